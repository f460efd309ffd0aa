"""Rows that are no rows of their own: the rest of a name that was cut, and sums without a label."""

from __future__ import annotations

from docintel.extraction.tables.columns import NAME_ROLES, Column
from docintel.extraction.tables.content import is_nothing
from docintel.extraction.tables.places import Located
from docintel.extraction.tables.records import Record
from docintel.extraction.tables.rows import RowCells

_MONEY_ROLES = frozenset({"money", "total", "end_money", "mixed"})
#: Only where nearly every row with figures is numbered does a row without a number mean anything.
_NUMBERED_SHARE = 0.85
_FEWEST_ROWS = 5


def is_numbered(rows: list[RowCells], columns: tuple[Column, ...]) -> bool:
    """Whether each name of the table has its number beside it."""
    names = [column for column in columns if column.role in NAME_ROLES]
    numbers = [column for column in columns if column.role in ("number", "code")]
    values = [column for column in columns if column.role in ("money", "target") and not column.goal]
    told = [cells for cells in rows if cells.says(names) and cells.says(values)]
    numbered = sum(cells.says(numbers) for cells in told)
    return len(told) >= _FEWEST_ROWS and numbered >= _NUMBERED_SHARE * len(told)


def is_rest(cells: RowCells, columns: tuple[Column, ...], record: Record | None) -> bool:
    """Whether a row of a numbered table, itself without number and money, goes on with the one before."""
    if record is None or record.last_row != cells.row - 1:
        return False
    return not cells.says(column for column in columns if column.role in ("number", "code", "money", "total"))


def extend(record: Record, rest: Located) -> None:
    """Put the rest of its name to a record."""
    if record.activity is not None:
        record.activity = _joined(record.activity, rest)
    elif record.program is not None:
        record.program = _joined(record.program, rest)


def is_bare_sum(cells: RowCells, columns: tuple[Column, ...], record: Record) -> bool:
    """Whether the last row holds nothing but money in columns where the record has its own already."""
    filled = [index for index, cell in cells.own.items() if not is_nothing(cell)]
    taken = {item.column.index for item in (*record.amounts, *record.totals)}
    return bool(filled) and all(columns[index].role in _MONEY_ROLES and index in taken for index in filled)


def _joined(name: Located, rest: Located) -> Located:
    return Located(f"{name.text} {rest.text}", (*name.places, *rest.places))
