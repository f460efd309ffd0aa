"""The drawings of a page as pdfium has them: rules, filled boxes and pictures.

Thin filled rectangles are rules (Word and Excel draw their borders so). White ones are rules only in a table
with dark rows (:mod:`docintel.reading.pdf.white`): readers that take the white boxes behind text for borders
see dozens of columns.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf, sqrt
from typing import Any

import pypdfium2.raw as pdfium

from docintel.reading.pdf.model import Colour, Fill, Frame, Picture, Rule
from docintel.reading.pdf.white import Stroke, white_rules
from docintel.types import BBox

THIN = 3.0  # points; borders of Word and Excel are 0.5 to 2.25 wide
MINIMUM = 0.9  # a shorter stroke is a dot of a dotted line's pattern at most
MAX_DEPTH = 8  # of forms in forms; a recursive form ends here
MAX_OBJECTS = 60_000  # of a page; a drawing of more is a map, not a table
RECTANGLE = 5  # segments; a curve closed by fewer than six is nothing that plans draw
WHITE = 246  # each channel at or above it counts as white
DARK = 225  # some channel of a fill on which a white rule is seen is below it

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawings:
    """What is collected while the objects of a page are walked.

    ``dark``: the fills on which white is seen. ``white``: white strokes, which may be rules on them.
    """

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[Picture] = field(default_factory=list)
    dark: list[BBox] = field(default_factory=list)
    white: list[Stroke] = field(default_factory=list)
    objects: int = 0
    cut: bool = False  # there were more than are looked at: objects, or white strokes

    def add(self, rule: Rule, across: bool, colour: Colour) -> None:
        """Take a stroke; a white one is a rule only where it lies on what is dark."""
        if min(colour) >= WHITE:
            self.white.append(Stroke(rule, across, len(self.dark)))
        else:
            (self.across if across else self.down).append(rule)

    def add_fill(self, box: BBox, colour: Colour) -> None:
        """Take a filled box, unless it is white."""
        if min(colour) < WHITE:
            self.fills.append(Fill(box, colour))
        if min(colour) < DARK:
            self.dark.append(box)

    def take_white(self) -> None:
        """Take those white strokes for rules that are seen as rules."""
        found = white_rules(self.white, self.dark)
        if found is None:
            self.cut = True
            return
        self.across += found[0]
        self.down += found[1]


def read_drawings(page: Any, frame: Frame) -> Drawings:
    """All rules, filled boxes and pictures of a page, inside forms too.

    Args:
        page: a raw pdfium page handle.
        frame: turns PDF coordinates into those of the page as it is read.
    """
    drawings = Drawings()
    objects = (pdfium.FPDFPage_GetObject(page, i) for i in range(pdfium.FPDFPage_CountObjects(page)))
    _walk(objects, IDENTITY, frame, drawings, 0)
    drawings.take_white()
    return drawings


def _walk(objects: Iterator[Any], matrix: Matrix, frame: Frame, out: Drawings, depth: int) -> None:
    for item in objects:
        out.objects += 1
        if out.objects > MAX_OBJECTS:
            out.cut = True
            return
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _path(item, matrix, frame, out)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(item, matrix, frame)
            if box is not None:
                out.images.append(Picture(box, _density(item, box)))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            inner = (
                pdfium.FPDFFormObj_GetObject(item, i) for i in range(pdfium.FPDFFormObj_CountObjects(item))
            )
            _walk(inner, _times(_matrix(item), matrix), frame, out, depth + 1)


def _matrix(item: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, m):
        return IDENTITY
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    """First ``m``, then ``n``."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _bounds(item: Any, matrix: Matrix, frame: Frame) -> BBox | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    return _box(((left.value, bottom.value), (right.value, top.value)), matrix, frame)


def _density(item: Any, box: BBox) -> float:
    """The pixels of a picture a point, over both its sides; endless where pdfium does not tell."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(item, width, height):
        return inf
    area = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
    return sqrt(width.value * height.value / area)


def _box(points: tuple[tuple[float, float], ...], matrix: Matrix, frame: Frame) -> BBox:
    if matrix is not IDENTITY:
        points = tuple(_apply(matrix, x, y) for x, y in points)
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    return frame.read(min(xs), min(ys), max(xs), max(ys))


def _paint(item: Any, getter: Any, out: Drawings) -> Colour | None:
    """The colour that a path is filled or stroked with; None where that shows nothing."""
    r, g, b, a = (ctypes.c_uint() for _ in range(4))
    if not getter(item, r, g, b, a):
        return (0, 0, 0)
    colour = (r.value, g.value, b.value)
    return colour if a.value > 12 and (min(colour) < WHITE or out.dark) else None


def _path(item: Any, matrix: Matrix, frame: Frame, out: Drawings) -> None:
    fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, fill_mode, stroke):
        return
    pen = _paint(item, pdfium.FPDFPageObj_GetStrokeColor, out) if stroke.value else None
    brush = _paint(item, pdfium.FPDFPageObj_GetFillColor, out) if fill_mode.value else None
    if pen is None and brush is None:
        return
    if pen is None and brush is not None and pdfium.FPDFPath_CountSegments(item) <= RECTANGLE:
        bounds = _bounds(item, matrix, frame)
        if bounds is not None:
            _filled(bounds, brush, True, out)
        return
    full = _times(_matrix(item), matrix)
    for points, straight in _subpaths(item):
        if brush is not None:
            _filled(_box(points, full, frame), brush, straight, out)
        if pen is not None:
            _stroked([_box(pair, full, frame) for pair in pairwise(points)], pen, out)


def _filled(box: BBox, colour: Colour, straight: bool, out: Drawings) -> None:
    x0, top, x1, bottom = box
    if bottom - top <= THIN and x1 - x0 > bottom - top:
        if x1 - x0 >= MINIMUM:
            out.add(Rule((top + bottom) / 2, x0, x1), True, colour)
    elif x1 - x0 <= THIN:
        if bottom - top >= MINIMUM:
            out.add(Rule((x0 + x1) / 2, top, bottom), False, colour)
    elif straight:
        out.add_fill(box, colour)


def _stroked(sides: list[BBox], colour: Colour, out: Drawings) -> None:
    for x0, top, x1, bottom in sides:
        if bottom - top <= 1.0 and x1 - x0 >= MINIMUM:
            out.add(Rule((top + bottom) / 2, x0, x1), True, colour)
        elif x1 - x0 <= 1.0 and bottom - top >= MINIMUM:
            out.add(Rule((x0 + x1) / 2, top, bottom), False, colour)


def _subpaths(item: Any) -> Iterator[tuple[tuple[tuple[float, float], ...], bool]]:
    """Points of each part of a path, closed where it is closed, and whether it has straight sides only."""
    points: list[tuple[float, float]] = []
    straight = True
    x, y = ctypes.c_float(), ctypes.c_float()
    count = min(pdfium.FPDFPath_CountSegments(item), 5_000)
    for i in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, i)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield tuple(points), straight
            points, straight = [], True
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            straight = False
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1:
        yield tuple(points), straight
