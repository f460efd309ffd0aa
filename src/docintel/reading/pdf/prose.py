"""Lines outside tables become paragraphs, headings and list items, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from docintel.reading.pdf.lines import CAPTION, LIST_MARK, Line, join_line
from docintel.reading.pdf.model import LARGEST
from docintel.types import BBox, BlockKind

GUTTER = 10.0  # points at least between two columns
LEADER = re.compile(r"\.{4,}|(?:\. ){4,}|\u2026{2,}")  # to the page number in a list of contents
APART = 1.25  # usual steps from line to line
WIDEST = 2.6  # letter heights: double spacing
FULL = 0.6  # of a column's width that its lines fill, on average
ROOM = 0.2  # of a column's width that a line leaves free when the writer ended it
MIDDLE, THIRD, TWO_THIRDS = (0.35, 0.65), (0.2, 0.45), (0.55, 0.8)  # of the width: where gutters are
COLUMN_LINES = 5  # lines at least in a two-column stretch
CHAPTER = re.compile(r"^(?:BAB|BAGIAN|LAMPIRAN|PASAL|CHAPTER|PART|APPENDIX)\s+(?:[IVXLC]+|\d+)\b", re.I)
NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,4})\.?(?:\s+\S|(?=[A-Z][a-z]))")
SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+[A-Z][^.:;]{2,80}$")  # 1.2. Landasan Hukum
FOOTNOTE = re.compile(r"^(?:\d{1,2}|\*{1,3})\s?\S")
SERIES = re.compile(r"^(?:19|20)\d\d\s*[:=]")
END = re.compile(r"[.:;?!…]['\")\]”’]*$")


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph, heading, list item, caption or footnote of a page."""

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int | None = None
    right: float = 0.0  # where its column's lines end

    @property
    def box(self) -> BBox:
        """The box around all lines."""
        boxes = [line.box for line in self.lines]
        return (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )


def reading_order(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in the order they are read: stretches of one column, or of several from left to right.

    A stretch has two columns where at least :data:`COLUMN_LINES` neighbouring lines leave the same gutter
    near the middle free and both sides carry text; three, where they leave two free. Columns may have theirs.
    """
    gutter = _gutter(lines, MIDDLE) or (_gutter(lines, THIRD) if _gutter(lines, TWO_THIRDS) else None)
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
        one, two = _split(line, gutter)
        if one is None and two is None:
            if left or right:
                flush()
            single.append(line)
        else:
            if one is not None:
                left.append(one)
            if two is not None:
                right.append(two)
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


def _split(line: Line, gutter: tuple[float, float]) -> tuple[Line | None, Line | None]:
    """The parts left and right of the gutter; two Nones when a text runs over it.

    A long line may end, or begin, within the gutter.
    """
    edges = [0.0, *(word.x1 for word in line.words)]
    for k, (end, start) in enumerate(zip(edges, [*(word.x0 for word in line.words), inf], strict=True)):
        if end < gutter[1] and start > gutter[0] and start - end >= GUTTER:
            left, right = line.words[:k], line.words[k:]
            return (Line.of(left) if left else None), (Line.of(right) if right else None)
    return None, None


def _gutter(lines: Sequence[Line], place: tuple[float, float]) -> tuple[float, float] | None:
    """The widest stretch that the words of most lines leave free, between two shares of their width."""
    if len(lines) < COLUMN_LINES:
        return None
    x0, x1 = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
    width = x1 - x0
    if width > LARGEST:
        return None
    votes: Counter[int] = Counter()
    both = 0
    for line in lines:
        found = False
        for one, two in pairwise(line.words):
            middle = (one.x1 + two.x0) / 2 - x0
            if two.x0 - one.x1 >= GUTTER and place[0] * width < middle < place[1] * width:
                votes.update(range(int(one.x1) + 1, int(two.x0)))
                found = True
        both += found
    if both < COLUMN_LINES or not votes:
        return None
    best = max(votes.values())
    if best < COLUMN_LINES or best < 0.4 * len(lines):
        return None
    free = sorted(x for x, count in votes.items() if count >= 0.9 * best)
    start = end = free[0]
    for x in free[1:]:
        if x > end + 1:
            break
        end = x
    gutter = (float(start), float(end))
    return gutter if end - start >= GUTTER / 2 and _both_filled(lines, gutter, (x0, x1)) else None


def _both_filled(lines: Sequence[Line], gutter: tuple[float, float], edges: tuple[float, float]) -> bool:
    """Do lines fill the columns at both sides? Labels and their values do not."""
    sides = [_split(line, gutter) for line in lines]
    left = [one for one, two in sides if one and two]
    right = [two for one, two in sides if one and two]
    wide = sum(one.box[2] - one.box[0] for one in left) >= FULL * len(left) * (gutter[0] - edges[0])
    long = sum(two.box[2] - two.box[0] for two in right) >= FULL * len(right) * (edges[1] - gutter[1])
    return wide and long and 2 * sum(two.text.startswith(":") for two in right) < len(right)


def body_size(lines: Sequence[Line]) -> float:
    """The letter height that most characters have; 0 without any."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def into_blocks(lines: Sequence[Line], body: float, page_height: float) -> list[Prose]:
    """Group the lines of one page into blocks, in reading order.

    Args:
        lines: from top to bottom, without those of tables and running headers.
        body: the letter height of the document's running text.
        page_height: footnotes stand in the lowest third.
    """
    blocks: list[Prose] = []
    for column in reading_order(lines):
        right = _right(column)
        blocks.extend(
            replace(_classified(group, body, page_height), right=right)
            for group in _paragraphs(column, right)
        )
    return blocks


def _right(lines: Sequence[Line]) -> float:
    """Where most lines of a column end."""
    return sorted(line.box[2] for line in lines)[int(0.9 * (len(lines) - 1))] if lines else 0.0


def _paragraphs(lines: Sequence[Line], right: float) -> list[list[Line]]:
    if not lines:
        return []
    steps = [line.box[3] - above.box[3] for above, line in pairwise(lines)]
    usable = sorted(step for step, line in zip(steps, lines, strict=False) if 0 < step < WIDEST * line.size)
    groups = [[lines[0]]]
    for k, (above, line) in enumerate(pairwise(lines)):
        before = steps[k - 1] if len(groups[-1]) > 1 else 0.0
        after = steps[k + 1] if k + 1 < len(steps) else 0.0
        usual = min(
            (step for step in (before, after) if step > 0),
            default=usable[len(usable) // 2] if usable else 0.0,
        )
        if _is_apart(steps[k], usual, line.size) or _starts(groups[-1], above, line, right):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _is_apart(step: float, usual: float, size: float) -> bool:
    """Is the step from a line to the next one larger than those beside it, or than any spacing of lines?"""
    return step < 0 or step > APART * usual + 1.0 or step > WIDEST * max(size, 1.0)


def _starts(group: list[Line], above: Line, line: Line, right: float) -> bool:
    """Does the line begin a paragraph, by its form and that of the line above?"""
    size = max(line.size, 1.0)
    if abs(line.size - above.size) > 0.18 * size:
        return True
    if _is_marked(line) or (SECTION.match(above.text) and _ended(above, line, right)):
        return True
    short = _short(above, line, right)
    ended = END.search(above.text) is not None
    if line.bold != above.bold and (above.bold or ended) and short:
        return True
    first = group[0]
    hanging = LIST_MARK.match(first.text) is not None
    indent = line.box[0] - above.box[0]
    return ended and (short or (indent > 0.9 * size and not (hanging and above is first)))


def _is_marked(line: Line) -> bool:
    """Does the line begin with what begins a paragraph: a list mark, a chapter, a number, a table's name?"""
    text = line.text
    known = (LIST_MARK, CAPTION, CHAPTER, SECTION)
    return any(mark.match(text) for mark in known) or (line.bold and NUMBERED.match(text) is not None)


def _short(above: Line, line: Line, right: float) -> bool:
    """Would the line's first word still have stood on the line above?"""
    first = line.words[0]
    return above.box[2] + (first.x1 - first.x0) + 0.4 * line.size < right


def _ended(above: Line, line: Line, right: float) -> bool:
    """Did the writer end the line above, with much room behind it?"""
    if SERIES.match(line.text):
        return True
    return _short(above, line, right - ROOM * max(right - line.box[0], 0.0))


def _classified(group: list[Line], body: float, page_height: float) -> Prose:
    lines = tuple(group)
    text = lines[0].text
    if CAPTION.match(text) and len(lines) <= 4:
        return Prose("caption", lines)
    low = lines[0].box[1] > 0.66 * page_height
    if body and low and max(line.size for line in lines) < 0.88 * body and FOOTNOTE.match(text):
        return Prose("footnote", lines)
    level = _heading_level(lines, body)
    if level is not None:
        return Prose("heading", lines, level)
    return Prose("list_item" if LIST_MARK.match(text) else "paragraph", lines)


def _heading_level(lines: tuple[Line, ...], body: float) -> int | None:
    """The level of a heading by its number, its letters' height and weight; None for what is none."""
    text = lines[0].text
    letters = [c for line in lines for c in line.text if c.isalpha()]
    length = sum(len(line.text) for line in lines)
    if (
        length > 200
        or len(lines) > 5
        or len(letters) < 3
        or END.search(lines[-1].text)
        or LEADER.search(text)
    ):
        return None
    size = max(line.size for line in lines)
    bold = all(line.bold for line in lines)
    capitals = sum(c.isupper() for c in letters) > 0.8 * len(letters)
    large = body > 0 and size > 1.15 * body
    numbered = NUMBERED.match(text)
    if CHAPTER.match(text) and (bold or large or capitals):
        return 1
    depth = numbered.group(1).count(".") if numbered else 0
    if numbered and (depth or large) and (bold or large or (len(lines) == 1 and SECTION.match(text))):
        return min(depth + 1, 6)
    if large:
        return 1 if size > 1.6 * body else 2
    return 3 if length <= 120 and (bold or (capitals and len(letters) >= 6)) else None


def mended(block: Prose, vocabulary: Counter[str]) -> str:
    """The text of a block: line breaks become spaces, words cut at a line's end become whole.

    A line that the writer ended, far from the right edge of its column, keeps its line break.

    A hyphen at a line's end goes when the word stands in the document without it, or before a suffix; it
    stays where the parts repeat (program-program), where the document writes the word with it, and when
    nothing is known.
    """
    parts: list[str] = []
    for k, line in enumerate(block.lines):
        cut = re.search(r"(\w+)-$", parts[-1]) if parts else None
        start = re.match(r"\w+", line.text)
        if not parts:
            parts.append(line.text)
        elif cut is not None and start is not None:
            one, two = cut.group(1).casefold(), start.group().casefold()
            if one != two and vocabulary[one + two] and not vocabulary[f"{one}-{two}"]:
                parts[-1] = parts[-1][:-1]
                parts.append(line.text)
            else:
                join_line(parts, line.text)
        elif block.kind in {"paragraph", "list_item"} and _ended(block.lines[k - 1], line, block.right):
            parts.append("\n" + line.text)
        else:
            join_line(parts, line.text)
    return "".join(parts)
