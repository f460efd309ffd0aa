"""The words of plans in three languages."""

from __future__ import annotations

from importlib.resources import files

import pytest

from docintel.languages.lexicon import equivalents
from docintel.languages.stemming import stem


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        (("floods",), ("banjir",)),
        (("toya",), (stem("water", "en"),)),
        (("pelatihan",), (stem("training", "en"),)),
        (("traffic",), ("lalu", "lintas")),
        (("rumah", "sakit"), (stem("hospital", "en"),)),
    ],
)
def test_a_word_in_any_form_has_its_equivalents(asked: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert other in equivalents(asked)


def test_what_is_no_word_of_plans_has_none() -> None:
    assert equivalents(("xyzzy",)) == ()
    assert equivalents(("flood", "banana")) == ()


def test_every_row_says_something_in_each_language() -> None:
    text = files("docintel.languages").joinpath("lexicon.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        cells = line.split("\t")
        assert len(cells) == 3
        assert all(term.strip() for cell in cells for term in cell.split("|")), line


def test_a_word_that_stands_in_it_is_not_taken_for_another_with_the_same_stem() -> None:
    assert ("school",) in equivalents(("sekolah",))
    assert (stem("treatment", "en"),) not in equivalents(("sekolah",))
    assert (stem("treatment", "en"),) in equivalents(("pengolahan",))
