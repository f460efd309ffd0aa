"""Step 4: rows that no rule parts are told by their numbers.

Plans printed from Excel often rule the columns and not the rows. Where the figures of several columns stand
on the same lines, and the labels beside them begin on these lines too, each such line begins a row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docintel.reading.pdf.lines import Line, into_lines
from docintel.reading.pdf.model import Word
from docintel.reading.pdf.tables.grid import Grid, GridCell
from docintel.reading.pdf.tables.textrows import column, leading, row_cuts
from docintel.types import BBox

FIGURE = re.compile(r"(?:Rp\.?\s*)?[\d.,\s()%-]*\d[\d.,\s()%-]*|[-\u2013\u2014]+")
GROUPED = re.compile(r"(?:Rp\.?\s*)?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
ROOM = 2.0  # letter heights of white at most beside a number that fills its cell
LABELS = 0.8  # of the lines with figures begin a label, in the column that names the rows
PARTED = 0.8  # line heights between two texts in one cell
MOST = 0.6  # of the cells with figures hold several: one row may list two shares beside one sum
SUPPORT = 2  # cells with a figure on one line, or with texts at one height of three rows or more
SURE = 3  # cells with texts at one height of two rows
CENTRED = 2.0  # points that a text at half the height may lie off
LOW = 5.0  # points below a text at the bottom at most


@dataclass(frozen=True, slots=True)
class _Content:
    """A cell with its lines; ``figures`` when each of them is a number."""

    index: int
    lines: tuple[Line, ...]
    figures: bool


def split_unruled(grid: Grid, words: Sequence[Word], ruled: bool = True) -> Grid:
    """The grid with rows of figures parted, where it had none or fewer rules between them.

    Args:
        grid: with too few rows.
        words: of the page, or of the table.
        ruled: its rows are parted by rules otherwise.
    """
    content = _contents(grid, words)
    cuts: list[float] = []
    chosen: dict[int, list[float]] = {}
    step = leading([c.lines for c in content])
    for row in range(len(grid.ys) - 1):
        for y, cells in (_by_white(grid, content, row, step, ruled) or _row_cuts(grid, content, row)).items():
            cuts.append(y)
            for cell in cells:
                chosen.setdefault(cell, []).append(y)
    for k, ys in _missing_floors(grid, content).items():
        chosen.setdefault(k, []).extend(ys)
    return _rebuilt(grid, sorted(set(cuts)), chosen) if chosen else grid


def _by_white(
    grid: Grid, content: list[_Content], row: int, step: float, ruled: bool
) -> dict[float, list[int]]:
    """Heights at which white parts one row of the grid, each with the cells that it parts, empty ones too."""
    here = [c for c in content if grid.cells[c.index].row == row and grid.cells[c.index].row_span == 1]
    columns = []
    lone: list[tuple[_Content, BBox]] = []  # texts of one block, with their cells
    for c in here:
        box = grid.cells[c.index].box
        if c.lines:
            columns.append(column(c.index, c.lines, step, box[2] - box[0]))
            if len(columns[-1].blocks) == 1:
                lone.append((c, box))
    cuts = row_cuts(columns, ruled)
    merged = _merged(lone) if ruled else frozenset()
    if len(merged) < (SUPPORT if len(cuts) > 1 else SURE):
        merged = frozenset()
    empty = [c.index for c in here if not c.lines]
    return {y: [*(k for k in cells if k not in merged), *empty] for y, cells in cuts.items()}


def _merged(lone: Sequence[tuple[_Content, BBox]]) -> frozenset[int]:
    """Cells that were merged over rows which white parts: with texts at half the height, or at the bottom."""
    middle: set[int] = set()
    bottom: set[int] = set()
    for c, (_, top, _, floor) in lone:
        first, last = c.lines[0].box[1], c.lines[-1].box[3]
        if abs((first + last) / 2 - (top + floor) / 2) <= CENTRED:
            middle.add(c.index)
        elif floor - last <= LOW and first - top > LOW:
            bottom.add(c.index)
    return frozenset(middle if len(middle) >= len(bottom) else bottom)


def _missing_floors(grid: Grid, content: list[_Content]) -> dict[int, list[float]]:
    """Cells over several rows that hold a text of its own for each, at its top: a rule is missing there."""
    tops: dict[int, list[_Span]] = {}  # of each row: the first lines of the cells that begin in it
    for c in content:
        if c.lines:
            tops.setdefault(grid.cells[c.index].row, []).append(_span(c.lines[0]))
    found: dict[int, list[float]] = {}
    for c in content:
        cell = grid.cells[c.index]
        if cell.row_span == 1 or len(c.lines) < 2:
            continue
        begins = [
            line
            for above, line in pairwise(c.lines)
            if line.box[1] - above.box[3] > PARTED * line.size and not line.text[:1].islower()
        ]
        ys = [
            grid.ys[row]
            for line in begins
            for row in range(cell.row + 1, cell.row + cell.row_span)
            if any(_level(line, top) for top in tops.get(row, []))
        ]
        if begins and len(ys) == len(begins):
            found[c.index] = ys
    return found


def _contents(grid: Grid, words: Sequence[Word]) -> list[_Content]:
    own: list[list[Word]] = [[] for _ in grid.cells]
    owner = {
        (r, c): k
        for k, cell in enumerate(grid.cells)
        for r in range(cell.row, cell.row + cell.row_span)
        for c in range(cell.column, cell.column + cell.column_span)
    }
    box = grid.box
    for word in words:
        x, y = word.anchor
        if word.turn:
            continue  # it stands sideways beside its rows, and parts none
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            c = min(bisect_right(grid.xs, x) - 1, len(grid.xs) - 2)
            r = min(bisect_right(grid.ys, y) - 1, len(grid.ys) - 2)
            own[owner[r, c]].append(word)
    out = []
    for k, found in enumerate(own):
        lines = tuple(into_lines(found))
        x0, _, x1, _ = grid.cells[k].box
        cut = any(_cuts_number(above, line, x1 - x0) for above, line in pairwise(lines))
        figures = bool(lines) and not cut and all(FIGURE.fullmatch(line.text) for line in lines)
        out.append(_Content(k, lines, figures))
    return out


def _cuts_number(above: Line, line: Line, width: float) -> bool:
    """Does a cell as narrow as its number break it: "1.645.09", and "5" below it?"""
    fills = above.box[2] - above.box[0] + ROOM * above.size > width
    return fills and GROUPED.fullmatch(above.text) is None and bool(GROUPED.fullmatch(above.text + line.text))


def _row_cuts(grid: Grid, content: list[_Content], row: int) -> dict[float, list[int]]:
    """Heights at which to cut one row of the grid, each with the cells that it cuts."""
    here = [c for c in content if _covers(grid.cells[c.index], row)]
    figures = [c for c in here if c.figures and grid.cells[c.index].row_span == 1]
    several = [c for c in figures if len(c.lines) > 1]
    if len(several) < MOST * len(figures):
        return {}
    anchors = _anchors(several)
    if len(anchors) < 2:
        return {}
    single = [c for c in here if c.lines and not c.figures and grid.cells[c.index].row_span == 1]
    labels = [c for c in single if _names(c, anchors)]
    if not labels:
        return {}
    first = any(line.middle < anchors[0].top for c in labels for line in map(_span, c.lines))
    cuts: dict[float, list[int]] = {}
    for k, anchor in enumerate(anchors):
        if k == 0 and not first:
            continue
        begun = [line for c in (*labels, *figures) for line in c.lines if _level(line, anchor)]
        y = min(line.box[1] for line in begun) - 0.5
        cuts[y] = [
            c.index
            for c in here
            if c in labels
            or c in figures
            or (not c.lines and grid.cells[c.index].row_span == 1)
            or _begins(c, anchor)
        ]
    return cuts


@dataclass(frozen=True, slots=True)
class _Span:
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def _span(line: Line) -> _Span:
    return _Span(line.box[1], line.box[3])


def _covers(cell: GridCell, row: int) -> bool:
    return cell.row <= row < cell.row + cell.row_span


def _level(line: Line, anchor: _Span) -> bool:
    """Does the line stand beside the anchor?"""
    box = line.box
    overlap = min(box[3], anchor.bottom) - max(box[1], anchor.top)
    return overlap > 0.5 * min(box[3] - box[1], anchor.bottom - anchor.top)


def _anchors(figures: list[_Content]) -> list[_Span]:
    """Lines on which figures of at least two cells stand."""
    found: list[tuple[_Span, int]] = []
    for line in sorted((line for c in figures for line in c.lines), key=lambda line: line.box[1]):
        if found and _level(line, found[-1][0]):
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((_span(line), 1))
    return [span for span, support in found if support >= SUPPORT]


def _names(content: _Content, anchors: list[_Span]) -> bool:
    """Does the cell have a label that begins beside nearly each anchor?"""
    beside = [line for anchor in anchors for line in content.lines if _level(line, anchor)]
    if len(beside) < LABELS * len(anchors) or len(beside) < 2:
        return False
    low = sum(line.text[:1].islower() for line in beside)
    return 2 * low <= len(beside)


def _begins(content: _Content, anchor: _Span) -> bool:
    """Does a text of its own begin beside the anchor: the first of the cell, or after an empty line?"""
    for k, line in enumerate(content.lines):
        if _level(line, anchor):
            return k == 0 or line.box[1] - content.lines[k - 1].box[3] > 0.6 * line.size
    return False


def _rebuilt(grid: Grid, cuts: list[float], chosen: dict[int, list[float]]) -> Grid:
    ys = sorted((*grid.ys, *cuts))
    place = {y: i for i, y in enumerate(ys)}
    cells: list[GridCell] = []
    for k, cell in enumerate(grid.cells):
        edges = sorted({cell.box[1], *chosen.get(k, []), cell.box[3]})
        for top, bottom in pairwise(edges):
            cells.append(
                GridCell(
                    place[top],
                    cell.column,
                    place[bottom] - place[top],
                    cell.column_span,
                    (cell.box[0], top, cell.box[2], bottom),
                )
            )
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return replace(grid, ys=tuple(ys), cells=tuple(cells))
