"""Rows that are no rows of their own: the rest of a name that was cut, and sums without a label."""

from __future__ import annotations

from docintel.extraction.tables.columns import NAME_ROLES, Column
from docintel.extraction.tables.content import is_nothing
from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.places import Located
from docintel.extraction.tables.records import Record
from docintel.extraction.tables.rows import RowCells
from docintel.extraction.tables.vocabulary import OPEN_END

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
    measured = [[c for c in columns if c.role == role and not c.goal] for role in ("indicator", "target")]
    if all(cells.says(group) for group in measured):
        return False  # an indicator with its target is a row of its own
    return not cells.says(column for column in columns if column.role in ("number", "code", "money", "total"))


def is_cut(name: Located, cell: Cell) -> bool:
    """Whether a page break cut a text: "Dinas Pemuda, dan" at one page's end, "Olahraga" on the next."""
    last = name.places[-1].page if name.places else None
    if last is None or cell.page != last + 1:
        return False
    return is_open(name.text) or cell.text[:1].islower()


def is_open(text: str) -> bool:
    """Whether a text ends with a word or sign that no name ends with."""
    return bool(OPEN_END.search(text))


def joined(name: Located, rest: Located) -> Located:
    """A text and the rest of it, with the places of both."""
    return Located(f"{name.text} {rest.text}", (*name.places, *rest.places))


def is_bare_sum(cells: RowCells, columns: tuple[Column, ...], record: Record) -> bool:
    """Whether a row holds nothing but money, in columns where the record has its own, if only 0, already.

    What goes on with a record fills columns that are empty so far; sums a second time, without an indicator
    or a year of their own, add up the rows above.
    """
    filled = [index for index, cell in cells.own.items() if not is_nothing(cell)]
    money = all(columns[index].role in _MONEY_ROLES for index in filled)
    return money and not record.paid.isdisjoint(filled)
