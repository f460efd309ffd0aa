"""The years that a plan, a section or a line above gives to what stands below it and names none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction.scope import Piece
from docintel.types import YearMention

#: A period of office and its plan have at least and at most so many years.
_SHORTEST_TERM, _LONGEST_TERM = 3, 6
#: Characters before a list in which its period is named, and at the top of a document in which its own is.
_NEAR, _TOP = 2000, 600
#: A line of so few words heads what follows it, one with a number such as 5.2 also with more.
_FEW = 5
_FEW_NUMBERED = 9
#: Characters from the beginning of a report's title to the year in it.
_TITLE = 160
_REPORT = re.compile(
    r"\s*(?:(?:laporan\s+(?:akuntabilitas\s+)?(?:kinerja|tahunan|capaian|pelaksanaan|keterangan)|lkjip|lakip|lkip)\b"
    r"|(?:annual|performance|progress)\s+report\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})*[.)]?\s")
_Years = tuple[YearMention, ...]


def term_before(years: _Years, offset: int) -> _Years:
    """The period of office that was named last before an offset, if it was near."""
    near = [y for y in years if offset - _NEAR < y.start < offset and y.kind == "plan"]
    terms = [y for y in near if _SHORTEST_TERM <= _length(y) <= _LONGEST_TERM]
    return tuple(terms[-1:])


def title_period(pieces: list[Piece], years: _Years) -> YearMention | None:
    """The period of a plan that stands in a heading at its top."""
    top = [piece for piece in pieces if piece.start < _TOP]
    headed = (y for piece, inside in _inside(top, years) if piece.kind == "heading" for y in inside)
    return next((year for year in headed if year.kind == "plan" and _length(year) > 0), None)


def report_year(text: str, pieces: list[Piece], years: _Years) -> YearMention | None:
    """The year that a report on what was done has at its top: "LAPORAN KINERJA … TAHUN ANGGARAN 2025"."""
    return titled_year(text, pieces, years, _REPORT)


def titled_year(text: str, pieces: list[Piece], years: _Years, title: re.Pattern[str]) -> YearMention | None:
    """The single year in the title at the top that begins as ``title`` says."""
    top = [piece for piece in pieces if piece.start < _TOP]
    begins = next((piece.start for piece in top if title.match(text, piece.start, piece.end)), None)
    if begins is None:
        return None
    inside = (y for y in years if begins <= y.start < begins + _TITLE and y.kind == "plan")
    first = next(inside, None)
    return first if first is not None and first.start_year == first.end_year else None


def year_between(years: _Years, start: int, end: int) -> YearMention | None:
    """The last year of a plan between two offsets, such as those of a heading."""
    inside = (year for year in years if start <= year.start < end and year.kind == "plan")
    return max(inside, key=lambda year: year.start, default=None)


def list_years(text: str, pieces: list[Piece], years: _Years) -> dict[int, YearMention]:
    """For each item of a list (by its start) the year of a plan in the line above the list."""
    heads: dict[int, YearMention] = {}
    current: YearMention | None = None
    for piece, inside in _inside(pieces, years):
        plans = [year for year in inside if year.kind == "plan"]
        content = text[piece.start : piece.end].strip()
        few = _FEW_NUMBERED if _NUMBERED.match(content) else _FEW
        goes_on = content[:1].islower()  # the rest of an item, on the next page
        short = len(content.split()) <= few and content[-1:] not in ".;" and not goes_on
        title = piece.kind == "heading" or short
        if title or content.endswith(":"):
            # A lead-in without a year belongs to the title above it.
            current = plans[-1] if plans else (None if title and piece.kind != "list_item" else current)
        elif piece.kind != "list_item" and not goes_on:
            current = None
        if piece.kind == "list_item" and current is not None and not plans:
            heads[piece.start] = current
    return heads


def _inside(pieces: list[Piece], years: _Years) -> Iterator[tuple[Piece, list[YearMention]]]:
    """Each piece with the years in it; both are in the order of the text."""
    position = 0
    for piece in pieces:
        while position < len(years) and years[position].start < piece.start:
            position += 1
        first = position
        while position < len(years) and years[position].start < piece.end:
            position += 1
        yield piece, list(years[first:position])


def _length(year: YearMention) -> int:
    """Years from the first to the last; 0 where one of them is not said."""
    return year.end_year - year.start_year if year.start_year and year.end_year else 0
