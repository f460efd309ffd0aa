"""Step 1: the strokes of a page become whole rules, each place once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from docintel.reading.pdf.model import Rule

SNAP = 2.5  # strokes of one border (both edges of a double one) lie at most so far apart
GAP = 3.5  # between two cells' borders along one rule
DASH = 8.0  # between the dashes of a dashed rule, when there are many
SHORT = 12.0  # a stroke up to here may be a dash
MINIMUM = 5.0  # a whole rule is at least so long


def whole_rules(strokes: Iterable[Rule]) -> tuple[Rule, ...]:
    """Snap strokes that lie beside each other to one place, and join those that follow each other."""
    ordered = sorted(strokes, key=lambda rule: rule.at)
    groups: list[list[Rule]] = []
    for rule in ordered:
        if groups and rule.at - groups[-1][-1].at <= SNAP and rule.at - groups[-1][0].at <= 2 * SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return tuple(rule for group in groups for rule in _joined(group))


def _joined(group: list[Rule]) -> list[Rule]:
    length = sum(rule.end - rule.start for rule in group) or 1.0
    at = sum(rule.at * (rule.end - rule.start) for rule in group) / length if length > 1 else group[0].at
    spans: list[list[float]] = []
    last = 0.0
    for rule in sorted(group, key=lambda rule: (rule.start, rule.end)):
        size = rule.end - rule.start
        reach = DASH if max(size, last) <= SHORT else GAP
        if spans and rule.start - spans[-1][1] <= reach:
            spans[-1][1] = max(spans[-1][1], rule.end)
        else:
            spans.append([rule.start, rule.end])
        last = size
    return [Rule(at, start, end) for start, end in spans if end - start >= MINIMUM]


def places(values: Iterable[float], tolerance: float) -> list[float]:
    """Distinct places: values nearer than ``tolerance`` to their neighbour are one, at their mean."""
    ordered = sorted(values)
    if not ordered:
        return []
    groups = [[ordered[0]]]
    for before, value in pairwise(ordered):
        if value - before <= tolerance and value - groups[-1][0] <= 2 * tolerance:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]
