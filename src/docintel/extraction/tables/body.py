"""The rows of a table's body, read in order into records; names, headings and merged cells carry over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from docintel.extraction.tables.below_names import is_below_name
from docintel.extraction.tables.columns import NAME_ROLES, VALUE_ROLES, Column
from docintel.extraction.tables.content import is_blank, is_code, is_nothing
from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.headers import Header
from docintel.extraction.tables.loose_rows import is_bare_sum, joined
from docintel.extraction.tables.names import DEPTHS
from docintel.extraction.tables.naming import Naming
from docintel.extraction.tables.places import Located, Place, locate
from docintel.extraction.tables.records import Record, YearItem
from docintel.extraction.tables.rows import RowCells, body_rows, is_total
from docintel.extraction.tables.sections import Sections
from docintel.extraction.tables.text import squeeze
from docintel.extraction.tables.values import Reading, read_shared, read_value
from docintel.extraction.tables.vocabulary import ACTIVITY_ROW, AGENCY_ROW, AGENCY_SHORT, UNIT_LABEL
from docintel.extraction.tables.years import YEAR_ALONE, dated_by
from docintel.types import BBox, Block

_READ_ROLES = VALUE_ROLES | {"time", "month"}
#: A code that is more than the number of a list.
_HEADING_CODE = re.compile(r"\d{2,4}\s+")
#: A code and the code of what it is a part of: "057" in "057.01 Perpustakaan Nasional".
_PART_CODE = re.compile(r"(?P<whole>\d{2,4})\.\d{2,4}\s")


@dataclass(slots=True)
class State:
    """What holds for the next row: headings, names, and the chain of open records by level.

    ``family`` are the records since the last program, which may all say its name.
    """

    sections: Sections = field(default_factory=Sections)
    goals: dict[int, Located] = field(default_factory=dict)
    program: Located | None = None
    activity: Located | None = None
    chain: dict[str, Record] = field(default_factory=dict)
    family: list[Record] = field(default_factory=list)
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
        self._values = [column for column in reading.columns if column.role in _READ_ROLES]
        self._found: list[Record] = []
        self._rest = -1  # the last row that went on with the one above
        self._body = body_rows(grid, header, reading.columns)
        self._wide = frozenset(grid.table.section_rows)
        self._naming = Naming(reading, self._body)
        self._names = self._naming.columns

    def records(self) -> list[Record]:
        """All names of the table with what their rows say, in order; :func:`settled` picks the promises."""
        self._found = []
        self._open_from_above()
        for cells in self._body:
            self._read_row(cells)
        return self._found

    def _open_from_above(self) -> None:
        """What "Program : …" above a table says holds for its rows; without names they are its indicators."""
        around = self._reading.around
        if self.state.program is None:
            self.state.program = around.program
        named = around.activity or around.program
        if self._names or named is None or not self._body:
            return
        level = "activity" if around.activity else "program"
        record = Record(level, self._body[0].row, around.program, around.activity, (), quote=named)
        self.state.chain, self.state.current = {level: record}, record
        self._found.append(record)

    def _read_row(self, cells: RowCells) -> None:
        own = [cell for cell in cells.own.values() if not is_nothing(cell)]
        if not own or is_total(own, self._reading.columns):
            return
        if self._take_section(cells, own):
            return
        self._take_goals(cells)
        named = self._take_names(cells)
        below_goal = self.state.current is None and self.state.goal is not None
        goal = bool(self._names) or self.state.current is None
        if not named and goal and (below_goal or self._is_goal_row(cells)):
            self._read_goal_row(cells)
            return
        self._read_goal_values(cells)
        record = self.state.current
        if record is None:
            return
        if not named and is_bare_sum(cells, self._reading.columns, record):
            return
        record.last_row = cells.row
        for level_record in self.state.chain.values():
            if level_record is record or level_record.row == cells.row:
                read_shared(self._reading, level_record, cells, rest=self._rest == cells.row)
        for column in self._values:
            cell = cells.own.get(column.index)
            if cell is not None and not column.goal and not is_nothing(cell):
                owner = self._owner(record, cell, column)
                read_value(self._reading, owner, cells, dated_by(column, self._when(cells, cell)), cell)

    def _when(self, cells: RowCells, cell: Cell) -> list[tuple[Column, Cell]]:
        """What says when in the rows of a cell, where each row of a program is one year of it."""
        times = self._reading.of_role("time")
        low, high = (bisect_right(self._body, row, key=_row) for row in (cell.row, cell.last_row))
        rows = [cells, *self._body[low:high]] if times else []
        found = [(column, other.at(column.index)) for other in rows for column in times]
        return [(column, time) for column, time in found if time is not None]

    # Headings

    def _take_section(self, cells: RowCells, own: list[Cell]) -> bool:
        """Whether the row is a heading; takes it."""
        if len(own) == 2 and self._reading.columns[own[0].column].role in ("number", "code"):
            own = own[1:]  # "II" beside a heading
        if len(own) != 1:
            return False
        cell = own[0]
        wide = cell.column_span >= 0.5 * self._grid.table.columns or cell.row in self._wide
        column = self._reading.columns[cell.column]
        below = is_below_name(column, cell.text)
        heads = (
            column.role in NAME_ROLES
            and not below
            and self._naming.is_heading(cells, cell, self.state.current)
        )
        if not wide and not heads and column.role not in ("number", "code", "blank"):
            return False
        if not wide and is_code(cell.text):
            return True
        heading = self._naming.located(cell)
        level = self._naming.section_level(cells, cell) if wide or not heads else "context"
        if level in ("program", "activity", "sub"):
            self._open(level, heading, cells, cell)
        elif level in ("agency", "context"):
            self._take_heading(cells, cell)
        return True

    def _take_heading(self, cells: RowCells, cell: Cell) -> None:
        """A heading ends the program above it; some say the agency or the year of what follows."""
        name = self._naming.located(cell)
        year = YEAR_ALONE.fullmatch(cell.text)
        agency = None if year else self._agency(name) or self._unit(cell, name)
        if year:
            self.state.year = YearItem(int(year[1]), cell.text, locate(self._document, cell))
        number = self._naming.number(cells)
        self.state.sections.add(locate(self._document, cell), cell.row, number, agency)
        self.state.current = self.state.program = self.state.activity = None
        self.state.chain, self.state.family = {}, []

    def _agency(self, heading: Located) -> Located | None:
        """The agency that a heading names, without the code before it ("012 KEMENTERIAN PERTAHANAN")."""
        place = heading.places[0]
        code, raw = (
            len(match[0]) if (match := _HEADING_CODE.match(text)) else 0
            for text in (heading.text, self._document.text[place.start : place.end])
        )
        bare = heading.text[code:]
        if not AGENCY_ROW.match(bare) and not AGENCY_SHORT.fullmatch(bare):
            return None
        return Located(bare, (replace(place, start=place.start + raw), *heading.places[1:]))

    def _unit(self, cell: Cell, name: Located) -> Located | None:
        """The unit that a heading names, whatever it is called: by its code, where the label has units."""
        code = _PART_CODE.match(cell.text)
        if code is None or not UNIT_LABEL.search(self._reading.columns[cell.column].label):
            return None
        wholes = (heading.text.split(maxsplit=1)[0] for heading in self.state.sections.current())
        return name if code["whole"] in wholes else None

    def _take_goals(self, cells: RowCells) -> None:
        for column in self._reading.of_role("context"):
            cell = cells.own.get(column.index)
            if cell is not None and not is_blank(cell):
                for right in [index for index in self.state.goals if index > column.index]:
                    del self.state.goals[right]
                self.state.goals[column.index] = locate(self._document, cell)

    def _open_goal(self, cells: RowCells, columns: Sequence[Column]) -> None:
        """Begin the record of a goal's indicator: a promise without a program."""
        for column in columns:
            cell = cells.own.get(column.index)
            if cell is None or is_blank(cell):
                continue
            indicator = locate(self._document, cell)
            record = Record("goal", cells.row, None, None, self._context(), quote=indicator)
            record.indicators[column.index] = indicator
            record.agency = self.state.sections.agency()
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
        own_goal = cells.says(goal_columns)
        own_indicator = cells.says(c for c in self._reading.of_role("indicator") if not c.goal)
        goal_indicator = any(column.role == "indicator" for column in goal_columns)
        return own_goal and not (own_indicator and goal_indicator)

    def _covers_name(self, cells: RowCells, column: Column) -> bool:
        cell = cells.covering.get(column.index)
        return column.role != "program" and cell is not None and not is_blank(cell)

    # Names

    def _take_names(self, cells: RowCells) -> bool:
        """Open a record for each name that begins in the row; whether there was any."""
        taken = False
        for column in self._names:
            cell = self._naming.cell(cells, column)
            if cell is None:
                continue
            name = self._naming.located(cell)
            if is_below_name(column, cell.text):
                if self.state.current is not None:
                    self.state.current.indicators[column.index] = name
                continue
            level = self._naming.level(cells, column, cell)
            known = self.state.chain.get(level) or self.state.current
            if known is not None and self._naming.is_rest(cells, cell, known):
                self._extend(known, locate(self._document, cell))
                self._rest = cells.row if known is self.state.current else self._rest
            elif level in ("context", "agency"):
                self._take_heading(cells, cell)
                self.state.goal = None
                self._read_goal_row(cells)
            elif level in DEPTHS:
                self._open(level, name, cells, cell)
            taken = taken or level not in ("skip", "outcome")
        return taken

    def _extend(self, record: Record, rest: Located) -> None:
        """Put the rest of its name to a record, and to those below it that say the name."""
        old = record.activity or record.program
        if old is None:
            return
        if record.quote is not None:
            record.quote = Located(record.quote.text, (*record.quote.places, *rest.places))
        new = joined(old, rest)
        for other in self.state.family:
            other.program = new if other.program is old else other.program
            other.activity = new if other.activity is old else other.activity
            other.context = tuple(new if heading is old else heading for heading in other.context)
        self.state.program = new if self.state.program is old else self.state.program
        self.state.activity = new if self.state.activity is old else self.state.activity

    def _open(self, level: str, name: Located, cells: RowCells, cell: Cell) -> None:
        """Begin the record of a name, or go on with the last one when it is the same name again."""
        state, depth = self.state, DEPTHS[level]
        number = self._naming.number(cells)
        known = state.chain.get(level)
        repeated = known is not None and squeeze(known.name) == squeeze(name.text)
        if repeated and known is not None and known.level == level and number in ("", known.number):
            state.current, known.repeated_in = known, cells.row
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
            mixed=self._reading.columns[cell.column].role == "name" and not ACTIVITY_ROW.match(name.text),
            parent=above[-1] if above else None,
            agency=state.sections.agency(),
            year=state.year,
        )
        state.chain = {key: other for key, other in state.chain.items() if DEPTHS[key] < depth}
        state.chain[level] = state.current = record
        if level == "program":
            state.family = []
        state.family.append(record)
        self._found.append(record)

    def _quote(self, cells: RowCells, cell: Cell) -> Located:
        """The row from its name to its last cell, one stretch of the text for each page that it stands on."""
        name = locate(self._document, cell)
        first = name.places[0]
        blocks = [
            block
            for other in cells.own.values()
            for block in other.blocks
            # What is merged over several rows and goes on overleaf stands there beside rows of others.
            if other.text and (block.page == first.page or other.row_span == 1 or other is cell)
        ]
        places = []
        for page in dict.fromkeys((first.page, *sorted({b.page for b in blocks if b.page is not None}))):
            here = [b for b in blocks if b.page == page and b.start >= first.start and b.end > b.start]
            start = first.start if page == first.page else min((b.start for b in here), default=-1)
            end = max((b.end for b in here), default=start)
            if page == first.page:
                places.append(Place(start, max(end, first.end), page, _around([first, *here])))
            elif here:
                places.append(Place(start, end, page, _around(here)))
        return Located(self._document.text[first.start : places[0].end], tuple(places))

    # Values

    def _owner(self, record: Record, cell: Cell, column: Column) -> Record:
        """The record that a value belongs to: one that is merged over several names is of the level above."""
        depth = DEPTHS.get(record.level, 0)
        above = [other for key, other in self.state.chain.items() if DEPTHS[key] < depth]
        if not above:
            return record
        starts = self._naming.starts
        if cell.row_span > 1 and bisect_right(starts, cell.last_row) > bisect_right(starts, cell.row):
            return above[-1]
        names = [name for name in self._names if name.role in ("program", "activity")]
        between = (
            len(names) > 1 and names[0].index < column.index < names[-1].index and names[0].role == "program"
        )
        return self.state.chain.get("program", record) if between else record


def _row(cells: RowCells) -> int:
    return cells.row


def _around(parts: Sequence[Place | Block]) -> BBox | None:
    """The box around all parts of one page."""
    boxes = [part.bbox for part in parts if part.bbox is not None]
    if not boxes:
        return None
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)
