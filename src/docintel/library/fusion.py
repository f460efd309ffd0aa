"""Two rankings become one."""

from __future__ import annotations

from collections.abc import Sequence

#: Evens out the first ranks (Cormack, Clarke and Büttcher 2009, who found 60).
_EVEN = 60


def reciprocal_ranks(rankings: Sequence[Sequence[int]]) -> list[tuple[int, float]]:
    """Every number that stands in one of the rankings with the sum of 1 / (60 + rank), the highest first."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, number in enumerate(ranking, start=1):
            scores[number] = scores.get(number, 0.0) + 1 / (_EVEN + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
