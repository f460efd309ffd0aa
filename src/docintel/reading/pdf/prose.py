"""Lines outside tables become paragraphs, headings and list items, in reading order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docintel.reading.pdf.columns import reading_order
from docintel.reading.pdf.lines import CAPTION, LIST_MARK, Line, join_line
from docintel.types import BBox, BlockKind

LEADER = re.compile(r"\.{4,}|(?:\. ){4,}|\u2026{2,}")  # to the page number in a list of contents
APART = 1.25  # usual steps from line to line
WIDEST = 2.6  # letter heights: double spacing
ROOM = 0.2  # of a column's width that a line leaves free when the writer ended it
ARTICLE = 4  # level of headings
#: The parts of a regulation below its chapters, alone on a line, often in plain type; and their levels.
PARTS = {
    re.compile(r"Bagian\s+Ke\w+", re.I): 2,
    re.compile(r"Paragraf\s+\d{1,2}", re.I): 3,
    re.compile(r"Pasal\s+\d{1,3}[A-Z]?", re.I): ARTICLE,
}
CHAPTER = re.compile(r"^(?:BAB|BAGIAN|LAMPIRAN|PASAL|CHAPTER|PART|APPENDIX)\s+(?:[IVXLC]+|\d+)\b", re.I)
NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,4})\.?(?:\s+\S|(?=[A-Z][a-z]))")
SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+[A-Z][^.:;]{2,80}$")  # 1.2. Landasan Hukum
FOOTNOTE = re.compile(r"^(?:[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,3})\s?\S")
COUNTED = re.compile(r"^([\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s\S")  # a note by its number
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
    if (
        _is_marked(line)
        or _is_next_note(group[0], above, line)
        or (SECTION.match(above.text) and _ended(above, line, right))
    ):
        return True
    short = _short(above, line, right)
    ended = END.search(above.text) is not None
    if line.bold != above.bold and (above.bold or ended) and short:
        return True
    first = group[0]
    hanging = LIST_MARK.match(first.text) is not None
    indent = line.box[0] - above.box[0]
    return ended and (short or (indent > 0.9 * size and not (hanging and above is first)))


def _is_next_note(first: Line, above: Line, line: Line) -> bool:
    """Does the line begin with the number behind that which the paragraph begins with, at the same edge?

    A number that is not raised may count things within a sentence: there the line above ends one.
    """
    if line.text[:1].isascii() and not END.search(above.text):
        return False
    if abs(first.box[0] - line.box[0]) > 0.5 * line.size:
        return False
    one, two = COUNTED.match(first.text), COUNTED.match(line.text)
    return one is not None and two is not None and _value(two.group(1)) == _value(one.group(1)) + 1


def _value(digits: str) -> int:
    return int(unicodedata.normalize("NFKC", digits))


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
    level = _heading_level(lines, body) if _may_be_heading(lines) else None
    if level is not None:
        return Prose("heading", lines, level)
    return Prose("list_item" if LIST_MARK.match(text) else "paragraph", lines)


def _may_be_heading(lines: tuple[Line, ...]) -> bool:
    """Is it short, and neither a sentence nor a line of contents?"""
    return (
        len(lines) <= 5
        and sum(len(line.text) for line in lines) <= 200
        and not END.search(lines[-1].text)
        and not LEADER.search(lines[0].text)
    )


def _heading_level(lines: tuple[Line, ...], body: float) -> int | None:
    """The level of a heading by its number, its letters' height and weight; None for what is none."""
    text = lines[0].text
    letters = [c for line in lines for c in line.text if c.isalpha()]
    if len(letters) < 3:
        return None
    part = next((level for form, level in PARTS.items() if form.fullmatch(text)), None)
    if part is not None and len(lines) <= (2 if part < ARTICLE else 1):
        return part
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
    length = sum(len(line.text) for line in lines)
    return 3 if length <= 120 and (bold or (capitals and len(letters) >= 6)) else None


def mended(block: Prose, vocabulary: frozenset[str]) -> str:
    """The text of a block: line breaks become spaces, words cut at a line's end become whole.

    A line that the writer ended, far from the right edge of its column, keeps its line break.

    A hyphen at a line's end goes when the word stands in the document without it, or before a suffix; it
    stays where the parts repeat (program-program), where the document writes the word with it, and when
    nothing is known.
    """
    parts: list[str] = []
    for k, line in enumerate(block.lines):
        if not parts:
            parts.append(line.text)
            continue
        cut = re.search(r"(\w+)-$", parts[-1]) if parts[-1].endswith("-") else None
        start = re.match(r"\w+", line.text) if cut else None
        if cut is not None and start is not None:
            one, two = cut.group(1).casefold(), start.group().casefold()
            if one != two and one + two in vocabulary and f"{one}-{two}" not in vocabulary:
                parts[-1] = parts[-1][:-1]
                parts.append(line.text)
            else:
                join_line(parts, line.text)
        elif block.kind in {"paragraph", "list_item"} and _ended(block.lines[k - 1], line, block.right):
            parts.append("\n" + line.text)
        else:
            join_line(parts, line.text)
    return "".join(parts)
