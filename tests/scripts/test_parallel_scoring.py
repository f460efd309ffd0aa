"""Links and findings are counted as they are said to be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation import parallel
from evaluation.counting import Counts

GOLD_FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "gold"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def gold() -> Json:
    value: Json = json.loads(
        (GOLD_FOLDER / "align-402-rilis-sedulur-keliru.json").read_text(encoding="utf-8")
    )
    return value


def perfect(gold: Json) -> tuple[dict[str, list[tuple[int, int]]], list[Json]]:
    sentences = {lang: [(a, b) for a, b in spans] for lang, spans in gold["sentences"].items()}
    return sentences, gold["links"]


def test_the_gold_itself_is_right(gold: Json) -> None:
    for pair, counts in parallel.links(gold, *perfect(gold)).items():
        assert counts.f1 == 1.0, pair
        assert counts.right >= 12


def test_groups_shifted_by_one_are_wrong(gold: Json) -> None:
    sentences, groups = perfect(gold)
    shifted = [{**one, "en": two["en"]} for one, two in zip(groups, groups[1:] + groups[:1], strict=True)]
    counts = parallel.links(gold, sentences, shifted)
    assert counts["id-jv"].f1 == 1.0
    assert counts["id-en"].right == 0


def test_a_sentence_cut_a_little_otherwise_is_the_same_sentence(gold: Json) -> None:
    sentences, groups = perfect(gold)
    cut = {lang: [(a + 5, b) for a, b in spans] for lang, spans in sentences.items()}
    assert all(counts.f1 == 1.0 for counts in parallel.links(gold, cut, groups).values())


def at(gold: Json, group: int, lang: str) -> dict[str, tuple[int, int]]:
    start, end = gold["sentences"][lang][gold["links"][group][lang][0]]
    return {lang: (start, end)}


@pytest.mark.parametrize(
    ("reported", "counts"),
    [
        ([], (0, 0)),
        ([("number", 6)], (1, 0)),
        ([("number", 6), ("number", 6)], (1, 0)),  # said twice: no false alarm
        ([("term", 5)], (0, 0)),  # the difference is there, its kind is another
        ([("number", 2)], (0, 1)),  # nothing was planted there
        ([("name", 8), ("date", 8)], (2, 0)),
        ([("missing", 12)], (1, 0)),
    ],
)
def test_findings(gold: Json, reported: list[tuple[str, int]], counts: tuple[int, int]) -> None:
    said = [(kind, at(gold, group, "id")) for kind, group in reported]
    right, wrong = counts
    assert parallel.findings(gold, said) == Counts(right, wrong, 10 - right)


def test_differences_without_a_kind_of_ours_are_neither_right_nor_wrong(gold: Json) -> None:
    other = {**gold, "discrepancies": [{"kind": "meaning", "sent": gold["links"][7]["en"], "lang": "en"}]}
    assert parallel.findings(other, [("term", at(gold, 7, "en"))]) == Counts()
    assert parallel.findings(other, [("term", at(gold, 3, "en"))]) == Counts(wrong=1)


def test_groups_without_a_difference_should_be_quiet(gold: Json) -> None:
    differing = {item["group"] for item in gold["discrepancies"]}
    equal = len(gold["links"]) - len(differing)
    assert parallel.quiet(gold, []) == Counts(right=equal)
    said = [("number", at(gold, 2, "jv")), ("date", at(gold, 2, "en")), ("date", at(gold, 8, "jv"))]
    assert parallel.quiet(gold, said) == Counts(right=equal - 1, missed=1)
