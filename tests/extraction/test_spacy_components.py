import subprocess
import sys

import pytest

from docintel.errors import UsageError
from docintel.extraction import find_mentions, prose_commitments
from docintel.settings import Settings
from docintel.types import Document, Segment

spacy_components = pytest.importorskip("docintel.extraction.spacy_components")

TEXTS = {
    "id": "Pemerintah Kota Batam akan membangun smart living pada tahun 2026 melalui Program Kota Sehat.",
    "jv": "Dinas Kesehatan badhe nambah 14 petugas ing taun 2026 lumantar program Desa Resik (smart living).",
    "en": "The Ministry of Health will open 14 clinics by 2026 in the Smart City Masterplan: smart living.",
}


@pytest.mark.parametrize("lang", ["id", "jv", "en"])
def test_a_pipeline_says_what_the_plain_functions_say(lang):
    text = TEXTS[lang]
    doc = spacy_components.build_pipeline(lang, published="2025-03-01")(text)
    document = Document("", "text/plain", None, "2025-03-01", text, ())
    segments = (Segment(0, len(text), lang, 1.0),)
    mentions = find_mentions(document, segments, Settings())
    assert mentions.years
    assert mentions.dimensions
    assert mentions.programs
    assert (doc._.years, doc._.dimensions, doc._.programs) == (
        mentions.years, mentions.dimensions, mentions.programs,
    )  # fmt: skip
    commitments = prose_commitments(document, segments, mentions, Settings())
    assert len(commitments) == 1
    assert doc._.commitments == commitments


def test_the_factories_are_found_by_their_entry_points():
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("id")
    nlp.add_pipe("docintel_years")
    assert [year.start_year for year in nlp("Rencana tahun 2027.")._.years] == [2027]


def test_words_with_hyphens_stay_whole_in_all_three_languages():
    for lang in ("id", "jv", "en"):
        nlp = spacy_components.build_pipeline(lang)
        assert [token.text for token in nlp("Anak-anak e-government kabupaten/kota 2020-2024.")] == [
            "Anak-anak", "e-government", "kabupaten", "/", "kota", "2020", "-", "2024", ".",
        ]  # fmt: skip


def test_the_mentions_of_a_text_are_found_once(monkeypatch):
    calls = []

    def counted(*arguments):
        calls.append(arguments)
        return find_mentions(*arguments)

    monkeypatch.setattr(spacy_components, "find_mentions", counted)
    nlp = spacy_components.build_pipeline("id")
    doc = nlp(TEXTS["id"])
    assert len(calls) == 1
    assert doc._.docintel_programs
    assert nlp("Rencana tahun 2027.")._.docintel_years[0].start_year == 2027
    assert len(calls) == 2


def test_components_that_are_set_up_otherwise_find_their_own():
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("id")
    nlp.add_pipe("docintel_years", config={"published": "2025-03-10"})
    nlp.add_pipe("docintel_years", name="later", config={"published": "2030-03-10"})
    assert [year.start_year for year in nlp("Dibuka tahun depan.")._.years] == [2031]


@pytest.mark.parametrize("published", ["2025-03", "March 2025", ""])
def test_a_day_that_is_none_is_refused_in_one_sentence(published):
    with pytest.raises(UsageError, match="such as 2025-03-10"):
        spacy_components.build_pipeline("id", published=published)


def test_what_another_package_has_stays_its_own():
    code = """
from spacy.tokens import Doc
Doc.set_extension("years", default="theirs")
import warnings
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    from docintel.extraction.spacy_components import build_pipeline
doc = build_pipeline("id")("Rencana tahun 2027.")
years = [year.start_year for year in doc._.docintel_years]
print(doc._.years, years, doc._.programs == doc._.docintel_programs)
print(*(str(one.message) for one in told if "docintel" in str(one.message)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "theirs [2027] True", "Doc._.years belongs to another package: read Doc._.docintel_years.",
    ]  # fmt: skip
