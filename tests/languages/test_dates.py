from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.languages.dates import find_bare_month, find_dates, impossible_dates
from docintel.languages.id.calendar import MONTHS

CASES = [
    ("Jumat (11/2/2022)", "id", ["2022-02-11"]),
    ("Friday (11/2/2022)", "en", ["2022-02-11"]),  # the weekday settles the order
    ("dinten Jemuwah (11/2/2022)", "jv", ["2022-02-11"]),
    ("Selasa, 2 November 2021.", "id", ["2021-11-02"]),
    ("Rabu, 9 Agu 2023 - 20:04 WIB", "id", ["2023-08-09"]),
    ("9/19/2025 14:50", "id", ["2025-09-19"]),  # there is no 19th month
    ("19/9/2025", "id", ["2025-09-19"]),
    ("November 3, 2016", "en", ["2016-11-03"]),
    ("the 3rd of May 2024", "en", ["2024-05-03"]),
    ("by June 2016", "en", ["2016-06"]),
    ("(Jakarta Post 05/02/16)", "en", ["2016-02-05"]),
    ("(Kompas 26/01/16)", "id", ["2016-01-26"]),
    ("Juni2026", "id", ["2026-06"]),
    ("Jum'at, 3 Nopember 2023", "id", ["2023-11-03"]),
    ("tanggal 5 Wulan Mei 2024", "jv", ["2024-05-05"]),
    ("dinten Setu 5 Oktober 2024", "jv", ["2024-10-05"]),
    ("date: 2025-10-25", "en", ["2025-10-25"]),
    ("Senin 31.12.2024.", "id", ["2024-12-31"]),
    ("24 Juli", "id", ["--07-24"]),
    ("1.2.21 Latar", "id", []),
    ("May the plan succeed", "en", []),
    ("Nomor 12/3/2/2020/5", "id", []),
    ("31/2/2020 dan 31 Februari 2020", "id", []),
]
RANGES = [
    ("12-14 Mei 2024", "id", "2024-05-12", "2024-05-14"),
    ("22 - 23 Februari 2019", "id", "2019-02-22", "2019-02-23"),
    ("Maret hingga April 2026", "id", "2026-03", "2026-04"),
    ("sasi Januari nganti Maret 2025", "jv", "2025-01", "2025-03"),
    ("Jan-Mar 2024", "en", "2024-01", "2024-03"),
    ("Desember 2026 hingga Februari 2027", "id", "2026-12", "2027-02"),
    ("between January 2026 and March 2027", "en", "2026-01", "2027-03"),
]


@pytest.mark.parametrize(("text", "lang", "expected"), CASES)
def test_dates(text, lang, expected):
    assert [span.first.iso() for span in find_dates(text, lang)] == expected


@pytest.mark.parametrize(("text", "lang", "first", "last"), RANGES)
def test_ranges(text, lang, first, last):
    assert [(span.first.iso(), span.last.iso()) for span in find_dates(text, lang)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "lang"), [("bulan depan", "id"), ("wulan ngajeng", "jv"), ("next month", "en")]
)
def test_relative_months_need_an_anchor(text, lang):
    assert find_dates(text, lang) == []
    assert [span.first.iso() for span in find_dates(text, lang, "2025-12-24")] == ["2026-01"]


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from(["januari", "long", "slash", "iso"]))
def test_every_day_comes_back(day, form):
    names = {number: name for name, number in reversed(MONTHS.items())}
    written = {
        "januari": f"{day.day} {names[day.month].title()} {day.year}",
        "long": f"pada {day.day} {names[day.month].upper()}, {day.year}, di",
        "slash": f"({day.day}/{day.month}/{day.year})",
        "iso": day.isoformat(),
    }[form]
    (span,) = find_dates(written)
    expected = {day.isoformat()}
    assert span.first.iso() in expected


def test_days_that_do_not_exist_are_told():
    text = "Rapat 31/2/2020, lalu 30 Februari 2021 dan 29 Februari 2024."
    assert [text[start:end] for start, end in impossible_dates(text)] == ["31/2/2020", "30 Februari 2021"]


@given(st.text(alphabet="0123456789/-. ,ejunimay()\n", max_size=200))
def test_any_text_gives_spans_in_order(text):
    spans = find_dates(text, "id", "2026-05-26")
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("pada April mendatang", "id", "2025-04"),
        ("Januari ngarep", "jv", "2026-01"),
        ("September kapengker", "jv", "2024-09"),
        ("Maret lalu", "id", "2024-03"),
    ],
)
def test_months_that_a_word_places(text, lang, expected):
    assert [span.first.iso() for span in find_dates(text, lang, "2025-03-10")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dibuka pada April.", ("pada April", 4)),
        ("wiwit wulan Juli kabeh", ("wiwit wulan Juli", 7)),
        ("begins in October; then", ("in October", 10)),
        ("pada April 2025", None),
        ("pada 3 April", ("pada 3 April", 4)),
        ("dibuka 1–20 Maret di balai", ("1–20 Maret", 3)),
        ("Rencananya Februari lelang", ("Februari", 2)),
        ("will run in May.", ("in May", 5)),
        ("takes effect on 1 March", ("1 March", 3)),
        ("in may be", None),
        ("the villages march on", None),
        ("setiap April", None),
    ],
)
def test_a_month_alone(text, expected):
    found = find_bare_month(text, "id")
    assert (found and (text[found[0] : found[1]], found[2])) == expected


def test_two_dates_that_nothing_joins_stay_two():
    text = "pendaftaran pada September 2025 dan penyanggahan pada April 2026"
    assert [span.first.iso() for span in find_dates(text, "id")] == ["2025-09", "2026-04"]
