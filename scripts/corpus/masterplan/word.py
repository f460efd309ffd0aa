"""The pieces of the DOCX: styles, sections with running headers, headings, lists, tables."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from corpus.masterplan.grid import Cell, Grid

BODY, HEAD = "Bookman Old Style", "Arial"
A4 = (Cm(21.0), Cm(29.7))
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def element(parent: Any, tag: str, **attributes: str) -> Any:
    """A new child ``tag`` ("w:shd") of an XML element, with its attributes of the same namespace."""
    child = OxmlElement(tag)
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), value)
    parent.append(child)
    return child


def _font(style: Any, name: str, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = name, Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{attribute}"), name)
    for attribute in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)


def new_document(title: str) -> Any:
    """An empty document with the styles of an office in Java: Bookman, one and a half lines."""
    document = Document()
    core = document.core_properties
    core.title, core.author, core.language = title, "Dinas Komunikasi dan Informatika", "id-ID"
    core.created = core.modified = datetime(2024, 12, 16, 9, 0)
    styles = document.styles
    _font(styles["Normal"], BODY, 11.5)
    layout = styles["Normal"].paragraph_format
    layout.line_spacing_rule, layout.space_after = WD_LINE_SPACING.ONE_POINT_FIVE, Pt(6)
    for level, size in ((1, 14), (2, 12)):
        style = styles[f"Heading {level}"]
        _font(style, HEAD, size, bold=True)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(8)
    styles["Heading 1"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Heading 1"].paragraph_format.page_break_before = True
    for name in ("List Bullet", "List Number", "Caption"):
        _font(styles[name], BODY if name != "Caption" else HEAD, 11.5 if name != "Caption" else 10)
    return document


def field(paragraph: Any, code: str) -> None:
    """A field such as PAGE at the end of the paragraph."""
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind:
            element(run._r, "w:fldChar", fldCharType=kind)
        else:
            element(run._r, "w:instrText").text = code


def _rule(paragraph: Any, side: str) -> None:
    borders = element(paragraph._p.get_or_add_pPr(), "w:pBdr")
    element(borders, f"w:{side}", val="single", sz="6", space="1", color="808080")


def running(section: Any, header: str, footer: str) -> None:
    """A running header and a footer with the page number at the right."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    width = section.page_width - section.left_margin - section.right_margin
    for part, text, side in ((section.header, header, "bottom"), (section.footer, footer, "top")):
        paragraph = part.paragraphs[0]
        paragraph.style, paragraph.text = "Normal", text
        paragraph.paragraph_format.line_spacing = 1.0
        paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        _rule(paragraph, side)
        if part is section.footer:
            paragraph.add_run("\t")
            field(paragraph, "PAGE")
        for run in paragraph.runs:
            run.font.size, run.font.name = Pt(8.5), HEAD


def new_section(
    document: Any, *, landscape: bool = False, numbers: tuple[str, int | None] | None = None
) -> Any:
    """A section on a new page; ``numbers`` is the page number's format and its start, if it starts anew."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    size = A4[::-1] if landscape else A4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = size
    section.left_margin, section.right_margin = (Cm(2), Cm(2)) if landscape else (Cm(2.7), Cm(2.4))
    section.top_margin = section.bottom_margin = Cm(2.2) if landscape else Cm(2.6)
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    if numbers:
        style, start = numbers
        element(section._sectPr, "w:pgNumType", fmt=style, **({"start": str(start)} if start else {}))
    return section


def contents_line(document: Any, level: int, text: str, page: str, width: Any) -> None:
    """One line of a table of contents: the text, dots, the page."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Cm(0.8 * (level - 1))
    paragraph.paragraph_format.line_spacing, paragraph.paragraph_format.space_after = 1.0, Pt(2.5)
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    paragraph.add_run(f"{text}\t{page}").bold = level == 1


def _write(cell: Any, source: Cell, size: float) -> None:
    paragraph = cell.paragraphs[0]
    layout = paragraph.paragraph_format
    layout.line_spacing, layout.space_after, layout.space_before = 1.0, Pt(2), Pt(2)
    layout.alignment, layout.widow_control = _ALIGN[source.align], False
    run = paragraph.add_run(source.text)
    run.font.size, run.font.name, run.bold = Pt(size), HEAD, source.bold
    if source.text in "√✓":
        run.font.name = "DejaVu Sans"
    if source.shade:
        element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=source.shade)
    if source.shade:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _empty_table(document: Any, grid: Grid) -> Any:
    """The table with its columns' widths and rules, nothing in it."""
    made = document.add_table(grid.rows, len(grid.widths))
    made.style, made.alignment, made.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    if not grid.vertical_rules:
        borders = element(made._tbl.tblPr, "w:tblBorders")
        for side in ("left", "insideV", "right"):
            element(borders, f"w:{side}", val="nil")
    for column, width in zip(made.columns, grid.widths, strict=True):
        column.width = Cm(width)
    return made


def table(document: Any, grid: Grid) -> None:
    """The grid as a ruled table, its header repeated on every page unless the grid says no."""
    made = _empty_table(document, grid)
    rows = [row.cells for row in made.rows]
    for row in rows:
        for cell, width in zip(row, grid.widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            cell.paragraphs[0].paragraph_format.line_spacing = 1.0
    for source in grid.cells:
        cell = rows[source.row][source.column]
        if source.rows > 1 or source.columns > 1:
            cell = cell.merge(rows[source.row + source.rows - 1][source.column + source.columns - 1])
            for empty in cell.paragraphs[1:]:
                empty._p.getparent().remove(empty._p)
        _write(cell, source, grid.font_size)
    for i, row in enumerate(made.rows):
        properties = row._tr.get_or_add_trPr()
        if i not in grid.split:
            element(properties, "w:cantSplit")
        if grid.repeat_header and i < grid.header_rows:
            element(properties, "w:tblHeader")


def saved(document: Any) -> bytes:
    """The DOCX file's bytes."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
