"""The grouping of all languages, with an encoder that knows the answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.alignment import align
from docintel.errors import UsageError
from docintel.parallel import LANGUAGES, Release
from tests.alignment.corpus import NAMES, Links, Parallel, joined, load, perturbed, strict_f1
from tests.alignment.oracle import Oracle


def links(release: Release) -> Links:
    return {tuple(group.positions.get(lang, ()) for lang in LANGUAGES) for group in release.groups}


def aligned(release: Parallel) -> Release:
    return align(release.sentences(), Oracle(release))


@pytest.mark.parametrize("name", NAMES)
def test_sentence_by_sentence(name: str) -> None:
    assert links(aligned(load(name))) == load(name).gold()


@pytest.mark.parametrize("change", ["drop", "merge", "swap"])
@pytest.mark.parametrize("seed", range(3))
def test_one_sentence_of_each_language_is_dropped_merged_or_swapped(change: str, seed: int) -> None:
    changed = perturbed(joined(NAMES[:3]), seed, (change,))
    assert strict_f1(links(aligned(changed)), changed.gold()) >= 0.97


@given(seed=st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_every_sentence_is_in_one_group(seed: int) -> None:
    changed = perturbed(load(NAMES[seed % len(NAMES)]), seed)
    result = aligned(changed)
    for lang in LANGUAGES:
        places = [place for group in result.groups for place in group.positions[lang]]
        assert sorted(places) == list(range(len(changed.texts[lang])))


def test_swapped_neighbours_are_marked_in_one_place() -> None:
    changed = perturbed(load("flood"), 1, ("swap",))
    crossing = [group for group in aligned(changed).groups if group.crossing]
    assert 1 <= len(crossing) <= 3  # one language each
    assert all(len(group.positions["id"]) == 1 for group in crossing)


def test_a_sentence_moved_far_is_still_found() -> None:
    release = load("flood")
    texts = {lang: list(items) for lang, items in release.texts.items()}
    texts["en"] = [*texts["en"][1:], texts["en"][0]]
    last = len(texts["en"]) - 1
    moved = [{**link, "en": [i - 1 if i else last for i in link["en"]]} for link in release.links]
    paragraphs = {**release.paragraphs, "en": [0] * len(texts["en"])}
    changed = Parallel(texts, paragraphs, moved)
    assert links(aligned(changed)) == changed.gold()


def test_two_languages_are_enough() -> None:
    release = load("market")
    two = {lang: items for lang, items in release.sentences().items() if lang != "jv"}
    result = align(two, Oracle(release))
    assert [dict(group.positions) for group in result.groups] == [
        {"id": (i,), "en": (i,)} for i in range(len(release.links))
    ]


def test_unrelated_versions_stay_apart() -> None:
    one, other = load("market"), load("waste")
    texts = {"id": one.texts["id"], "en": other.texts["en"]}
    mixed = Parallel(texts, {"id": one.paragraphs["id"], "en": other.paragraphs["en"]}, [])
    result = align(mixed.sentences(), Oracle(joined(("market", "waste"))))
    assert all(len([p for p in group.positions.values() if p]) == 1 for group in result.groups)


def test_one_language_is_refused_with_a_sentence() -> None:
    with pytest.raises(UsageError, match="two or three"):
        align({"id": load("market").sentences()["id"]}, Oracle(load("market")))


def test_scores_fall_with_the_likeness() -> None:
    release = load("health")
    sure = align(release.sentences(), Oracle(release, noise=0.3))
    unsure = align(release.sentences(), Oracle(release, noise=2.2))
    assert min(group.score for group in sure.groups) > 0.95
    assert sum(g.score for g in unsure.groups) / len(unsure.groups) < 0.95


def test_five_thousand_sentences_are_aligned() -> None:
    base = joined(NAMES * 17)
    for texts in base.texts.values():
        texts[:] = [f"{number} {text}" for number, text in enumerate(texts)]
    groups = align(base.sentences(), Oracle(base)).groups
    found = {tuple(g.positions[lang] for lang in LANGUAGES) for g in groups}
    assert sum(map(len, base.texts.values())) >= 5000
    assert strict_f1(found, base.gold()) >= 0.999
