"""Counts and what follows from them, one-to-one matching, and where a string stands in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """Right, wrong and missed answers. ``+`` adds; precision, recall and F1 follow."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Right of all that was said; 1 when nothing was said and nothing was to be said."""
        said = self.right + self.wrong
        return self.right / said if said else float(not self.missed)

    @property
    def recall(self) -> float:
        """Right of all that was to be said; 1 when that was nothing and nothing was said."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else float(not self.wrong)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def matching(partners: Sequence[Sequence[int]]) -> dict[int, int]:
    """The largest one-to-one matching, left to right: Kuhn's augmenting paths.

    Args:
        partners: For each on the left, whom on the right it may have, the best first.
    """
    taken: dict[int, int] = {}

    def place(left: int, tried: set[int]) -> bool:
        for right in partners[left]:
            if right in tried:
                continue
            tried.add(right)
            if right not in taken or place(taken[right], tried):
                taken[right] = left
                return True
        return False

    for left in range(len(partners)):
        place(left, set())
    return {left: right for right, left in taken.items()}


def places(text: str, phrase: str | None) -> list[Span]:
    """Every place of ``phrase`` in ``text``; any white space stands for any other."""
    words = (phrase or "").split()
    if not words:
        return []
    return [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text)]


def overlap(a: Span, b: Span) -> bool:
    """Whether two half-open spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def plain(text: str | None) -> str:
    """``text`` without case, surrounding quotation marks and runs of white space."""
    return " ".join((text or "").casefold().split()).strip("\"'“”‘’«» ")


def jaccard(a: str | None, b: str | None) -> float:
    """Shared words of all words of two strings."""
    first, second = (set(WORD.findall(plain(text))) for text in (a, b))
    return len(first & second) / len(first | second) if first | second else 0.0


def word_count(text: str, span: Span) -> int:
    """Words within a span; none when it is empty or turned round."""
    return len(WORD.findall(text[span[0] : span[1]])) if span[1] > span[0] else 0
