"""Other orders than by score, groups by program, regions, and searches that are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from docintel.errors import UsageError
from docintel.library import Filters, Library, SearchRequest, make_record, open_library
from docintel.types import Amount
from tests.library.make import result


def rupiah(amount: str) -> tuple[Amount, ...]:
    return (Amount(f"Rp {amount}", amount, "IDR"), Amount("USD 9", "900000000000", "USD"))


ROADS: dict[str, dict[str, Any]] = {
    "Jalan satu dibangun.": {"start_year": 2027, "program": "Jalan Desa", "amounts": rupiah("500")},
    "Jalan dua dibangun lagi jalan.": {"start_year": 2025, "program": "Jalan Desa"},
    "Jalan tiga.": {"program": "Kota Hijau", "amounts": rupiah("70000000000")},
    "Jembatan empat.": {"start_year": 2026, "end_year": 2028},
}


@pytest.fixture(scope="module")
def library(new_target: Callable[[], str]) -> Iterator[Library]:
    with open_library(new_target(), create=True) as opened:
        text = "\n".join(ROADS) + "\nKabupaten Banyujati. Warga Kabupaten Banyujati senang."
        opened.put(make_record(result(text, *ROADS.items(), title="Rencana"), "1"), "/b.txt")
        other = "Jalan lima di Kota Mangunraya. Kota Mangunraya ramai."
        opened.put(make_record(result(other, (other, {"end_year": 2024})), "1"), "/a.txt")
        yield opened


def order(library: Library, query: str = "", **asked: Any) -> list[str]:
    found = library.search(SearchRequest(query, **asked))
    return [hit.commitment["quote"].split()[1].rstrip(".") for hit in found.hits]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("year", ["lima", "dua", "empat", "satu", "tiga"]),
        ("document", ["lima", "satu", "dua", "tiga", "empat"]),
        ("amount", ["tiga", "satu", "lima", "dua", "empat"]),
    ],
)
@pytest.mark.parametrize("query", ["", "jalan OR jembatan", "-kereta"])
def test_orders(library: Library, query: str, sort: str, expected: list[str]) -> None:
    assert order(library, query, sort=sort) == expected
    pages = [order(library, query, sort=sort, limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert [name for page in pages for name in page] == expected


def test_an_order_keeps_total_and_filters(library: Library) -> None:
    found = library.search(SearchRequest("jalann", Filters(years=((2025, 2025),)), sort="year"))
    assert (found.total, found.corrected) == (1, {"jalann": "jalan"})
    assert found.hits[0].snippet.highlights


def test_groups_by_program_the_largest_first(library: Library) -> None:
    grouped = library.grouped(SearchRequest("jalan"), each=1)
    assert [(group.program, group.count) for group in grouped.groups] == [
        ("Jalan Desa", 2),
        ("Kota Hijau", 1),
        (None, 1),
    ]
    assert (grouped.groups_total, grouped.found.total) == (3, 4)
    best = library.search(SearchRequest("jalan", Filters(program=("desa",)))).hits[0]
    assert [hit.commitment for hit in grouped.groups[0].hits] == [best.commitment]
    second = library.grouped(SearchRequest("jalan", limit=1, offset=1))
    assert [group.program for group in second.groups] == ["Kota Hijau"]
    assert library.grouped(SearchRequest("xyzzy")).groups == ()
    assert sum(group.count for group in library.grouped(SearchRequest("")).groups) == 5


def test_regions_filter_and_count(library: Library) -> None:
    assert order(library, filters=Filters(region=("mangunraya",))) == ["lima"]
    assert order(library, "jalan", filters=Filters(region=("KABUPATEN",)), sort="year") == [
        *("dua", "satu", "tiga"),
    ]
    assert order(library, filters=Filters(region=("%",))) == []
    assert library.facets(SearchRequest(""))["region"] == [("Kabupaten Banyujati", 4), ("Kota Mangunraya", 1)]


def test_a_saved_search_comes_back(library: Library) -> None:
    asked = SearchRequest('"jalan satu"', Filters(years=((2025, 9999),), lang=("id",)), 7, sort="year")
    library.save_search("mine", SearchRequest("x"))
    library.save_search("mine", asked)
    library.save_search("it's; DROP TABLE documents; --", SearchRequest("'; DROP TABLE meta; --"))
    assert library.saved_search("mine") == asked
    assert list(library.saved_searches()) == ["it's; DROP TABLE documents; --", "mine"]
    library.remove_search("it's; DROP TABLE documents; --")
    library.remove_search("mine")
    assert library.saved_searches() == {}
    for action in (library.saved_search, library.remove_search):
        with pytest.raises(UsageError, match="docintel saved"):
            action("mine")


def test_a_name_that_is_no_key_is_refused(library: Library) -> None:
    with pytest.raises(UsageError, match="shorter"):
        library.save_search("".join(map(chr, range(0x4E00, 0x4E00 + 501))), SearchRequest("jalan"))
    library.save_search("".join(map(chr, range(0x4E00, 0x4E00 + 500))), SearchRequest("jalan"))
    assert len(library.saved_searches()) == 1
