"""Heads over several columns, told by where their texts stand: "Target" over the middle of its years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.pdf.lines import Line
from docintel.reading.pdf.model import Rule
from docintel.reading.pdf.tables.gutters import Run, runs

OVER = 1.0  # points that a text reaches into a column at least
SLACK = 0.3  # of the narrowest column: so far may the middle of a head lie from that of its columns
LEFT = 2.0  # points between the left edges of a head and the year below it, where both are set left
LEADING = 0.5  # letter heights between the lines of one text at most
YEAR = re.compile(r"\(?(?:19|20)\d\d\)?|[1-5IV]{1,3}")


@dataclass(frozen=True, slots=True)
class Head:
    """A head over several columns: its ends, and the heights that it spans."""

    start: float
    end: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Text:
    """A run of the header with the heights and the columns that it stands over."""

    run: Run
    top: float
    bottom: float
    columns: range

    @property
    def middle(self) -> float:
        """Of its width."""
        return (self.run.x0 + self.run.x1) / 2

    def beside(self, other: _Text) -> bool:
        """Do both stand on one height?"""
        return self.top < other.bottom and self.bottom > other.top


def spanning(
    lines: Sequence[Line], edges: Sequence[float], top: float, rules: Sequence[Rule] = ()
) -> list[Head]:
    """The heads over several columns of a header.

    Such a head has texts below it in each of its columns, nothing beside it there, and a rule below it
    alone that is as long, or stands over their middle.

    Args:
        lines: of the header.
        edges: of the columns, left and right of the table included.
        top: of the header.
        rules: level ones within the header.
    """
    texts = [
        _Text(run, run.top, run.bottom, _columns(run.x0, run.x1, edges))
        for line in lines
        for run in runs(line)
    ]
    found: list[Head] = []
    for text in texts:
        span = _ruled(text, texts, rules, edges) or _centred(text, texts, edges)
        if len(span) < 2:
            continue
        floor = (text.bottom + min(t.top for t in _below(text, texts) if set(t.columns) & set(span))) / 2
        start, end = edges[span[0]], edges[span[-1] + 1]
        over = [h.bottom for h in found if h.start <= start and h.end >= end and h.bottom <= floor]
        same = next((h for h in found if (h.start, h.end) == (start, end)), None)
        if same is not None and same.bottom > text.top - LEADING * (text.bottom - text.top):
            found.remove(same)  # the text is its second line
            over = [same.top]
        found.append(Head(start, end, max(over, default=top), floor))
    return found


def _columns(x0: float, x1: float, edges: Sequence[float]) -> range:
    own = [i for i, (low, high) in enumerate(pairwise(edges)) if min(x1, high) - max(x0, low) > OVER]
    return range(own[0], own[-1] + 1) if own else range(0)


def _below(text: _Text, texts: Sequence[_Text]) -> list[_Text]:
    return [other for other in texts if other.top >= text.bottom - 1]


def _ruled(text: _Text, texts: Sequence[_Text], rules: Sequence[Rule], edges: Sequence[float]) -> range:
    """The columns over the rule below a text that stands alone over it."""
    low = min(
        (other.top for other in _below(text, texts) if set(other.columns) & set(text.columns)), default=0
    )
    for rule in rules:
        if text.bottom - 1 <= rule.at <= low + 1 and rule.start <= text.run.x0 and rule.end >= text.run.x1:
            span = _columns(rule.start, rule.end, edges)
            beside = [t for t in texts if t is not text and t.beside(text) and set(t.columns) & set(span)]
            return range(0) if beside else span
    return range(0)


def _centred(text: _Text, texts: Sequence[_Text], edges: Sequence[float]) -> range:
    """The most columns whose middle a text stands over, with texts of their own below it alone.

    Years beside each other have as many columns: each has those that it is nearer to.
    """
    own = text.columns
    beside = {c for t in texts if t is not text and t.beside(text) for c in t.columns}
    if YEAR.fullmatch(text.run.text):
        years = [t for t in texts if t is not text and t.beside(text) and YEAR.fullmatch(t.run.text)]
        middles = [(low + high) / 2 for low, high in pairwise(edges)]
        beside.update(
            c for c, x in enumerate(middles) if any(abs(x - t.middle) < abs(x - text.middle) for t in years)
        )
    below = {c: t for t in reversed(_below(text, texts)) for c in t.columns}
    free = below.keys() - beside
    if not own or not set(own) <= free:
        return range(0)
    gap = below[own[0]].top - text.bottom
    tight = gap < LEADING * (text.bottom - text.top) and not YEAR.fullmatch(below[own[0]].run.text)
    if len(own) == 1 and tight:
        return own  # the first line of a head of its own
    first, last = own[0], own[-1]
    while first - 1 in free:
        first -= 1
    while last + 1 in free:
        last += 1
    under = below[own[0]].run
    if YEAR.fullmatch(under.text) and abs(text.run.x0 - under.x0) < LEFT and last > own[-1]:
        return range(own[0], last + 1)  # it begins where its columns do
    middle = text.middle
    spans = [range(a, b + 1) for a in range(first, own[0] + 1) for b in range(own[-1], last + 1)]
    off = {
        span: min(
            abs((edges[span[0]] + edges[span[-1] + 1]) / 2 - middle),
            abs((below[span[0]].run.x0 + below[span[-1]].run.x1) / 2 - middle),
        )
        for span in spans
    }
    slack = SLACK * min(high - low for low, high in pairwise(edges[first : last + 2]))
    return max((span for span in spans if off[span] <= min(off.values()) + slack), key=len)
