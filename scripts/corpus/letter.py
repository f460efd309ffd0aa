"""An official letter as DOCX: letterhead, a table of fields, paragraphs, a small table, the signature."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from corpus.files import SOURCES, Files, Json, as_json, same_zip, toml
from corpus.gold import expected


def _lines(document: Any, lines: list[str], indent: float = 0.0) -> None:
    from docx.shared import Cm, Pt  # noqa: PLC0415 - only where a DOCX is written

    for line in lines:
        layout = document.add_paragraph(line).paragraph_format
        layout.left_indent, layout.space_after = Cm(indent), Pt(0)


def _letterhead(document: Any, lines: list[str]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - only where a DOCX is written
    from docx.oxml import OxmlElement  # noqa: PLC0415 - the same
    from docx.oxml.ns import qn  # noqa: PLC0415 - the same
    from docx.shared import Pt  # noqa: PLC0415 - the same

    for i, line in enumerate(lines):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0 if i + 1 < len(lines) else 14)
        run = paragraph.add_run(line)
        run.bold, run.font.size = i < 2, Pt((14, 16, 10, 10)[i])
    borders = OxmlElement("w:pBdr")
    rule = OxmlElement("w:bottom")
    for name, value in (("val", "double"), ("sz", "6"), ("space", "4"), ("color", "000000")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    paragraph._p.get_or_add_pPr().append(borders)


def _table(document: Any, rows: list[list[str]], widths: list[float], style: str | None) -> None:
    from docx.shared import Cm, Pt  # noqa: PLC0415 - only where a DOCX is written

    table = document.add_table(len(rows), len(widths))
    table.style, table.autofit = style, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.text, cell.width = text, Cm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def docx(source: Json) -> bytes:
    """The letter as a DOCX file, the same bytes every time."""
    from docx import Document  # noqa: PLC0415 - only where a DOCX is written
    from docx.shared import Pt  # noqa: PLC0415 - the same

    document = Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(11)
    core = document.core_properties
    core.title, core.author = source["fields"][-1][1], source["letterhead"][1].title()
    core.created = core.modified = datetime(2025, 7, 14, 8, 0)
    _letterhead(document, source["letterhead"])
    _lines(document, [source["place_date"]], 9.5)
    _table(document, [[name, ":", value] for name, value in source["fields"]], [2.2, 0.4, 11.0], None)
    document.add_paragraph()
    _lines(document, source["recipient"], 9.5)
    document.add_paragraph()
    for text in source["before"]:
        document.add_paragraph(text)
    _table(document, [source["table_header"], *source["table_rows"]], source["table_widths"], "Table Grid")
    document.add_paragraph()
    for text in source["after"]:
        document.add_paragraph(text)
    _lines(document, source["signature"], 9.5)
    document.add_paragraph()
    _lines(document, ["Tembusan:", *(f"{i}. {text}" for i, text in enumerate(source["copies"], start=1))])
    stream = io.BytesIO()
    document.save(stream)
    return same_zip(stream.getvalue())


def plain(source: Json) -> str:
    """The letter's words in order, a paragraph or a table row a line, cells parted by tabs."""
    fields = ["\t".join([name, ":", value]) for name, value in source["fields"]]
    rows = ["\t".join(row) for row in (source["table_header"], *source["table_rows"])]
    parts = [source["letterhead"], [source["place_date"]], fields, source["recipient"], source["before"]]
    parts += [rows, source["after"], source["signature"], source["copies"]]
    return "\n".join(line for part in parts for line in part) + "\n"


def letter() -> Files:
    """The letter and its expected answers."""
    source = toml(SOURCES / "letter" / "503-surat-data-program.toml")
    document = f"documents/{source['file']}"
    gold = expected(source, plain(source), document)
    return {document: docx(source), f"gold/{source['id']}.json": as_json(gold)}
