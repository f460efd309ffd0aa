"""The word lists of ``models/spelling``: how often each word was seen small, and with a capital."""

from __future__ import annotations

import gzip
from functools import lru_cache

from docintel.errors import ModelError
from docintel.settings import models_folder
from docintel.types import Lang

_SURE = 2


@lru_cache(maxsize=3)
def word_counts(lang: Lang) -> dict[str, tuple[int, int]]:
    """Each word of ``lang`` as it is written, with how often it was seen in small letters and with a capital.

    Raises:
        ModelError: when the shipped list is missing or damaged.
    """
    path = models_folder() / "spelling" / f"{lang}.tsv.gz"
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        rows = (line.split("\t") for line in lines)
        return {word: (int(small), int(capital)) for word, small, capital in rows}
    except (OSError, ValueError, EOFError) as error:
        raise ModelError(
            f"The word list {path.name} is missing or damaged: install docintel again."
        ) from error


def both_words(one: str, other: str) -> bool:
    """Whether two folded words are words of one language, so that neither is a slip for the other.

    Of Indonesian and English, words seen twice at least; the Javanese list has many spellings of each word.
    """
    languages: tuple[Lang, ...] = ("id", "en")
    return any(
        all(sum(word_counts(lang).get(word, (0, 0))) >= _SURE for word in (one, other)) for lang in languages
    )
