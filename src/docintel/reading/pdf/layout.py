"""One page laid out: the pieces of tables on it and the lines outside them."""

from __future__ import annotations

from dataclasses import dataclass

from docintel.reading.pdf.lines import Line, into_lines
from docintel.reading.pdf.model import Frame, Page
from docintel.reading.pdf.tables.cells import Piece
from docintel.reading.pdf.tables.chain import aligned_pieces, pieces_of
from docintel.reading.pdf.tables.grid import CrowdedError

NO_FRAME = Frame(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PageLayout:
    """What is kept of a page: lines from top to bottom, pieces of tables, how it was read."""

    number: int
    frame: Frame = NO_FRAME
    lines: tuple[Line, ...] = ()
    pieces: tuple[Piece, ...] = ()
    readable: bool = True
    crowded: bool = False  # too many rules to look for tables

    @property
    def height(self) -> float:
        """Height of the page as it is read."""
        return self.frame.size[1]


def lay_out(page: Page, tables: bool) -> PageLayout:
    """Find the tables of a page, and the lines of everything else."""
    crowded = False
    pieces: tuple[Piece, ...] = ()
    rest = page.words
    if tables:
        try:
            pieces, rest = pieces_of(page)
        except CrowdedError:
            crowded = True
    lines = tuple(into_lines(rest))
    if tables:
        more, lines = aligned_pieces(page, lines)
        pieces = tuple(sorted((*pieces, *more), key=lambda piece: (piece.ys[0], piece.xs[0])))
    return PageLayout(page.number, page.frame, lines, pieces, crowded=crowded)
