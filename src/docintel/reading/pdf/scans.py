"""What a picture of text says: levelled, its rules found and painted over, then read by Tesseract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docintel.reading.pdf import ocr
from docintel.reading.pdf.model import Frame, Rule, Word
from docintel.reading.pdf.picture_rules import brightness, picture_rules, without_rules
from docintel.reading.pdf.skew import angle_of
from docintel.types import BBox

if TYPE_CHECKING:
    import pypdfium2
    from PIL.Image import Image

MEET = 4.0  # points: an upright stroke that no level rule comes so near to belongs to a large letter
RULES = 2  # in each direction: a table has them
DARK = 128  # levels of grey: paper that is darker has light letters


@dataclass(frozen=True, slots=True)
class Reading:
    """Words and rules of a picture in points; ``lean`` is by how many degrees it was turned to be level."""

    words: tuple[Word, ...] = ()
    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()
    lean: float = 0.0

    def moved(self, x: float, y: float) -> Reading:
        """The same where the picture's top left stands at ``x``, ``y``."""
        if not (x or y):
            return self
        return replace(
            self,
            words=tuple(
                word._replace(
                    x0=word.x0 + x,
                    top=word.top + y,
                    x1=word.x1 + x,
                    bottom=word.bottom + y,
                    anchor=(word.anchor[0] + x, word.anchor[1] + y),
                )
                for word in self.words
            ),
            across=_moved(self.across, y, x),
            down=_moved(self.down, x, y),
        )


def drawn(page: pypdfium2.PdfPage, frame: Frame, scale: float, box: BBox | None = None) -> Image:
    """A grey picture of a page as it is read, or of the part of it in a box.

    Args:
        page: what is drawn.
        frame: how it is turned.
        scale: pixels a point.
        box: in points; what lies outside the page is not drawn.
    """
    x0, top, x1, bottom = frame.read(*page.get_bbox())  # what the page shows of itself
    crop = (0.0, 0.0, 0.0, 0.0)
    if box is not None:
        crop = (box[0] - x0, bottom - box[3], x1 - box[2], box[1] - top)
    image: Image = page.render(
        scale=scale,
        rotation=(frame.turn - frame.rotation) % 360,
        crop=tuple(max(cut, 0.0) for cut in crop),
        grayscale=True,
    ).to_pil()
    return image


def read_scan(image: Image, scale: float, seconds: float) -> Reading:
    """Read a grey picture of text.

    Args:
        image: dark letters on bright paper, or light ones on dark.
        scale: pixels a point.
        seconds: of the processor's time; Tesseract is stopped after them.

    Raises:
        RuntimeError: when Tesseract fails or takes too long.
    """
    from PIL import ImageOps  # noqa: PLC0415 - scans alone need it

    if brightness(image) < DARK:
        image = ImageOps.invert(image.convert("L"))
    lean = angle_of(image)
    image = image.rotate(lean, fillcolor=255) if lean else image
    across, down = picture_rules(image, scale)
    down = tuple(rule for rule in down if any(_meet(level, rule) for level in across))
    image = without_rules(image, (across, down), scale)
    size = image.width / scale, image.height / scale
    table = len(across) >= RULES and len(down) >= RULES
    return Reading(ocr.read_image(image, size, scale, seconds, table), across, down, lean)


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - MEET <= upright.at <= level.end + MEET
        and upright.start - MEET <= level.at <= upright.end + MEET
    )


def _moved(rules: Sequence[Rule], at: float, along: float) -> tuple[Rule, ...]:
    return tuple(Rule(rule.at + at, rule.start + along, rule.end + along) for rule in rules)
