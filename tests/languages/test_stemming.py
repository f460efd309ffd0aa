"""Words and stems: the forms of one word meet, other words do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.languages.stemming import find_words, fold, stem, stems_of, words
from docintel.types import Lang


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("id", "bangun membangun pembangunan dibangun"),
        ("id", "layan melayani pelayanan layanan"),
        ("id", "kuat penguatan menguatkan diperkuat"),
        ("id", "kembang pengembangan mengembangkan dikembangkan"),
        ("id", "manfaat pemanfaatan memanfaatkan"),
        ("id", "rumah perumahan"),
        ("id", "tingkat peningkatan meningkatkan"),
        ("id", "aman keamanan pengamanan"),
        ("id", "imigrasi keimigrasian"),
        ("en", "build building builds"),
        ("jv", "bangun mbangun dipunbangun kabangun pambangunan mbangunaken"),
        ("jv", "siap nyiapaken dipunsiapaken kasiapaken"),
        ("jv", "omah omahe omahipun"),
        ("jv", "tulis nulis tulisan"),
        ("jv", "dalan dalane dalanipun"),
        ("jv", "margi margine"),
        ("jv", "warga wargane"),
        ("jv", "kutha kuthane kuthanipun"),
        ("jv", "tindak nindakaken katindakaken dipuntindakaken tindakan"),
        ("jv", "gawe nggawe digawe gaweyan"),
        ("jv", "tuku nukokake dituku"),
        ("jv", "layan nglayani dilayani"),
        ("jv", "program programe programipun"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(lang: Lang, forms: str) -> None:
    assert len({stem(form, lang) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("lang", "pair"),
    [
        ("id", "kota kata"),
        ("id", "makanan mata"),
        ("id", "pengadaan pengaduan"),
        ("jv", "kutha kathah"),
        ("jv", "dalan dalu"),
        ("jv", "margi warga"),
        ("en", "plan plane"),
    ],
)
def test_different_words_do_not(lang: Lang, pair: str) -> None:
    left, right = pair.split()
    assert stem(left, lang) != stem(right, lang)


def test_words_are_folded() -> None:
    assert (
        words("Kecamatan Wêdi: e-Government, 2.500 ﬁle") == "kecamatan wedi e government 2 500 file".split()
    )
    assert fold("ÉLING") == "eling"


def test_numbers_have_no_other_forms() -> None:
    assert stems_of("2025") == ("2025",)


@given(st.text(st.characters(exclude_categories=())))
def test_offsets_hold_their_words(text: str) -> None:
    before = 0
    for start, end, word in find_words(text):
        assert before <= start < end <= len(text)
        assert set(word) <= set(fold(text[start:end]))
        assert word.isalnum()
        assert len(word) <= 64
        before = end


@given(st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=30))
def test_every_word_has_a_stem(text: str) -> None:
    for word in words(text):
        assert all(item.isalnum() for item in stems_of(word))
