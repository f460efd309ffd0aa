"""Merged cells that hold their text at half height: where a page break cuts one, that tells its two parts.

Excel prints such a cell as if the pages hung together: its text may stand wholly on either page, or be cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from docintel.reading.pdf.tables.cells import Piece
from docintel.reading.pdf.tables.model import Logical

ROOM = 1.5  # line heights above and below a text at least: it could stand elsewhere
NEAR = 0.6  # line heights between the middle of a cell and that of its text
SHARE = 0.6  # of the cells with room
LEAST = 3  # such cells


def centred(pieces: Sequence[Piece]) -> bool:
    """Do the cells with room above and below their text hold it at half height?"""
    roomy = level = 0
    for piece in pieces:
        for cell in piece.cells:
            if not cell.words or cell.row == 0:
                continue
            top, bottom = min(word.top for word in cell.words), max(word.bottom for word in cell.words)
            line = max(cell.words[0].bottom - cell.words[0].top, 1.0)
            above, below = top - cell.box[1], cell.box[3] - bottom
            if cell.row_span > 1 and above + below > 2 * ROOM * line:
                roomy += 1
                level += abs(above - below) / 2 < NEAR * line
    return roomy >= LEAST and level >= SHARE * roomy


def one_cell(above: Logical, below: Logical) -> bool:
    """Does the text of two cells at a page break stand at half height of both together, not of each?

    Args:
        above: the cell that reaches to the end of the page.
        below: the one under it on the next page.
    """
    high, low = above.parts[-1], below.parts[0]
    upper, lower = high.box[3] - high.box[1], low.box[3] - low.box[1]
    texts = [
        (part.lines[0] - part.box[1] + shift, part.lines[1] - part.box[1] + shift)
        for part, shift in ((high, 0.0), (low, upper))
        if part.lines is not None
    ]
    if not texts:
        return False
    near = NEAR * (high.line if high.lines else low.line)
    middle = (texts[0][0] + texts[-1][1]) / 2
    if abs(middle - (upper + lower) / 2) > near:
        return False
    heights = [(0.0, upper)] if high.lines else []
    heights += [(upper, upper + lower)] if low.lines else []
    own = [abs((a + b) / 2 - (c + d) / 2) <= near for (a, b), (c, d) in zip(texts, heights, strict=True)]
    return not all(own)
