"""Step 2: tables that have level rules only get their columns from the gutters between their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.pdf.lines import Line, into_lines
from docintel.reading.pdf.model import Rule, Word
from docintel.reading.pdf.tables.cells import Piece
from docintel.reading.pdf.tables.gutters import PAD, columns, runs
from docintel.reading.pdf.tables.header import is_head, squeeze
from docintel.reading.pdf.tables.heads import spanning
from docintel.reading.pdf.tables.openends import crosses, heights_of, is_rest, stand_in
from docintel.reading.pdf.tables.textrows import LARGEST, MORE, NUMBER

RULES = (
    3  # level rules of one length at least: over the header, under it, under the table; less go on with one
)
LENGTH = 150.0  # points
ENDS = 6.0  # points that the ends of these rules may differ
FILLED = 0.3  # of the lines have something in each column that has no head
CELL = 45  # letters of a cell's line on average; prose in columns has more
HEADED_CELL = 90  # the same below a head
HIGH = 0.7  # of the page's height: rules farther apart are the page's, unless they rule a head off
NEAR = 8.0  # points between the middle of two texts and the rule between them at most
BEGINS = 4.0  # points between the edge of a column and its texts at most, where these are set left
HEADS = 0.5  # of the texts between the first two rules are heads of columns


def supplied(
    across: Sequence[Rule],
    down: Sequence[Rule],
    words: Sequence[Word],
    height: float,
    before: Piece | None = None,
) -> tuple[list[Rule], list[Rule]]:
    """Level and upright rules for tables that have level ones only.

    Upright ones are missing at both ends of their level rules and in the gutters between, level ones at times
    below heads over several columns.

    Args:
        across: the page's level rules, whole.
        down: its upright rules.
        words: its words.
        height: of the page.
        before: the last table of the page before, which may go on, with its header again or without it.
    """
    level: list[Rule] = []
    found: list[Rule] = []
    for group in _groups(across):
        left, right = min(rule.start for rule in group), max(rule.end for rule in group)
        top, bottom = group[0].at, group[-1].at
        below = group[1].at if len(group) >= RULES else top  # the header
        uprights = (*down, *found)  # those of a table around this part of it too
        if any(left - ENDS < v.at < right + ENDS and v.end > top and v.start < bottom for v in uprights):
            continue
        beside = into_lines([w for w in words if left <= w.anchor[0] <= right])
        lines = [line for line in beside if top <= (line.box[1] + line.box[3]) / 2 <= bottom]
        heads = [line for line in lines if line.box[3] < below + 1]
        headed = _are_heads(heads)
        going_on = before is not None and _goes_on(before, lines, heads if headed else (), (left, right))
        few = len(group) < RULES or bottom - top > HIGH * height
        if few and not (headed or going_on):
            continue
        short = [rule for rule in across if top < rule.at < bottom and rule not in group]
        ends = [x for rule in short for x in (rule.start, rule.end) if left + ENDS < x < right - ENDS]
        if before is not None and going_on:
            inner = list(before.xs[1:-1])
        else:
            inner = columns(lines, heads if headed else (), (left, right), ends)
        if inner and (going_on or are_cells(lines, [left, *inner, right], heads if headed else ())):
            edges = (left, *inner, right)
            heights = heights_of(
                beside, edges, (top, bottom), height, before if going_on and not headed else None
            )
            lines = [line for line in beside if heights[0] <= (line.box[1] + line.box[3]) / 2 <= heights[1]]
            shape = Shape(lines, heads if headed else [], edges, heights)
            more, walls = rules_of(shape, titles_of(shape, below), short)
            level += more
            found += walls
    return level, found


def _goes_on(before: Piece, lines: Sequence[Line], heads: Sequence[Line], ends: tuple[float, float]) -> bool:
    """Is what stands between rules with these ends more of a table: in its columns, without other heads?"""
    if abs(before.xs[0] - ends[0]) > ENDS or abs(before.xs[-1] - ends[1]) > ENDS:
        return False
    said = squeeze(" ".join(cell.text for cell in before.cells))
    again = all(squeeze(word.text) in said for line in heads for word in line.words)
    body = [line for line in lines if line not in heads]
    rest = is_rest(body, before.xs, before) and not any(crosses(line, before.xs) for line in body)
    return again and (rest or stand_in(body, before.xs))


@dataclass(frozen=True, slots=True)
class Shape:
    """A table without upright rules: its lines, those of its header first, and where its columns meet."""

    lines: list[Line]
    heads: list[Line]
    edges: tuple[float, ...]
    heights: tuple[float, float]  # its top and bottom

    def going_on(self, rest: Shape) -> Shape:
        """The same table where it goes on without its header: the lines of ``rest`` below these heads."""
        return Shape([*self.heads, *rest.lines], self.heads, rest.edges, rest.heights)


def rules_of(
    shape: Shape, titles: Sequence[Line], short: Sequence[Rule] = ()
) -> tuple[list[Rule], list[Rule]]:
    """Level rules below the heads over several columns, and upright ones where columns meet.

    Args:
        shape: of the table.
        titles: lines within it over several columns.
        short: level rules that are there.
    """
    top, bottom = shape.heights
    over = spanning(shape.heads, shape.edges, top, short)
    level = [
        Rule(head.bottom, head.start, head.end)
        for head in over
        if not any(abs(rule.at - head.bottom) < NEAR for rule in short)
    ]
    upright = [Rule(shape.edges[0], top, bottom), Rule(shape.edges[-1], top, bottom)]
    for x in shape.edges[1:-1]:
        bands = [(head.top, head.bottom) for head in over if head.start < x < head.end]
        bands += [(line.box[1] - 0.5, line.box[3] + 0.5) for line in titles if runs(line)[-1].x0 < x]
        upright.extend(Rule(x, *stretch) for stretch in _without(top, bottom, bands))
    return level, upright


def titles_of(shape: Shape, top: float) -> list[Line]:
    """Lines of one run over a gutter, which are titles within the table, below ``top``.

    The number of a title may stand in the first column. A bold line too short to reach over a gutter is one
    where it begins like a bold one that does, with nothing beside it and white above.
    """
    alone = [
        line
        for line in shape.lines
        if line.box[1] > top - 1 and (len(runs(line)) == 1 or _numbered(line, shape.edges))
    ]
    over = [
        line
        for line in alone
        if any(map(runs(line)[-1].over, shape.edges[1:-1])) and not _fills_columns(line, shape.edges)
    ]
    starts = [runs(line)[-1].x0 for line in over if line.bold]
    short = [
        line
        for line in alone
        if line.bold
        and line not in over
        and any(abs(runs(line)[-1].x0 - x) < PAD for x in starts)
        and _is_below_white(line, shape.lines)
    ]
    return [line for line in alone if line in over or line in short]


def _is_below_white(line: Line, lines: Sequence[Line]) -> bool:
    """Is there more white above a line of a table than the leading between the lines of one text?"""
    steps = sorted(low.box[1] - up.box[1] for up, low in pairwise(lines) if low.box[1] > up.box[3])
    own = line.box[1] - max((up.box[1] for up in lines if up.box[3] <= line.box[1]), default=0.0)
    return bool(steps) and own > min(MORE * steps[len(steps) // 4], LARGEST * line.size)


def _numbered(line: Line, edges: Sequence[float]) -> bool:
    number, *rest = runs(line)
    return len(rest) == 1 and number.x1 < edges[1] < rest[0].x0 and bool(NUMBER.fullmatch(number.text))


def _fills_columns(line: Line, edges: Sequence[float]) -> bool:
    """Does a text fill its column up to the next one's, whose text begins at its edge? Titles are bold."""
    over = [x for x in edges[1:-1] if line.box[0] < x < line.box[2]]
    return not line.bold and all(
        any(0 <= word.x0 - x <= BEGINS for word in line.words)
        and not any(word.x0 < x < word.x1 - PAD for word in line.words)
        for x in over
    )


def _are_heads(lines: Sequence[Line]) -> bool:
    texts = [run.text for line in lines for run in runs(line)]
    return len(texts) > 2 and sum(map(is_head, texts)) >= HEADS * len(texts)


def are_cells(lines: Sequence[Line], edges: Sequence[float], heads: Sequence[Line]) -> bool:
    """Do the lines fill each column with short texts, as those of tables do?"""
    for low, high in pairwise(edges):
        texts = [" ".join(w.text for w in line.words if low <= w.anchor[0] < high) for line in lines]
        filled = [text for text in texts if text]
        headed = any(low <= run.x0 and run.x1 <= high for line in heads for run in runs(line))
        most = HEADED_CELL if headed else CELL
        numbers = len(filled) > 1 and all(map(NUMBER.fullmatch, filled))  # parts of a code have one head
        if (len(filled) < FILLED * len(lines) and not headed and not numbers) or sum(
            map(len, filled)
        ) > most * len(filled):
            return False
    return len(lines) >= RULES


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
    """Two level rules or more with the same ends, from top to bottom; the widest first."""
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
    return sorted((g for g in groups if len(g) > 1), key=lambda g: g[0].start - g[0].end)
