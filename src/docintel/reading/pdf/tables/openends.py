"""Rows that a page break cuts in tables with level rules only: beyond the last rule, or above the first.

No upright rule reaches out to them as in other tables; what stands in the columns, by the rule, is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from docintel.reading.pdf.furniture import PAGE_NUMBER, edge_of
from docintel.reading.pdf.lines import CAPTION, Line
from docintel.reading.pdf.tables.cells import Piece
from docintel.reading.pdf.tables.gutters import CROSSING, Run, runs
from docintel.reading.pdf.tables.textrows import FIGURE, NUMBER

WHITE = 1.2  # letter heights between the lines of a cut row, and between these and the rule, at most
TOUCH = 1.0  # points that a word may reach over an edge
BEGINS = 4.0  # points between an edge and a text that begins at it, at most
COLUMNS = 2  # that a cut row fills at least; its rest above the first rule one
MARGIN = 2.0  # points around its texts; grids close rows whose upright rules reach on
#: What is said of a table and not in it: its caption, again on each page, and notes below it.
NOTE = re.compile(
    rf"{CAPTION.pattern}|\W*(?:lanjutan|sambungan|bersambung|continued|(?:keterangan|ket|catatan|sumber|notes?|source)\s*:)",
    re.IGNORECASE,
)
REACH = 7.0  # points that upright rules go on at least, so that their grid is open there


def crosses(line: Line, edges: Sequence[float]) -> bool:
    """Does a word of a line stand over an inner edge of the columns?"""
    return any(w.x0 < x - TOUCH and w.x1 > x + TOUCH for w in line.words for x in edges[1:-1])


def stand_in(lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Do the lines of several texts stand in columns with these edges, but for a few of them?"""
    several = [line for line in lines if len(runs(line)) > 1]
    return bool(several) and sum(crosses(line, edges) for line in several) <= CROSSING * len(several)


def heights_of(
    lines: Sequence[Line],
    edges: Sequence[float],
    heights: tuple[float, float],
    page: float,
    before: Piece | None = None,
) -> tuple[float, float]:
    """The top and the bottom of a table with the rows that the page's edges cut.

    Args:
        lines: of the whole page between the table's left and right, from top to bottom.
        edges: of its columns.
        heights: of its first and last rule.
        page: its height.
        before: the part on the page before that this one goes on with, without a header.
    """
    top, bottom = heights
    numbered = _numbered([line for line in lines if top < line.box[1] < bottom], edges)
    if before is not None:
        rest = _cut([line for line in reversed(lines) if line.box[3] < top + 1], edges, top, page)
        # A rule below its last row says that it is not cut.
        if _is_row(rest, edges, numbered) or (not before.bottom_ruled and is_rest(rest, edges, before)):
            top = min(top - REACH, rest[-1].box[1] - MARGIN)
    begun = _cut([line for line in lines if line.box[1] > bottom - 1], edges, bottom, page)
    if _is_row(begun, edges, numbered):
        bottom = max(bottom + REACH, begun[-1].box[3] + MARGIN)
    return top, bottom


def _cut(lines: Iterable[Line], edges: Sequence[float], rule: float, page: float) -> list[Line]:
    """The lines close to each other outward from a rule; none where others follow than header or footer."""
    found: list[Line] = []
    rest = list(lines)
    at = rule
    while rest and _goes_on(rest[0], at, edges):
        line = rest.pop(0)
        at = line.box[3] if line.box[1] > rule - 1 else line.box[1]
        found.append(line)
    return [] if any(edge_of(line, page) is None for line in rest) else found


def _goes_on(line: Line, at: float, edges: Sequence[float]) -> bool:
    white = max(line.box[1] - at, at - line.box[3])
    if white > WHITE * line.size or NOTE.match(line.text) or PAGE_NUMBER.match(line.text.strip()):
        return False
    return not crosses(line, edges) and not any(_runs_over(run, edges) for run in runs(line))


def _runs_over(run: Run, edges: Sequence[float]) -> bool:
    """Does a text go on over an edge at which none of its words begins?"""
    over = [x for x in edges[1:-1] if run.over(x)]
    return any(not any(-TOUCH <= word.x0 - x <= BEGINS for word in run.words) for x in over)


def _filled(lines: Iterable[Line], edges: Sequence[float]) -> dict[int, str]:
    """The first text in each column that words stand in."""
    found: dict[int, str] = {}
    for line in lines:
        for k, (low, high) in enumerate(pairwise(edges)):
            text = " ".join(word.text for word in line.words if low <= word.anchor[0] < high)
            if text:
                found.setdefault(k, text)
    return found


def _numbered(lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Does the first column number the rows?"""
    firsts = [text for line in lines if (text := _filled([line], edges).get(0))]
    return 2 * sum(bool(NUMBER.fullmatch(text)) for text in firsts) >= len(firsts) > 0


def _is_row(lines: Sequence[Line], edges: Sequence[float], numbered: bool) -> bool:
    """Do the lines begin a row: has it its number, or else texts in most columns from its first one on?"""
    filled = _filled(lines, edges)
    if len(filled) < COLUMNS:
        return False
    if numbered and 0 in filled:
        return bool(NUMBER.fullmatch(filled[0]))
    return 2 * len(filled) > len(edges) - 1 - min(filled)


def is_rest(lines: Sequence[Line], edges: Sequence[float], before: Piece) -> bool:
    """Do the lines go on with texts of the last row of the page before, none of which is a figure?"""
    last = {cell.column: cell.text for cell in before.cells if cell.row + cell.row_span == before.rows}
    above = [last.get(column, "") for column in _filled(lines, edges)]
    return bool(above) and all(text and not FIGURE.fullmatch(text) for text in above)
