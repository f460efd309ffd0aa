"""Where text is cut off: Excel clips each cell's text, and what does not fit lies hidden over the next row.

The clip says which cell such text belongs to.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from docintel.reading.pdf.model import Frame
from docintel.reading.pdf.native import address, object_of
from docintel.types import BBox

MAX_SEGMENTS = 64  # of a clip; one of more is a picture's outline


class Clips:
    """Looks up the clip box of characters, once for each text object."""

    def __init__(self, textpage: Any, frame: Frame) -> None:
        self._textpage = textpage
        self._address = address(textpage)
        self._frame = frame
        self._known: dict[int, BBox | None] = {}

    def anchor(self, i: int, box: BBox) -> tuple[float, float]:
        """The point that says which cell a word is in: its centre, moved into the clip of its first letter.

        Args:
            i: the position of the first letter on the text page.
            box: of the word.
        """
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        clip = self._clip(i)
        if (
            clip is None
            or clip[2] <= box[0]
            or clip[0] >= box[2]
            or clip[2] - clip[0] < 2
            or clip[3] - clip[1] < 2
        ):
            return x, y
        return min(max(x, clip[0] + 1), clip[2] - 1), min(max(y, clip[1] + 1), clip[3] - 1)

    def _clip(self, i: int) -> BBox | None:
        key = object_of(self._address, i)
        if key is not None and key not in self._known:
            self._known[key] = self._box(pdfium.FPDFText_GetTextObject(self._textpage, i))
        return self._known.get(key)

    def _box(self, item: Any) -> BBox | None:
        clip = pdfium.FPDFPageObj_GetClipPath(item)
        if not clip:
            return None
        found: list[BBox] = []
        for path in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0)):
            xs: list[float] = []
            ys: list[float] = []
            count = pdfium.FPDFClipPath_CountPathSegments(clip, path)
            if not 3 <= count <= MAX_SEGMENTS:
                continue
            x, y = ctypes.c_float(), ctypes.c_float()
            for k in range(count):
                segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, k)
                if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                    xs.append(x.value)
                    ys.append(y.value)
            if xs:
                found.append(self._frame.read(min(xs), min(ys), max(xs), max(ys)))
        if not found:
            return None
        return (
            max(box[0] for box in found),
            max(box[1] for box in found),
            min(box[2] for box in found),
            min(box[3] for box in found),
        )
