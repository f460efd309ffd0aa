"""Words and stems for searching: text to folded words, words to what their forms share.

Stemming is done here, once, and the stems are what a library indexes: every store then agrees on what
matches, and no store needs an Indonesian or Javanese dictionary of its own.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from docintel.languages.id import stemmer as indonesian
from docintel.languages.jv import stemmer as javanese
from docintel.languages.roots import root_of, roots

if TYPE_CHECKING:
    from docintel.types import Lang

#: To be raised with every change of the rules of a stemmer.
_RULES = 2

#: A longer run of letters is a key or a picture in base64, not a word.
MAX_WORD = 64

_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_STEMMED: tuple[Lang, ...] = ("id", "jv", "en")


def fold(text: str) -> str:
    """Lower case without diacritics: "Kecamatan Wêdi" and "kecamatan wedi" are the same."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return unicodedata.normalize("NFKC", bare).casefold()


def find_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word of ``text`` as (start, end, folded word), with half-open offsets into ``text``.

    A folded word has letters and digits only and at most :data:`MAX_WORD` characters.
    """
    for match in _TOKEN.finditer(text):
        word = fold(match.group())
        if not word.isalnum():
            word = "".join(char for char in word if char.isalnum())
        if word:
            yield match.start(), match.end(), word[:MAX_WORD]


def words(text: str) -> list[str]:
    """The folded words of ``text`` in order."""
    return [word for _, _, word in find_words(text)]


@lru_cache(maxsize=200_000)
def stem(word: str, lang: Lang) -> str:
    """The stem of a folded word; the word itself in ``und``, and where it has a digit."""
    if not word.isalpha():
        return word
    if lang == "en":
        return _snowball("english")(word)
    if lang == "id":
        return root_of(word, roots("id"), indonesian.candidates) or _snowball("indonesian")(word)
    if lang == "jv":
        return root_of(word, roots("jv"), javanese.candidates) or javanese.light_stem(word)
    return word


def stems_of(word: str) -> tuple[str, ...]:
    """Every stem that ``word`` may be indexed under, whatever language the text is in, without repeats."""
    return tuple(dict.fromkeys((*(stem(word, lang) for lang in _STEMMED), word)))


@cache
def stemmer_version() -> str:
    """Changes whenever a stem may change: a library remembers it and is indexed anew when it differs."""
    lists = "".join(f"{root}{weight}" for lang in ("id", "jv") for root, weight in roots(lang).items())
    return f"{_RULES}-{zlib.crc32(lists.encode()):08x}"


@cache
def _snowball(algorithm: str) -> Callable[[str], str]:
    from Stemmer import Stemmer  # noqa: PLC0415 - a compiled module that only searching needs

    stemmer: Callable[[str], str] = Stemmer(algorithm, 0).stemWord  # our cache holds more than its own
    return stemmer
