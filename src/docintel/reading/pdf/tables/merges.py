"""Step 8: cells that were merged down go on where a page or a rule cut them.

What a plan says once for several rows stands at their left: an empty cell there belongs to the text above.
"""

from __future__ import annotations

import re

from docintel.reading.pdf.tables.model import Joined, Logical

ALL = "total|keseluruhan|seluruhnya|anggaran|biaya|belanja|program|kegiatan"
TOTAL = re.compile(rf"(?:sub\s*-?\s*)?(?:jumlah|total)(?:\s+(?:{ALL}))?\W*$", re.I)
#: The number or code of a row: a row without one is of its own.
ITEM = re.compile(r"[\dIVXivx.()-]*[.)]?|[A-Za-z][.)]?")


def carry_down(table: Joined) -> None:
    """Let cells grow over empty ones below them.

    These are the empty cells left of a row's first text, and other empty cells over just the rows of one
    that grew, or below a cell over just the rows of one that grew; not when all that would grow are numbers
    of rows. A row of totals belongs to nothing above, and nothing grows out of the header.
    """
    top: dict[int, Logical] = {}  # the lowest cell with text so far, by column
    for number, row in enumerate(table.by_row()):
        if number >= table.header_rows:
            _grow(row, top)
        for cell in row:
            if cell.text and number >= table.header_rows:
                for column in range(cell.column, cell.column + cell.column_span):
                    top[column] = cell


def _grow(row: list[Logical], top: dict[int, Logical]) -> None:
    filled = [cell for cell in row if cell.text]
    if not filled or TOTAL.match(filled[0].text):
        return
    first = filled[0].column
    pairs = [
        (cell, top[cell.column]) for cell in row if not cell.text and not cell.colour and cell.column in top
    ]
    fitting = [
        (cell, above)
        for cell, above in pairs
        if above.row + above.row_span == cell.row
        and (above.column, above.column_span) == (cell.column, cell.column_span)
    ]
    left = [(cell, above) for cell, above in fitting if cell.column < first]
    if all(ITEM.fullmatch(above.text.strip()) for _, above in left):
        return
    spans = {cell.row_span for cell, _ in left}
    reach = {(above.row, above.row_span) for _, above in left}
    for cell, above in fitting:
        merged = cell.row_span > 1 and cell.row_span in spans
        if cell.column < first or merged or (above.row, above.row_span) in reach:
            above.row_span += cell.row_span
