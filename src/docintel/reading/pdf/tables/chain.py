"""The chain of table steps: pieces of all pages in, tables out."""

from __future__ import annotations

from collections.abc import Sequence

from docintel.reading.pdf.lines import Line, into_lines
from docintel.reading.pdf.model import Page, Word
from docintel.reading.pdf.tables.aligned import aligned_grids
from docintel.reading.pdf.tables.cells import Piece, fill_cells, inside
from docintel.reading.pdf.tables.grid import find_grids
from docintel.reading.pdf.tables.header import find_header
from docintel.reading.pdf.tables.join import fits, join
from docintel.reading.pdf.tables.marks import with_marks, without_empty_rows
from docintel.reading.pdf.tables.merges import carry_down
from docintel.reading.pdf.tables.model import Joined
from docintel.reading.pdf.tables.overflow import caught
from docintel.reading.pdf.tables.partly import supplied
from docintel.reading.pdf.tables.rules import whole_rules
from docintel.reading.pdf.tables.sections import section_rows
from docintel.reading.pdf.tables.unruled import split_unruled


def pieces_of(page: Page) -> tuple[tuple[Piece, ...], tuple[Word, ...]]:
    """What stands of tables on one page, from top to bottom, and the words outside them."""
    across, down = whole_rules(page.across), whole_rules(page.down)
    level, upright = supplied(across, down, page.words, page.frame.size[1])
    grids = find_grids((*across, *level), (*down, *upright))
    rest = page.words
    pieces = []
    for grid in grids:
        words = tuple(caught(word, grid.box) for word in rest)
        piece = fill_cells(split_unruled(grid, words), words, page.fills, page.number)
        if _is_table(piece):
            pieces.append(piece)
            rest = tuple(word for word in words if not inside(word, grid.box))
    return tuple(pieces), rest


def aligned_pieces(page: Page, lines: Sequence[Line]) -> tuple[tuple[Piece, ...], tuple[Line, ...]]:
    """The tables without rules among the lines of a page, and the lines outside them."""
    pieces = []
    rest = tuple(lines)
    for grid in aligned_grids(lines, page.fills, page.frame.size[1]):
        own = [line for line in rest if grid.ys[0] < (line.box[1] + line.box[3]) / 2 < grid.ys[-1]]
        words = [word for line in own for word in line.words]
        pieces.append(fill_cells(split_unruled(grid, words), words, page.fills, page.number))
        outside = into_lines([word for word in words if not inside(word, grid.box)])
        above = [line for line in rest if line not in own and line.box[1] <= grid.ys[0]]
        rest = (*above, *outside, *(line for line in rest if line not in own and line not in above))
    return tuple(pieces), rest


def _is_table(piece: Piece) -> bool:
    """Two columns and two cells with text at least: the rest are frames and boxes."""
    filled = [cell for cell in piece.cells if cell.text]
    return len(filled) >= 2 and len(piece.xs) > 2 and piece.rows >= 1


def chains(pieces: Sequence[Sequence[Piece]], free: Sequence[Sequence[bool]]) -> list[list[Piece]]:
    """Pieces that belong to one table, in order.

    Args:
        pieces: for each page, from top to bottom.
        free: for each page, whether nothing stands above its first piece, between each two, and below its
            last one: one more than it has pieces.
    """
    out: list[list[Piece]] = []
    before: Piece | None = None
    open_end = False  # nothing stood below the piece before
    for own, gaps in zip(pieces, free, strict=True):
        for k, piece in enumerate(own):
            near = before is not None and (gaps[k] if k else open_end and gaps[0])
            if before is not None and near and piece.page - before.page <= 1 and fits(before, piece):
                out[-1].append(piece)
            else:
                out.append([piece])
            before = piece
        open_end = gaps[-1] if own else False
    return out


def tables_of(chain: Sequence[Piece]) -> Joined:
    """One table of the pieces of a chain."""
    table = join(chain, find_header(chain))
    carry_down(table)
    with_marks(table)
    without_empty_rows(table)
    table.section_rows = section_rows(table)
    return table
