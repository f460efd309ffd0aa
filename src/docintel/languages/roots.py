"""Which of the words that a word may be a form of is its root: a list of roots, learnt from text.

The list is ``models/stemming``; ``scripts/train_stemming.py`` makes it. A root is a word that stands by
itself, or that several different forms share; the weight says how much speaks for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import MappingProxyType

from docintel.errors import ModelError
from docintel.settings import models_folder

Candidates = Callable[[str], frozenset[str]]

#: A form of a form (memper-timbang-kan): so often a root is looked for again.
_STEPS = 2


@cache
def roots(lang: str) -> MappingProxyType[str, int]:
    """Root to weight.

    Raises:
        ModelError: when the list is missing.
    """
    path = models_folder() / "stemming" / f"{lang}.tsv"
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise ModelError(f"The list of roots {path} is missing: install docintel again.") from error
    pairs = (line.split("\t") for line in lines)
    return MappingProxyType({root: int(weight) for root, weight in pairs})


def root_of(
    word: str, known: MappingProxyType[str, int] | dict[str, int], candidates: Candidates
) -> str | None:
    """The root of ``word``; None when nothing is known of it."""
    found: str | None = word if word in known else None
    for _ in range(_STEPS):
        best = max(((known[root], root) for root in candidates(found or word) if root in known), default=None)
        if best is None or (found is not None and best[0] * 4 < known[found]):
            break  # a common word is rarely a form of a rare one
        found = best[1]
    return found
