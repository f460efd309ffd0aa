"""Rules in the picture of a scanned page: long runs of ink, along rows and columns of pixels.

A run is what a morphological opening with a line leaves (as in leptonica's and OpenCV's recipes for forms);
running sums give the same with numpy alone, and allow for the dots that noise takes out of a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from docintel.reading.pdf.model import Rule

if TYPE_CHECKING:
    from PIL.Image import Image

LEVEL = 30.0  # points of a level rule at least: letters and words have no such run
UPRIGHT = 14.0  # points of an upright one: letters of titles are lower
DENSE = 0.92  # of a run is ink
DARK = 0.65  # of the paper's brightness: ink is darker
THICK = 4.0  # points; what is thicker is a shaded cell or a picture
ERASED = 1.7  # points wide are rules painted over
WHITE = 0.8  # of the paper's brightness: what is brighter is its noise
STRIP = 256  # rows of pixels looked at together, to bound the memory


def picture_rules(image: Image, scale: float) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The level and the upright rules in a picture, in points from its top left.

    Args:
        image: of a page whose lines lie level.
        scale: pixels a point.
    """
    import numpy  # noqa: PLC0415 - scans alone need it

    ink = numpy.asarray(image.convert("L")) < DARK * brightness(image)
    return (
        tuple(_rules(ink, LEVEL * scale, scale)),
        tuple(_rules(ink.T, UPRIGHT * scale, scale)),
    )


def without_rules(image: Image, rules: tuple[Sequence[Rule], Sequence[Rule]], scale: float) -> Image:
    """The picture with its rules painted over and its paper white.

    Tesseract takes rules for letters, and loses words beside them; the noise of the paper costs it time.

    Args:
        image: the picture.
        rules: its level and its upright ones.
        scale: pixels a point.
    """
    from PIL import ImageDraw  # noqa: PLC0415 - scans alone need it

    paper = WHITE * brightness(image)
    out = image.convert("L").point([level if level < paper else 255 for level in range(256)])
    pen = ImageDraw.Draw(out)
    width = int(ERASED * scale)
    for rule in rules[0]:
        pen.line([(rule.start * scale, rule.at * scale), (rule.end * scale, rule.at * scale)], 255, width)
    for rule in rules[1]:
        pen.line([(rule.at * scale, rule.start * scale), (rule.at * scale, rule.end * scale)], 255, width)
    return out


def brightness(image: Image) -> float:
    """Of the paper: most of a page is."""
    counts = image.convert("L").histogram()
    half, level = sum(counts) / 2, 0
    while sum(counts[: level + 1]) < half:
        level += 1
    return float(level)


def _rules(ink: Any, length: float, scale: float) -> Iterator[Rule]:
    """The rules along the rows of a picture, those of neighbouring rows that overlap as one."""
    open_: list[list[float]] = []  # first row, last row, start, end
    for row, start, end in _runs(ink, int(length)):
        touching = [one for one in open_ if row - one[1] <= 1 and start < one[3] and end > one[2]]
        for one in [one for one in open_ if row - one[1] > 1]:
            open_.remove(one)
            yield from _rule(one, scale)
        if touching:
            first = touching[0]
            first[1], first[2], first[3] = row, min(first[2], start), max(first[3], end)
        else:
            open_.append([row, row, start, end])
    for one in open_:
        yield from _rule(one, scale)


def _rule(stroke: list[float], scale: float) -> Iterator[Rule]:
    top, bottom, start, end = stroke
    if bottom - top + 1 <= THICK * scale:
        yield Rule((top + bottom + 1) / 2 / scale, start / scale, end / scale)


def _runs(ink: Any, length: int) -> Iterator[tuple[int, int, int]]:
    """Row, start and end of each run of ink of at least ``length`` pixels, row by row.

    A row counts with the one below it: lines that do not lie quite level go on there.
    """
    import numpy  # noqa: PLC0415 - scans alone need it

    height, width = ink.shape
    if width <= length:
        return
    for low in range(0, height, STRIP):
        own = ink[low : low + STRIP].copy()
        below = ink[low + 1 : low + STRIP + 1]
        own[: len(below)] |= below
        sums = numpy.zeros((len(own), width + 1), dtype=numpy.int32)
        numpy.cumsum(own, axis=1, out=sums[:, 1:])
        dense = sums[:, length:] - sums[:, :-length] >= DENSE * length
        steps = numpy.diff(dense.astype(numpy.int8), axis=1, prepend=0, append=0)
        for k in numpy.flatnonzero(dense.any(axis=1)):
            starts = numpy.flatnonzero(steps[k] == 1)
            ends = numpy.flatnonzero(steps[k] == -1)
            for start, end in zip(starts, ends, strict=True):
                yield low + int(k), int(start), int(end) - 1 + length
