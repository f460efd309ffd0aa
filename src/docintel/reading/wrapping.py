"""Text that an editor or a mail program wrapped at a fixed width: which line breaks it put in.

Such programs fill lines greedily: a line is broken where its next word has no more room. So at the width of
the wrapping every line that goes on is full to its next word, and hardly any line of a text whose lines are
paragraphs is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from docintel.reading.lines import ends_sentence, is_list_item

_LINE = re.compile(r"[^\n]+")
_INITIAL = re.compile(r"[A-Z]\.\s")
_INNER_END = re.compile(r"[a-z0-9][.!?] +[A-Z]")
_NARROWEST, _WIDEST = 30, 120
#: Of the breaks between two lines at least so many, and this share, must be where the line was full.
_FEWEST, _SHARE = 4, 0.5
#: And more than this share of the breaks goes on in small letters, or behind a line in which a sentence ends
#: and another begins: a list with a statement a line has lines of like length, too.
_GOING_ON = 0.1
#: A longer line (a link, a heading) speaks against a width as much as so many full ones speak for it.
_TOO_LONG = 3
#: Blank lines part the paragraphs when at most this share of the breaks stand at a line that is not full.
_UNFILLED = 0.1

_Span = tuple[int, int]


def unwrapped(text: str) -> str:
    """The text with a space for every line break that wrapping put in: of the same length, so offsets stay.

    A text that was not wrapped at a fixed width is returned as it is. Where no blank lines part paragraphs, a
    full line that ends a sentence may end a paragraph too, and its break stays.
    """
    lines = [(m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
             for m in _LINE.finditer(text) if not m[0].isspace()]  # fmt: skip
    breaks = [(one, other) for one, other in pairwise(lines) if text.count("\n", one[1], other[0]) == 1]
    reaches = [_reach(text, one, other) for one, other in breaks]
    width = _width(lines, reaches)
    full = [length <= width < reach for length, reach in reaches]
    open_ended = [_is_open(text, one, other) for one, other in breaks]
    going_on = sum(_goes_on(text, *pair) for is_full, pair in zip(full, breaks, strict=True) if is_full)
    if sum(full) < max(_FEWEST, _SHARE * len(breaks)) or going_on <= _GOING_ON * len(breaks):
        return text
    parted = sum(not is_full for is_full in full) <= _UNFILLED * len(breaks)
    characters = list(text)
    for (one, other), is_full, is_open in zip(breaks, full, open_ended, strict=True):
        below = text[slice(*other)]
        item = is_list_item(below) and not (is_open and _INITIAL.match(below))
        if is_full and (is_open or parted) and not item:
            characters[one[1] : other[0]] = " " * (other[0] - one[1])
    return "".join(characters)


def _reach(text: str, one: _Span, other: _Span) -> _Span:
    """The length of a line, and the length that it would have with the first word of the next."""
    length = one[1] - one[0]
    return length, length + 1 + len(text[slice(*other)].split(maxsplit=1)[0])


def _is_open(text: str, one: _Span, other: _Span) -> bool:
    """Whether the sentence of a line goes on in the next, or may: after a colon too."""
    above = text[slice(*one)]
    return above[-1] in ":;" or not ends_sentence(above) or text[other[0]].islower()


def _goes_on(text: str, one: _Span, other: _Span) -> bool:
    return text[other[0]].islower() or _INNER_END.search(text, *one) is not None


def _width(lines: Sequence[_Span], reaches: Sequence[_Span]) -> int:
    """The width at which most breaks are explained and few lines are too long; one sum over all widths."""
    gains = [0] * (_WIDEST + 2)
    for length, reach in reaches:
        gains[min(length, _WIDEST + 1)] += 1
        gains[min(reach, _WIDEST + 1)] -= 1
    for start, end in lines:
        gains[0] -= _TOO_LONG
        gains[min(end - start, _WIDEST + 1)] += _TOO_LONG
    best, width, total = float("-inf"), _NARROWEST, 0
    for candidate, gain in enumerate(gains[: _WIDEST + 1]):
        total += gain
        if candidate >= _NARROWEST and total > best:
            best, width = total, candidate
    return width
