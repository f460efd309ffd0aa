"""Excel workbooks: each visible sheet is a page, its cells a table, lines above and below it paragraphs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from docintel.errors import BrokenDocumentError, TooLargeError
from docintel.reading.archive import check_archive
from docintel.reading.builder import PARAGRAPH_BREAK, TextBuilder
from docintel.reading.grid import Cell, append_grid, shaded_marks
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Block, Document, Table

Sheet = Any  # openpyxl ships no types
PAGE_BREAK = "\f"

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_MAX_MERGED_CELLS = 2_000_000
# A cell that is merged over more columns is merged to the end of the sheet, not of the table.
_WIDEST_SPAN = 50


def read_xlsx(source: Source, settings: Settings) -> Document:
    """Read a workbook; formulas give the values that the program stored last.

    Numbers are written without thousands separators, with a decimal comma, and never with exactly three
    decimals, so that neither locale can take one for the other.

    Raises:
        TooLargeError: when it unpacks to more than the settings allow.
        BrokenDocumentError: when it is damaged, or holds nothing.
    """
    check_archive(source.path, settings)
    _check_merges(source)
    from openpyxl import load_workbook  # noqa: PLC0415 - only XLSX needs it

    with source.path.open("rb") as file:  # not the path: openpyxl believes in suffixes
        workbook = load_workbook(file, data_only=True)
    builder = TextBuilder()
    tables: list[Table] = []
    visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    for page, sheet in enumerate(visible, start=1):
        if page > 1:
            builder.gap(PAGE_BREAK)
        builder.append(sheet.title, Block(0, 0, "heading", page=page, level=1), "")
        _append_sheet(builder, tables, sheet, page)
    if all(block.kind == "heading" for block in builder.blocks):
        raise BrokenDocumentError(
            f"{source.path} is a workbook without any cell that holds something: check it."
        )
    title = (workbook.properties.title or "").strip() or None
    return Document(
        id=source.id,
        media_type=source.media_type,
        title=title,
        published=None,
        text=builder.text,
        blocks=builder.blocks,
        tables=tuple(tables),
        pages=len(visible),
    )


def _check_merges(source: Source) -> None:
    """Refuse merged ranges of millions of cells: openpyxl makes an object of each cell while it loads."""
    area = 0
    with zipfile.ZipFile(source.path) as archive:
        for name in archive.namelist():
            for merge in _MERGE.finditer(archive.read(name)) if _SHEET.fullmatch(name) else ():
                left, top, right, bottom = (part.decode() for part in merge.groups())
                area += (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1)
    if area > _MAX_MERGED_CELLS:
        raise TooLargeError(
            f"{source.path} merges {area:,} cells, which no table does: part the merged cells and save it."
        )


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _append_sheet(builder: TextBuilder, tables: list[Table], sheet: Sheet, page: int) -> None:
    rows = _rows(sheet)
    first = next((i for i, row in enumerate(rows) if _texts(row) > 1), len(rows))
    last = next((i for i in range(len(rows) - 1, first - 1, -1) if _texts(rows[i]) > 1), first - 1)
    _append_lines(builder, rows[:first], page)
    body = rows[first : last + 1]
    if body:
        left = min(cell.column for row in body for cell in row)
        right = max(
            c.column + (c.column_span if c.column_span <= _WIDEST_SPAN else 1) for row in body for c in row
        )
        top = body[0][0].row
        numbers = {number: i for i, number in enumerate(sorted({c.row for row in body for c in row}))}
        cells = [
            Cell(
                row=numbers[cell.row],
                column=cell.column - left,
                text=cell.text,
                row_span=sum(top <= cell.row + below <= body[-1][0].row and cell.row + below in numbers
                             for below in range(cell.row_span)),
                column_span=min(cell.column_span, right - cell.column),
                page=page,
                mark=cell.mark,
            )
            for row in body
            for cell in row
        ]  # fmt: skip
        tables.append(append_grid(builder, cells, len(tables)))
    _append_lines(builder, rows[last + 1 :], page)


def _append_lines(builder: TextBuilder, rows: Iterable[Sequence[Cell]], page: int) -> None:
    for row in rows:
        for cell in row:
            if cell.text:
                builder.append(cell.text, Block(0, 0, "paragraph", page=page), PARAGRAPH_BREAK)


def _texts(row: Sequence[Cell]) -> int:
    return sum(bool(cell.text) for cell in row)


def _rows(sheet: Sheet) -> list[list[Cell]]:
    """The rows that hold something, each with its cells; merged ones stand once, with their spans."""
    spans = {
        (m.min_row, m.min_col): (m.max_row - m.min_row + 1, m.max_col - m.min_col + 1)
        for m in sheet.merged_cells
    }
    cells: list[Cell] = []
    shades: dict[tuple[int, int], str] = {}
    # Not iter_rows: it makes a cell of every place between the first and one stray cell in the last row.
    for (row, column), cell in sorted(sheet._cells.items()):
        if type(cell).__name__ == "MergedCell":
            continue
        down, across = spans.get((row, column), (1, 1))
        if shade := _shade(cell):
            shades[row, column] = shade
        text = _printed(cell.value, cell.number_format or "")
        if text or shade:
            cells.append(Cell(row, column, text, down, across))
    by_row: dict[int, list[Cell]] = {}
    for marked in shaded_marks(cells, shades):
        if marked.text or marked.mark:
            by_row.setdefault(marked.row, []).append(marked)
    return [by_row[number] for number in sorted(by_row)]


def _printed(value: object, number_format: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "√" if value else ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        percent = "%" if "%" in number_format else ""
        return _number(number * 100 if percent else number) + percent
    return "\n".join(line.strip() for line in str(value).replace("\t", " ").splitlines() if line.strip())


def _number(number: Decimal) -> str:
    written = f"{round(number, 6):f}"
    whole, _, decimals = written.partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) == 3:
        decimals += "0"
    return f"{whole},{decimals}" if decimals else whole


def _shade(cell: Any) -> str | None:
    fill = cell.fill
    if fill is None or fill.fill_type != "solid":
        return None
    colour = fill.start_color
    key = str(colour.rgb) if colour.type == "rgb" else f"{colour.type}{colour.value}{colour.tint}"
    return None if key in ("FFFFFFFF", "00FFFFFF", "00000000", "theme00.0") else key
