"""Boxes, baselines and styles of the characters of one page."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium

from docintel.reading.pdf.model import Frame
from docintel.reading.pdf.native import address, boxes_of, object_of
from docintel.types import BBox

FILL_AND_STROKE = 2  # how Word fakes a bold font
BOLD = 600  # weight of a font, and more


class Letterforms:
    """Looks characters up on a text page; what words share with the one before is asked once."""

    def __init__(self, textpage: Any, frame: Frame, letters: Sequence[int]) -> None:
        """Take the boxes of all characters that will be asked for.

        Args:
            textpage: a raw pdfium text page handle.
            frame: turns PDF coordinates into those of the page as it is read.
            letters: positions of characters.
        """
        self._textpage = textpage
        self._address = address(textpage)
        self._frame = frame
        self._boxes: dict[int, BBox] = dict(zip(letters, self._read(letters), strict=True))
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._xy = ctypes.byref(self._x), ctypes.byref(self._y)
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(96)
        self._item = 0  # that draws the word before
        self._level = False  # it draws all its letters upright, on one baseline
        self._weighty = False
        self._baseline: float | None = None  # of the word before
        self._x1 = 0.0  # where it ends
        self._size, self._heavy = 0.0, False  # of the line

    def _read(self, letters: Sequence[int]) -> list[BBox]:
        frame = self._frame
        boxes = boxes_of(self._address, letters)
        if frame.turn == 0:  # most pages: worth a short cut
            x, y = frame.x0, frame.y0 + frame.height
            return [(left - x, y - top, right - x, y - bottom) for left, top, right, bottom in boxes]
        return [frame.read(left, bottom, right, top) for left, top, right, bottom in boxes]

    def box(self, i: int) -> BBox:
        """The box of a character."""
        return self._boxes.get(i) or self._read([i])[0]

    def form(self, i: int, box: BBox) -> tuple[float, float, bool, bool]:
        """Baseline and size of a word, whether it is bold and surely upright; asked in the order of the file.

        Size and stroke are those of the words before on its line, unless a gap parts it from them.

        Args:
            i: the position of its first letter.
            box: around it.
        """
        x0, top, x1, bottom = box
        item = object_of(self._address, i) or 0
        before = self._baseline
        baseline = before if item and item == self._item and self._level else None
        if baseline is None:
            baseline = self._baseline_of(i)
        if not item or item != self._item:
            self._item, self._level = item, self._is_level(i)
            self._weighty = pdfium.FPDFText_GetFontWeight(self._textpage, i) >= BOLD
        # A gap on the line is where another cell begins, in a style of its own.
        apart = not self._x1 - bottom + top <= x0 < self._x1 + 0.8 * (bottom - top)
        if apart or before is None or abs(baseline - before) > 0.1:
            self._size, self._heavy = self._style(i)
        self._x1, self._baseline = x1, baseline
        return baseline, self._size, self._heavy or self._weighty, self._level

    def _baseline_of(self, i: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._textpage, i, *self._xy)
        x, y = self._x.value, self._y.value
        return self._frame.read(x, y, x, y)[3]

    def _is_level(self, i: int) -> bool:
        found = pdfium.FPDFText_GetMatrix(self._textpage, i, self._matrix)
        return bool(found) and self._frame.turn == 0 and self._matrix.b == 0.0 < self._matrix.a

    def _style(self, i: int) -> tuple[float, bool]:
        """The letters' size, and whether they are bold by name or by stroke."""
        item = pdfium.FPDFText_GetTextObject(self._textpage, i)
        heavy = bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == FILL_AND_STROKE
        pdfium.FPDFText_GetFontInfo(self._textpage, i, self._name, len(self._name), None)
        heavy = heavy or b"bold" in self._name.value.lower()
        return self.size(i), heavy

    def size(self, i: int) -> float:
        """The size of a character in points: of its font, as it is drawn."""
        size: float = pdfium.FPDFText_GetFontSize(self._textpage, i)
        if pdfium.FPDFText_GetMatrix(self._textpage, i, self._matrix):
            size *= hypot(self._matrix.c, self._matrix.d)
        return size
