"""All tables of a document to commitments, and a warning for each header that is not understood."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from docintel.extraction.tables.below_names import name_programs
from docintel.extraction.tables.body import BodyReader, State
from docintel.extraction.tables.columns import NAME_ROLES, Column, read_columns
from docintel.extraction.tables.commitments import Builder
from docintel.extraction.tables.content import Content, content, correct, is_nothing
from docintel.extraction.tables.figures import has_comma_decimals
from docintel.extraction.tables.forms import form_lines, form_records
from docintel.extraction.tables.grid import Cell, Grid, grids
from docintel.extraction.tables.halves import drop_former, drop_projected, join_halves
from docintel.extraction.tables.headers import Header, find_header, is_number_row, paths
from docintel.extraction.tables.names import is_program
from docintel.extraction.tables.records import Record
from docintel.extraction.tables.settle import settled
from docintel.extraction.tables.surroundings import Above, Surroundings
from docintel.extraction.tables.text import vocabulary
from docintel.extraction.tables.values import Reading
from docintel.extraction.tables.years import date_columns, misread, settle_spans, undated
from docintel.settings import Settings
from docintel.types import Commitment, Document, Lang, Mentions, Segment, Warning

#: A column "Uraian" or "Nama" holds programs only where label, rows or caption say so.
_PLAN_LABEL = re.compile(r"program|kegiatan|activit|project|proyek|aksi|action", re.IGNORECASE)
_PLAN_CAPTION = re.compile(
    r"rencana|program|kegiatan|anggaran|belanja|\baksi\b|prioritas|\bplan\b|budget|quick ?win", re.IGNORECASE
)
_PLAN_VALUES = frozenset({"target", "money", "mixed", "indicator", "agency", "time"})


@dataclass(frozen=True, slots=True)
class _Read:
    """One table read, with what a table without a header may go on with."""

    reading: Reading | None = None
    records: list[Record] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    header: Header | None = None
    state: State | None = None

    def repeated(self, grid: Grid, header: Header, around: Surroundings) -> bool:
        """Whether a table is the next page of this one: the same header again and no title of its own."""
        same = self.header is not None and self.header.labels == header.labels
        return (
            same
            and not around.caption
            and grid.table.columns == len(self.reading.columns if self.reading else ())
        )

    def around(self, other: Surroundings) -> Surroundings:
        """What stands around this table, for the next page of it."""
        return self.reading.around if self.reading is not None else other

    def continued(self, grid: Grid) -> tuple[Header, Reading] | None:
        """The header and reading for a table of the same width that has none of its own."""
        if self.header is None or self.reading is None or len(self.reading.columns) != grid.table.columns:
            return None
        return replace(self.header, first=0, last=0, titles=()), self.reading


def table_commitments(
    document: Document, segments: tuple[Segment, ...], mentions: Mentions, settings: Settings
) -> tuple[tuple[Commitment, ...], tuple[Warning, ...]]:
    """One commitment for each program or activity of the document's plan tables.

    Args:
        document: as read; its tables are those whose cells are blocks.
        segments: for the language of each row.
        mentions: for the dimensions that headings and names say.
        settings: of the run.

    Returns:
        The commitments in the order of the text, and warnings with the codes ``table_header`` (a header, or
        a column of one, that is not understood) and ``table_years`` ("Tahun 1" of a plan without a known
        first year).
    """
    if not document.tables:
        return (), ()
    words = vocabulary(document.text)
    above = Above(document)
    tables: list[_Read] = []
    previous: _Read | None = None
    for grid in grids(document, words):
        found = _read_table(document, grid, above, previous, _lang(segments, grid.start))
        tables.append(found)
        previous = found if found.header is not None else None
    # A record may go on in the next table, so they become commitments only now.
    commitments: list[Commitment] = []
    for found in tables:
        if found.reading is not None:
            builder = Builder(found.reading, mentions, segments)
            kept = settled(found.records, found.reading.around.agency)
            commitments.extend(builder.build(record) for record in kept)
    return tuple(commitments), tuple(warning for found in tables for warning in found.warnings)


def _read_table(document: Document, grid: Grid, above: Above, previous: _Read | None, lang: Lang) -> _Read:
    """One table to records; a table without a header may go on with the one before."""
    if not grid.rows or grid.table.columns < 2:
        return _Read()
    header, state = find_header(grid), None
    around = above.read(grid, header.titles if header else ())
    lines = form_lines(grid)
    if lines:
        reading = Reading(document, around, (), lang, comma_decimal=False)
        return _Read(reading, form_records(reading, lines))
    if header is not None:
        if previous is not None and previous.repeated(grid, header, around):
            state, around = previous.state, previous.around(around)
        columns = join_halves(drop_former(read_columns(paths(grid, header))))
        cells = _column_cells(grid, header)
        contents = [content(column) for column in cells]
        columns = drop_projected(date_columns(correct(name_programs(columns, cells), contents), around))
        columns = settle_spans(columns, around)
    elif previous is not None and (before := previous.continued(grid)) is not None:
        header, around, state = before[0], before[1].around, previous.state
        columns = list(before[1].columns)
        contents = [content(cells) for cells in _column_cells(grid, header)]
    else:
        return _Read()
    named = [cell.text for c in columns if c.role in NAME_ROLES for cell in _cells_of(grid, header, c.index)]
    if not _is_plan(columns, named, around.caption):
        return _Read(warnings=_header_warnings(grid, columns, contents))
    money = [cell.text for c in columns if c.role == "money" for cell in _cells_of(grid, header, c.index)]
    reading = Reading(document, around, tuple(columns), lang, has_comma_decimals(money))
    body = BodyReader(grid, header, reading, state)
    filled = [found.filled for found in contents]
    return _Read(reading, body.records(), _column_warnings(grid, columns, filled), header, body.state)


def _header_warnings(grid: Grid, columns: list[Column], contents: list[Content]) -> list[Warning]:
    """A table of targets or of money that names nothing is reported; other tables are none of ours."""
    planned = any(
        column.targeted or (column.role == "money" and contents[column.index].digits >= 0.5)
        for column in columns
    )
    if not planned or any(column.role == "realization" for column in columns):
        return []
    labels = "; ".join(dict.fromkeys(column.label for column in columns if column.label))[:200]
    message = f"No column of the table names a program, an activity or an indicator ({labels})."
    return [Warning("extract", "table_header", message, grid.page)]


def _column_warnings(grid: Grid, columns: list[Column], filled: list[int]) -> list[Warning]:
    warnings = []
    unknown = [c.label for c in columns if c.role == "unknown" and c.label and filled[c.index]]
    if unknown:
        message = f"Columns of the table are not understood and left out: {'; '.join(unknown)[:200]}."
        warnings.append(Warning("extract", "table_header", message, grid.page))
    if undated(columns):
        labels = "; ".join(column.label for column in undated(columns))[:200]
        message = f"The plan's first year is not known, so these columns have no calendar year: {labels}."
        warnings.append(Warning("extract", "table_years", message, grid.page))
    if misread(columns):
        labels = "; ".join(column.label for column in misread(columns))[:200]
        message = f"These columns have years that do not fit the others and are left without: {labels}."
        warnings.append(Warning("extract", "table_years", message, grid.page))
    return warnings


def _is_plan(columns: list[Column], names: list[str], caption: str) -> bool:
    """Whether the rows of a table are things to be done, or goals to be reached."""
    roles = {column.role for column in columns}
    named = [column for column in columns if column.role in NAME_ROLES]
    if not named:
        return "indicator" in roles and any(column.targeted for column in columns)
    if not roles & _PLAN_VALUES:
        return False
    weak = all(column.role == "name" and not _PLAN_LABEL.search(column.label) for column in named)
    return not weak or any(map(is_program, names)) or bool(_PLAN_CAPTION.search(caption))


def _column_cells(grid: Grid, header: Header) -> list[list[Cell]]:
    cells: list[list[Cell]] = [[] for _ in range(grid.table.columns)]
    for row in grid.rows[header.last :]:
        if is_number_row(row):
            continue
        for cell in row:
            if cell.column_span == 1:
                cells[cell.column].append(cell)
    return cells


def _cells_of(grid: Grid, header: Header, column: int) -> list[Cell]:
    return [
        cell
        for row in grid.rows[header.last :]
        for cell in row
        if cell.column == column and cell.column_span == 1 and not is_nothing(cell)
    ]


def _lang(segments: tuple[Segment, ...], offset: int | None) -> Lang:
    """The language of the segment at the table; of Javanese and unknown ones the Indonesian figures hold."""
    if offset is None or not segments:
        return "id"
    position = bisect_right([segment.start for segment in segments], offset) - 1
    return "en" if position >= 0 and segments[position].lang == "en" else "id"
