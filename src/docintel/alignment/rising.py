"""The longest rising subsequence, which tells what keeps its order from what was moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(keys: Sequence[int]) -> list[int]:
    """The positions of one of the longest strictly rising subsequences, by patience sorting: n log n."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for place, key in enumerate(keys):
        pile = bisect_left(ends, key)
        before.append(tops[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(key)
            tops.append(place)
        else:
            ends[pile], tops[pile] = key, place
    chain = []
    place = tops[-1] if tops else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
