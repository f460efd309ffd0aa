"""The words of a text with what their shape says; names are found by walking over them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from docintel.languages.letters import plain_letters

_WORD = re.compile(r"[^\W_]+(?:[-–.,'’/][^\W_]+)*")
_ROMAN = re.compile(r"(?=[IVXLC])(?:X{0,3})(?:IX|IV|V?I{0,3})$")
#: A line at least this long may be wrapped; a shorter one ends where its writer ended it.
_WRAPPED_LINE = 36


class Word(NamedTuple):
    """A word of the text. ``low``: in small letters without accents, as tables hold it.

    ``title``: it has a capital, ``number``: figures or a Roman numeral alone.
    """

    start: int
    end: int
    text: str
    low: str
    title: bool
    number: bool


def words_of(text: str) -> list[Word]:
    """All words in order; hyphens and slashes join ("e-Office", "dan/atau"), a full stop never belongs."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = text[start:end]
        low, title, number = _shape(word)
        found.append(Word(start, end, word, low, title, number))
    return found


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> tuple[str, bool, bool]:
    """What :class:`Word` says of a word by itself: ``low``, ``title`` and ``number``."""
    small = word.lower()
    number = word[0].isdigit() or (word[0] in "IVXLC" and _ROMAN.match(word) is not None)
    # "E-Office", "e-Office" and "iPhone" are names as well as "Office".
    return plain_letters(small), word != small, number


def line_ends_between(text: str, left: int, right: int) -> bool:
    """Whether a line that its writer ended (not one that was wrapped) lies between two offsets."""
    gap = text.find("\n", left, right)
    if gap < 0:
        return "\t" in text[left:right] or "\f" in text[left:right]
    if text.count("\n", left, right) > 1:
        return True
    begin = text.rfind("\n", max(0, gap - 400), gap) + 1
    # Within one block a line is wrapped when it is long, or when the next one goes on without a capital.
    return gap - begin < _WRAPPED_LINE
