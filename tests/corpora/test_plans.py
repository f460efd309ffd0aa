"""The short plans: their rows' cells stand on the page, money is in full, gaps stay gaps."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

CORPORA = Path(__file__).resolve().parents[2] / "corpora"
NAMES = ("602-renstra-kesehatan", "603-coastal-action-plan", "604-rad-stunting", "605-peta-jalan-spbe")


def gold(name: str) -> Any:
    return json.loads((CORPORA / "gold" / f"table-{name}.json").read_text(encoding="utf-8"))


def squeeze(text: str) -> str:
    return "".join(text.split())


def texts(name: str) -> set[str]:
    """The texts of the ruled cells, as pdfplumber finds them."""
    with pdfplumber.open(CORPORA / "documents" / f"{name}.pdf") as pdf:
        tables = [table for page in pdf.pages for table in page.extract_tables()]
    return {squeeze(cell) for table in tables for row in table for cell in row if cell}


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("603")])
def test_the_cells_of_every_row_stand_in_the_ruled_table(name: str) -> None:
    here = texts(name)
    for row in gold(name)["rows"]:
        wanted = [row["activity"] or row["program"], row["agency"]]
        wanted += [value for item in row["indicators"] for value in (item["name"], item["target"])]
        wanted += [item["text"] for item in row["amounts"]]
        assert [text for text in wanted if squeeze(text) not in here] == []


def test_the_rows_without_vertical_rules_stand_on_the_page() -> None:
    name = "603-coastal-action-plan"
    with pdfplumber.open(CORPORA / "documents" / f"{name}.pdf") as pdf:
        words = {word["text"] for page in pdf.pages for word in page.extract_words()}
        assert not any(line for page in pdf.pages for line in page.lines if line["x0"] == line["x1"])
    for row in gold(name)["rows"]:
        wanted = [row["program"], row["agency"], *(item["text"] for item in row["amounts"])]
        wanted += [value for item in row["indicators"] for value in (item["name"], item["target"])]
        assert [word for text in wanted for word in text.split() if word not in words] == []


@pytest.mark.parametrize(
    ("name", "text", "amount"),
    [
        ("602-renstra-kesehatan", "985.750", "985750000"),
        ("603-coastal-action-plan", "3,980.5", "3980500000"),
        ("604-rad-stunting", "141,206,000", "141206000"),
        ("604-rad-stunting", "1.600.000", "1600000"),
    ],
)
def test_money_is_in_full(name: str, text: str, amount: str) -> None:
    found = [item for row in gold(name)["rows"] for item in row["amounts"] if item["text"] == text]
    assert [item["amount"] for item in found] == [amount]


def test_a_program_has_the_money_of_its_activities() -> None:
    """As in a real T-C.27; so money is counted once per level."""
    rows = gold("602-renstra-kesehatan")["rows"]
    for program in {row["program"] for row in rows}:
        own, *parts = (
            [r for r in rows if r["program"] == program and (r["activity"] is None) == top]
            for top in (True, False)
        )
        for i in range(5):
            below = sum(Decimal(row["amounts"][i]["amount"]) for row in parts[0])
            assert Decimal(own[0]["amounts"][i]["amount"]) == below


def test_years_are_counted_from_the_first_and_gaps_stay() -> None:
    rows = {row["program"]: row for row in gold("603-coastal-action-plan")["rows"]}
    assert rows["Independent evaluation"]["years"] == [2028, 2030]
    assert [item["year"] for item in rows["Siren and mobile alert system"]["indicators"]] == [
        2027,
        2028,
        2029,
        2030,
    ]
    assert [row["years"] for row in gold("604-rad-stunting")["rows"]][-1] == [2026]
