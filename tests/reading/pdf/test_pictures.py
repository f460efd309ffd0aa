"""Pictures on pages that have text too: which are read, and what becomes of their words."""

from __future__ import annotations

import io
from pathlib import Path

import numpy
import pypdfium2
import pytest
from PIL import Image

from docintel.reading.pdf import ocr
from docintel.reading.pdf.model import Frame, Page, Picture, Word
from docintel.reading.pdf.pictures import LOOK, filled, holds_text, whole_pictures, without_doubles
from docintel.types import BBox

from .drawing import Sheet, load, rows_of

needs_tesseract = pytest.mark.skipif("ind" not in ocr.available(), reason="needs Tesseract with Indonesian")

XS, YS = (10, 50, 210, 310, 390), (10, 40, 70, 100)
CELLS = [
    ["No", "Program", "Anggaran", "Tahun"],
    ["1", "Pembangunan jalan", "2.500.000", "2025"],
    ["2", "Pelayanan warga", "1.750.000", "2026"],
]
ABOVE = "Program prioritas daerah dirinci dalam tabel berikut menurut anggaran dan tahun pelaksanaan."
BELOW = "Seluruh perangkat daerah melaksanakan program itu dengan dana dari berbagai sumber yang sah."


def table_picture() -> Image.Image:
    """The picture of a ruled table at 200 dots an inch, 400 by 110 points."""
    sheet = Sheet(400, 110)
    sheet.new()
    sheet.grid(XS, YS, [])
    for y, row in zip(YS, CELLS, strict=False):
        for x, text in zip(XS, row, strict=False):
            sheet.put(x + 4, y + 8, text, size=11)
    image: Image.Image = pypdfium2.PdfDocument(bytes(sheet.output()))[0].render(scale=200 / 72).to_pil()
    return image


def photograph(width: int, height: int) -> Image.Image:
    """Soft shapes of every size, as photographs have: noise with the spectrum of natural pictures."""
    spectrum = numpy.fft.rfft2(numpy.random.default_rng(3).normal(size=(height, width)))
    down, across = numpy.fft.fftfreq(height)[:, None], numpy.fft.rfftfreq(width)[None, :]
    spectrum /= numpy.maximum(numpy.hypot(down, across), 1 / width)
    levels = numpy.fft.irfft2(spectrum, s=(height, width))
    levels = (levels - levels.min()) / (levels.max() - levels.min()) * 255
    return Image.fromarray(levels.astype("uint8"))


def page_with(picture: Image.Image, box: tuple[float, float, float, float]) -> Sheet:
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    sheet = Sheet(480, 340)
    sheet.new()
    sheet.put(40, 30, ABOVE)
    sheet.image(stream, *box)
    sheet.put(40, 300, BELOW)
    return sheet


@needs_tesseract
def test_a_table_pasted_as_a_picture_is_a_table_between_the_text_around_it(tmp_path: Path) -> None:
    sheet = page_with(table_picture(), (40, 100, 400, 110))
    document = load(sheet.save(tmp_path / "tempel.pdf"), ocr=True, page_seconds=120.0)
    assert document.warnings == ()
    assert rows_of(document) == CELLS
    assert [block.origin for block in document.blocks] == ["native", *["ocr"] * 12, "native"]
    assert document.text.startswith(ABOVE)
    assert document.text.endswith(BELOW)
    last = next(b for b in document.blocks if document.text[b.start : b.end] == "2026")
    assert last.bbox == pytest.approx((40 + XS[3], 100 + YS[2], 40 + XS[4], 100 + YS[3]), abs=3)


@needs_tesseract
def test_text_over_a_picture_is_not_read_twice(tmp_path: Path) -> None:
    sheet = page_with(table_picture(), (40, 100, 400, 110))
    sheet.put(40 + XS[1] + 4, 100 + YS[1] + 6, "Pembangunan jalan", size=11)
    document = load(sheet.save(tmp_path / "lapis.pdf"), ocr=True, page_seconds=120.0)
    assert document.text.count("Pembangunan jalan") == 1
    assert document.text.count("Pelayanan warga") == 1


@needs_tesseract
def test_a_photograph_is_neither_read_nor_warned_of(tmp_path: Path) -> None:
    sheet = page_with(photograph(800, 400), (40, 80, 400, 200))
    document = load(sheet.save(tmp_path / "foto.pdf"), ocr=True)
    assert document.warnings == ()
    assert document.text.split() == f"{ABOVE} {BELOW}".split()


@needs_tesseract
def test_a_picture_that_takes_too_long_is_said(tmp_path: Path) -> None:
    """Tesseract gets one second at least, which a page of small text does not do with."""
    sheet = Sheet(842, 595)
    sheet.new()
    sheet.put(10, 10, "\n".join([f"{ABOVE} {BELOW}"] * 75), size=6)
    picture = pypdfium2.PdfDocument(bytes(sheet.output()))[0].render(scale=4).to_pil()
    out = page_with(picture, (40, 60, 400, 230))
    codes = {w.code for w in load(out.save(tmp_path / "lama.pdf"), ocr=True, page_seconds=0.5).warnings}
    assert codes & {"ocr_time", "page_time"}  # on a busy machine the whole page comes too late


def test_text_is_told_from_photographs_in_few_pixels() -> None:
    table = table_picture().convert("L")
    assert holds_text(table.resize((int(400 * LOOK), int(110 * LOOK))))
    assert holds_text(Image.eval(table.resize((int(400 * LOOK), int(110 * LOOK))), lambda level: 255 - level))
    assert not holds_text(photograph(600, 400))
    assert not holds_text(Image.new("L", (600, 400), 200))


def pictures(*boxes: BBox) -> tuple[Picture, ...]:
    return tuple(Picture(box, 1.0) for box in boxes)


def test_the_strips_of_a_scan_are_one_picture() -> None:
    strips = tuple((0.0, 40.0 * k, 300.0, 40.0 * (k + 1)) for k in range(10))
    page = Page(1, Frame(0, 0, 300, 400), images=pictures(*strips, (500.0, 0.0, 600.0, 10.0)))
    assert whole_pictures(page) == [(0.0, 0.0, 300.0, 400.0)]


@pytest.mark.parametrize(
    ("own", "read", "kept"),
    [
        ("Program Kesehatan", "Program Kesehatan Program", ["Program"]),
        ("Pencegahan", "Pencegaban 2026", ["2026"]),  # a letter misread
        ("tahun 2025", "tahun 2026", ["2026"]),  # another year is no misreading
    ],
)
def test_doubles_go_one_for_one(own: str, read: str, kept: list[str]) -> None:
    def words(text: str) -> list[Word]:
        return [Word(part, 50.0 * k, 10, 50.0 * k + 40, 20) for k, part in enumerate(text.split())]

    assert [word.text for word in without_doubles(words(read), words(own))] == kept


@pytest.mark.parametrize(
    ("height", "lines", "warned"),
    [
        (150, 3, True),  # half of the page, and a caption
        (60, 3, False),  # a fifth: a logo, a banner
        (400, 3, True),  # larger than the page
        (300, 12, False),  # behind a page full of text
    ],
)
def test_a_large_picture_beside_little_text_is_said_where_it_is_not_read(
    tmp_path: Path, height: float, lines: int, warned: bool
) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (42, 30), "lightblue").save(stream, "PNG")
    sheet = Sheet(420, 300)
    sheet.new()
    sheet.image(stream, 0, 0, 420, height)
    sheet.put(40, 20, "\n".join(["Peta jalan layanan digital pemerintah kota menurut tahun"] * lines))
    document = load(sheet.save(tmp_path / "gambar.pdf"))
    assert [(w.stage, w.code, w.page) for w in document.warnings] == [("read", "picture_skipped", 1)] * warned
    assert document.text.count("Peta jalan") == lines


def word(text: str, x: float, y: float) -> Word:
    return Word(text, x, y, x + 40, y + 10)


def test_many_doubles_take_little_time_and_one_far_away_is_none() -> None:
    own = [word(f"kata{i}", 10.0, 12.0 * i) for i in range(3000)]
    read = [word(f"kata{i}" if i % 10 else f"kota{i}", 10.0, 12.0 * i) for i in range(3000)]
    assert [w.text for w in without_doubles(read, own)] == [w.text for w in read[::10]]
    far = without_doubles([word("2025", 100.0, 500.0)], [word("2025", 400.0, 100.0)])
    assert [w.text for w in far] == ["2025"]


def test_a_frame_of_strips_is_no_scan_of_the_page() -> None:
    level = ((0.0, 0.0, 600.0, 20.0), (0.0, 780.0, 600.0, 800.0))
    strips = (*level, (0.0, 0.0, 20.0, 800.0), (580.0, 0.0, 600.0, 800.0))
    size = (600.0, 800.0)
    assert filled((0.0, 0.0, *size), pictures(*strips), size) < 0.15
    halves = pictures((0.0, 0.0, 600.0, 400.0), (0.0, 400.0, 600.0, 800.0))
    assert filled((0.0, 0.0, *size), halves, size) == 1.0
