"""Cells of one row to targets, amounts, ticked years and actors of the record that the row belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from docintel.extraction.program_words import ORGANISATIONS
from docintel.extraction.tables.columns import Column
from docintel.extraction.tables.content import is_blank, is_money, is_tick
from docintel.extraction.tables.figures import Money, read_money
from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.lists import items
from docintel.extraction.tables.loose_rows import is_cut, joined
from docintel.extraction.tables.names import prefix_length, unnumbered
from docintel.extraction.tables.places import Located, locate, within
from docintel.extraction.tables.records import AmountItem, Record, TargetItem, YearItem
from docintel.extraction.tables.rows import RowCells
from docintel.extraction.tables.surroundings import Surroundings
from docintel.extraction.tables.vocabulary import AGENCY_ROW, AGENCY_SHORT
from docintel.extraction.tables.years import year_place, years_in
from docintel.languages.numbers import plain
from docintel.types import Document, Lang

#: Fewer digits in a cell of money are a note ("2 paket") rather than a damaged sum.
_DIGITS_OF_MONEY = 6
_INITIALS = re.compile(r"(?:\b[A-Z]\.\s+)+$")
_MONEY_INDICATOR = re.compile(r"(?:pagu|anggaran|dana|biaya|budget|jumlah dana)\b.{0,25}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What all rows of a table share."""

    document: Document
    around: Surroundings
    columns: tuple[Column, ...]
    lang: Lang
    comma_decimal: bool
    _by_roles: dict[tuple[str, ...], tuple[Column, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def of_role(self, *roles: str) -> tuple[Column, ...]:
        """The columns that hold one of the roles, from left to right; every row asks for the same."""
        if roles not in self._by_roles:
            self._by_roles[roles] = tuple(column for column in self.columns if column.role in roles)
        return self._by_roles[roles]


def read_shared(reading: Reading, record: Record, cells: RowCells, *, rest: bool = False) -> None:
    """Indicators and actors: also from cells that reach into the row from above.

    ``rest`` says that the row goes on with the one above: its texts are the rest of those above.
    """
    targeted = cells.says(column for column in reading.of_role("target", "mixed") if not column.goal)
    for column in reading.of_role("indicator"):
        cell = cells.at(column.index)
        if column.goal or cell is None or is_blank(cell):
            continue
        old, found = record.indicators.get(column.index), locate(reading.document, cell)
        if old is not None and cell.row == cells.row and not targeted and (rest or is_cut(old, cell)):
            found = joined(old, found)
            record.targets = [
                replace(item, indicator=found) if item.indicator is old else item for item in record.targets
            ]
        record.indicators[column.index] = found
    for column in reading.of_role("agency", "partner"):
        cell = cells.at(column.index)
        if cell is None or not any(map(str.isalpha, cell.text)):
            continue
        cut = cell.row == cells.row and record.actors and (rest or is_cut(record.actors[-1][0], cell))
        if cut:
            name, role = record.actors[-1]
            record.actors[-1] = (joined(name, locate(reading.document, cell)), role)
            continue
        for name in _listed(reading.document, cell):
            if all(name.text != known.text for known, _ in record.actors):
                record.actors.append((name, "lead" if column.role == "agency" else "partner"))


def read_value(reading: Reading, record: Record, cells: RowCells, column: Column, cell: Cell) -> None:
    """One cell of a column of values, by the column's role and the cell's own content."""
    role = _role_of(column, cell, record, reading)
    if role == "money" and column.role == "target" and _is_paid_for(reading, cells):
        role = "target"  # a turnover or an investment to be reached, beside what the row costs
    if role == "tick":
        _take_tick(reading, record, column, cell)
    elif role == "money":
        _take_money(reading, record, cells, column, cell)
    elif role == "target":
        _take_target(reading, record, cells, column, cell)
    elif role == "time":
        found = locate(reading.document, cell)
        known = {item.year for item in record.years}
        record.years.extend(
            YearItem(year, cell.text, found) for year in years_in(cell.text) if year not in known
        )


def _role_of(column: Column, cell: Cell, record: Record, reading: Reading) -> str:
    role = column.role
    if is_tick(cell) and role in ("mixed", "target", "time", "month"):
        return "tick" if column.year or column.period else "none"
    if role == "mixed":
        role = "money" if _is_money_cell(column, cell, record, reading) else "target"
    elif role in ("total", "end_money") or (role == "target" and _says_rupiah(cell.text)):
        role = "money"
    elif role == "money" and not any(map(str.isdigit, cell.text)):
        role = "none"
    return role


def _is_paid_for(reading: Reading, cells: RowCells) -> bool:
    """Whether the row has money in a column of money."""
    found = (cells.at(column.index) for column in reading.of_role("money"))
    return any(cell is not None and any(map(str.isdigit, cell.text)) for cell in found)


def _is_money_cell(column: Column, cell: Cell, record: Record, reading: Reading) -> bool:
    """Whether a figure under a bare year is money: by its form, the labels, the caption or the indicator."""
    if is_money(cell.text) or column.scale or column.moneyed:
        return True
    indicator = _indicator(reading, record, column)
    if indicator is None:
        return reading.around.scale is not None and not column.targeted
    return bool(_MONEY_INDICATOR.fullmatch(indicator.text))


def _says_rupiah(text: str) -> bool:
    return text.casefold().startswith("rp") and is_money(text)


def _take_tick(reading: Reading, record: Record, column: Column, cell: Cell) -> None:
    place = year_place(reading.document, column, reading.around)
    if place is None:
        return
    own = locate(reading.document, cell)
    places = (*place.places, *(spot for spot in own.places if spot.end > spot.start))
    first, last = column.period or (column.year or 0, column.year or -1)
    for year in range(first, last + 1):
        if all(item.year != year for item in record.years):
            record.years.append(YearItem(year, cell.text or str(cell.mark), Located(str(year), places)))


def _take_money(reading: Reading, record: Record, cells: RowCells, column: Column, cell: Cell) -> None:
    scale = column.scale or reading.around.scale
    found = read_money(cell.text, scale, reading.lang, reading.comma_decimal)
    if not found and sum(map(str.isdigit, cell.text)) >= _DIGITS_OF_MONEY:
        found = [Money(0, len(cell.text), None, "IDR")]  # printed, and not to be read: said, not guessed
    items = record.totals if column.role in ("total", "end_money") else record.amounts
    record.paid.update(column.index for _ in found)
    for money in found:
        if money.amount == 0:
            continue
        text = cell.text[money.start : money.end]
        value = locate(reading.document, cell) if len(found) == 1 else _part(reading.document, cell, text)
        amount = None if money.amount is None else plain(money.amount)
        item = AmountItem(value, amount, money.currency, _funding(reading, cells, column), column)
        if record.repeated_in != cells.row or not any(map(item.repeats, items)):
            items.append(item)


def _take_target(reading: Reading, record: Record, cells: RowCells, column: Column, cell: Cell) -> None:
    indicator = _indicator(reading, record, column)
    unit = next(
        (
            locate(reading.document, found)
            for other in reading.of_role("unit")
            if other.goal == column.goal
            and (found := cells.at(other.index)) is not None
            and not is_blank(found)
        ),
        None,
    )
    for name, value in _pairs(reading.document, indicator, cell):
        record.targets.append(TargetItem(name, value, unit, column))


def _indicator(reading: Reading, record: Record, column: Column) -> Located | None:
    """The indicator that a target belongs to.

    Of the column with the same words in its label ("Keluaran" under "Indikator" and under "Target"), else of
    the nearest at the left, else at the right.
    """
    known = [index for index in record.indicators if index != column.index]
    if len(known) > 1 and column.kind:
        shared = {index: len(reading.columns[index].kind & column.kind) for index in known}
        known = [index for index in known if shared[index] == max(shared.values())]
    left = [index for index in known if index < column.index]
    nearest = max(left, default=min(known, default=None))
    return None if nearest is None else record.indicators[nearest]


def _funding(reading: Reading, cells: RowCells, column: Column) -> Located | None:
    for other in reading.of_role("funding"):
        cell = cells.at(other.index)
        if cell is not None and not is_blank(cell):
            return locate(reading.document, cell)
    if column.funding is None or not column.cells:
        return None
    return locate(reading.document, column.cells[-1])


def _pairs(document: Document, indicator: Located | None, cell: Cell) -> list[tuple[Located | None, Located]]:
    """Listed indicators with as many listed targets are so many pairs; anything else is one."""
    whole = locate(document, cell)
    names = items(document, indicator) if indicator is not None else []
    values = items(document, whole) if len(names) > 1 else []
    return [*zip(names, values, strict=True)] if len(names) == len(values) > 1 else [(indicator, whole)]


def _listed(document: Document, cell: Cell) -> list[Located]:
    """The agencies of an enumeration ("1. Dinas A" / "2. Dinas B"), or the whole cell as one."""
    whole = locate(document, cell)
    found = items(document, whole)
    return [unnumbered(document, name, _agency_number) for name in (found if len(found) > 1 else [whole])]


def _agency_number(text: str) -> int:
    """Characters of the number before an agency; capitals before another name are initials: "A. Yani"."""
    length = prefix_length(text)
    first = text[length:].partition(" ")[0].casefold()
    if first in ORGANISATIONS or AGENCY_ROW.match(text, length) or AGENCY_SHORT.match(text, length):
        return length
    initials = _INITIALS.search(text, 0, length)
    return initials.start() if initials else length


def _part(document: Document, cell: Cell, text: str) -> Located:
    """A stretch of a cell's one-line text, found again in the document."""
    pattern = r"\s+".join(map(re.escape, text.split()))
    for block in cell.blocks:
        match = re.compile(pattern).search(document.text, block.start, block.end)
        if match:
            return within(document, cell, match.start(), match.end(), text)
    return locate(document, cell, text)
