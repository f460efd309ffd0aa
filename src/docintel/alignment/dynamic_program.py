"""Monotone alignment of two sequences with merges, gaps and crossings, in a band, row by row.

The similarity of any two blocks is one dot product of the blocks' rows (see ``profile.py``), so a row of the
table is a handful of vector operations and nothing of the size of the whole table is ever held.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from docintel.alignment.rising import longest_rising

Floats = NDArray[np.float32]

#: Up to so many cells the whole table is searched; beyond, a band around surely matching sentences.
_FULL_TABLE = 160_000
#: Columns of the band left and right of the path that the anchors draw.
_MARGIN = 30
#: Widest stretch without an anchor that the band covers as a whole.
_OPEN_STRETCH = 150
#: How much better than the second best a similarity must be to anchor the band.
_ANCHOR_LEAD = 0.15
_CHUNK = 256


@dataclass(frozen=True, slots=True)
class Weights:
    """What a link must be worth; chosen on releases that we wrote, see docs/verification.md."""

    threshold: float = 0.06  # similarity at which linking two sentences is as good as leaving them
    merge: float = 0.42  # price of 1–2 and 2–1
    double_merge: float = 1.2  # price of 2–2
    crossing: float = 0.2  # price of two neighbours that changed places
    length: float = 0.06  # price of lengths that differ by one standard deviation
    deviation: float = 0.29  # of the logarithm of the lengths' ratio, for long sentences
    short: float = 2.5  # over the length: how much more the square of it is for short ones
    paragraph: float = 0.08  # price of a merge over the end of a paragraph

    def of_lengths(self, one: Floats | np.float32, other: Floats) -> Floats:
        """The price of lengths in characters; a heading of two words is often twice as long elsewhere."""
        ratio = np.log(other / one)
        variance = self.deviation**2 + self.short / np.minimum(one, other)
        price: Floats = self.length * np.minimum(ratio * ratio / variance, 9)
        return price


@dataclass(frozen=True, slots=True)
class Side:
    """One sequence: for its units and its pairs of neighbours the rows to multiply and the lengths.

    ``breaks[i]`` is true when a paragraph ends between units i and i + 1. The rows are prepared for one side
    of the product (see ``profile.py``): a left side is multiplied with a right side.
    """

    one: Floats  # (n, d)
    two: Floats  # (n - 1, d)
    length_one: Floats  # (n,)
    length_two: Floats  # (n - 1,)
    breaks: NDArray[np.bool_]  # (n - 1,)


class Link(NamedTuple):
    """Units ``[rows]`` of one sequence and ``[columns]`` of the other; either may be empty."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    crossing: bool = False


# The moves, by how many rows and columns they use. The crossing uses two of each.
_MOVES = ((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (2, 2))
_ROW_GAP, _COLUMN_GAP, _ONE, _SPLIT, _JOIN, _DOUBLE, _CROSS = range(7)


def align_sides(rows: Side, columns: Side, weights: Weights) -> list[Link]:
    """The best chain of links, covering every unit of both sides, in the order of the rows."""
    height, width = len(rows.one), len(columns.one)
    low, high = _band(rows.one, columns.one)
    scores: list[Floats] = []
    moves: list[NDArray[np.int8]] = []
    for i in range(height + 1):
        first, last = int(low[i]), int(high[i])
        best = np.full(last - first + 1, -np.inf, np.float32)
        move = np.full(best.shape, _ROW_GAP, np.int8)
        if i == 0:
            best[0 - first] = 0
        for kind, gain in _gains(rows, columns, weights, i, first, last):
            used_rows, used_columns = _MOVES[kind]
            span = (first - used_columns, last - used_columns)
            value = _window(scores[i - used_rows], int(low[i - used_rows]), span, -np.inf) + gain
            better = value > best
            best = np.where(better, value, best)
            move = np.where(better, np.int8(kind), move)
        # A column left over costs nothing, so the best so far is carried to the right.
        running = np.maximum.accumulate(best)
        move = np.where(running > best, np.int8(_COLUMN_GAP), move)
        scores.append(running)
        moves.append(move)
    return _trace(moves, low, height, width)


def _gains(
    rows: Side, columns: Side, weights: Weights, i: int, first: int, last: int
) -> list[tuple[int, Floats]]:
    """For each move that ends at row ``i``: what it adds at columns ``first .. last``, counted from 1."""
    if i == 0:
        return []

    def worth(block: tuple[Floats, np.float32], others: tuple[Floats, Floats], back: int) -> Floats:
        # The block ending at column j (counted from 1) is unit j - 1 or pair j - 2.
        return _worth(block, others, weights, (first - back, last - back))

    units, pairs = (columns.one, columns.length_one), (columns.two, columns.length_two)
    lower = (rows.one[i - 1], rows.length_one[i - 1])
    ends = _window(columns.breaks.astype(np.float32), 0, (first - 2, last - 2), 0.0) * weights.paragraph
    gains = [
        (_ROW_GAP, np.zeros(last - first + 1, np.float32)),
        (_ONE, 2 * worth(lower, units, 1)),
        (_SPLIT, 3 * worth(lower, pairs, 2) - weights.merge - ends),
    ]
    if i > 1:
        end = weights.paragraph * float(rows.breaks[i - 2])
        upper = (rows.one[i - 2], rows.length_one[i - 2])
        both = (rows.two[i - 2], rows.length_two[i - 2])
        crossed = 2 * worth(upper, units, 1) + 2 * worth(lower, units, 2)
        gains += [
            (_JOIN, 3 * worth(both, units, 1) - weights.merge - end),
            (_DOUBLE, 4 * worth(both, pairs, 2) - weights.double_merge - end - ends),
            (_CROSS, crossed - weights.crossing),
        ]
    return gains


def _worth(
    block: tuple[Floats, np.float32], others: tuple[Floats, Floats], weights: Weights, span: tuple[int, int]
) -> Floats:
    """Similarity above the threshold of ``block`` to ``others[span[0] .. span[1]]``; -inf outside."""
    row, length = block
    table, lengths = others
    start, stop = max(span[0], 0), min(span[1] + 1, len(table))
    if stop <= start:
        return np.full(span[1] - span[0] + 1, -np.inf, np.float32)
    price = weights.of_lengths(length, lengths[start:stop])
    value = table[start:stop] @ row - price - weights.threshold
    return _window(value.astype(np.float32), start, span, -np.inf)


def _window(values: Floats, low: int, span: tuple[int, int], fill: float) -> Floats:
    """``values``, whose first stands for ``low``, at the positions ``span[0] .. span[1]``; else ``fill``."""
    first, last = span
    result = np.full(last - first + 1, fill, np.float32)
    start, stop = max(first, low), min(last + 1, low + len(values))
    if stop > start:
        result[start - first : stop - first] = values[start - low : stop - low]
    return result


def _trace(moves: list[NDArray[np.int8]], low: NDArray[np.int64], height: int, width: int) -> list[Link]:
    links: list[Link] = []
    i, j = height, width
    while i or j:
        kind = int(moves[i][j - int(low[i])]) if i else _COLUMN_GAP
        used_rows, used_columns = _MOVES[kind]
        rows, columns = tuple(range(i - used_rows, i)), tuple(range(j - used_columns, j))
        if kind == _CROSS:
            links += [Link(rows[1:], columns[:1], crossing=True), Link(rows[:1], columns[1:], crossing=True)]
        else:
            links.append(Link(rows, columns))
        i, j = i - used_rows, j - used_columns
    return links[::-1]


def _band(rows: Floats, columns: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last column of the table's band for each row ``0 .. n``; the last row ends at the corner."""
    height, width = len(rows), len(columns)
    low, high = np.zeros(height + 1, np.int64), np.full(height + 1, width, np.int64)
    if height * width <= _FULL_TABLE:
        return low, high
    points = [(0, 0), *_anchors(rows, columns), (height, width)]
    for (i, j), (next_i, next_j) in pairwise(points):
        steps = np.arange(i, next_i + 1)
        if max(next_i - i, next_j - j) <= _OPEN_STRETCH:
            low[steps], high[steps] = j - _MARGIN, next_j + _MARGIN
        else:
            middle = j + (steps - i) * (next_j - j) / max(next_i - i, 1)
            low[steps] = (middle - _OPEN_STRETCH).astype(np.int64)
            high[steps] = (middle + _OPEN_STRETCH).astype(np.int64)
    low, high = np.clip(low, 0, width), np.clip(high, 0, width)
    low[0], high[-1] = 0, width
    # A path must fit through: never to the left of an earlier row.
    return np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high)


def _anchors(rows: Floats, columns: Floats) -> list[tuple[int, int]]:
    """Pairs that choose each other with a clear lead, thinned to the longest chain that rises in both."""
    best_column = np.zeros(len(rows), np.int64)
    lead = np.zeros(len(rows), np.float32)
    best_row = np.zeros(len(columns), np.int64)
    best_score = np.full(len(columns), -np.inf, np.float32)
    for start in range(0, len(rows), _CHUNK):
        part = rows[start : start + _CHUNK] @ columns.T
        best_column[start : start + _CHUNK] = part.argmax(axis=1)
        two = np.partition(part, -2, axis=1)[:, -2:]
        lead[start : start + _CHUNK] = two[:, 1] - two[:, 0]
        top = part.max(axis=0)
        best_row = np.where(top > best_score, part.argmax(axis=0) + start, best_row)
        best_score = np.maximum(top, best_score)
    sure = [(i, int(j)) for i, j in enumerate(best_column) if lead[i] >= _ANCHOR_LEAD and best_row[j] == i]
    return [sure[place] for place in longest_rising([column for _, column in sure])]
