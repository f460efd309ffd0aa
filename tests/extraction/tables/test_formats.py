"""The same table from a web page, a Word file and a sheet: what must come out is the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from docintel.reading import read
from docintel.settings import Settings
from tests.extraction.tables.literal import amounts, extract, targets
from tests.extraction.tables.test_robustness import assert_sound

HEADER = ["No", "Program", "Target 2026", "Pagu 2026 (Rp juta)", "Perangkat Daerah"]
ROWS = [
    ["1", "Bank Sampah Digital", "20 unit", "500", "Dinas Lingkungan Hidup"],
    ["2", "Wifi Desa", "30 titik", "1.500,5", "Diskominfo"],
]


def write_html(folder: Path) -> Path:
    path = folder / "rencana.html"
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    head = "".join(f"<th>{label}</th>" for label in HEADER)
    prose = "<p>Pemerintah kota merencanakan dua program berikut dengan anggaran dari APBD kota.</p>"
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>"
    path.write_text(
        f"<html><body><article><h1>Program Kota</h1>{prose}{table}{prose}</article></body></html>",
        encoding="utf-8",
    )
    return path


def write_docx(folder: Path) -> Path:
    docx = pytest.importorskip("docx")
    path = folder / "rencana.docx"
    document = docx.Document()
    document.add_heading("Program Kota", 1)
    table = document.add_table(rows=0, cols=len(HEADER))
    for row in (HEADER, *ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(path))
    return path


def write_xlsx(folder: Path) -> Path:
    openpyxl = pytest.importorskip("openpyxl")
    path = folder / "rencana.xlsx"
    book = openpyxl.Workbook()
    for row in (["RENCANA PROGRAM KOTA"], [], HEADER, *ROWS):
        book.active.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("write", [write_html, write_docx, write_xlsx])
def test_every_format_gives_the_same_commitments(write: Callable[[Path], Path], tmp_path: Path) -> None:
    document = read(write(tmp_path), Settings())
    found, warnings = extract(document)
    assert_sound(document, found)
    assert warnings == ()
    assert [item.program for item in found] == ["Bank Sampah Digital", "Wifi Desa"]
    assert [targets(item) for item in found] == [[(None, "20 unit", 2026)], [(None, "30 titik", 2026)]]
    assert [amounts(item) for item in found] == [[("500000000", 2026)], [("1500500000", 2026)]]
    assert [actor.name for item in found for actor in item.actors] == ["Dinas Lingkungan Hidup", "Diskominfo"]
