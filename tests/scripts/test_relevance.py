"""The figure that judged queries are measured by."""

from __future__ import annotations

import math

import pytest

from evaluation.relevance import Query, commitments, gain, queries

ASKED = Query("id", "jalan", {"1": 3, "2": 2, "3": 1})


def test_the_best_order_is_one_and_nothing_is_zero() -> None:
    assert gain(ASKED, ["1", "2", "3"]) == pytest.approx(1)
    assert gain(ASKED, ["8", "9"]) == 0
    assert gain(ASKED, []) == 0


def test_a_good_answer_below_a_poor_one_counts_less() -> None:
    ideal = 7 + 3 / math.log2(3) + 1 / 2
    assert gain(ASKED, ["3", "1"]) == pytest.approx((1 + 7 / math.log2(3)) / ideal)
    assert gain(ASKED, ["9"] * 10 + ["1"]) == 0


def test_every_judged_number_is_a_commitment() -> None:
    known = {str(number) for number in range(len(commitments()))}
    for query in queries():
        assert {key for key in query.grades if not key.startswith("made-")} <= known
    assert len({query.text for query in queries()}) == len(queries())
