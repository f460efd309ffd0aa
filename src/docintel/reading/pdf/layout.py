"""One page laid out: the pieces of tables on it and the lines outside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docintel.reading.pdf.furniture import ZONE
from docintel.reading.pdf.lines import Line, into_lines, sideways_lines
from docintel.reading.pdf.model import Frame, Page, Word
from docintel.reading.pdf.tables.cells import Piece
from docintel.reading.pdf.tables.chain import aligned_pieces, pieces_of
from docintel.reading.pdf.tables.grid import CrowdedError
from docintel.reading.pdf.tables.onward import OpenTable
from docintel.types import BBox

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


@dataclass(frozen=True, slots=True)
class Above:
    """How the page before ends: its last piece of a table, and the one without rules that may go on."""

    piece: Piece | None = None
    unruled: OpenTable | None = None


TOP = Above()  # of a document


def lay_out(page: Page, above: Above = TOP) -> tuple[PageLayout, Above]:
    """Find the tables of a page, and the lines of everything else; and how the page ends.

    Args:
        page: what is on it.
        above: how the page before ends.
    """
    crowded = False
    pieces: tuple[Piece, ...] = ()
    rest: Sequence[Word] = page.words
    try:
        pieces, rest = pieces_of(page, above.piece)
    except CrowdedError:
        crowded = True
    beside, rest = _beside(rest, page.frame.size[1])
    lines = tuple(_lines(rest, page.read))
    more, lines, last = aligned_pieces(page, lines, pieces, above.unruled)
    pieces = tuple(sorted((*pieces, *more), key=lambda piece: (piece.ys[0], piece.xs[0])))
    layout = PageLayout(page.number, page.frame, (*lines, *beside), pieces, crowded=crowded)
    return layout, Above(pieces[-1] if pieces else None, last)


def without_tables(page: Page) -> PageLayout:
    """All lines of a page, in which no tables were looked for."""
    beside, rest = _beside(page.words, page.frame.size[1])
    return PageLayout(page.number, page.frame, (*_lines(rest, page.read), *beside))


def _beside(words: Sequence[Word], height: float) -> tuple[list[Line], Sequence[Word]]:
    """The lines that stand sideways beside all text, as in a margin, and the other words.

    Each is as high as many lines, and would mix the words of those that it stands beside.

    Args:
        words: outside tables.
        height: of the page, whose head and foot may reach into the margins.
    """
    if not any(word.sideways for word in words):
        return [], words
    body = [w for w in words if not w.sideways and ZONE * height < w.middle < (1 - ZONE) * height]
    found = [
        line
        for line in sideways_lines(words)
        if not any(word.x0 < line.box[2] and word.x1 > line.box[0] for word in body)
    ]
    taken = {word for line in found for word in line.words}
    return found, [word for word in words if word not in taken]


def _lines(words: Sequence[Word], pictures: Sequence[BBox]) -> list[Line]:
    """The lines from top to bottom; those in a picture that was read stay together.

    No line has words of a picture beside words of the page: the one was read by OCR and the other was not.
    """
    groups = []
    rest = list(words)
    for x0, top, x1, bottom in pictures:
        own: list[Word] = []
        others: list[Word] = []
        for w in rest:
            inside = x0 <= w.anchor[0] <= x1 and top <= w.anchor[1] <= bottom
            (own if inside else others).append(w)
        rest = others
        read = into_lines([w for w in own if w.confidence is not None])
        said = into_lines([w for w in own if w.confidence is None])
        groups.append(sorted((*read, *said), key=lambda line: line.box[1]))
    lines = into_lines(rest)
    for group in groups:
        if group:
            at = next((k for k, line in enumerate(lines) if line.box[1] > group[0].box[1]), len(lines))
            lines[at:at] = group
    return lines
