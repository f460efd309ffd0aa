from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pypdfium2
import pytest

from docintel.errors import BrokenDocumentError, EncryptedDocumentError, TimeLimitError, TooLargeError
from docintel.types import SILENT_KINDS, Document

from .drawing import Sheet, load, rows_of

DATA = Path(__file__).parent / "data"
PROSE = (
    "Pemerintah Kota akan membangun pusat layanan terpadu di setiap kecamatan pada\n"
    "tahun 2025. Layanan itu dapat diakses oleh seluruh warga melalui satu aplikasi\n"
    "yang dikelola bersama."
)


def offsets_hold(document: Document) -> None:
    """Blocks do not overlap, stay on their page and leave only white space out."""
    pages = document.text.split("\f")
    assert document.pages == len(pages)
    starts = [sum(len(p) + 1 for p in pages[:i]) for i in range(len(pages))]
    end = 0
    for block in document.blocks:
        assert end <= block.start <= block.end
        assert not document.text[end : block.start].strip()
        end = block.end
        assert block.page is not None
        first = starts[block.page - 1]
        assert first <= block.start <= block.end <= first + len(pages[block.page - 1])
    assert not document.text[end:].strip()


@pytest.fixture
def three_pages(tmp_path: Path) -> Path:
    sheet = Sheet(595, 842)
    for number in range(1, 4):
        sheet.new()
        sheet.put(60, 30, "Rencana Induk Kota Cerdas")
        sheet.put(60, 100, f"BAB {'I' * number} RENCANA", bold=True, size=14)
        sheet.put(60, 140, PROSE)
        sheet.put(290, 800, str(number))
    return sheet.save(tmp_path / "tiga.pdf")


def test_prose_is_mended_and_running_lines_are_silent(three_pages: Path) -> None:
    document = load(three_pages)
    offsets_hold(document)
    assert document.pages == 3
    read = [document.text[b.start : b.end] for b in document.blocks if b.kind == "paragraph"]
    assert read == [PROSE.replace("\n", " ")] * 3
    silent = [(b.kind, document.text[b.start : b.end]) for b in document.blocks if b.kind in SILENT_KINDS]
    assert silent == [
        (kind, text) for n in "123" for kind, text in (("header", "Rencana Induk Kota Cerdas"), ("footer", n))
    ]
    assert [(b.level, b.page) for b in document.blocks if b.kind == "heading"] == [(1, 1), (1, 2), (1, 3)]
    assert document.title == "BAB I RENCANA"


def test_boxes_are_where_the_words_are(three_pages: Path) -> None:
    heading = next(b for b in load(three_pages).blocks if b.kind == "heading")
    assert heading.bbox is not None
    x0, top, x1, bottom = heading.bbox
    assert x0 == pytest.approx(60, abs=2)
    assert 95 < top < 103
    assert 110 < bottom < 120
    assert 150 < x1 < 200


def test_a_password_is_asked_for(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.set_encryption("pemilik", "rahasia")
    sheet.new()
    sheet.put(60, 60, "rahasia")
    path = sheet.save(tmp_path / "terkunci.pdf")
    with pytest.raises(EncryptedDocumentError, match=r"terkunci\.pdf.*password"):
        load(path)


def test_an_empty_password_opens(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.set_encryption("pemilik", "")
    sheet.new()
    sheet.put(60, 60, "terbuka untuk umum")
    assert "terbuka untuk umum" in load(sheet.save(tmp_path / "terbuka.pdf")).text


def test_what_is_no_pdf_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "rusak.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing of it is left\n")
    with pytest.raises(BrokenDocumentError, match=r"rusak\.pdf"):
        load(path)


@pytest.mark.parametrize("name", ["word-whole-rows", "excel-ticks"])
def test_a_file_that_lost_the_list_of_its_pages_is_read(tmp_path: Path, name: str) -> None:
    whole = load(DATA / f"{name}.pdf")
    data = (DATA / f"{name}.pdf").read_bytes()
    path = tmp_path / "rusak.pdf"
    path.write_bytes(
        data[: data.rindex(b"xref\n")].replace(b"/Type/Catalog", b"/Type/Catal..").replace(b"/Kids", b"/K...")
    )
    document = load(path)
    offsets_hold(document)
    assert [w.code for w in document.warnings] == ["damaged"]
    assert sorted(document.text.split("\f")) == sorted(whole.text.split("\f"))


@pytest.mark.parametrize(("cut", "left"), [("trailer<<", 2), ("/P2", 1), ("(Halaman dua", 2)])
def test_what_a_cut_leaves_open_does_not_swallow_the_pages_before(
    tmp_path: Path, cut: str, left: int
) -> None:
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>/P%d>>"
    )
    stream = "<</Length 60>>\nstream\nBT /F 10 Tf 50 700 Td (Halaman {}) Tj ET\nendstream"
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 2/Kids[5 0 R 6 0 R]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream.format("satu"),
        page % (4, 1),
        page % (7, 2),
        stream.format("dua"),
    ]
    objects = "".join(f"{number} 0 obj\n{body}\nendobj\n" for number, body in enumerate(bodies, 1))
    whole = f"%PDF-1.5\n{objects}trailer<</Root 1 0 R/Size 8>>\n%%EOF"
    path = tmp_path / "terpotong.pdf"
    path.write_text(whole[: whole.index(cut) + len(cut)])
    document = load(path)
    assert document.pages == left
    assert document.text.startswith("Halaman satu")
    assert [w.code for w in document.warnings] == ["damaged"]


def test_pages_that_a_cut_took_away_are_told(tmp_path: Path) -> None:
    """pdfium opens such a file; its last pages are empty."""
    sheet = Sheet()
    for number in range(1, 9):
        sheet.new()
        sheet.put(60, 60, f"Halaman {number} dari rencana kota")
    data = sheet.save(tmp_path / "utuh.pdf").read_bytes()
    emptied = data
    for stream in list(re.finditer(rb"stream\n.*?endstream", data, re.S))[4:8]:
        emptied = emptied.replace(
            stream.group(), b"stream\n" + b" " * (len(stream.group()) - 16) + b"endstream"
        )
    path = tmp_path / "kosong.pdf"
    path.write_bytes(emptied.replace(b"%%EOF", b""))
    document = load(path)
    assert [(w.code, w.page) for w in document.warnings] == [("damaged", 5)]
    assert "4 pages are empty" in document.warnings[0].message


def test_a_file_cut_anywhere_is_read_or_said_to_be_broken(three_pages: Path, tmp_path: Path) -> None:
    data = three_pages.read_bytes()
    path = tmp_path / "terpotong.pdf"
    whole = 0
    for size in (*range(1, len(data), 97), len(data) - 1):
        path.write_bytes(data[:size])
        with contextlib.suppress(BrokenDocumentError):
            document = load(path)
            offsets_hold(document)
            whole += document.pages == 3
    assert whole, "not even the file without its last byte was read"


def test_too_many_pages_are_refused(three_pages: Path) -> None:
    with pytest.raises(TooLargeError, match="3 pages"):
        load(three_pages, max_pages=2)


def test_a_bad_page_does_not_end_the_document(three_pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = pypdfium2.PdfDocument.get_page

    def fails_on_the_second(self: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
        if index == 1:
            raise pypdfium2.PdfiumError("Failed to load page.")
        return original(self, index)

    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", fails_on_the_second)
    monkeypatch.setattr(pypdfium2.PdfDocument, "__getitem__", fails_on_the_second)
    document = load(three_pages)
    assert [(w.code, w.page) for w in document.warnings] == [("page_broken", 2)]
    assert {b.page for b in document.blocks} == {1, 3}


def test_a_file_that_takes_too_long_says_so(three_pages: Path) -> None:
    with pytest.raises(TimeLimitError, match="document_seconds"):
        load(three_pages, document_seconds=0.0)


def test_a_slow_page_is_named(three_pages: Path) -> None:
    document = load(three_pages, page_seconds=0.0)
    assert [(w.code, w.page) for w in document.warnings] == [("page_time", n) for n in (1, 2, 3)]
    assert document.text.count("Pemerintah Kota") == 3


def test_a_table_over_two_pages_is_one(tmp_path: Path) -> None:
    xs, head = (40, 70, 300, 500, 600), ["No", "Program", "Indikator", "Target"]
    sheet = Sheet()
    for first in (1, 4):
        sheet.new()
        rows = [[str(n), f"Program {n}", f"Indikator {n}", f"{n}0%"] for n in range(first, first + 3)]
        sheet.grid(xs, (40, 60, 90, 120, 150), [head, *rows])
    document = load(sheet.save(tmp_path / "dua.pdf"))
    offsets_hold(document)
    (table,) = document.tables
    assert (table.rows, table.columns, table.header_rows, table.pages) == (7, 4, 1, (1, 2))
    assert rows_of(document) == [
        head,
        *([str(n), f"Program {n}", f"Indikator {n}", f"{n}0%"] for n in range(1, 7)),
    ]
    assert [b.page for b in document.blocks if b.table == 0 and b.column == 0] == [1, 1, 1, 1, 2, 2, 2]
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "header"] == head
