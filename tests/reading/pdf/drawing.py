"""Draws small PDFs for the tests, with rules where a test wants them and nowhere else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from fpdf import FPDF

from docintel.reading.pdf import read_pdf
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Document


def source(path: Path) -> Source:
    """The file as a reader is given it."""
    data = path.read_bytes()
    return Source(path, hashlib.sha256(data).hexdigest(), "application/pdf", len(data))


def load(path: Path, **settings: object) -> Document:
    """Read a PDF, by default without OCR."""
    return read_pdf(source(path), Settings(**{"ocr": False, **settings}))  # type: ignore[arg-type]


class Sheet(FPDF):
    """A PDF in points with Helvetica of 9 points; places count from the top left."""

    def __init__(self, width: float = 842, height: float = 595) -> None:
        super().__init__(unit="pt", format=(width, height))
        self.set_auto_page_break(False)
        self.set_line_width(0.5)

    def new(self) -> None:
        self.add_page()
        self.set_font("Helvetica", size=9)

    def put(self, x: float, y: float, text: str, bold: bool = False, size: float = 9) -> None:
        """Text with its top left at ``x``, ``y``; each line 11 points under the one before."""
        self.set_font("Helvetica", style="B" if bold else "", size=size)
        for i, line in enumerate(text.split("\n")):
            self.text(x, y + 0.8 * size + i * 1.22 * size, line)

    def across(self, y: float, x0: float, x1: float) -> None:
        self.line(x0, y, x1, y)

    def down(self, x: float, y0: float, y1: float) -> None:
        self.line(x, y0, x, y1)

    def grid(
        self, xs: Sequence[float], ys: Sequence[float], rows: Iterable[Sequence[str]], bold: bool = False
    ) -> None:
        """A fully ruled table."""
        for y in ys:
            self.across(y, xs[0], xs[-1])
        for x in xs:
            self.down(x, ys[0], ys[-1])
        for y, row in zip(ys, rows, strict=False):
            for x, text in zip(xs, row, strict=False):
                self.put(x + 2, y + 2, text, bold)

    def save(self, path: Path) -> Path:
        self.output(str(path))
        return path


def rows_of(document: Document, table: int = 0) -> list[list[str]]:
    """The text of a table's cells, row by row, without the empty ones; parts on several pages joined by |."""
    shape = document.tables[table]
    out: list[dict[int, str]] = [{} for _ in range(shape.rows)]
    for block in document.blocks:
        if block.table == table and block.row is not None and block.column is not None:
            text = document.text[block.start : block.end] or f"[{block.mark}]"
            row = out[block.row]
            row[block.column] = f"{row[block.column]}|{text}" if block.column in row else text
    return [[row[column] for column in sorted(row)] for row in out]
