"""Words of the library near to one that is not in it."""

from __future__ import annotations

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
    """The candidate with the fewest edits, the first in the alphabet among equals; None if none is near.

    Edits are letters to insert, delete, replace or swap with the next: optimal string alignment.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few searches have a word to correct

    limit = allowed_edits(word)
    if not limit:
        return None
    near = (
        (OSA.distance(word, candidate, score_cutoff=limit), candidate)
        for candidate in candidates
        if candidate.isalpha()
    )
    return min((pair for pair in near if pair[0] <= limit), default=(0, None))[1]
