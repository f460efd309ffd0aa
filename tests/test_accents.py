"""Javanese is written with accents or without: what is read from a text must not depend on them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.extraction.cue_expressions import time_of
from docintel.extraction.judging import Facts, judge
from docintel.extraction.years import find_years
from docintel.languages.dates import find_bare_month, find_dates, impossible_dates
from docintel.languages.jv import cues
from docintel.languages.letters import plain_letters
from docintel.languages.money import find_amounts
from docintel.languages.numbers import find_numbers, scale_at
from docintel.parallel import Sentence
from docintel.verification.calendar import dates, weekdays
from docintel.verification.figures import figures
from tests.extraction.documents import commitments_of

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
def accented(draw, sentences):
    """A sentence without accents, and the same with some."""
    plain = draw(st.sampled_from(sentences))
    return plain, "".join(draw(st.sampled_from(ACCENTS.get(letter, letter))) for letter in plain)


COMMITMENTS = [
    "Dinas Kesehatan badhe ngrampungaken pitung puskesmas ing taun 2026.",
    "Pamarentah Kabupaten Klathen sampun masang 700 meter pipa, 30 meter malih badhe nututi ing taun 2026.",
    "Pembangunane diwiwiti sasi April 2025 lan dikarepake rampung sadurunge taun 2027.",
    "Saben dinas kedah nyawisaken data kanthi wates wekdal 31 Desember 2026.",
    "Peraturan Presiden Nomer 95 Taun 2018 badhe dipunewahi, dene desa nargetake 12 ton ing taun 2027.",
]


def shown(text):
    """The commitments of a text with all that quotes it without its accents."""
    _, found = commitments_of(text, lang="jv")
    facts = []
    for commitment in found:
        words = [commitment.quote, commitment.activity, *(actor.name for actor in commitment.actors)]
        words += [target.unit for target in commitment.targets]
        numbers = [(target.value, target.year) for target in commitment.targets]
        facts.append((
            commitment.status, commitment.start_year, commitment.end_year, commitment.dimensions, numbers,
            [plain_letters(word or "") for word in words], [actor.role for actor in commitment.actors],
        ))  # fmt: skip
    return facts


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


@settings(deadline=None)
@given(accented(SENTENCES))
def test_accents_change_nothing_that_is_read(pair):
    plain, with_accents = pair
    assert compared(with_accents, "jv") == compared(plain, "jv")


@settings(deadline=None, max_examples=40)
@given(accented(COMMITMENTS))
def test_accents_change_no_commitment(pair):
    plain, with_accents = pair
    assert shown(plain)
    assert shown(with_accents) == shown(plain)


def test_no_word_is_written_with_an_accent_that_is_never_reached():
    words = [value for name, value in vars(cues).items() if name.isupper()]
    assert len(words) > 40
    assert [value for value in map(str, words) if plain_letters(value) != value] == []


def test_what_is_quoted_keeps_its_accents():
    text = "Pamaréntah badhé mbangun 12 puskèsmas ing taun 2026."
    _, (commitment,) = commitments_of(text, lang="jv")
    assert (commitment.quote, commitment.actors[0].name) == (text, "Pamaréntah")
    assert (commitment.targets[0].text, commitment.targets[0].unit) == ("12 puskèsmas", "puskèsmas")


def test_every_sentence_says_something_to_compare():
    for text in SENTENCES:
        assert sum(bool(found) for found in compared(text, "jv")) >= 5, text


@pytest.mark.parametrize("scale", ["ewu", "èwu", "éwu"])
def test_a_scale_is_known_with_accents(scale):
    assert scale_at(f"250 {scale} rupiah", 3, "jv") == (1000, 7)
