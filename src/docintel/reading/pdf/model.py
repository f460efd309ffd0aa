"""What a page holds before anything is understood: words, rules and filled boxes.

All boxes are ``(x0, top, x1, bottom)`` in points from the top left of the page as it is read (turned so that
its text stands upright); :class:`Frame` turns them back to the page as it is stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from docintel.reading.pdf.skew import turned_back
from docintel.types import BBox

Colour = tuple[int, int, int]
LARGEST = 14_400.0  # points of a page (PDF 1.7, appendix C); damaged files have words millions away


@dataclass(frozen=True, slots=True)
class Frame:
    """How the coordinates of a PDF page (origin bottom left) become those of the page as it is read.

    ``turn`` is the clockwise rotation in degrees that makes the text upright, ``rotation`` the one that the
    page itself asks for (what pdfplumber applies); they differ only where text was drawn sideways.
    ``levelled`` are pictures that were turned about their centres before they were read, a scan of the whole
    page or some beside text: where each stands on the page, and by how many degrees, counter-clockwise.
    """

    x0: float
    y0: float
    width: float
    height: float
    rotation: int = 0
    turn: int = 0
    levelled: tuple[tuple[BBox, float], ...] = ()

    def read(self, left: float, bottom: float, right: float, top: float) -> BBox:
        """A box in PDF coordinates as a box on the page as it is read."""
        return self._turned(left, bottom, right, top, self.turn)

    def _turned(self, left: float, bottom: float, right: float, top: float, turn: int) -> BBox:
        a, c = left - self.x0, right - self.x0
        b, d = bottom - self.y0, top - self.y0
        if turn == 90:
            return (b, a, d, c)
        if turn == 180:
            return (self.width - c, b, self.width - a, d)
        if turn == 270:
            return (self.height - d, self.width - c, self.height - b, self.width - a)
        return (a, self.height - d, c, self.height - b)

    def stored(self, box: BBox, optical: bool = False) -> BBox:
        """A box on the page as it is read as a box on the page as pdfplumber shows it.

        Args:
            box: of what is stored.
            optical: it was read in a picture, which may have been levelled.
        """
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        for area, angle in self.levelled if optical else ():
            if area[0] <= x <= area[2] and area[1] <= y <= area[3]:
                box = turned_back(box, angle, area)
                break
        if self.turn == self.rotation:
            return box
        p, q, r, s = box
        if self.turn == 90:
            a, b, c, d = q, p, s, r
        elif self.turn == 180:
            a, b, c, d = self.width - r, q, self.width - p, s
        elif self.turn == 270:
            a, b, c, d = self.width - s, self.height - r, self.width - q, self.height - p
        else:
            a, b, c, d = p, self.height - s, r, self.height - q
        return self._turned(a + self.x0, b + self.y0, c + self.x0, d + self.y0, self.rotation)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is read."""
        return (self.height, self.width) if self.turn in {90, 270} else (self.width, self.height)


class Word(NamedTuple):
    """Characters without a space between them.

    A tuple, because a page has hundreds and frozen dataclasses are slow to make. ``anchor`` is the point that
    says which cell it is in. ``run`` counts up in the order of the file; ``confidence`` is OCR's, 0 to 1.
    ``spaced`` says that a space follows in the file: at a line's end, whether a word goes on in the next.
    ``turn`` is by how many degrees, clockwise, it must be turned to stand upright: 90 where it reads upwards.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 0.0
    bold: bool = False
    run: int = 0
    anchor: tuple[float, float] = (0.0, 0.0)
    confidence: float | None = None
    spaced: bool = True
    turn: int = 0

    @property
    def sideways(self) -> bool:
        """Does it read upwards or downwards?"""
        return self.turn in {90, 270}

    @property
    def middle(self) -> float:
        """The height of its centre line."""
        return (self.top + self.bottom) / 2


def in_columns(words: Sequence[Word]) -> tuple[tuple[Any, ...], ...]:
    """One tuple for each field, of all words: pickled in a third of the time that the words take."""
    return tuple(zip(*words, strict=True))


def out_of_columns(columns: Sequence[tuple[Any, ...]]) -> tuple[Word, ...]:
    """The words of :func:`in_columns`."""
    return tuple(map(Word._make, zip(*columns, strict=True)))


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule: ``at`` is its place across, ``start`` to ``end`` its extent along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled box that is too thick to be a rule."""

    box: BBox
    colour: Colour


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page, and how many pixels of its own it has a point."""

    box: BBox
    density: float


@dataclass(frozen=True, slots=True)
class Page:
    """The content of one page; ``unmapped`` characters are unknown.

    ``read`` are the boxes of those pictures beside text that OCR read: their words are among the others.
    """

    number: int
    frame: Frame
    words: tuple[Word, ...] = ()
    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    images: tuple[Picture, ...] = ()
    unmapped: int = 0
    read: tuple[BBox, ...] = ()
