"""Tables whose header alone is ruled: its columns go on to the rows below, which no rule parts."""

from __future__ import annotations

from collections.abc import Sequence

from docintel.reading.pdf.lines import into_lines
from docintel.reading.pdf.model import Page, Rule, Word
from docintel.reading.pdf.tables.aligned import HEADS, MARGIN, body_below, cells_within, fills_columns
from docintel.reading.pdf.tables.cells import fill_cells
from docintel.reading.pdf.tables.grid import Grid
from docintel.reading.pdf.tables.header import MAX_ROWS, is_head
from docintel.reading.pdf.tables.partly import Shape, rules_of, titles_of


def rules_below(page: Page, grids: Sequence[Grid]) -> tuple[list[Rule], list[Rule]]:
    """The level and upright rules that the rows below ruled headers lack.

    Args:
        page: with its words and filled boxes.
        grids: that its rules make, from top to bottom.
    """
    level: list[Rule] = []
    upright: list[Rule] = []
    for k, grid in enumerate(grids):
        floor = grids[k + 1].box[1] if k + 1 < len(grids) else page.frame.size[1]
        if len(grid.ys) - 1 <= MAX_ROWS and _is_heads(page, grid):
            more, walls = _below(grid, [word for word in page.words if word.anchor[1] < floor])
            level += more
            upright += walls
    return level, upright


def _below(grid: Grid, words: Sequence[Word]) -> tuple[list[Rule], list[Rule]]:
    """The rules of the rows below a header; none where no rows are."""
    left, top, right, bottom = grid.box
    lines = into_lines([w for w in words if left <= w.anchor[0] <= right and top <= w.anchor[1]])
    heads = [line for line in lines if (line.box[1] + line.box[3]) / 2 < bottom]
    body = body_below(lines[len(heads) :], heads[-1], heads[0]) if heads else []
    body = cells_within(body, grid.xs[1:-1]) if body else []
    if not fills_columns(body, heads, grid.xs, 1):
        return [], []
    shape = Shape(body, [], grid.xs, (bottom, body[-1].box[3] + MARGIN))
    titles = titles_of(shape, bottom)
    level, upright = rules_of(shape, titles)
    places = [shape.heights[1], *(y for line in titles for y in (line.box[1] - 0.5, line.box[3] + 0.5))]
    return [*level, *(Rule(y, left, right) for y in places)], upright


def _is_heads(page: Page, grid: Grid) -> bool:
    """Are all texts of a grid heads of columns, three at least in its last row?"""
    cells = [cell for cell in fill_cells(grid, page.words, page.fills, page.number).cells if cell.text]
    last = [cell for cell in cells if cell.row + cell.row_span == len(grid.ys) - 1]
    return len(last) >= HEADS and all(is_head(cell.text) for cell in cells)
