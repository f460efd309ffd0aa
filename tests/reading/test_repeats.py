"""A second copy of an article is found whatever its line breaks; repeated phrases are not."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from docintel.reading.repeats import repeated

# ruff: noqa: E501 - real sentences are long
ARTICLE = [
    "Pemerintah Kota Surakarta akan membangun pusat kendali kota pada tahun 2026 dengan anggaran Rp 8,4 miliar.",
    "Kepala Dinas Komunikasi dan Informatika mengatakan pusat itu memantau lalu lintas, banjir, dan aduan warga.",
    "Sebanyak 180 kamera akan tersambung pada 2027, naik dari 60 kamera pada tahap awal pembangunan gedung tersebut.",
    "Selain itu, pemerintah kota menyiapkan peraturan wali kota tentang pengelolaan data dan keamanan informasi daerah.",
    "Anggota dewan meminta pemerintah tidak melupakan kecamatan yang sinyalnya masih lemah karena jaringan belum merata di sana.",
    "Dinas berjanji seluruh kelurahan tersambung paling lambat akhir tahun depan melalui program yang sudah dianggarkan bersama.",
]


@given(st.integers(20, 100))
def test_a_copy_with_other_line_breaks_is_the_copy(width: int) -> None:
    copy = [line for paragraph in ARTICLE for line in textwrap.wrap(paragraph, width)]
    assert repeated(ARTICLE + copy) == frozenset(range(len(ARTICLE), len(ARTICLE) + len(copy)))


def test_the_first_copy_stays_when_it_stands_three_times() -> None:
    assert repeated(ARTICLE * 3) == frozenset(range(len(ARTICLE), 3 * len(ARTICLE)))


def test_what_only_the_copy_says_stays() -> None:
    year = ARTICLE[2].replace("2027", "2028")
    changed = [*ARTICLE[:2], "Anggaran tambahan Rp 2 miliar disiapkan.", year, *ARTICLE[3:]]
    kept = frozenset(range(6, 13)) - repeated(ARTICLE + changed)
    assert kept == {8, 9}


def test_a_repeated_sentence_is_no_copy_of_an_article() -> None:
    assert repeated([*ARTICLE, ARTICLE[0]]) == frozenset()


def test_rows_of_a_table_that_say_the_same_are_no_copy() -> None:
    row = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota Persentase pelayanan administrasi perkantoran"
    rows = [f"{number} {row} {90 + number} persen Rp {number}.250.000.000" for number in range(1, 30)]
    assert repeated(rows) == frozenset()


def test_identical_rows_of_a_table_are_no_copy() -> None:
    row = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota Persentase pelayanan administrasi perkantoran"
    assert repeated([row] * 40) == frozenset()
