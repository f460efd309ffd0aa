"""The missions of a plan: the items of the list under a heading "Misi", and lines that begin "Misi 2."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from docintel.extraction.periods import term_before
from docintel.extraction.scope import Piece
from docintel.extraction.spans import trim
from docintel.types import YearMention

_HEADING = re.compile(
    r"^\s*(?:[\d.]{1,6}\)?\s*|[a-z][.)]\s*)?(?:misi|missions?)(?:\s|$|:)[^.\n]{0,60}$", re.IGNORECASE
)
_LEAD_IN = re.compile(r"\b(?:misi|missions?)\b[^.]{0,160}:\s*$", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:\(?\d{1,2}[.)](?!\d)|[a-z][.)]|[•●▪➢✓-])\s*", re.IGNORECASE)
#: "Misi 1. …", "Misi ke-4 : …": each is a mission by itself, wherever it stands.
_LABEL = r"[ \t]*(?:misi|mission)[ \t]+(?:ke-?[ \t]?)?(?:\d{1,2}|[IVX]{1,4})[ \t]*[.:–-][ \t]+(?=\S)"
_LABELLED = re.compile(rf"^{_LABEL}", re.IGNORECASE)
_LINE = re.compile(rf"^(?:(?P<label>{_LABEL})|[^\n]{{3,40}}:[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_SHORTEST, _SHORTEST_LABELLED = 4, 2


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
        labelled = _LABELLED.match(content)
        item = labelled or _ITEM.match(content)
        if _LEAD_IN.search(content[-200:]) or (not item and _HEADING.match(content)):
            listening = True
            own_years = _inside(years, piece)[-1:] or own_years or term_before(years, piece.start)
            continue
        if not listening and not labelled:
            continue
        if item is None or piece.kind == "heading":
            listening = False
            own_years = ()
            continue
        start, end = trim(text, piece.start + item.end(), piece.end)
        if len(text[start:end].split()) >= (_SHORTEST_LABELLED if labelled else _SHORTEST):
            said = _inside(years, piece) or own_years or term_before(years, piece.start)
            found.append(Mission(start, end, piece, said))
    return found


def _inside(years: tuple[YearMention, ...], piece: Piece) -> tuple[YearMention, ...]:
    return tuple(y for y in years if piece.start <= y.start < piece.end and y.kind == "plan")


def apart(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, cut so that each line with the number of a mission is a piece of its own."""
    found = []
    for piece in pieces:
        content = text[piece.start : piece.end]
        lines = list(_LINE.finditer(content))
        cuts = [line.start() for line in lines] if any(line["label"] for line in lines) else []
        edges = sorted({0, *cuts, len(content)})
        for left, right in pairwise(edges):
            start, end = trim(text, piece.start + left, piece.start + right)
            found.append(piece._replace(start=start, end=end) if cuts else piece)
    return found
