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


def is_word(word: str) -> bool:
    """Whether a folded word was seen twice in Indonesian or English; once, or in Javanese, may be a slip."""
    languages: tuple[Lang, ...] = ("id", "en")
    return any(sum(word_counts(lang).get(word, (0, 0))) >= _SURE for lang in languages)
