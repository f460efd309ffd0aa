"""Step 2: tables that have level rules only get their columns from the gaps between their words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docintel.reading.pdf.lines import Line, into_lines
from docintel.reading.pdf.model import Rule, Word

RULES = 3  # level rules of one length at least: over the header, under it, under the table
LENGTH = 150.0  # points
ENDS = 6.0  # points that the ends of these rules may differ
GAP = 6.0  # points between two columns at least
CROSSING = 0.1  # of the lines may run over a gap; titles within the table, of one piece, do not count
FILLED = 0.3  # of the lines have something in each column
CELL = 45  # letters of a cell on average; prose in columns has more
HIGH = 0.7  # of the page's height: rules farther apart are the page's, not a table's


def supplied(
    across: Sequence[Rule], down: Sequence[Rule], words: Sequence[Word], height: float
) -> list[Rule]:
    """Upright rules for tables that have none: at both ends of their level rules and in the gaps between.

    Args:
        across: the page's level rules, whole.
        down: its upright rules.
        words: its words.
        height: of the page.
    """
    found: list[Rule] = []
    for group in _groups(across):
        left, right = min(rule.start for rule in group), max(rule.end for rule in group)
        top, bottom = group[0].at, group[-1].at
        if any(left - ENDS < v.at < right + ENDS and v.end > top and v.start < bottom for v in down):
            continue
        if bottom - top > HIGH * height:
            continue
        inside = [w for w in words if left <= w.anchor[0] <= right and top <= w.anchor[1] <= bottom]
        lines = into_lines(inside)
        gaps = _gaps(lines, left, right)
        if gaps:
            found.extend((Rule(left, top, bottom), Rule(right, top, bottom)))
            heads = _heads(across, group, inside)
            for x in gaps:
                over = [(high, low) for start, end, high, low in heads if start + ENDS < x < end - ENDS]
                found.extend(
                    Rule(x, *stretch) for stretch in _without(top, bottom, [*_titles(lines, gaps), *over])
                )
    return found


def _titles(lines: Sequence[Line], gaps: Sequence[float]) -> list[tuple[float, float]]:
    """The heights of lines of one piece that run over a gap: titles within the table."""
    return [
        (line.box[1] - 0.5, line.box[3] + 0.5)
        for line in lines
        if all(b.x0 - a.x1 < GAP for a, b in pairwise(line.words))
        and any(line.box[0] < x < line.box[2] for x in gaps)
    ]


def _heads(
    across: Sequence[Rule], group: Sequence[Rule], words: Sequence[Word]
) -> list[tuple[float, float, float, float]]:
    """Heads over several columns: short rules with one text above; their ends, and the heights they span."""
    heads = []
    for short in across:
        above = [rule.at for rule in group if rule.at < short.at - 1]
        if short in group or not above or short.at > group[-1].at:
            continue
        high = max(above)
        own = [w for w in words if short.start < w.anchor[0] < short.end and high < w.anchor[1] < short.at]
        own.sort(key=lambda word: word.x0)
        if own and all(b.x0 - a.x1 < GAP for a, b in pairwise(own)):
            heads.append((short.start, short.end, high, short.at))
    return heads


def _without(top: float, bottom: float, bands: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretch from top to bottom less the bands."""
    out = []
    at = top
    for low, high in sorted(bands):
        if low > at:
            out.append((at, low))
        at = max(at, high)
    if at < bottom:
        out.append((at, bottom))
    return out


def _groups(across: Sequence[Rule]) -> list[list[Rule]]:
    """Level rules with the same ends, from top to bottom."""
    groups: list[list[Rule]] = []
    for rule in sorted(across, key=lambda rule: rule.at):
        if rule.end - rule.start < LENGTH:
            continue
        for group in groups:
            if abs(group[0].start - rule.start) <= ENDS and abs(group[0].end - rule.end) <= ENDS:
                group.append(rule)
                break
        else:
            groups.append([rule])
    return [group for group in groups if len(group) >= RULES]


def _gaps(lines: Sequence[Line], left: float, right: float) -> list[float]:
    """The middle of each stretch that nearly no line stands in; none when the columns are not a table's."""
    if len(lines) < RULES:
        return []
    width = int(right - left) + 1
    taken = [0] * (width + 1)
    lines = [line for line in lines if sum(b.x0 - a.x1 >= GAP for a, b in pairwise(line.words)) >= 2] or lines
    for line in lines:
        spans = [range(max(int(w.x0 - left), 0), min(int(w.x1 - left) + 1, width)) for w in line.words]
        for x in set().union(*spans):
            taken[x] += 1
    free = [x for x in range(width) if taken[x] <= CROSSING * len(lines)]
    stretches: list[list[int]] = []
    for x in free:
        if stretches and x == stretches[-1][-1] + 1:
            stretches[-1].append(x)
        else:
            stretches.append([x])
    inner = [s for s in stretches if s[0] > 0 and s[-1] < width - 1 and len(s) >= GAP]
    gaps = [left + (s[0] + s[-1]) / 2 for s in inner]
    edges = [left, *gaps, right]
    for low, high in pairwise(edges):
        texts = [" ".join(w.text for w in line.words if low <= w.anchor[0] < high) for line in lines]
        filled = [text for text in texts if text]
        if len(filled) < FILLED * len(lines) or sum(map(len, filled)) > CELL * len(filled):
            return []
    return gaps
