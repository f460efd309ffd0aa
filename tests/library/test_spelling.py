"""Words near to one that is not there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.library.spelling import allowed_edits, distance, nearest, patterns

WORD = st.text("abcdei", min_size=4, max_size=10)


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("jalan", "jalan", 0),
        ("jalan", "jaln", 1),
        ("jalan", "jalanan", 2),
        ("jalan", "jaaln", 1),
        ("jalan", "dalan", 1),
        ("jalan", "kota", 3),
    ],
)
def test_distances(left: str, right: str, edits: int) -> None:
    assert distance(left, right, 2) == edits
    assert distance(right, left, 2) == edits


@given(WORD, WORD)
def test_distance_is_the_textbooks(left: str, right: str) -> None:
    table = [[max(i, j) for j in range(len(right) + 1)] for i in range(len(left) + 1)]
    for i in range(1, len(left) + 1):
        for j in range(1, len(right) + 1):
            same = left[i - 1] == right[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (not same))
            if i > 1 and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    assert distance(left, right, 2) == min(table[-1][-1], 3)


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
