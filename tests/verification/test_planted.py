"""Facts changed in one language of a release, through the shipped encoder and every check."""

from __future__ import annotations

from functools import cache

import pytest

from docintel.alignment import align, load_encoder
from docintel.parallel import Release
from docintel.verification import Options, verify
from tests.alignment.corpus import NAMES, Parallel, load
from tests.verification.planted import Plant, plants


class _Remembering:
    """Most sentences of the changed copies are the same: each is encoded once."""

    def __init__(self) -> None:
        self.known: dict = {}  # type: ignore[type-arg]

    def encode(self, texts: list[str]):  # type: ignore[no-untyped-def]
        import numpy as np  # noqa: PLC0415

        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            self.known.update(zip(new, load_encoder().encode(new), strict=True))
        return np.stack([self.known[text] for text in texts])


@cache
def encoder() -> _Remembering:
    return _Remembering()


def aligned(release: Parallel) -> Release:
    return align(release.sentences(), encoder())


def is_found(plant: Plant) -> bool:
    release = aligned(plant.release)
    for finding in verify(release, Options(spelling=False)):
        positions = release.groups[finding.group].positions
        if plant.kind == "missing":
            other = "en" if plant.lang == "id" else "id"
            there = plant.group in positions[other] and not positions[plant.lang]
        else:
            there = plant.group in positions[plant.lang]
        if finding.kind == plant.kind and plant.lang in finding.langs and there:
            return True
    return False


@pytest.mark.parametrize("kind", ["number", "date", "name", "missing"])
def test_planted_facts_are_reported_in_their_group_with_their_kind(kind: str) -> None:
    wanted = [plant for plant in plants() if plant.kind == kind]
    sample = wanted[:: max(1, len(wanted) // 20)]
    missed = [plant for plant in sample if not is_found(plant)]
    assert len(sample) >= 20
    assert len(missed) <= 0.05 * len(sample), [(p.name, p.lang, p.text) for p in missed]


@pytest.mark.parametrize("name", NAMES)
def test_an_unchanged_release_has_no_error(name: str) -> None:
    found = verify(aligned(load(name)))
    assert [finding.message for finding in found if finding.severity == "error"] == []
