"""Numbers in cells: money in full under a column's scale, and the value and unit of a target."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from docintel.languages.money import find_amounts
from docintel.languages.numbers import parse_figure, plain
from docintel.types import Lang

_FIGURE = re.compile(r"\d(?:[\d.,]|[ \u00a0\u202f](?=\d{3}(?!\d)))*")
_SINGLE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
#: "1000.000.000" and "452.750.000.00": grouped by hand, and read as meant.
_CARELESS = re.compile(r"\d{4,}(?:([.,])\d{3})(?:\1\d{3})+|\d{1,3}([.,])\d{3}(?:\2\d{3})+\2\d{2}")
_SCALE_WORD = re.compile(
    r"\b(?:ribu|juta|jt|mil[iy]y?ar|tril[iy]y?un|rb|m|t|thousand|million|billion|trillion|bn)\b",
    re.IGNORECASE,
)
#: Letters of a currency or a scale, or a currency's sign.
_IN_WORDS = re.compile(r"[^\W\d_]{2}|\$")
_SPACE, _SEPARATOR = re.compile(r"\s"), re.compile(r"[.,]")
_CENTS = re.compile(r"[.,]\d{2}$")
#: Thousands in groups, all with the same sign.
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
_TARGET = re.compile(r"[<>≥≤±~=\s]*(?P<figure>\d[\d.,]*)(?![\d.,]*\d)\s*(?P<unit>.*)", re.DOTALL)
#: More than a thousand trillion rupiah is no line of a plan: the figure was printed in full.
_MOST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class Money:
    """One amount within a cell's text, ``start`` and ``end`` counted in that text."""

    start: int
    end: int
    amount: Decimal | None
    currency: str


def read_money(text: str, scale: int | None, lang: Lang, comma_decimal: bool = False) -> list[Money]:
    """The amounts of one cell, in full.

    Args:
        text: the cell on one line.
        scale: what the header multiplies with, if it does.
        lang: of the table.
        comma_decimal: the column has decimals with a comma, so "1,250" is no thousand.
    """
    named = find_amounts(text, lang) if _IN_WORDS.search(text) else []
    if named:
        return [_named(text, span.start, span.end, span.amount, span.currency, scale) for span in named]
    joined = _joined(text)
    found = []
    for match in [joined] if joined else list(_FIGURE.finditer(text)):
        start, end, figure = match if isinstance(match, tuple) else (*match.span(), match[0])
        figure = figure.rstrip(".,")
        value = parse_money(figure, lang, comma_decimal)
        if value is not None:
            found.append(
                Money(start, start + len(figure) if not joined else end, _scaled(value, scale), "IDR")
            )
    if len(found) > 1 and any(item.amount is not None and item.amount < 1000 for item in found):
        return []  # "paket 1 dari 3": several numbers in words are no sum of money
    return found


def parse_money(figure: str, lang: Lang, comma_decimal: bool = False) -> Decimal | None:
    """The value of bare digits as money: both signs may group thousands, in one column even."""
    figure = _SPACE.sub("", figure)
    if _SINGLE_GROUP.fullmatch(figure) and not (comma_decimal and "," in figure):
        return Decimal(_SEPARATOR.sub("", figure))
    if _CARELESS.fullmatch(figure):
        return Decimal(_SEPARATOR.sub("", _CENTS.sub("", figure)))
    return parse_figure(figure, lang)


def has_comma_decimals(texts: list[str]) -> bool:
    """Whether a column of money writes decimals with a comma ("12,5") though its numbers are small."""
    return any(
        re.search(r"\d,\d{1,2}(?!\d)", text) and not re.search(r",\d{3}", text) and ",00" not in text
        for text in texts
    )


def read_target(text: str, lang: Lang) -> tuple[str | None, str | None]:
    """(value, unit) of a target as printed: "39.450 meter" is ("39450", "meter"); (None, None) of words."""
    match = _TARGET.fullmatch(text)
    if match is None or re.search(r"\d", match["unit"]):
        return None, None
    figure = match["figure"].rstrip(".,")
    single = lang != "en" and _SINGLE_GROUP.fullmatch(figure)
    value = Decimal(_SEPARATOR.sub("", figure)) if single else parse_figure(figure, lang)
    unit = match["unit"].strip(" ,;-").strip()
    return None if value is None else plain(value), unit or None


def _joined(text: str) -> tuple[int, int, str] | None:
    """A number that a narrow cell breaks: "1.290.200. 000,00" is one."""
    if " " not in text.strip():
        return None
    bare = _SPACE.sub("", text.removesuffix(",-").strip())
    return (0, len(text), bare) if _GROUPED.fullmatch(bare) else None


def _named(
    text: str, start: int, end: int, amount: Decimal | None, currency: str, scale: int | None
) -> Money:
    plain_figure = amount is not None and not _SCALE_WORD.search(text[start:end])
    return Money(
        start, end, _scaled(amount, scale) if plain_figure and amount is not None else amount, currency
    )


def _scaled(value: Decimal, scale: int | None) -> Decimal:
    if not scale or value * scale >= _MOST:
        return value
    return value * scale
