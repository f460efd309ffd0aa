"""``docintel show`` and ``docintel stats``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docintel.library import make_record, open_library
from tests.cli.library_of import ENGLISH, ROAD, TABLE, make_library
from tests.library.make import result

Run = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return make_library(tmp_path / "x.db")


def test_each_page_shows_what_was_found_on_it(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--library", library).stdout
    first, second = shown.index("Page 1"), shown.index("Page 2")
    assert first < shown.index("lingkar [utara]") < second
    assert second < shown.index("programs: Penjumlahan") < shown.index("Page 3")
    assert "no OCR is there" in shown


def test_one_page(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--page", "2", "--library", library).stdout
    assert "Penjumlahan" in shown
    assert "lingkar" not in shown


def test_tables_as_they_stand(docintel: Run, library: str) -> None:
    shown = docintel("show", "b.pdf", "--tables", "--library", library).stdout
    assert "=SUM(A1)" in shown
    assert "Rp 2,5 miliar" in shown
    assert "No table" in docintel("show", "a.txt", "--tables", "--library", library).stdout


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
