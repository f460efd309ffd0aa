"""The rows of a table's body, read in order into records; names, headings and merged cells carry over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from docintel.extraction.tables.columns import NAME_ROLES, VALUE_ROLES, Column
from docintel.extraction.tables.content import is_code, is_nothing
from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.headers import Header
from docintel.extraction.tables.loose_rows import extend, is_bare_sum, is_numbered, is_rest
from docintel.extraction.tables.names import (
    DEPTHS,
    Level,
    Levels,
    NameRow,
    code_depth,
    is_program,
    prefix_length,
)
from docintel.extraction.tables.places import Located, Place, locate
from docintel.extraction.tables.records import Record, YearItem
from docintel.extraction.tables.rows import RowCells, body_rows, is_total
from docintel.extraction.tables.sections import Sections
from docintel.extraction.tables.text import squeeze
from docintel.extraction.tables.values import Reading, read_shared, read_value
from docintel.extraction.tables.vocabulary import ACTIVITY_ROW, AGENCY_ROW

_READ_ROLES = VALUE_ROLES | {"time"}
#: A heading that dates the rows below it.
_YEAR_SECTION = re.compile(r"\W*(?:tahun|ta|tahun anggaran|year)?\W*((?:19|20)\d\d)\W*", re.IGNORECASE)
_LEVEL_OF_ROLE: dict[str, Level] = {"program": "program", "activity": "activity", "subactivity": "sub"}


@dataclass(slots=True)
class State:
    """What holds for the next row: headings, names, and the chain of open records by level."""

    sections: Sections = field(default_factory=Sections)
    goals: dict[int, Located] = field(default_factory=dict)
    agency: Located | None = None
    program: Located | None = None
    activity: Located | None = None
    chain: dict[str, Record] = field(default_factory=dict)
    current: Record | None = None
    goal: Record | None = None
    year: YearItem | None = None


class BodyReader:
    """Reads the body of one table. ``state`` is that of the table before, where this one goes on with it."""

    def __init__(self, grid: Grid, header: Header, reading: Reading, state: State | None = None) -> None:
        self._grid = grid
        self._header = header
        self._reading = reading
        self._document = reading.document
        self.state = state or State()
        self._names = [column for column in reading.columns if column.role in NAME_ROLES]
        self._values = [column for column in reading.columns if column.role in _READ_ROLES]
        self._codes = reading.of_role("code", "number")
        self._found: list[Record] = []
        self._body = body_rows(grid, header, reading.columns)
        self._numbered = is_numbered(self._body, reading.columns)
        self._wide = frozenset(grid.table.section_rows)
        self._levels = {column.index: Levels(self._name_rows(column)) for column in self._names}
        self._name_starts = [
            cells.row for cells in self._body if any(self._name_cell(cells, column) for column in self._names)
        ]

    def records(self) -> list[Record]:
        """All names of the table with what their rows say, in order; :func:`settled` picks the promises."""
        self._found = []
        for cells in self._body:
            self._read_row(cells)
        return self._found

    def _read_row(self, cells: RowCells) -> None:
        own = [cell for cell in cells.own.values() if not is_nothing(cell)]
        if not own or is_total(own, self._reading.columns):
            return
        if self._take_section(cells, own):
            return
        self._take_goals(cells)
        named = self._take_names(cells)
        below_goal = self.state.current is None and self.state.goal is not None
        if not named and (below_goal or self._is_goal_row(cells)):
            self._read_goal_row(cells)
            return
        self._read_goal_values(cells)
        record = self.state.current
        if record is None:
            return
        if not named and cells is self._body[-1] and is_bare_sum(cells, self._reading.columns, record):
            return
        record.last_row = cells.row
        for level_record in self.state.chain.values():
            if level_record is record or level_record.row == cells.row:
                read_shared(self._reading, level_record, cells)
        for column in self._values:
            cell = cells.own.get(column.index)
            if cell is not None and not column.goal and not is_nothing(cell):
                read_value(self._reading, self._owner(record, cell, column), cells, column, cell)

    # Headings

    def _take_section(self, cells: RowCells, own: list[Cell]) -> bool:
        """Whether the row is a heading; takes it."""
        if len(own) != 1:
            return False
        cell = own[0]
        wide = cell.column_span >= 0.5 * self._grid.table.columns or cell.row in self._wide
        column = self._reading.columns[cell.column]
        if not wide and (column.role in NAME_ROLES or column.role not in ("number", "code", "blank")):
            return False
        if not wide and is_code(cell.text):
            return True
        heading = self._located_name(cell)
        level = _section_level(cell.text, self._levels)
        if level in ("program", "activity", "sub"):
            self._open(level, heading, cells, cell)
        elif level == "agency":
            self.state.agency = heading
            self._close()
        elif level == "context":
            year = _YEAR_SECTION.fullmatch(cell.text)
            if year:
                self.state.year = YearItem(int(year[1]), cell.text, locate(self._document, cell))
            self.state.sections.add(locate(self._document, cell), cell.row)
            self._close()
        return True

    def _close(self) -> None:
        self.state.current = self.state.program = self.state.activity = None
        self.state.chain = {}

    def _take_goals(self, cells: RowCells) -> None:
        for column in self._reading.of_role("context"):
            cell = cells.own.get(column.index)
            if cell is not None and not is_nothing(cell):
                for right in [index for index in self.state.goals if index > column.index]:
                    del self.state.goals[right]
                self.state.goals[column.index] = locate(self._document, cell)

    def _open_goal(self, cells: RowCells, columns: list[Column]) -> None:
        """Begin the record of a goal's indicator: a promise without a program."""
        for column in columns:
            cell = cells.own.get(column.index)
            if cell is None or is_nothing(cell):
                continue
            indicator = locate(self._document, cell)
            record = Record("goal", cells.row, None, None, self._context(), quote=indicator)
            record.indicators[column.index] = indicator
            record.agency = self.state.agency
            self.state.goal = record
            self._found.append(record)

    def _read_goal_row(self, cells: RowCells) -> None:
        indicators = self._reading.of_role("indicator")
        self._open_goal(cells, indicators)
        if self.state.goal is not None:
            read_shared(self._reading, self.state.goal, cells)
            self._read_values(self.state.goal, cells, self._values)

    def _read_goal_values(self, cells: RowCells) -> None:
        """Targets that stand with the goals at the left of a row that is a program's or an activity's."""
        self._open_goal(cells, [column for column in self._reading.of_role("indicator") if column.goal])
        if self.state.goal is not None:
            self._read_values(self.state.goal, cells, [column for column in self._values if column.goal])

    def _read_values(self, record: Record, cells: RowCells, columns: list[Column]) -> None:
        for column in columns:
            cell = cells.own.get(column.index)
            if cell is not None and not is_nothing(cell):
                read_value(self._reading, record, cells, column, cell)

    def _context(self) -> tuple[Located, ...]:
        return (
            *self.state.sections.current(),
            *(self.state.goals[index] for index in sorted(self.state.goals)),
        )

    def _is_goal_row(self, cells: RowCells) -> bool:
        """Whether a row without a name speaks of a goal: its figures are no program's."""
        if not self._names:
            return True
        if any(self._covers_name(cells, column) for column in self._names):
            return False
        goal_columns = [
            c for c in self._reading.columns if c.role == "context" or (c.role == "indicator" and c.goal)
        ]
        own_goal = any(not is_nothing(cells.own.get(column.index)) for column in goal_columns)
        own_indicator = any(
            not is_nothing(cells.own.get(column.index))
            for column in self._reading.of_role("indicator")
            if not column.goal
        )
        goal_indicator = any(column.role == "indicator" for column in goal_columns)
        return own_goal and not (own_indicator and goal_indicator)

    def _covers_name(self, cells: RowCells, column: Column) -> bool:
        cell = cells.covering.get(column.index)
        return column.role != "program" and cell is not None and not is_nothing(cell)

    # Names

    def _name_cell(self, cells: RowCells, column: Column) -> Cell | None:
        cell = cells.own.get(column.index)
        if cell is None or is_nothing(cell) or is_code(cell.text):
            return None
        return cell

    def _name_rows(self, column: Column) -> Iterator[NameRow]:
        for cells in self._body:
            cell = self._name_cell(cells, column)
            if cell is not None:
                yield self._name_row(cells, cell)

    def _name_row(self, cells: RowCells, cell: Cell) -> NameRow:
        figures = any(
            not column.goal and not is_nothing(cells.own.get(column.index)) for column in self._values
        )
        return NameRow(cell.text, self._depth(cells, cell), figures)

    def _depth(self, cells: RowCells, cell: Cell) -> int | None:
        """How deep a row stands: by the last filled of several code columns, or the segments of its code."""
        codes = [cells.own.get(column.index) for column in self._codes if column.index < cell.column]
        filled = [index for index, code in enumerate(codes) if not is_nothing(code)]
        if len(codes) > 1:
            return filled[-1] + 1 if filled else None
        if not filled or codes[0] is None:
            return code_depth(cell.text)
        dotted = code_depth(codes[0].text)
        return 1 if dotted is None and self._codes[0].role == "code" else dotted

    def _take_names(self, cells: RowCells) -> bool:
        """Open a record for each name that begins in the row; whether there was any."""
        taken = False
        for column in self._names:
            cell = self._name_cell(cells, column)
            if cell is None:
                continue
            level = self._level(cells, column, cell)
            name = self._located_name(cell)
            current = self.state.current
            if self._is_rest(cells, cell, level) and current is not None:
                extend(current, locate(self._document, cell))
            elif level == "context":
                self.state.sections.add(locate(self._document, cell), cell.row)
                self._close()
                self.state.goal = None
                self._read_goal_row(cells)
            elif level == "agency":
                self.state.agency = name
                self._close()
            elif level in DEPTHS:
                self._open(level, name, cells, cell)
            taken = taken or level not in ("skip", "outcome")
        return taken

    def _is_rest(self, cells: RowCells, cell: Cell, level: Level) -> bool:
        record = self.state.current
        if not self._numbered or record is None or record.level != level:
            return False
        named = is_program(cell.text) or ACTIVITY_ROW.match(cell.text) or prefix_length(cell.text)
        return not named and is_rest(cells, self._reading.columns, record)

    def _level(self, cells: RowCells, column: Column, cell: Cell) -> Level:
        name = self._name_row(cells, cell)
        found = self._levels[column.index].level(name)
        if column.role == "name":
            return found
        level = _LEVEL_OF_ROLE.get(column.role, "program")
        if (
            level == "program"
            and found in ("activity", "sub", "skip")
            and self._levels[column.index].has_programs
        ):
            return found if len(self._names) == 1 else level
        if found == "context" and self._levels[column.index].has_programs and level == "program":
            return found
        if found == "program" and not is_program(name.text):
            return level
        if level == "activity" and found in ("program", "sub", "skip"):
            return found
        return level

    def _located_name(self, cell: Cell) -> Located:
        whole = locate(self._document, cell)
        drop = prefix_length(cell.text)
        if not drop or not whole.places:
            return whole
        first = whole.places[0]
        raw = prefix_length(self._document.text[first.start : first.end])
        place = Place(first.start + raw, first.end, first.page, first.bbox)
        return Located(cell.text[drop:], (place, *whole.places[1:])) if raw else whole

    def _open(self, level: str, name: Located, cells: RowCells, cell: Cell) -> None:
        """Begin the record of a name, or go on with the last one when it is the same name again."""
        state, depth = self.state, DEPTHS[level]
        number = " ".join(
            code.text for c in self._codes if (code := cells.own.get(c.index)) and not is_nothing(code)
        )
        known = state.chain.get(level)
        repeated = known is not None and squeeze(known.name) == squeeze(name.text)
        if repeated and known is not None and known.level == level and number in ("", known.number):
            state.chain = {key: record for key, record in state.chain.items() if DEPTHS[key] <= depth}
            state.current = known
            return
        above = [record for key, record in state.chain.items() if DEPTHS[key] < depth]
        for record in above:
            record.has_children = True
        if level == "program":
            state.program, state.activity = name, None
        elif level == "activity":
            state.activity = name
        context = self._context()
        if level == "sub" and state.activity is not None:
            context = (*context, state.activity)
        record = Record(
            level=level,
            row=cells.row,
            program=state.program if level != "program" else name,
            activity=None if level == "program" else name,
            context=context,
            number=number,
            quote=self._quote(cells, cell),
            parent=above[-1] if above else None,
            agency=state.agency,
            year=state.year,
        )
        state.chain = {key: other for key, other in state.chain.items() if DEPTHS[key] < depth}
        state.chain[level] = state.current = record
        self._found.append(record)

    def _quote(self, cells: RowCells, cell: Cell) -> Located:
        """The row from its name to its last cell on the same page, as one stretch of the text."""
        name = locate(self._document, cell)
        first = name.places[0]
        ends = [
            block.end
            for other in cells.own.values()
            for block in other.blocks
            if block.page == first.page and block.start >= first.start and other.text
        ]
        end = max([first.end, *ends])
        return Located(
            self._document.text[first.start : end], (Place(first.start, end, first.page, first.bbox),)
        )

    # Values

    def _owner(self, record: Record, cell: Cell, column: Column) -> Record:
        """The record that a value belongs to: one that is merged over several names is of the level above."""
        above = [other for key, other in self.state.chain.items() if other is not record]
        if not above:
            return record
        if cell.row_span > 1:
            begins = bisect_right(self._name_starts, cell.last_row) - bisect_right(
                self._name_starts, cell.row
            )
            if begins:
                return above[-1]
        names = [name for name in self._names if name.role in ("program", "activity")]
        between = (
            len(names) > 1 and names[0].index < column.index < names[-1].index and names[0].role == "program"
        )
        return self.state.chain.get("program", record) if between else record


def _section_level(text: str, levels: dict[int, Levels]) -> Level:
    found = next(iter(levels.values())).level(NameRow(text, None, figures=False)) if levels else "context"
    bare = text[prefix_length(text) :]
    if found in ("skip", "outcome"):
        return "skip"
    if AGENCY_ROW.match(bare) and found != "context":
        return "agency"
    if found == "program" and not any(level.has_programs for level in levels.values()):
        return "program" if bare.casefold().startswith("program") else "context"
    return (
        found
        if found in ("program", "sub") or bare.casefold().startswith(("kegiatan", "sub kegiatan"))
        else "context"
    )
