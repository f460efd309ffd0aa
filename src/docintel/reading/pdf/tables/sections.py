"""Step 6: rows that one cell fills head the rows below them."""

from __future__ import annotations

from docintel.reading.pdf.tables.model import Joined

WIDE = 0.6  # of the columns that a single spanning cell covers


def section_rows(table: Joined) -> tuple[int, ...]:
    """Rows after the header in which one cell with text spans most columns and no other holds anything."""
    if table.columns < 2:
        return ()
    found = []
    rows = table.by_row()
    covered = [False] * table.rows
    for cell in table.cells:
        for below in range(cell.row + 1, min(cell.row + cell.row_span, table.rows)):
            covered[below] = covered[below] or bool(cell.text)
    for number, row in enumerate(rows):
        if number < table.header_rows:
            continue
        filled = [cell for cell in row if cell.text]
        if len(filled) != 1:
            continue
        if filled[0].column_span >= max(WIDE * table.columns, 2) and not covered[number]:
            found.append(number)
    return tuple(found)
