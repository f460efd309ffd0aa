import pytest

from tests.extraction.documents import commitments_of

#: text, language, [(text of the target, unit, year)], of documents of 10 March 2025.
AIMS = [
    ("Angka stunting ditargetkan turun dari 18,2 persen pada 2024 menjadi 12,5 persen pada 2026.", "id",
     [("12,5 persen", "%", 2026)]),
    ("Indeks SPBE ditargetkan naik dari 3,21 (2024) menjadi 4,00 pada tahun 2029.", "id",
     [("4,00", None, 2029)]),
    ("Pemkot akan menambah puskesmas dari lima menjadi sepuluh unit pada 2027.", "id",
     [("sepuluh unit", "unit", 2027)]),
    ("Dinas Kesehatan badhe ngirangi stunting saking 18,2 persen dados 12,5 persen ing taun 2026.", "jv",
     [("12,5 persen", "%", 2026)]),
    ("The Health Office aims to reduce stunting from 18.2 percent in 2024 to 12.5 percent in 2026.", "en",
     [("12.5 percent", "%", 2026)]),
    # From a number of things some are chosen, and none rises.
    ("Pemkot akan memasang 240 titik Wi-Fi pada 2027.", "id", [("240 titik", "titik", 2027)]),
    ("Pada 2026 pemkot akan mulai 5 dulu di Tembalang.", "id", []),
    ("Dari 120 desa, 80 desa akan menjadi desa digital pada 2027.", "id",
     [("120 desa", "desa", 2027), ("80 desa", "desa", 2027)]),
    ("Pemkot baru menjangkau 35 desa dari target 50 desa pada 2024.", "id", [("50 desa", "desa", 2024)]),
    ("Dinas nembe nggayuh 35 desa saking target 50 desa ing taun 2024.", "jv", [("50 desa", "desa", 2024)]),
    ("In 2024 the city only reached 35 villages out of a target of 50.", "en", [("50", None, 2024)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "expected"), AIMS)
def test_neither_what_something_rises_from_nor_what_was_reached_is_a_target(text, lang, expected):
    _, (found,) = commitments_of(text, lang=lang)
    assert [(target.text, target.unit, target.year) for target in found.targets] == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Pemkot baru menjangkau 35 desa dari target 50 desa pada 2024.", "id"),
        ("In 2024 the city only reached 35 villages out of a target of 50.", "en"),
        ("In 2024 the city built 35 wells against a target of 50 wells.", "en"),
    ],
)
def test_what_was_reached_below_its_target_was_missed_and_is_no_indicator(text, lang):
    _, (found,) = commitments_of(text, lang=lang)
    assert found.status == "missed"
    assert [target.indicator for target in found.targets] == [None]
