"""Sentences that a version lacks, has alone or has elsewhere, and low words in high speech."""

from __future__ import annotations

from docintel.parallel import Group, Release
from docintel.types import Lang
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


JOINED: Row = {
    "id": "Sembilan puluh pedagang akan pindah ke sana pada bulan Maret.",
    "jv": "Wonten sangang dasa bakul ingkang badhe pindhah mrika ing wulan Maret.",
    "en": "Ninety traders will move there in March, and they will pay no rent for one whole year.",
}


def _with_one_left_over(beside: Row) -> set[tuple[str, tuple[Lang, ...]]]:
    """What is said of a Javanese sentence alone behind a group where Indonesian has two sentences."""
    last: Row = {"id": "Mereka tidak membayar sewa setahun.", "jv": "Setaun menika bakul boten mbayar sewa."}
    base = release([THREE, beside, last])
    groups = (
        Group({"id": (0,), "jv": (0,), "en": (0,)}, 0.9),
        Group({"id": (1, 2), "jv": (1,), "en": (1,)}, 0.9),
        Group({"jv": (2,)}, 0.9),
    )
    found = verify(Release(base.sentences, groups), Options(spelling=False))
    return {(f.severity, f.langs) for f in found if f.kind == "added"}


def test_a_sentence_that_may_stand_in_the_group_beside_is_doubtful() -> None:
    assert _with_one_left_over(JOINED) == {("warning", ("jv",))}


def test_a_sentence_beside_one_that_is_only_cut_otherwise_is_not() -> None:
    whole = "Wonten sangang dasa bakul badhe pindhah mrika ing wulan Maret, saha boten mbayar sewa setaun."
    assert _with_one_left_over({**JOINED, "jv": whole}) == {("error", ("jv",))}


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
