"""What the checks report and what they leave alone, by the tables of cases beside this module."""

from __future__ import annotations

import pytest

from tests.verification import cases_dates, cases_names, cases_numbers, cases_terms
from tests.verification.making import Row, Told, assert_found, findings, told

TABLES = (cases_dates, cases_names, cases_numbers, cases_terms)
SAME = [pytest.param(row, id=name) for table in TABLES for name, row in table.SAME]
WRONG = [pytest.param(row, expected, id=name) for table in TABLES for name, row, expected in table.WRONG]


@pytest.mark.parametrize("row", SAME)
def test_versions_that_say_the_same_give_no_finding(row: Row) -> None:
    assert told(row) == set()


@pytest.mark.parametrize(("row", "expected"), WRONG)
def test_what_one_version_changed_is_found_in_it(row: Row, expected: Told) -> None:
    assert_found(row, expected)


@pytest.mark.parametrize("row", [case for case in SAME if "jv" in case.values[0]])
def test_the_accents_of_javanese_are_no_difference(row: Row) -> None:
    assert told({**row, "jv": row["jv"].replace("e", "é")}) == set()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(row, expected, id=name)
        for table in (cases_dates, cases_numbers, cases_terms)
        for name, row, expected in table.WRONG
        if "jv" in row
    ],
)
def test_accents_hide_no_difference(row: Row, expected: Told) -> None:
    assert expected in told({**row, "jv": row["jv"].replace("e", "è")})


def test_first_name_and_surname_are_one_finding() -> None:
    found = findings(
        {
            "id": "Acara dibuka Uswatun Hasanah.",
            "jv": "Adicara dipunbikak Uswatun Hasanah.",
            "en": "The event was opened by Wulan Safitri.",
        }
    )
    assert [f.evidence["en"].text for f in found] == ["Wulan Safitri"]
    assert found[0].evidence["id"].text == "Uswatun Hasanah"


def test_an_office_by_a_translation_that_no_glossary_knows_is_no_error() -> None:
    row: Row = {
        "id": "Nilainya dirilis Bea Cukai pada Senin.",
        "jv": "Ajinipun kababar Bea Cukai ing Senen.",
        "en": "The value was released by the Customs Office on Monday.",
    }
    assert ("name", "error", ("en",)) not in told(row)
    assert ("name", "error", ("en",)) in told({**row, "en": "The value was released by Soekardjo on Monday."})


def test_a_title_that_javanese_quotes_in_indonesian_denies_what_its_translation_denies() -> None:
    row: Row = {
        "id": 'Bedah buku "Pasar yang Tak Pernah Tidur" siang ini.',
        "jv": 'Bedhah buku "Pasar yang Tak Pernah Tidur" siyang menika.',
        "en": 'A discussion of "The Market That Never Sleeps" at noon.',
    }
    assert "term" not in {kind for kind, _, _ in told(row)}
    assert ("term", "warning", ("en",)) in told(
        {**row, "en": 'A discussion of "The Market That Sleeps" at noon.'}
    )


SHIFTED: tuple[Row, Row] = (
    {
        "id": "Utangnya Rp3 miliar.",
        "jv": "Utangipun Rp3 milyar.",
        "en": "They owe Rp3 billion, but it is not the money we are after.",
    },
    {
        "id": "Tetapi bukan uang itu yang dikejar, melainkan data dari 40 desa.",
        "jv": "Ananging sanes arta menika ingkang dipunoyak, nanging data saking 40 desa.",
        "en": "We want the data of 40 villages.",
    },
)


def test_what_stands_in_the_next_sentence_is_not_lacking() -> None:
    assert told(*SHIFTED) == set()


def test_a_fact_changed_beside_a_shifted_one_is_found() -> None:
    first, second = SHIFTED
    changed: Row = {**second, "en": "We want the data of 50 villages."}
    assert ("number", "error", ("en",)) in told(first, changed)
    assert ("term", "warning", ("en",)) in told(first, {**second, "en": "It is not the data of 40 villages."})


EXCHANGED: dict[str, tuple[Row, Row, Row, Row, Told]] = {
    "numbers": (
        {
            "id": "Pemkab menyerahkan 120 pompa air kepada petani Kecamatan Tempel.",
            "jv": "Pamarentah masrahake 120 pompa banyu marang petani Kecamatan Tempel.",
        },
        {"id": "Kecamatan Turi mendapat 80 pompa.", "jv": "Kecamatan Turi entuk 80 pompa."},
        {"en": "The regency handed 80 water pumps to the farmers of Tempel district."},
        {"en": "Turi district gets 120 pumps."},
        ("number", "error", ("en",)),
    ),
    "names": (
        {"id": "Ketua kelompok tani adalah Wagiman.", "jv": "Ketua klompok tani yaiku Wagiman."},
        {
            "id": "Sekretarisnya adalah Sutarjo, warga dusun.",
            "jv": "Dene sekretarise yaiku Sutarjo, warga padhukuhan.",
        },
        {"en": "The head of the farmer group is Sutarjo."},
        {"en": "Its secretary is Wagiman, a villager."},
        ("name", "error", ("en",)),
    ),
    "bounds": (
        {
            "id": "Kelompok kecil paling banyak 5 orang.",
            "jv": "Klompok cilik paling akeh 5 wong.",
        },
        {
            "id": "Kelompok besar paling sedikit 9 orang.",
            "jv": "Klompok gedhe paling sithik 9 wong.",
        },
        {"en": "A small group has at least 5 people."},
        {"en": "A large group has at most 9 people."},
        ("number", "error", ("en",)),
    ),
    "denials": (
        {"id": "Sumur di Turi belum dibangun.", "jv": "Sumur ing Turi durung dibangun."},
        {"id": "Gudang di Tempel sudah dibangun.", "jv": "Gudhang ing Tempel wis dibangun."},
        {"en": "The well in Turi has been built."},
        {"en": "The storehouse in Tempel has not been built."},
        ("term", "warning", ("en",)),
    ),
    "a number that stands a sentence too late": (
        {"id": "Pemkab membagikan 45 pompa air.", "jv": "Pamarentah mbagi 45 pompa banyu."},
        {"id": "Pompa diserahkan kepada petani.", "jv": "Pompa dipasrahake marang petani."},
        {"en": "The regency handed out water pumps."},
        {"en": "The 45 pumps were given to the farmers."},
        ("number", "error", ("en",)),
    ),
}


@pytest.mark.parametrize(
    ("one", "other", "first", "second", "expected"), EXCHANGED.values(), ids=EXCHANGED.keys()
)
def test_what_two_neighbours_exchanged_is_found_in_both(
    one: Row, other: Row, first: Row, second: Row, expected: Told
) -> None:
    found = findings({**one, **first}, {**other, **second})
    assert [(f.kind, f.severity, f.langs) for f in found if f.group == 0] == [expected]
    assert [(f.kind, f.severity, f.langs) for f in found if f.group == 1] == [expected]
