"""Words in lines, and the text of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Any

from docintel.reading.pdf.broken import broken
from docintel.reading.pdf.model import Word, in_columns, out_of_columns
from docintel.types import BBox

LIST_MARK = re.compile(
    r"(?:[•▪➢❖●○◦‣·✓□\-–*]|\(?\d{1,3}[.)](?!\d)|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])(?:\s+|$)"
)

CAPTION = re.compile(
    r"^(?:tabel|table|gambar|figure|grafik|bagan|diagram|matriks)\s+(?:[IVXLC]+|\d+)[\w.\-–]*", re.I
)
OWN_HYPHEN = "\u2010"  # which LibreOffice cuts words with
FROM_THE_LEFT = attrgetter("x0", "run")
REST = 3  # letters at most of the rest of a word that is known to be one by its length
#: What an Indonesian word may end with after a hyphen at the end of a line.
SUFFIXES = frozenset({"nya", "kan", "an", "lah", "kah", "ku", "mu", "pun", "i"})
#: Words that no other word goes on with.
LITTLE_WORDS = frozenset(
    {"dan", "di", "ke", "dari", "yang", "untuk", "pada", "dalam", "dengan", "atau", "oleh", "serta", "bagi"}
    | {"secara", "sebagai", "the", "of", "and", "to", "for", "in", "on", "by"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand beside each other, from left to right.

    ``box`` is around all words, ``size`` the height of most of its letters, ``bold`` whether most are bold.
    """

    words: tuple[Word, ...]
    text: str
    box: BBox
    size: float
    bold: bool

    @classmethod
    def of(cls, words: Sequence[Word]) -> Line:
        """The line of these words, a space between each two."""
        texts, x0, top, x1, bottom, sizes, bold, *_ = zip(*words, strict=True)
        lengths = [len(text) for text in texts]
        heavy = sum(length if strong else -length for length, strong in zip(lengths, bold, strict=True))
        size = round(sizes[0], 1)
        if sizes.count(sizes[0]) < len(sizes):
            letters: dict[float, int] = {}
            for height, length in zip(sizes, lengths, strict=True):
                rounded = round(height, 1)
                letters[rounded] = letters.get(rounded, 0) + length
            size = max(letters, key=lambda size: letters[size])
        box = (min(x0), min(top), max(x1), max(bottom))
        return cls(tuple(words), " ".join(texts), box, size, heavy > 0)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the words by their fields."""
        return _unpickled, (in_columns(self.words), self.text, self.box, self.size, self.bold)


def _unpickled(columns: Sequence[tuple[Any, ...]], *fields: Any) -> Line:
    return Line(out_of_columns(columns), *fields)


def confidence(words: Iterable[Word]) -> float | None:
    """The mean confidence of the words that OCR read, 0 to 1; None where it read none."""
    found = [word.confidence for word in words if word.confidence is not None]
    return round(sum(found) / len(found), 3) if found else None


def into_lines(words: Sequence[Word]) -> list[Line]:
    """Group words whose centre lines agree; lines go from top to bottom, words from left to right."""
    groups: list[list[Word]] = []
    high = low = 0.0
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.x0)):
        top, bottom = word.top, word.bottom
        overlap = (low if low < bottom else bottom) - (high if high > top else top)
        height = low - high if low - high < bottom - top else bottom - top
        if groups and overlap > 0.5 * height:
            groups[-1].append(word)
        else:
            groups.append([word])
        high, low = top, bottom
    return [Line.of(sorted(group, key=FROM_THE_LEFT)) for group in groups]


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What a page tells of words that narrow cells cut in two: its words, and how it ends lines.

    ``marked``: the file puts a space at the end of lines that it wraps, as Word and Excel do. Then a line
    without one ends within a word, or where the writer ended it.
    """

    known: frozenset[str] = frozenset()
    marked: bool = False

    @classmethod
    def of(cls, words: Sequence[Word]) -> Wrapping:
        """From all words of a page, in the order of the file."""
        ends = [one for one, two in pairwise(words) if two.top > one.bottom - 0.5 * (one.bottom - one.top)]
        known = frozenset(word.text.strip(".,;:()").casefold() for word in words)
        return cls(known, 2 * sum(word.spaced for word in ends) > len(ends))


def cell_text(words: Sequence[Word], box: BBox, wrapping: Wrapping) -> str:
    """The text of a cell: wrapped lines joined by a space, a newline where the writer ended a line.

    A line was ended when the next one's first word is no small one and would still have fitted behind it,
    when the next one begins with a list mark, or when there is an empty line between. A word that a narrow
    cell cuts in two is joined again.

    Args:
        words: those in the cell.
        box: of the cell.
        wrapping: what its page tells of cut words.
    """
    if words and all(word.sideways for word in words):
        return cell_text([_upright(word) for word in words], _upright_box(box, words[0].turn), wrapping)
    lines = into_lines(words)
    if not lines:
        return ""
    right = max(line.box[2] for line in lines)
    left = min(line.box[0] for line in lines)
    edge = max(right, box[2] - max(left - box[0], 1.0) - 2.0)
    room = max(4.0, 0.06 * (box[2] - box[0]))
    parts = [lines[0].text]
    within = broken(lines, edge, marked=wrapping.marked)
    for at, (above, line) in enumerate(pairwise(lines), start=1):
        first = line.words[0]
        space = 0.3 * line.size
        fits = above.box[2] + space + (first.x1 - first.x0) < edge - room
        centred = abs((above.box[0] + above.box[2]) - (line.box[0] + line.box[2])) < 3 and fits
        apart = line.box[3] - above.box[3] > 1.9 * line.size
        if not apart and (at in within or _cut_word(above, line, edge, wrapping)):
            parts.append(line.text)
        elif apart or (fits and not centred and not line.text[:1].islower()) or LIST_MARK.match(line.text):
            parts.append("\n" + line.text)
        else:
            join_line(parts, line.text)
    return "".join(parts)


def sideways_lines(words: Sequence[Word]) -> list[Line]:
    """Lines of words that stand sideways; the words of each in the order in which they are read."""
    found: list[Line] = []
    for turn in (90, 270):
        own = {word.run: word for word in words if word.turn == turn}
        lines = into_lines([_upright(word) for word in own.values()])
        found += [Line.of([own[word.run] for word in line.words]) for line in lines]
    return found


def _upright(word: Word) -> Word:
    """A word that stands sideways where it would stand if the page were turned."""
    x0, top, x1, bottom = _upright_box((word.x0, word.top, word.x1, word.bottom), word.turn)
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom, turn=0)


def _upright_box(box: BBox, turn: int) -> BBox:
    x0, top, x1, bottom = box
    return (-bottom, x0, -top, x1) if turn == 90 else (top, -x1, bottom, -x0)


def _cut_word(above: Line, line: Line, edge: float, wrapping: Wrapping) -> bool:
    """Does the first word of the line go on with the last one above?

    It does when the page has the whole word elsewhere, or when the line above filled the cell and what is
    left is too short for a word.
    """
    last, first = above.words[-1], line.words[0]
    start = first.text.strip(".,;:()").casefold()
    spaced = last.spaced and wrapping.marked
    if (spaced and len(start) > REST) or not last.text[-1:].isalnum() or start in LITTLE_WORDS:
        return False
    small = first.text[:1].islower()
    if small and last.text.strip("(").casefold() + start in wrapping.known:
        return True
    letter = (last.x1 - last.x0) / max(len(last.text), 1)
    if spaced or not wrapping.marked or edge - last.x1 > 1.2 * letter + 0.5:
        return False
    if start[:1].isdigit():
        return last.text[-1:].isdigit() and not last.text.isdigit()
    return len(last.text) == len(first.text) == 1 or (small and len(start) <= REST)


def join_line(parts: list[str], text: str) -> None:
    """Add a line to the parts of a paragraph: after a space, or at once after a hyphen.

    The hyphen of a word cut before a suffix goes (termanfaatkan-nya); others stay (e-government). One that
    the printing program set itself always goes: no keyboard has it.
    """
    above = parts[-1]
    if above.endswith(OWN_HYPHEN) and text[:1].isalpha():
        parts[-1] = above[:-1]
        parts.append(text)
    elif len(above) > 1 and above.endswith("-") and above[-2].isalpha() and text[:1].isalpha():
        suffix = re.match(r"[^\W\d]+", text)
        if suffix is not None and suffix.group() in SUFFIXES:
            parts[-1] = above[:-1]
        parts.append(text)
    else:
        parts.append(" " + text)
