"""Columns that no rule parts: the gutters that the texts of many lines leave free.

The text of a line is taken in runs (words a usual space apart): the spaces within a run are no gutter, so
that rivers of white in prose are none either.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.pdf.lines import Line
from docintel.reading.pdf.model import LARGEST, Word
from docintel.reading.pdf.tables.header import COLUMN_NUMBER
from docintel.reading.pdf.tables.textrows import ITEM

GAP = 0.5  # letter heights between two runs at least; a usual space has 0.25 to 0.35
CROSSING = 0.1  # of the lines may run over a gutter
SEVERAL = 6  # lines at least of which one may run over a gutter
#: After an amount a text of its own begins: amounts are set right, and names left beside them.
AMOUNT = re.compile(r"(?:Rp\.?)?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
AMOUNTS = 3  # such ends at least make a gutter of any width
WIDE = 0.3  # letter heights of a gutter at least
PAD = 2.5  # points between the edge of a column and its texts
LEVEL = 1.5  # points that aligned texts differ by
EXACT = 0.5  # points that texts differ by which one edge sets
SPACES = 1.3  # usual spaces between a figure and a text of the next column at least
REACH = 30.0  # points beside a gutter in which the texts of its columns begin or end
FINE = 2  # places a point
COUNTED = 3  # columns at least that a header counts


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one line with no more than a space between them."""

    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """Its top."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its bottom."""
        return max(word.bottom for word in self.words)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)

    def over(self, x: float) -> bool:
        """Does it run over this place?"""
        return self.x0 < x < self.x1


def runs(line: Line, gap: float = GAP) -> list[Run]:
    """The runs of a line, ``gap`` letter heights apart at least, from left to right."""
    wide = gap * max(line.size, 1.0)
    words = line.words
    starts = [0]
    end = words[0].x1
    last = words[0].text
    for k, word in enumerate(words[1:], 1):
        text, x0, _, x1, *_ = word
        if x0 - end >= wide or (last[-1:].isdigit() and text[:1].isalpha() and AMOUNT.fullmatch(last)):
            starts.append(k)
            end = x1
        elif x1 > end:
            end = x1
        last = text
    return [Run(words[one:two]) for one, two in pairwise((*starts, len(words)))]


def gutters(lines: Sequence[Sequence[Run]], left: float, right: float) -> list[tuple[float, float]]:
    """The stretches between ``left`` and ``right`` that nearly no line of several runs stands in.

    Those that no line stands in come first, then those with one line that lies in none of these, and so on:
    a column with few texts is no gutter.
    """
    found = [own for own in lines if len(own) > 1]
    if right - left > LARGEST:
        return []
    size = int((right - left) * FINE) + 1
    taken = [0] * (size + 1)
    for own in found:
        for run in own:
            for x in range(max(int((run.x0 - left) * FINE), 0), min(int((run.x1 - left) * FINE) + 1, size)):
                taken[x] += 1
    out: list[tuple[float, float]] = []
    heights = sorted(run.words[0].size for own in found for run in own)
    wide = WIDE * heights[len(heights) // 2] if heights else 0.0
    most = max(CROSSING * len(found), 1.0) if len(found) >= SEVERAL else 0.0
    for level in range(int(most) + 1):
        for start, end in _stretches([count <= level for count in taken[:size]]):
            low, high = left + start / FINE, left + end / FINE
            if start == 0 or end >= size or (high - low < wide and not _after_amounts(found, low)):
                continue
            if not any(a < high and low < b for a, b in out):
                out.append((low, high))
    return sorted(out)


def _after_amounts(lines: Sequence[Sequence[Run]], low: float) -> bool:
    """Do amounts alone end where a gutter begins? They are set right, and names begin close behind them."""
    before = [run for own in lines for run in own if low - LEVEL < run.x1 <= low]
    return len(before) >= AMOUNTS and all(AMOUNT.fullmatch(run.words[-1].text) for run in before)


def _parted(lines: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """The runs of each line, parted where a column of figures set right ends close before one set left.

    There figures of several widths end at one place, and texts begin at one, more than a space behind it.
    """
    steps = [
        (one, two)
        for own in lines
        for one, two in pairwise([word for run in own for word in run.words])
        if ITEM.fullmatch(one.text) and two.text[:1].isalpha()
    ]
    spaces = sorted(two.x0 - one.x1 for own in lines for run in own for one, two in pairwise(run.words))
    usual = spaces[len(spaces) // 2] if spaces else 0.0
    begins: set[Word] = set()
    for one, two in steps:
        alike = [a for a, b in steps if abs(a.x1 - one.x1) < EXACT and abs(b.x0 - two.x0) < EXACT]
        if two.x0 - one.x1 > SPACES * usual and len({round(word.x0) for word in alike}) >= AMOUNTS:
            begins.add(two)
    return [[part for run in own for part in _cut(run, begins)] for own in lines]


def _cut(run: Run, begins: Collection[Word]) -> Iterator[Run]:
    places = [0, *(k for k, word in enumerate(run.words) if k and word in begins), len(run.words)]
    return (Run(run.words[one:two]) for one, two in pairwise(places))


def _stretches(free: Sequence[bool]) -> list[tuple[int, int]]:
    """Half-open stretches of places that are free."""
    edges = [i for i, (one, two) in enumerate(pairwise((False, *free, False))) if one != two]
    return list(zip(edges[::2], edges[1::2], strict=True))


def columns(
    lines: Sequence[Line], heads: Sequence[Line], edges: tuple[float, float], ends: Sequence[float] = ()
) -> list[float]:
    """The inner places between columns.

    A gutter under one head is none: it parts a number from its text, or "Rp" from an amount. Where the header
    counts its columns, one gutter lies between two numbers.

    Args:
        lines: of the table, those of the header as well.
        heads: the lines of the header.
        edges: left and right of the table.
        ends: where short rules end: they say exactly where a column does.
    """
    found: list[float] = []
    wide: dict[float, float] = {}
    head = [runs(line) for line in heads]
    body = _parted([runs(line) for line in lines if line not in heads])
    used = [*_single(head, [run for own in body for run in own]), *body]
    every = [run for own in used for run in own]
    for low, high in gutters(used, *edges):
        ruled = [x for x in ends if low - 1 <= x <= high + 1]
        found.append(ruled[0] if ruled else _place(every, low, high))
        wide[found[-1]] = high - low
    if not heads:
        return found
    counted = _counted(head, wide)
    if counted:
        return counted
    every = [run for own in head for run in own]
    kept: list[float] = []
    for k, x in enumerate(found):
        right = found[k + 1] if k + 1 < len(found) else edges[1]
        left = kept[-1] if kept else edges[0]
        beside = [_headed(every, left, x), _headed(every, x, right)]
        if all(beside) or not any(run.over(x) for run in every):
            kept.append(x)
    return kept


def numbering(line: Line) -> bool:
    """Does a line of a header count its columns?"""
    return _counts(runs(line))


def _counts(own: Sequence[Run]) -> bool:
    return len(own) >= COUNTED and all(COLUMN_NUMBER.match(run.text) for run in own)


def _counted(heads: Sequence[Sequence[Run]], wide: Mapping[float, float]) -> list[float]:
    """One place between each two numbers of columns: that under fewest heads, the widest of these.

    Args:
        heads: the runs of each line of the header.
        wide: the width of the gutter at each place.
    """
    numbers = next((own for own in heads if _counts(own)), ())
    names = [run for own in heads if own is not numbers for run in own]
    chosen = []
    for left, right in pairwise(numbers):
        between = [x for x in wide if left.x1 - 1 <= x <= right.x0 + 1]
        if not between:
            return []
        chosen.append(min(between, key=lambda x: (sum(run.over(x) for run in names), -wide[x])))
    return chosen


def _single(heads: Sequence[Sequence[Run]], body: Sequence[Run]) -> list[list[Run]]:
    """The lines of the header without texts over a gutter: some stand lower at both sides, none below."""
    out = []
    for k, own in enumerate(heads):
        lower = [run for line in heads[k + 1 :] for run in line]
        out.append(
            [
                run
                for run in own
                if any(run.x0 < one.x1 and run.x1 > one.x0 for one in (*body, *lower))
                or not any(one.x1 <= run.x0 for one in lower)
                or not any(one.x0 >= run.x1 for one in lower)
            ]
        )
    return out


def _place(every: Sequence[Run], low: float, high: float) -> float:
    """Where in a gutter its columns meet: by the texts that are aligned at a side of it, or in its middle.

    Pages differ in their longest texts, and less in where their columns begin.
    """
    near = min(PAD, (high - low) / 2)
    left, right = _aligned(every, low, high)
    return high - near if right else low + near if left else (low + high) / 2


def _aligned(every: Sequence[Run], low: float, high: float) -> tuple[bool, bool]:
    """Do most texts left of a gutter end, and right of it begin, at its edge?"""
    left = [low - run.x1 < LEVEL for run in every if low - REACH < run.x1 <= high]
    right = [run.x0 - high < LEVEL for run in every if low <= run.x0 < high + REACH]
    return 2 * sum(left) > len(left), 2 * sum(right) > len(right)


def _headed(heads: Sequence[Run], left: float, right: float) -> bool:
    """Has a column a head of its own?"""
    return any(left - 1 <= run.x0 and run.x1 <= right + 1 for run in heads)
