"""Series of yearly values, one a line: "2026 : 94,63%", with the indicator that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docintel.extraction.scope import Piece
from docintel.extraction.spans import trim

_ROW = re.compile(
    r"^[ \t•\-–]*(?:tahun|taun|year|th\.?)?\s*(?P<year>20\d\d|19\d\d)\s*(?::|=|–|-"
    r"|\t)\s*(?P<value>[^\n]*\d[^\n]{0,60}?)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_INDICATOR = re.compile(
    r"^\s*(?:indikator(?:\s+\w+){0,2}|indicator|sasaran|pituduh|iku|ikk)\s*[:=]\s*(?P<name>[^\n]{3,240})$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?:target(?:\s+(?:tahun\w*|kinerja|capaian))?|tahun|target\s+taun|annual\s+targets?|targets?"
    r"|rincian|realisasi)\s*:?\s*$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\s*(?:(?:tahun|taun|ta)\s*)?(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?\s*$", re.IGNORECASE
)
#: A value longer than this is a sentence and no value.
_LONGEST_VALUE = 48
#: Lines above a series in which its indicator is looked for.
_LINES_ABOVE = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One year of a series; all are places in the text, ``indicator`` None when nothing above names one."""

    start: int
    end: int
    year: int
    year_at: tuple[int, int]
    value: tuple[int, int]
    indicator: tuple[int, int] | None
    piece: Piece


def find_series(text: str, pieces: list[Piece]) -> list[Row]:
    """All rows of all series with at least two rows, in order."""
    found: list[Row] = []
    above: list[tuple[int, int]] = []
    run: list[Row] = []
    for piece, start, end in _lines(text, pieces):
        match = _ROW.match(text[start:end])
        if match and len(match["value"].split()) <= 6 and len(match["value"]) <= _LONGEST_VALUE:
            value = trim(text, start + match.start("value"), start + match.end("value"))
            place = (start + match.start("year"), start + match.end("year"))
            left, right = trim(text, start + match.start(), start + match.end(), "•-–")
            run.append(Row(left, right, int(match["year"]), place, value, _indicator(text, above), piece))
            continue
        found += run if len(run) > 1 else []
        if run:
            above = []
        run = []
        above.append((start, end))
        del above[:-_LINES_ABOVE]
    return found + (run if len(run) > 1 else [])


def said_twice(rows: list[Row]) -> list[Row]:
    """The rows that give a year of their series again, with another value or the same."""
    known: set[tuple[tuple[int, int] | None, int]] = set()
    found: list[Row] = []
    for row in rows:
        key = (row.indicator, row.year)
        if row.indicator is not None and key in known:
            found.append(row)
        known.add(key)
    return found


def _lines(text: str, pieces: list[Piece]) -> list[tuple[Piece, int, int]]:
    lines = []
    for piece in pieces:
        if piece.table is not None:
            continue
        start = piece.start
        while start < piece.end:
            end = text.find("\n", start, piece.end)
            end = piece.end if end < 0 else end
            if text[start:end].strip():
                lines.append((piece, start, end))
            start = end + 1
    return lines


def _indicator(text: str, above: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The nearest line above that names what is measured; a bare "Target Tahun" names nothing."""
    for start, end in reversed(above):
        line = text[start:end]
        named = _INDICATOR.match(line)
        if named:
            return trim(text, start + named.start("name"), start + named.end("name"))
        if _LABEL.match(line):
            continue
        years = _YEARS.search(line)
        left, right = trim(text, start, start + years.start() if years else end, ":•-– ")
        return (left, right) if right - left > 2 else None
    return None
