"""The table that many tests draw, and what is asked of it."""

from __future__ import annotations

from pathlib import Path

from docintel.types import Document

from .drawing import Sheet, load

XS = (40, 70, 260, 420, 500, 580)
HEAD = ["No", "Program", "Indikator", "Target", "Anggaran"]
ROWS = [
    ["1", "Program Satu", "Indikator satu", "10%", "1.000.000"],
    ["2", "Program Dua", "Indikator dua", "20%", "2.000.000"],
    ["3", "Program Tiga", "Indikator tiga", "30%", "3.000.000"],
]


def saved(sheet: Sheet, folder: Path) -> Document:
    return load(sheet.save(folder / "tabel.pdf"))


def words(sheet: Sheet, ys: list[float], rows: list[list[str]], xs: tuple[float, ...] = XS) -> None:
    for y, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            sheet.put(x + 2, y + 2, text)


def spans(document: Document, table: int = 0) -> dict[str, tuple[int, int, int, int]]:
    """Row, column and spans of each cell by its text."""
    return {
        document.text[b.start : b.end]: (b.row or 0, b.column or 0, b.row_span, b.column_span)
        for b in document.blocks
        if b.table == table
    }
