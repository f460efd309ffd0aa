"""The similarity of bags of sentences is what its definition says, and many pairs cost few steps."""

from __future__ import annotations

import sys
from types import FrameType

import numpy as np
import pytest

from docintel.alignment import align
from docintel.alignment.profile import EXPECTED, MARKS, Bag, Version, similarities, similarity
from docintel.parallel import LANGUAGES, Sentence
from docintel.types import Lang


class Stranger:
    """An encoder to which no two texts are alike."""

    def encode(self, texts: list[str]) -> np.ndarray:
        rows = np.random.default_rng(len(texts)).normal(size=(len(texts), 64)).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def unit(rows: np.ndarray) -> np.ndarray:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def versions() -> dict[Lang, Version]:
    """Eight sentences in each language; the first has no marks."""
    random = np.random.default_rng(5)
    made = {}
    for lang in LANGUAGES:
        marks = random.normal(size=(8, 6)).astype(np.float32)
        marks[0] = 0
        background = {other: random.random(8).astype(np.float32) for other in LANGUAGES if other != lang}
        lengths = random.integers(20, 90, 8).astype(np.float32)
        made[lang] = Version(unit(random.normal(size=(8, 5))), marks, lengths, (0,) * 8, background)
    return made


def defined(
    versions: dict[Lang, Version], one: tuple[Lang, int], two: tuple[Lang, int], weight: float
) -> float:
    """The definition of the module, for two single sentences."""
    (a, i), (b, k) = one, two
    marked = [versions[lang].marks[place] for lang, place in (one, two)]
    value = float(versions[a].vectors[i] @ versions[b].vectors[k])
    if all(row.any() for row in marked):
        value += weight * (float(np.prod([unit(row[None]) for row in marked], axis=0).sum()) - EXPECTED)
    return value - float(versions[a].background[b][i] + versions[b].background[a][k]) / 2


@pytest.mark.parametrize("marked", [True, False])
def test_all_pairs_at_once_are_each_as_defined(versions: dict[Lang, Version], marked: bool) -> None:
    ones: list[Bag] = [{"id": (i,)} for i in range(8)]
    twos: list[Bag] = [{"jv": (k,), "en": (7 - k,)} for k in range(8)]
    found = similarities(versions, ones, twos, marked=marked)
    weight = MARKS if marked else 0.0
    expected = [
        [
            (
                defined(versions, ("id", i), ("jv", k), weight)
                + defined(versions, ("id", i), ("en", 7 - k), weight)
            )
            / 2
            for k in range(8)
        ]
        for i in range(8)
    ]
    np.testing.assert_allclose(found, expected, atol=1e-5)
    np.testing.assert_allclose(similarities(versions, twos, ones, marked=marked), found.T, atol=1e-5)


def test_bags_without_sentences_are_like_nothing(versions: dict[Lang, Version]) -> None:
    assert similarity(versions, {"id": (1,), "en": ()}, {"jv": (1,)}) == pytest.approx(
        similarity(versions, {"id": (1,)}, {"jv": (1,)})
    )
    assert similarity(versions, {"id": ()}, {"jv": (1,)}) == 0.0


def steps(count: int) -> int:
    """Functions called to align ``count`` sentences a language that have nothing in common."""
    texts = {
        lang: [Sentence(lang, 10 * i, 10 * i + 9, f"{lang} {i}.", f"{lang}.txt", i) for i in range(count)]
        for lang in LANGUAGES
    }
    called = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        align(texts, Stranger())
    finally:
        sys.setprofile(None)
    return called


def test_texts_that_have_nothing_in_common_cost_no_more_steps_than_their_length() -> None:
    few, many = steps(30), steps(60)
    assert many < 2.6 * few
