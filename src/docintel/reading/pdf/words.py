"""The words of a page as pdfium has them, each with its box.

Prose needs the box of a word's first and last character only, which makes it several times as fast as a
box for each character; a page with rules gets all of them, because there a word must be cut where a cell
ends and the next one's text touches it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import pi
from typing import Any

import pypdfium2.raw as pdfium

from docintel.reading.pdf.clips import Clips
from docintel.reading.pdf.letterforms import Letterforms
from docintel.reading.pdf.letters import HYPHEN, LINE_ENDS, RUN, UNMAPPED, Span, shown, text_of
from docintel.reading.pdf.model import Frame, Word
from docintel.reading.pdf.notes import RAISED, without_notes

NARROW = 0.2  # of a line's height: the space of a font is wider


@dataclass(frozen=True, slots=True)
class Letters:
    """The characters of a page and how many of them the font does not map to Unicode."""

    words: tuple[Word, ...]
    count: int
    unmapped: int


def turn_of_text(textpage: Any, count: int) -> int:
    """The quarter turn in degrees, clockwise, that most characters are drawn with (sampled)."""
    votes = {0: 0, 90: 0, 180: 0, 270: 0}
    for i in range(0, count, max(count // 60, 1)):
        angle = pdfium.FPDFText_GetCharAngle(textpage, i)
        if angle >= 0:
            votes[_quarter(angle)] += 1
    return max(votes, key=lambda turn: votes[turn])


def turn_of(textpage: Any, i: int) -> int:
    """By how many degrees, clockwise, a character must be turned to stand upright; 0 where it says none."""
    return _quarter(max(pdfium.FPDFText_GetCharAngle(textpage, i), 0.0))


def _quarter(angle: float) -> int:
    """The quarter turn, clockwise in degrees, that undoes an angle in radians."""
    return -round(angle / (pi / 2)) * 90 % 360


def read_words(textpage: Any, count: int, frame: Frame, exact: bool) -> Letters:
    """The words in the order of the file.

    Args:
        textpage: a raw pdfium text page handle.
        count: its number of characters.
        frame: turns PDF coordinates into those of the page as it is read.
        exact: look at the box of each character, and cut words at gaps and steps back that hold no space.
    """
    if not count:
        return Letters((), 0, 0)
    text = text_of(textpage, count)
    spans = [run.span() for run in RUN.finditer(text)]
    wanted = [i for start, end in spans for i in (range(start, end) if exact else (start, end - 1))]
    forms = Letterforms(textpage, frame, wanted)
    false = _false_spaces(textpage, text, spans, forms)
    spans = _joined_at(false, spans)
    ends = {end for _, end in spans if end == count or text[end] in LINE_ENDS or text[end - 1] == HYPHEN}
    spans, raised = without_notes(text, spans, forms)
    if exact:
        spans = [piece for span in spans for piece in _cuts(forms, *span)]
    maker = _Maker(textpage, frame, forms, exact)
    letters = shown(text)
    if raised:
        letters = "".join([x.translate(RAISED) if i in raised else x for i, x in enumerate(letters)])
    for start, end in spans:
        word = letters[start:end]
        if false:
            word = "".join([letter for i, letter in enumerate(word, start) if i not in false])
        maker.add(word, start, end, end not in ends)
    words = maker.words()
    unmapped = sum(text.count(letter) for letter in UNMAPPED)
    return Letters(tuple(_whole(words) if exact else words), count, unmapped)


def _false_spaces(textpage: Any, text: str, spans: Sequence[Span], forms: Letterforms) -> set[int]:
    """Spaces that pdfium adds at narrow gaps within words, on a page whose own spaces are in the file."""
    box = forms.box
    false = set()
    for (_, end), (start, _) in pairwise(spans):
        if start - end == 1 and text[end] == " " and text[end - 1] != HYPHEN != text[start]:
            one, two = box(end - 1), box(start)
            height = min(one[3] - one[1], two[3] - two[1])
            near = abs(two[0] - one[2]) < NARROW * height and abs(one[3] - two[3]) < 0.3 * height
            if near and pdfium.FPDFText_IsGenerated(textpage, end) == 1:
                false.add(end)
    if not false:
        return false
    spaces = [i for i, letter in enumerate(text) if letter == " " and 0 < i < len(text) - 1]
    added = sum(pdfium.FPDFText_IsGenerated(textpage, i) == 1 for i in spaces)
    return set() if 2 * added > len(spaces) else false


def _joined_at(false: set[int], spans: list[Span]) -> list[Span]:
    """The runs, those that a false space parts as one."""
    if not false:
        return spans
    out: list[Span] = []
    for start, end in spans:
        if out and start - 1 in false:
            out[-1] = out[-1][0], end
        else:
            out.append((start, end))
    return out


class _Maker:
    """Makes words of runs of characters, in the order of the file; a list for each of their fields."""

    def __init__(self, textpage: Any, frame: Frame, forms: Letterforms, exact: bool) -> None:
        self._textpage = textpage
        self._frame = frame
        self._forms = forms
        self._exact = exact
        self._clips = Clips(textpage, frame) if exact else None
        self._baselines: list[float] = []
        self._texts: list[str] = []
        self._x0: list[float] = []
        self._tops: list[float] = []
        self._x1: list[float] = []
        self._bottoms: list[float] = []
        self._sizes: list[float] = []
        self._bold: list[bool] = []
        self._anchors: list[tuple[float, float]] = []
        self._spaced: list[bool] = []
        self._turns: list[int] = []

    def add(self, text: str, first: int, last: int, spaced: bool) -> None:
        """Take a word, unless it takes no room.

        Args:
            text: of the word.
            first: the position of its first character.
            last: the position after its last one.
            spaced: a space follows.
        """
        x0, top, x1, bottom = self._forms.box(first)
        if last - 1 > first:
            left, high, right, low = self._forms.box(last - 1)
            x0, top = (left if left < x0 else x0), (high if high < top else top)
            x1, bottom = (right if right > x1 else x1), (low if low > bottom else bottom)
        if x1 <= x0 or bottom <= top:
            if max(x1 - x0, bottom - top) <= 0:
                return
            x1, bottom = max(x1, x0 + 0.1), max(bottom, top + 0.1)
        box = (x0, top, x1, bottom)
        baseline, size, bold, level = self._forms.form(first, box)
        height = bottom - top
        if not 0.6 * height < size < 2.6 * height:
            size = height
        turn = 0
        # To ask pdfium of every word whether it stands sideways costs time.
        if not level and (self._exact if len(text) == 1 else height > x1 - x0):
            turn = (turn_of(self._textpage, first) - self._frame.turn) % 360
            if turn:
                size, spaced = x1 - x0, True
        self._baselines.append(baseline)
        self._texts.append(text)
        self._x0.append(x0)
        self._tops.append(top)
        self._x1.append(x1)
        self._bottoms.append(bottom)
        self._sizes.append(size)
        self._bold.append(bold)
        middle = (x0 + x1) / 2, (top + bottom) / 2
        self._anchors.append(self._clips.anchor(first, box) if self._clips else middle)
        self._spaced.append(spaced)
        self._turns.append(turn)

    def words(self) -> list[Word]:
        """The words; those that follow each other on one baseline have the same height.

        Some fonts have boxes as high as each letter, and words of one line would stand on different heights.
        """
        first, count = 0, len(self._texts)
        for i in range(1, count + 1):
            if i == count or not self._on_one_line(first, i):
                self._level(first, i)
                first = i
        columns = (
            self._texts, self._x0, self._tops, self._x1, self._bottoms, self._sizes, self._bold, range(count),
            self._anchors, repeat(None, count), self._spaced, self._turns,
        )  # fmt: skip
        return list(map(Word._make, zip(*columns, strict=True)))

    def _on_one_line(self, first: int, i: int) -> bool:
        height = self._bottoms[i] - self._tops[i]
        return (
            self._bold[i] == self._bold[first]
            and abs(self._baselines[i] - self._baselines[first]) < 0.1 * height
            and not (self._turns[i] or self._turns[first])
        )

    def _level(self, first: int, end: int) -> None:
        """Give some words the same height."""
        tops, bottoms = self._tops[first:end], self._bottoms[first:end]
        top, bottom = min(tops), max(bottoms)
        for i, own_top, own_bottom in zip(range(first, end), tops, bottoms, strict=True):
            if bottom - own_bottom > 0.01 or own_top - top > 0.01:
                x, y = self._anchors[i]
                self._anchors[i] = x, y + (top + bottom - own_top - own_bottom) / 2
                self._tops[i], self._bottoms[i] = top, bottom


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


def _cuts(forms: Letterforms, start: int, end: int) -> list[Span]:
    """Where a run without spaces is cut: at a gap, a step back or another line."""
    pieces: list[Span] = []
    first = start
    before = forms.box(start)
    for i in range(start + 1, end):
        box = forms.box(i)
        if box[2] <= box[0] or box == before:  # a space that pdfium added, a letter of the same ligature
            continue
        height = max(before[3] - before[1], 1.0)
        gap = box[0] - before[2]
        if gap > 0.25 * height or gap < -0.6 * height or abs(box[3] - before[3]) > 0.6 * height:
            pieces.append((first, i))
            first = i
        before = box
    pieces.append((first, end))
    return pieces
