"""Rows, cells and names that a page break or a box without rules cuts."""

from __future__ import annotations

from dataclasses import replace

from docintel.types import Document
from tests.extraction.tables.literal import (
    amounts,
    commitments,
    extract,
    make_document,
    names,
    rows_of,
    targets,
)


def _cut_above(last_row: int, table: str) -> Document:
    """A table whose last row is cut by a page break, as the reader joins it with the row before."""
    document = make_document(rows_of(table))
    after = [
        replace(block, page=2, row=last_row - 1, row_span=1)
        for block in document.blocks
        if block.row == last_row and block.end > block.start
    ]
    blocks = [block for block in document.blocks if block.row != last_row] + after
    return replace(document, blocks=tuple(sorted(blocks, key=lambda block: block.start)))


def test_lines_of_a_box_without_inner_rules_go_to_their_rows() -> None:
    first, second = commitments(
        """
        No | Kegiatan | Indikator Kegiatan | Target
        1 | Keg A | Prosentase A | 100%\\n1 dokumen
        2 | Keg B | Jumlah dokumen B | ^
        """
    )
    assert targets(first) == [("Prosentase A", "100%", None)]
    assert targets(second) == [("Jumlah dokumen B", "1 dokumen", None)]


def test_a_cell_cut_by_a_page_break_has_two_places() -> None:
    document = make_document(
        rows_of(
            """
            No | Program | Target 2025 | Perangkat Daerah
            1 | Program A | 10 | Dinas Pariwisata, Pemuda, dan
            | | 20 | Olahraga
            """
        ),
        page_starts=(0, 2),
    )
    (only,) = extract(document)[0]
    assert [actor.name for actor in only.actors] == ["Dinas Pariwisata, Pemuda, dan Olahraga"]
    places = [(item.text, item.page) for item in only.evidence if item.field == "actors.0.name"]
    assert places == [("Dinas Pariwisata, Pemuda, dan", 1), ("Olahraga", 2)]


def test_a_program_cut_by_a_page_break_is_whole_for_all_its_activities() -> None:
    document = make_document(
        rows_of(
            """
            No | Program | Kegiatan | Target 2025
            1 | Penguatan Infrastruktur dan | Migrasi aplikasi | 26 aplikasi
            | Keamanan | Pembentukan tim | 1 tim
            | | Uji penetrasi | 15 aplikasi
            """
        ),
        page_starts=(0, 2),
    )
    found = extract(document)[0]
    assert names(found) == [
        ("Penguatan Infrastruktur dan Keamanan", "Migrasi aplikasi"),
        ("Penguatan Infrastruktur dan Keamanan", "Pembentukan tim"),
        ("Penguatan Infrastruktur dan Keamanan", "Uji penetrasi"),
    ]
    pages = [item.page for item in found[0].evidence if item.field == "program"]
    assert pages == [1, 2]


def test_a_row_cut_by_a_page_break_is_one_row() -> None:
    rows = [f"{n} | Program Nomor {n} | Ind {n} | {n}0 | 1.000.000 | Dinas {n}" for n in range(1, 7)]
    rows.append("7 | Program Pengembangan Sistem | Jumlah layanan yang | 70 | 7.000.000 | Dinas Komunikasi")
    rows.append("| Informasi Daerah | terhubung | | | dan Informatika")
    document = make_document(
        rows_of("No | Program | Indikator | Target 2025 | Pagu | PD\n" + "\n".join(rows)), page_starts=(0, 8)
    )
    last = extract(document)[0][-1]
    assert last.program == "Program Pengembangan Sistem Informasi Daerah"
    assert targets(last) == [("Jumlah layanan yang terhubung", "70", 2025)]
    assert [actor.name for actor in last.actors] == ["Dinas Komunikasi dan Informatika"]
    for field in ("program", "targets.0.indicator", "actors.0.name"):
        assert [item.page for item in last.evidence if item.field == field] == [1, 2]


def test_two_rows_that_a_page_break_parts_stay_two() -> None:
    joined = _cut_above(
        2,
        """
        No | Program | Kegiatan | Target 2025 | PD
        4 | Penguatan Sistem | Migrasi aplikasi | 26 aplikasi | Diskominfo
        ^ | ^ | Uji penetrasi | 15 aplikasi | Diskominfo
        """,
    )
    first, second = extract(joined)[0]
    assert names((first, second)) == [
        ("Penguatan Sistem", "Migrasi aplikasi"),
        ("Penguatan Sistem", "Uji penetrasi"),
    ]
    assert targets(second) == [(None, "15 aplikasi", 2025)]
    assert [actor.name for actor in second.actors] == ["Diskominfo"]


def test_a_row_without_the_number_of_its_name_is_the_rest_of_the_one_above() -> None:
    joined = _cut_above(
        2,
        """
        Kode | Kegiatan | Lokasi | Target 2016 | Pagu
        1.25.20 | Kegiatan Meningkatkan Kemampuan | Seluruh | - 90% | 730.000.000
        | Aparatur Dinas | Jawa Barat | - 100% |
        """,
    )
    (only,) = extract(joined)[0]
    assert names((only,)) == [(None, "Kegiatan Meningkatkan Kemampuan Aparatur Dinas")]
    assert amounts(only) == [("730000000", None)]


def test_lists_of_indicators_and_targets_that_a_page_break_cuts() -> None:
    document = _cut_above(
        2,
        """
        No | Program | Indikator | Target 2025
        1 | Program Gizi | 1. Prevalensi tengkes\\n2. Cakupan posyandu aktif di | 1. 14 %\\n2. 80 %
        | | desa\\n3. Jumlah kader | 3. 120 orang
        """,
    )
    (only,) = extract(document)[0]
    assert targets(only) == [
        ("Prevalensi tengkes", "14 %", 2025),
        ("Cakupan posyandu aktif di desa", "80 %", 2025),
        ("Jumlah kader", "120 orang", 2025),
    ]
    places = [(item.text, item.page) for item in only.evidence if item.field == "targets.1.indicator"]
    assert places == [("Cakupan posyandu aktif di", 1), ("desa", 2)]
