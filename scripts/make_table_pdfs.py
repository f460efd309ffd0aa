"""Make the difficult table PDFs of ``tests/reading/pdf/data``: Word and Excel files printed by LibreOffice.

Each comes with a JSON file of what is in it: section titles and programs with their indicators and money.

Needs LibreOffice (``libreoffice`` in the path), python-docx and openpyxl. Run:
``python scripts/make_table_pdfs.py tests/reading/pdf/data``
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

AGENCIES = ("Dinas Komunikasi dan Informatika", "Dinas Perhubungan", "Badan Perencanaan Pembangunan Daerah")
TOPICS = (
    "layanan publik terpadu di kecamatan", "transportasi umum perkotaan", "pengelolaan sampah berbasis warga",
    "kualitas jaringan irigasi", "usaha mikro dan koperasi", "kesehatan ibu dan anak", "perpustakaan desa",
    "ruang terbuka hijau", "keamanan informasi pemerintah daerah", "data statistik sektoral",
)  # fmt: skip
YEARS = (2025, 2026, 2027)


@dataclass(slots=True)
class Row:
    """A program with its indicators: (indicator, targets by year); money and agency stand once."""

    number: int
    program: str
    indicators: list[tuple[str, list[str]]]
    money: list[str]
    agency: str


@dataclass(slots=True)
class Plan:
    """Section titles and rows, in order."""

    title: str
    items: list[str | Row] = field(default_factory=list)


def plan(programs: int, long: int = 1) -> Plan:
    """A plan of so many programs, a section title before each fourth; each other name is ``long`` lines."""
    made = Plan("Tabel 4.1 Program Prioritas Daerah Tahun 2025-2027")
    for n in range(1, programs + 1):
        if n % 4 == 1:
            made.items.append(f"Sasaran {n // 4 + 1}: Meningkatnya {TOPICS[(n * 3) % len(TOPICS)]}")
        topic = TOPICS[n % len(TOPICS)]
        indicators = [
            (
                f"Persentase {topic} yang memenuhi standar pelayanan minimal menurut penilaian ke-{k + 1}",
                [f"{(n * 7 + k * 11 + y * 5) % 90 + 10},{y}0" for y in range(len(YEARS))],
            )
            for k in range(n % 3 + 1)
        ]
        detail = " dan penguatan kelembagaan serta sumber daya manusia aparatur" * (long if n % 2 else 0)
        made.items.append(
            Row(
                n,
                f"Program Peningkatan {topic}{detail}",
                indicators,
                [f"{(n * 137 + y * 41) % 900 + 100}.{(n * 31) % 900 + 100}.000" for y in range(len(YEARS))],
                AGENCIES[n % len(AGENCIES)],
            )
        )
    return made


HEAD = ("No", "Program Prioritas", "Indikator Kinerja", "Target dan Pagu Indikatif", "Perangkat Daerah")


def word(made: Plan, path: Path, split: bool, repeat: bool) -> None:
    """A landscape Word file with one table: three header rows, section rows, cells merged down and across."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    document.add_paragraph(made.title).runs[0].bold = True
    table = document.add_table(rows=0, cols=4 + 2 * len(YEARS))
    table.style = "Table Grid"
    last = 3 + 2 * len(YEARS)
    head = [table.add_row() for _ in range(3)]
    for column, text in ((0, HEAD[0]), (1, HEAD[1]), (2, HEAD[2]), (last, HEAD[4])):
        _set(head[0].cells[column].merge(head[2].cells[column]), text, bold=True)
    _set(head[0].cells[3].merge(head[0].cells[last - 1]), HEAD[3], bold=True)
    for y, year in enumerate(YEARS):
        _set(head[1].cells[3 + 2 * y].merge(head[1].cells[4 + 2 * y]), str(year), bold=True)
        _set(head[2].cells[3 + 2 * y], "Target", bold=True)
        _set(head[2].cells[4 + 2 * y], "Rp", bold=True)
    for row in head if repeat else ():
        _flag(row, "w:tblHeader")
    for item in made.items:
        if isinstance(item, str):
            row = table.add_row()
            _set(row.cells[0].merge(row.cells[last]), item, bold=True)
            continue
        rows = [table.add_row() for _ in item.indicators]
        for row, (indicator, targets) in zip(rows, item.indicators, strict=True):
            _set(row.cells[2], indicator)
            for y, target in enumerate(targets):
                _set(row.cells[3 + 2 * y], target)
        down = [(0, str(item.number)), (1, item.program), (last, item.agency)]
        down.extend((4 + 2 * y, money) for y, money in enumerate(item.money))
        for column, text in down:
            _set(rows[0].cells[column].merge(rows[-1].cells[column]), text)
        for row in () if split else rows:
            _flag(row, "w:cantSplit")
    document.save(str(path))


def _flag(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _set(cell: Any, text: str, bold: bool = False) -> None:
    for extra in cell.paragraphs[1:]:
        extra._element.getparent().remove(extra._element)
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.bold = bold
    run.font.size = Pt(8)
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:ascii"), "Liberation Sans")


def excel(made: Plan, path: Path, months: bool) -> None:
    """An Excel file with a schedule: ticks for the years or coloured cells for the months; merged cells."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    marks = [str(m) for m in range(1, 13)] if months else [str(year) for year in YEARS]
    width = 5 + len(marks)
    sheet.append([*HEAD[:3], "Anggaran (Rp)", "Jadwal", *([None] * (len(marks) - 1)), HEAD[4]])
    sheet.append([None, None, None, None, *marks, None])
    for column in (1, 2, 3, 4, width):
        sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
    sheet.merge_cells(start_row=1, end_row=1, start_column=5, end_column=width - 1)
    for item in made.items:
        first = sheet.max_row + 1
        if isinstance(item, str):
            sheet.append([item])
            sheet.merge_cells(start_row=first, end_row=first, start_column=1, end_column=width)
            continue
        _program(sheet, item, len(marks), months)
        for column in (1, 2, 4, width):
            sheet.merge_cells(start_row=first, end_row=sheet.max_row, start_column=column, end_column=column)
    _dress(sheet, len(marks), months)
    book.save(path)


def _program(sheet: Any, item: Row, count: int, months: bool) -> None:
    fill = PatternFill("solid", fgColor="70AD47")
    for k, (indicator, _) in enumerate(item.indicators):
        lead = [item.number, item.program] if k == 0 else [None, None]
        money = item.money[0] if k == 0 else None
        sheet.append([*lead, indicator, money, *([None] * count), item.agency if k == 0 else None])
        for m in marked(item, count):
            cell = sheet.cell(sheet.max_row, 5 + m)
            if months:
                cell.fill = fill
            elif k == 0:
                cell.value = "√"


def _dress(sheet: Any, count: int, months: bool) -> None:
    """Borders, small letters, widths; one page wide, the header on each page."""
    thin = Side(style="thin")
    for row in sheet.iter_rows(min_row=1, max_row=sheet.max_row, max_col=5 + count):
        for cell in row:
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            cell.font = Font(name="Liberation Sans", size=8, bold=cell.row <= 2)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    widths = [4, 32, 36, 14, *([3.2 if months else 6] * count), 22]
    for column, size in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = size
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:2"


def marked(item: Row, count: int) -> list[int]:
    """Which years or months of a row are marked."""
    return sorted({item.number % count, (item.number * 5 + 1) % count, (item.number * 5 + 2) % count})


def main(folder: Path) -> None:
    """Make all files."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        made = {
            "word-whole-rows.docx": (plan(14), lambda p, path: word(p, path, split=False, repeat=True)),
            "word-cut-rows.docx": (plan(14, long=6), lambda p, path: word(p, path, split=True, repeat=True)),
            "word-header-once.docx": (
                plan(14, long=4),
                lambda p, path: word(p, path, split=True, repeat=False),
            ),
            "excel-ticks.xlsx": (plan(24, long=2), lambda p, path: excel(p, path, months=False)),
            "excel-months.xlsx": (plan(24, long=1), lambda p, path: excel(p, path, months=True)),
        }
        for name, (content, draw) in made.items():
            path = Path(scratch) / name
            draw(content, path)
            subprocess.run(
                ["libreoffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)],
                check=True,
            )
            target = folder / f"{path.stem}.json"
            items = [item if isinstance(item, str) else asdict(item) for item in content.items]
            target.write_text(json.dumps(items, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
