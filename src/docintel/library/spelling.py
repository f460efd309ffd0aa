"""Words of the library near to one that is not in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

#: Edits allowed in a word of so many letters: none below four, one up to six, two above.
_ALLOWED = ((4, 0), (7, 1))
_MOST = 2


def allowed_edits(word: str) -> int:
    """How many letters may differ before it is another word; numbers are never corrected."""
    if not word.isalpha():
        return 0
    return next((edits for length, edits in _ALLOWED if len(word) < length), _MOST)


def patterns(word: str, edits: int) -> list[str]:
    """LIKE patterns of which every word within ``edits`` matches at least one.

    Of ``edits + 1`` pieces one is left whole by that many insertions, deletions and replacements; a swap
    across two pieces is one more edit here, so that of two such swaps only some words are found.
    """
    count = edits + 1
    bounds = [len(word) * number // count for number in range(count + 1)]
    pieces = [word[start:end] for start, end in pairwise(bounds)]
    return [f"{pieces[0]}%", *(f"%{piece}%" for piece in pieces[1:-1]), f"%{pieces[-1]}"]


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate with the fewest edits, the first in the alphabet among equals; None if none is near."""
    limit = allowed_edits(word)
    letters = Counter(word)
    best: tuple[int, str] | None = None
    for candidate in candidates:
        if not limit or abs(len(candidate) - len(word)) > limit or not candidate.isalpha():
            continue
        if (letters - Counter(candidate)).total() > limit:
            continue  # so many letters are missing that no alignment can help
        edits = distance(word, candidate, limit)
        if edits <= limit and (best is None or (edits, candidate) < best):
            best = (edits, candidate)
    return None if best is None else best[1]


def distance(left: str, right: str, limit: int) -> int:
    """Letters to insert, delete, replace or swap with the next; more than ``limit`` is ``limit + 1``.

    Optimal string alignment (Damerau 1964, restricted): row by row, given up once a row is over the limit.
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        older, before = before, row
        row = [i]
        for j, b in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1] if row[-1] <= limit else limit + 1
