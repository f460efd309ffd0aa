"""Programs and their timelines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from docintel.errors import UsageError
from docintel.library import Filters, Library, SearchRequest, make_record
from docintel.types import Amount, Mentions, ProgramMention, Target, YearMark
from tests.library.make import result


def put(library: Library, path: str, *items: dict[str, Any]) -> None:
    quotes = [f"Kutipan {path} nomor {number}." for number in range(len(items))]
    made = result("\n".join(quotes), *zip(quotes, items, strict=True), title=path)
    library.put(make_record(made, "1"), path)


@pytest.fixture
def filled(library: Library) -> Library:
    def bus(year: int, text: str, value: str | None) -> dict[str, Any]:
        return {
            "program": "Bus Sekolah",
            "activity": "Pengadaan bus",
            "targets": (Target("Jumlah bus", text, value, "unit", year),),
            "start_year": 2025,
            "end_year": 2027,
        }

    put(library, "/a.pdf", bus(2025, "10 unit", "10"), bus(2026, "12 unit", "12"))
    put(library, "/b.pdf", bus(2025, "10,0 unit", "10.0"), bus(2026, "20 unit", "20"))
    put(
        library,
        "/c.pdf",
        {"program": "Bus Sekolah", "amounts": (Amount("Rp 1", "1", "IDR", 2024, "APBD"),)},
        {"program": "Bus Sekolah", "years": (YearMark(2029, "v"), YearMark(2028, "v"))},
        {"program": "Bus Air"},
    )
    return library


def test_programs_are_listed_by_their_commitments(filled: Library) -> None:
    first, second = filled.programs(Filters(), 10)
    assert (first.name, first.commitments, first.documents) == ("Bus Sekolah", 6, 3)
    assert (first.first_year, first.last_year) == (2025, 2027)
    assert (second.name, second.commitments) == ("Bus Air", 1)
    assert [item.name for item in filled.programs(Filters(document=("/a.pdf",)), 10)] == ["Bus Sekolah"]


def test_a_timeline_goes_by_year(filled: Library) -> None:
    found = filled.timeline("bus sekolah")
    assert found.program == "Bus Sekolah"
    assert [promise.year for promise in found.promises] == [2024, 2025, 2025, 2026, 2026, 2028, 2029]
    assert found.promises[0].kind == "amount"
    assert found.promises[-1].kind == "statement"
    assert found.promises[1].document.path == "/a.pdf"


def test_documents_that_say_different_numbers_disagree(filled: Library) -> None:
    (only,) = filled.timeline("Bus Sekolah").disagreements
    assert (only.year, only.what) == (2026, "Jumlah bus")
    assert [promise.text for promise in only.promises] == ["12 unit", "20 unit"]


def test_what_is_for_several_years_says_until_when(library: Library) -> None:
    span = {"program": "Bus Air", "start_year": 2025, "end_year": 2029}
    target = Target("Jumlah", "9 unit", "9", "unit", None)
    put(library, "/a.pdf", {**span, "targets": (target,)}, {**span}, {**span, "start_year": None})
    put(
        library, "/b.pdf", {**span, "end_year": 2025, "targets": (replace(target, value="5", text="5 unit"),)}
    )
    found = library.timeline("Bus Air")
    assert [(promise.year, promise.until) for promise in found.promises] == [
        *((2025, 2029), (2025, 2029), (2025, None), (2029, None)),
    ]
    assert found.disagreements == (), "five in one year are no contradiction to nine in five years"


def test_sentences_that_differ_in_their_number_disagree(library: Library) -> None:
    def said(text: str, value: str, activity: str = "nyawisaken anggaran {} kangge bus") -> dict[str, Any]:
        amount = Amount(text, value, "IDR", 2025, None)
        target = Target(None, text, value, "bis", 2025)
        return {
            "program": "Bus Air",
            "activity": activity.format(text),
            "amounts": (amount,),
            "targets": (target,),
        }

    put(library, "/a.txt", said("Rp 3,75 milyar", "3750000000"), said("5 bis", "5", "tumbas {}"))
    put(library, "/b.txt", said("Rp 37,5 milyar", "37500000000"), said("6 bis", "6", "tumbas {}"))
    found = library.timeline("Bus Air").disagreements
    assert {promise.kind for item in found for promise in item.promises} == {"amount", "target"}
    values = {promise.value for item in found for promise in item.promises if promise.kind == "target"}
    assert values == {"3750000000", "37500000000"}, "of two words nobody knows what they are about"


@pytest.mark.parametrize(
    ("name", "sentence"), [("bus", "may be Bus Air, Bus Sekolah"), ("kereta", "No program")]
)
def test_a_name_must_mean_one_program(filled: Library, name: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        filled.timeline(name)


def test_other_capitals_and_the_english_order_are_the_same_program(library: Library) -> None:
    def users(program: str, value: str) -> dict[str, Any]:
        target = Target("Pengguna", f"{value} orang", value, "orang", 2026)
        return {"program": program, "activity": "Sosialisasi", "targets": (target,)}

    put(library, "/a.pdf", users("aplikasi Sedulur", "100"), users("Program Sedulur", "7"))
    put(library, "/b.pdf", users("Sedulur App", "200"))
    put(library, "/c.pdf", users("Aplikasi Sedulur", "100"))
    first, second = library.programs(Filters(), 10)
    assert (first.name, first.documents, first.commitments) == ("Aplikasi Sedulur", 3, 3)
    assert (second.name, second.commitments) == ("Program Sedulur", 1), "an application is no programme"
    for name in ("Sedulur App", "aplikasi sedulur", "Aplikasi Sedulur"):
        found = library.timeline(name)
        assert found.program == "Aplikasi Sedulur"
        assert [promise.value for promise in found.promises] == ["100", "200", "100"]
        assert [item.year for item in found.disagreements] == [2026]
        assert library.search(SearchRequest("", Filters(program=(name,)))).total == 3
    with pytest.raises(UsageError, match="may be Aplikasi Sedulur, Program Sedulur"):
        library.timeline("sedulur")
    put(library, "/d.pdf", users("Aplikasi Warga Guyub", "300"))
    assert library.timeline("Guyub App").program == "Aplikasi Warga Guyub", "some of its words, as in filters"


def test_facets_and_groups_count_what_the_filter_finds(library: Library) -> None:
    put(library, "/a.pdf", {"program": "aplikasi Sedulur"}, {"program": "Program Sedulur"}, {})
    put(library, "/b.pdf", {"program": "Sedulur App"}, {"program": "Sedulur app", "start_year": 2027})
    twice = result(
        "Sedulur App, aplikasi Sedulur", ("Sedulur App, aplikasi Sedulur", {"program": "aplikasi Sedulur"})
    )
    named = (
        ProgramMention(0, 11, "en", "Sedulur App"),
        ProgramMention(13, 29, "id", "aplikasi Sedulur"),
    )
    library.put(make_record(replace(twice, mentions=Mentions(programs=named)), "1"), "/c.pdf")

    name, count = "aplikasi Sedulur", 4
    assert library.search(SearchRequest(filters=Filters(program=(name,)))).total == count
    assert library.facets(SearchRequest())["program"] == [(name, count), ("Program Sedulur", 1)]
    assert next((item.name, item.commitments) for item in library.programs(Filters(), 9)) == (name, count)
    for query in ("", "kutipan OR sedulur"):
        groups = library.grouped(SearchRequest(query), each=9).groups
        assert [(group.program, group.count, len(group.hits)) for group in groups] == [
            *((name, count, count), ("Program Sedulur", 1, 1), (None, 1, 1)),
        ]
    library.forget(library.find_documents("/a.pdf")[0].id)
    assert library.facets(SearchRequest())["program"] == [(name, 3)]


def test_the_order_of_words_tells_programs_apart(library: Library) -> None:
    put(library, "/a.pdf", {"program": "Gerakan Desa ke Kota"}, {"program": "Gerakan Kota ke Desa"})
    assert {item.name for item in library.programs(Filters(), 10)} == {
        "Gerakan Desa ke Kota",
        "Gerakan Kota ke Desa",
    }


def test_equal_programs_go_by_the_name_that_is_shown(library: Library) -> None:
    said = (
        "Bus App",
        "aplikasi Bus",
        "Delta",
        "Citra",
        None,
        "Bravo",
        "Delta",
        "Bravo",
        "Citra",
        None,
        "Kota",
    )
    put(library, "/a.pdf", *({"program": name} for name in said))
    expected = ["Bravo", "Citra", "Delta", "aplikasi Bus", "Kota"]
    for limit in range(1, 6):
        assert [item.name for item in library.programs(Filters(), limit)] == expected[:limit]
    for query in ("", "kutipan"):
        pages = [library.grouped(SearchRequest(query, limit=2, offset=offset)) for offset in (0, 2, 4, 6)]
        assert [group.program for page in pages for group in page.groups] == [*expected[:4], None, "Kota"]
        assert {page.groups_total for page in pages} == {6}


def test_two_regencies_do_not_disagree(library: Library) -> None:
    def plan(name: str, region: str, value: str) -> None:
        target = Target("Jumlah bus", f"{value} unit", value, "unit", 2026)
        text = f"Bus {name}. {region}."
        made = result(text, (text, {"program": "Bus Air", "targets": (target,)}))
        library.put(make_record(made, "1"), f"/{name}.txt")

    plan("a", "Kabupaten Banyujati. Warga Kabupaten Banyujati senang", "12")
    plan("b", "Kota Mangunraya. Warga Kota Mangunraya senang", "20")
    assert library.timeline("Bus Air").disagreements == (), "each promises its own"
    plan("c", "Tanpa tempat", "12")
    plan("d", "Kabupaten Banyujati. Warga Kabupaten Banyujati ramai", "15")
    said = [[item.value for item in each.promises] for each in library.timeline("Bus Air").disagreements]
    assert said == [["12", "12", "15"], ["20", "12"]]
