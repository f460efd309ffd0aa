"""Performance trees: boxes with an indicator and its target, "Persentase Desa Siaga Aktif" over "(66,7%)".

Agencies print what a year is to reach as a tree on one large page ("Cascading Perjanjian Kinerja … 2016").
Its boxes are read as cells of a table, but no header says what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction.periods import titled_year
from docintel.extraction.scope import Piece
from docintel.extraction.series import Row
from docintel.extraction.spans import trim
from docintel.types import YearMention

_TITLE = re.compile(r"\s*(?:cascading|pohon\s+kinerja|performance\s+tree)\b", re.IGNORECASE)
#: A table with such a header is read by its columns.
_COLUMN = re.compile(r"\b(?:target|indikator|indicator|satuan|anggaran|budget)\b", re.IGNORECASE)
#: A figure and at most three words of what it counts: "(66,7%)", "64 PKM", "(89/100.000 KH)".
_VALUE = re.compile(r"\(?\s*\d[\d.,]*(?:/\d[\d.,]*)?\s*(?:%|(?:[^\W\d][\w/]*\s*){0,3})\s*\)?")
#: An indicator has at least so many words, a tree so many targets.
_FEW_WORDS, _FEW_BOXES = 3, 3
_Place = tuple[int, int]


def find_trees(text: str, pieces: list[Piece], years: tuple[YearMention, ...]) -> list[Row]:
    """The targets of a document that is a performance tree, each of the year in its title.

    Args:
        text: the document's text.
        pieces: all of its pieces, those of tables too.
        years: all of its years.
    """
    year = titled_year(text, pieces, years, _TITLE)
    if year is None:
        return []
    columned = {p.table for p in pieces if p.header and _COLUMN.search(text, p.start, p.end)}
    boxes = [piece for piece in pieces if piece.table is not None and piece.table not in columned]
    found = list(_rows(text, boxes, year))
    return found if len(found) >= _FEW_BOXES else []


def _rows(text: str, boxes: list[Piece], year: YearMention) -> Iterator[Row]:
    """An indicator with its target below it in one box, or in the box right behind it."""
    before: tuple[Piece, _Place] | None = None
    for box in boxes:
        name, value = _parted(text, box)
        owner = (box, name) if name is not None else before
        if value is not None and owner is not None and owner[0].table == box.table:
            piece, indicator = owner
            place = trim(text, *value, "()")
            at = (year.start, year.end)
            yield Row(indicator[0], value[1], year.start_year or 0, at, place, indicator, piece)
        before = (box, name) if name is not None and value is None else None


def _parted(text: str, box: Piece) -> tuple[_Place | None, _Place | None]:
    """The words of a box and the value that it is, or that its last line is."""
    start, end = trim(text, box.start, box.end)
    if _VALUE.fullmatch(text, start, end):
        return None, (start, end)
    last = text.rfind("\n", start, end) + 1
    value = trim(text, last, end) if last and _VALUE.fullmatch(text, *trim(text, last, end)) else None
    name = trim(text, start, value[0]) if value is not None else (start, end)
    return (name if len(text[slice(*name)].split()) >= _FEW_WORDS else None), value
