"""``docintel export``: every format holds every commitment, in order, and does no harm."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pyarrow.parquet import read_table

from docintel.library import make_record, open_library
from docintel.types import Amount, Target
from tests.cli.library_of import ENGLISH, ROAD, make_library
from tests.library.make import result

Run = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return make_library(tmp_path / "x.db")


def sheet(path: Path) -> list[dict[str, Any]]:
    rows = openpyxl.load_workbook(path).active.iter_rows()
    names = [cell.value for cell in next(rows)]
    return [dict(zip(names, row, strict=True)) for row in rows]


def test_jsonl_is_ordered_by_path_and_place(docintel: Run, library: str) -> None:
    lines = docintel("export", "--format", "jsonl", "--library", library).stdout.splitlines()
    items = [json.loads(line) for line in lines]
    assert [item["quote"] for item in items][:2] == [ENGLISH, ROAD]
    assert items[2]["kind"] == "table"
    assert items[1]["document"].keys() == {"id", "title", "path"}
    assert items[1]["page"] == 1


def test_csv_has_no_formula(docintel: Run, library: str) -> None:
    text = docintel("export", "--format", "csv", "--library", library).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[2]["program"] == "'=SUM(A1)"
    assert rows[2]["amounts"] == "Rp 2,5 miliar = Rp 2.500.000.000 (2026, APBD)"
    money = [rows[2][name] for name in ("amount", "currency", "amount_years", "funding_source")]
    assert money == ["2500000000", "IDR", "2026", "APBD"]
    assert rows[2]["targets"] == "Angka: 95 persen (2026)"
    assert rows[1]["open"] == "file:///plans/b.pdf#page=1"


def test_xlsx_has_text_where_text_was(docintel: Run, library: str, tmp_path: Path) -> None:
    outcome = docintel("export", "--output", tmp_path / "out.xlsx", "--library", library)
    assert outcome.code == 0
    assert "3 commitments" in outcome.stderr
    rows = sheet(tmp_path / "out.xlsx")
    assert rows[2]["program"].value == "=SUM(A1)"
    assert rows[2]["program"].data_type == "s"
    assert rows[2]["start_year"].value == 2026
    assert (rows[2]["amount"].value, rows[2]["amount"].data_type) == (2500000000, "n")
    linked = {name for row in rows for name, cell in row.items() if cell.hyperlink}
    assert linked == {"open"}
    where = rows[1]["open"]
    assert where.value == "file:///plans/b.pdf#page=1"
    assert (where.hyperlink.target, where.hyperlink.location) == ("FILE:///plans/b.pdf", "page=1")


@pytest.mark.parametrize(
    ("amounts", "total", "years"),
    [
        ([("1.000", "1000", 2025), ("2.000", "2000", 2026)], "3000", "2025; 2026"),
        ([("1,5", "1.5", None)], "1.5", ""),
        ([("1.000", "1000", 2025), ("1.200", "1200", 2025)], "", "2025"),  # before and after the change
        ([("3.000", "3000", None), ("1.000", "1000", 2025)], "", "2025"),  # a total and a year of it
        ([("1.000", "1000", 2025), ("banyak", None, 2026)], "", "2025; 2026"),
        ([], "", ""),
    ],
)
def test_money_is_added_up_where_it_is_not_the_same_twice(
    docintel: Run,
    tmp_path: Path,
    amounts: list[tuple[str, str | None, int | None]],
    total: str,
    years: str,
) -> None:
    quote = "Jalan dibangun."
    said = tuple(Amount(text, amount, "IDR", year) for text, amount, year in amounts)
    made = result(quote, (quote, {"amounts": said, "targets": (Target("PJU", "120", "120", "titik"),)}))
    with open_library(str(tmp_path / "y.db"), create=True) as opened:
        opened.put(make_record(made, "1"), "/a.txt")
    text = docintel("export", "--format", "csv", "--library", tmp_path / "y.db").stdout
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["amount"], row["amount_years"], row["targets"]) == (total, years, "PJU: 120 titik")


def test_cumulative_sums_are_not_added_up(docintel: Run, tmp_path: Path) -> None:
    quote = "Investasi kumulatif."
    said = (Amount("1.000", "1000", "IDR", 2025), Amount("2.000", "2000", "IDR", 2026))
    with open_library(str(tmp_path / "y.db"), create=True) as opened:
        opened.put(make_record(result(quote, (quote, {"amounts": said})), "1"), "/a.txt")
    text = docintel("export", "--format", "csv", "--library", tmp_path / "y.db").stdout
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["amount"], row["amount_years"]) == ("", "2025; 2026")


def test_new_columns_stand_behind_the_old(docintel: Run, library: str) -> None:
    text = docintel("export", "--format", "csv", "--library", library).stdout
    head = next(csv.reader(io.StringIO(text)))
    assert head[11:15] == ["targets", "amounts", "actors", "quote"]
    assert head[-5:] == ["region", "amount", "currency", "amount_years", "funding_source"]


def test_parquet_keeps_lists_and_numbers(docintel: Run, library: str, tmp_path: Path) -> None:
    docintel("export", "--output", tmp_path / "out.parquet", "--library", library)
    rows = read_table(tmp_path / "out.parquet").to_pylist()
    lines = docintel("export", "--library", library).stdout.splitlines()
    for row, line in zip(rows, map(json.loads, lines), strict=True):
        about = line.pop("document")
        assert (row.pop("document"), row.pop("title"), row.pop("path")) == tuple(about.values())
        assert row == {name: value for name, value in line.items() if name != "evidence"}


@pytest.mark.parametrize("kind", ["jsonl", "csv", "xlsx", "parquet"])
def test_the_same_library_gives_the_same_bytes(docintel: Run, tmp_path: Path, kind: str) -> None:
    for name in ("one", "two"):
        made = make_library(tmp_path / f"{name}.db")
        docintel("export", "--format", kind, "--output", tmp_path / name, "--library", made)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("kind", ["jsonl", "csv", "xlsx", "parquet"])
def test_odd_characters_and_long_cells(docintel: Run, tmp_path: Path, kind: str) -> None:
    odd = "a\x01b\ud800c\ufffe " + "panjang " * 10_000
    with open_library(str(tmp_path / "x.db"), create=True) as library:
        library.put(make_record(result(odd, odd.strip()), "1"), "/a\udcff.txt")
    outcome = docintel(
        "export", "--format", kind, "--output", tmp_path / f"out.{kind}", "--library", tmp_path / "x.db"
    )
    assert outcome.code == 0
    if kind == "xlsx":
        (row,) = sheet(tmp_path / "out.xlsx")
        assert 32_000 < len(row["quote"].value) <= 32_767


def test_filters_hold(docintel: Run, library: str) -> None:
    shown = docintel("export", "--year", "2027", "--library", library).stdout
    assert [json.loads(line)["quote"] for line in shown.splitlines()] == [ROAD]


def test_an_empty_export_has_its_headings(docintel: Run, library: str, tmp_path: Path) -> None:
    docintel("export", "--output", tmp_path / "none.xlsx", "--year", "1999", "--library", library)
    assert sheet(tmp_path / "none.xlsx") == []
    shown = docintel("export", "--format", "csv", "--year", "1999", "--library", library).stdout
    assert shown.startswith("path,page,title,")


def test_a_place_that_can_not_be_written_is_named(docintel: Run, library: str, tmp_path: Path) -> None:
    outcome = docintel("export", "--output", tmp_path / "no" / "out.csv", "--library", library)
    assert outcome.code == 2
    assert "can not be written" in outcome.stderr


def test_an_unknown_format_is_named(docintel: Run, library: str, tmp_path: Path) -> None:
    outcome = docintel("export", "--output", tmp_path / "out.docx", "--library", library)
    assert outcome.code == 2
    assert "jsonl, csv, xlsx, parquet" in outcome.stderr
