"""Dates of publication: where news, releases and letters put theirs, and nowhere else."""

# ruff: noqa: E501 - real lines are long
from __future__ import annotations

from pathlib import Path

import pytest

from docintel.reading import read
from docintel.reading.published import find_published
from docintel.settings import Settings

SHARED = Path(__file__).parents[3] / "shared"
BODY = "Pemerintah Kota akan membangun pusat kendali, kata Wali Kota dalam keterangan tertulis pada hari itu juga."

REAL = {
    "seeds/002_18dba3ba667505f1.txt": ("Sukoharjo Bakal Terapkan Smart City 2018", "2018-04-28"),
    "seeds/003_347093f370a704d7.txt": ("Syahrul Ikuti Assessment Menuju 100 Smart City 2019", None),
    "documents/news/001.txt": ("Pemprov Jawa Barat Resmi Rilis Empat Aplikasi Besar untuk ASN", "2023-04-27"),
    "documents/news/023.txt": ("Prabowo Tetapkan 1.700-4.100 ASN Bakal Pindah ke IKN", "2025-09-19"),
    "documents/news/032.txt": ("Digitalisasi Bansos Dinilai Mampu Cegah Bantuan Salah Sasaran", "2026-05-26"),
    "documents/news/063.txt": (
        "Plastic Shopping Bag Levy: One of the Ways to Tackle the Waste Problem?",
        "2016-11-03",
    ),
}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder `shared` is not beside this checkout")
@pytest.mark.parametrize("name", REAL)
def test_titles_and_dates_of_real_pages(name: str) -> None:
    document = read(SHARED / name, Settings())
    assert (document.title, document.published) == REAL[name]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("27 April 2023", "2023-04-27"),
        ("- Rabu, 9 Agu 2023 - 20:04 WIB", "2023-08-09"),
        ("9/19/2025 14:50", "2025-09-19"),
        ("19/9/2025 14:50", "2025-09-19"),
        ("Selasa, 26 Mei 2026 16:00 WIB", "2026-05-26"),
        ("Diterbitkan: 12 Januari 2024 pukul 10.15 WITA", "2024-01-12"),
        ("Published on November 3, 2016 by Mita", "2016-11-03"),
        ("Redaksi - Jumat, 7 Nov 2025 | 10:21 WIB", "2025-11-07"),
        ("date: 2024-01-12", "2024-01-12"),
        ("Mangunraya, Senen 2 Maret 2026", "2026-03-02"),
        (
            "SURAKARTA, 12 Maret 2024 – Pemerintah Kota Surakarta meluncurkan aplikasi layanan warga.",
            "2024-03-12",
        ),
        (
            "Surakarta (12/3/2024) - Pemerintah Kota Surakarta meluncurkan aplikasi layanan warga.",
            "2024-03-12",
        ),
        ("Kantor tutup pada 1 Januari 2026.", None),
        ("Kantor tutup 1 Januari 2026", None),
        ("Hari/Tanggal : Selasa, 22 Juli 2025", None),
        ("Last updated: 03/02/2026 (day/month/year)", "2026-02-03"),
        ("archived_date: 2025-10-25", None),
        ("Batas pengumpulan: 12 Maret 2024", None),
        ("Rapat digelar pada 12 Maret 2024 di Balai Kota Surakarta.", None),
        ("Peraturan Presiden Nomor 95 Tahun 2018", None),
        ("31/2/2024 10:00", None),
        ("November 2016", None),
    ],
)
def test_lines(line: str, expected: str | None) -> None:
    assert find_published(["Judul Berita", line, BODY]) == expected


def test_the_order_of_an_ambiguous_date_is_that_of_the_news_it_brings() -> None:
    assert (
        find_published(["7/8/2025 9:30", "Rapat itu digelar Senin (7/7/2025) di Jakarta. " + BODY])
        == "2025-07-08"
    )
    assert (
        find_published(["7/8/2025 9:30", "Rapat itu digelar Selasa (5/8/2025) di Jakarta. " + BODY])
        == "2025-08-07"
    )
    assert find_published(["7/8/2025 9:30", BODY]) == "2025-08-07"


def test_an_address_is_the_last_resort() -> None:
    address = "http://soloraya.solopos.com/read/20180428/490/913050/sukoharjo-bakal-terapkan-smart-city-2018"
    assert find_published([BODY], [address]) == "2018-04-28"
    assert find_published(["27 April 2023", BODY], [address]) == "2023-04-27"
    assert find_published([BODY], ["https://a.example/20181328/x", "https://a.example/2018/490/x"]) is None
