"""A programme of another name in one of three versions, and names that only look like others."""

from __future__ import annotations

import pytest

from .making import Row, told

OTHER: Row = {
    "id": "Wali kota meluncurkan Program Sehat Bersama pada hari Senin.",
    "jv": "Wali kutha ngluncuraken Program Sehat Bersama ing dinten Senen.",
    "en": "The mayor launched the Maju Sejahtera Program on Monday.",
}
SAME: list[Row] = [
    {
        "id": "Wali kota meluncurkan Program Kota Cerdas pada hari Senin.",
        "jv": "Wali kutha ngluncuraken Program Smart City ing dinten Senen.",
        "en": "The mayor launched the Smart City Program on Monday.",
    },
    {
        "id": "Wali kota meluncurkan Aplikasi Pos Pelayanan Terpadu pada hari Senin.",
        "jv": "Wali kutha ngluncuraken Aplikasi Pos Pelayanan Terpadu ing dinten Senen.",
        "en": "The mayor launched the Posyandu Application on Monday.",
    },
]


def test_a_programme_of_another_name_is_an_error() -> None:
    assert ("program", "error", ("en",)) in told(OTHER)


@pytest.mark.parametrize("row", SAME)
def test_a_translation_or_a_blend_of_the_name_is_none(row: Row) -> None:
    assert not [finding for finding in told(row) if finding[:2] == ("program", "error")]


def test_a_rounded_share_is_the_same_part_and_another_one_is_not() -> None:
    row: Row = {"id": "Dua pertiga warga ikut.", "en": "Some 66.7 percent of residents took part."}
    assert not {finding for finding in told(row) if finding[1] == "error"}
    assert {f for f in told({**row, "en": "Some 60 percent of residents took part."}) if f[1] == "error"}


def test_of_two_versions_another_name_in_the_words_of_the_first_is_found() -> None:
    row: Row = {
        "id": "Bupati meluncurkan Program Pasar Murah kemarin.",
        "en": "The regent launched the Sekolah Gratis programme yesterday.",
    }
    assert ("program", "error", ("en",)) in told(row)


@pytest.mark.parametrize(
    "row",
    [
        {
            "id": "Bupati meluncurkan Program Pasar Murah.",
            "en": "The regent launched the Cheap Market programme.",
        },
        {"id": "Bupati meluncurkan Program Pasar Murah.", "jv": "Bupati ngluncuraken Program Peken Mirah."},
        {
            "id": "Bupati meluncurkan Program Pasar Murah.",
            "en": "The regent launched the Pasar Murah programme.",
        },
    ],
)
def test_of_two_versions_a_translated_or_kept_name_is_none(row: Row) -> None:
    assert "program" not in {kind for kind, _, _ in told(row)}
