"""The masterplan looks like the real thing, and its tables' answers stand on the pages that they name."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT / "corpora"
PDF = CORPORA / "documents" / "601-masterplan-banyujati.pdf"
FONTS = ("URW Bookman", "Liberation Sans", "DejaVu Sans")  # that LibreOffice printed it with
TABLES = ("aksi", "target", "quick-win")


def gold(name: str) -> Any:
    return json.loads((CORPORA / "gold" / f"table-601-{name}.json").read_text(encoding="utf-8"))


def squeeze(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def letters() -> dict[int, str]:
    """The letters of each page; cells stand side by side, so their order says little there."""
    with pdfplumber.open(PDF) as pdf:
        return {page.page_number: squeeze(page.extract_text()) for page in pdf.pages}


@pytest.fixture(scope="module")
def cells() -> dict[int, set[str]]:
    """Per annotated page the texts of the ruled cells, as pdfplumber finds them."""
    with pdfplumber.open(PDF) as pdf:
        pages = sorted({page for name in TABLES for page in gold(name)["pages_annotated"]})
        return {
            number: {
                squeeze(cell)
                for table in pdf.pages[number - 1].extract_tables()
                for row in table
                for cell in row
                if cell
            }
            for number in pages
        }


def test_it_has_the_shape_of_a_masterplan(letters: dict[int, str]) -> None:
    assert len(letters) >= 25
    assert PDF.stat().st_size < 1_000_000
    header = "MasterplanSmartCityKabupatenBanyujati2025–2029PemerintahKabupatenBanyujati"
    assert [page for page, text in letters.items() if text.startswith(header)] == list(letters)[1:]
    assert [text[-len(str(page - 4)) :] for page, text in letters.items() if page > 4] == [
        str(page - 4) for page in letters if page > 4
    ]
    assert len(gold("aksi")["pages_annotated"]) >= 3


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_every_row_stand_on_its_pages(name: str, cells: dict[int, set[str]]) -> None:
    for row in gold(name)["rows"]:
        here = set().union(*(cells[page] for page in row["pages"]))
        wanted = [item["name"] for item in row["indicators"]] + [item["target"] for item in row["indicators"]]
        wanted += [item["text"] for item in row["amounts"]]
        if len(row["pages"]) == 1:
            wanted += [row.get("activity") or row["program"], *filter(None, [row["agency"]])]
        assert [text for text in wanted if squeeze(text) not in here] == []


def test_money_is_in_full_and_in_a_year_of_its_row() -> None:
    rows = gold("aksi")["rows"]
    assert len(rows) == 27
    for row in rows:
        assert [a["year"] for a in row["amounts"]] == [y for y in row["years"] if y not in row["ticks"]]
        for item in row["amounts"]:
            printed = Decimal(item["text"].replace(".", "").replace(",", "."))
            assert Decimal(item["amount"]) == printed * 1_000_000
    known = {item["text"]: item["amount"] for row in rows for item in row["amounts"]}
    assert known["82,25"] == "82250000"
    assert known["8.400"] == "8400000000"


def test_some_rows_are_cut_by_page_breaks_and_stay_one_row() -> None:
    assert [row["pages"] for row in gold("aksi")["rows"] if len(row["pages"]) > 1] == [[21, 22], [22, 23]]


def lacking() -> str:
    """What this machine lacks to print the masterplan as it is: without its fonts, pages break elsewhere."""
    if not shutil.which("soffice"):
        return "LibreOffice, which prints the masterplan"
    if not shutil.which("fc-list"):
        return "fontconfig, which says what fonts there are"
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    return ", ".join(f"the font {name}" for name in FONTS if name not in listed)


@pytest.mark.skipif(bool(lacking()), reason=f"needs {lacking()}")
def test_the_pdf_is_what_its_sources_say(letters: dict[int, str], tmp_path: Path) -> None:
    """Page by page the same words; the bytes differ with fonts and versions."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from corpus.masterplan.build import build, plan  # noqa: PLC0415 - found only now

    made = tmp_path / "made.pdf"
    made.write_bytes(build(plan()))
    with pdfplumber.open(made) as pdf:
        assert len(pdf.pages) == len(letters)
        for number in (1, 3, 12, 22, 24):
            assert squeeze(pdf.pages[number - 1].extract_text()) == letters[number]
