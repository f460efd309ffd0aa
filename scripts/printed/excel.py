"""Prints a sheet as an Excel sheet, which LibreOffice makes a PDF of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from printed.sheet import Cell, Sheet


@dataclass(frozen=True, slots=True)
class ExcelHabits:
    """How a sheet is set up."""

    repeat: bool = True
    borders: str = "thin"  # thin, hair, none, outer (none within programs), open (no outer sides)
    middle: bool = False
    merge: bool = True  # False: what stands once leaves empty cells below it
    low: bool = False  # rows of one fixed height: text is clipped
    size: float = 9
    gridlines: bool = False


def write(sheet: Sheet, path: Path, habits: ExcelHabits) -> None:
    """Write the XLSX."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.append([sheet.title])
    page.append([])
    top = 3
    thin = Side(style="hair" if habits.borders == "hair" else "thin")
    covered = sheet.covered()
    for row in range(sheet.rows):
        for column in range(sheet.columns):
            cell = page.cell(top + row, column + 1)
            cell.border = _border(sheet, (row, column), habits, thin, covered)
    total = sum(sheet.widths)
    per = [share / total * 190 for share in sheet.widths]
    heights = [13.0] * sheet.rows
    for item in sorted(sheet.cells, key=lambda item: item.row_span):
        cell = page.cell(top + item.row, item.column + 1, item.text or None)
        cell.font = Font(name="Liberation Sans", size=habits.size, bold=item.bold)
        level = "center" if item.centred else "right" if item.right else "left"
        middle = "center" if habits.middle or item.centred else "top"
        turn = 90 if item.sideways else 0
        cell.alignment = Alignment(wrap_text=True, vertical=middle, horizontal=level, textRotation=turn)
        if item.fill:
            cell.fill = PatternFill("solid", fgColor=item.fill)
        joined = habits.merge or item.row < sheet.header_rows or item.column_span > 1
        if joined and (item.row_span > 1 or item.column_span > 1):
            page.merge_cells(
                start_row=top + item.row, start_column=item.column + 1,
                end_row=top + item.row + item.row_span - 1, end_column=item.column + item.column_span,
            )  # fmt: skip
        wide = sum(per[item.column : item.column + item.column_span])
        lines = max(1, -(-len(item.text) * 1.12 // max(wide, 1)))
        need = lines * habits.size * 1.35
        own = range(item.row, item.row + (item.row_span if joined else 1))
        if sum(heights[r] for r in own) < need:
            heights[own[-1]] += need - sum(heights[r] for r in own)
    for row, height in enumerate(heights):
        page.row_dimensions[top + row].height = (
            min(height, 36) if habits.low and row >= sheet.header_rows else height
        )
    for column, size in enumerate(per, start=1):
        page.column_dimensions[get_column_letter(column)].width = size
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.oddFooter.center.text = "&P"
    page.print_options.gridLines = habits.gridlines
    if habits.repeat:
        page.print_title_rows = f"{top}:{top + sheet.header_rows - 1}"
    book.save(path)


def _border(
    sheet: Sheet,
    place: tuple[int, int],
    habits: ExcelHabits,
    thin: Side,
    covered: dict[tuple[int, int], Cell],
) -> Border:
    row, column = place
    if habits.gridlines or habits.borders == "none":
        return Border()
    left = right = up = down = thin
    if habits.borders == "open":
        left = thin if column else None
        right = thin if column < sheet.columns - 1 else None
    if habits.borders == "outer" and row >= sheet.header_rows:
        first = covered.get((row, 1 if sheet.columns > 1 else 0))
        begins = first is not None and first.row == row
        last = first is not None and first.row + first.row_span == row + 1
        up, down = (thin if begins else None), (thin if last else None)
    return Border(left=left, right=right, top=up, bottom=down)
