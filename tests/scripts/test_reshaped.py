"""The changed copies that links are measured on: their gold must follow their sentences."""

from __future__ import annotations

import pytest

from docintel.parallel import LANGUAGES
from evaluation.releases import releases
from evaluation.reshaped import CHANGES, reshaped


@pytest.mark.parametrize("change", CHANGES)
def test_the_links_of_a_copy_hold_every_sentence_once(change: str) -> None:
    for release in releases("seen"):
        copy = reshaped(release, change, 1)
        for lang in LANGUAGES:
            places = sorted(place for link in copy.gold for place in link[lang])
            assert places == list(range(len(copy.versions[lang])))


def test_a_merged_sentence_belongs_to_two_of_each_other_language() -> None:
    copy = reshaped(releases("seen")[1], "merged", 1)
    shapes = [sorted(len(places) for places in link.values()) for link in copy.gold]
    assert shapes.count([1, 2, 2]) >= 2


def test_a_swapped_copy_crosses_its_links() -> None:
    copy = reshaped(releases("seen")[1], "swapped", 1)
    orders = [[link[lang][0] for link in copy.gold if link[lang]] for lang in LANGUAGES]
    assert any(order != sorted(order) for order in orders)
