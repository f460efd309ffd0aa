"""All tables of a document to commitments, and a warning for each header that is not understood."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from docintel.extraction.tables.body import BodyReader, State
from docintel.extraction.tables.columns import NAME_ROLES, Column, read_columns
from docintel.extraction.tables.commitments import Builder
from docintel.extraction.tables.content import content, correct, is_nothing
from docintel.extraction.tables.figures import has_comma_decimals
from docintel.extraction.tables.grid import Cell, Grid, grids
from docintel.extraction.tables.halves import join_halves
from docintel.extraction.tables.headers import Header, find_header, is_number_row, paths
from docintel.extraction.tables.names import is_program
from docintel.extraction.tables.records import Record
from docintel.extraction.tables.surroundings import Above, Surroundings
from docintel.extraction.tables.text import vocabulary
from docintel.extraction.tables.values import Reading
from docintel.extraction.tables.years import date_columns, undated
from docintel.settings import Settings
from docintel.types import Commitment, Document, Lang, Mentions, Segment, Warning

#: A column "Uraian" or "Nama" holds programs only where label, rows or caption say so.
_PLAN_LABEL = re.compile(r"program|kegiatan|activit|project|proyek|aksi|action", re.IGNORECASE)
_PLAN_CAPTION = re.compile(
    r"rencana|program|kegiatan|anggaran|belanja|\baksi\b|prioritas|\bplan\b|budget|quick ?win", re.IGNORECASE
)
_PLAN_VALUES = frozenset({"target", "money", "mixed", "indicator", "agency", "time"})


@dataclass(frozen=True, slots=True)
class _Previous:
    """What a table without a header may go on with."""

    columns: tuple[Column, ...]
    header: Header
    around: Surroundings
    state: State


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
    commitments: list[Commitment] = []
    warnings: list[Warning] = []
    previous: _Previous | None = None
    for grid in grids(document, words):
        found = _Table(document, grid, above, previous, _lang(segments, grid.start))
        previous = found.going_on
        warnings.extend(found.warnings)
        builder = Builder(found.reading, mentions, segments) if found.reading else None
        commitments.extend(builder.build(record) for record in found.records if builder)
    return tuple(commitments), tuple(warnings)


class _Table:
    """One table read; ``going_on`` is what a table without a header may continue."""

    def __init__(
        self, document: Document, grid: Grid, above: Above, previous: _Previous | None, lang: Lang
    ) -> None:
        self.records: list[Record] = []
        self.warnings: list[Warning] = []
        self.reading: Reading | None = None
        self.going_on: _Previous | None = None
        if len(grid.rows) < 1 or grid.table.columns < 2:
            return
        header = find_header(grid)
        state: State | None = None
        around = above.read(grid, header.titles if header else ())
        if header is not None:
            columns = read_columns(paths(grid, header))
        elif previous is not None and len(previous.columns) == grid.table.columns:
            header = replace(previous.header, first=0, last=0, titles=())
            columns, state = list(previous.columns), previous.state
            around = previous.around
        else:
            return
        columns = join_halves(columns)
        contents = [content(cells) for cells in _column_cells(grid, header)]
        columns = date_columns(correct(columns, contents), around)
        named = [
            cell.text for c in columns if c.role in NAME_ROLES for cell in _cells_of(grid, header, c.index)
        ]
        if not _is_plan(columns, named, around.caption):
            self._report_header(grid, columns)
            return
        self._report_columns(grid, columns, [found.filled for found in contents])
        money = [cell.text for c in columns if c.role == "money" for cell in _cells_of(grid, header, c.index)]
        self.reading = Reading(document, around, tuple(columns), lang, has_comma_decimals(money))
        body = BodyReader(grid, header, self.reading, state)
        self.records = body.records()
        self.going_on = _Previous(tuple(columns), header, around, body.state)

    def _report_header(self, grid: Grid, columns: list[Column]) -> None:
        roles = {column.role for column in columns}
        if roles & {"money", "target"} and len(roles) > 1 and "realization" not in roles:
            labels = "; ".join(dict.fromkeys(column.label for column in columns if column.label))[:200]
            message = f"No column of the table names a program, an activity or an indicator ({labels})."
            self.warnings.append(Warning("extract", "table_header", message, grid.page))

    def _report_columns(self, grid: Grid, columns: list[Column], filled: list[int]) -> None:
        unknown = [c.label for c in columns if c.role == "unknown" and c.label and filled[c.index]]
        if unknown:
            message = f"Columns of the table are not understood and left out: {'; '.join(unknown)[:200]}."
            self.warnings.append(Warning("extract", "table_header", message, grid.page))
        if undated(columns):
            labels = "; ".join(column.label for column in undated(columns))[:200]
            message = f"The plan's first year is not known, so these columns have no calendar year: {labels}."
            self.warnings.append(Warning("extract", "table_years", message, grid.page))


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
