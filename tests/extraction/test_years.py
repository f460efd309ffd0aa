import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.extraction.years import find_years
from docintel.languages.dates import calendar_of

ANCHOR = "2025-09-15"
#: text, language, [(start year, end year, kind)]
CASES = [
    ("2019-2022", "id", [(2019, 2022, "plan")]),
    ("tahun 2019 – 2022", "id", [(2019, 2022, "plan")]),
    ("sebelum akhir kuartal III/2025", "id", [(2025, 2025, "plan")]),
    ("semester 1/2026 nanti", "id", [(2026, 2026, "plan")]),
    ("2019 s.d. 2023", "id", [(2019, 2023, "plan")]),
    ("2019 s/d 2023", "id", [(2019, 2023, "plan")]),
    ("2019 sampai dengan tahun 2023", "id", [(2019, 2023, "plan")]),
    ("2019/2020", "id", [(2019, 2020, "plan")]),
    ("tahun 2020-24", "id", [(2020, 2024, "plan")]),
    ("Kapal badhe wiwit lelampahan. Ing taun 2027", "jv", [(2027, 2027, "plan")]),
    ("It was 291 kg in 2024/25.", "en", [(2024, 2025, "plan")]),
    ("in 2024/25, and more", "en", [(2024, 2025, "plan")]),
    ("the Environment Act 2021", "en", [(2021, 2021, "regulation")]),
    ("antawis taun 2020 ngantos 2024", "jv", [(2020, 2024, "plan")]),
    ("taun 2025 nganti taun 2029", "jv", [(2025, 2029, "plan")]),
    ("between 2020 and 2024", "en", [(2020, 2024, "plan")]),
    ("from 2020 to 2024", "en", [(2020, 2024, "plan")]),
    ("antara tahun 2020 dan 2024", "id", [(2020, 2024, "plan")]),
    ("tahun 2020 dan 2024", "id", [(2020, 2020, "plan"), (2024, 2024, "plan")]),
    ("2025, 2026 dan 2027", "id", [(2025, 2025, "plan"), (2026, 2026, "plan"), (2027, 2027, "plan")]),
    ("2019-\n2023", "id", [(2019, 2023, "plan")]),
    ("TA 2021", "id", [(2021, 2021, "plan")]),
    ("Tahun Anggaran 2021", "id", [(2021, 2021, "plan")]),
    ("FY2024", "en", [(2024, 2024, "plan")]),
    ("Tahun Ajaran 2026/2027", "id", [(2026, 2027, "other")]),
    ("Jumat (11/2/2022)", "id", [(2022, 2022, "date")]),
    ("dinten Jemuwah (11/2/2022)", "jv", [(2022, 2022, "date")]),
    ("Maret hingga April 2026", "id", [(2026, 2026, "plan")]),
    ("Peraturan Presiden Nomor 95 Tahun 2018", "id", [(2018, 2018, "regulation")]),
    ("Perpres 12/2025", "id", [(2025, 2025, "regulation")]),
    ("Keputusan No.12 Tahun 2019", "id", [(2019, 2019, "regulation")]),
    ("Nota Keuangan Tahun 2019", "id", [(2019, 2019, "plan")]),
    ("Menurut nota tahun 2024", "id", [(2024, 2024, "plan")]),
    ("UU 23/2014", "id", [(2014, 2014, "regulation")]),
    ("UUD 1945", "id", [(1945, 1945, "regulation")]),
    ("Undang Undang Dasar (UUD) 1945 Pasal 28 D", "id", [(1945, 1945, "regulation")]),
    ("Undang-Undang Dasar 1945", "id", [(1945, 1945, "regulation")]),
    ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "id", [(1945, 1945, "regulation")]),
    ("Law No. 23 of 2014", "en", [(2014, 2014, "regulation")]),
    ("Nomor 12, 13 dan 14 Tahun 2019", "id", [(2019, 2019, "regulation")]),
    ("Nomor 188.45/12/2019", "id", [(2019, 2019, "regulation")]),
    ("Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244", "id", [(2014, 2014, "regulation")]),
    (
        "Perda Nomor 5 Tahun 2021 tentang RPJMD Tahun 2021-2026",
        "id",
        [(2021, 2021, "regulation"), (2021, 2026, "plan")],
    ),
    ("sejak 2021", "id", [(2021, None, "other")]),
    ("hingga tahun 2030", "id", [(None, 2030, "plan")]),
    ("paling lambat 2027", "id", [(2027, 2027, "plan")]),
    ("(BPS, 2019)", "id", [(2019, 2019, "other")]),
    ("tahun depan", "id", [(2026, 2026, "plan")]),
    ("akhir tahun ini", "id", [(2025, 2025, "plan")]),
    ("taun ngajeng", "jv", [(2026, 2026, "plan")]),
    ("next year", "en", [(2026, 2026, "plan")]),
    ("dua tahun silam", "id", [(2023, 2023, "other")]),
    ("nem taun kepungkur", "jv", [(2019, 2019, "other")]),
    ("tahun 2024dan seterusnya", "id", [(2024, 2024, "plan")]),
    ("TAHUN2024", "id", [(2024, 2024, "plan")]),
    ("tahun 2O24", "id", [(2024, 2024, "plan")]),
    ("tahun 20l9", "id", [(2019, 2019, "plan")]),
    ("tahun dua ribu dua puluh lima", "id", [(2025, 2025, "plan")]),
    ("taun kalih ewu kalih dasa gangsal", "jv", [(2025, 2025, "plan")]),
    ("2026 : 125.983.078.817", "id", [(2026, 2026, "plan")]),
    ("Visi Indonesia 2045", "id", [(2045, 2045, "plan")]),
    ("pada 1990-an", "id", [(1990, 1999, "other")]),
    ("in the 2030s", "en", [(2030, 2039, "other")]),
    ("Presiden minta tercapai akhir tahun, ya kami kejar", "id", [(2025, 2025, "plan")]),
    ("by the end of the year.", "en", [(2025, 2025, "plan")]),
    ("pungkasaning taun.", "jv", [(2025, 2025, "plan")]),
    ("akhir tahun depan", "id", [(2026, 2026, "plan")]),
    ("akhir tahun 2027", "id", [(2027, 2027, "plan")]),
    ("elected this November", "en", [(2025, 2025, "plan")]),
    ("next March", "en", [(2026, 2026, "plan")]),
    ("bulan November ini", "id", [(2025, 2025, "plan")]),
    ("Nomor 7 Tahun2O19", "id", [(2019, 2019, "regulation")]),
]
HORIZONS = [
    ("hingga 25 tahun ke depan", "id", 25),
    ("hingga 20 tahun kedepan", "id", 20),
    ("dua puluh lima tahun ke depan", "id", 25),
    ("5 (lima) tahun ke depan", "id", 5),
    ("selama 3 tahun mendatang", "id", 3),
    ("salebeting gangsal taun", "jv", 5),
    ("limang taun ngarep", "jv", 5),
    ("over the next five years", "en", 5),
    ("within five years", "en", 5),
    ("in the next decade", "en", 10),
    ("dalam lima tahun ada 500 sekolah", "id", 5),
    ("in twenty years", "en", 20),
]
NO_YEARS = [
    "http://soloraya.example.com/read/20180428/490/2018",
    "Telp 0271-2022-2020",
    "sebanyak 2000 orang",
    "2000 unit rumah",
    "Rp 2.025.000",
    "kode 1.02.2019.03",
    "1.700-4.100 ASN",
    "100 Smart City",
    "dalam 5 tahun terakhir",
    "dalam dua tahun ini",
    "setiap akhir tahun",
    "pada akhir tahun ke-3",
    "selama 3 tahun",
    "past 10 years",
    "31/2/2020",
    "rapat 31 Februari 2020",
    "bulan Juni",
    "laporan_2019.pdf",
    "tahun 3024",
    "MMXXV XIX",
]


@pytest.mark.parametrize(("text", "lang", "expected"), CASES)
def test_years(text, lang, expected):
    found = [(m.start_year, m.end_year, m.kind) for m in find_years(text, lang, ANCHOR)]
    assert found == expected


@pytest.mark.parametrize(("text", "lang", "years"), HORIZONS)
def test_horizons(text, lang, years):
    (mention,) = find_years(text, lang)
    assert (mention.kind, mention.horizon_years, mention.start_year) == ("horizon", years, None)
    (anchored,) = find_years(text, lang, ANCHOR)
    assert (anchored.start_year, anchored.end_year) == (2025, 2025 + years)


@pytest.mark.parametrize("text", NO_YEARS)
def test_what_is_no_year(text):
    assert find_years(text, "id", ANCHOR) == []


def test_the_command_finds_the_same_years(docintel, tmp_path):
    """The Indonesian cases of one line, each in a document of its own that is dated like the anchor."""
    cases = [(text, expected) for text, lang, expected in CASES if lang == "id" and "\n" not in text]
    paths = [tmp_path / f"{number:03}.txt" for number in range(len(cases))]
    for path, (text, _) in zip(paths, cases, strict=True):
        path.write_text(f"Senin, 15 September 2025\n\nCatatan warga dan pemerintah daerah: {text}\n")
    answers = docintel("extract", *paths, "--json").json()
    for (text, expected), answer in zip(cases, answers, strict=True):
        found = [(y["start_year"], y["end_year"], y["kind"]) for y in answer["years"]]
        assert found[1:] == expected, text


def test_a_plain_texts_copyright_line_says_its_year(docintel, tmp_path):
    path = tmp_path / "news.txt"
    path.write_text("Wali Kota membuka pasar baru pada Senin pagi.\n\nCopyright © ANTARA 2024\n")
    (answer,) = docintel("extract", path, "--json").json()
    assert [(y["start_year"], y["kind"]) for y in answer["years"]] == [(2024, "date")]


def test_relative_years_need_an_anchor():
    assert find_years("tahun depan dan dua tahun silam", "id") == []


def test_in_the_body_of_a_table_a_bare_number_is_no_year():
    assert find_years("2016", "id", bare=False) == []
    assert [m.start_year for m in find_years("Tahun 2016", "id", bare=False)] == [2016]


@given(
    st.integers(1950, 2089),
    st.integers(1, 10),
    st.sampled_from(["-", " – ", " s.d. ", " hingga ", "/", " to "]),
)
def test_any_range_comes_back_at_its_place(first, length, link):
    text = f"Rencana tahun {first}{link}{first + length} disusun."
    (mention,) = find_years(text, "id")
    assert (mention.start_year, mention.end_year) == (first, first + length)
    assert text[mention.start : mention.end] == f"{first}{link}{first + length}"


@given(st.text(alphabet="0129/-. tahunTAO lI5,()\n", max_size=200), st.sampled_from(["id", "jv", "en"]))
def test_damaged_text_gives_spans_in_order(text, lang):
    found = find_years(text, lang, ANCHOR)
    edges = [edge for m in found for edge in (m.start, m.end)]
    assert edges == sorted(edges)
    assert all(1900 <= year <= 2200 for m in found for year in (m.start_year, m.end_year) if year is not None)


@pytest.mark.parametrize("lang", ["id", "jv", "en"])
def test_every_relative_year_is_found(lang):
    """None is passed over by the tests for words that spare most texts the expressions."""
    for phrase, offset in calendar_of(lang).RELATIVE_YEARS.items():
        (mention,) = find_years(f"Rapat {phrase.upper()} punika.", lang, ANCHOR)
        assert (mention.start_year, mention.end_year) == (2025 + offset, 2025 + offset), phrase
    for phrase in calendar_of(lang).END_OF_YEAR:
        assert [m.start_year for m in find_years(f"Rampung {phrase}, rapat.", lang, ANCHOR)] == [2025], phrase
