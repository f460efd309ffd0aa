"""Two rankings become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: Evens out the first ranks. Cormack, Clarke and Büttcher (2009) found 60 for many rankings of web pages; for
#: two, and the first page alone, a smaller one is better (scripts/evaluation/relevance.py).
_EVEN = 5


def reciprocal_ranks(rankings: Iterable[tuple[Sequence[int], float]]) -> list[tuple[int, float]]:
    """Every number that stands in one of the rankings, the highest sum of weight / (5 + rank) first."""
    scores: dict[int, float] = {}
    for ranking, weight in rankings:
        for rank, number in enumerate(ranking, start=1):
            scores[number] = scores.get(number, 0.0) + weight / (_EVEN + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
