"""``docintel show`` and ``docintel stats``."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from docintel.library import make_record, open_library
from docintel.library.table_export import grid_of, write_tables
from tests.cli.library_of import ENGLISH, ROAD, TABLE, make_library
from tests.library.make import result

Run = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return make_library(tmp_path / "x.db")


def test_each_page_shows_what_was_found_on_it(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--library", library).stdout
    first, second = shown.index("Page 1"), shown.index("Page 2")
    assert first < shown.index("[utara]") < second
    assert second < shown.index("programs: Penjumlahan") < shown.index("Page 3")
    assert "no OCR is there" in shown


def test_one_page(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--page", "2", "--library", library).stdout
    assert "Penjumlahan" in shown
    assert "lingkar" not in shown


def test_money_is_shown_in_full(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--page", "1", "--library", library).stdout
    assert "Rp 2,5 miliar = Rp 2.500.000.000 (2026, APBD)" in shown


def test_tables_as_they_stand(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--tables", "--library", library).stdout
    assert "=SUM(A1)" in shown
    assert "Rp 2,5 miliar" in shown
    assert "No table" in docintel("show", "a.txt", "--tables", "--library", library).stdout


def test_tables_as_csv_and_as_a_workbook(docintel: Run, library: str, tmp_path: Path) -> None:
    shown = docintel("show", "b.pdf", "--tables", "--format", "csv", "--library", library).stdout
    assert list(csv.reader(io.StringIO(shown))) == [
        ["table", "page", "row", "column 1", "column 2", "column 3"],
        ["1", "2", "1", "'=SUM(A1)", "Rp 2,5 miliar", "95 persen"],
    ]
    book = tmp_path / "tabel.xlsx"
    outcome = docintel("show", "b.pdf", "--tables", "--output", book, "--library", library)
    assert (outcome.code, outcome.stderr.split()[:2]) == (0, ["1", "table"])
    (sheet,) = openpyxl.load_workbook(book).worksheets
    assert [cell.value for cell in sheet[3]] == ["=SUM(A1)", "Rp 2,5 miliar", "95 persen"]
    assert sheet["A3"].data_type == "s"  # no formula


def test_a_cell_that_begins_under_a_merged_one_is_not_lost(tmp_path: Path) -> None:
    cells = [
        [0, 0, 2, 2, 1, "Program", None],
        [1, 1, 1, 1, 1, "2.500.000", None],
        [2, 0, 1, 2, 1, "Jumlah", None],
    ]
    table = {"caption": None, "pages": [1], "rows": 3, "columns": 2, "header_rows": 0, "cells": cells}
    book = io.BytesIO()
    write_tables([(1, table)], "xlsx", book)
    (sheet,) = openpyxl.load_workbook(book).worksheets
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)] == [
        ["Program", None],
        [None, "2.500.000"],
        ["Jumlah", None],
    ]
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A5:B5"]


def test_merged_cells_over_two_pages_stay_merged(tmp_path: Path) -> None:
    table = {
        "caption": "Tabel 1", "pages": [1, 2], "rows": 3, "columns": 2, "header_rows": 1,
        "cells": [
            [0, 0, 1, 2, 1, "Program", None],
            [1, 0, 2, 1, 1, "Air bersih", None],
            [1, 0, 2, 1, 2, "desa", None],
            [1, 1, 1, 1, 1, "", "tick"],
            [2, 1, 1, 1, 2, "12", None],
        ],
    }  # fmt: skip
    assert grid_of(table) == [["Program", ""], ["Air bersih desa", "\u25a0"], ["", "12"]]
    book = io.BytesIO()
    write_tables([(1, table)], "xlsx", book)
    (sheet,) = openpyxl.load_workbook(book).worksheets
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A3:B3", "A4:A5"]
    lines = io.BytesIO()
    write_tables([(1, table)], "csv", lines)
    assert [line.split(",")[:3] for line in lines.getvalue().decode().splitlines()[1:]] == [
        ["1", "1", "1"],
        ["1", "1", "2"],
        ["1", "2", "3"],
    ]


@pytest.mark.parametrize(
    "extra", [["--format", "csv"], ["--tables", "--format", "ods"], ["--output", "x.xlsx"]]
)
def test_a_format_that_fits_nothing_is_refused(docintel: Run, library: str, extra: list[str]) -> None:
    outcome = docintel("show", "b.pdf", *extra, "--library", library)
    assert outcome.code == 2
    assert "--tables" in outcome.stderr


def test_what_was_read_is_said(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--library", library).stdout
    assert "Read: text on 2 of 3 pages, 1 table (page 2), 1 without a header, nothing (page 3)." in shown
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("DELETE FROM parts WHERE name = 'coverage'")  # as an older version left it
    assert "Ingest it again" in docintel("show", "b.pdf", "--library", library).stdout


def test_json(docintel: Run, library: str) -> None:
    answer = docintel("show", "rencana kota", "--json", "--library", library).json()
    assert answer["document"]["text"] == f"{ROAD}\f{TABLE}"
    assert answer["document"]["paths"] == ["/plans/b.pdf"]
    assert [item["page"] for item in answer["commitments"]] == [1, 1]
    assert answer["warnings"][0]["page"] == 3
    only = docintel("show", "rencana kota", "--json", "--page", "2", "--library", library).json()
    assert only["commitments"] == []
    assert [item["name"] for item in only["programs"]] == ["Penjumlahan"]


@pytest.mark.parametrize(("reference", "sentence"), [("nothing", "No document"), ("/", "No document")])
def test_what_is_not_there(docintel: Run, library: str, reference: str, sentence: str) -> None:
    outcome = docintel("show", reference, "--library", library)
    assert outcome.code == 2
    assert sentence in outcome.stderr


def test_what_is_not_clear_is_asked(docintel: Run, library: str, tmp_path: Path) -> None:
    with open_library(library, writable=True) as opened:
        opened.put(make_record(result("x y z", title="Rencana lain"), "1"), "/c.txt")
    outcome = docintel("show", "rencana", "--library", library)
    assert outcome.code == 2
    assert "/plans/b.pdf" in outcome.stderr
    assert "/c.txt" in outcome.stderr


def test_stats(docintel: Run, library: str) -> None:
    total = len(ROAD) + 1 + len(TABLE) + len(ENGLISH)
    assert docintel("stats", "--json", "--library", library).json() == {
        "documents": 2,
        "pages": 4,
        "segments": 2,
        "commitments": 3,
        "programs": 1,
        "languages": {
            "id": round((total - len(ENGLISH)) / total, 4),
            "en": round(len(ENGLISH) / total, 4),
        },
        "failed": 1,
    }
    assert "commitments" in docintel("stats", "--library", library).stdout
