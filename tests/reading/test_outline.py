"""Blocks of plain text: paragraphs over lines, headings, lists, running lines, the junk of real pages."""

# ruff: noqa: E501 - real lines are long
from __future__ import annotations

from pathlib import Path

import pytest

from docintel.reading import read
from docintel.settings import Settings
from docintel.types import SILENT_KINDS, Document

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the folder `shared` is not beside this checkout"
)
WRAPPED = """\
2.1. Latar Belakang
Dengan ditetapkannya Peraturan Presiden Nomor 132 Tahun 2022 tentang Arsitektur Sistem
Pemerintahan Berbasis Elektronik Nasional, Kepala Daerah diamanatkan menetapkan Arsitektur
SPBE Pemerintah Daerah paling lambat tahun 2023. Maksud dan tujuan disusunnya arsitektur
adalah memberikan panduan.
1. NTB TANGGUH DAN MANTAP melalui penguatan mitigasi bencana dan pengembangan
infrastruktur, serta konektivitas antar wilayah.
2. NTB BERSIH DAN MELAYANI melalui transformasi birokrasi yang berintegritas, berkinerja,
bersih dari KKN dan berdedikasi.
"""


def read_text(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "a.txt"
    path.write_text(text, newline="")
    return read(path, Settings())


def shape(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_wrapped_lines_are_paragraphs(tmp_path: Path) -> None:
    kinds = [(kind, text.count("\n")) for kind, text in shape(read_text(tmp_path, WRAPPED))]
    assert kinds == [("heading", 0), ("paragraph", 3), ("list_item", 1), ("list_item", 1)]


def test_lines_that_are_paragraphs_stay_apart(tmp_path: Path) -> None:
    lines = [
        f"Kalimat ke-{n} tentang pembangunan kota yang cukup panjang untuk satu alinea." for n in range(8)
    ]
    assert [text for _, text in shape(read_text(tmp_path, "\n".join(lines)))] == lines


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("BAB II GAMBARAN UMUM", "heading"),
        ("## Sasaran", "heading"),
        ("Susun Master Plan, Perluas Jangkauan Kota Cerdas", "heading"),
        ("2026 : 94,63%", "paragraph"),
        ("Indikator : Tingkat Kepuasan Pegawai", "paragraph"),
        ("- membangun taman kota", "list_item"),
        ("a) membangun taman kota", "list_item"),
        ("Rapat selesai.", "paragraph"),
        ("- Rabu, 9 Agu 2023 - 20:04 WIB", "paragraph"),
    ],
)
def test_kinds_of_lines(tmp_path: Path, line: str, kind: str) -> None:
    body = "Pemerintah Kota akan membangun pusat kendali pada 2026 dengan anggaran Rp 8,4 miliar dari APBD kota itu."
    document = read_text(tmp_path, f"Judul Berita Kota\n\n{body}\n\n{line}\n\n{body} Selesai.")
    assert (kind, line) in shape(document)


def test_the_first_and_the_last_item_of_a_list_of_numbers_are_no_headings(tmp_path: Path) -> None:
    items = [
        "1. Penyusunan Peta Jalan Kota Cerdas",
        "2. Penetapan peraturan wali kota tentang kota cerdas, yang mengatur semua urusan pemerintah kota, pada 2026",
        "3. Pembangunan Pusat Kendali Kota",
    ]
    body = "Semua langkah itu dikerjakan bersama oleh dinas dan warga kota, dan dilaporkan setiap tahun kepada DPRD."
    document = read_text(
        tmp_path, "\n\n".join(["Rapat Koordinasi Kota Cerdas", "Hasil kesepakatan:", *items, body])
    )
    assert [("list_item", item) for item in items] == shape(document)[2:5]
    alone = read_text(tmp_path, f"Rapat Koordinasi\n\n{body}\n\n{items[0]}\n\n{body}")
    assert ("heading", items[0]) in shape(alone)


@pytest.mark.parametrize("before", [[], ["Dinas akan melakukan hal berikut:"], ["Rencana Kerja"]])
def test_the_first_item_of_a_list_is_no_title(tmp_path: Path, before: list[str]) -> None:
    items = ["1. Perbaikan 10 km jalan pada 2026", "2. Pembangunan 5 jembatan pada 2027"]
    document = read_text(tmp_path, "\n".join([*before, *items]))
    assert shape(document)[len(before) :] == [("list_item", item) for item in items]


def test_numbers_that_go_on_behind_a_text_are_those_of_headings(tmp_path: Path) -> None:
    body = "Dokumen ini memberi arah pembangunan kota cerdas bagi seluruh perangkat daerah sampai dengan tahun 2029."
    parts = ["1. Latar Belakang", "2. Maksud dan Tujuan", body, "3. Ruang Lingkup", body]
    document = read_text(tmp_path, "\n\n".join(["BAB I PENDAHULUAN", *parts]))
    assert ("heading", "2. Maksud dan Tujuan") in shape(document)


def test_running_lines_of_pages(tmp_path: Path) -> None:
    pages = [
        f"Masterplan Kota\nIsi halaman {n} menyebut program yang berbeda-beda.\nHalaman {n} dari 4"
        for n in range(1, 5)
    ]
    document = read_text(tmp_path, "\f".join(pages))
    assert document.pages == 4
    assert [b.kind for b in document.blocks] == ["header", "paragraph", "footer"] * 4
    assert [b.page for b in document.blocks][::3] == [1, 2, 3, 4]


def test_targets_of_following_years_are_no_page_numbers(tmp_path: Path) -> None:
    pages = [f"Target tahun {2025 + n}\nSasaran {name}\nKegiatan {name}" for n, name in enumerate("ABCDEF")]
    assert not any(b.kind in SILENT_KINDS for b in read_text(tmp_path, "\f".join(pages)).blocks)


def test_a_heading_on_a_few_slides_is_no_running_line(tmp_path: Path) -> None:
    pages = [f"Program Pengelolaan Barang\nKegiatan {name} berjalan." for name in "ABC"]
    pages += [f"Lain {name}\nIsi {name}." for name in "ABCDE"]
    document = read_text(tmp_path, "\f".join(pages))
    assert not any(b.kind in SILENT_KINDS for b in document.blocks)


@needs_shared
def test_the_second_copy_of_seed_001_and_its_junk_are_silent() -> None:
    (path,) = SHARED.glob("seeds/001_*")
    document = read(path, Settings())
    middle = document.text.rindex("Jakarta: Direktorat")
    for block in document.blocks:
        assert (block.kind in SILENT_KINDS) == (
            block.start >= middle or document.text.startswith("Baca:", block.start)
        )
    assert ("caption", "Direktur Jenderal Aplikasi Informatika, Samuel A Pangerapan") in shape(document)


@needs_shared
@pytest.mark.parametrize(
    ("name", "junk"),
    [
        ("seeds/002*", ["Sumber:", "Posting Komentar", "0 Komentar"]),
        ("seeds/003*", ["×", "Sebarkan artikel ini", "GESER UNTUK BACA BERITA", "banner 200x200", "Follow"]),
        ("seeds/004*", ["- dibaca 57 kali", "Baca: Susanti Lantik 54 Pejabat, Domu Jabat Kadis Sosial, dr Erika Tidak Masuk Daftar"]),
        ("documents/news/001.txt", ["Langkah Pemerintah Kota Bandung dalam Implementasi Smart Tourism"]),
        ("documents/news/025.txt", ["ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT"]),
    ],
)  # fmt: skip
def test_junk_of_real_pages_is_silent_and_their_prose_is_not(name: str, junk: list[str]) -> None:
    (path,) = SHARED.glob(name)
    blocks = shape(read(path, Settings()))
    silent = [text for kind, text in blocks if kind == "boilerplate"]
    assert set(junk) <= set(silent)
    # Real sentences are long; none of them may be among the page's lines.
    assert max(len(text.split()) for text in silent) < 20


@needs_shared
@pytest.mark.parametrize("name", ["seeds/000*", "documents/plans/004.txt", "documents/news/038.txt"])
def test_documents_without_junk_lose_nothing(name: str) -> None:
    (path,) = SHARED.glob(name)
    assert "boilerplate" not in {block.kind for block in read(path, Settings()).blocks}
