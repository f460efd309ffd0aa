"""What a press officer reads: languages by their names, not by their codes."""

from __future__ import annotations

from docintel.parallel import Finding, Place
from tests.verification.making import findings


def test_messages_name_the_languages() -> None:
    found = findings(
        {
            "id": "Acara dibuka pukul 08.00 oleh Uswatun Hasanah.",
            "jv": "Adicara dipunbikak tabuh 08.00 dening Uswatun Hasanah.",
            "en": "Uswatun Hasanah opened the event at 9 a.m.",
        }
    )
    assert [f.message for f in found] == ["English says 9 a.m, Indonesian 08.00, Javanese 08.00."]


def test_what_every_version_says_otherwise_is_one_finding() -> None:
    found = findings(
        {
            "id": "Anggaran program ini sebesar Rp18,75 miliar untuk seluruh desa.",
            "jv": "Anggaran program punika Rp17,75 miliar kangge sedaya desa.",
            "en": "The budget of this programme is Rp16.75 billion for all villages.",
        }
    )
    assert [(f.kind, f.severity, f.langs) for f in found] == [("number", "error", ("id", "jv", "en"))]
    assert found[0].message == (
        "Every version says another number: Indonesian Rp18,75 miliar, Javanese Rp17,75 miliar, "
        "English Rp16.75 billion."
    )
    assert set(found[0].evidence) == {"id", "jv", "en"}


def test_a_sum_is_written_readably() -> None:
    (found,) = findings(
        {
            "id": "Program ini dibiayai Rp18,75 miliar dari APBD.",
            "en": "The programme is funded from the regional budget.",
        }
    )
    assert "Rp18,75 miliar" in found.message
    (found,) = findings(
        {
            "id": "Program ini dibiayai dari APBD.",
            "en": "The programme is funded with Rp18.75 billion from the regional budget.",
        }
    )
    assert found.message == "English alone says Rp18.75 billion (Rp 18.750.000.000)."


def test_terms_and_sums_that_javanese_offices_keep_are_no_finding() -> None:
    assert not findings(
        {
            "id": "Anggaran Rp18,75 miliar disiapkan untuk 240 titik Wi-Fi publik.",
            "jv": "Anggaran Rp18,75 miliar dipuncawisaken kangge 240 titik Wi-Fi publik.",
        }
    )


def test_the_source_is_quoted_of_a_sentence_that_is_missing() -> None:
    places = {lang: Place(f"Kalimat {lang}.", 0, 11, "a") for lang in ("en", "jv", "id")}
    quoted = {
        (kind, langs): Finding(kind, "error", 0, langs, "", places).quoted
        for kind in ("missing", "added", "number")
        for langs in ((("en",), ("id",)))
    }
    assert quoted == {
        ("missing", ("en",)): "id",
        ("missing", ("id",)): "jv",
        ("added", ("en",)): "id",
        ("added", ("id",)): "id",
        ("number", ("en",)): None,
        ("number", ("id",)): None,
    }
