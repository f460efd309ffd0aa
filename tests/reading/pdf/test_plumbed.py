"""The second reader, for pages whose letters pdfium can not map."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from docintel.reading.pdf import apart, pages
from docintel.reading.pdf.pages import PageReader
from docintel.reading.pdf.plumbed import plumbed_words
from docintel.settings import Settings

from .drawing import Sheet, load

TEXT = "Rencana kerja tahun 2025\ndan perkiraan maju tahun 2026"


def page_of(folder: Path, turn: int, sideways: bool) -> Path:
    sheet = Sheet(420, 500)
    sheet.new()
    with sheet.rotation(90 if sideways else 0, 200, 200):
        sheet.put(60, 60, TEXT, size=12)
    pdf = pypdfium2.PdfDocument(sheet.save(folder / "lurus.pdf"))
    pdf[0].set_rotation(turn)
    path = folder / "putar.pdf"
    pdf.save(path)
    return path


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("sideways", [False, True])
def test_both_readers_see_the_same_words_at_the_same_places(
    tmp_path: Path, turn: int, sideways: bool
) -> None:
    path = page_of(tmp_path, turn, sideways)
    page = PageReader(path, pypdfium2.PdfDocument(path), Settings(), lambda *_: None).read(1)
    words = plumbed_words(path, 1, page.frame)
    assert sorted(w.text for w in words) == sorted(w.text for w in page.words) == sorted(TEXT.split())
    places = {w.text: w.anchor for w in page.words}
    for word in words:
        if TEXT.split().count(word.text) == 1:
            assert word.anchor == pytest.approx(places[word.text], abs=3)


def test_a_page_of_unmapped_letters_is_read_by_pdfplumber(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if pdfium had mapped nothing: the text comes from the second reader, and nothing is warned of."""
    path = page_of(tmp_path, 0, sideways=False)
    monkeypatch.setattr(pages, "GARBAGE", -1.0)
    seen = []
    original = pages.plumbed_words
    monkeypatch.setattr(pages, "plumbed_words", lambda *a: seen.append(a[1]) or original(*a))
    monkeypatch.setattr(pages, "_needs_ocr", lambda *_: False)
    monkeypatch.setattr(apart, "can_fork", lambda: False)
    document = load(path)
    assert seen == [1]
    assert " ".join(document.text.split()) == " ".join(TEXT.split())


def test_a_page_that_pdfplumber_can_not_open_keeps_its_first_reading(tmp_path: Path) -> None:
    path = tmp_path / "bukan.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    assert plumbed_words(path, 1, pages.Frame(0, 0, 100, 100)) == ()
