"""The words of a page as pdfium has them, each with its box.

Prose needs the box of a word's first and last character only, which makes it several times as fast as a
box for each character; a page with rules gets all of them, because there a word must be cut where a cell
ends and the next one's text touches it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot, pi
from typing import Any

import pypdfium2.raw as pdfium

from docintel.reading.pdf.clips import Clips
from docintel.reading.pdf.model import Frame, Word

SPACES = frozenset(" \t\r\n\f\v\u00a0\u2002\u2003\u2009\u200b\u3000\x00")
HYPHEN = 0x2  # what pdfium puts for a hyphen that ends a line; the next line follows without a break
#: Private letters of the Symbol and Wingdings fonts that plans use, as what they look like.
SYMBOLS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☑", 0xF06F: "□", 0xF0A8: "□", 0xF0FB: "✗",
    0xF0E0: "→", 0xF076: "❖", 0xF02D: "-", 0xF0B3: "≥", 0xF0A3: "≤", 0xF0D6: "√", 0xF0D7: "·", 0xF09F: "•",
    0xF0BE: "—", 0xF052: "☑", 0xF050: "✓", 0xF03A: ":", 0xF02F: "/", 0xFFFE: "-", 0x2: "-", 0xAD: "-",
}  # fmt: skip
SPACE = 0x20
BREAKS = frozenset({0x20, 0xA, 0xD, 0x2})
NARROW = 0.2  # of a line's height: the space of a font is wider
FILL_AND_STROKE = 2  # how Word fakes a bold font
BOLD = 600  # weight of a font, and more
LINE_ENDS = frozenset({0xA, 0xD})
UNMAPPED = frozenset({0x0, 0xFFFD, 0xFFFF})


@dataclass(frozen=True, slots=True)
class Letters:
    """The characters of a page and how many of them the font does not map to Unicode."""

    words: tuple[Word, ...]
    count: int
    unmapped: int


def count_letters(textpage: Any) -> int:
    """How many characters pdfium sees on the page."""
    return max(int(pdfium.FPDFText_CountChars(textpage)), 0)


def turn_of_text(textpage: Any, count: int) -> int:
    """The quarter turn in degrees, clockwise, that most characters are drawn with (sampled)."""
    votes = {0: 0, 90: 0, 180: 0, 270: 0}
    step = max(count // 60, 1)
    for i in range(0, count, step):
        votes[turn_of(textpage, i)] += pdfium.FPDFText_GetCharAngle(textpage, i) >= 0
    return max(votes, key=lambda turn: votes[turn])


def turn_of(textpage: Any, i: int) -> int:
    """By how many degrees, clockwise, a character must be turned to stand upright; 0 where it says none."""
    turn: int = -round(max(pdfium.FPDFText_GetCharAngle(textpage, i), 0.0) / (pi / 2)) * 90 % 360
    return turn


def read_words(textpage: Any, count: int, frame: Frame, exact: bool) -> Letters:
    """The words in the order of the file.

    Args:
        textpage: a raw pdfium text page handle.
        count: its number of characters.
        frame: turns PDF coordinates into those of the page as it is read.
        exact: look at the box of each character, and cut words at gaps and steps back that hold no space.
    """
    get = pdfium.FPDFText_GetUnicode
    codes = [get(textpage, i) for i in range(count)]
    seen = {code: _letter(code) for code in set(codes)}
    unmapped = sum(codes.count(code) for code in UNMAPPED if code in seen)
    letters = [seen[code] for code in codes]
    reader = _Boxes(textpage, frame, exact)
    for i in _false_spaces(textpage, codes, reader):
        letters[i] = ""
    words: list[Word] = []
    for start, end in _runs(codes, letters):
        cuts = _cuts(reader, start, end) if exact else [(start, end)]
        for first, last in cuts:
            word = reader.word("".join(letters[first:last]), first, last, len(words))
            if word is None:
                continue
            asked = _may_stand_sideways(word) and (exact or len(word.text) > 1)
            turn = (turn_of(textpage, first) - frame.turn) % 360 if asked else 0
            if turn:
                words.append(word._replace(turn=turn, size=word.x1 - word.x0, spaced=True))
            else:
                ends = last == end and (end == count or codes[end] in LINE_ENDS or codes[end - 1] == HYPHEN)
                words.append(word._replace(spaced=False) if ends else word)
    levelled = _levelled(words, reader.baselines)
    return Letters(tuple(_whole(levelled) if exact else levelled), count, unmapped)


def _false_spaces(textpage: Any, codes: list[int], reader: _Boxes) -> list[int]:
    """Spaces that pdfium adds at narrow gaps within words, on a page whose own spaces are in the file."""
    spaces = [i for i, code in enumerate(codes) if code == SPACE and 0 < i < len(codes) - 1]
    added = [i for i in spaces if pdfium.FPDFText_IsGenerated(textpage, i) == 1]
    if 2 * len(added) > len(spaces):
        return []
    false = []
    for i in added:
        if codes[i - 1] in BREAKS or codes[i + 1] in BREAKS:
            continue
        one, two = reader.box(i - 1), reader.box(i + 1)
        height = min(one[3] - one[1], two[3] - two[1])
        if abs(two[0] - one[2]) < NARROW * height and abs(one[3] - two[3]) < 0.3 * height:
            false.append(i)
    return false


def _runs(codes: list[int], letters: list[str]) -> Iterator[tuple[int, int]]:
    """Stretches without a space; a hyphen that pdfium knows to end a line ends one too."""
    start = -1
    for i, letter in enumerate(letters):
        if letter in SPACES:
            if start >= 0:
                yield start, i
            start = -1
        elif start < 0:
            start = i
        if start >= 0 and codes[i] == HYPHEN:
            yield start, i + 1
            start = -1
    if start >= 0:
        yield start, len(letters)


def _levelled(words: list[Word], baselines: list[float]) -> list[Word]:
    """Give words that follow each other on one baseline the same height.

    Some fonts have boxes as high as each letter, and words of one line would stand on different heights.
    """
    out: list[Word] = []
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words):
            height = words[i].bottom - words[i].top
            alike = words[i].bold == words[first].bold and not (words[i].turn or words[first].turn)
            if alike and abs(baselines[i] - baselines[first]) < 0.1 * height:
                continue
        line = words[first:i]
        top, bottom = min([word.top for word in line]), max([word.bottom for word in line])
        for word in line:
            if bottom - word.bottom > 0.01 or word.top - top > 0.01:
                x, y = word.anchor
                y += (top + bottom - word.top - word.bottom) / 2
                word = word._replace(top=top, bottom=bottom, anchor=(x, y))  # noqa: PLW2901 - levelled
            out.append(word)
        first = i
    return out


def _may_stand_sideways(word: Word) -> bool:
    """Is it higher than wide, or a single letter? To ask pdfium of every word costs time."""
    return len(word.text) == 1 or word.bottom - word.top > word.x1 - word.x0


def _whole(words: list[Word]) -> list[Word]:
    """The words, those that stand sideways whole again."""
    out: list[Word] = []
    for word in words:
        if word.turn and out and _goes_on(out[-1], word):
            out[-1] = _joined(out[-1], word)
        else:
            out.append(word)
    return out


def _goes_on(one: Word, two: Word) -> bool:
    """Are two words that stand sideways one? Their letters are cut apart, as those of different lines are."""
    gap = one.top - two.bottom if two.turn == 90 else two.top - one.bottom
    return one.turn == two.turn and abs(gap) < NARROW * two.size and abs(one.x0 - two.x0) < NARROW * two.size


def _joined(one: Word, two: Word) -> Word:
    return one._replace(
        text=one.text + two.text,
        x0=min(one.x0, two.x0),
        top=min(one.top, two.top),
        x1=max(one.x1, two.x1),
        bottom=max(one.bottom, two.bottom),
    )


def _letter(code: int) -> str:
    known = SYMBOLS.get(code)
    if known is not None:
        return known
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return chr(code) if code >= 32 else " "


class _Boxes:
    """Reads boxes and styles of characters."""

    def __init__(self, textpage: Any, frame: Frame, exact: bool) -> None:
        self._textpage = textpage
        self._clips = Clips(textpage, frame) if exact else None
        self._frame = frame
        self._plain = frame.turn == 0
        self._top = frame.y0 + frame.height
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(96)
        self._size, self._heavy = 0.0, False  # of the line
        self._x1 = 0.0  # where the word before ends
        self.baselines: list[float] = []  # of each word
        self._rect = pdfium.FS_RECTF()
        self._ref = ctypes.byref(self._rect)
        self._xy = ctypes.byref(self._x), ctypes.byref(self._y)

    def box(self, i: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._textpage, i, self._ref)
        r = self._rect
        if self._plain:  # most pages: worth a short cut
            left, top = self._frame.x0, self._top
            return (r.left - left, top - r.top, r.right - left, top - r.bottom)
        return self._frame.read(r.left, r.bottom, r.right, r.top)

    def word(self, text: str, first: int, last: int, run: int) -> Word | None:
        x0, top, x1, bottom = self.box(first)
        if last - 1 > first:
            left, high, right, low = self.box(last - 1)
            x0, top = (left if left < x0 else x0), (high if high < top else top)
            x1, bottom = (right if right > x1 else x1), (low if low > bottom else bottom)
        if x1 <= x0 or bottom <= top:
            if max(x1 - x0, bottom - top) <= 0:
                return None
            x1, bottom = max(x1, x0 + 0.1), max(bottom, top + 0.1)
        textpage = self._textpage
        pdfium.FPDFText_GetCharOrigin(textpage, first, *self._xy)
        x, y = self._x.value, self._y.value
        baseline = self._top - y if self._plain else self._frame.read(x, y, x, y)[3]
        # A gap on the line is where another cell begins, in a style of its own.
        apart = not self._x1 - bottom + top <= x0 < self._x1 + 0.8 * (bottom - top)
        self._x1 = x1
        if apart or not self.baselines or abs(baseline - self.baselines[-1]) > 0.1:
            self._size, self._heavy = self._style(first)
        self.baselines.append(baseline)
        bold = self._heavy or pdfium.FPDFText_GetFontWeight(textpage, first) >= BOLD
        height = bottom - top
        size = self._size if 0.6 * height < self._size < 2.6 * height else height
        anchor = (x0 + x1) / 2, (top + bottom) / 2
        if self._clips is not None:
            anchor = self._clips.anchor(first, (x0, top, x1, bottom))
        return Word(text, x0, top, x1, bottom, size, bold, run, anchor)

    def _style(self, i: int) -> tuple[float, bool]:
        """The letters' size, and whether they are bold by name or by stroke."""
        item = pdfium.FPDFText_GetTextObject(self._textpage, i)
        heavy = bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == FILL_AND_STROKE
        pdfium.FPDFText_GetFontInfo(self._textpage, i, self._name, len(self._name), None)
        heavy = heavy or b"bold" in self._name.value.lower()
        size: float = pdfium.FPDFText_GetFontSize(self._textpage, i)
        if pdfium.FPDFText_GetMatrix(self._textpage, i, self._matrix):
            size *= hypot(self._matrix.c, self._matrix.d)
        return size, heavy


def _cuts(reader: _Boxes, start: int, end: int) -> list[tuple[int, int]]:
    """Where a run without spaces is cut: at a gap, a step back or another line."""
    pieces: list[tuple[int, int]] = []
    first = start
    before = reader.box(start)
    for i in range(start + 1, end):
        box = reader.box(i)
        if box[2] <= box[0]:  # a space that pdfium added
            continue
        height = max(before[3] - before[1], 1.0)
        gap = box[0] - before[2]
        if gap > 0.25 * height or gap < -0.6 * height or abs(box[3] - before[3]) > 0.6 * height:
            pieces.append((first, i))
            first = i
        before = box
    pieces.append((first, end))
    return pieces
