from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.languages.numbers import find_numbers, parse_number, plain

ONE_NUMBER = [
    ("1.234,5", "id", "1234.5"),
    ("1,234.5", "en", "1234.5"),
    ("1,234.5", "id", "1234.5"),  # both separators: the last is the decimal one, whatever the language
    ("141,206,000", "id", "141206000"),
    ("1.600.000", "id", "1600000"),
    ("1.234", "id", "1234"),
    ("1.234", "en", "1.234"),
    ("0,74", "id", "0.74"),
    ("9.8", "id", "9.8"),
    ("125.983.078.817", "id", "125983078817"),
    ("94,63%", "id", "94.63"),
    ("(1.234)", "id", "-1234"),
    ("-5", "id", "-5"),
    ("2,5 juta", "id", "2500000"),
    ("14,92 triliun", "id", "14920000000000"),
    ("50 rb", "id", "50000"),
    ("5 yuta", "jv", "5000000"),
    ("9.8 billion", "en", "9800000000"),
    ("100 (seratus)", "id", "100"),
    ("100 (seratus) juta", "id", "100000000"),
    ("dua puluh lima", "id", "25"),
    ("tiga koma lima miliar", "id", "3500000000"),
    ("tiga koma dua puluh juta", "id", "3200000"),
    ("dua belas koma tujuh lima", "id", "12.75"),
    ("setunggal koma kalih yuta", "jv", "1200000"),
    ("two point five million", "en", "2500000"),
    ("seratus dua puluh lima ribu tiga ratus", "id", "125300"),
    ("dua ribu dua puluh lima", "id", "2025"),
    ("sejuta", "id", "1000000"),
    ("twenty-five", "en", "25"),
    ("two hundred and five thousand", "en", "205000"),
    ("selawe", "jv", "25"),
    ("kalih dasa gangsal", "jv", "25"),
    ("kalihdasa gangsal", "jv", "25"),
    ("telung puluh papat", "jv", "34"),
    ("telungpuluh papat", "jv", "34"),
    ("patang atus seket", "jv", "450"),
    ("sewu sangang atus patang puluh lima", "jv", "1945"),
    ("kalih ewu kalih dasa sekawan", "jv", "2024"),
    ("gangsal welas", "jv", "15"),
    ("patlikur", "jv", "24"),
]  # fmt: skip
NO_NUMBER = [
    ("1.2.3", "id"),
    ("2019/2020", "id"),
    ("Covid-19", "id"),
    ("5G", "en"),
    ("A4", "en"),
    ("salah satu", "id"),
    ("one of", "en"),
    ("", "id"),
    ("1" * 30, "id"),
    ("Rp(juta)", "id"),
]


@pytest.mark.parametrize(("text", "lang", "value"), ONE_NUMBER)
def test_one_number_is_read(text, lang, value):
    assert parse_number(text, lang) == Decimal(value)


@pytest.mark.parametrize(("text", "lang"), NO_NUMBER)
def test_what_is_no_number_is_not_read(text, lang):
    assert parse_number(text, lang) is None


def test_numbers_stand_where_they_say():
    text = "Dari 165 Kota/Kabupaten, dua puluh lima di antaranya memakai 2,5 juta data; salah satu tidak."
    spans = find_numbers(text, "id")
    assert [text[s.start : s.end] for s in spans] == ["165", "dua puluh lima", "2,5 juta"]


def test_neighbouring_number_words_stay_apart():
    text = "dua dan tiga kota, satu dua"
    assert [int(s.value) for s in find_numbers(text, "id")] == [2, 3, 1, 2]


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["id", "jv", "en"]))
def test_grouped_figures_come_back(number, lang):
    grouped = f"{number:,}" if lang == "en" else f"{number:,}".replace(",", ".")
    assert parse_number(grouped, lang) == number


@given(st.integers(min_value=1, max_value=999_999))
def test_indonesian_words_come_back(number):
    assert parse_number(in_words(number), "id") == number


@given(st.text(max_size=300), st.sampled_from(["id", "jv", "en"]))
def test_any_text_gives_spans_in_order(text, lang):
    spans = find_numbers(text, lang)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.start < span.end <= len(text) for span in spans)


def test_plain_has_no_exponent():
    assert [plain(Decimal(text)) for text in ("1.50E+3", "2500000.0", "0.740", "100")] == [
        "1500", "2500000", "0.74", "100",
    ]  # fmt: skip


def in_words(number):
    words = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    if number < 10:
        return words[number]
    if number < 12:
        return ["sepuluh", "sebelas"][number - 10]
    if number < 20:
        return f"{words[number - 10]} belas"
    for size, name, one in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "")):
        if number >= size:
            count, rest = divmod(number, size)
            head = one if count == 1 else f"{in_words(count)} {name}"
            return f"{head} {in_words(rest)}" if rest else head
    raise AssertionError(number)
