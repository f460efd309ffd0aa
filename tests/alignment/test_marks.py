"""What a translation keeps, as marks to align by."""

from __future__ import annotations

import pytest

from docintel.alignment.marks import marks
from docintel.types import Lang


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Anak di bawah tiga tahun membayar Rp240.000."),
        ("jv", "Lare sangandhaping tigang taun mbayar kalih atus kawan dasa ewu rupiah."),
        ("en", "Children under three pay Rp240,000."),
    ],
)
def test_numbers_are_marks_by_their_value(lang: Lang, text: str) -> None:
    assert {"3", "240000"} <= marks(text, lang)


def test_one_in_words_is_no_mark() -> None:
    assert marks("Only one of them came.", "en") == set()
    assert marks("Only 1 of them came.", "en") == {"1"}
