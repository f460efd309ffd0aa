"""Step 4: the pieces of a table on following pages become one table.

Repeated headers are dropped, cells that were merged down go on over the page break, and a row that the
break cuts in the middle is one row again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docintel.reading.pdf.tables.cells import Cell, Piece
from docintel.reading.pdf.tables.model import Joined, Logical, Part
from docintel.reading.pdf.tables.rules import places

ALIGN = 5.0  # points between the same rule on two pages
EDGE = 14.0  # the outer edges may differ by so much
MATCH = 0.75  # of the inner rules of the piece with fewer must stand in the other one
UNFINISHED = re.compile(
    r"(?:[,;(/&-]|\b(?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|serta|the|of|and))$", re.I
)
KEY = 0.85  # of the rows fill the key column, of at least
KEY_ROWS = 4  # rows
NUMBER = re.compile(r"^[\s\d.,%()Rp/-]+$")


def fits(one: Piece, two: Piece) -> bool:
    """Do two pieces have the columns of one table?"""
    if abs(one.xs[0] - two.xs[0]) > EDGE or abs(one.xs[-1] - two.xs[-1]) > EDGE:
        return False
    shift = _shift(one, two)
    few, many = sorted((one.xs[1:-1], [x + shift for x in two.xs[1:-1]]), key=len)
    if not few:
        return not many
    hits = sum(min(abs(x - other) for other in many) <= ALIGN for x in few)
    return hits >= MATCH * len(few) and len(few) * 3 >= len(many)


def _shift(one: Piece, two: Piece) -> float:
    """How far the second piece must move to the right to stand under the first (odd and even margins)."""
    shift = one.xs[0] - two.xs[0]
    return shift if abs(shift - (one.xs[-1] - two.xs[-1])) <= ALIGN else 0.0


def join(pieces: Sequence[Piece], header_rows: int) -> Joined:
    """One table of pieces that follow each other.

    Args:
        pieces: in the order of the pages; each two neighbours fit.
        header_rows: the number of header rows at the top of the first piece.
    """
    xs = _columns(pieces)
    table = Joined(max(len(xs) - 1, 1), [], [], header_rows=header_rows)
    header = [_signature(pieces[0], row) for row in range(header_rows)]
    for number, piece in enumerate(pieces):
        shift = _shift(pieces[0], piece)
        cells = [_logical(cell, xs, shift) for cell in piece.cells]
        skip: set[int] = set()
        if number and header:
            skip = _repeats(piece, header)
            table.repeated.extend(
                part for cell in cells if cell.row in skip for part in cell.parts if part.text
            )
        _append(table, piece, [cell for cell in cells if cell.row not in skip], skip, bool(number))
    return table


def _columns(pieces: Sequence[Piece]) -> list[float]:
    every = [x + _shift(pieces[0], piece) for piece in pieces for x in piece.xs]
    merged: list[float] = []
    for x in places(every, 2.0):
        if merged and x - merged[-1] < ALIGN:
            continue
        merged.append(x)
    return merged


def _logical(cell: Cell, xs: list[float], shift: float) -> Logical:
    first = min(range(len(xs) - 1), key=lambda i: abs(xs[i] - cell.box[0] - shift))
    last = min(range(1, len(xs)), key=lambda i: abs(xs[i] - cell.box[2] - shift))
    part = Part(cell.page, cell.box, cell.text, cell.mark)
    return Logical(cell.row, first, cell.row_span, max(last - first, 1), [part], cell.bold, cell.colour)


def squeeze(text: str) -> str:
    """Text without spaces and case, to compare."""
    return re.sub(r"\s+", "", text).casefold()


def _signature(piece: Piece, row: int) -> tuple[str, ...]:
    return tuple(
        squeeze(cell.text)
        for cell in sorted(piece.cells, key=lambda c: c.column)
        if cell.row == row and cell.text
    )


def _repeats(piece: Piece, header: list[tuple[str, ...]]) -> set[int]:
    """Rows of a later piece that repeat the header, at its top or further down."""
    rows: set[int] = set()
    signatures = [_signature(piece, row) for row in range(piece.rows)]
    row = 0
    while row < piece.rows:
        first = next(
            (i for i, signature in enumerate(header) if signature and signature == signatures[row]), None
        )
        if first is None or (row and len(signatures[row]) < 2):
            row += 1
            continue
        for signature in header[first:]:
            if row < piece.rows and signatures[row] == signature:
                rows.add(row)
                row += 1
    return rows


def _append(table: Joined, piece: Piece, cells: list[Logical], skip: set[int], later: bool) -> None:
    """Add a piece's rows under the table; the first may continue what the page break cut."""
    kept = [row for row in range(piece.rows) if row not in skip]
    if not kept:
        return
    base = table.rows
    first = [cell for cell in cells if cell.row == kept[0]]
    if later and base:
        last = [cell for cell in table.cells if cell.row + cell.row_span >= base]
        if _continues(last, first, piece.top_ruled, _key(table)):
            base -= 1
    numbers = {row: base + i for i, row in enumerate(kept)}
    if later and table.rows:
        cells = _carry(table, cells, kept[0], numbers, base)
    for cell in cells:
        rows = [numbers[r] for r in range(cell.row, cell.row + cell.row_span) if r in numbers]
        cell.row, cell.row_span = rows[0], rows[-1] - rows[0] + 1
        table.cells.append(cell)
    table.starts.extend(piece.page for row in kept if numbers[row] >= table.rows - 0)


def _over(cells: list[Logical], cell: Logical) -> Logical | None:
    """The cell above with the same columns that has text."""
    return next(
        (
            above
            for above in cells
            if above.column == cell.column and above.column_span == cell.column_span and above.text
        ),
        None,
    )


def _goes_on(above: Logical, cell: Logical) -> bool:
    """Does the text of a cell read on from the one above?"""
    text = cell.text.lstrip()
    if not text:
        return False
    return text[0].islower() or text[0] in ",;)." or UNFINISHED.search(above.text) is not None


def _key(table: Joined) -> int | None:
    """The first column that nearly each row so far fills by itself: a row without it is no row."""
    rows = [row for row in table.by_row()[table.header_rows :] if sum(bool(cell.text) for cell in row) > 1]
    if len(rows) < KEY_ROWS:
        return None
    for column in range(table.columns):
        filled = sum(any(c.column == column and c.text and c.row_span == 1 for c in row) for row in rows)
        if filled >= KEY * len(rows):
            return column
    return None


def _continues(last: list[Logical], first: list[Logical], top_ruled: bool, key: int | None) -> bool:
    """Is the first row of a page the rest of the row that the page before ends with?"""
    filled = [cell for cell in first if cell.text]
    if not filled or len(filled) == len(first):
        return False
    keyless = key is not None and not any(cell.covers(key) for cell in filled)
    score = (0 if top_ruled else 2) + (3 if keyless and len(filled) > 1 else 0)
    for cell in filled:
        above = _over(last, cell)
        if above is None or (NUMBER.match(cell.text) and not keyless):
            score -= 2
        elif _goes_on(above, cell):
            score += 2
        elif not keyless:
            score -= 1
    return score >= 2


def _carry(
    table: Joined, cells: list[Logical], row: int, numbers: dict[int, int], base: int
) -> list[Logical]:
    """Let cells of the page before go on in the top row of this page; give back those that do not.

    All cells of a row that the page break cuts go on, and cells whose text reads on from the one above, as
    long as everything left of them does so or is empty.
    """
    same = base < table.rows
    last = [cell for cell in table.cells if cell.row + cell.row_span >= table.rows]
    rest = [cell for cell in cells if cell.row != row]
    leading = True
    for cell in sorted((cell for cell in cells if cell.row == row), key=lambda cell: cell.column):
        above = _over(last, cell)
        reads_on = above is not None and bool(cell.text) and _goes_on(above, cell)
        if above is not None and (same or (reads_on and leading)):
            end = numbers.get(cell.row + cell.row_span - 1, base)
            above.row_span = max(above.row_span, end - above.row + 1)
            if cell.text or cell.colour:
                above.parts.extend(cell.parts)
        else:
            rest.append(cell)
        leading = leading and (not cell.text or reads_on)
    return rest
