"""Words in lines, and the text of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.pdf.model import Word
from docintel.types import BBox

LIST_MARK = re.compile(
    r"(?:[•▪➢❖●○◦‣·✓□\-–*]|\(?\d{1,3}[.)](?!\d)|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])(?:\s+|$)"
)

CAPTION = re.compile(
    r"^(?:tabel|table|gambar|figure|grafik|bagan|diagram|matriks)\s+(?:[IVXLC]+|\d+)[\w.\-–]*", re.I
)
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
        sizes: dict[float, int] = {}
        heavy = 0
        for word in words:
            length = len(word.text)
            size = round(word.size, 1)
            sizes[size] = sizes.get(size, 0) + length
            heavy += length if word.bold else -length
        box = (
            min([word.x0 for word in words]),
            min([word.top for word in words]),
            max([word.x1 for word in words]),
            max([word.bottom for word in words]),
        )
        size = max(sizes, key=lambda size: sizes[size])
        return cls(tuple(words), " ".join([word.text for word in words]), box, size, heavy > 0)


def into_lines(words: Sequence[Word]) -> list[Line]:
    """Group words whose centre lines agree; lines go from top to bottom, words from left to right."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.x0)):
        if groups:
            last = groups[-1][-1]
            overlap = min(last.bottom, word.bottom) - max(last.top, word.top)
            if overlap > 0.5 * min(last.bottom - last.top, word.bottom - word.top):
                groups[-1].append(word)
                continue
        groups.append([word])
    return [Line.of(sorted(group, key=lambda word: (word.x0, word.run))) for group in groups]


def wrapped_words(words: Sequence[Word]) -> frozenset[str] | None:
    """All words, if the file puts a space at the end of lines that it wraps, as Word and Excel do; else None.

    In such files a line without a space at its end ends within a word, or where the writer ended it.
    """
    ends = [
        word for word, after in pairwise(words) if after.top > word.bottom - 0.5 * (word.bottom - word.top)
    ]
    if 2 * sum(word.spaced for word in ends) <= len(ends):
        return None
    return frozenset(word.text.strip(".,;:()").casefold() for word in words)


def cell_text(words: Sequence[Word], box: BBox, known: frozenset[str] | None = None) -> str:
    """The text of a cell: wrapped lines joined by a space, a newline where the writer ended a line.

    A line was ended when the next one's first word would still have fitted behind it, when the next one
    begins with a list mark, or when there is an empty line between. A word that a narrow cell cuts in two is
    joined again.

    Args:
        words: those in the cell.
        box: of the cell.
        known: the page's words, where a cut word can be told (:func:`wrapped_words`).
    """
    lines = into_lines(words)
    if not lines:
        return ""
    right = max(line.box[2] for line in lines)
    left = min(line.box[0] for line in lines)
    edge = max(right, box[2] - max(left - box[0], 1.0) - 2.0)
    parts = [lines[0].text]
    for above, line in pairwise(lines):
        first = line.words[0]
        space = 0.3 * line.size
        fits = above.box[2] + space + (first.x1 - first.x0) < edge - 2.0
        centred = abs((above.box[0] + above.box[2]) - (line.box[0] + line.box[2])) < 3 and fits
        apart = line.box[1] - above.box[3] > 0.7 * line.size
        if apart or (fits and not centred) or LIST_MARK.match(line.text):
            parts.append("\n" + line.text)
        elif known is not None and _cut_word(above, line, edge, known):
            parts.append(line.text)
        else:
            join_line(parts, line.text)
    return "".join(parts)


def join_line(parts: list[str], text: str) -> None:
    """Add a line to the parts of a paragraph: after a space, or at once after a hyphen.

    The hyphen of a word cut before a suffix goes (termanfaatkan-nya); others stay (e-government).
    """
    above = parts[-1]
    if len(above) > 1 and above.endswith("-") and above[-2].isalpha() and text[:1].isalpha():
        suffix = re.match(r"[^\W\d]+", text)
        if suffix is not None and suffix.group() in SUFFIXES:
            parts[-1] = above[:-1]
        parts.append(text)
    else:
        parts.append(" " + text)


def _cut_word(above: Line, line: Line, edge: float, known: frozenset[str]) -> bool:
    """Does the first word of the line go on with the last one above, which filled the cell?

    It does when the page has the whole word elsewhere, or what is left is too short for a word.
    """
    last, first = above.words[-1], line.words[0]
    letter = (last.x1 - last.x0) / max(len(last.text), 1)
    if last.spaced or edge - last.x1 > 1.2 * letter + 0.5 or not last.text[-1:].isalnum():
        return False
    start = first.text.strip(".,;:()").casefold()
    if start[:1].isdigit():
        return last.text[-1:].isdigit() and not last.text.isdigit()
    if len(last.text) == len(first.text) == 1:
        return True
    if not first.text[:1].islower() or start in LITTLE_WORDS:
        return False
    return last.text.strip("(").casefold() + start in known or len(start) <= REST
