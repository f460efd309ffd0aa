"""Plain text keeps its text exactly; blocks lie over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.reading import read
from docintel.settings import Settings

SHARED = Path(__file__).parents[3] / "shared"
REAL = sorted(SHARED.glob("seeds/*.txt")) + sorted(SHARED.glob("documents/*/*.txt"))
needs_shared = pytest.mark.skipif(not REAL, reason="the folder `shared` is not beside this checkout")


@needs_shared
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name[:7])
def test_text_of_real_documents_is_kept_exactly(path: Path) -> None:
    document = read(path, Settings())
    assert document.text == path.read_text("utf-8")
    ends = 0
    for block in document.blocks:
        assert ends <= block.start < block.end
        ends = block.end
    # Every character that is no white space lies in a block: nothing is lost.
    between = [
        document.text[a.end : b.start] for a, b in zip(document.blocks, document.blocks[1:], strict=False)
    ]
    assert not "".join(between).strip()


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t\f")


@given(st.text(LETTERS))
def test_any_text_is_kept_and_its_blocks_hold_all_of_it(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("text") / "a.txt"
    path.write_bytes(("Berita hari ini.\n" + text).encode())
    document = read(path, Settings())
    if document.media_type != "text/plain":
        return
    assert document.text == "Berita hari ini.\n" + text
    covered = "".join(document.text[block.start : block.end] for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.text.split())


PAGE = """2.3 Sumber Daya
Jumlah pegawai per 31 Desember 2020 sebanyak 214 orang, terdiri atas PNS 97 orang dan tenaga kontrak
117 orang. Sebagian besar tenaga kontrak bertugas sebagai juru pungut pasar yang tersebar di seluruh
kecamatan dan bekerja menurut jadwal yang disusun kepala pasar bersama pengurus paguyuban pedagang di
setempat.
1 S2 14 0 14
2 S1/D4 41 19 60
3 SMA 36 82 118
Uraian 2019 2020
Program Pengembangan Kewirausahaan 1.812 640
Program Peningkatan Kualitas Kelembagaan Koperasi 934 288
Program Perlindungan Konsumen dan Pengamanan Perdagangan 705 412
2. Kebijakan pemerintah pusat berupa Kredit Usaha Rakyat dengan bunga rendah serta Gerakan Nasional
Bangga Buatan Indonesia; dan
3. Kewajiban belanja produk dalam negeri bagi semua perangkat daerah dan badan usaha milik daerah yang
menerima anggaran.
"""
STATEMENTS = """Daftar kegiatan prioritas Pemerintah Kota Surakarta bagi seluruh warga tahun ini
Pemerintah Kota Surakarta akan membangun taman pintar di lima kecamatan pada tahun 2025
Dinas Kesehatan akan membuka layanan daring di seluruh puskesmas dan rumah sakit daerah
Dinas Perhubungan akan menambah bus listrik di sepuluh koridor mulai pertengahan tahun 2026
"""


def test_a_line_goes_on_where_its_next_word_had_no_room_between_rows_and_headings(tmp_path: Path) -> None:
    path = tmp_path / "renstra.txt"
    path.write_text(PAGE, "utf-8")
    document = read(path, Settings())
    blocks = [" ".join(document.text[b.start : b.end].split()) for b in document.blocks]
    assert any(b.endswith("serta Gerakan Nasional Bangga Buatan Indonesia; dan") for b in blocks)
    assert any("tenaga kontrak 117 orang." in b for b in blocks)
    assert "1 S2 14 0 14" in blocks
    assert "Program Peningkatan Kualitas Kelembagaan Koperasi 934 288" in blocks


def test_a_list_with_a_long_statement_a_line_keeps_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "daftar.txt"
    path.write_text(STATEMENTS, "utf-8")
    document = read(path, Settings())
    assert len(document.blocks) == 4
