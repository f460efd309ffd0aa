"""Tables that describe one program each: a label at the left, what it says at the right.

Quick wins of Smart City masterplans and the sheets of a DPA are laid out so: "Nama Program | …",
"Penanggung Jawab | …", "Anggaran | …".
"""

from __future__ import annotations

from dataclasses import dataclass

from docintel.extraction.tables.columns import Column
from docintel.extraction.tables.content import is_code, is_nothing
from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.labels import familiarity, read_label
from docintel.extraction.tables.places import Located, Place, locate
from docintel.extraction.tables.records import Record
from docintel.extraction.tables.rows import RowCells
from docintel.extraction.tables.scale import scale_of
from docintel.extraction.tables.values import Reading, read_shared, read_value

_MOST_COLUMNS = 4
_NAMES = {
    "program": "program",
    "name": "program",
    "project": "program",
    "activity": "activity",
    "subactivity": "activity",
}
_SAYS = frozenset({"agency", "partner", "money", "time", "target", "indicator", "mixed", "total"})
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class _Line:
    role: str
    label: Cell
    value: Cell


def form_lines(grid: Grid) -> list[_Line]:
    """The label and value of each row, when the table is such a form; else empty."""
    if not 2 <= grid.table.columns <= _MOST_COLUMNS:
        return []
    lines: list[_Line] = []
    filled = 0
    for row in grid.rows:
        cells = [cell for cell in row if cell.text.strip(" :")]
        if len(cells) == 3 and is_code(cells[0].text.strip(" .")):
            cells = cells[1:]
        filled += bool(cells)
        if len(cells) != 2 or len(cells[0].text) > _LONGEST_LABEL:
            continue
        label = read_label(cells[0].text.strip(" :"))
        if label.known and familiarity(cells[0].text) >= 0.5:
            lines.append(_Line(label.role or "mixed", cells[0], cells[1]))
    roles = {line.role for line in lines}
    told = len(lines) >= 3 and len(lines) >= 0.5 * filled
    return lines if told and roles & set(_NAMES) and roles & _SAYS else []


def form_records(reading: Reading, lines: list[_Line]) -> list[Record]:
    """A record for each program that the form names; what follows the name belongs to it."""
    found: list[Record] = []
    waiting: list[_Line] = []
    for line in lines:
        level = _NAMES.get(line.role)
        if level is not None and not is_nothing(line.value):
            found = _named(reading, found, level, line)
            for earlier in waiting if len(found) == 1 else ():
                _take(reading, found[-1], earlier)
            waiting = []
        elif found:
            _take(reading, found[-1], line)
        else:
            waiting.append(line)
    return [record for record in found if record.has_figures or record.actors or record.indicators]


def _named(reading: Reading, found: list[Record], level: str, line: _Line) -> list[Record]:
    name = locate(reading.document, line.value)
    place = name.places[0]
    start = line.label.blocks[0].start if line.label.blocks[0].start < place.start else place.start
    quote = Located(
        reading.document.text[start : place.end], (Place(start, place.end, place.page, place.bbox),)
    )
    last = found[-1] if found else None
    if level == "activity" and last is not None and last.activity is None and not last.has_figures:
        last.activity = name
        last.level = "activity"
        return found
    program = last.program if level == "activity" and last is not None else None
    record = Record(
        level=level,
        row=line.value.row,
        program=name if level == "program" else program,
        activity=name if level == "activity" else None,
        context=(),
        quote=quote,
    )
    return [*found, record]


def _take(reading: Reading, record: Record, line: _Line) -> None:
    """Read a line as if its label were the header of a column."""
    label = read_label(line.label.text)
    column = Column(
        index=line.value.column,
        role=line.role,
        label=line.label.text,
        cells=(line.label,),
        year=label.year,
        scale=scale_of(line.label.text),
        funding=label.funding,
        moneyed=label.money_word and not label.target_word,
    )
    alone = Reading(reading.document, reading.around, (column,), reading.lang, reading.comma_decimal)
    cells = RowCells(line.value.row, {line.value.column: line.value}, {})
    if is_nothing(line.value):
        return
    if line.role in ("agency", "partner", "indicator"):
        read_shared(alone, record, cells)
    elif line.role in ("money", "total", "target", "time", "mixed"):
        read_value(alone, record, cells, column, line.value)
