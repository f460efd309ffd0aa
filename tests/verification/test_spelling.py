"""Misspelt words and a suggestion, and rare words that are none."""

from __future__ import annotations

import pytest

from docintel.types import Lang
from tests.verification.making import findings

SLIPS = [
    ("en", "The Technology Divisin was led by him.", "Division"),
    ("jv", "Rapat dipunpimpim dening Kepala.", "dipunpimpin"),
    ("id", "Rapat ini membahas pembangnan kota.", "pembangunan"),
    ("en", "The goverment opened the market.", "government"),
]
GOOD = [
    ("en", "Elderly residents evacuated the inundated neighbourhoods, and artisans exhibited umbrellas."),
    ("jv", "Walikota ngresmekaken peken enggal sesarengan kaliyan para bakul lan pangarsa."),
    ("id", "Pencermatan kuesioner mengakselerasi penyelenggaraan pemerintahan berbasis elektronik."),
    ("en", "Gibran Rakabuming spoke at Tirtonadi with Heru Sunardi."),
]


@pytest.mark.parametrize(("lang", "text", "better"), SLIPS)
def test_slips_of_the_hand_come_with_a_suggestion(lang: Lang, text: str, better: str) -> None:
    other: Lang = "en" if lang != "en" else "id"
    found = [f for f in findings({lang: text, other: "12"}, spelling=True) if f.kind == "spelling"]
    assert [better in finding.message for finding in found] == [True]


@pytest.mark.parametrize(("lang", "text"), GOOD)
def test_rare_words_names_and_forms_are_no_slips(lang: Lang, text: str) -> None:
    other: Lang = "en" if lang != "en" else "id"
    assert [f for f in findings({lang: text, other: "12"}, spelling=True) if f.kind == "spelling"] == []
