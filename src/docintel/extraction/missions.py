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
    r"^\s*(?:\(?\d{1,2}[.)]|[a-z][.)]|misi\s+(?:ke-?\s?)?\d{1,2}\s*:?|[•●▪➢✓-])\s*", re.IGNORECASE
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
            own_years = inside[-1:] or own_years
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
