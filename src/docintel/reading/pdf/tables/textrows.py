"""Rows that no rule parts, told by the white between their texts.

The lines of a cell fall into blocks, parted by more than the leading. Columns with most blocks (indicators,
units, targets) have one block a row; what runs over the white between two such rows was merged over both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docintel.reading.pdf.lines import LITTLE_WORDS, Line

MORE = 1.3  # leadings from line to line where a new text begins
LARGEST = 1.7  # letter heights: a larger step is no leading
USUAL = 1.2  # letter heights, where no two lines follow each other
LEVEL = 0.3  # letter heights that texts beside each other differ by at most
NAMED = 0.8  # of the rows have a text in the column that names them
LEAST = 3  # columns with as many blocks, or
FEW = 2  # so many where one of them numbers the rows, or these are figures on the same lines or beside texts
NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]{0,2}")
FIGURE = re.compile(r"(?:Rp)?[\s(]*\d(?:[\d.,]*\d)?[\s%)]*")
#: A figure or a tick, which each row has one of.
ITEM = re.compile(rf"{FIGURE.pattern}|[-\u2013\u2014\u221avVxX\u2713\u2714]")
#: A target with its unit: "78 orang", "69,33 %".
VALUE = re.compile(r"\d[\d.,]*\s?[^\d\n]{0,14}")
UNIT = 14  # letters of a unit or a figure at most
LABEL = 8  # letters at least of the text that each row begins with, in some column


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one cell without more than the leading between them."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Column:
    """A cell with its lines, from top to bottom, and its blocks; ``told``: by sums, not by white."""

    index: int
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    told: bool = False


def leading(cells: Sequence[Sequence[Line]]) -> float:
    """The usual step from line to line within texts, in points."""
    steps = sorted(
        below.box[1] - above.box[1]
        for lines in cells
        for above, below in pairwise(lines)
        if 0 < below.box[1] - above.box[1] < LARGEST * max(above.size, 1.0)
    )
    if steps:
        return steps[len(steps) // 4]
    sizes = [line.size for lines in cells for line in lines]
    return USUAL * (sorted(sizes)[len(sizes) // 2] if sizes else 1.0)


def column(index: int, lines: Sequence[Line], step: float, width: float) -> Column:
    """A cell with its blocks.

    Args:
        index: of the cell.
        lines: of it, one at least.
        step: the leading.
        width: of the cell; a figure that fills it may be cut.
    """
    single = all(_is_figure(line) and line.box[2] - line.box[0] + 2 * line.size < width for line in lines)
    groups = [[lines[0]]]
    for above, line in pairwise(lines):
        if single or line.box[1] - above.box[1] > MORE * step:
            groups.append([line])
        else:
            groups[-1].append(line)
    blocks = tuple(Block(group[0].box[1], group[-1].box[3]) for group in groups)
    return Column(index, tuple(lines), blocks)


def row_cuts(cells: Sequence[Column], ruled: bool) -> dict[float, list[int]]:
    """Heights between the rows of a stretch without rules, each with the cells that it parts.

    Args:
        cells: with text, beside each other.
        ruled: rules stand over and under the stretch: what one row of figures has above it is its own.
    """
    if not ruled:
        cells = _by_line(cells)
    rows = _rows(cells, ruled) or ([] if ruled else _rest_and_one(cells))
    below = rows[1:]  # the first may be the rest of a row of the page before
    named = frozenset(cell.index for cell in cells if _names(cell, rows) or (below and _names(cell, below)))
    cells = [_told(cell, rows, cells) for cell in cells]
    heights = [_height(above.bottom, below.top, cells, named) for above, below in pairwise(rows)]
    cuts: dict[float, list[int]] = {}
    for y, end in pairwise([*heights, float("inf")]):
        whole = [cell for cell in cells if not _parted(cell, y, cells, named)]
        cuts[y] = [
            cell.index
            for cell in cells
            if cell not in whole and not (_empty(cell, y, end) and any(_follows(cell, one) for one in whole))
        ]
    return cuts


def _told(cell: Column, rows: Sequence[Block], cells: Sequence[Column]) -> Column:
    """A column with its texts as its rows tell them where white does not."""
    places = [_line_at(cell, row) for row in rows]
    firsts = {places[k] - 1 for k in _as_figures(cell, rows, cells)}
    if not firsts:
        return cell
    begins = [cell.lines[k] for k in sorted({0, *firsts})]
    ends = [*(line.box[1] - LEVEL * line.size for line in begins[1:]), cell.lines[-1].box[3]]
    blocks = tuple(Block(line.box[1], end) for line, end in zip(begins, ends, strict=True))
    return replace(cell, blocks=blocks, told=True)


def _as_figures(cell: Column, rows: Sequence[Block], cells: Sequence[Column]) -> list[int]:
    """The rows in which the texts of a column begin because the figures of another one stand there: its sums.

    Some of its texts run over several rows without white between them, so that lines stand beside each row.
    Where each figure of the other column stands beside a line that may begin a text, and a line beside
    another row reads on, or does not begin as all these do ("Program"), both were merged alike.
    """
    may = {k for k, row in enumerate(rows) if _anew(cell, row)}
    by_white = {k for k, row in enumerate(rows) if _below_white(cell, _line_at(cell, row) - 1)}
    beside = {k: cell.lines[at - 1] for k, row in enumerate(rows) if (at := _line_at(cell, row))}
    found: list[list[int]] = []
    for other in cells:
        places = [k for k, row in enumerate(rows) if _line_at(other, row)]
        figures = all(FIGURE.fullmatch(line.text) for line in other.lines)
        if not figures or len(places) != len(other.lines) or not may.issuperset(places):
            continue
        if not by_white.issubset(places):  # white tells of a text that these figures do not
            continue
        words = [
            {beside[k].words[0].text for k in beside if (k in places) is there} for there in (True, False)
        ]
        alike = len(places) > 1 and len(words[0]) == 1 and words[1] and not words[0] & words[1]
        if alike or not may.issuperset(beside):
            found.append(places)
    return max(found, key=len, default=[])


def _line_at(cell: Column, row: Block) -> int:
    """The place, from 1, of the line of a cell that stands beside the top of a row; 0 for none."""
    return next((k for k, line in enumerate(cell.lines, 1) if _level(line.box[1], row.top, line)), 0)


def _anew(cell: Column, row: Block) -> bool:
    """May a text of a cell begin in a row: is there a line that does not read on from the one above it?"""
    at = _line_at(cell, row)
    return at > 0 and (at == 1 or not _reads_on(cell.lines[at - 2], cell.lines[at - 1]))


def _reads_on(above: Line, line: Line) -> bool:
    return line.text[:1].islower() or above.words[-1].text.casefold() in LITTLE_WORDS


def _empty(cell: Column, top: float, bottom: float) -> bool:
    return not any(top < line.box[3] and line.box[1] < bottom for line in cell.lines)


def _follows(cell: Column, other: Column) -> bool:
    """Does each text of a cell begin beside one of the other cell, as what was merged with it does?"""
    tops = [block.top for block in other.blocks]
    return all(any(_level(block.top, top, cell.lines[0]) for top in tops) for block in cell.blocks)


def _rows(cells: Sequence[Column], ruled: bool) -> list[Block]:
    """The rows, by the columns with most blocks that agree on them."""
    for count in sorted({len(cell.blocks) for cell in cells if len(cell.blocks) > 1}, reverse=True):
        alike = [cell for cell in cells if len(cell.blocks) == count]
        numbered = _valued(alike, ruled) or any(_numbers(cell) for cell in alike) or _figures(alike)
        if len(alike) < (FEW if numbered else LEAST):
            continue
        rows = [
            Block(min(block.top for block in row), max(block.bottom for block in row))
            for row in zip(*(cell.blocks for cell in alike), strict=True)
        ]
        apart = all(above.bottom <= below.top for above, below in pairwise(rows))
        floors = [float("-inf"), *(row.bottom for row in rows)]
        if apart and all(_labelled(row, floor, cells) for row, floor in zip(rows, floors, strict=False)):
            return [*_rest(rows, cells), *rows]
    return []


def _by_line(cells: Sequence[Column]) -> list[Column]:
    """The columns, those of units and figures with a text in each line where another has so many texts."""
    counts = {len(cell.blocks) for cell in cells} - {1}
    return [
        replace(cell, blocks=tuple(Block(line.box[1], line.box[3]) for line in cell.lines))
        if len(cell.lines) in counts and all(len(line.text) <= UNIT for line in cell.lines)
        else cell
        for cell in cells
    ]


def _rest(rows: Sequence[Block], cells: Sequence[Column]) -> list[Block]:
    """What stands above the first row, in a column whose texts begin beside the rows: of the page before."""
    for cell in cells:
        first = cell.lines[0]
        above = first.box[3] <= rows[0].top + LEVEL * first.size
        if above and _names(cell, rows) and _begin_beside(cell, rows[:1]):
            return [Block(first.box[1], first.box[3])]
    return []


def _rest_and_one(cells: Sequence[Column]) -> list[Block]:
    """One row of figures below the rest of one of the page before; none where all is one row.

    Each text beside its figures may begin there, and one does for sure: below white, or below a line with
    room for its first word.
    """
    figures = [c.lines[0] for c in cells if len(c.lines) == 1 and ITEM.fullmatch(c.lines[0].text)]
    if len(figures) < FEW or not all(_level(x.box[1], figures[0].box[1], x) for x in figures):
        return []
    row = Block(min(line.box[1] for line in figures), max(line.box[3] for line in figures))
    beside = [(cell, at - 1) for cell in cells if (at := _line_at(cell, row))]
    sure = any(at and (_ended(cell, at) or _below_white(cell, at)) for cell, at in beside)
    rest = _rest([row], cells) if sure and all(_anew(cell, row) for cell, _ in beside) else []
    return [*rest, row] if rest else []


def _below_white(cell: Column, at: int) -> bool:
    """Does a line of a cell, by its place, begin one of its blocks?"""
    return at >= 0 and any(block.top == cell.lines[at].box[1] for block in cell.blocks)


def _ended(cell: Column, at: int) -> bool:
    """Had the line before this one of a cell room for its first word?"""
    line, above = cell.lines[at], cell.lines[at - 1]
    first = line.words[0]
    right = max(one.box[2] for one in cell.lines)
    return above.box[2] + first.x1 - first.x0 + LEVEL * line.size < right


def _names(cell: Column, rows: Sequence[Block]) -> bool:
    """Does the column name the rows: does a text of it begin beside nearly each?"""
    return _begin_beside(cell, rows) >= NAMED * len(rows)


def _begin_beside(cell: Column, rows: Sequence[Block]) -> int:
    return sum(
        any(_level(line.box[1], row.top, line) and not line.text[:1].islower() for line in cell.lines)
        for row in rows
    )


def _level(one: float, two: float, line: Line) -> bool:
    return abs(one - two) < LEVEL * line.size


def _labelled(row: Block, floor: float, cells: Sequence[Column]) -> bool:
    """Does a text, not only figures, begin in the row, or between it and the ``floor`` of the row above?

    Figures stand in the middle or at the bottom of rows as high as a name beside them.
    """
    return any(
        min(row.top - line.size, floor) < line.box[1] < row.bottom
        and not line.text[:1].islower()
        and sum(map(str.isalpha, line.text)) >= LABEL
        for cell in cells
        for line in cell.lines
    )


def _figures(cells: Sequence[Column]) -> bool:
    """Do two columns of figures, with units or without, stand on the same lines at least?"""
    figures = [cell.lines for cell in cells if all(map(_is_figure, cell.lines))]
    return len(figures) >= FEW and all(
        _level(line.box[1], lines[0].box[1], line) for lines in zip(*figures, strict=False) for line in lines
    )


def _is_figure(line: Line) -> bool:
    return bool(ITEM.fullmatch(line.text) or VALUE.fullmatch(line.text))


def _valued(cells: Sequence[Column], ruled: bool) -> bool:
    """Is there a column of figures with their units, each on one line beside a text of another column?

    Without rules it must stand beside the first line of its text: at half the height, too much else may.
    """
    for cell in cells:
        if len(cell.lines) > len(cell.blocks) or not all(VALUE.fullmatch(line.text) for line in cell.lines):
            continue
        for other in cells:
            pairs = zip(cell.lines, other.blocks, strict=True)
            if other is not cell and all(_beside(line, block, ruled) for line, block in pairs):
                return True
    return False


def _beside(value: Line, text: Block, ruled: bool) -> bool:
    if not ruled:
        return _level(value.box[1], text.top, value)
    return text.top < (value.box[1] + value.box[3]) / 2 < text.bottom


def _numbers(cell: Column) -> bool:
    return all(NUMBER.fullmatch(line.text.strip()) for line in cell.lines)


def _height(low: float, high: float, cells: Sequence[Column], named: frozenset[int]) -> float:
    """Where to cut between two rows so that fewest texts are cut.

    Right below the first one, as Excel sets texts at the top of a row and figures at its bottom, in the
    middle, or over a line's top.
    """
    tops = [line.box[1] - 0.5 for cell in cells for line in cell.lines if low < line.box[1] <= high + 0.5]
    options = [min(low + 1, high), (low + high) / 2, *sorted(tops)]
    return max(options, key=lambda y: sum(_parted(cell, y, cells, named) for cell in cells))


def _parted(cell: Column, y: float, cells: Sequence[Column], named: frozenset[int]) -> bool:
    """Does a cut part the cell: in the white between two blocks, or where a text of its own begins?"""
    if not any(block.top < y < block.bottom for block in cell.blocks):
        return True
    if cell.told:
        return False
    for k, (above, line) in enumerate(pairwise(cell.lines), start=1):
        if above.box[3] - LEVEL * above.size <= y <= line.box[1] + LEVEL * line.size:
            own = _ended(cell, k) or (cell.index in named and _begins(line, cell, cells))
            return own and not _reads_on(above, line)
    return False


def _begins(line: Line, cell: Column, cells: Sequence[Column]) -> bool:
    """Do two other texts begin beside the line?"""
    tops = [block.top for other in cells if other is not cell for block in other.blocks]
    return sum(_level(top, line.box[1], line) for top in tops) >= FEW
