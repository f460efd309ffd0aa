"""Sentences left over beside whole groups, with the shipped encoder and releases that we wrote."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from docintel.alignment import align, load_encoder
from docintel.parallel import LANGUAGES, Release

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from evaluation.releases import Parallel, releases

ALL = {release.name: release for release in releases()}


def links(release: Release) -> set[tuple[tuple[int, ...], ...]]:
    return {tuple(group.positions.get(lang, ()) for lang in LANGUAGES) for group in release.groups}


def gold(release: Parallel) -> set[tuple[tuple[int, ...], ...]]:
    return {tuple(link[lang] for lang in LANGUAGES) for link in release.gold()}


@pytest.mark.parametrize("name", ["17-permits", "19-market", "27-fireservice", "28-cityhall"])
def test_a_sentence_that_english_parts_in_two_is_one_group(name: str) -> None:
    assert links(align(ALL[name].versions(), load_encoder())) == gold(ALL[name])


def test_a_part_that_english_leaves_out_adds_nothing_to_its_neighbours() -> None:
    release = ALL["17-permits"]
    row = next(i for i, row in enumerate(release.rows) if "permit was issued" in row["en"][-1])
    changed = release.changed(row, "en", release.rows[row]["en"][:1])
    assert links(align(changed.versions(), load_encoder())) == gold(changed)


@pytest.mark.parametrize("row", range(3, 15))
def test_a_sentence_that_english_adds_stays_alone(row: int) -> None:
    release = ALL["18-trailrun"]
    changed = release.changed(row, "id", []).changed(row, "jv", [])
    assert links(align(changed.versions(), load_encoder())) == gold(changed)


@pytest.mark.parametrize("name", ["32-reading", "33-watercut"])
def test_a_sentence_told_in_other_words_everywhere_is_one_group(name: str) -> None:
    assert links(align(ALL[name].versions(), load_encoder())) == gold(ALL[name])


def test_a_quotation_whose_speaker_stands_elsewhere_is_one_group() -> None:
    assert links(align(ALL["37-ferry"].versions(), load_encoder())) == gold(ALL["37-ferry"])


def test_neighbours_that_changed_places_outside_a_quotation_stay_two_groups() -> None:
    release = ALL["39-villagefund"]
    rows = [dict(row) for row in release.rows]
    rows[4]["en"], rows[5]["en"] = rows[5]["en"], rows[4]["en"]
    versions = Parallel(release.name, rows, release.paragraphs, release.names).versions()
    found = links(align(versions, load_encoder()))
    assert {((4,), (4,), (5,)), ((5,), (5,), (4,))} <= found


OPENED = (
    "Acara dibuka oleh wali kota di balai kota.",
    "Adicara dipunbikak dening wali kutha ing balai kutha.",
    "The event was opened by the mayor at the city hall.",
)
CLOSED = (
    "Acara ditutup dengan doa bersama seluruh peserta yang hadir.",
    "Adicara dipuntutup kanthi donga sesarengan sedaya peserta ingkang rawuh.",
    "The event closed with a joint prayer of all participants present.",
)
RIVER = (
    "Sungai itu dibersihkan dari sampah oleh para relawan.",
    "The river was cleared of waste by volunteers.",
)


def test_a_sentence_about_something_else_stays_alone() -> None:
    javanese = "Petugas badhe mriksa kaleresanipun bis saben enjing saderengipun bidhal."
    texts = OPENED, (RIVER[0], javanese, RIVER[1]), CLOSED
    added = [{lang: [text] for lang, text in zip(LANGUAGES, row, strict=True)} for row in texts]
    trail = ALL["18-trailrun"]
    release = Parallel("changed", [*trail.rows, *added], [*trail.paragraphs, 90, 90, 90])
    alone = release.gold()[-2]
    found = links(align(release.versions(), load_encoder()))
    assert {(alone["id"], (), alone["en"]), ((), alone["jv"], ())} <= found
