"""Step 5: words and fills go into the cells of a grid."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docintel.reading.pdf.lines import Wrapping, cell_text
from docintel.reading.pdf.model import Colour, Fill, Word
from docintel.reading.pdf.tables.grid import Grid
from docintel.reading.pdf.tables.overflow import settle
from docintel.types import BBox, Mark

FILLED = 0.5  # a fill that covers this share of a cell fills it


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its content; ``colour`` is that of its filling, None without one."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: BBox
    page: int
    text: str = ""
    bold: bool = False
    colour: Colour | None = None
    mark: Mark | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands of a table on one page.

    ``goes_on``: it was found as the rest of the table at the end of the page before.
    """

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]
    top_ruled: bool = True
    bottom_ruled: bool = True
    goes_on: bool = False

    @property
    def box(self) -> BBox:
        """The outer edges."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def rows(self) -> int:
        """Rows of the grid."""
        return len(self.ys) - 1


def inside(word: Word, box: BBox) -> bool:
    """Is the word's anchor in the box?"""
    x, y = word.anchor
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def fill_cells(grid: Grid, words: Iterable[Word], fills: Iterable[Fill], page: int) -> Piece:
    """Put each word into the cell that holds its anchor, and see which cells are coloured."""
    owner: dict[tuple[int, int], int] = {}
    for k, cell in enumerate(grid.cells):
        for r in range(cell.row, cell.row + cell.row_span):
            for c in range(cell.column, cell.column + cell.column_span):
                owner[r, c] = k
    content: list[list[Word]] = [[] for _ in grid.cells]
    words = tuple(words)
    wrapping = Wrapping.of(words)
    for word in words:
        if inside(word, grid.box):
            x, y = word.anchor
            c = min(bisect_right(grid.xs, x) - 1, len(grid.xs) - 2)
            r = min(bisect_right(grid.ys, y) - 1, len(grid.ys) - 2)
            content[owner[r, c]].append(word)
    paints = _by_row(grid, fills)
    cells = []
    for cell, own in zip(grid.cells, settle(grid.cells, content), strict=True):
        text = cell_text(own, cell.box, wrapping)
        cells.append(
            Cell(
                cell.row,
                cell.column,
                cell.row_span,
                cell.column_span,
                cell.box,
                page,
                text,
                bool(own) and all(word.bold for word in own),
                _colour(cell.box, paints[cell.row : cell.row + cell.row_span]),
                None,
                tuple(own),
            )
        )
    return Piece(page, grid.xs, grid.ys, tuple(cells), grid.top_ruled, grid.bottom_ruled)


def _overlap(one: BBox, two: BBox) -> float:
    width = min(one[2], two[2]) - max(one[0], two[0])
    height = min(one[3], two[3]) - max(one[1], two[1])
    return width * height if width > 0 and height > 0 else 0.0


def _by_row(grid: Grid, fills: Iterable[Fill]) -> list[list[tuple[int, Fill]]]:
    """The fills that touch each row of the grid, with their order."""
    rows: list[list[tuple[int, Fill]]] = [[] for _ in range(len(grid.ys) - 1)]
    for order, fill in enumerate(fills):
        x0, top, x1, bottom = fill.box
        if x1 <= grid.xs[0] or x0 >= grid.xs[-1] or bottom <= grid.ys[0] or top >= grid.ys[-1]:
            continue
        first = max(bisect_right(grid.ys, top) - 1, 0)
        last = min(bisect_right(grid.ys, bottom), len(rows))
        for row in range(first, last):
            rows[row].append((order, fill))
    return rows


def _colour(box: BBox, rows: Sequence[Sequence[tuple[int, Fill]]]) -> Colour | None:
    """The colour that covers half of the box, in one fill or several; the one painted last if two do."""
    fills = dict(item for row in rows for item in row)
    if not fills:
        return None
    area = max((box[2] - box[0]) * (box[3] - box[1]), 0.01)
    covered: dict[Colour, float] = {}
    for order in sorted(fills, reverse=True):
        fill = fills[order]
        covered[fill.colour] = covered.get(fill.colour, 0.0) + _overlap(fill.box, box)
    return next((colour for colour, size in covered.items() if size >= FILLED * area), None)
