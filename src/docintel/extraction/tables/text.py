"""The text of a cell as one line: white space collapsed, words that a line end broke joined again."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"[^\W\d_]{3,}")
_HYPHEN = re.compile(r"([^\W\d_]+)-[ \t]*\n[ \t]*([^\W\d_]+)")
_BROKEN = re.compile(r"([^\W\d_]{3,})[ \t]*\n[ \t]*([^\W\d_]{1,3})(?![^\W_])")
#: Words of up to three letters that stand for themselves, so that a line may well begin with one.
_SHORT_WORDS = frozenset(
    "di ke dan yg tk an se per pra non sub dll dsb tgl th thn kab kec des kel rt rw atau bis hak ijin jam km "
    "kk lab mal mou pos sd smp sma smk tim tik uji unit api air of to in on by and for the or at a".split()
)


def vocabulary(text: str) -> frozenset[str]:
    """All words of a document in small letters; what a broken word is compared with."""
    return frozenset(word.lower() for word in set(_WORD.findall(text)))


def collapse(text: str, words: AbstractSet[str] = frozenset()) -> str:
    """One line of ``text``.

    ``Pengembanga`` + line end + ``n`` becomes one word when ``words`` has it, and so does
    ``penge-`` + ``lolaan``; ``kegiatan-`` + ``kegiatan`` keeps its hyphen.
    """
    if "\n" in text:
        text = _HYPHEN.sub(lambda match: _rejoin(match, words), text)
        text = _BROKEN.sub(lambda match: _close(match, words), text)
    return " ".join(text.split())


def squeeze(text: str) -> str:
    """Small letters without any white space: line ends fall anywhere in a narrow cell."""
    return "".join(text.split()).casefold()


def _rejoin(match: re.Match[str], words: AbstractSet[str]) -> str:
    left, right = match[1], match[2]
    if left.casefold() != right.casefold() and right[:1].islower() and (left + right).lower() in words:
        return left + right
    return f"{left}-{right}" if right[:1].islower() else f"{left}- {right}"


def _close(match: re.Match[str], words: AbstractSet[str]) -> str:
    left, right = match[1], match[2]
    same_case = right.islower() or (right.isupper() and left.isupper())
    if same_case and right.lower() not in _SHORT_WORDS and (left + right).lower() in words:
        return left + right
    return match[0]
