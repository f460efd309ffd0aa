import pytest

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
