"""Columns of a page: the order in which its lines are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.pdf.lines import Line
from docintel.reading.pdf.model import LARGEST, Word

GUTTER = 10.0  # points at least between two columns,
SPACE = 0.8  # and letter heights: in large type so much stands between words
FULL = 0.6  # of a column's width that its lines fill, on average
MIDDLE, THIRD, TWO_THIRDS = (0.35, 0.65), (0.2, 0.45), (0.55, 0.8)  # of the width: where gutters are
COLUMN_LINES = 5  # lines at least in a two-column stretch, unless they surely are columns:
FEW_LINES = 2  # so many then,
ALONE = 3  # and so many where no other stretch of the page has the same gutter;
FILLED = 0.85  # of the width that lines fill, on average, but the last of each column;
LARGE = 1.15  # of the usual letter height: titles
CLOSE = 2.0  # letter heights between two lines of a column at most;
ALIKE = 0.6  # of the width of the wider column the narrower one has
OFTEN = 0.4  # of a page's lines that leave a gutter free, where no more need be asked of it
GOING_ON = re.compile(r"[^\W\d_]{2,}")  # a word, no mark of a list

Stretch = tuple[float, float]  # from left to right, in points


@dataclass(frozen=True, slots=True)
class Gutter:
    """White between two columns of lines that reach from ``edges[0]`` to ``edges[1]``.

    ``votes``: lines that have it between their words, or beside them; ``sure`` where so many of all lines
    have it between their words that the columns need not be prose.
    """

    start: float
    end: float
    edges: Stretch
    votes: int
    sure: bool


def reading_order(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in the order they are read: stretches of one column, or of several from left to right.

    A stretch has two columns where at least :data:`COLUMN_LINES` neighbouring lines leave the same gutter
    near the middle free and both sides carry text, fewer where they fill both columns; three, where they
    leave two free. Where not most lines of the page have the gutter, both sides must be prose: rows set by
    tabs stay rows. Columns may have theirs.
    """
    gutter = _gutter_of(lines)
    if gutter is None:
        return [list(lines)]
    out: list[list[Line]] = []
    single: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []

    def flush() -> None:
        if _are_columns(left, right, gutter):
            out.extend(part for part in (list(single), *reading_order(left), *reading_order(right)) if part)
        else:
            merged = sorted((*single, *left, *right), key=lambda line: (line.box[1], line.box[0]))
            if merged:
                out.append(_rejoined(merged))
        single.clear()
        left.clear()
        right.clear()

    sizes = Counter(line.size for line in lines)
    usual = max(sizes, key=lambda size: sizes[size])
    for line in lines:
        k = _cut_at(line, gutter)
        if k is None or (k and line.size > LARGE * usual and _stands_alone(line, lines)):
            if left or right:
                flush()
            single.append(line)
        elif 0 < k < len(line.words):
            left.append(Line.of(line.words[:k]))
            right.append(Line.of(line.words[k:]))
        else:
            (left if k else right).append(line)
    flush()
    return out


def _stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Does nothing stand beside a line? A title of what follows it in all columns, however short."""
    top, bottom = line.box[1], line.box[3]
    return not any(
        other.box[1] < bottom and top < other.box[3] for other in lines if other.box[0] >= line.box[2]
    )


def _are_columns(left: Sequence[Line], right: Sequence[Line], gutter: Gutter) -> bool:
    """Are lines beside each other columns?

    Where the gutter is not sure, or they are few, they must be prose: rows set by tabs leave the same white
    free. Few must fill both columns as well.
    """
    fewest = min(len(left), len(right))
    if fewest >= COLUMN_LINES:
        return gutter.sure or _are_prose(left, right)
    if not _are_prose(left, right) or fewest < (FEW_LINES if gutter.votes >= COLUMN_LINES else ALONE):
        return False
    widths = [max(line.box[2] for line in own) - min(line.box[0] for line in own) for own in (left, right)]
    if min(widths) < ALIKE * max(widths):
        return False
    return all(
        sum(line.box[2] - line.box[0] for line in column[:-1]) >= FILLED * (len(column) - 1) * width
        and all(line.box[1] - above.box[3] < CLOSE * line.size for above, line in pairwise(column))
        for column, width in zip((left, right), widths, strict=True)
    )


def _are_prose(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Does what a line of a column says go on in the next one?

    It does where half of the lines begin with a small letter or more. In rows whose cells wrap they do as
    well, but there both sides begin anew beside each other.
    """
    starts = [[line for line in column[1:] if not _goes_on(line)] for column in (left, right)]
    if any(2 * len(own) > len(column) - 1 for own, column in zip(starts, (left, right), strict=True)):
        return False
    fewer, more = sorted(starts, key=len)
    level = sum(any(abs(one.box[3] - two.box[3]) < 0.5 * one.size for two in more) for one in fewer)
    return not fewer or 2 * level < len(fewer)


def _goes_on(line: Line) -> bool:
    word = GOING_ON.match(line.text)
    return word is not None and word.group().islower()


def _rejoined(lines: list[Line]) -> list[Line]:
    out: list[Line] = []
    for line in lines:
        if out and abs(out[-1].box[1] - line.box[1]) < 0.5 * line.size and out[-1].box[2] <= line.box[0]:
            out[-1] = Line.of((*out[-1].words, *line.words))
        else:
            out.append(line)
    return out


def _cut_at(line: Line, gutter: Gutter) -> int | None:
    """How many words of a line stand left of the gutter; None where a text runs over it.

    A long line may end, or begin, within the gutter.
    """
    white = max(GUTTER, SPACE * line.size)
    before = 0.0
    for k, word in enumerate(line.words):
        if before < gutter.end and word.x0 > gutter.start and word.x0 - before >= white:
            return k
        before = word.x1
    return len(line.words) if before < gutter.end else None


def _gutter_of(lines: Sequence[Line]) -> Gutter | None:
    """The gutter between two columns, or the first of those between three."""
    if len(lines) < ALONE:
        return None
    edges = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
    if edges[1] - edges[0] > LARGEST:
        return None
    within = [_gaps(line) for line in lines]
    beside = [None, *(_between(above, line) for above, line in pairwise(lines))]
    gaps = [own if free is None else [*own, free] for own, free in zip(within, beside, strict=True)]
    if sum(map(bool, gaps)) < ALONE:  # as on most pages
        return None

    def gutter(place: Stretch) -> Gutter | None:
        found = _widest(gaps, within, edges, place)
        return found if found is not None and _both_filled(lines, found) else None

    middle, third, last = gutter(MIDDLE), gutter(THIRD), gutter(TWO_THIRDS)
    if third is None or last is None:
        return middle
    # Wide spaces of the justified lines of a middle column agree less often than two gutters.
    return middle if middle is not None and middle.votes >= min(third.votes, last.votes) else third


def _gaps(line: Line) -> list[Stretch]:
    """What a line leaves free between its words, as wide as a gutter or wider."""
    found = []
    white = max(GUTTER, SPACE * line.size)
    before = line.words[0].x1
    for word in line.words:
        if word.x0 - before >= white:
            found.append((before, word.x0))
        before = word.x1
    return found


def _between(one: Line, two: Line) -> Stretch | None:
    """The white between two lines of columns whose lines do not stand at the same heights."""
    if two.box[1] >= one.box[3]:
        return None
    left, right = (one, two) if one.box[0] < two.box[0] else (two, one)
    free = left.box[2], right.box[0]
    return free if free[1] - free[0] >= GUTTER else None


def _widest(
    gaps: Sequence[Sequence[Stretch]], within: Sequence[Sequence[Stretch]], edges: Stretch, place: Stretch
) -> Gutter | None:
    """The stretch that most lines leave free, between two shares of their width.

    Args:
        gaps: of each line, between its words and beside it.
        within: of each line, between its words.
        edges: of all lines.
        place: the shares.
    """
    width = edges[1] - edges[0]
    low, high = (edges[0] + share * width for share in place)
    fitting, level = (
        [[(a, b) for a, b in own if low < (a + b) / 2 < high] for own in found] for found in (gaps, within)
    )
    votes = _votes(fitting)
    having = [k for k, own in enumerate(fitting) if own]
    if len(having) < ALONE or not votes:
        return None
    best = max(votes.values())
    if best < ALONE or best < OFTEN * (having[-1] + 1 - having[0]):
        return None
    free = sorted(x for x, count in votes.items() if count >= 0.9 * best)
    start = end = free[0]
    for x in free[1:]:
        if x > end + 1:
            break
        end = x
    if end - start < GUTTER / 2:
        return None
    sure = max(_votes(level).values(), default=0) >= max(COLUMN_LINES, OFTEN * len(gaps))
    return Gutter(float(start), float(end), edges, best, sure)


def _votes(gaps: Sequence[Sequence[Stretch]]) -> Counter[int]:
    """How many lines leave each point free."""
    return Counter(x for own in gaps for a, b in own for x in range(int(a) + 1, int(b)))


def _both_filled(lines: Sequence[Line], gutter: Gutter) -> bool:
    """Do lines fill the columns at both sides? Labels and their values do not."""
    left: list[Sequence[Word]] = []
    right: list[Sequence[Word]] = []
    both = 0
    for line in lines:
        k = _cut_at(line, gutter)
        if k and k < len(line.words):
            left.insert(both, line.words[:k])
            right.insert(both, line.words[k:])
            both += 1
        elif k is not None:
            (left if k else right).append(line.words)
    if both >= ALONE:
        left, right = left[:both], right[:both]
    labels = sum(words[0].text.startswith(":") for words in right)
    return (
        _filled(left) >= FULL * (gutter.start - gutter.edges[0])
        and _filled(right) >= FULL * (gutter.edges[1] - gutter.end)
        and 2 * labels < len(right)
    )


def _filled(lines: Sequence[Sequence[Word]]) -> float:
    """How wide lines are on average."""
    return sum(max(word.x1 for word in own) - own[0].x0 for own in lines) / max(len(lines), 1)
