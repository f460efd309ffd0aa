from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

import numpy
import pypdfium2
import pytest
from PIL import Image

from docintel.reading.pdf import apart, ocr, optical
from docintel.reading.pdf.pages import PageReader
from docintel.reading.pdf.picture_rules import picture_rules, without_rules
from docintel.reading.pdf.scans import Reading
from docintel.reading.pdf.skew import angle_of, turned_back
from docintel.reading.pdf.tables.rules import whole_rules
from docintel.settings import Settings

from .drawing import Sheet, load, rows_of

TEXT = """Pemerintah Kota membangun pusat layanan
terpadu pada tahun 2025 dan 2026.
Anggaran kegiatan ini sebesar Rp 2.500.000."""
needs_tesseract = pytest.mark.skipif("ind" not in ocr.available(), reason="needs Tesseract with Indonesian")


def scan(folder: Path, angle: float = 0.0) -> Path:
    """A PDF of two pages: text, and the picture of a text."""
    sheet = Sheet(420, 300)
    sheet.new()
    sheet.put(40, 60, TEXT, size=15)
    page = pypdfium2.PdfDocument(sheet.save(folder / "teks.pdf"))[0]
    image = page.render(scale=3).to_pil().rotate(angle, fillcolor="white")
    stream = io.BytesIO()
    image.save(stream, "PNG")
    out = Sheet(420, 300)
    out.new()
    out.put(40, 60, "Halaman ini adalah teks biasa yang cukup panjang.")
    out.new()
    out.image(stream, 0, 0, 420, 300)
    return out.save(folder / "pindaian.pdf")


@needs_tesseract
@pytest.mark.parametrize("angle", [0.0, 2.0])
def test_a_picture_is_read_and_marked(tmp_path: Path, angle: float) -> None:
    document = load(scan(tmp_path, angle), ocr=True, page_seconds=120.0)
    assert document.warnings == ()
    assert {b.origin for b in document.blocks if b.page == 1} == {"native"}
    read = [b for b in document.blocks if b.page == 2]
    assert {b.origin for b in read} == {"ocr"}
    assert all(b.confidence is not None and 0.5 < b.confidence <= 1 for b in read)
    text = " ".join(document.text[b.start : b.end] for b in read)
    assert "membangun pusat layanan terpadu pada tahun 2025 dan 2026." in text
    assert "Rp 2.500.000" in text
    assert all(b.bbox and 30 < b.bbox[0] < 60 and 40 < b.bbox[1] < 140 for b in read)


@needs_tesseract
@pytest.mark.skipif(not apart.can_fork(), reason="needs fork")
@pytest.mark.parametrize(("waits", "read"), [("sleep 3.5", True), ("while :; do :; done", False)])
def test_the_time_of_tesseract_is_the_processors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: str, read: bool
) -> None:
    """A machine that is busy with other things changes nothing; one page that keeps it busy ends."""
    slow = tmp_path / "bin" / "tesseract"
    slow.parent.mkdir()
    program = f'case $1 in -*) ;; *) {waits} ;; esac\nexec {shutil.which("tesseract")} "$@"'
    slow.write_text(f"#!/bin/sh\n{program}\n", "ascii")
    slow.chmod(0o755)
    ocr.available()
    monkeypatch.setenv("PATH", str(slow.parent), prepend=os.pathsep)
    document = load(scan(tmp_path), ocr=True, page_seconds=3.0)
    assert ("membangun pusat layanan" in document.text) == read
    said = [] if read else ["Page 2 could not be read by OCR (it took more than 3 seconds)."]
    assert [note.message for note in document.warnings] == said


XS, YS = (30, 70, 230, 330, 390), (40, 70, 110, 150)
CELLS = [
    ["No", "Program", "Anggaran", "Tahun"],
    ["1", "Pembangunan jalan", "2.500.000", "2025"],
    ["2", "Pelayanan warga", "1.750.000", "2026"],
]


def noisy_scan(angle: float) -> Image.Image:
    """The picture of a ruled table at 200 dots an inch: grey, noisy and turned clockwise."""
    sheet = Sheet(420, 300)
    sheet.new()
    sheet.grid(XS, YS, [])
    for y, row in zip(YS, CELLS, strict=False):
        for x, text in zip(XS, row, strict=False):
            sheet.put(x + 4, y + 8, text, size=11)
    page = pypdfium2.PdfDocument(bytes(sheet.output()))[0]
    image = (
        page.render(scale=200 / 72, grayscale=True)
        .to_pil()
        .rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)
    )
    noise = numpy.random.default_rng(1).normal(0, 10, (image.height, image.width))
    return Image.fromarray((numpy.asarray(image) * 0.85 + 20 + noise).clip(0, 255).astype("uint8"))


@needs_tesseract
def test_a_ruled_table_in_a_scan_is_a_table(tmp_path: Path) -> None:
    stream = io.BytesIO()
    noisy_scan(0.7).save(stream, "PNG")
    out = Sheet(420, 300)
    out.new()
    out.image(stream, 0, 0, 420, 300)
    document = load(out.save(tmp_path / "pindaian.pdf"), ocr=True, page_seconds=120.0)
    assert rows_of(document) == CELLS
    assert document.tables[0].header_rows == 1
    cells = [block for block in document.blocks if block.table == 0]
    assert all(block.origin == "ocr" and (block.confidence or 0) > 0.5 for block in cells)
    last = next(b for b in cells if document.text[b.start : b.end] == "2026")
    assert last.bbox is not None
    assert last.bbox[0] == pytest.approx(XS[3], abs=6)  # on the page as it lies, not as it was turned
    assert last.bbox[3] == pytest.approx(YS[3], abs=6)


@needs_tesseract
def test_coloured_boxes_over_a_scan_stand_where_its_words_do(tmp_path: Path) -> None:
    """A stamp written upwards turns the page as it is first seen, and OCR turns it back."""
    out = Sheet(420, 300)
    out.new()
    stream = io.BytesIO()
    noisy_scan(0.0).save(stream, "PNG")
    out.image(stream, 0, 0, 420, 300)
    out.set_fill_color(112, 173, 71)
    out.rect(XS[3], 150, XS[4] - XS[3], 40, style="F")
    with out.rotation(90, 405, 200):
        out.text(405, 200, "Salinan")
    path = out.save(tmp_path / "cap.pdf")
    reader = PageReader(path, pypdfium2.PdfDocument(path), Settings(page_seconds=120.0), lambda *_: None)
    page = reader.read(1)
    assert any(word.confidence for word in page.words)
    (fill,) = page.fills
    assert fill.box == pytest.approx((XS[3], 150, XS[4], 190), abs=2)


@needs_tesseract
def test_words_of_a_cropped_scan_stand_where_they_are(tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(scan(tmp_path))
    pdf[1].set_mediabox(0, 0, 420, 300)
    pdf[1].set_cropbox(25, 20, 420, 280)
    pdf.save(tmp_path / "potong.pdf")
    whole, part = (
        load(tmp_path / f"{name}.pdf", ocr=True, page_seconds=120.0) for name in ("pindaian", "potong")
    )
    boxes = [[b.bbox for b in document.blocks if b.page == 2 and b.bbox] for document in (whole, part)]
    assert boxes[0]
    assert boxes[1][0] == pytest.approx(boxes[0][0], abs=3)


@needs_tesseract
def test_words_of_a_leaning_picture_stand_where_they_are(tmp_path: Path) -> None:
    """On a cut page, and in a picture beside text."""
    pdf = pypdfium2.PdfDocument(scan(tmp_path, 3.0))
    picture = pdf[1].render(scale=3).to_pil()
    x0, top, x1, bottom = picture.convert("L").point(lambda v: 255 * (v < 120)).getbbox() or ()
    pdf[1].set_mediabox(0, 0, 420, 300)
    pdf[1].set_cropbox(30, 60, 420, 290)
    pdf.save(tmp_path / "potong.pdf")
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    out = Sheet(420, 500)
    out.new()
    out.put(40, 20, "\n".join(["Halaman ini berisi teks biasa dan sebuah gambar yang dipindai."] * 6))
    out.image(stream, 0, 150, 420, 300)
    out.save(tmp_path / "gambar.pdf")
    for name, down in (("potong", 0), ("gambar", 150)):
        document = load(tmp_path / f"{name}.pdf", ocr=True, page_seconds=120.0)
        (box,) = (block.bbox for block in document.blocks if block.origin == "ocr")
        assert box == pytest.approx((x0 / 3, top / 3 + down, x1 / 3, bottom / 3 + down), abs=3.5), name


@pytest.mark.parametrize(
    ("pixels", "widest"), [((480, 270), 3000), ((2880, 1620), 5760), ((9000, 5062), 6000)]
)
def test_a_picture_is_drawn_in_few_more_pixels_than_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pixels: tuple[int, int], widest: int
) -> None:
    """Pages of slides are huge, and their pictures coarse: 300 dots an inch of these are nothing but work."""
    drawn: list[int] = []

    def read(image: Image.Image, *_: float) -> Reading:
        drawn.append(image.width)
        return Reading()

    monkeypatch.setattr(optical, "read_scan", read)
    monkeypatch.setattr(ocr, "available", lambda: ("ind",))
    monkeypatch.setattr(apart, "can_fork", lambda: False)
    stream = io.BytesIO()
    Image.new("L", pixels, 200).save(stream, "PNG")
    out = Sheet(1440, 810)
    out.new()
    out.image(stream, 0, 0, 1440, 810)
    load(out.save(tmp_path / "paparan.pdf"), ocr=True)
    assert drawn == [pytest.approx(widest, abs=2)]


def test_rules_are_found_in_a_picture_and_letters_are_none() -> None:
    image = noisy_scan(0.0)
    across, down = (whole_rules(rules) for rules in picture_rules(image, 200 / 72))
    assert [rule.at for rule in across] == pytest.approx(list(YS), abs=0.7)
    assert [rule.at for rule in down] == pytest.approx(list(XS), abs=0.7)
    assert all((rule.start, rule.end) == pytest.approx((XS[0], XS[-1]), abs=3) for rule in across)
    again = picture_rules(without_rules(image, (across, down), 200 / 72), 200 / 72)
    assert again == ((), ())


def test_without_tesseract_there_is_one_warning_for_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "available", lambda: ())
    document = load(scan(tmp_path), ocr=True)
    assert [(w.code, w.page) for w in document.warnings] == [("ocr_missing", 2)]
    assert "Tesseract" in document.warnings[0].message
    assert "teks biasa" in document.text


def test_ocr_that_is_switched_off_is_said_for_the_page(tmp_path: Path) -> None:
    assert [(w.code, w.page) for w in load(scan(tmp_path)).warnings] == [("no_text", 2)]


@pytest.mark.parametrize("angle", [-3.0, -1.0, 0.0, 1.5])
def test_the_skew_of_a_page_is_found(tmp_path: Path, angle: float) -> None:
    sheet = Sheet(420, 300)
    sheet.new()
    sheet.put(40, 40, "\n".join([TEXT] * 5), size=12)
    page = pypdfium2.PdfDocument(sheet.save(tmp_path / "teks.pdf"))[0]
    image = page.render(scale=3).to_pil().rotate(angle, fillcolor="white")
    assert angle_of(image) == pytest.approx(-angle, abs=0.3)


def test_a_blank_page_is_not_skewed() -> None:
    assert angle_of(Image.new("L", (800, 600), 255)) == 0.0


def test_boxes_turn_back_to_where_the_ink_was() -> None:
    image = Image.new("L", (400, 300), 255)
    image.paste(0, (300, 40, 320, 50))
    levelled = image.rotate(3, fillcolor=255)
    ink = levelled.point(lambda v: 255 - v).getbbox()
    assert ink is not None
    x0, top, x1, bottom = turned_back(ink, 3, (0, 0, 400, 300))
    assert ((x0 + x1) / 2, (top + bottom) / 2) == pytest.approx((310, 45), abs=1.5)


@needs_tesseract
def test_a_program_that_is_installed_later_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("PATH", "")
        assert ocr.available() == ()
    assert "ind" in ocr.available()


@needs_tesseract
def test_reading_leaves_the_environment_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_THREAD_LIMIT", raising=False)
    before = dict(os.environ)
    ocr.read_image(Image.new("L", (200, 60), 255), (200.0, 60.0), 1.0, 20.0)
    assert dict(os.environ) == before
