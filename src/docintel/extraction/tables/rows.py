"""The rows below a header as their columns see them; lines of merged cells shared out to their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from docintel.extraction.tables.columns import NAME_ROLES, VALUE_ROLES, Column
from docintel.extraction.tables.content import is_nothing
from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.headers import Header, is_number_row, repeats_header
from docintel.extraction.tables.vocabulary import TOTAL_ROW

_SIGNS = str.maketrans(":().,/", "      ")
_TOTALS = frozenset({"jumlah", "total", "grand total", "sub total", "subtotal", "jumlah total"})
_TOTAL_STARTS = ("jumlah ", "total ", "sub total ", "subtotal ", "grand total ")
#: Where the label of a sum stands, unless it spans columns.
_TOTAL_ROLES = NAME_ROLES | {"number", "code", "blank", "context"}
_SHARED_OUT = VALUE_ROLES | {"unit"}


@dataclass(frozen=True, slots=True)
class RowCells:
    """One row: cells that begin here, and those that reach here from above, by column."""

    row: int
    own: dict[int, Cell]
    covering: dict[int, Cell]

    def at(self, column: int) -> Cell | None:
        """The cell in force in a column."""
        return self.own.get(column) or self.covering.get(column)

    def says(self, columns: Iterable[Column]) -> bool:
        """Whether a cell that begins here says something in one of the columns."""
        return any(not is_nothing(self.own.get(column.index)) for column in columns)


def body_rows(grid: Grid, header: Header, columns: tuple[Column, ...]) -> list[RowCells]:
    """Every row below the header that is neither the header again nor a count of the columns."""
    found: list[RowCells] = []
    covering: dict[int, Cell] = {}
    for row in range(header.last, len(grid.rows)):
        covering = {column: cell for column, cell in covering.items() if cell.last_row >= row}
        cells = grid.rows[row]
        if not cells or is_number_row(cells) or repeats_header(cells, header):
            continue
        own = {cell.column: cell for cell in cells}
        found.append(
            RowCells(row, own, {column: cell for column, cell in covering.items() if column not in own})
        )
        covering |= {cell.column: cell for cell in cells if cell.row_span > 1}
    return _share_out(found, columns)


def is_total(own: list[Cell], columns: tuple[Column, ...]) -> bool:
    """Whether a row adds up others: "Jumlah", "Total Pagu Indikatif"; an indicator may begin so, too."""
    measured = any(columns[cell.column].role in ("indicator", "target", "unit") for cell in own)
    for cell in own[:4]:
        words = " ".join(cell.text.casefold().translate(_SIGNS).split())
        if words in _TOTALS:
            return True
        if cell.column_span == 1 and columns[cell.column].role not in _TOTAL_ROLES:
            continue
        if TOTAL_ROW.fullmatch(words) or (not measured and words.startswith(_TOTAL_STARTS)):
            return True
    return False


def _share_out(rows: list[RowCells], columns: tuple[Column, ...]) -> list[RowCells]:
    """Where a cell lacks its inner rules, its lines belong to the rows beside it, if there are as many.

    "100%" and "1 dokumen" in one box beside two indicators are one target each.
    """
    by_row = {cells.row: position for position, cells in enumerate(rows)}
    indicators = [column.index for column in columns if column.role == "indicator" and not column.goal]
    names = [column.index for column in columns if column.role in NAME_ROLES]
    for cells in list(rows):
        for column in columns:
            cell = cells.own.get(column.index)
            if cell is None or cell.row_span < 2 or column.role not in _SHARED_OUT or len(cell.blocks) != 1:
                continue
            covered = [by_row[row] for row in range(cell.row, cell.last_row + 1) if row in by_row]
            beside = max(
                (index for index in indicators if index < column.index), default=max(names, default=None)
            )
            anchors = [
                place
                for place in covered
                if beside is not None and not is_nothing(rows[place].own.get(beside))
            ]
            for place, part in zip(anchors, _lines(cell, len(anchors), column), strict=False):
                moved = replace(part, row=rows[place].row)
                own = {**rows[place].own, column.index: moved}
                hidden = {key: value for key, value in rows[place].covering.items() if key != column.index}
                rows[place] = RowCells(rows[place].row, own, hidden)
    return rows


def _lines(cell: Cell, wanted: int, column: Column) -> list[Cell]:
    """The lines of a cell as cells of their own, if there are ``wanted`` and each could stand alone."""
    lines = [line for line in cell.raw.split("\n") if line.strip()]
    if wanted < 2 or len(lines) != wanted:
        return []
    if column.role != "unit" and not all(any(map(str.isdigit, line)) for line in lines):
        return []
    block = cell.blocks[0]
    parts, offset = [], 0
    for line in lines:
        offset = cell.raw.index(line, offset)
        start = block.start + offset
        part = replace(block, start=start, end=start + len(line), row_span=1)
        parts.append(replace(cell, row_span=1, text=" ".join(line.split()), raw=line, blocks=(part,)))
        offset += len(line)
    return parts
