"""Numbers that words say with a half or a part of a scale: "satu setengah", "half a million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from docintel.languages.numbers import NumberSpan, find_numbers, scale_at
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
#: "A hundred and twenty": :mod:`docintel.languages.numbers` reads no article as a number.
_A_HUNDRED = re.compile(r"\ba (?P<hundred>hundred|thousand) and (?=[a-z])", re.IGNORECASE)
#: Between a part and its scale: "half a million", "a quarter of a billion".
_OF_A: dict[Lang, str] = {"id": "", "jv": "", "en": r"\s+(?:of\s+)?an?\b"}


def find_spoken(text: str, lang: Lang) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and value of each; a language without number words of its own has none."""
    if lang not in _AND_A_HALF:
        return
    if lang == "en":
        for match in _ONE_AND_A_HALF.finditer(text):
            yield *match.span(), 1 + _HALF
        behind = {number.start: number for number in find_numbers(text, lang)}
        for match in _A_HUNDRED.finditer(text):
            rest, hundred = behind.get(match.end()), 100 if match["hundred"].lower() == "hundred" else 1000
            if rest is not None and rest.value < hundred:
                yield match.start(), rest.end, hundred + rest.value
    half = _pattern(rf"(?:{_UNIT_BETWEEN})?{_AND_A_HALF[lang]}")
    for number in find_numbers(text, lang):
        if more := half.match(text, number.end):
            counted = _last_scale(text, number, lang)  # "rong yuta setengah": half a million more
            yield number.start, *_scaled(text, more.end(), number.value + counted * _HALF, lang)
    for start, end, part in find_fractions(text, lang):
        between = _pattern(_OF_A[lang]).match(text, end)
        scale = scale_at(text, between.end() if between else end, lang)
        if scale is not None:
            yield start, scale[1], part * scale[0]


def _last_scale(text: str, number: NumberSpan, lang: Lang) -> int:
    """What the last word of a number multiplies by, 1 where it is no scale."""
    scale = scale_at(text, max(text.rfind(" ", number.start, number.end), number.start), lang)
    return scale[0] if scale is not None and scale[1] == number.end else 1


def _scaled(text: str, end: int, value: Decimal, lang: Lang) -> tuple[int, Decimal]:
    """The end and the value with the scale that follows, if one does."""
    scale = scale_at(text, end, lang)
    return (scale[1], value * scale[0]) if scale else (end, value)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
