"""Javanese is written with accents or without: what is read from a text must not depend on them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.extraction.judging import Facts, judge, time_of
from docintel.extraction.years import find_years
from docintel.languages.dates import find_bare_month, find_dates, impossible_dates
from docintel.languages.money import find_amounts
from docintel.languages.numbers import find_numbers, scale_at
from docintel.parallel import Sentence
from docintel.verification.calendar import dates, weekdays
from docintel.verification.figures import figures

SENTENCES = [
    "Pamarentah badhe maringi bantuan Rp 250 ewu kangge saben warga ing taun 2026.",
    "Kalih ewu gangsal atus warga, sewu ing antaranipun lare, nampi Rp 2 yuta wiwit September 2025.",
    "Dinten Senen, 31 Desember 2025, dhuwit 500 ewu rupiah dereng dipunparingaken, 94,5 prosen.",
    "Pasar enggal badhe dipunbikak Rebo, 5 Pebruari ngajeng, jam setengah enem, sepalih kangge desa.",
    "Mangke ing salebeting gangsal taun, yen saged, 12 kelurahan mboten mbayar; sanes 3 ewu meter.",
    "Pamarentah nate nargetaken slawe desa ing warsa kalih ewu kalih dasa sekawan, 31 September 2025.",
]
ACCENTS = {"e": "eéèêě", "E": "EÉÈÊĚ", "a": "aå"}


@st.composite
def accented(draw):
    """A sentence without accents, and the same with some."""
    plain = draw(st.sampled_from(SENTENCES))
    return plain, "".join(draw(st.sampled_from(ACCENTS.get(letter, letter))) for letter in plain)


def without_text(facts):
    return [replace(fact, place=replace(fact.place, text="")) for fact in facts]


def compared(text, lang):
    sentence = Sentence(lang, 0, len(text), text, "a.txt")
    return [
        find_numbers(text, lang),
        find_amounts(text, lang),
        find_dates(text, lang, "2025-01-06"),
        find_bare_month(text, lang),
        impossible_dates(text),
        find_years(text, lang, "2025-01-06"),
        judge(text, lang, Facts()),
        time_of(text, lang),
        without_text(figures(sentence, lang)),
        without_text(dates(sentence, lang)),
        without_text(weekdays(sentence, lang)),
    ]


@given(accented())
def test_accents_change_nothing_that_is_read(pair):
    plain, with_accents = pair
    assert compared(with_accents, "jv") == compared(plain, "jv")


def test_every_sentence_says_something_to_compare():
    for text in SENTENCES:
        assert sum(bool(found) for found in compared(text, "jv")) >= 5, text


@pytest.mark.parametrize("scale", ["ewu", "èwu", "éwu"])
def test_a_scale_is_known_with_accents(scale):
    assert scale_at(f"250 {scale} rupiah", 3, "jv") == (1000, 7)
