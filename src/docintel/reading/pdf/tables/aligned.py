"""Tables without any rules, told by the heads of their columns and the gutters below these.

Precision first: a table has a line of three heads of plans' forms at least, as many columns below them that
nearly no line runs over, and a column of short texts. Prose in columns, lists, contents, forms and signatures
have no such heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docintel.reading.pdf.lines import CAPTION, Line
from docintel.reading.pdf.model import Fill, Rule
from docintel.reading.pdf.tables.grid import Grid, find_grids
from docintel.reading.pdf.tables.gutters import columns, numbering, runs
from docintel.reading.pdf.tables.header import COLUMN_NUMBER, MONEY, is_head
from docintel.reading.pdf.tables.partly import Shape, are_cells, rules_of, titles_of

HEADS = 3  # in one line
APART = 1.0  # letter heights between two heads at least
SHARE = 0.6  # of the texts of that line are heads of columns
LETTERS = 40  # of a head's line at most
LEADING = 0.9  # letter heights of white between the lines of a header at most
TALL = 10  # lines of a header at most
GAP = 4.0  # letter heights of white that end a table,
WHITE = (
    10.0  # or above a line of several texts: rows are as high as their longest text, and one more in Excel
)
ROWS = 3  # lines with several texts below the header at least
AWAY = 1.5  # letter heights of white above a note or a foot below the table
MORE = 1.3  # of the most white above any other line: so much stands above a foot
OTHER = 0.2  # of the height of letters, by which those of a note differ
SURE = 5  # gutters: one such line is enough
BESIDE = 4.0  # letter heights that a title within the table begins left of its numbers at most
OVER = 2.0  # points that a text may reach over a gutter
LONE = 2  # such lines one after the other end a table
SHORT = 14  # letters of a figure, a unit, a year or a name
MARGIN = 2.0  # points around the texts


def aligned_shapes(lines: Sequence[Line], fills: Sequence[Fill], known: Sequence[Line] = ()) -> list[Shape]:
    """Where the tables without rules stand that have a header, from top to bottom.

    Args:
        lines: those outside other tables and page numbers, from top to bottom.
        fills: the filled boxes of the page: a shaded header says how deep it is.
        known: the header of a table on the page before: below the same one a single row is enough.
    """
    found: list[Shape] = []
    at = 0
    while at < len(lines):
        head = _header(lines, at, fills) if _seeds(lines[at]) else None
        shape = _shape(lines, head, known) if head is not None else None
        if shape is None:
            at += 1
            continue
        found.append(shape)
        at = lines.index(shape.lines[-1], at) + 1
    return found


def _seeds(line: Line) -> bool:
    """Is the line one of the heads of columns?"""
    if len(line.words) < HEADS:
        return False
    texts = [run.text for run in runs(line, APART)]
    return (
        len(texts) >= HEADS
        and sum(map(is_head, texts)) >= SHARE * len(texts)
        and len(set(texts)) > 1
        and all(len(text) <= LETTERS and not MONEY.search(text) for text in texts)
    )


def _header(lines: Sequence[Line], seed: int, fills: Sequence[Fill]) -> range:
    """The lines of the header around one of them."""
    line = lines[seed]
    middle = (line.box[1] + line.box[3]) / 2
    shades = [
        fill.box
        for fill in fills
        if fill.box[1] < middle < fill.box[3] and fill.box[3] - fill.box[1] < TALL * 2 * line.size
    ]
    low, high = seed, seed + 1
    if shades:
        top, bottom = min(box[1] for box in shades), max(box[3] for box in shades)
        while low and lines[low - 1].box[1] >= top - 1:
            low -= 1
        while high < len(lines) and lines[high].box[3] <= bottom + 1:
            high += 1
        return range(low, high)
    while low and _goes_on(lines[low - 1], lines[low], line):
        low -= 1
    while high < len(lines) and _goes_on(lines[high - 1], lines[high], line, lines[high]):
        high += 1
    if high < len(lines) and numbering(lines[high]):
        high += 1
    return range(low, high)


def _goes_on(above: Line, below: Line, seed: Line, new: Line | None = None) -> bool:
    """Does the header go on over the white between two lines?"""
    line = new or above
    texts = [run.text for run in runs(line)]
    if below.box[1] - above.box[3] > LEADING * seed.size or any(len(text) > LETTERS for text in texts):
        return False
    if CAPTION.match(line.text) or any(MONEY.search(text) for text in texts):
        return False
    if seed.bold:
        return line.bold and (len(texts) > 1 or not COLUMN_NUMBER.match(line.text))
    return sum(map(is_head, texts)) >= SHARE * len(texts)


def _shape(lines: Sequence[Line], head: range, known: Sequence[Line]) -> Shape | None:
    """The table below a header, if there is one."""
    heads = list(lines[head.start : head.stop])
    body = body_below(lines[head.stop :], heads[-1], heads[0])
    several = _several(body)
    if not several:
        return None
    left = min(line.box[0] for line in (*heads, *several))
    titles = [line.box[0] for line in body if left - BESIDE * line.size < line.box[0] < left < line.box[2]]
    left = min([left, *titles]) - MARGIN
    right = max(line.box[2] for line in (*heads, *several)) + MARGIN
    inner = columns([*heads, *body], heads, (left, right))
    body = cells_within(body, inner)
    edges = (left, *inner, right)
    again = [line.text for line in heads] == [line.text for line in known]
    enough = ROWS if len(inner) < SURE and not again else 1
    if len(inner) < HEADS - 1 or not fills_columns(body, heads, edges, enough):
        return None
    return Shape([*heads, *body], heads, edges, (heads[0].box[1] - MARGIN, body[-1].box[3] + MARGIN))


def _several(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if len(runs(line)) > 1]


def body_below(lines: Sequence[Line], above: Line, head: Line) -> list[Line]:
    """The lines below another that may be a table's: up to much white, a caption or another header.

    Args:
        lines: from top to bottom.
        above: the one before them.
        head: the first line of the table's header.
    """
    body: list[Line] = []
    for line in lines:
        before = body[-1] if body else above
        row = len(runs(line)) >= HEADS
        if line.box[1] - before.box[3] > (WHITE if row else GAP) * line.size:
            break
        if CAPTION.match(line.text) or (_seeds(line) and line.bold == head.bold):
            break
        body.append(line)
    return body


def fills_columns(
    body: Sequence[Line], heads: Sequence[Line], edges: Sequence[float], enough: int = ROWS
) -> bool:
    """Do enough lines of several texts below a header fill its columns, one of them with short texts?"""
    several = _several(body)
    if len(several) < enough or not are_cells([*heads, *body], edges, heads):
        return False
    return any(_short(several, low, high) for low, high in pairwise(edges))


def cells_within(body: Sequence[Line], inner: Sequence[float]) -> list[Line]:
    """The lines of the table: up to the first ones that run over its gutters and are no titles within it."""
    kept = list(body)
    over = [0, 0]  # lines of one run, and of several, that run over a gutter, one after the other
    for k, line in enumerate(body):
        own = runs(line)
        crossing = any(run.x0 < x - OVER and run.x1 > x + OVER for run in own for x in inner)
        several = len(own) > 1
        over = [0, 0] if not crossing else [0, over[1] + 1] if several else [over[0] + 1, 0]
        if over[0] > LONE or over[1] > 1:
            kept = list(body[: k + 1 - sum(over)])
            break
    while len(kept) > 1 and (_below(kept) if len(runs(kept[-1])) > 1 else _is_note(kept, inner)):
        kept.pop()
    return kept


def _below(body: Sequence[Line]) -> bool:
    """Is the last line, of two texts, a foot: with more white above it than any other line has?"""
    *above, last = (line.box[1] - before.box[3] for before, line in pairwise(body))
    return len(runs(body[-1])) < HEADS and last > max([AWAY * body[-1].size, *(MORE * gap for gap in above)])


def _is_note(body: Sequence[Line], inner: Sequence[float]) -> bool:
    """Is the last line a note below the table: over its gutters, in other letters or with white above it?

    A bold line over gutters where other such lines begin heads rows of the next page.
    """
    *_, above, line = body
    if abs(line.size - above.size) > OTHER * above.size or line.box[1] - above.box[3] > AWAY * line.size:
        return True
    over = [one for one in body if len(runs(one)) == 1 and any(one.box[0] < x < one.box[2] for x in inner)]
    if line not in over:
        return False
    return not line.bold or not any(one.bold and abs(one.box[0] - line.box[0]) < OVER for one in over[:-1])


def _short(lines: Sequence[Line], low: float, high: float) -> bool:
    texts = [" ".join(w.text for w in line.words if low <= w.anchor[0] < high) for line in lines]
    filled = [text for text in texts if text]
    return bool(filled) and sum(len(text) <= SHORT for text in filled) >= 0.5 * len(filled)


def grid_of(shape: Shape) -> Grid:
    """The grid of a table by the rules that it does not have."""
    below = shape.lines[len(shape.heads)].box[1]
    titles = titles_of(shape, below)
    level, upright = rules_of(shape, titles)
    places = list(shape.heights)
    if shape.heads:
        places.append((shape.heads[-1].box[3] + below) / 2)
    if len(shape.heads) > 1 and numbering(shape.heads[-1]):
        places.append((shape.heads[-2].box[3] + shape.heads[-1].box[1]) / 2)
    places += [y for line in titles for y in (line.box[1] - 0.5, line.box[3] + 0.5)]
    level += [Rule(y, shape.edges[0], shape.edges[-1]) for y in places]
    return find_grids(tuple(level), tuple(upright))[0]
