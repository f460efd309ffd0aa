from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.languages.jv.spacy_language import like_num

NLP = spacy.blank("jv")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Bocah-bocah tuku buku.", ["Bocah-bocah", "tuku", "buku", "."]),
        ("Drs. H. Joko, lsp. rawuh", ["Drs.", "H.", "Joko", ",", "lsp.", "rawuh"]),
        ("R.Ng. Ranggawarsita", ["R.Ng.", "Ranggawarsita"]),
        ("Regané Rp 2.500,00 wae!", ["Regané", "Rp", "2.500,00", "wae", "!"]),
        ("dina Jum'at ho'oh", ["dina", "Jum'at", "ho'oh"]),
        ("ꦲꦏꦸ꧈ꦏꦺꦴꦮꦺ꧉", ["ꦲꦏꦸ", "꧈", "ꦏꦺꦴꦮꦺ", "꧉"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in NLP(text)] == tokens


@pytest.mark.parametrize(
    "word", ["sekawan", "papat", "selawe", "limalas", "kalihdasa", "kaping", "1.500,5", "3/4"]
)
def test_numbers(word: str) -> None:
    assert like_num(word)


@pytest.mark.parametrize("word", ["omah", "griya", "", ".", "/", "a/b"])
def test_not_numbers(word: str) -> None:
    assert not like_num(word)


def test_everyday_spelling_has_the_standard_norm() -> None:
    assert [token.norm_ for token in NLP("Naliko moso meniko")] == ["nalika", "mangsa", "menika"]


def test_stop_words_of_both_registers() -> None:
    doc = NLP("aku lan panjenengan saking griya")
    assert [token.text for token in doc if token.is_stop] == ["aku", "lan", "panjenengan", "saking"]


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_tokens_lose_nothing(text: str) -> None:
    assert "".join(token.text_with_ws for token in NLP(text)) == text
