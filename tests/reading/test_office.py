"""DOCX, XLSX and PPTX, made by the libraries that make them."""

# ruff: noqa: E501 - rows of tables read best unbroken
from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pptx
import pytest
from docx.oxml import parse_xml
from openpyxl.styles import PatternFill
from pptx.util import Inches

from docintel.errors import TooLargeError
from docintel.reading import read
from docintel.settings import Settings
from docintel.types import Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read_docx(tmp_path: Path, fill: Callable[[Any], object]) -> Document:
    document = docx.Document()
    fill(document)
    path = tmp_path / "a.bin"
    document.save(str(path))
    return read(path, Settings())


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def cells(document: Document, table: int = 0) -> dict[tuple[int | None, int | None], tuple[str, int, int]]:
    return {
        (b.row, b.column): (document.text[b.start : b.end], b.row_span, b.column_span)
        for b in document.blocks
        if b.table == table
    }


def test_paragraphs_of_a_letter(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "PEMERINTAH KOTA SURAKARTA"
        document.sections[0].footer.paragraphs[0].text = "Jl. Jenderal Sudirman No. 2"
        document.add_heading("Rencana Aksi Kota Cerdas", 0)
        document.add_paragraph("Surakarta, 12 Maret 2024")
        document.add_heading("Latar Belakang", 2)
        paragraph = document.add_paragraph("Pemerintah akan membangun ")
        paragraph.add_run("command center").bold = True
        paragraph.add_run(" pada 2026.")
        document.add_paragraph().add_run("Sasaran Utama").bold = True
        document.add_paragraph("Layanan 112", style="List Bullet")
        document.add_paragraph("Satu Data", style="List Number")
        document.add_paragraph("Satu Peta", style="List Number")

    document = read_docx(tmp_path, fill)
    assert document.title == "Rencana Aksi Kota Cerdas"
    assert document.published == "2024-03-12"
    assert kinds(document) == [
        ("header", "PEMERINTAH KOTA SURAKARTA"),
        ("heading", "Rencana Aksi Kota Cerdas"),
        ("paragraph", "Surakarta, 12 Maret 2024"),
        ("heading", "Latar Belakang"),
        ("paragraph", "Pemerintah akan membangun command center pada 2026."),
        ("heading", "Sasaran Utama"),
        ("list_item", "• Layanan 112"),
        ("list_item", "1. Satu Data"),
        ("list_item", "2. Satu Peta"),
        ("footer", "Jl. Jenderal Sudirman No. 2"),
    ]
    assert [block.level for block in document.blocks if block.kind == "heading"] == [1, 2, None]


def test_a_table_with_merged_cells(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        table = document.add_table(rows=5, cols=4)
        for row, texts in enumerate(
            [
                ["Program", "2025", "", "Dinas"],
                ["", "Target", "Rp", ""],
                ["Sasaran 1: Tata kelola"],
                ["Satu Data", "10", "1.000", "Kominfo"],
                ["", "√", "", "Bappeda"],
            ]
        ):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        for first, last in (
            ((0, 0), (1, 0)),
            ((0, 1), (0, 2)),
            ((0, 3), (1, 3)),
            ((2, 0), (2, 3)),
            ((3, 0), (4, 0)),
        ):
            table.cell(*first).merge(table.cell(*last))
        shade = parse_xml(f'<w:shd {W} w:val="clear" w:fill="00FF00"/>')
        table.cell(4, 2)._tc.get_or_add_tcPr().append(shade)

    document = read_docx(tmp_path, fill)
    (shape,) = document.tables
    assert (shape.rows, shape.columns, shape.header_rows, shape.section_rows) == (5, 4, 2, (2,))
    assert cells(document) == {
        (0, 0): ("Program", 2, 1), (0, 1): ("2025", 1, 2), (0, 3): ("Dinas", 2, 1),
        (1, 1): ("Target", 1, 1), (1, 2): ("Rp", 1, 1), (2, 0): ("Sasaran 1: Tata kelola", 1, 4),
        (3, 0): ("Satu Data", 2, 1), (3, 1): ("10", 1, 1), (3, 2): ("1.000", 1, 1), (3, 3): ("Kominfo", 1, 1),
        (4, 1): ("√", 1, 1), (4, 2): ("", 1, 1), (4, 3): ("Bappeda", 1, 1),
    }  # fmt: skip
    marks = {(b.row, b.column): b.mark for b in document.blocks if b.mark}
    assert marks == {(4, 1): "tick", (4, 2): "fill"}


def test_a_header_that_repeats_is_believed(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        table = document.add_table(rows=4, cols=2)
        for row in range(4):
            table.cell(row, 0).text, table.cell(row, 1).text = f"Baris {row}", f"Isi {row}"
        for row in range(2):
            table.rows[row]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))

    assert read_docx(tmp_path, fill).tables[0].header_rows == 2


def test_a_table_inside_a_cell_is_that_cells_text(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "Luar"
        inner = table.cell(0, 1).add_table(rows=2, cols=1)
        inner.cell(0, 0).text, inner.cell(1, 0).text = "Dalam 1", "Dalam 2"

    document = read_docx(tmp_path, fill)
    assert len(document.tables) == 1
    assert cells(document)[0, 1][0] == "Dalam 1\nDalam 2"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (
            "<w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>",
            "ab",
        ),
        ("<w:hyperlink><w:r><w:t>tautan</w:t></w:r></w:hyperlink>", "tautan"),
        (
            '<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr="X"><w:r><w:t>7</w:t></w:r></w:fldSimple>',
            "7",
        ),
        (
            "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>",
            "a\nb\tc-d",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "√"),
        ("<w:sdt><w:sdtContent><w:r><w:t>isian</w:t></w:r></w:sdtContent></w:sdt>", "isian"),
    ],
)
def test_what_is_seen_of_a_paragraph(tmp_path: Path, xml: str, expected: str) -> None:
    document = read_docx(
        tmp_path,
        lambda d: d.element.body.insert(0, parse_xml(f"<w:p {W}><w:r><w:t>» </w:t></w:r>{xml}</w:p>")),
    )
    assert document.text == f"» {expected}"


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Dalam kotak</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f"<w:p {W} {MC}><w:r><w:t>Luar</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert (
        read_docx(tmp_path, lambda d: d.element.body.insert(0, parse_xml(xml))).text == "Luar\n\nDalam kotak"
    )


def test_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Rencana"
    sheet["A1"] = "RENCANA AKSI 2025-2026"
    for row in (
        ["No", "Program", "2025", "2026", "Rp"],
        [1, "Satu Data", None, "x", 2500000000],
        ["Sasaran 2: Ekonomi"],
        [2, "UMKM", None, None, 1234.5],
        [3, "Pasar", "√", None, 2.125],
    ):
        sheet.append(row)
    sheet.append([])
    sheet.append(["Sumber: Bappeda"])
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A4:E4")
    sheet["C3"].fill = PatternFill("solid", start_color="FF00FF00")
    hidden = book.create_sheet("Rahasia")
    hidden["A1"], hidden.sheet_state = "tersembunyi", "hidden"
    book.create_sheet("Catatan")["B2"] = "Hanya catatan"
    book.save(tmp_path / "a.pdf")
    document = read(tmp_path / "a.pdf", Settings())
    (shape,) = document.tables
    assert (shape.rows, shape.columns, shape.header_rows, shape.section_rows, shape.pages) == (
        5,
        5,
        1,
        (2,),
        (1,),
    )
    assert [text for kind, text in kinds(document) if kind != "table_cell"] == [
        "Rencana", "RENCANA AKSI 2025-2026", "Sumber: Bappeda", "Catatan", "Hanya catatan",
    ]  # fmt: skip
    found = cells(document)
    assert found[1, 4][0] == "2500000000"
    assert (found[3, 4][0], found[4, 4][0]) == ("1234,5", "2,1250")
    assert {(b.row, b.column): b.mark for b in document.blocks if b.mark} == {
        (1, 2): "fill",
        (1, 3): "tick",
        (4, 2): "tick",
    }
    assert document.pages == 2


def test_a_stray_cell_and_a_merge_to_the_end_of_the_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["No", "Program", "Rp"], [1, "Satu Data", 5], ["Sasaran 2"], [2, "Satu Peta", 6]):
        sheet.append(row)
    sheet.merge_cells("A3:XFD3")
    sheet["XFD1048576"] = "jauh"
    book.save(tmp_path / "a.xlsx")
    document = read(tmp_path / "a.xlsx", Settings())
    (shape,) = document.tables
    assert (shape.rows, shape.columns, shape.section_rows) == (4, 3, (2,))
    assert document.text.endswith("jauh")


def test_merged_ranges_of_millions_are_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    merged = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"</sheetData>", merged)
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(TooLargeError, match="merges"):
        read(tmp_path / "b.xlsx", Settings())


def test_slides(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Visi Kota"
    slide.placeholders[1].text_frame.text = "Maju dan humanis"
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    table = slide.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(6), Inches(2)).table
    for column, texts in enumerate((("Program", "Satu Data"), ("2026", "√"))):
        for row, text in enumerate(texts):
            table.cell(row, column).text = text
    slide.shapes.title.text = "Target"
    deck.save(tmp_path / "a.txt")
    document = read(tmp_path / "a.txt", Settings())
    assert (document.title, document.pages) == ("Visi Kota", 2)
    assert [(b.kind, b.page) for b in document.blocks] == [
        ("heading", 1),
        ("paragraph", 1),
        ("heading", 2),
    ] + [("table_cell", 2)] * 4
    assert document.text.split("\f")[1] == "Target\n\nProgram\t2026\nSatu Data\t√"
    box = document.blocks[-1].bbox or document.blocks[2].bbox
    assert box is not None
    assert all(0 <= edge <= 720 for edge in box)
