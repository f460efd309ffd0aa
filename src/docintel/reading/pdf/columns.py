"""Columns of a page: the order in which its lines are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from docintel.reading.pdf.lines import Line
from docintel.reading.pdf.model import LARGEST

GUTTER = 10.0  # points at least between two columns
FULL = 0.6  # of a column's width that its lines fill, on average
MIDDLE, THIRD, TWO_THIRDS = (0.35, 0.65), (0.2, 0.45), (0.55, 0.8)  # of the width: where gutters are
COLUMN_LINES = 5  # lines at least in a two-column stretch

Stretch = tuple[float, float]  # from left to right, in points


def reading_order(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in the order they are read: stretches of one column, or of several from left to right.

    A stretch has two columns where at least :data:`COLUMN_LINES` neighbouring lines leave the same gutter
    near the middle free and both sides carry text; three, where they leave two free. Columns may have theirs.
    """
    gutter = _gutter_of(lines)
    if gutter is None:
        return [list(lines)]
    out: list[list[Line]] = []
    single: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []

    def flush() -> None:
        if len(left) >= COLUMN_LINES and len(right) >= COLUMN_LINES:
            out.extend(part for part in (list(single), *reading_order(left), *reading_order(right)) if part)
        else:
            merged = sorted((*single, *left, *right), key=lambda line: (line.box[1], line.box[0]))
            if merged:
                out.append(_rejoined(merged))
        single.clear()
        left.clear()
        right.clear()

    for line in lines:
        k = _cut_at(line, gutter)
        if k is None:
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


def _rejoined(lines: list[Line]) -> list[Line]:
    out: list[Line] = []
    for line in lines:
        if out and abs(out[-1].box[1] - line.box[1]) < 0.5 * line.size and out[-1].box[2] <= line.box[0]:
            out[-1] = Line.of((*out[-1].words, *line.words))
        else:
            out.append(line)
    return out


def _cut_at(line: Line, gutter: Stretch) -> int | None:
    """How many words of a line stand left of the gutter; None where a text runs over it.

    A long line may end, or begin, within the gutter.
    """
    start, end = gutter
    before = 0.0
    for k, word in enumerate(line.words):
        if before < end and word.x0 > start and word.x0 - before >= GUTTER:
            return k
        before = word.x1
    return len(line.words) if before < end else None


def _gutter_of(lines: Sequence[Line]) -> Stretch | None:
    """The gutter between two columns, or the first of those between three."""
    if len(lines) < COLUMN_LINES:
        return None
    edges = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
    if edges[1] - edges[0] > LARGEST:
        return None
    gaps = [_gaps(line) for line in lines]
    if sum(map(bool, gaps)) < COLUMN_LINES:  # as on most pages
        return None

    def gutter(place: Stretch) -> Stretch | None:
        found = _widest(gaps, edges, place)
        return found if found is not None and _both_filled(lines, found, edges) else None

    return gutter(MIDDLE) or (gutter(THIRD) if gutter(TWO_THIRDS) else None)


def _gaps(line: Line) -> list[Stretch]:
    """What a line leaves free between its words, as wide as a gutter or wider."""
    found = []
    before = line.words[0].x1
    for word in line.words:
        if word.x0 - before >= GUTTER:
            found.append((before, word.x0))
        before = word.x1
    return found


def _widest(gaps: Sequence[Sequence[Stretch]], edges: Stretch, place: Stretch) -> Stretch | None:
    """The stretch that most lines leave free, between two shares of their width.

    Args:
        gaps: of each line.
        edges: of all lines.
        place: the shares.
    """
    width = edges[1] - edges[0]
    low, high = (edges[0] + share * width for share in place)
    fitting = [[(a, b) for a, b in own if low < (a + b) / 2 < high] for own in gaps]
    votes = Counter(x for own in fitting for a, b in own for x in range(int(a) + 1, int(b)))
    if sum(map(bool, fitting)) < COLUMN_LINES or not votes:
        return None
    best = max(votes.values())
    if best < COLUMN_LINES or best < 0.4 * len(gaps):
        return None
    free = sorted(x for x, count in votes.items() if count >= 0.9 * best)
    start = end = free[0]
    for x in free[1:]:
        if x > end + 1:
            break
        end = x
    return (float(start), float(end)) if end - start >= GUTTER / 2 else None


def _both_filled(lines: Sequence[Line], gutter: Stretch, edges: Stretch) -> bool:
    """Do lines fill the columns at both sides? Labels and their values do not."""
    left = right = 0.0
    both = labels = 0
    for line in lines:
        k = _cut_at(line, gutter)
        if k and k < len(line.words):
            one, two = line.words[:k], line.words[k:]
            left += max([word.x1 for word in one]) - one[0].x0
            right += max([word.x1 for word in two]) - two[0].x0
            labels += two[0].text.startswith(":")
            both += 1
    wide = left >= FULL * both * (gutter[0] - edges[0])
    long = right >= FULL * both * (edges[1] - gutter[1])
    return wide and long and 2 * labels < both
