"""Numbers that words say with a half, a part of a scale or a point: "satu setengah", "half a million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from docintel.languages.numbers import NumberSpan, find_numbers, plain, scale_at, words_of
from docintel.types import Lang
from docintel.verification.fractions import find_fractions

_HALF = Decimal("0.5")
_AND_A_HALF: dict[Lang, str] = {
    "id": r"\s+(?:setengah|separuh)\b",
    "jv": r"\s+(?:setengah|satengah|sepalih|separo)\b",
    "en": r"[\s-]+and[\s-]+a[\s-]+half\b",
}
#: In English the half may stand behind what is counted.
_ONE_AND_A_HALF = re.compile(
    r"\b(?:an?|one) (?:hour|day|week|month|year|decade|kilomet(?:re|er)|met(?:re|er)|tonn?e?|lit(?:re|er))"
    r" and a half\b",
    re.IGNORECASE,
)
#: And in the others, too: "tigang kilometer setengah", "dua jam setengah".
_UNIT_BETWEEN = (
    r"\s+(?:jam|dinten|dina|hari|minggu|pekan|wulan|sasi|bulan|tahun|taun|warsa|menit|kilometer|kilo|km|meter|hektar|hektare"
    r"|ton|liter|hours?|days?|weeks?|months?|years?|kilomet(?:re|er)s?|met(?:re|er)s?|hectares?|tons?|tonnes?|lit(?:re|er)s?)"
)
_POINT: dict[Lang, str] = {"id": r"\s+koma\b", "jv": r"\s+koma\b", "en": r"\s+point\b"}
#: Between a part and its scale: "half a million", "a quarter of a billion".
_OF_A: dict[Lang, str] = {"id": "", "jv": "", "en": r"\s+(?:of\s+)?an?\b"}
_WORD = re.compile(r"\s+([^\W\d_]+)")


def find_spoken(text: str, lang: Lang) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and value of each; a language without number words of its own has none."""
    if lang not in _AND_A_HALF:
        return
    if lang == "en":
        for match in _ONE_AND_A_HALF.finditer(text):
            yield *match.span(), 1 + _HALF
    half, point = _pattern(rf"(?:{_UNIT_BETWEEN})?{_AND_A_HALF[lang]}"), _pattern(_POINT[lang])
    numbers = {number.start: number for number in find_numbers(text, lang)}
    for number in numbers.values():
        if more := half.match(text, number.end):
            yield number.start, *_scaled(text, more.end(), number.value + _HALF, lang)
        elif (dot := point.match(text, number.end)) and text[number.end - 1].isalpha():
            digits, end = _tens(numbers.get(dot.end() + 1)) or _digits(text, dot.end(), lang)
            if digits:
                yield number.start, *_scaled(text, end, number.value + Decimal(f"0.{digits}"), lang)
    for start, end, part in find_fractions(text, lang):
        between = _pattern(_OF_A[lang]).match(text, end)
        scale = scale_at(text, between.end() if between else end, lang)
        if scale is not None:
            yield start, scale[1], part * scale[0]


def _scaled(text: str, end: int, value: Decimal, lang: Lang) -> tuple[int, Decimal]:
    """The end and the value with the scale that follows, if one does."""
    scale = scale_at(text, end, lang)
    return (scale[1], value * scale[0]) if scale else (end, value)


def _tens(number: NumberSpan | None) -> tuple[str, int] | None:
    """Two digits that words say as one number, "koma dua puluh lima", and where they end."""
    return (plain(number.value), number.end) if number and number.value in range(10, 100) else None


def _digits(text: str, position: int, lang: Lang) -> tuple[str, int]:
    """The digits that words say one after the other from ``position`` on, and where they end."""
    units, digits = words_of(lang).UNITS, ""
    while (word := _WORD.match(text, position)) and (value := units.get(word[1].lower())) is not None:
        digits, position = f"{digits}{value}", word.end()
    return digits, position


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
