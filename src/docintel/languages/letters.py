"""The words of a text as a set: a cheap test before expressions that cost more than a look-up.

An expression with fifty alternatives is tried at every letter of a text; most texts hold the first word of
none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = re.compile(r"[^\W\d_]+")
#: Stands for "no word at all", which every text holds.
_NOTHING = ""


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
