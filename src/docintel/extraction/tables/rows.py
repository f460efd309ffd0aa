"""The rows below a header as their columns see them; lines of merged cells shared out to their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from docintel.extraction.tables.columns import NAME_ROLES, VALUE_ROLES, Column
from docintel.extraction.tables.content import is_nothing
from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.headers import Header, is_number_row, repeats_header
from docintel.extraction.tables.vocabulary import OPEN_END, TOTAL_ROW

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
    return _share_out([part for cells in found for part in _parted(cells, columns)], columns)


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


def _parted(cells: RowCells, columns: tuple[Column, ...]) -> list[RowCells]:
    """Two rows that a reader took for one cut by a page break, as two: each has a name and a figure whole.

    Where the first of the names is cut and has a number, the second row has one too, or it is the rest of the
    first: "20", "Meningkatkan Kemampuan", "- 90%" on one page, "Aparatur" and a second "- 100%" on the next.
    """
    split = {c: cell for c, cell in cells.own.items() if cell.row_span == 1 and len(cell.blocks) == 2}
    named = [cell for c, cell in split.items() if columns[c].role in NAME_ROLES]
    told = [cell for c, cell in split.items() if columns[c].role in ("target", "money", "mixed")]
    if not any(_begins_anew(cell) for cell in named) or not any(_both_figures(cell) for cell in told):
        return [cells]
    page = named[-1].blocks[1].page
    names = [cell for c, cell in cells.own.items() if columns[c].role in NAME_ROLES and cell.text]
    numbers = [cell for c, cell in cells.own.items() if columns[c].role in ("number", "code") and cell.text]
    if names[0] in named and numbers and all(cell.blocks[-1].page != page for cell in numbers):
        return [cells]
    first: dict[int, Cell] = {}
    second: dict[int, Cell] = {}
    for column, cell in cells.own.items():
        if column in split:
            first[column], second[column] = (_part_of(cell, position) for position in (0, 1))
        elif cell.row_span == 1 and cell.page == page:
            second[column] = cell
        else:
            first[column] = cell
    return [RowCells(cells.row, first, cells.covering), RowCells(cells.row, second, cells.covering)]


def _part_of(cell: Cell, position: int) -> Cell:
    block = cell.blocks[position]
    length = cell.blocks[0].end - cell.blocks[0].start
    raw = cell.raw[:length] if position == 0 else cell.raw[length:].strip("\n")
    return replace(cell, blocks=(block,), raw=raw, text=" ".join(raw.split()))


def _begins_anew(cell: Cell) -> bool:
    before, after = (_part_of(cell, position).text for position in (0, 1))
    return after[:1].isupper() and not OPEN_END.search(before)


def _both_figures(cell: Cell) -> bool:
    return all(any(map(str.isdigit, _part_of(cell, position).text)) for position in (0, 1))


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
