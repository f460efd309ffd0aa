"""The words of a text as a set: a cheap test before expressions that cost more than a look-up.

An expression with fifty alternatives is tried at every letter of a text; most texts hold the first word of
none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_LETTERS = re.compile(r"[^\W\d_]+")
#: Letters that expressions take for others when case does not count, though ``lower`` does not: OCR reads
#: them for i and s, and a look-up of what was found would fail.
_ODD = {"ı": "i", "İ": "I", "ſ": "s", "\u212a": "K", "\u212b": "A"}
#: The vowels that careful writers of Javanese tell apart, and most do not: "slawé", "slawe".
_ACCENTED = dict(zip("éèêěëåÉÈÊĚËÅ", "eeeeeaEEEEEA", strict=True))
_PLAIN = _ODD | _ACCENTED
_TO_PLAIN = str.maketrans(_PLAIN)
#: Stands for "no word at all", which every text holds.
_NOTHING = ""


def plain_letters(text: str) -> str:
    """The text, of the same length, with é as e, a dotless or dotted i and their like as plain letters.

    Tables of words hold them so: whoever looks a word up there, or searches for it, asks for it in this form.
    """
    # Looking for a few letters takes a small part of the time of translating all.
    odd = not text.isascii() and any(letter in text for letter in _PLAIN)
    return text.translate(_TO_PLAIN) if odd else text


@lru_cache(maxsize=64)
def letter_words(text: str) -> frozenset[str]:
    """The runs of letters of ``text``, in lower case, and the empty one; all else parts them."""
    return frozenset((*_LETTERS.findall(text.lower()), _NOTHING))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first run of letters of each phrase, the empty one for a phrase without letters.

    A text whose :func:`letter_words` holds none of them holds none of the phrases.
    """
    found = (_LETTERS.search(phrase.lower()) for phrase in phrases)
    return frozenset(match[0] if match else _NOTHING for match in found)


def word_starts(text: str, words: frozenset[str], start: int, end: int) -> Iterator[int]:
    """Where a run of letters between two offsets is one of ``words`` in small letters, in order."""
    return (match.start() for match in _LETTERS.finditer(text, start, end) if match[0].lower() in words)
