"""The chain of table steps: pieces of all pages in, tables out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docintel.reading.pdf.furniture import PAGE_NUMBER, edge_of
from docintel.reading.pdf.lines import Line, into_lines
from docintel.reading.pdf.model import Page, Word
from docintel.reading.pdf.tables.aligned import aligned_shapes, grid_of
from docintel.reading.pdf.tables.bare_bodies import rules_below
from docintel.reading.pdf.tables.cells import Piece, fill_cells, inside
from docintel.reading.pdf.tables.grid import find_grids
from docintel.reading.pdf.tables.header import find_header
from docintel.reading.pdf.tables.join import fits, join
from docintel.reading.pdf.tables.marks import with_marks, without_empty_rows
from docintel.reading.pdf.tables.merges import carry_down
from docintel.reading.pdf.tables.model import Joined
from docintel.reading.pdf.tables.onward import OpenTable
from docintel.reading.pdf.tables.overflow import caught
from docintel.reading.pdf.tables.partly import supplied
from docintel.reading.pdf.tables.rules import whole_rules
from docintel.reading.pdf.tables.sections import section_rows
from docintel.reading.pdf.tables.unruled import split_unruled


def pieces_of(page: Page, before: Piece | None = None) -> tuple[tuple[Piece, ...], tuple[Word, ...]]:
    """What stands of tables on one page, from top to bottom, and the words outside them.

    Args:
        page: what is on it.
        before: the last piece of a table on the page before: a lone text in its columns is the rest of a row.
    """
    across, down = whole_rules(page.across), whole_rules(page.down)
    level, upright = supplied(across, down, page.words, page.frame.size[1], before)
    across, down = (*across, *level), (*down, *upright)
    grids = find_grids(across, down)
    level, upright = rules_below(page, grids)
    if level:
        grids = find_grids((*across, *level), (*down, *upright))
    rest = page.words
    pieces: list[Piece] = []
    for grid in grids:
        words = tuple(caught(word, grid.box) for word in rest)
        piece = fill_cells(split_unruled(grid, words), words, page.fills, page.number)
        rest_of = before if not pieces else None
        if _is_table(piece) or (rest_of is not None and _is_rest(piece, rest_of)):
            pieces.append(piece)
            rest = tuple(word for word in words if not inside(word, grid.box))
    return tuple(pieces), rest


def aligned_pieces(
    page: Page, lines: Sequence[Line], ruled: Sequence[Piece], above: OpenTable | None
) -> tuple[tuple[Piece, ...], tuple[Line, ...], OpenTable | None]:
    """The tables without rules on a page, the lines outside them, and the last one if it may go on.

    Args:
        page: its fills and its size.
        lines: outside tables with rules.
        ruled: the tables with rules.
        above: the table without rules that the page before ends with.
    """
    height = page.frame.size[1]
    rest = tuple(lines)
    lines = [line for line in lines if not (edge_of(line, height) and PAGE_NUMBER.match(line.text.strip()))]
    until = min((piece.ys[0] for piece in ruled), default=height)
    onward = above.rest([line for line in lines if line.box[3] < until]) if above is not None else None
    at = lines.index(onward.lines[-1]) + 1 if onward is not None else 0
    known = above.shape.heads if above is not None else ()
    shapes = [*([onward] if onward is not None else []), *aligned_shapes(lines[at:], page.fills, known)]
    pieces: list[Piece] = []
    for shape in shapes:
        grid = grid_of(shape)
        own = [line for line in rest if grid.ys[0] < (line.box[1] + line.box[3]) / 2 < grid.ys[-1]]
        words = [word for line in own for word in line.words]
        piece = fill_cells(split_unruled(grid, words, ruled=False), words, page.fills, page.number)
        pieces.append(replace(piece, goes_on=shape is onward))
        outside = into_lines([word for word in words if not inside(word, grid.box)])
        over = [line for line in rest if line not in own and line.box[1] <= grid.ys[0]]
        rest = (*over, *outside, *(line for line in rest if line not in own and line not in over))
    if not shapes or any(piece.ys[-1] > shapes[-1].heights[1] for piece in ruled):
        return tuple(pieces), rest, None
    last = above.shape.going_on(shapes[-1]) if above is not None and shapes[-1] is onward else shapes[-1]
    return tuple(pieces), rest, OpenTable.of(last, rest, height)


def _is_table(piece: Piece) -> bool:
    """Two columns and two cells with text at least: the rest are frames and boxes."""
    filled = [cell for cell in piece.cells if cell.text]
    return len(filled) >= 2 and len(piece.xs) > 2 and piece.rows >= 1


def _is_rest(piece: Piece, before: Piece) -> bool:
    """One row with a single text in the columns of the table on the page before."""
    filled = [cell for cell in piece.cells if cell.text]
    return len(filled) == 1 and piece.rows == 1 and len(piece.cells) > 2 and fits(before, piece)


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
