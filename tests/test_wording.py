"""What is said to a person: money in full with its currency, units, headings that do not repeat the quote."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.languages.money import find_amounts
from docintel.types import Amount, Target
from docintel.wording import amount_said, money_said, named, number_said, quote_said, sum_said, target_said


@pytest.mark.parametrize(
    ("printed", "amount", "currency", "said"),
    [
        ("2.483", "2483000000", "IDR", "2.483 = Rp 2.483.000.000"),  # a column "in millions"
        ("Rp 2,5 miliar", "2500000000", "IDR", "Rp 2,5 miliar = Rp 2.500.000.000"),
        ("48.544.443.637", "48544443637", "IDR", "Rp 48.544.443.637"),
        ("Rp. 50.410.074.471.340,-", "50410074471340", "IDR", "Rp 50.410.074.471.340"),
        ("Rp1.500.000,00", "1500000", "IDR", "Rp 1.500.000"),
        ("US$ 1.5 million", "1500000", "USD", "US$ 1.5 million = USD 1.500.000"),
        ("1,250.50", "1250.50", "EUR", "EUR 1.250,50"),
        ("Rp 3 M", None, "IDR", "Rp 3 M"),  # M may be a million or a milliard
        ("2.000", "2000", None, "2.000"),
    ],
)
def test_money_is_said_in_full(printed: str, amount: str | None, currency: str | None, said: str) -> None:
    assert sum_said(Amount(printed, amount, currency), "id") == said


@pytest.mark.parametrize(
    ("printed", "amount", "currency", "said"),
    [
        ("USD 1,500.50", "1500.5", "USD", "USD 1,500.50"),
        ("US$ 1.5 million", "1500000", "USD", "US$ 1.5 million = USD 1,500,000"),
        ("Rp2.5 billion", "2500000000", "IDR", "Rp2.5 billion = Rp 2,500,000,000"),
        ("12.5", "12.5", "USD", "12.5 = USD 12.50"),
    ],
)
def test_money_of_an_english_text_is_said_in_english(
    printed: str, amount: str, currency: str, said: str
) -> None:
    assert sum_said(Amount(printed, amount, currency), "en") == said


def test_money_is_said_with_year_and_source() -> None:
    amount = Amount("2.483", "2483000000", "IDR", 2026, "APBD")
    assert amount_said(amount, "id") == "2.483 = Rp 2.483.000.000 (2026, APBD)"


@given(st.decimals(min_value=1, max_value=10**15, places=2))
def test_money_as_said_is_read_as_the_same_sum(value: Decimal) -> None:
    (found,) = find_amounts(money_said(value, "IDR"), "id")
    assert (found.amount, found.currency) == (value, "IDR")


def test_numbers_are_parted_as_in_indonesian() -> None:
    assert number_said(Decimal("18750000000")) == "18.750.000.000"
    assert number_said(Decimal("-1234.5")) == "-1.234,5"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (Target("Jumlah PJU", "120", "120", "titik", 2026), "Jumlah PJU: 120 titik (2026)"),
        (Target(None, "82,5", "82.5", "%"), "82,5 %"),
        (Target(None, "95 persen", "95", "%"), "95 persen"),
    ],
)
def test_a_target_has_its_unit_once(target: Target, said: str) -> None:
    assert target_said(target) == said


def test_a_quote_is_one_line_without_its_bullet() -> None:
    assert quote_said("• Membangun\n 12 taman") == "Membangun 12 taman"
    assert quote_said("- Membangun taman") == "Membangun taman"
    assert quote_said("-5 persen pada 2026") == "-5 persen pada 2026"


@pytest.mark.parametrize(
    ("program", "activity", "quote", "heading"),
    [
        ("Satu Data", "Forum data", "Forum data Satu Data digelar 2026.", "Satu Data – Forum data"),
        ("Satu Data", "Satu\nData", "Satu Data 2026", "Satu Data"),
        ("SPBE", "menargetkan indeks 4,0 pada 2029", "menargetkan indeks 4,0 pada 2029.", "SPBE"),
        (None, "menargetkan indeks 4,0 pada 2029", "menargetkan indeks 4,0 pada 2029.", ""),
        (None, None, "Kota membangun jalan.", ""),
    ],
)
def test_a_heading_does_not_repeat_the_quote(
    program: str | None, activity: str | None, quote: str, heading: str
) -> None:
    assert named(program, activity, quote) == heading
