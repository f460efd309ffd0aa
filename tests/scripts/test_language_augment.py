from __future__ import annotations

import random

import pytest

from language import augment
from language.corpus import Sample, without_leaks


def chance() -> random.Random:
    return random.Random(1)


@pytest.mark.parametrize(
    ("text", "krama"),
    [
        ("Kula badhé tindak dhateng peken kaliyan ibu", True),
        ("Meniko sampun dipunlampahaken wonten ing griyo", True),
        ("Aku arep lunga menyang pasar karo ibuku", False),
        ("aku wes ngomong karo wong kuwi ojo ngono", False),
    ],
)
def test_registers_are_told_by_their_words(text: str, krama: bool) -> None:
    polite, plain = augment.register_words(text)
    assert (polite > 2 * plain) is krama
    assert (plain > 2 * polite) is not krama


def test_an_indonesian_sentence_in_krama_dress() -> None:
    made = augment.javanese_from_indonesian(
        "Rapat itu akan dihadiri oleh warga dari tiga desa.", "krama", chance()
    )
    assert made is not None
    polite, plain = augment.register_words(made)
    assert polite > plain
    assert "akan" not in made.split()


def test_what_hardly_changes_is_left_out() -> None:
    assert augment.javanese_from_indonesian("Kepala Dinas Komunikasi Informatika", "krama", chance()) is None
    assert augment.krama_from_ngoko("Kepala Dinas Komunikasi Informatika", chance()) is None


def test_old_spellings_are_made() -> None:
    made = {augment.respell("nalika mangsa pandhemi menika griya", random.Random(seed)) for seed in range(20)}
    assert any("naliko" in text and "griyo" in text for text in made)
    assert any("pandemi" in text for text in made)


def test_made_up_sentences_follow_the_profile() -> None:
    text = " ".join(augment.world_sentences("es", 200, chance())).lower().split()
    assert text.count("de") > text.count("the")
    assert augment.world_sentences("es", 3, chance()) == augment.world_sentences("es", 3, chance())


def test_no_text_is_both_learned_and_measured() -> None:
    kept = without_leaks(
        [
            Sample("id", "news", "Warga senang.", True),
            Sample("id", "news", "WARGA  senang!", False),
            Sample("id", "news", "Warga sedih.", False),
            Sample("id", "news", "Warga sedih.", False),
        ]
    )
    assert [sample.text for sample in kept] == ["Warga senang.", "Warga sedih.", "Warga sedih."]
