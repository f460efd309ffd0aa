"""The longest rising subsequence."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from docintel.alignment.rising import longest_rising


def rises(keys: list[int]) -> bool:
    return all(a < b for a, b in pairwise(keys))


@given(st.lists(st.integers(0, 6), max_size=8))
def test_it_rises_and_none_is_longer(keys: list[int]) -> None:
    found = longest_rising(keys)
    assert rises(found)
    assert rises([keys[place] for place in found])
    longer = combinations(range(len(keys)), len(found) + 1)
    assert not any(rises([keys[place] for place in places]) for places in longer)
