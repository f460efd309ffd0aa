"""The tables of one document as CSV or XLSX, as they stand: rows, columns and merged cells.

Texts stay texts: "1.250" is what the plan printed, whatever a spreadsheet makes of it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import IO, Any, Literal

from docintel.contract import Json
from docintel.library.exporting import cell_text, harmless

TableFormat = Literal["csv", "xlsx"]

WIDTH = 24  # letters that a column shows
SHEET_NAME = "Table {}"
#: A ticked or coloured cell without text.
MARK = "\u25a0"

# Row, column, rows and columns that it spans, text.
_Cell = tuple[int, int, int, int, str]


def write_tables(tables: Sequence[tuple[int, Json]], kind: TableFormat, target: IO[bytes]) -> int:
    """Write tables, each with its number in the document; how many they were.

    CSV has one line a row, with the number of its table, the page that it begins on and its number before its
    cells; a cell over several places stands at the first. XLSX has a sheet for each table, cells merged.
    """
    if kind == "csv":
        _write_csv(tables, target)
    else:
        _write_xlsx(tables, target)
    return len(tables)


def grid_of(table: Json) -> list[list[str]]:
    """The rows of a table, a text for each column; "" where none begins."""
    grid = [[""] * table["columns"] for _ in range(table["rows"])]
    for row, column, _, _, text in _cells(table):
        grid[row][column] = text
    return grid


def _cells(table: Json) -> Iterator[_Cell]:
    """The cells from the top down, each once: the parts on several pages as one."""
    found: dict[tuple[int, int], _Cell] = {}
    for row, column, down, across, _, text, mark in table["cells"]:
        if row >= table["rows"] or column >= table["columns"]:
            continue
        before = found.get((row, column))
        value = " ".join(text.split()) or (MARK if mark else "")
        if before:
            value = " ".join(part for part in (before[4], value) if part)
        spans = min(down, table["rows"] - row), min(across, table["columns"] - column)
        found[row, column] = (row, column, *spans, value)
    yield from (found[place] for place in sorted(found))


def _pages(table: Json) -> list[int | None]:
    """The page that each row begins on; that of the row above where no cell begins."""
    pages: list[int | None] = [None] * table["rows"]
    for row, _, _, _, page, _, _ in table["cells"]:
        if row < len(pages) and page is not None:
            pages[row] = min(page, pages[row] or page)
    for row in range(1, len(pages)):
        pages[row] = pages[row] or pages[row - 1]
    return pages


def _write_csv(tables: Sequence[tuple[int, Json]], target: IO[bytes]) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    widest = max((table["columns"] for _, table in tables), default=0)
    writer.writerow(["table", "page", "row", *(f"column {number}" for number in range(1, widest + 1))])
    for number, table in tables:
        for row, (page, texts) in enumerate(zip(_pages(table), grid_of(table), strict=True), start=1):
            writer.writerow([number, page, row, *map(harmless, texts)])
    target.write(buffer.getvalue().encode("utf-8", "replace"))


def _write_xlsx(tables: Sequence[tuple[int, Json]], target: IO[bytes]) -> None:
    from xlsxwriter import Workbook  # noqa: PLC0415 - this format alone

    with Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"title": "Tables", "created": datetime(2000, 1, 1)})  # the same bytes each time
        looks = {
            head: book.add_format({"text_wrap": True, "valign": "top", "border": 1, "bold": head})
            for head in (False, True)
        }
        for number, table in tables:
            sheet = book.add_worksheet(SHEET_NAME.format(number))
            title = f"{table['caption'] or ''} (page {', '.join(map(str, table['pages']))})".strip()
            sheet.write_string(0, 0, cell_text(title))
            sheet.set_column(0, max(table["columns"] - 1, 0), WIDTH)
            _fill(sheet, table, looks)
        if not tables:
            book.add_worksheet("No table")


def _fill(sheet: Any, table: Json, looks: dict[bool, Any]) -> None:
    """Write the cells below the title; one in which another begins, or that overlaps one, is not merged."""
    cells = list(_cells(table))
    begins = {(row, column) for row, column, _, _, _ in cells}
    taken: set[tuple[int, int]] = set()
    for row, column, down, across, text in cells:
        own = {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
        look = looks[row < table["header_rows"]]
        value = cell_text(text)
        if len(own) > 1 and not own & taken and own & begins == {(row, column)}:
            sheet.merge_range(row + 2, column, row + 1 + down, column + across - 1, value, look)
            taken |= own
        else:
            sheet.write_string(row + 2, column, value, look)
