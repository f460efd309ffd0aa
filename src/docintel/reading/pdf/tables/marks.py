"""Step 9: ticks, and cells that are filled and hold nothing: the bars of a schedule. Empty rows go."""

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


def without_empty_rows(table: Joined) -> None:
    """Drop rows in which no cell begins; cells that reach over them get shorter."""
    filled = {cell.row for cell in table.cells}
    kept = [row for row in range(table.rows) if row in filled]
    if len(kept) == table.rows:
        return
    place = {row: i for i, row in enumerate(kept)}
    for cell in table.cells:
        inside = [place[row] for row in range(cell.row, cell.row + cell.row_span) if row in place]
        cell.row, cell.row_span = inside[0], len(inside)
    table.header_rows = sum(row < table.header_rows for row in kept)
    table.starts = [table.starts[row] for row in kept]
