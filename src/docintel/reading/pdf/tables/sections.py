"""Step 10: rows that one cell fills head the rows below them."""

from __future__ import annotations

from docintel.reading.pdf.tables.model import Joined

WIDE = 0.6  # of the columns free in its row that a single cell covers


def section_rows(table: Joined) -> tuple[int, ...]:
    """Rows after the header in which one cell with text spans most columns and no other holds anything.

    Cells that reach down from rows above do not count, but their columns are not free.
    """
    if table.columns < 2:
        return ()
    taken = [0] * table.rows
    for cell in table.cells:
        if cell.text and cell.row_span > 1:
            for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
                taken[row] += cell.column_span
    found = []
    for number, own in enumerate(table.by_row()):
        filled = [cell for cell in own if cell.text and cell.row_span == 1]
        if number < table.header_rows or len(filled) != 1:
            continue
        free = table.columns - taken[number]
        if filled[0].column_span >= max(WIDE * free, 2):
            found.append(number)
    return tuple(found)
