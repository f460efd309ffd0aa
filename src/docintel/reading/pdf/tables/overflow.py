"""Text that runs over its cell's floor lies on the next row: the order of the file tells whose it is.

Excel draws all lines of a cell one after the other, also those that the row is too low for.
"""

from __future__ import annotations

from collections.abc import Sequence

from docintel.reading.pdf.model import Word
from docintel.reading.pdf.tables.grid import GridCell
from docintel.types import BBox

STRADDLE = 0.2  # of a line's height above the rule: the line begins in the cell above
PITCH = (0.6, 1.6)  # line heights between two lines of one text


def settle(cells: Sequence[GridCell], content: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """Move lines back to the cell above that they run out of.

    A line does when it follows, in the file, a line of the cell above at the distance of lines, and either
    begins above the rule or lies over another line of its cell.

    Args:
        cells: of the grid.
        content: the words of each, by their place.
    """
    owner = {word.run: k for k, words in enumerate(content) for word in words}
    column = {run: cells[k].column for run, k in owner.items()}
    chunks = _chunks(sorted((word for words in content for word in words), key=lambda word: word.run), column)
    lines: dict[int, list[list[Word]]] = {}
    for chunk in chunks:
        lines.setdefault(owner[chunk[0].run], []).append(chunk)
    moved = False
    before: list[Word] | None = None
    for chunk in chunks:
        k = owner[chunk[0].run]
        above = owner[before[0].run] if before else k
        if (
            before
            and above != k
            and _is_under(cells[above], cells[k])
            and _follows(before, chunk)
            and (_straddles(chunk, cells[k].box[1]) or _collides(chunk, lines[k]))
        ):
            for word in chunk:
                owner[word.run] = above
            lines[k].remove(chunk)
            moved = True
        before = chunk
    if not moved:
        return [list(words) for words in content]
    out: list[list[Word]] = [[] for _ in cells]
    for words in content:
        for word in words:
            out[owner[word.run]].append(word)
    return out


def caught(word: Word, box: BBox) -> Word:
    """The word, in the table's last row if it begins there and runs out of the table's bottom."""
    x, y = word.anchor
    height = word.bottom - word.top
    if box[0] < x < box[2] and y > box[3] and box[3] - word.top > STRADDLE * height:
        return word._replace(anchor=(x, box[3] - 0.1))
    return word


def _chunks(words: Sequence[Word], column: dict[int, int]) -> list[list[Word]]:
    """Words that follow each other in the file on one line of one column of the table."""
    chunks: list[list[Word]] = []
    for word in words:
        if chunks:
            last = chunks[-1][-1]
            height = min(last.bottom - last.top, word.bottom - word.top)
            if (
                abs(last.middle - word.middle) < 0.3 * height
                and word.x0 > last.x0
                and word.run == last.run + 1
            ):
                gap = word.x0 - last.x1
                if gap < 2 * height and column[word.run] == column[last.run]:
                    chunks[-1].append(word)
                    continue
        chunks.append([word])
    return chunks


def _is_under(above: GridCell, below: GridCell) -> bool:
    over = min(above.box[2], below.box[2]) - max(above.box[0], below.box[0])
    narrow = min(above.box[2] - above.box[0], below.box[2] - below.box[0])
    return abs(above.box[3] - below.box[1]) < 1 and over > 0.9 * narrow


def _follows(before: Sequence[Word], chunk: Sequence[Word]) -> bool:
    height = max(before[0].bottom - before[0].top, 1.0)
    step = chunk[0].middle - before[0].middle
    return PITCH[0] * height <= step <= PITCH[1] * height and chunk[-1].run > before[-1].run


def _straddles(chunk: Sequence[Word], rule: float) -> bool:
    top = min(word.top for word in chunk)
    bottom = max(word.bottom for word in chunk)
    return rule - top > STRADDLE * (bottom - top)


def _collides(chunk: Sequence[Word], lines: Sequence[Sequence[Word]]) -> bool:
    """Does another line of the cell lie over this one, on another height?"""
    for other in lines:
        if other is chunk:
            continue
        for one in chunk:
            for two in other:
                height = min(one.bottom - one.top, two.bottom - two.top)
                over = min(one.bottom, two.bottom) - max(one.top, two.top)
                wide = min(one.x1, two.x1) - max(one.x0, two.x0)
                if wide > 0 and over > 0.15 * height and abs(one.middle - two.middle) > 0.2 * height:
                    return True
    return False
