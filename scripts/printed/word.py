"""Prints a sheet as a Word table, which LibreOffice makes a PDF of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from printed.sheet import Cell, Sheet


@dataclass(frozen=True, slots=True)
class WordHabits:
    """How a table is set."""

    repeat: bool = True  # the header on each page
    split: bool = True  # rows may break across pages
    borders: str = "grid"  # grid, open (no outer sides), level (no upright rules), dotted, none
    font: str = "Liberation Sans"
    size: float = 8
    middle: bool = False


def write(sheet: Sheet, path: Path, habits: WordHabits) -> None:
    """Write the DOCX."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(1.8))
    section.header.paragraphs[0].text = "RKPD Provinsi Nusa Lestari"
    section.footer.paragraphs[0].text = "Bab IV"
    document.add_paragraph(sheet.title).runs[0].bold = True
    table = document.add_table(rows=sheet.rows, cols=sheet.columns)
    table.autofit = False
    table.style = "Table Grid"
    total = sum(sheet.widths)
    grid = [list(row.cells) for row in table.rows]
    for row in grid:
        for cell, share in zip(row, sheet.widths, strict=True):
            cell.width = Cm(26.1 * share / total)
    for cell in sheet.cells:
        first = grid[cell.row][cell.column]
        last = grid[cell.row + cell.row_span - 1][cell.column + cell.column_span - 1]
        _fill(first if first is last else first.merge(last), cell, habits)
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        if number < sheet.header_rows and habits.repeat:
            properties.append(OxmlElement("w:tblHeader"))
        if not habits.split:
            properties.append(OxmlElement("w:cantSplit"))
    if habits.borders != "grid":
        _borders(table, habits.borders)
    document.add_paragraph("Sumber: Bappeda Provinsi Nusa Lestari, diolah.")
    document.save(str(path))


def _borders(table: Any, kind: str) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        gone = kind == "none" or (
            (kind == "open" and side in {"left", "right"})
            or (kind == "level" and side in {"left", "right", "insideV"})
        )
        line.set(qn("w:val"), "nil" if gone else "dotted" if kind == "dotted" else "single")
        line.set(qn("w:sz"), "4")
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _fill(target: Any, cell: Cell, habits: WordHabits) -> None:
    for extra in target.paragraphs[1:]:
        extra._element.getparent().remove(extra._element)
    paragraph = target.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if cell.centred or cell.right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if cell.centred else WD_ALIGN_PARAGRAPH.RIGHT
    if habits.middle:
        target.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    run = paragraph.add_run(cell.text)
    run.bold, run.font.size = cell.bold, Pt(habits.size)
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi"):
        fonts.set(qn(name), habits.font)
    if cell.fill:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), cell.fill)
        target._tc.get_or_add_tcPr().append(shade)
