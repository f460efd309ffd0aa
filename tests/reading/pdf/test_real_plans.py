"""Real plans beside the checkout: what was seen on their pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from docintel.types import Document, Table

from .drawing import load, rows_of


@cache
def read(path: Path) -> Document:
    return load(path)


@pytest.fixture
def plans(shared: Path) -> Path:
    return shared / "documents" / "pdfs"


def shape(table: Table) -> tuple[int, int, int, int, int]:
    """Rows, columns, header rows, first and last page."""
    return table.rows, table.columns, table.header_rows, table.pages[0], table.pages[-1]


def test_an_action_plan_with_a_month_chart_and_headers_in_mid_page(plans: Path) -> None:
    document = read(plans / "esakip-jabar" / "rencana-aksi-dishub-2016.pdf")
    assert [shape(table) for table in document.tables] == [(79, 24, 3, 1, 6)]
    found = {
        (b.row, b.column): b
        for b in document.blocks
        if b.table == 0 and len(document.text[b.start : b.end]) > 1
    }
    goals = [
        (b.row, b.row_span) for (_, column), b in sorted(found.items()) if column == 0 and (b.row or 0) > 2
    ]
    assert goals == [(3, 11), (14, 10), (24, 29), (53, 26)]  # merged over pages and rules that cut them
    january = [b.row for b in document.blocks if b.column == 12 and b.mark == "fill"]
    assert january[:3] == [11, 15, 21]


def test_tables_over_pages_with_repeated_headers(plans: Path) -> None:
    document = read(plans / "esakip-jabar" / "renja-diskominfo-2016.pdf")
    assert [shape(table) for table in document.tables] == [
        (44, 16, 3, 6, 10), (14, 13, 3, 11, 12), (35, 6, 3, 13, 18), (41, 12, 3, 19, 22), (40, 6, 2, 23, 24),
        (41, 14, 2, 30, 33),
    ]  # fmt: skip
    cut = rows_of(document, 5)[24]  # a row that the end of page 31 cuts in the middle of its lines
    assert "Kegiatan Meningkatkan Kesejahteraan dan Kemampuan|Aparatur Dinas Kominfo" in cut


def test_rows_without_rules_and_titles_without_walls(plans: Path) -> None:
    document = read(plans / "esakip-jabar" / "renstra-kumkm-2016.pdf")
    table = next(table for table in document.tables if 63 in table.pages)
    assert shape(table) == (63, 20, 4, 63, 67)
    rows = rows_of(document, document.tables.index(table))
    titles = [rows[row][-1] for row in table.section_rows]
    assert len(titles) == 8
    assert titles[0] == "Program Peningkatan Kualitas Kelembagaan Koperasi"
    assert rows[9][:2] == [
        "Penguatan Tatakelola Usaha Koperasi",
        "Jumlah Koperasi yang dibina untuk penguatan usaha",
    ]


def test_two_hundred_pages_of_figures_without_rules(plans: Path) -> None:
    document = read(plans / "usermanualkrisna" / "himpunan-rencana-kerja-kementerian-lembaga-2019.pdf")
    assert [shape(table) for table in document.tables] == [(1162, 9, 1, 7, 104), (1161, 5, 1, 106, 200)]
    assert rows_of(document)[20][:3] == [
        "004.01.01 Program Dukungan Manajemen dan Pelaksanaan Tugas Teknis Lainnya BPK",
        "761.463.326",
        "4.144.015",
    ]


def test_a_tree_of_goals_on_one_page(plans: Path) -> None:
    document = read(plans / "esakip-jabar" / "cascade-dinkes-2016.pdf")
    assert len(document.tables) == 5
    assert "Meningkatnya Kualitas Penyehatan Lingkungan" in document.text


def test_a_line_of_prose_is_one_paragraph_with_its_hyphens(plans: Path) -> None:
    document = read(plans / "jdih-surabaya" / "2018perda3578003.pdf")
    assert document.tables == ()
    item = next(
        b for b in document.blocks if b.page == 2 and document.text[b.start : b.end].startswith("9. ")
    )
    assert item.kind == "list_item"
    assert "terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang" in document.text[item.start : item.end]
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "header"][:3] == [
        "2",
        "3",
        "4",
    ]
