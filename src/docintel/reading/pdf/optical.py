"""Pages that are pictures, and pictures on pages that have text too: what Tesseract reads of both."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pypdfium2

from docintel.reading.pdf import ocr
from docintel.reading.pdf.lines import confidence, into_lines
from docintel.reading.pdf.model import Frame, Page
from docintel.reading.pdf.paths import read_drawings
from docintel.reading.pdf.pictures import (
    LOOK,
    SMALLEST,
    covered,
    density,
    holds_text,
    share,
    whole_pictures,
    within,
    without_doubles,
)
from docintel.reading.pdf.scans import Reading, drawn, read_scan
from docintel.reading.pdf.skew import turned_back
from docintel.settings import Settings
from docintel.types import BBox

LARGE = 0.4  # of the page's area: such a picture may hold much
MUCH_TEXT = 400  # letters: a picture beside or behind so many illustrates them
BEHIND = 0.9  # of the page's area covers a picture behind its text,
FULL = 1500  # which so many letters hide
LEAST = 0.5  # confidence of a line on average: in photographs and shapes Tesseract sees letters with less
PIXELS = 9_000_000  # of a picture beside text: a page of A4 at 300 dots an inch; slides are larger on paper

#: A picture is drawn in so many times its own pixels at most: more cost time, and tell nothing (a page of 72,
#: 100 and 150 dots an inch: .98, .99 and .99 of the words, as many as of the same at 300). Slides are huge.
ENLARGED = 2.0
COARSE = 150 / 72  # pixels a point at least, whatever it has

Warn = Callable[[str, str, int], None]


@dataclass(frozen=True, slots=True)
class OpticalReader:
    """Reads pictures of one page until a ``deadline`` of the clock of :func:`spent`."""

    page: pypdfium2.PdfPage
    content: Page
    settings: Settings
    warn: Warn
    deadline: float

    def whole(self) -> Page:
        """The page as Tesseract reads it; as it was where that can not be."""
        content, number = self.content, self.content.number
        if not self.settings.ocr:
            self.warn("no_text", f"Page {number} is a picture without text, and OCR is switched off.", number)
            return content
        if not ocr.available():
            self.warn("ocr_missing", "", number)
            return content
        upright = replace(content.frame, turn=content.frame.rotation)
        shown = upright.read(*self.page.get_bbox())
        try:
            found = self._read(replace(content, frame=upright), shown)
        except Exception as error:
            self.warn(_code(error), f"Page {number} could not be read by OCR ({error}).", number)
            return content
        if not found.words and not content.words:
            self.warn("no_text", f"Page {number} is a picture in which OCR found no text.", number)
        if not found.words:
            return content
        fills = content.fills if upright == content.frame else read_drawings(self.page.raw, upright).fills
        return replace(
            content,
            frame=_levelled(upright, shown, found.lean),
            words=found.words,
            across=found.across,
            down=found.down,
            fills=tuple(replace(f, box=turned_back(f.box, -found.lean, shown)) for f in fills),
        )

    def pictures(self) -> Page:
        """The page with the words of those of its pictures that hold text."""
        content, number, size = self.content, self.content.number, self.content.frame.size
        shown = content.frame.read(*self.page.get_bbox())
        boxes = [within(box, shown) for box in whole_pictures(content)]
        boxes = [box for box in boxes if share(box, size) >= SMALLEST]
        if letters_of(content) > FULL:
            boxes = [box for box in boxes if share(box, size) < BEHIND]
        if not boxes:
            return content
        skipped = boxes
        if self.settings.ocr and ocr.available():
            content, skipped = self._with_pictures(boxes, shown)
        largest = max((share(box, size) for box in skipped), default=0.0)
        if largest > LARGE and letters_of(self.content) <= MUCH_TEXT:
            message = f"Page {number} has a picture over {largest:.0%} of it that was not read: look at it."
            self.warn("picture_skipped", message, number)
        return content

    def _with_pictures(self, boxes: Sequence[BBox], shown: BBox) -> tuple[Page, list[BBox]]:
        """The page with what its pictures say, and the pictures that seem to hold text and were not read.

        One that can not be read leaves the others as they are. ``shown``: the part of the page that is drawn.
        """
        content, skipped, number = self.content, [], self.content.number
        look = covered(drawn(self.page, content.frame, LOOK), content.words, LOOK, shown[:2])
        for box in boxes:
            x0, top, x1, bottom = (
                (value - start) * LOOK for value, start in zip(box, 2 * shown[:2], strict=True)
            )
            if not holds_text(look.crop((int(x0), int(top), int(x1), int(bottom)))):
                continue
            own = [word for word in self.content.words if _inside(word.anchor, box)]
            try:
                found = self._read(content, box, PIXELS)
            except Exception as error:
                self.warn(_code(error), f"A picture on page {number} could not be read ({error}).", number)
                skipped.append(box)
                continue
            lines = [line.words for line in into_lines(found.words)]
            sure = [word for line in lines if (confidence(line) or 0.0) >= LEAST for word in line]
            if not sure or 2 * len(sure) < len(found.words):
                skipped.append(box)
                continue
            words = without_doubles(sure, own)
            content = replace(
                content,
                frame=_levelled(content.frame, box, found.lean),
                words=(*content.words, *words),
                across=(*content.across, *found.across),
                down=(*content.down, *found.down),
                read=(*content.read, box),
            )
        return content, skipped

    def _read(self, content: Page, box: BBox, pixels: int = ocr.MAX_PIXELS) -> Reading:
        own = max(ENLARGED * density(box, content.images), COARSE)
        scale = min(ocr.scale_for(box[2] - box[0], box[3] - box[1], pixels), own)
        image = drawn(self.page, content.frame, scale, box)
        found = read_scan(image, scale, self.deadline - spent())
        return found.moved(box[0], box[1])


def _code(error: Exception) -> str:
    """Of the warning: what lacked time may be read another time."""
    return "ocr_time" if isinstance(error, TimeoutError) else "ocr_failed"


def _levelled(frame: Frame, area: BBox, angle: float) -> Frame:
    return replace(frame, levelled=(*frame.levelled, (area, angle))) if angle else frame


def spent() -> float:
    """Seconds of the processor's time that this process and those that it waited for have taken."""
    return sum(os.times()[:4])


def letters_of(page: Page) -> int:
    """How many letters its words have."""
    return sum(len(word.text) for word in page.words)


def _inside(point: tuple[float, float], box: BBox) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
