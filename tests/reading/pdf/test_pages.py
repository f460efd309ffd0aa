"""Pages that are turned, crowded, huge or garbled."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from docintel.reading.pdf import pages, paths
from docintel.reading.pdf.tables import grid
from docintel.types import Document

from .drawing import Sheet, load, rows_of

XS = (60, 160, 300, 420)
HEAD = ["No", "Program", "Target"]
ROWS = [HEAD, ["1", "Program A", "10"], ["2", "Program B", "20"]]


def table_page(sheet: Sheet) -> None:
    sheet.new()
    sheet.put(60, 40, "Rencana kerja tahun 2025")
    sheet.grid(XS, (80, 110, 140, 170), ROWS)


def table_rows(document: Document) -> list[list[str]]:
    assert document.tables[0].header_rows == 1
    return rows_of(document)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_rotated_page_reads_as_it_is_shown(tmp_path: Path, turn: int) -> None:
    """The page's /Rotate turns it; boxes count from the top left of what is shown."""
    sheet = Sheet(500, 400)
    table_page(sheet)
    pdf = pypdfium2.PdfDocument(sheet.save(tmp_path / "lurus.pdf"))
    pdf[0].set_rotation(turn)
    path = tmp_path / "putar.pdf"
    pdf.save(path)
    document = load(path)
    assert table_rows(document) == ROWS
    first = document.blocks[0]
    assert document.text[first.start : first.end] == "Rencana kerja tahun 2025"
    shown = pypdfium2.PdfDocument(path)[0].render(scale=1, grayscale=True).to_pil()
    for block in document.blocks:
        assert block.bbox is not None
        x0, top, x1, bottom = (round(v) for v in block.bbox)
        assert shown.crop((x0, top, x1, bottom)).getextrema()[0] < 120, "there is ink in the block's box"
        assert 0 <= x0 < x1 <= shown.width
        assert 0 <= top < bottom <= shown.height


def test_text_drawn_sideways_is_read_upright(tmp_path: Path) -> None:
    """A landscape table on a portrait page without /Rotate."""
    sheet = Sheet(400, 500)
    sheet.new()
    with sheet.rotation(90, 200, 200):
        sheet.put(60, 40, "Rencana kerja tahun 2025 dan perkiraan maju")
        sheet.grid(XS, (80, 110, 140, 170), ROWS)
    path = sheet.save(tmp_path / "miring.pdf")
    document = load(path)
    assert table_rows(document) == ROWS
    shown = pypdfium2.PdfDocument(path)[0].render(scale=1, grayscale=True).to_pil()
    for block in document.blocks:
        assert block.bbox is not None
        x0, top, x1, bottom = (round(v) for v in block.bbox)
        assert shown.crop((x0, top, x1, bottom)).getextrema()[0] < 120


def test_a_page_whose_box_begins_elsewhere(tmp_path: Path) -> None:
    sheet = Sheet(500, 400)
    table_page(sheet)
    pdf = pypdfium2.PdfDocument(sheet.save(tmp_path / "lurus.pdf"))
    straight = load(tmp_path / "lurus.pdf")
    pdf[0].set_mediabox(-100, -50, 500, 400)
    path = tmp_path / "geser.pdf"
    pdf.save(path)
    moved = load(path)
    assert moved.text == straight.text
    for one, two in zip(straight.blocks, moved.blocks, strict=True):
        assert one.bbox is not None
        assert two.bbox == pytest.approx(
            (one.bbox[0] + 100, one.bbox[1], one.bbox[2] + 100, one.bbox[3]), abs=0.1
        )


def test_a_cut_page_that_inherits_its_box(tmp_path: Path) -> None:
    """Boxes count from the MediaBox, as pdfplumber has them, also where it stands at the list of pages."""
    sheet = Sheet(500, 400)
    table_page(sheet)
    path = sheet.save(tmp_path / "lurus.pdf")
    straight = load(path)
    pdf = pypdfium2.PdfDocument(path)
    assert pdf[0].get_mediabox(fallback_ok=False) is None, "fpdf2 writes it once for all pages"
    pdf[0].set_cropbox(20, 50, 480, 380)
    pdf.save(tmp_path / "potong.pdf")
    cut = load(tmp_path / "potong.pdf")
    assert cut.text == straight.text
    for one, two in zip(straight.blocks, cut.blocks, strict=True):
        assert two.bbox == pytest.approx(one.bbox, abs=0.1)


def test_pages_that_inherit_a_cut_and_the_box_it_is_cut_from(tmp_path: Path) -> None:
    sheet = Sheet(500, 400)
    table_page(sheet)
    table_page(sheet)
    path = sheet.save(tmp_path / "lurus.pdf")
    straight = load(path)
    data = path.read_bytes()
    assert data.count(b"/MediaBox") == 1, "fpdf2 writes it once for all pages"
    (tmp_path / "potong.pdf").write_bytes(data.replace(b"/MediaBox", b"/CropBox [20 50 480 380]\n/MediaBox"))
    cut = load(tmp_path / "potong.pdf")
    assert cut.text == straight.text
    for one, two in zip(straight.blocks, cut.blocks, strict=True):
        assert two.bbox == pytest.approx(one.bbox, abs=0.1)


def test_a_page_of_five_metres(tmp_path: Path) -> None:
    sheet = Sheet(14173, 14173)
    sheet.new()
    sheet.put(7000, 7000, "Peta rencana jaringan jalan", size=80)
    document = load(sheet.save(tmp_path / "besar.pdf"), ocr=True)
    assert document.text == "Peta rencana jaringan jalan"


def test_a_page_with_too_many_drawn_objects_keeps_its_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "MAX_OBJECTS", 300)
    sheet = Sheet()
    sheet.new()
    sheet.put(60, 40, "Peta rencana jaringan jalan")
    for i in range(500):
        sheet.line(i, 300 + i % 7, i + 3, 310 + i % 5)
    document = load(sheet.save(tmp_path / "peta.pdf"))
    assert document.text == "Peta rencana jaringan jalan"
    assert [(w.code, w.page) for w in document.warnings] == [("page_too_complex", 1)]


def test_a_page_with_too_many_rules_keeps_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MAX_RULES", 6)
    sheet = Sheet(500, 400)
    table_page(sheet)
    document = load(sheet.save(tmp_path / "padat.pdf"))
    assert document.tables == ()
    assert "Program A" in document.text
    assert [(w.code, w.page) for w in document.warnings] == [("page_too_complex", 1)]


def test_more_letters_than_a_page_may_have_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_LETTERS", 10)
    sheet = Sheet()
    sheet.new()
    sheet.put(60, 40, "Program Kota Cerdas")
    document = load(sheet.save(tmp_path / "panjang.pdf"))
    assert document.text == "Program Ko"
    assert [w.code for w in document.warnings] == ["page_too_long"]


def test_blank_pages_are_pages(tmp_path: Path) -> None:
    sheet = Sheet()
    for text in ("satu", "", "tiga"):
        sheet.new()
        sheet.put(60, 60, text)
    document = load(sheet.save(tmp_path / "kosong.pdf"))
    assert document.text == "satu\f\ftiga"
    assert document.pages == 3
    assert document.warnings == ()
