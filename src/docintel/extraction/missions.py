"""The missions of a plan: the items of the list under a heading "Misi"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docintel.extraction.scope import Piece
from docintel.extraction.spans import trim
from docintel.types import YearMention

_HEADING = re.compile(
    r"^\s*(?:[\d.]{1,6}\)?\s*|[a-z][.)]\s*)?(?:misi|missions?)(?:\s|$|:)[^.\n]{0,60}$", re.IGNORECASE
)
_LEAD_IN = re.compile(r"\b(?:misi|missions?)\b[^.]{0,160}:\s*$", re.IGNORECASE)
_ITEM = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)](?!\d)|[a-z][.)]|misi\s+(?:ke-?\s?)?\d{1,2}\s*:?|[•●▪➢✓-])\s*", re.IGNORECASE
)
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Mission:
    """One item of a list of missions, with the years of the plan that the list is of."""

    start: int
    end: int
    piece: Piece
    years: tuple[YearMention, ...]


def find_missions(text: str, pieces: list[Piece], years: tuple[YearMention, ...]) -> list[Mission]:
    """Items that follow a heading or a lead-in of missions, up to the first piece that is no item."""
    found: list[Mission] = []
    listening = False
    own_years: tuple[YearMention, ...] = ()
    for piece in pieces:
        content = text[piece.start : piece.end]
        item = _ITEM.match(content)
        if _LEAD_IN.search(content[-200:]) or (not item and _HEADING.match(content)):
            listening = True
            inside = tuple(y for y in years if piece.start <= y.start < piece.end and y.kind == "plan")
            own_years = inside[-1:] or own_years or _period_before(years, piece.start)
            continue
        if not listening:
            continue
        if item is None or piece.kind == "heading":
            listening = False
            own_years = ()
            continue
        start, end = trim(text, piece.start + item.end(), piece.end)
        if len(text[start:end].split()) >= _SHORTEST:
            found.append(Mission(start, end, piece, own_years))
    return found


def _period_before(years: tuple[YearMention, ...], offset: int) -> tuple[YearMention, ...]:
    """The period of office that was named last before an offset, if it was near."""
    near = [y for y in years if offset - _NEAR < y.start < offset and y.kind == "plan"]
    terms = [y for y in near if y.start_year and y.end_year and 3 <= y.end_year - y.start_year <= _TERM]
    return tuple(terms[-1:])


#: A period of office and its plan have at most so many years.
_TERM = 6
_NEAR = 2000


def list_years(text: str, pieces: list[Piece], years: tuple[YearMention, ...]) -> dict[int, YearMention]:
    """For each item of a list (by its start) the year of a plan in the line above the list."""
    heads: dict[int, YearMention] = {}
    current: YearMention | None = None
    position = 0
    for piece in pieces:
        while position < len(years) and years[position].start < piece.start:
            position += 1
        inside = []
        while position < len(years) and years[position].start < piece.end:
            inside.append(years[position])
            position += 1
        plans = [year for year in inside if year.kind == "plan"]
        content = text[piece.start : piece.end].rstrip()
        few = _FEW_NUMBERED if _NUMBERED.match(content) else _FEW
        title = piece.kind == "heading" or (len(content.split()) <= few and content[-1:] not in ".;")
        if title or content.endswith(":"):
            # A lead-in without a year belongs to the title above it.
            current = plans[-1] if plans else (None if title and piece.kind != "list_item" else current)
        elif piece.kind != "list_item":
            current = None
        if piece.kind == "list_item" and current is not None and not plans:
            heads[piece.start] = current
    return heads


#: A line of so few words heads what follows it, one with a number such as 5.2 also with more.
_FEW = 5
_FEW_NUMBERED = 9
_NUMBERED = re.compile(r"\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})*[.)]?\s")
