"""What surrounds an article is marked; what the article says never is."""

# ruff: noqa: E501 - lines of real pages are long
from __future__ import annotations

from pathlib import Path

import pytest

from docintel.reading.boilerplate import matches_pattern, page_line_kinds
from docintel.reading.boilerplate_patterns import BOILERPLATE, Pattern

SENTENCES = Path(__file__).parents[3] / "shared" / "data"
PROSE = [
    "Pemerintah Kota akan membagikan artikel ini kepada seluruh warga.",
    "Baca, tulis, dan hitung menjadi program wajib pada 2026.",
    "Program baca tulis Al-Qur'an ditargetkan menjangkau 40 sekolah pada 2027",
    "Komentar warga akan dijadikan bahan evaluasi.",
    "Dibaca oleh Wali Kota, sambutan itu menegaskan target 2025.",
    "Tag RFID akan dipasang pada 2.000 kendaraan dinas.",
    "Follow up dari kegiatan ini adalah penyusunan roadmap 2025-2029.",
    "Iklan layanan masyarakat akan ditayangkan mulai Januari 2026.",
    "Menu makan bergizi gratis diberikan kepada 3.000 siswa",
    "Daftar kegiatan prioritas tahun 2026",
    "Sumber: APBD Kota Surakarta Tahun 2026",
    "Sumber Pendanaan",
    "Share of renewable energy rises to 23 percent by 2025",
    "Print-out bukti bayar tidak lagi diperlukan mulai 2026",
    "Copyright law will be revised in 2027.",
    "(SPBE)",
    "(c) Surat rekomendasi, keterangan, pendaftaran Rp5.000/jenis;",
    "Rekomendasi",
    "X",
    "x",
    "2026 : 94,63%",
    "Target Tahun",
    "Nomor 95 Tahun 2018",
    "Link and match antara sekolah dan industri dimulai 2026",
    "Lihat Lampiran II untuk target tahunan",
    "Rp 2.500.000.000",
]


@pytest.mark.parametrize("row", BOILERPLATE, ids=lambda row: row.name)
def test_each_pattern_holds_its_example(row: Pattern) -> None:
    assert row.regex.fullmatch(row.example)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_never_marked(line: str) -> None:
    assert not matches_pattern(line)
    assert page_line_kinds(["Kalimat sebelumnya masih berlanjut ke", line]) == [None, None]


@pytest.mark.skipif(not SENTENCES.is_dir(), reason="the folder `shared` is not beside this checkout")
def test_no_line_of_reports_and_corpora_is_marked() -> None:
    lines = [
        field.strip()
        for path in sorted(SENTENCES.glob("id-en/*")) + sorted(SENTENCES.glob("talpco/*"))
        for line in path.read_text("utf-8").splitlines()
        for field in line.split("\t")
        if field.strip() and not field.strip().startswith("www.")
    ]
    assert len(lines) > 5000
    kinds = page_line_kinds(lines)
    assert [line for line, kind in zip(lines, kinds, strict=True) if kind == "boilerplate"] == []


@pytest.mark.parametrize(
    "line",
    [
        "×", "Bagikan: Facebook Twitter WhatsApp", "Bagikan:", "GESER UNTUK BACA BERITA", "0 Komentar", "Tinggalkan Balasan", "Facebook Twitter WhatsApp", "1.284 views",
        "Telah dibaca: 1.284 kali", "BACA JUGA: Wali Kota Resmikan Taman", "Baca juga Wali Kota Resmikan Taman Baru",
        "Simak Video: Rekaman Banjir Rob", "Home » Berita » Daerah", "Share this article", "iklan_300x250", "Tags: a, b",
        "www.surakarta.go.id/berita", "Ikuti berita terbaru kami di Google News dan WhatsApp Channel",
    ],
)  # fmt: skip
def test_lines_of_real_pages_are_marked(line: str) -> None:
    assert matches_pattern(line)


def test_a_title_after_its_announcement_goes_with_it() -> None:
    lines = [
        "Kalimat selesai.",
        "Baca:",
        "Menkominfo Perkuat Regulasi Industri Pertelevisian",
        "Dia menilai ini penting.",
    ]
    assert page_line_kinds(lines) == [None, "boilerplate", "boilerplate", None]


def test_a_sentence_after_an_announcement_stays() -> None:
    assert page_line_kinds(["Baca:", "Anggaran naik menjadi Rp 5 miliar pada 2026."])[1] is None


def test_initials_only_after_a_finished_sentence() -> None:
    assert page_line_kinds(["Kegiatan ini selesai.", "(JMS)"])[1] == "boilerplate"
    assert page_line_kinds(["Sistem Pemerintahan Berbasis Elektronik", "(SPBE)"])[1] is None


def test_captions_are_captions() -> None:
    kinds = page_line_kinds(
        [
            "Wali Kota meresmikan taman. (Foto: Humas)",
            "FOTO: Dok. Pemkot",
            "Foto udara dipakai pada 2026.",
            "Kabupaten Belu berbatasan dengan Timor Leste (Gambar 1)",
            "Gambar 3.2 dan 3.3 memperlihatkan rata-rata",
        ]
    )
    assert kinds == ["caption", "caption", None, None, None]
