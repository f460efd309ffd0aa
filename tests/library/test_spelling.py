"""Words near to one that is not there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.library.spelling import allowed_edits, nearest, patterns

WORD = st.text("abcdei", min_size=4, max_size=10)


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("jalan", ["jalan", "dalan"], "jalan"),
        ("jaaln", ["dalan", "jalan", "jalur"], "jalan"),  # a swap is one edit, and one is allowed
        ("jalan", ["jlaan", "jaan", "jalann"], "jaan"),  # of equals the first in the alphabet
        ("jalan", ["jalanan", "kota"], None),
        ("pembangunan", ["pembangunannya", "pembangun"], "pembangun"),
    ],
)
def test_the_nearest_word(word: str, known: list[str], found: str | None) -> None:
    assert nearest(word, known) == found


@given(WORD, st.integers(0, 9), st.sampled_from("xyz"))
def test_one_wrong_letter_always_matches_a_pattern(word: str, place: int, letter: str) -> None:
    place = min(place, len(word) - 1)
    edits = allowed_edits(word)
    for near in (
        word[:place] + letter + word[place + 1 :],
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
    ):
        shapes = [re.escape(pattern).replace("%", ".*") for pattern in patterns(word, edits)]
        assert any(re.fullmatch(shape, near) for shape in shapes)
        assert nearest(word, [near, "tidak"]) == near


@pytest.mark.parametrize("word", ["abc", "2025", "a1b2c3"])
def test_short_words_and_numbers_are_left_alone(word: str) -> None:
    assert nearest(word, ["abd", "2026", "a1b2c4"]) is None
