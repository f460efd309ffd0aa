"""The releases in three languages: every group in every language, and no weekday that is not its day's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from docintel.languages.dates import find_dates
from docintel.parallel import LANGUAGES
from docintel.verification.calendar import check_calendar
from docintel.verification.views import View

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from evaluation.plants import FACTS, plants
from evaluation.releases import Parallel, releases

ALL = releases()


@pytest.mark.parametrize("release", ALL, ids=[release.name for release in ALL])
def test_every_group_is_there_in_every_language(release: Parallel) -> None:
    assert len(release.rows) >= 10
    assert all(
        set(row) == set(LANGUAGES) and all(all(texts) for texts in row.values()) for row in release.rows
    )
    assert all(check_calendar(view) == [] for view in _views(release))


def test_hardly_a_release_has_no_date() -> None:
    dated = [
        release
        for release in ALL
        if any(find_dates(view.text(lang), lang) for view in _views(release) for lang in LANGUAGES)
    ]
    assert len(dated) >= len(ALL) - 1


def _views(release: Parallel) -> list[View]:
    versions = release.versions()
    return [
        View(0, {lang: tuple(versions[lang][i] for i in link[lang]) for lang in LANGUAGES})
        for link in release.gold()
    ]


@pytest.mark.parametrize("release", ALL, ids=[release.name for release in ALL])
def test_names_stand_where_they_are_said_to(release: Parallel) -> None:
    for key in ("persons", "places", "agencies"):
        for entry in release.names[key]:
            names = [name.strip() for name in entry.split("=")]
            for lang, name in zip(LANGUAGES, names * (3 // len(names)), strict=True):
                stands = any(name in text for row in release.rows for text in row[lang])
                assert stands, (lang, name)


def test_a_change_changes_one_language_of_one_group() -> None:
    release = ALL[0]
    made = plants(release, 1)
    assert {plant.change for plant in made} >= set(FACTS) - {"agency"}
    for plant in made:
        differing = [
            (row, lang)
            for row, (old, new) in enumerate(zip(release.rows, plant.release.rows, strict=True))
            for lang in LANGUAGES
            if old.get(lang) != new.get(lang)
        ]
        others = plant.change == "added"
        assert {row for row, _ in differing} == {plant.row}
        assert len(differing) == (2 if others else 1)
