"""Step 7: the pieces of a table on following pages become one table.

Repeated headers are dropped, cells that were merged down go on over the page break, and a row that the
break cuts in the middle is one row again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docintel.reading.pdf.lines import confidence
from docintel.reading.pdf.tables.cells import Cell, Piece
from docintel.reading.pdf.tables.centring import centred
from docintel.reading.pdf.tables.cuts import Keys, carry, continues
from docintel.reading.pdf.tables.header import Head, squeeze
from docintel.reading.pdf.tables.model import Joined, Logical, Part
from docintel.reading.pdf.tables.rules import places

ALIGN = 5.0  # points between the same rule on two pages
EDGE = 14.0  # the outer edges may differ by so much
MATCH = 0.75  # of the inner rules of the piece with fewer must stand in the other one


def fits(one: Piece, two: Piece) -> bool:
    """Do two pieces have the columns of one table?"""
    if _numbered_alike((one, two)):
        head = _signature(one, 0)
        if two.goes_on or (len(head) > 2 and head == _signature(two, 0)):
            return True
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


def join(pieces: Sequence[Piece], head: Head) -> Joined:
    """One table of pieces that follow each other, its header first.

    Args:
        pieces: in the order of the pages; each two neighbours fit.
        head: where its header stands; rows of the table may stand above it.
    """
    alike = _numbered_alike(pieces)
    xs = list(pieces[0].xs) if alike else _columns(pieces)
    table = Joined(max(len(xs) - 1, 1), [], [], header_rows=head.rows)
    header = [_signature(pieces[head.piece], row) for row in range(head.row, head.row + head.rows)]
    before: list[Logical] = []  # the cells of the piece before, and those that reach into it
    own_head = frozenset(range(head.row, head.row + head.rows))
    at = 0
    keys = Keys(centred=centred(pieces))
    laid: list[tuple[Piece, list[Logical], list[int]]] = []
    for number, piece in enumerate(pieces):
        shift = _shift(pieces[0], piece)
        columns = [
            range(c.column, c.column + c.column_span) if alike else _over(c, xs, shift) for c in piece.cells
        ]
        cells = [_logical(cell, over) for cell, over in zip(piece.cells, columns, strict=True)]
        head_rows = own_head if number == head.piece else frozenset()
        skip = _repeats(piece, header) - head_rows
        table.repeated.extend(part for cell in cells if cell.row in skip for part in cell.parts if part.text)
        kept = [row for row in range(piece.rows) if row not in skip]
        laid.append((piece, [cell for cell in cells if cell.row not in skip], kept))
        keys.add(laid[-1][1], head_rows | frozenset(kept[:1] if number else ()))
    for number, (piece, cells, kept) in enumerate(laid):
        if number == head.piece:
            at = table.rows + sum(row < head.row for row in kept)
        if kept:
            before = _append(table, piece, cells, kept, (before, keys))
    _lift(table, at)
    return table


def _lift(table: Joined, at: int) -> None:
    """Move the header rows, which begin at ``at``, to the top."""
    if not at or not table.header_rows:
        return
    end = at + table.header_rows
    for cell in table.cells:
        if at <= cell.row < end:
            cell.row -= at
        elif cell.row < at:
            cell.row_span = min(cell.row_span, at - cell.row)
            cell.row += table.header_rows
    table.starts = [*table.starts[at:end], *table.starts[:at], *table.starts[end:]]


def _columns(pieces: Sequence[Piece]) -> list[float]:
    every = [x + _shift(pieces[0], piece) for piece in pieces for x in piece.xs]
    merged: list[float] = []
    for x in places(every, 2.0):
        if merged and x - merged[-1] < ALIGN:
            continue
        merged.append(x)
    return merged


def _numbered_alike(pieces: Sequence[Piece]) -> bool:
    """Have all pieces as many columns, the first overlapping the first, and so on?

    Places that gutters tell differ more from page to page than those of rules do.
    """
    first = pieces[0].xs
    if len(pieces) < 2 or min(b - a for a, b in pairwise(first)) < ALIGN:
        return False
    shifted = [[x + _shift(pieces[0], piece) for x in piece.xs] for piece in pieces]
    return all(
        len(xs) == len(first)
        and all(xs[k] < first[k + 1] and first[k] < xs[k + 1] for k in range(len(xs) - 1))
        for xs in shifted
    )


def _over(cell: Cell, xs: list[float], shift: float) -> range:
    """The columns that a cell stands over."""
    first = min(range(len(xs) - 1), key=lambda i: abs(xs[i] - cell.box[0] - shift))
    last = min(range(1, len(xs)), key=lambda i: abs(xs[i] - cell.box[2] - shift))
    return range(first, max(last, first + 1))


def _logical(cell: Cell, columns: range) -> Logical:
    lines, line = None, 1.0
    if cell.words:
        lines = min(word.top for word in cell.words), max(word.bottom for word in cell.words)
        line = max(cell.words[0].bottom - cell.words[0].top, 1.0)
    part = Part(cell.page, cell.box, cell.text, cell.mark, lines, line, confidence(cell.words))
    return Logical(cell.row, columns.start, cell.row_span, len(columns), [part], cell.bold, cell.colour)


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


def _append(
    table: Joined,
    piece: Piece,
    cells: list[Logical],
    kept: list[int],
    before: tuple[list[Logical], Keys],
) -> list[Logical]:
    """Add a piece's rows under the table; the first may continue what the page break cut.

    Args:
        table: so far.
        piece: the next one.
        cells: of its rows that are kept.
        kept: these rows.
        before: the cells of the piece before, and which columns the rows of the table fill.

    Returns:
        The piece's cells with those of earlier pages that reach into it.
    """
    rows = table.rows
    base = rows
    top = sorted((cell for cell in cells if cell.row == kept[0]), key=lambda cell: cell.column)
    last = [cell for cell in before[0] if cell.row + cell.row_span >= rows]
    if last and continues(last, top, piece.top_ruled, before[1]):
        base -= 1
    numbers = {row: base + i for i, row in enumerate(kept)}
    grown: list[Logical] = []
    if last:
        grown, top = carry(last, top, base < rows, before[1], lambda row: numbers.get(row, base))
    own = [*top, *(cell for cell in cells if cell.row != kept[0])]
    for cell in own:
        mapped = [numbers[r] for r in range(cell.row, cell.row + cell.row_span) if r in numbers]
        cell.row, cell.row_span = mapped[0], mapped[-1] - mapped[0] + 1
    table.cells.extend(own)
    table.starts.extend(piece.page for row in kept if numbers[row] >= rows)
    return [*grown, *own]
