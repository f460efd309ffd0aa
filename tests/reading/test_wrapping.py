"""Line breaks that wrapping put in, and those that were meant."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from docintel.reading.wrapping import unwrapped

PROSE = (
    "Pemerintah Kota Salatiga meluncurkan layanan antrean daring di enam puskesmas. Menurut dr. "
    "Endang Pratiwi, rata-rata waktu tunggu turun dari 95 menit menjadi 40 menit. Rapat dipimpin Ketua "
    "DPRD H. Sofyan Hadi dan dihadiri 27 dari 30 anggota. Biayanya Rp 20.000 saja. "
) * 3


@given(st.integers(40, 100))
def test_a_wrapped_paragraph_becomes_one_line_of_the_same_length(width: int) -> None:
    text = textwrap.fill(PROSE.strip(), width, break_on_hyphens=False) + "\n\nSelesai.\n"
    assert unwrapped(text) == PROSE.strip() + "\n\nSelesai.\n"


@given(st.lists(st.text(alphabet="ab .\n-", max_size=60), max_size=20))
def test_only_line_breaks_become_spaces(parts: list[str]) -> None:
    text = "\n".join(parts)
    changed = unwrapped(text)
    assert len(changed) == len(text)
    assert all(new == old or (old.isspace() and new == " ") for old, new in zip(text, changed, strict=True))


def test_lines_that_are_paragraphs_and_lists_stay() -> None:
    lines = (
        "Rapat dibuka Wali Kota.\nHadir 30 orang dari enam dinas yang ada di kota.\nSelesai pukul 12.00.\n"
        * 3
    )
    assert unwrapped(lines) == lines
    listed = (
        textwrap.fill(PROSE, 60)
        + "\nYang hadir:\n- Dinas Kesehatan Kota Salatiga yang memimpin rapat itu\n- DPRD\n"
    )
    assert unwrapped(listed).endswith(
        "\nYang hadir:\n- Dinas Kesehatan Kota Salatiga yang memimpin rapat itu\n- DPRD\n"
    )


STATEMENTS = """Daftar kegiatan prioritas Pemerintah Kota Surakarta tahun ini
Pemerintah Kota akan membangun taman pintar pada tahun 2025
Dinas Kesehatan akan membuka layanan daring di puskesmas.
Dinas Perhubungan akan menambah bus listrik mulai tahun 2026
Dinas Lingkungan Hidup akan mengolah sampah kota bersama
Dinas Perdagangan akan merevitalisasi pasar Gede tahun 2027.
Dinas Pendidikan akan memberi laptop untuk semua sekolah
Dinas Kebudayaan akan menggelar festival setiap tahun 2028.
"""


def test_a_list_with_a_statement_a_line_was_not_wrapped_though_its_lines_are_alike() -> None:
    assert unwrapped(STATEMENTS) == STATEMENTS
