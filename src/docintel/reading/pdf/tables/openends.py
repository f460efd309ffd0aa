"""Rows that a page break cuts in tables with level rules only: beyond the last rule, or above the first.

No upright rule reaches out to them as in other tables; what stands in the columns, by the rule, is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from docintel.reading.pdf.furniture import PAGE_NUMBER, edge_of
from docintel.reading.pdf.lines import CAPTION, Line
from docintel.reading.pdf.tables.gutters import CROSSING, runs

WHITE = 1.2  # letter heights between the lines of a cut row, and between these and the rule, at most
TOUCH = 1.0  # points that a word may reach over an edge
COLUMNS = 2  # that a cut row fills at least; its rest above the first rule one, but not the first
MARGIN = 2.0  # points around its texts; grids close rows whose upright rules reach on
REACH = 7.0  # points that upright rules go on at least, so that their grid is open there


def crosses(line: Line, edges: Sequence[float]) -> bool:
    """Does a word of a line stand over an inner edge of the columns?"""
    return any(w.x0 < x - TOUCH and w.x1 > x + TOUCH for w in line.words for x in edges[1:-1])


def stand_in(lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Do the lines of several texts stand in columns with these edges, but for a few of them?"""
    several = [line for line in lines if len(runs(line)) > 1]
    return bool(several) and sum(crosses(line, edges) for line in several) <= CROSSING * len(several)


def heights_of(
    lines: Sequence[Line], edges: Sequence[float], heights: tuple[float, float], page: float, *, onward: bool
) -> tuple[float, float]:
    """The top and the bottom of a table with the rows that the page's edges cut.

    Args:
        lines: of the whole page between the table's left and right, from top to bottom.
        edges: of its columns.
        heights: of its first and last rule.
        page: its height.
        onward: whether the table goes on from the page before.
    """
    top, bottom = heights
    over = [line for line in reversed(lines) if line.box[3] < top + 1] if onward else []
    under = [line for line in lines if line.box[1] > bottom - 1]
    for line in _cut(over, edges, top, page):
        top = min(top - REACH, line.box[1] - MARGIN)
    for line in _cut(under, edges, bottom, page):
        bottom = max(bottom + REACH, line.box[3] + MARGIN)
    return top, bottom


def _cut(lines: Iterable[Line], edges: Sequence[float], rule: float, page: float) -> list[Line]:
    """The lines of a cut row outward from a rule; none where lines follow that are no header or footer."""
    found: list[Line] = []
    rest = list(lines)
    at = rule
    while rest and _goes_on(rest[0], at, edges):
        line = rest.pop(0)
        at = line.box[3] if line.box[1] > rule - 1 else line.box[1]
        found.append(line)
    filled = {
        k
        for line in found
        for k, (low, high) in enumerate(pairwise(edges))
        if any(low <= word.anchor[0] < high for word in line.words)
    }
    rest_of_row = bool(filled) and min(filled) > 0 and found[0].box[3] < rule + 1
    if (len(filled) < COLUMNS and not rest_of_row) or any(edge_of(line, page) is None for line in rest):
        return []
    return found


def _goes_on(line: Line, at: float, edges: Sequence[float]) -> bool:
    white = max(line.box[1] - at, at - line.box[3])
    if white > WHITE * line.size or CAPTION.match(line.text) or PAGE_NUMBER.match(line.text.strip()):
        return False
    return not crosses(line, edges)
