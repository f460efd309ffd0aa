"""``docintel programs`` and ``docintel timeline``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docintel.library import make_record, open_library
from docintel.types import Target
from tests.cli.library_of import make_library
from tests.library.make import result

Run = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return make_library(tmp_path / "x.db")


def test_programs(docintel: Run, library: str) -> None:
    (item,) = docintel("programs", "--json", "--library", library).json()
    assert item == {
        "name": "Penjumlahan",
        "documents": 1,
        "commitments": 1,
        "first_year": 2026,
        "last_year": 2026,
    }
    assert (
        "Penjumlahan: 1 commitment in 1 document, 2026" in docintel("programs", "--library", library).stdout
    )


def test_timeline(docintel: Run, library: str) -> None:
    answer = docintel("timeline", "penjumlahan", "--json", "--library", library).json()
    assert [(item["year"], item["kind"], item["value"]) for item in answer["promises"]] == [
        (2026, "target", "95"),
        (2026, "amount", "2500000000"),
    ]
    assert answer["promises"][0]["document"]["path"] == "/plans/b.pdf"
    shown = docintel("timeline", "penjumlahan", "--library", library).stdout
    assert "2026" in shown
    assert "Angka – 95 persen" in shown
    assert "Rp 2,5 miliar = Rp 2.500.000.000" in shown
    assert docintel("timeline", "lain", "--library", library).code == 2


def test_a_timeline_says_when_documents_agree(docintel: Run, tmp_path: Path) -> None:
    library = str(tmp_path / "x.db")
    sentence = "No two documents give other numbers"
    with open_library(library, create=True) as opened:
        for name, buses, expected in (("a", "12", False), ("b", "12", True), ("c", "20", False)):
            quote = f"Bus {name} dibeli."
            target = Target("Jumlah bus", f"{buses} unit", buses, "unit", 2026)
            made = result(quote, (quote, {"program": "Bus Sekolah", "targets": (target,)}))
            opened.put(make_record(made, "1"), f"/{name}.pdf")
            shown = docintel("timeline", "Bus Sekolah", "--library", library).stdout
            assert (sentence in shown) is expected
