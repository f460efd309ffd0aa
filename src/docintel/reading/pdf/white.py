"""White rules, seen only on what is dark.

A table with white rules is ruled wholly or not at all: many paint every second row, and rules of the dark
rows alone would tear the others off. So a white rule that parts what is dark brings all that meet it, on
whatever they lie.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from docintel.reading.pdf.model import Rule
from docintel.types import BBox

BESIDE = 1.5  # points from the edge of a fill to a rule between it and the next one
MINIMUM = 0.9  # points of a rule that part what is dark
MEETS = 3.0  # points from the end of a rule to another that it meets: as thick as rules are
MAX_PAIRS = 500_000  # of white strokes and fills, and of lines across and down, that are looked at
IN_LINE = 0.5  # points between strokes that are parts of one rule

Stretch = tuple[float, float]  # from its start to its end, in points


@dataclass(frozen=True, slots=True)
class Stroke:
    """A white stroke. ``below``: how many dark fills were drawn before it."""

    rule: Rule
    across: bool
    below: int


def white_rules(strokes: Sequence[Stroke], dark: Sequence[BBox]) -> tuple[list[Rule], list[Rule]] | None:
    """The rules across and down among white strokes: those that part what is dark, and those that meet them.

    The edges of a dark fill that a rule goes through are rules too. White along the edge of a fill, as Word
    leaves below shaded text, parts nothing.

    Args:
        strokes: all white strokes of a page.
        dark: the fills on which white is seen, in the order they were drawn.

    Returns:
        The rules; None where there is too much to look at (see :data:`MAX_PAIRS`).
    """
    if len(strokes) * len(dark) > MAX_PAIRS:
        return None
    parting: set[Stroke] = set()
    split: set[BBox] = set()
    for stroke in strokes:
        through, parts = _parted(stroke, dark[: stroke.below])
        split.update(through)
        if parts:
            parting.add(stroke)
    if not parting:
        return [], []
    across, rows = _in_line([s for s in strokes if s.across], parting)
    down, columns = _in_line([s for s in strokes if not s.across], parting)
    if len(across) * len(down) > MAX_PAIRS:
        return None
    rows, columns = _joined(across, down, rows, columns)
    return (
        [*rows, *(Rule(y, box[0], box[2]) for box in split for y in box[1::2])],
        [*columns, *(Rule(x, box[1], box[3]) for box in split for x in box[::2])],
    )


def _parted(stroke: Stroke, dark: Iterable[BBox]) -> tuple[list[BBox], bool]:
    """The fills that a stroke goes through, and whether both its sides are dark anywhere."""
    rule = stroke.rule
    sides: tuple[list[Stretch], list[Stretch]] = ([], [])
    through: list[BBox] = []
    for box in dark:
        (start, end), (low, high) = (box[::2], box[1::2]) if stroke.across else (box[1::2], box[::2])
        start, end = max(rule.start, start), min(rule.end, end)
        if end - start < MINIMUM:
            continue
        within = [low <= at <= high for at in (rule.at - BESIDE, rule.at + BESIDE)]
        for side, inside in zip(sides, within, strict=True):
            if inside:
                side.append((start, end))
        if all(within):
            through.append(box)
    one, two = sides
    return through, any(min(a[1], b[1]) - max(a[0], b[0]) >= MINIMUM for a in one for b in two)


def _in_line(strokes: Iterable[Stroke], parting: Set[Stroke]) -> tuple[list[Rule], set[Rule]]:
    """Strokes in one line that meet are one rule: all rules, and those of which a stroke is parting."""
    out: list[Rule] = []
    seen: set[Rule] = set()
    for line in _lines(sorted(strokes, key=lambda stroke: stroke.rule.at)):
        first = line[0].rule
        rule = Rule(first.at, first.start, max(stroke.rule.end for stroke in line))
        out.append(rule)
        if not parting.isdisjoint(line):
            seen.add(rule)
    return out, seen


def _lines(strokes: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """Strokes, ordered by where they lie, in groups that go on from each other."""
    at = 0
    while at < len(strokes):
        level = bisect_right(strokes, strokes[at].rule.at + IN_LINE, key=lambda stroke: stroke.rule.at)
        group: list[Stroke] = []
        end = 0.0
        for stroke in sorted(strokes[at:level], key=lambda stroke: stroke.rule.start):
            if group and stroke.rule.start > end + MEETS:
                yield group
                group = []
            end = max(end, stroke.rule.end) if group else stroke.rule.end
            group.append(stroke)
        yield group
        at = level


def _meet(across: Rule, down: Rule) -> bool:
    return (
        across.start - MEETS <= down.at <= across.end + MEETS
        and down.start - MEETS <= across.at <= down.end + MEETS
    )


def _joined(
    across: Sequence[Rule], down: Sequence[Rule], rows: set[Rule], columns: set[Rule]
) -> tuple[set[Rule], set[Rule]]:
    """``rows`` and ``columns`` with all that meet them, and all that meet those."""
    new_rows, new_columns = rows, columns
    while new_rows or new_columns:
        more_columns = {d for d in down if d not in columns and any(_meet(a, d) for a in new_rows)}
        more_rows = {a for a in across if a not in rows and any(_meet(a, d) for d in new_columns)}
        rows, columns = rows | more_rows, columns | more_columns
        new_rows, new_columns = more_rows, more_columns
    return rows, columns
