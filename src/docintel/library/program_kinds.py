"""Which names mean the same program, whatever language says what it is: "aplikasi Sedulur", "Sedulur App".

Within a document the names of one program are one already. Other documents have other capitals, and English
ones put the word for what it is behind the name. Whatever else differs is another program.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from docintel.languages.stemming import words

#: English to what is said in Indonesian and Javanese.
INDONESIAN = {
    "app": "aplikasi",
    "application": "aplikasi",
    "programme": "program",
    "movement": "gerakan",
    "regency": "kabupaten",
}


def said_otherwise(word: str) -> tuple[str, ...]:
    """The word and, where it says what a program is, the others for the same."""
    kind = INDONESIAN.get(word, word)
    return tuple(dict.fromkeys((word, kind, *(other for other, same in INDONESIAN.items() if same == kind))))


def registry_key(name: str) -> int:
    """What all names of one program share, as 64 bits with a sign.

    A library stores it with every name: with any change here a migration has to make it anew.
    """
    shared = "\0".join(_shared(name) or (name,))
    digest = hashlib.blake2b(shared.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _shared(name: str) -> tuple[str, ...]:
    """What the program is, in Indonesian, and then the other words in order."""
    said = [INDONESIAN.get(word, word) for word in words(name)]
    kinds = set(INDONESIAN.values())
    return (*sorted(word for word in said if word in kinds), *(word for word in said if word not in kinds))


def preferred(names: Iterable[str]) -> str:
    """The name that a program goes by: an Indonesian one, with capitals, the first in the alphabet."""
    return min(names, key=lambda name: (any(word in INDONESIAN for word in words(name)), name))
