"""One page at a time: looked at first, then read by the cheapest reader that is good enough for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from docintel.reading.pdf.letters import count_letters
from docintel.reading.pdf.model import Frame, Page
from docintel.reading.pdf.optical import OpticalReader, letters_of, spent
from docintel.reading.pdf.paths import read_drawings
from docintel.reading.pdf.pictures import filled, whole_pictures
from docintel.reading.pdf.plumbed import plumbed_words
from docintel.reading.pdf.words import read_words, turn_of_text
from docintel.settings import Settings
from docintel.types import BBox

GARBAGE = 0.15  # of a page's letters unmapped: its text layer is no use
FEW_LETTERS = 60  # beside a picture of the whole page: a stamp or a banner on a scan
PICTURE = 0.5  # of the page's area
MAX_LETTERS = 200_000  # of one page
EVERYWHERE = (-1e5, -1e5, 1e5, 1e5)  # points
MIN_RULES = 2  # of each direction: a table has them

Warn = Callable[[str, str, int], None]


@dataclass(frozen=True, slots=True)
class PageReader:
    """Reads pages of one open file. ``inherited``: the MediaBox of pages without one, by what they show."""

    path: Path
    pdf: pypdfium2.PdfDocument
    settings: Settings
    warn: Warn
    inherited: dict[BBox, BBox] = field(default_factory=dict)

    def read(self, number: int) -> Page:
        """The content of page ``number`` (from 1); whatever can not be read is told by a warning.

        Raises:
            pypdfium2.PdfiumError: when the page can not be opened at all.
        """
        started = spent()
        page = self.pdf[number - 1]
        try:
            return self._read(page, number, started)
        finally:
            page.close()

    def _read(self, page: pypdfium2.PdfPage, number: int, started: float) -> Page:
        textpage = page.get_textpage()
        try:
            count = count_letters(textpage.raw)
            frame = _frame(
                page, self._media_box(page, number), turn_of_text(textpage.raw, count) if count else None
            )
            drawings = read_drawings(page.raw, frame)
            if drawings.cut:
                self.warn(
                    "page_too_complex",
                    f"Page {number} has too many drawn objects: some were left out.",
                    number,
                )
            if count > MAX_LETTERS:
                self.warn(
                    "page_too_long",
                    f"Page {number} has {count} letters: the first {MAX_LETTERS} were read.",
                    number,
                )
            exact = len(drawings.across) >= MIN_RULES and len(drawings.down) >= MIN_RULES
            letters = read_words(textpage.raw, min(count, MAX_LETTERS), frame, exact)
        finally:
            textpage.close()
        words, unmapped = letters.words, letters.unmapped
        if unmapped > GARBAGE * max(letters.count, 1):
            better = plumbed_words(self.path, number, frame)
            if better and len(better) >= 0.5 * len(words):
                words, unmapped = better, 0
        if unmapped:
            message = f"On page {number} the fonts do not say which letters {unmapped} characters are."
            self.warn("unmapped", message, number)
        content = Page(
            number, frame, words, tuple(drawings.across), tuple(drawings.down), tuple(drawings.fills),
            tuple(drawings.images), unmapped,
        )  # fmt: skip
        optical = OpticalReader(page, content, self.settings, self.warn, started + self.settings.page_seconds)
        return optical.whole() if _needs_ocr(content, letters.count, unmapped) else optical.pictures()

    def _media_box(self, page: pypdfium2.PdfPage, number: int) -> BBox:
        """The page's MediaBox, its own or an inherited one.

        pdfium tells an inherited one only by what a page shows, once no CropBox cuts it: one of its own
        takes the place of an inherited one. Pages that show the same are taken to inherit the same.
        """
        own: BBox | None = page.get_mediabox(fallback_ok=False)
        if own is not None:
            return own
        crop = page.get_cropbox(fallback_ok=False)
        shown: BBox = page.get_bbox()
        if crop is None and shown in self.inherited:
            return self.inherited[shown]
        page.set_cropbox(*EVERYWHERE)
        try:
            whole = self.pdf[number - 1]
            box: BBox = whole.get_bbox()
            whole.close()
        finally:
            page.set_cropbox(*(crop or shown))
        if crop is None:
            self.inherited[shown] = box
        return box


def _frame(page: pypdfium2.PdfPage, box: BBox, drawn: int | None) -> Frame:
    x0, y0, x1, y1 = box
    rotation = int(page.get_rotation()) % 360
    return Frame(
        min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0), rotation, rotation if drawn is None else drawn
    )


def _needs_ocr(page: Page, count: int, unmapped: int) -> bool:
    if unmapped > GARBAGE * max(count, 1):
        return True
    size = page.frame.size
    largest = max((filled(box, page.images, size) for box in whole_pictures(page)), default=0.0)
    return letters_of(page) <= FEW_LETTERS and largest >= PICTURE
