"""Ruled tables in scans, cell by cell. Floors of their own: the gate must pass where Tesseract is missing."""

from __future__ import annotations

from pathlib import Path

import numpy
import pypdfium2
import pytest
from PIL import Image

from docintel.reading import read
from docintel.reading.pdf import ocr
from docintel.settings import Settings
from evaluation import cells
from printed import drawn, gold, layouts
from printed.content import plan
from printed.drawn import Habits
from printed.sheet import Sheet

DOTS = 200 / 72  # pixels a point
LEAN = 0.7  # degrees
SHEETS = {
    "priorities": layouts.priorities(plan(3, 1, 2), (2024, 2025)),
    "years over target and money": layouts.years_over_target_and_money(plan(4, 1, 2), (2025, 2026)),
}


def scanned(sheet: Sheet, folder: Path) -> Path:
    """The table as a scanner has it: grey, noisy and leaning, as JPEG."""
    drawn.draw(sheet, folder / "tabel.pdf", Habits(size=8))
    noise = numpy.random.default_rng(1)
    images = []
    for page in pypdfium2.PdfDocument(folder / "tabel.pdf"):
        image = page.render(scale=DOTS, grayscale=True).to_pil()
        image = image.rotate(-LEAN, Image.Resampling.BICUBIC, fillcolor=255)
        grey = numpy.asarray(image) * 0.85 + 20 + noise.normal(0, 10, (image.height, image.width))
        images.append(Image.fromarray(grey.clip(0, 255).astype("uint8")))
    path = folder / "pindaian.pdf"
    images[0].save(path, save_all=True, append_images=images[1:], resolution=200, quality=80)
    return path


@pytest.mark.skipif("ind" not in ocr.available(), reason="needs Tesseract with Indonesian")
@pytest.mark.parametrize(
    ("name", "floor"), [("priorities", 0.78), ("years over target and money", 0.86)]
)  # measured with Tesseract 5.3: .81 and .89
def test_a_scanned_table_keeps_its_floor(tmp_path: Path, name: str, floor: float) -> None:
    settings = Settings(page_seconds=120.0, document_seconds=600.0)
    document = read(scanned(SHEETS[name], tmp_path), settings)
    found = cells.compare(gold.cells(SHEETS[name], name), document)
    assert len(document.tables) == 1
    assert found["cells"].f1 >= floor
    assert found["header_rows"].f1 == 1.0
