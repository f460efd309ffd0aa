"""Step 7: ticks, and cells that are filled and hold nothing: the bars of a schedule."""

from __future__ import annotations

from dataclasses import replace

from docintel.reading.pdf.tables.model import Joined, Logical

TICKS = frozenset({"√", "✓", "✔", "☑", "☒", "✗", "v", "V", "x", "X", "●", "■", "ü"})


def with_marks(table: Joined) -> None:
    """Set the mark of ticked cells and of filled empty cells; other cells without text are dropped.

    A row whose cells are nearly all of one colour is shaded, not marked; so are cells of the header.
    """
    rows = table.by_row()
    keep: list[Logical] = []
    for number, row in enumerate(rows):
        shades = [cell.colour for cell in row]
        for cell in row:
            if cell.text:
                if number >= table.header_rows and cell.text.strip() in TICKS:
                    cell.parts = [replace(part, mark="tick") if part.text else part for part in cell.parts]
                keep.append(cell)
            elif cell.colour is not None and number >= table.header_rows and not _shaded(cell, row, shades):
                cell.parts = [replace(part, mark="fill") for part in cell.parts]
                keep.append(cell)
    table.cells = keep


def _shaded(cell: Logical, row: list[Logical], shades: list[tuple[int, int, int] | None]) -> bool:
    """Is the colour that of the row (or of its text cells), and so no mark?"""
    if any(other.text and other.colour == cell.colour for other in row):
        return True
    return len(row) > 1 and all(shade == cell.colour for shade in shades)
