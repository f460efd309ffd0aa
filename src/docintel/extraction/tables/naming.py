"""What the name columns of one table hold: the level of each name, and its text without code or number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from docintel.extraction.tables.below_names import is_below_name
from docintel.extraction.tables.columns import NAME_ROLES, VALUE_ROLES, Column
from docintel.extraction.tables.content import is_blank, is_code, is_nothing
from docintel.extraction.tables.figures import read_money
from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.loose_rows import is_cut, is_numbered, is_open, is_rest
from docintel.extraction.tables.names import (
    Level,
    Levels,
    NameRow,
    code_depth,
    is_program,
    prefix_length,
    unnumbered,
)
from docintel.extraction.tables.numbering import Numbered, counted, headings
from docintel.extraction.tables.places import Located, locate
from docintel.extraction.tables.records import Record
from docintel.extraction.tables.rows import RowCells
from docintel.extraction.tables.values import Reading
from docintel.extraction.tables.vocabulary import ACTIVITY_ROW, AGENCY_ROW, OUTCOME_ROW

_READ_ROLES = VALUE_ROLES | {"time", "month"}
#: What no heading has of its own, at its right.
_MEASURING_ROLES = NAME_ROLES | {"target", "indicator", "unit", "location", "context", "time", "month"}
_LEVEL_OF_ROLE: dict[str, Level] = {"program": "program", "activity": "activity", "subactivity": "sub"}


class Naming:
    """Reads names; knows all rows of the table, since a name's level shows only beside the others."""

    def __init__(self, reading: Reading, body: list[RowCells]) -> None:
        self.columns = reading.of_role(*NAME_ROLES)
        self._reading = reading
        self._values = [column for column in reading.of_role(*_READ_ROLES) if not column.goal]
        self._codes = reading.of_role("code", "number")
        self._numbered = is_numbered(body, reading.columns)
        self._indents = _indents(self.columns)
        numbers = list(self._numbers(body))
        self._counted = counted(numbers)
        mixed = {column.index for column in self.columns if column.role == "name"}
        told = {name.column for name in numbers if name.program}
        self._headings = headings(
            [name for name in numbers if name.column not in mixed - told], self._counted
        )
        self._levels = self._all_levels(body)
        self.starts = [cells.row for cells in body if any(self._name(cells, c) for c in self.columns)]

    def cell(self, cells: RowCells, column: Column) -> Cell | None:
        """The name that begins in a row, if one does; a code alone is none."""
        cell = cells.own.get(column.index)
        if cell is None or is_blank(cell) or is_code(cell.text):
            return None
        return cell

    def _name(self, cells: RowCells, column: Column) -> Cell | None:
        """The same, but for an indicator below a name."""
        cell = self.cell(cells, column)
        return None if cell is None or is_below_name(column, cell.text) else cell

    def _all_levels(self, body: list[RowCells]) -> dict[int, Levels]:
        """The levels of each name column; columns under one label are one column with indents."""
        levels: dict[int, Levels] = {}
        for column in self.columns:
            first = self._indents.get(column.index, (column.index, 0))[0]
            if first not in levels:
                group = [c for c in self.columns if self._indents.get(c.index, (c.index, 0))[0] == first]
                levels[first] = Levels(self._rows(body, group))
            levels[column.index] = levels[first]
        return levels

    def _rows(self, body: list[RowCells], columns: list[Column]) -> Iterator[NameRow]:
        for cells in body:
            for column in columns:
                cell = self._name(cells, column)
                if cell is not None:
                    yield self._row(cells, cell)

    def _row(self, cells: RowCells, cell: Cell) -> NameRow:
        return NameRow(
            cell.text,
            self._depth(cells, cell),
            cells.says(self._values),
            counted=cells.row in self._counted,
            measured=self._is_measured(cells, cell),
        )

    def _numbers(self, body: list[RowCells]) -> Iterator[Numbered]:
        for cells in body:
            cell = next((cell for c in self.columns if (cell := self._name(cells, c)) is not None), None)
            if cell is not None:
                length = prefix_length(cell.text)
                number = self.number(cells) or cell.text[:length].strip()
                program = is_program(cell.text[length:])
                measured = self._is_measured(cells, cell) or cells.says(self._reading.of_role("agency"))
                yield Numbered(cells.row, cell.column, number, program, measured, self._sums(cells))

    def _is_measured(self, cells: RowCells, cell: Cell) -> bool:
        return cells.says(c for c in self._reading.of_role(*_MEASURING_ROLES) if c.index > cell.column)

    def _sums(self, cells: RowCells) -> tuple[Decimal | None, ...]:
        """What stands in each column of money."""
        reading = self._reading
        texts = (
            cell.text if (cell := cells.own.get(column.index)) else ""
            for column in reading.of_role("money", "total")
        )
        found = (read_money(text, None, reading.lang, reading.comma_decimal) for text in texts)
        return tuple(sums[0].amount if sums else None for sums in found)

    def _depth(self, cells: RowCells, cell: Cell) -> int | None:
        """How deep a row stands: by the last filled of several code columns, or the segments of its code."""
        # The number of a program beside an account code says nothing more.
        deep = [c for c in self._codes if c.role == "code"] or self._codes
        codes = [cells.own.get(column.index) for column in deep if column.index < cell.column]
        filled = [index for index, code in enumerate(codes) if not is_nothing(code)]
        if len(codes) > 1:
            return filled[-1] + 1 if filled else None
        if not filled or codes[0] is None:
            return code_depth(cell.text) or (
                self._indents[cell.column][1] if cell.column in self._indents else None
            )
        dotted = code_depth(codes[0].text)
        return 1 if dotted is None and deep[0].role == "code" else dotted

    def number(self, cells: RowCells) -> str:
        """The code or number of a row."""
        codes = [cells.own.get(column.index) for column in self._codes]
        return " ".join(code.text for code in codes if code is not None and not is_nothing(code))

    def is_rest(self, cells: RowCells, cell: Cell, record: Record | None) -> bool:
        """Whether a name is the rest of the one above, that a page break or a line cut."""
        if record is None:
            return False
        begins = is_program(cell.text) or ACTIVITY_ROW.match(cell.text) or OUTCOME_ROW.match(cell.text)
        if begins or prefix_length(cell.text):
            return False
        name = record.activity or record.program
        if name is not None and not self.number(cells) and is_cut(name, cell):
            return True
        if not self._numbered or not is_rest(cells, self._reading.columns, record):
            return False
        alone = sum(not is_nothing(other) for other in cells.own.values()) == 1
        return not alone or cell.text[:1].islower() or (name is not None and is_open(name.text))

    def is_heading(self, cells: RowCells, cell: Cell, record: Record | None) -> bool:
        """Whether a name is a heading: by its numeral, or alone without a number where all have one."""
        if cells.row in self._headings:
            return True
        if not self._numbered or is_program(cell.text) or ACTIVITY_ROW.match(cell.text) or self.number(cells):
            return False
        return record is None or not self.is_rest(cells, cell, record)

    def level(self, cells: RowCells, column: Column, cell: Cell) -> Level:
        """The level of a name: what its column is for, unless the name itself says otherwise."""
        name = self._row(cells, cell)
        found: Level = "context" if cells.row in self._headings else self._levels[column.index].level(name)
        if column.role == "name" or cells.row in self._headings:
            return found
        level = _LEVEL_OF_ROLE.get(column.role, "program")
        if (
            level == "program"
            and found in ("activity", "sub", "skip")
            and self._levels[column.index].has_programs
        ):
            return found if len(self.columns) == 1 else level
        if found in ("context", "agency") and self._levels[column.index].has_programs and level == "program":
            return found
        if found == "program" and not is_program(name.text):
            return level
        if level == "activity" and found in ("program", "sub", "skip"):
            return found
        return level

    def located(self, cell: Cell) -> Located:
        """A name without the code or number before it."""
        return unnumbered(self._reading.document, locate(self._reading.document, cell))

    def section_level(self, cells: RowCells, cell: Cell) -> Level:
        """The level of a heading that spans the table."""
        bare = cell.text[prefix_length(cell.text) :]
        found: Level = "context"
        for column in self.columns[:1]:
            row = NameRow(cell.text, self._depth(cells, cell), figures=False)
            found = self._levels[column.index].level(row)
        if found in ("skip", "outcome"):
            return "skip"
        if AGENCY_ROW.match(bare) and found != "context":
            return "agency"
        named = is_program(bare) or ACTIVITY_ROW.match(bare)
        mixed = any(column.role == "name" for column in self.columns)
        return found if named or (mixed and found in ("program", "sub")) else "context"


def _indents(columns: Sequence[Column]) -> dict[int, tuple[int, int | None]]:
    """For columns under one spanning label: the label's first column, and their depth, from 2 on."""
    found: dict[int, tuple[int, int | None]] = {}
    for column in columns:
        label = column.cells[-1] if column.cells else None
        if label is not None and label.column_span > 1 and column.role == "name":
            found[column.index] = (label.column, column.index - label.column + 2)
    return found
