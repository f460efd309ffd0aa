"""Prints a sheet with fpdf2: each habit of the programs that print plans can be had by itself.

The table is laid out on one tall canvas and cut into pages: at a row's end as Excel does, or between two
lines of text as Word does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from fpdf import FPDF

from printed.sheet import Cell, Sheet

PAD = 2.5  # points between a rule and the text
LONG, SHORT = 842.0, 595.0  # of a page, in points
TOP, BOTTOM = 60.0, 50.0  # margins
CAPTION = 22.0  # points that the caption takes
DATE = datetime(2025, 1, 1, tzinfo=UTC)

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Habits:
    """How a table is printed."""

    header: Literal["each", "first"] = "each"  # on each page, or on the first one only
    cut: Literal["rows", "lines"] = "rows"  # whole rows move on, or a row is cut between two lines
    edge: bool = True  # rules at the top and bottom of each page
    sides: bool = True  # rules at the left and right
    rules: Literal["stroke", "box", "dash"] = "stroke"  # box: thin filled rectangles
    only: Literal["both", "level", "none"] = "both"  # which rules there are
    sliced: bool = False  # level rules run through merged cells
    white: bool = False  # a white box behind each line of text
    middle: bool = False  # cells centred vertically
    sideways: bool = False  # text turned on a portrait page
    size: float = 7.5  # of the letters
    captions: bool = False  # the caption on each page


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on the canvas; ``y`` is its top."""

    text: str
    x: float
    y: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the canvas and where it goes on the page; a row that is cut gets some air at the cut."""

    start: float
    end: float
    at: float
    air_above: float = 0.0
    air_below: float = 0.0

    def place(self, y: float) -> float:
        """The height of a rule on the page."""
        air = -self.air_above if y == self.start else self.air_below if y == self.end else 0.0
        return y - self.start + self.at + air


def draw(sheet: Sheet, path: Path, habits: Habits) -> None:
    """Write the PDF."""
    _Printer(sheet, habits).print().output(str(path))


class _Printer:
    """Lays a sheet out and prints its pages."""

    def __init__(self, sheet: Sheet, habits: Habits) -> None:
        self.sheet, self.habits = sheet, habits
        self.pdf = FPDF(unit="pt", format=(SHORT, LONG) if habits.sideways else (LONG, SHORT))
        self.pdf.set_auto_page_break(False)
        self.pdf.set_line_width(0.5)
        self.pdf.set_creation_date(DATE)
        self.pitch = habits.size * 1.2
        self.covered = sheet.covered()
        self.xs = _places(40.0, [share / sum(sheet.widths) * (LONG - 80) for share in sheet.widths])
        wrapped = [self._wrapped(cell) for cell in sheet.cells]
        self.ys = _places(0.0, self._heights(wrapped))
        self.lines = [
            line
            for cell, texts in zip(sheet.cells, wrapped, strict=True)
            for line in self._lines(cell, texts)
        ]

    def _font(self, bold: bool, size: float | None = None) -> None:
        self.pdf.set_font("Helvetica", style="B" if bold else "", size=size or self.habits.size)

    def _wrapped(self, cell: Cell) -> list[str]:
        self._font(cell.bold)
        room = self.xs[cell.column + cell.column_span] - self.xs[cell.column] - 2 * PAD
        lines: list[str] = []
        for word in cell.text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.pdf.get_string_width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _rows_of_text(self, cell: Cell) -> int:
        """The rows that the cell's text may use."""
        return 1 if self.habits.sliced and cell.row >= self.sheet.header_rows else cell.row_span

    def _heights(self, wrapped: Sequence[Sequence[str]]) -> list[float]:
        heights = [self.pitch + 2 * PAD] * self.sheet.rows
        pairs = zip(self.sheet.cells, wrapped, strict=True)
        for cell, lines in sorted(pairs, key=lambda pair: pair[0].row_span):
            own = slice(cell.row, cell.row + self._rows_of_text(cell))
            need = len(lines) * self.pitch + 2 * PAD
            heights[own.stop - 1] += max(need - sum(heights[own]), 0.0)
        return heights

    def _lines(self, cell: Cell, texts: Sequence[str]) -> Iterator[Line]:
        self._font(cell.bold)
        top, bottom = self.ys[cell.row], self.ys[cell.row + self._rows_of_text(cell)]
        middle = self.habits.middle or cell.row < self.sheet.header_rows
        y = top + ((bottom - top - len(texts) * self.pitch) / 2 if middle else PAD)
        left, right = self.xs[cell.column] + PAD, self.xs[cell.column + cell.column_span] - PAD
        for text in texts:
            wide = self.pdf.get_string_width(text)
            x = (left + right - wide) / 2 if cell.centred else right - wide if cell.right else left
            yield Line(text, x, y, cell.bold)
            y += self.pitch

    def print(self) -> FPDF:
        """All pages."""
        head, start, number = self.ys[self.sheet.header_rows], 0.0, 0
        while start < self.ys[-1]:
            number += 1
            repeat = head if number > 1 and self.habits.header == "each" else 0.0
            caption = number == 1 or self.habits.captions
            top = TOP + (CAPTION if caption else 0.0)
            end = self._end(start, SHORT - BOTTOM - top - repeat)
            self.pdf.add_page()
            self._furniture(number, caption)
            if repeat:
                self._window(Window(0.0, head, top))
            above = 0.0 if start in self.ys else PAD
            below = 0.0 if end in self.ys else PAD
            self._window(Window(start, end, top + repeat + above, above, below))
            start = end
        return self.pdf

    def _end(self, start: float, room: float) -> float:
        if self.ys[-1] - start <= room:
            return self.ys[-1]
        row = max(y for y in self.ys if y <= start + room)
        if self.habits.cut == "rows":
            return row
        lines = int((start + room - max(row, start) - PAD) / self.pitch)
        return max(row, start) + PAD + lines * self.pitch if lines >= 1 else row

    def _furniture(self, number: int, caption: bool) -> None:
        self._font(False, 9)
        self._text(40, 38, "RKPD Provinsi Nusa Lestari")
        self._text(780, 583, f"IV - {number + 12}")
        if caption:
            self._font(True, 9)
            self._text(40, 64, self.sheet.title + (" (lanjutan)" if number > 1 else ""))

    def _window(self, window: Window) -> None:
        start, end = window.start, window.end
        shift = window.at - start
        for cell in self.sheet.cells:
            top, bottom = self.ys[cell.row], self.ys[cell.row + cell.row_span]
            if cell.fill and bottom > start and top < end:
                x0, x1 = self.xs[cell.column], self.xs[cell.column + cell.column_span]
                self._fill((x0, max(top, start) + shift, x1, min(bottom, end) + shift), cell.fill)
        slack = 0.5 * self.pitch if self.habits.cut == "lines" else 0.1
        for line in self.lines:
            if start - slack <= line.y < end - slack:
                self._line(line, shift)
        inner = [y for y in self.ys if start < y < end]
        if self.habits.only != "none":
            for y in (start, *inner, end):
                self._level(y, window)
        if self.habits.only == "both":
            for c in range(len(self.xs)):
                self._upright(c, [start, *inner, end], window)

    def _line(self, line: Line, shift: float) -> None:
        self._font(line.bold)
        if self.habits.white:
            wide = self.pdf.get_string_width(line.text)
            top = line.y + shift
            self._fill((line.x - 1, top, line.x + wide + 1, top + self.pitch), "FFFFFF")
        self._text(line.x, line.y + shift + self.habits.size * 0.95, line.text)

    def _level(self, y: float, window: Window) -> None:
        cut = y in (window.start, window.end)
        if cut and not self.habits.edge and y not in (0.0, self.ys[-1], self.ys[self.sheet.header_rows]):
            return
        row = self.ys.index(y) if y in self.ys else 0
        free = self.habits.sliced and row > self.sheet.header_rows

        def ruled(c: int) -> bool:
            below, above = self.covered.get((row, c)), self.covered.get((row - 1, c))
            return cut or free or below is None or below is not above

        for first, last in _runs(self.sheet.columns, ruled):
            self._rule(self.xs[first], window.place(y), self.xs[last], window.place(y))

    def _upright(self, c: int, edges: Sequence[float], window: Window) -> None:
        outer = c in (0, len(self.xs) - 1)
        if outer and not self.habits.sides:
            return

        def ruled(k: int) -> bool:
            row = max(i for i, y in enumerate(self.ys) if y <= edges[k])
            left, right = self.covered.get((row, c - 1)), self.covered.get((row, c))
            return outer or left is None or left is not right

        for first, last in _runs(len(edges) - 1, ruled):
            self._rule(self.xs[c], window.place(edges[first]), self.xs[c], window.place(edges[last]))

    def _text(self, x: float, y: float, text: str) -> None:
        if self.habits.sideways:
            with self.pdf.rotation(90, x=0, y=0):
                self.pdf.text(x - LONG, y, text)
        else:
            self.pdf.text(x, y, text)

    def _turned(self, box: Box) -> Box:
        x0, y0, x1, y1 = box
        return (y0, LONG - x1, y1, LONG - x0) if self.habits.sideways else box

    def _rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        left, top, right, bottom = self._turned((x0, y0, x1, y1))
        if self.habits.rules == "box":
            self.pdf.set_fill_color(0)
            self.pdf.rect(left - 0.25, top - 0.25, right - left + 0.5, bottom - top + 0.5, style="F")
            return
        if self.habits.rules == "dash":
            self.pdf.set_dash_pattern(dash=2, gap=2)
        self.pdf.line(left, top, right, bottom)

    def _fill(self, box: Box, colour: str) -> None:
        x0, y0, x1, y1 = self._turned(box)
        self.pdf.set_fill_color(*(int(colour[i : i + 2], 16) for i in (0, 2, 4)))
        self.pdf.rect(x0, y0, x1 - x0, y1 - y0, style="F")


def _places(first: float, sizes: Sequence[float]) -> list[float]:
    places = [first]
    for size in sizes:
        places.append(places[-1] + size)
    return places


def _runs(count: int, ruled: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Stretches of places that are all ruled."""
    first: int | None = None
    for k in range(count + 1):
        there = k < count and ruled(k)
        if there and first is None:
            first = k
        if not there and first is not None:
            yield first, k
            first = None
