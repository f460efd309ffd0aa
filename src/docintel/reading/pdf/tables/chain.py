"""The chain of table steps: pieces of all pages in, tables out."""

from __future__ import annotations

from collections.abc import Sequence

from docintel.reading.pdf.model import Page
from docintel.reading.pdf.tables.cells import Piece, fill_cells
from docintel.reading.pdf.tables.grid import find_grids
from docintel.reading.pdf.tables.header import common_header, header_depth
from docintel.reading.pdf.tables.join import fits, join
from docintel.reading.pdf.tables.marks import with_marks
from docintel.reading.pdf.tables.model import Joined
from docintel.reading.pdf.tables.rules import whole_rules
from docintel.reading.pdf.tables.sections import section_rows


def pieces_of(page: Page) -> tuple[Piece, ...]:
    """What stands of tables on one page, from top to bottom."""
    across, down = whole_rules(page.across), whole_rules(page.down)
    grids = find_grids(across, down)
    pieces = (fill_cells(grid, page.words, page.fills, page.number) for grid in grids)
    return tuple(piece for piece in pieces if _is_table(piece))


def _is_table(piece: Piece) -> bool:
    """Two columns and two cells with text at least: the rest are frames and boxes."""
    filled = [cell for cell in piece.cells if cell.text]
    return len(filled) >= 2 and len(piece.xs) > 2 and piece.rows >= 1


def chains(pieces: Sequence[Sequence[Piece]], free: Sequence[tuple[bool, bool]]) -> list[list[Piece]]:
    """Pieces that belong to one table, in order.

    Args:
        pieces: for each page, from top to bottom.
        free: for each page, whether nothing stands above its first piece, and below its last one.
    """
    out: list[list[Piece]] = []
    for number, own in enumerate(pieces):
        for k, piece in enumerate(own):
            before = out[-1][-1] if out else None
            if (
                before is not None
                and k == 0
                and before.page == piece.page - 1
                and free[number][0]
                and free[number - 1][1]
                and pieces[number - 1][-1] is before
                and fits(before, piece)
            ):
                out[-1].append(piece)
            else:
                out.append([piece])
    return out


def tables_of(chain: Sequence[Piece]) -> Joined:
    """One table of the pieces of a chain."""
    depth = common_header(chain) or header_depth(chain[0])
    table = join(chain, depth)
    table.header_rows = depth
    with_marks(table)
    table.section_rows = section_rows(table)
    return table
