"""Sentences that a version lacks, has alone or has elsewhere, and low words in high speech."""

from __future__ import annotations

import pytest

from docintel.parallel import Group, Release
from docintel.verification import Options, verify
from tests.verification.making import Row, findings, release, told

THREE: Row = {
    "id": "Pemerintah membuka pasar.",
    "jv": "Pamarintah mbikak peken.",
    "en": "The government opens a market.",
}


def test_a_sentence_that_one_version_lacks_is_missing_there() -> None:
    part: Row = {"id": "Warga senang dengan pasar itu.", "jv": "Warga remen kaliyan peken punika."}
    assert told(THREE, part) == {("missing", "error", ("en",))}


def test_a_sentence_that_one_version_has_alone_is_added() -> None:
    assert told(THREE, {"en": "Nobody else says this here."}) == {("added", "error", ("en",))}


@pytest.mark.parametrize(("score", "severity"), [(0.4, "warning"), (0.9, "error")])
def test_what_the_aligner_doubts_to_be_lacking_is_a_warning(score: float, severity: str) -> None:
    base = release([THREE, {"id": "Warga senang dengan itu.", "jv": "Warga remen kaliyan punika."}])
    groups = (base.groups[0], Group(base.groups[1].positions, score))
    found = verify(Release(base.sentences, groups), Options(spelling=False))
    assert [(f.kind, f.severity, f.langs) for f in found] == [("missing", severity, ("en",))]


def test_what_the_aligner_doubts_but_counts_alone_is_an_error() -> None:
    base = release([THREE, {"id": "Dana Rp 41 miliar disetujui.", "jv": "Dana Rp 41 milyar dipunsarujuki."}])
    groups = (base.groups[0], Group(base.groups[1].positions, 0.4))
    found = verify(Release(base.sentences, groups), Options(spelling=False))
    assert [(f.kind, f.severity, f.langs) for f in found] == [("missing", "error", ("en",))]


def test_an_address_at_the_foot_is_a_note() -> None:
    foot: Row = {"id": "Alamat: Jl. Jenderal Sudirman 2, Telp. (0271) 642020"}
    assert ("added", "note", ("id",)) in told(THREE, foot)


def test_a_street_without_its_number_is_no_address() -> None:
    part: Row = {"id": "Lampu jalan juga diganti.", "en": "The street lights were also replaced."}
    assert ("missing", "error", ("jv",)) in told(THREE, part)
    foot: Row = {"id": "Kantor kami ada di Jalan Jenderal Sudirman No. 2, Surakarta"}
    assert ("added", "note", ("id",)) in told(THREE, foot)


def test_a_summary_is_one_error_and_notes() -> None:
    rest: list[Row] = [
        {"id": f"Kalimat nomor {i} tentang pasar.", "jv": f"Ukara angka {i} bab peken."} for i in range(6)
    ]
    found = [f for f in findings(THREE, *rest) if f.kind == "missing"]
    assert [f.severity for f in found].count("error") == 1
    assert len(found) == 7


def test_a_passage_in_another_place_is_an_order_warning() -> None:
    base = release([THREE, THREE, THREE])
    groups = [
        Group({"id": (i,), "jv": (j,), "en": (i,)}, 0.9, crossing=i == 1) for i, j in ((0, 0), (1, 2), (2, 1))
    ]
    found = verify(Release(base.sentences, tuple(groups)), Options(spelling=False))
    assert [(f.kind, f.severity, f.langs) for f in found] == [("order", "warning", ("jv",))]


def test_low_words_in_high_speech_are_noted() -> None:
    rows: list[Row] = [
        {"id": "Ini penting.", "jv": "Punika ingkang wigatos saged kangge tiyang sedaya kaliyan sampun."},
        {"id": "Itu belum.", "jv": "Perkawis kasebat ora dados ewed."},
    ]
    assert ("term", "note", ("jv",)) in told(*rows)
