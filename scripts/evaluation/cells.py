"""The cells of a document's tables, against the expected ones.

A cell is right when its text (without spaces and case), its column, its spans and its rows are right. Rows
and columns of both are aligned first (longest common subsequence, weighed by common texts), so that
one row too many costs its own cells and not all below it. Each expected table is compared with the table that
has most of its cells; cells of other tables of the document are wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docintel.types import Document
from evaluation.counting import Counts

Json = dict[str, Any]
FILLED = "\u25a0"  # stands for the text of a cell that is only coloured


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its place, its spans, its text without white space."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table and which of its rows are header and section rows."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    header_rows: int
    section_rows: tuple[int, ...]


def squeeze(text: str) -> str:
    """Text without white space and case: cells break words anywhere."""
    return "".join(text.split()).casefold()


def expected(gold: Json) -> Grid:
    """The grid of a file ``gold/cells-*.json``."""
    cells = tuple(Cell(*place, squeeze(text)) for *place, text in gold["cells"])
    return Grid(cells, gold["rows"], gold["columns"], gold["header_rows"], tuple(gold["section_rows"]))


def found(document: Document) -> list[Grid]:
    """The grids of all tables of a document."""
    cells: list[dict[tuple[int, int], Cell]] = [{} for _ in document.tables]
    for block in document.blocks:
        if block.table is None or block.row is None or block.column is None:
            continue
        own, key = cells[block.table], (block.row, block.column)
        text = squeeze(document.text[block.start : block.end]) or (FILLED if block.mark == "fill" else "")
        before = own[key].text if key in own else ""
        own[key] = Cell(*key, block.row_span, block.column_span, before + text)
    return [
        Grid(tuple(own.values()), table.rows, table.columns, table.header_rows, table.section_rows)
        for own, table in zip(cells, document.tables, strict=True)
    ]


def aligned(one: Sequence[set[Any]], two: Sequence[set[Any]]) -> dict[int, int]:
    """Places of ``two`` by places of ``one``: the alignment in order with most members in common."""
    best = [[0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(two) - 1, -1, -1):
            common = len(one[i] & two[j])
            paired = best[i + 1][j + 1] + common if common else 0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(one) and j < len(two):
        common = len(one[i] & two[j])
        if common and best[i][j] == best[i + 1][j + 1] + common:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _lines(grid: Grid, count: int, key: Callable[[Cell], tuple[int, Any]]) -> list[set[Any]]:
    out: list[set[Any]] = [set() for _ in range(count)]
    for cell in grid.cells:
        place, content = key(cell)
        out[place].add(content)
    return out


@dataclass(frozen=True, slots=True)
class Comparison:
    """An expected table beside one that was found: which rows and columns of it are which."""

    gold: Grid
    grid: Grid
    rows: dict[int, int]
    right: frozenset[Cell]

    @classmethod
    def of(cls, gold: Grid, grid: Grid) -> Comparison:
        """Align columns by their texts, then rows by columns and texts; then count."""
        columns = aligned(
            _lines(gold, gold.columns, lambda cell: (cell.column, cell.text)),
            _lines(grid, grid.columns, lambda cell: (cell.column, cell.text)),
        )
        back = {there: here for here, there in columns.items()}
        rows = aligned(
            _lines(gold, gold.rows, lambda cell: (cell.row, (cell.column, cell.text))),
            _lines(grid, grid.rows, lambda cell: (cell.row, (back.get(cell.column), cell.text))),
        )
        there = {(cell.row, cell.column): cell for cell in grid.cells}
        right = set()
        for cell in gold.cells:
            other = there.get((rows.get(cell.row, -1), columns.get(cell.column, -1)))
            if other is not None and other.text == cell.text and _as_wide(cell, other, rows, columns, grid):
                right.add(cell)
        return cls(gold, grid, rows, frozenset(right))

    def titles(self) -> Counts:
        """Section rows that are told to be such, with their text right or not."""
        wanted = {self.rows.get(row, -1 - row) for row in self.gold.section_rows}
        given = set(self.grid.section_rows)
        return Counts(len(wanted & given), len(given - wanted), len(wanted - given))


def _as_wide(cell: Cell, other: Cell, rows: dict[int, int], columns: dict[int, int], grid: Grid) -> bool:
    """Do both end at the same row and column? Rows and columns without a partner do not count."""
    own_rows = range(cell.row, cell.row + cell.row_span)
    own_columns = range(cell.column, cell.column + cell.column_span)
    last = max((rows[r] for r in own_rows if r in rows), default=-1)
    right = max((columns[c] for c in own_columns if c in columns), default=-1)
    below = min(
        (there for here, there in rows.items() if here >= cell.row + cell.row_span), default=grid.rows
    )
    beside = min(
        (there for here, there in columns.items() if here >= cell.column + cell.column_span),
        default=grid.columns,
    )
    return last < other.row + other.row_span <= below and right < other.column + other.column_span <= beside


def compare(gold: Json, document: Document) -> dict[str, Counts]:
    """Counts of the cells, of the header rows and of the section rows."""
    wanted, grids = expected(gold), found(document)
    empty = Grid((), 0, 0, 0, ())
    every = [Comparison.of(wanted, grid) for grid in grids] or [Comparison.of(wanted, empty)]
    best = max(every, key=lambda one: len(one.right))
    given = sum(len(grid.cells) for grid in grids)
    right = len(best.right)
    heads = min(wanted.header_rows, best.grid.header_rows)
    return {
        "cells": Counts(right, given - right, len(wanted.cells) - right),
        "header_rows": Counts(heads, best.grid.header_rows - heads, wanted.header_rows - heads),
        "section_rows": best.titles(),
    }


def errors(gold: Json, document: Document) -> Iterator[str]:
    """One line for each expected cell that was not found so."""
    wanted, grids = expected(gold), found(document)
    if not grids:
        yield "no table was found"
        return
    best = max((Comparison.of(wanted, grid) for grid in grids), key=lambda one: len(one.right))
    sizes = f"{best.grid.rows} rows of {wanted.rows}, {best.grid.columns} columns of {wanted.columns}"
    yield f"{len(grids)} tables; {sizes}"
    for cell in wanted.cells:
        if cell not in best.right:
            yield f"missed cell {_said(cell)}"
    right = {(best.rows.get(cell.row), cell.text) for cell in best.right}
    for cell in best.grid.cells:
        if (cell.row, cell.text) not in right:
            yield f"wrong cell {_said(cell)}"


def _said(cell: Cell) -> str:
    return f"{cell.row},{cell.column} ({cell.row_span}x{cell.column_span}) {cell.text[:60]!r}"
