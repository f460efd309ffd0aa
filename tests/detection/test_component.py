from __future__ import annotations

import spacy

KRAMA = "Pelayanan publik dipundamel ngangge prosedur enggal."
ENGLISH = "The mayor opened the public service mall on Monday."


def test_component_in_anybodys_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("docintel_language")
    doc = nlp(f"{KRAMA} Acara punika dipunrawuhi déning camat. {ENGLISH}")
    assert (doc._.language, doc._.register) == ("jv", "krama")
    assert 0.5 < doc._.language_score <= 1
    assert [(span.text, span.label_) for span in doc.spans["docintel_language"]][-1] == (ENGLISH, "en")
    assert doc.spans["docintel_language"][-1]._.language == "en"
    assert doc[:7]._.register == "krama"


def test_sentences_can_be_left_out() -> None:
    nlp = spacy.blank("jv")
    nlp.add_pipe("docintel_language", config={"sentences": False})
    doc = nlp(KRAMA)
    assert doc._.language == "jv"
    assert "docintel_language" not in doc.spans


def test_empty_text() -> None:
    nlp = spacy.blank("jv")
    nlp.add_pipe("docintel_language")
    assert nlp("")._.language == "und"
