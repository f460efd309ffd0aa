"""A filter lets through the same commitments, whether each is looked up or all are held in memory."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from docintel.library import Filters, Library, SearchRequest, make_record, open_library, sieving
from tests.library.make import result, various

FILTERS = [
    Filters(years=((2026, 2027),)),
    Filters(years=((0, 2025), (2030, 9999))),
    Filters(dimension=("Mobility", "economy")),
    Filters(dimension=("nonsense",)),
    Filters(program=("program 1",)),
    Filters(actor=("dinas 3", "dinas 11"), lang=("id", "jv")),
    Filters(kind=("table",), status=("planned", "ongoing", "done")),
    Filters(document=("/2.txt", "/4.txt")),
    Filters(document=("/2.txt",), years=((2025, 2025),), dimension=("living",)),
    Filters(region=("sukamaju",)),
    Filters(actor=("",)),
]


@pytest.fixture
def filled(library: Library) -> Library:
    pick = random.Random(4)
    for number in range(6):
        place = "" if number % 2 else "Kabupaten Sukamaju. Kabupaten Sukamaju menyusun rencana.\n"
        record = make_record(various(pick, str(number), 12, before=place), "1")
        library.put(record, f"/{number}.txt")
    return library


QUERIES = ("jalan", "jalan -nomor", "membangun -pasar", "jalan OR pasar")


def test_both_ways_find_the_same(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    requests = [SearchRequest(query, filters, limit=100) for filters in FILTERS for query in QUERIES]
    looked_up = [filled.search(request) for request in requests]
    monkeypatch.setattr(sieving, "_MANY", -1)
    for request, found in zip(requests, looked_up, strict=True):
        assert filled.search(request) == found
        listed = {hit.commitment["id"] for hit in filled.search(replace(request, query="")).hits}
        assert {hit.commitment["id"] for hit in found.hits} <= listed
        counted = filled.facets(replace(request, query=""), 100)
        assert sum(count for _, count in counted["kind"]) == len(listed)


def test_filters_let_something_through_and_something_not(filled: Library) -> None:
    totals = [filled.search(SearchRequest("", filters)).total for filters in FILTERS]
    assert [total > 0 for total in totals] == [True, True, True, False, *[True] * 6, False]
    assert max(totals) < filled.stats().commitments


def test_what_is_held_in_memory_follows_every_change(filled: Library) -> None:
    def counted(library: Library) -> dict[str | int, int]:
        return dict(library.facets(SearchRequest("", Filters(document=("/9.txt",))))["document"])

    assert counted(filled) == {}
    with open_library(filled._store.address, writable=True) as other:
        other.put(make_record(result("Membangun pasar.", "Membangun pasar."), "1"), "/9.txt")
        assert counted(filled) == {"/9.txt": 1}
        text = "Membangun jembatan. Membangun pasar baru."
        record = make_record(result(text, "Membangun jembatan.", "Membangun pasar baru."), "1")
        other.put(record, "/9.txt")
        assert counted(filled) == {"/9.txt": 2}
        other.forget(record.sha256)
    assert counted(filled) == {}
