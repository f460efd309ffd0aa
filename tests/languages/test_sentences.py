from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.languages.sentences import split_sentences
from docintel.types import Lang


def sentences(text: str, lang: Lang = "id") -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, lang)]


ONE_SENTENCE: list[tuple[Lang, str]] = [
    (
        "id",
        "Hadir Drs. H. Joko Susilo, S.Pd., M.Pd. dan dr. Siti di Jl. Ahmad Yani No. 5 Kab. Sukoharjo.",
    ),
    (
        "id",
        "Kata Prof. Dr. Ir. A.A. Maramis, biaya Rp. 2.500,00 atau 3,5 miliar per Kec. Baki a.l. untuk jalan.",
    ),
    (
        "id",
        "Seperti dimaksud Pasal 3 ayat (2) huruf a. dan b. UU No. 23 Tahun 2014, dll. yang berlaku.",
    ),
    ("id", "Rapat mulai pukul 10.00 WIB s.d. 12.30 WIB a.n. Bupati."),
    ("id", "1. Peningkatan kualitas layanan"),
    ("id", "2.1. Latar Belakang"),
    ("id", "a. Penyusunan dokumen"),
    ("id", "“Apakah siap?” tanya Bupati."),
    ("id", "Kunjungi www.surakarta.go.id atau detik.com untuk tahu lebih lanjut."),
    (
        "id",
        "penggunaan teknologi informasi dalam tata\nkelola pemerintahan bukan lagi menjadi suatu pilihan.",
    ),
    ("id", "tertuang dalam Sistem dan\nPeraturan Presiden No. 95 Tahun 2018."),
    ("id", "BADAN PENGELOLAAN KEUANGAN DAN \nASET DAERAH"),
    ("id", "Biaya sebesar Rp.\n500.000 dibayar."),
    ("jv", "R.Ng. Ronggowarsito lan RM. Suryo rawuh ing kaca 5, lsp. ing Kab. Klaten."),
    ("jv", "Bupati Drs. H. Joko Sutopo, M.Si. ngresmekaken pasar."),
    ("en", "Mr. Smith met Dr. Jones at 5 p.m. on Monday, e.g. in the U.S. Senate."),
    ("en", "The city builds 40 stops under Ministerial Regulation No. PM 12 of 2026 for Rp 4 billion."),
    ("en", "Flight No. GA 402 took the car with plate No. AB 1234 XY to House No. Five."),
    ("en", "Monday to Thursday: 7.30 a.m. – 3.30 p.m. in the hall."),
    ("en", "See Fig. 3 and approx. 4.5 million."),
    ("en", "Of a charge of Rp. 500 some Rp. 200 is repaid at Jl. Pemuda in Kab. Klaten."),
]


@pytest.mark.parametrize(("lang", "text"), ONE_SENTENCE)
def test_stays_one_sentence(lang: Lang, text: str) -> None:
    assert sentences(text, lang) == [text]


SEVERAL: list[tuple[Lang, list[str], str]] = [
    ("en", ["Is it open?", "The answer is no.", "The road stays closed."], " "),
    ("en", ["It starts at 7.30 p.m. Western Indonesia Time.", "It ends at 9 p.m.", "The gate closes."], " "),
    ("en", ["The talk ends at 5 p.m.", "Dinner Time follows."], " "),
    ("en", ["They said No.", "Five stayed."], " "),
    ("id", ["Data dikumpulkan di tingkat RW.", "C. Sutrisno hadir."], " "),
    ("en", ["The office is at Jl. Diponegoro No. 5.", "See Law No. VII."], " "),
    ("id", ["No. Telepon ada di Jl. Diponegoro No. 5.", "Warga RW. IV datang."], " "),
    ("id", ["Sesuai Pasal 3 ayat (2).", "Selanjutnya diatur lain."], " "),
    ("id", ["Anggaran naik pada tahun 2022.", "Targetnya 35.", "Selain itu ada 2.500.", "Cukup!"], " "),
    ("id", ["Alamatnya di Jl. Slamet Riyadi No. 5.", "Menurut warga, jalan rusak."], " "),
    ("id", ["Ia lulusan S.Pd.", "Beliau guru."], "\n"),
    ("id", ['"Kita siap."', "Demikian kata dia."], " "),
    ("id", ["Ada sapi, kambing, dll.", "Semua sehat."], " "),
    ("id", ["Program ini berjalan.", "Selanjutnya dievaluasi."], ""),
    ("id", ["RINGKASAN EKSEKUTIF", "Dalam kondisi global saat ini teknologi penting."], "\n"),
    ("id", ["Tujuan kota adalah:", "a. aman", "b. bersih", "c. nyaman"], "\n"),
    ("id", ["Sasaran 1", "Sasaran 2"], "\t"),
    ("id", ["Judul Satu", "isi paragraf"], "\n\n"),
    ("jv", ["Bupati rawuh ing Klaten.", "Warga remen sanget."], " "),
    ("jv", ["ꦲꦏꦸꦭꦸꦁꦲ꧉", "ꦏꦺꦴꦮꦺꦩꦸꦭꦶꦃ꧉"], ""),
    ("jv", ["piye iki?", "aku bingung tenan.", "banjur mulih maneh."], " "),
    ("en", ["It cost $3.50.", "We like the U.S.", "The end."], " "),
    ("en", ["All is paid in rupiah.", "200 shops agreed."], " "),
    ("en", ["Cars, trucks, etc.", "They left…", "Why?", "Nobody knows."], " "),
]


@pytest.mark.parametrize(("lang", "parts", "between"), SEVERAL)
def test_is_split(lang: Lang, parts: list[str], between: str) -> None:
    assert sentences(between.join(parts), lang) == parts


def test_slide_lines_stay_apart() -> None:
    text = "3 Program\n9 Kegiatan\n18 Sub Kegiatan\nYpo iki?\ndiapakne?\nseperti DPRKPP\n\x0cTUJUAN BPKAD"
    assert sentences(text) == text.replace("\x0c", "").split("\n")


LANGS = st.sampled_from(("id", "jv", "en", "und"))
TEXTS = st.text(
    alphabet=st.sampled_from(list("aAbK .\n\t\x0c!?…\"')(1,;:-ꦲ꧉é\u2028")), max_size=80
) | st.text(max_size=60)


@given(text=TEXTS, lang=LANGS)
@settings(max_examples=150, deadline=None)
def test_spans_are_ordered_trimmed_and_lose_nothing(text: str, lang: Lang) -> None:
    spans = split_sentences(text, lang)
    position = 0
    for start, end in spans:
        assert not text[position:start].strip()
        assert text[start:end]
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(text=TEXTS, lang=LANGS)
@settings(max_examples=150, deadline=None)
def test_no_sentence_runs_over_a_blank_line_or_a_tab(text: str, lang: Lang) -> None:
    for start, end in split_sentences(text, lang):
        assert "\n\n" not in text[start:end]
        assert "\t" not in text[start:end]
