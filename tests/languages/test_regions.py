"""The region that a document is about, where the text clearly says one."""

from __future__ import annotations

import pytest

from docintel.languages.regions import region_names, region_of

BODY = "Pemerintah Kabupaten Banyujati membangun jalan. Bupati hadir. Warga Kabupaten Banyujati senang."


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (None, BODY, "Kabupaten Banyujati"),
        ("MASTERPLAN SMART CITY KABUPATEN BANYUJATI 2025-2029", BODY, "Kabupaten Banyujati"),
        ("Kabupaten Banyujati Luncurkan Aplikasi Baru", BODY, "Kabupaten Banyujati"),
        (None, f"{BODY} Studi tiru ke Kota Surabaya dilakukan.", "Kabupaten Banyujati"),
        (None, f"{BODY} Letaknya di Provinsi Jawa Timur, Provinsi Jawa Timur.", "Kabupaten Banyujati"),
        (
            None,
            "Dinas Kabupaten Bandung Barat bekerja. Warga Kabupaten Bandung Barat senang.",
            "Kabupaten Bandung Barat",
        ),
        (None, "The Mangunraya City government said so. In Mangunraya City it rains.", "Kota Mangunraya"),
        (
            None,
            "The Banyujati regency administration pays. Staff of Banyujati regency agree.",
            "Kabupaten Banyujati",
        ),
        (None, "The City of Mangunraya pays. Staff of the City of Mangunraya agree.", "Kota Mangunraya"),
        (None, "Pamarintah Kitha Mangunraya mbangun dalan. Warga Kitha Mangunraya remen.", "Kota Mangunraya"),
        (None, "Pemkot Surabaya membangun taman. Kota Surabaya hijau.", "Kota Surabaya"),
        (None, "Gubernur Provinsi Jambi hadir. Warga Provinsi Jambi senang.", "Provinsi Jambi"),
        (
            None,
            "Dinas sosial Provinsi Jambi melayani. Di Kota Sungaipenuh ada balai milik Provinsi Jambi; warga "
            "Kota Sungaipenuh senang. Rencana untuk Provinsi Jambi ini berlaku di seluruh Provinsi Jambi.",
            "Provinsi Jambi",
        ),
        (None, "Kota Madiun, Kota Madiun. Provinsi Jambi, Provinsi Jambi, Provinsi Jambi.", None),
        (None, "Pemprov Jambi memulai program ini. Warga Pemprov Jambi senang.", "Provinsi Jambi"),
        (None, "Tutupan Lahan Provinsi\tCakupan opini\nPangan Provinsi\tCakupan rumah\nCakupan\tCity", None),
        (None, "target Kab/Kota Jumlah sekolah, target Kab/Kota Jumlah murid", None),
        (None, "Konsep Kota Cerdas dan Smart City. Kota Cerdas itu Kota Hijau. Kota Hijau.", None),
        (None, "Kota Bogor dan Kota Depok bekerja sama. Kota Bogor, Kota Depok.", None),
        (None, "Kabupaten Banyujati disebut sekali.", None),
        ("Sebanyak 150 Kabupaten/Kota Ikut Program Desa", "Menteri hadir di Jakarta.", None),
        (None, "", None),
    ],
)
def test_regions(title: str | None, text: str, expected: str | None) -> None:
    assert region_of(title, text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wali Kota Janji Trotoar Rampung 2027\n\nWali kota akan membangun trotoar.", set()),
        ("Kota Solo Siapkan Sepuluh Bus\n\nBus itu melayani warga di Solo.", {"Solo"}),
        ("Pemerintah Kota Sungai Penuh membangun taman.", {"Sungai Penuh"}),
    ],
)
def test_a_word_of_a_headline_is_a_region_where_the_text_has_its_capital_too(
    text: str, names: set[str]
) -> None:
    assert region_names(text) == names


def test_a_place_needs_its_own_capital_twice_to_stand_alone() -> None:
    text = "Kabupaten Bandung Barat dan Kota Bandung bekerja. Di Bandung ada taman."
    assert region_names(text) == {"Bandung", "Bandung Barat"}
    assert region_names("Kabupaten Bandung Barat bekerja. Di Bandung ada taman.") == {"Bandung Barat"}
