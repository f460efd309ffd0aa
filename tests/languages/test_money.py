import pytest

from docintel.languages.money import find_amounts
from docintel.languages.numbers import plain

CASES = [
    ("sebesar Rp 14,92 triliun untuk", "id", [("Rp 14,92 triliun", "14920000000000", "IDR")]),
    ("Rp. 500-Rp. 5000", "en", [("Rp. 500", "500", "IDR"), ("Rp. 5000", "5000", "IDR")]),
    ("Rp 1-2 miliar", "id", [("Rp 1", "1000000000", "IDR"), ("2 miliar", "2000000000", "IDR")]),
    ("Rp141,206,000", "id", [("Rp141,206,000", "141206000", "IDR")]),
    ("Rp 1.600.000", "id", [("Rp 1.600.000", "1600000", "IDR")]),
    ("Rp 141,206", "id", [("Rp 141,206", "141206", "IDR")]),
    ("Rp 5.000,- per bulan", "id", [("Rp 5.000,-", "5000", "IDR")]),
    ("Rp 2,5 M", "id", [("Rp 2,5 M", "2500000000", "IDR")]),
    ("Rp 2.5 M", "en", [("Rp 2.5 M", None, "IDR")]),
    ("seratus juta rupiah", "id", [("seratus juta rupiah", "100000000", "IDR")]),
    ("arta limang yuta rupiyah", "jv", [("limang yuta rupiyah", "5000000", "IDR")]),
    ("bantuan Rp 250 èwu kangge", "jv", [("Rp 250 èwu", "250000", "IDR")]),
    ("Rp 250 ewu", "jv", [("Rp 250 ewu", "250000", "IDR")]),
    ("Rp 250 kèwuhan", "jv", [("Rp 250", "250", "IDR")]),
    ("Rp 5 yuta", "jv", [("Rp 5 yuta", "5000000", "IDR")]),
    ("ragad Rp 210 yuta", "id", [("Rp 210 yuta", "210000000", "IDR")]),
    ("Rp 5 juta", "en", [("Rp 5 juta", "5000000", "IDR")]),
    ("worth Rp 14.92 trillion", "en", [("Rp 14.92 trillion", "14920000000000", "IDR")]),
    ("US$ 5 million", "en", [("US$ 5 million", "5000000", "USD")]),
    ("US$ 5M and $2k", "en", [("US$ 5M", "5000000", "USD"), ("$2k", "2000", "USD")]),
    ("€2.5bn a year", "en", [("€2.5bn", "2500000000", "EUR")]),
    ("USD 2,5 M", "id", [("USD 2,5 M", None, "USD")]),
    ("US$ 5 Kota", "id", [("US$ 5", "5", "USD")]),
    ("some 3 million dollars", "en", [("3 million dollars", "3000000", "USD")]),
    ("Rp 600 Miliar.", "id", [("Rp 600 Miliar", "600000000000", "IDR")]),
    ("Rp 3,5 (tiga koma lima) miliar", "id", [("Rp 3,5 (tiga koma lima) miliar", "3500000000", "IDR")]),
    ("Rp 3,5 (tiga koma enam) miliar", "id", [("Rp 3,5", "3.5", "IDR")]),
    ("Rp 300.000 (tiga ratus ribu) per orang", "id", [("Rp 300.000", "300000", "IDR")]),
    ("Rp (juta)", "id", []),
    ("korp 5 dan triliunan rupiah", "id", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "expected"), CASES)
def test_amounts(text, lang, expected):
    found = [
        (text[span.start : span.end], None if span.amount is None else plain(span.amount), span.currency)
        for span in find_amounts(text, lang)
    ]
    assert found == expected
