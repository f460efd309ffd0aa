"""Money and targets in cells."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.extraction.tables.figures import plain, read_money, read_target


@pytest.mark.parametrize(
    ("text", "scale", "amount"),
    [
        ("452.750.000,00", None, "452750000"),
        ("141,206,000", None, "141206000"),
        ("1.600.000", None, "1600000"),
        ("Rp 2,5 miliar", None, "2500000000"),
        ("Rp. 750.000.000,-", None, "750000000"),
        ("1.250", 10**6, "1250000000"),
        ("3,327", 10**6, "3327000000"),
        ("95,5", 10**6, "95500000"),
        ("82,25", 10**6, "82250000"),
        ("0,125", 10**9, "125000000"),
        ("1.290.200.\u0020000,00", None, "1290200000"),
        ("1000.000.000", None, "1000000000"),
        ("452.750.000.00", None, "452750000"),
        ("Rp 450", 10**6, "450000000"),
        ("Rp 1,5 miliar", 10**6, "1500000000"),
        # Printed in full under "juta": a thousand trillion is no line of a plan.
        ("1.500.000.000", 10**6, "1500000000"),
    ],
)
def test_money(text: str, scale: int | None, amount: str) -> None:
    (found,) = read_money(text, scale, "id")
    assert found.amount is not None
    assert plain(found.amount) == amount
    assert found.currency == "IDR"


@pytest.mark.parametrize("text", ["-", "", "sesuai kebutuhan", "paket 1 dari 3"])
def test_no_money(text: str) -> None:
    assert read_money(text, None, "id") == []


def test_two_sources_in_one_cell_are_two_amounts() -> None:
    found = read_money("APBD: 500.000.000 APBN: 200.000.000", None, "id")
    assert [item.amount for item in found] == [Decimal(500_000_000), Decimal(200_000_000)]


def test_comma_decimals_of_a_column_hold_for_three_digits_too() -> None:
    (found,) = read_money("1,250", 10**9, "id", comma_decimal=True)
    assert found.amount == Decimal("1250000000")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("35 orang", "35", "orang"),
        ("55,56 %", "55.56", "%"),
        ("100%", "100", "%"),
        ("39.450 meter", "39450", "meter"),
        ("1,500", "1500", None),
        ("16 Kab/Kota", "16", "Kab/Kota"),
        ("< 3,5", "3.5", None),
        ("Ada", None, None),
        ("2 Angkatan/50 Orang", None, None),
        ("5-7 unit", None, None),
    ],
)
def test_target(text: str, value: str | None, unit: str | None) -> None:
    assert read_target(text, "id") == (value, unit)


@given(st.integers(min_value=1000, max_value=10**14), st.sampled_from([".", ","]))
def test_grouped_digits_are_read_back(number: int, separator: str) -> None:
    text = f"{number:,}".replace(",", separator)
    (found,) = read_money(text, None, "id")
    assert found.amount == number
