"""How far a scan is turned: at the right angle, rows of ink and rows of paper differ most.

The method is the projection profile of Postl (1986): the variance of the ink in each row of pixels, over
angles around zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin
from typing import TYPE_CHECKING

from docintel.types import BBox

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH = 600  # pixels: enough to see lines of text
LIMIT = 4.0  # degrees; paper lies no worse on a scanner's glass
STEP = 0.25
WIDE = 1800  # pixels: enough to see a long rule lean
FINE = 0.05
FLAT = 40  # levels of grey: a page with less contrast is blank
LEAST = 0.1  # degrees: a rule across the page stays within its own thickness


def angle_of(image: Image) -> float:
    """Degrees to turn the picture counter-clockwise so that its lines lie level; 0 for nearly none."""
    import numpy  # noqa: PLC0415 - scans alone need it
    from PIL import Image as Pictures  # noqa: PLC0415 - the same

    def leaning(width: int, angles: Sequence[float]) -> float:
        small = image.convert("L").resize((width, max(int(image.height * width / max(image.width, 1)), 1)))
        ink = 255 - numpy.asarray(small, dtype=numpy.float32)
        if ink.max() - ink.min() < FLAT:
            return 0.0
        picture = Pictures.fromarray((ink > ink.mean() + ink.std()).astype("uint8") * 255)
        best, level = 0.0, 0.0
        for angle in angles:
            turned = numpy.asarray(picture.rotate(angle))
            variance = float(turned.sum(axis=1, dtype=numpy.float32).var())
            if variance > best * 1.001:
                best, level = variance, angle
        return level

    coarse = leaning(WIDTH, [STEP * k for k in range(-int(LIMIT / STEP), int(LIMIT / STEP) + 1)])
    steps = int(STEP / FINE)
    level = leaning(min(WIDE, image.width), [coarse + FINE * k for k in range(-steps, steps + 1)])
    return level if abs(level) >= LEAST else 0.0


def turned_back(box: BBox, angle: float, area: BBox) -> BBox:
    """Where a box of the levelled picture stands on the picture as it was.

    Args:
        box: on the levelled picture.
        angle: by which it was turned, counter-clockwise, about its centre.
        area: where the picture stands.
    """
    cx, cy = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
    c, s = cos(radians(angle)), sin(radians(angle))
    points = [
        (cx + (x - cx) * c - (y - cy) * s, cy + (x - cx) * s + (y - cy) * c)
        for x in (box[0], box[2])
        for y in (box[1], box[3])
    ]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
