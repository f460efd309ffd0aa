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
    ("Pada 2026 pemkot akan mulai 5 dulu di Tembalang.", "id", [("5", None, 2026)]),
    ("Pemkab akan membuka 12 taman dan 8 lagi pada 2027.", "id",
     [("12 taman", "taman", 2027), ("8", None, 2027)]),
    ("Pemkab badhe nambah 30 malih ing taun 2027.", "jv", [("30", None, 2027)]),
    # More was done than planned: both count.
    ("Pada 2025 terbangun 12 taman, lebih banyak dari target sepuluh.", "id",
     [("12 taman", "taman", 2025), ("sepuluh", None, 2025)]),
    ("Pemkab membangun 12 embung dari target 10 embung pada 2025.", "id",
     [("12 embung", "embung", 2025), ("10 embung", "embung", 2025)]),
    # Nothing changes from the one number to the other.
    ("Pemkab mengintegrasikan 14 dari 20 aplikasi ke portal Kudus Satu pada 2025.", "id",
     [("20 aplikasi", "aplikasi", 2025)]),
    ("Pemkab akan membeli beras dari 1.200 petani hingga 500 ton pada 2027.", "id",
     [("1.200 petani", "petani", 2027), ("500 ton", "ton", 2027)]),
    ("Rute bus dari 12 terminal ke 30 sekolah akan dibuka Pemkab pada 2027.", "id",
     [("12 terminal", "terminal", 2027), ("30 sekolah", "sekolah", 2027)]),
    ("The city will take water from 12 wells to supply 3,000 homes in 2027.", "en",
     [("12 wells", "wells", 2027), ("3,000 homes", "homes", 2027)]),
    ("The city will buy rice from 1,200 farmers to feed 5,000 pupils in 2027.", "en",
     [("1,200 farmers", "farmers", 2027), ("5,000 pupils", "pupils", 2027)]),
    ("Pemkab akan menambah puskesmas dari 12 unit ke 30 unit pada 2027.", "id", [("30 unit", "unit", 2027)]),
    ("The city will expand from 12 to 30 clinics in 2027.", "en", [("30 clinics", "clinics", 2027)]),
    ("Visits will rise from 1,200 people to 5,000 visits by 2027, the city plans.", "en",
     [("5,000 visits", "visits", 2027)]),
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
