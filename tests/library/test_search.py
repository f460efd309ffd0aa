"""Search: what is found, in which order, under which filters, and that no query is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.errors import UsageError
from docintel.library import (
    Filters,
    Library,
    SearchRequest,
    make_record,
    open_library,
    parse_years,
    searching,
)
from docintel.types import Actor, Mentions, ProgramMention, Result, Target
from tests.library.make import result

QUOTES: dict[str, tuple[str, dict[str, Any]]] = {
    "road": (
        "Pemerintah kota akan membangun jalan lingkar utara.",
        {"start_year": 2025, "end_year": 2027, "dimensions": ("mobility",)},
    ),
    "toll": ("Jalan tol lingkar selesai dibangun.", {"end_year": 2030, "status": "done"}),
    "health": (
        "Layanan kesehatan gratis untuk warga.",
        {"actors": (Actor("Dinas Kesehatan", "lead"),), "program": "Kota Sehat", "start_year": 2026},
    ),
    "school": (
        "Sekolah rakyat ditambah.",
        {
            "kind": "table",
            "context": ("Sasaran 2: pendidikan bermutu",),
            "activity": "Penambahan ruang kelas",
            "targets": (Target("Angka partisipasi murni", "95 persen"),),
        },
    ),
    "strong": ("Penguatan tata kelola.", {"dimensions": ("governance",)}),
}
JAVANESE = "Pamarentah badhe mbangun dalan ing kutha."
ENGLISH = "The city will build a cycling network."


@pytest.fixture(scope="module")
def library(new_target: Callable[[], str]) -> Iterator[Library]:
    text = "\n".join(quote for quote, _ in QUOTES.values())
    mentions = Mentions(programs=(ProgramMention(text.index("tata"), text.index("tata") + 11, "id", "SPBE"),))
    base = result(text, *QUOTES.values(), title="Rencana Pembangunan Banjaran")
    plan = Result(base.document, base.segments, mentions, base.commitments)
    with open_library(new_target(), create=True) as opened:
        opened.put(make_record(plan, "1"), "/plans/plan.pdf")
        opened.put(make_record(result(JAVANESE, JAVANESE, title="Warta", lang="jv"), "1"), "/jv.txt")
        opened.put(make_record(result(ENGLISH, ENGLISH, lang="en"), "1"), "/en.txt")
        yield opened


def found(library: Library, query: str, **filters: Any) -> set[str]:
    names = {quote: name for name, (quote, _) in QUOTES.items()} | {JAVANESE: "jv", ENGLISH: "en"}
    page = library.search(SearchRequest(query, Filters(**filters)))
    assert page.total == len(page.hits)
    return {names[hit.commitment["quote"]] for hit in page.hits}


PLAN = {"road", "toll", "health", "school", "strong"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("jalan", {"road", "toll"}),
        ("JALAN", {"road", "toll"}),
        ("dibangun", PLAN | {"jv"}),  # the title says pembangunan, and mbangun is the same verb
        ("jalan lingkar", {"road", "toll"}),
        ('"jalan lingkar"', {"road"}),
        ("lingkar -tol", {"road"}),
        ("lingkar NOT tol", {"road"}),
        ("jalan -(tol OR kereta)", {"road"}),
        ("tol OR warga", {"toll", "health"}),
        ("(tol OR warga) kesehatan", {"health"}),
        ("keseh*", {"health"}),
        ("cycl*", {"en"}),
        ("networks", {"en"}),
        ("sehat", {"health"}),  # in the program's name
        ('"dinas kesehatan"', {"health"}),  # an actor
        ("ruang kelas", {"school"}),  # the activity
        ("partisipasi", {"school"}),  # an indicator
        ("bermutu", {"school"}),  # a heading of the table
        ("banjaran", PLAN),  # the title
        ("kuthane", {"jv"}),
        ("keshatan", {"health"}),  # misspelled
        ("lingakr utara", {"road"}),  # two letters swapped
        ("yang sekolah di rakyat", {"school"}),  # function words ask for nothing
        ("sekolah xyzzy", {"school"}),  # no commitment has both
        ("xyzzy", set()),
        ('"sekolah xyzzy"', set()),
        ("sekolah AND xyzzy", {"school"}),
        ("!!! ???", set()),
        ("-jalan", (PLAN | {"jv", "en"}) - {"road", "toll"}),
        ("", PLAN | {"jv", "en"}),
        ("   ", PLAN | {"jv", "en"}),
        ("“jalan lingkar”", {"road"}),
        ("tata-kelola", {"strong"}),
    ],
)
def test_queries(library: Library, query: str, expected: set[str]) -> None:
    assert found(library, query) == expected


WRITTEN = {
    "hyphen": "Pemasangan 240 titik Wi-Fi publik.",
    "joined": "Jaringan wifi gratis untuk sekolah.",
    "apart": "Layanan wi fi di pasar.",
    "one": "Kerjasama antar daerah.",
    "two": "Kerja sama dengan kampus.",
    "both": "Kerja keras bersama-sama.",
}


@pytest.fixture(scope="module")
def written(new_target: Callable[[], str]) -> Iterator[Library]:
    with open_library(new_target(), create=True) as opened:
        opened.put(make_record(result("\n".join(WRITTEN.values()), *WRITTEN.values()), "1"), "/a.txt")
        yield opened


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("wifi", {"hyphen", "joined", "apart"}),
        ("Wi-Fi", {"hyphen", "joined", "apart"}),
        ("wi fi", {"hyphen", "joined", "apart"}),
        ("wifi publik", {"hyphen"}),
        ("wi fi sekolah", {"joined"}),
        ("wifi -publik", {"joined", "apart"}),
        ('"wi fi"', {"hyphen", "apart"}),  # quoted: as it stands
        ("kerjasama", {"one", "two"}),
        ("kerja-sama", {"one", "two"}),
    ],
)
def test_words_are_found_joined_apart_and_with_a_hyphen(
    written: Library, query: str, expected: set[str]
) -> None:
    page = written.search(SearchRequest(query))
    names = {quote: name for name, quote in WRITTEN.items()}
    assert (page.corrected, page.notices) == ({}, ())
    assert {names[hit.commitment["quote"]] for hit in page.hits} == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"lang": ("jv",)}, {"jv"}),
        ({"lang": ("jv", "en")}, {"jv", "en"}),
        ({"kind": ("table",)}, {"school"}),
        ({"status": ("done",)}, {"toll"}),
        ({"dimension": ("mobility",)}, {"road"}),
        ({"dimension": ("Mobility", "governance")}, {"road", "strong"}),
        ({"years": ((2026, 2026),)}, {"road", "health"}),
        ({"years": ((2027, 2029),)}, {"road"}),
        ({"years": ((2030, 9999),)}, {"toll"}),
        ({"years": ((0, 2025), (2030, 2030))}, {"road", "toll"}),
        ({"actor": ("kesehatan",)}, {"health"}),
        ({"actor": ("DINAS",)}, {"health"}),
        ({"actor": ("%",)}, set()),
        ({"program": ("kota sehat",)}, {"health"}),
        ({"program": ("spbe",)}, {"strong"}),  # the canonical name of what the quote mentions
        ({"document": ("plan.pdf",)}, PLAN),
        ({"document": ("/plans/plan.pdf",)}, PLAN),
        ({"document": ("banjaran",)}, PLAN),
        ({"document": ("warta",)}, {"jv"}),
        ({"document": ("_lans/plan.pdf",)}, set()),
        ({"document": ("",)}, set()),
        ({"lang": ("id",), "years": ((2025, 2025),), "dimension": ("mobility",)}, {"road"}),
    ],
)
def test_filters(library: Library, filters: dict[str, Any], expected: set[str]) -> None:
    assert found(library, "", **filters) == expected
    assert found(library, "-xyzzy", **filters) == expected
    if "road" in expected:
        assert "road" in found(library, "jalan", **filters)


def test_a_name_counts_more_than_a_heading(target: str) -> None:
    text = "Alpha beta gamma. Delta epsilon zeta. Eta theta iota."
    made = result(
        text,
        ("Alpha beta gamma.", {"context": ("sampah",)}),
        ("Delta epsilon zeta.", {"program": "Sampah"}),
        ("Eta theta iota.", {"targets": (Target("sampah", "1"),)}),
    )
    with open_library(target, create=True) as small:
        small.put(make_record(made, "1"), "/a.txt")
        hits = small.search(SearchRequest("sampah")).hits
    assert [hit.commitment["quote"].split()[0] for hit in hits] == ["Delta", "Eta", "Alpha"]
    assert hits[0].score > hits[1].score > hits[2].score


def test_paging_shows_every_hit_once(library: Library) -> None:
    whole = [hit.commitment["id"] for hit in library.search(SearchRequest("bangun")).hits]
    pages = [
        hit.commitment["id"]
        for offset in range(0, 8, 2)
        for hit in library.search(SearchRequest("bangun", limit=2, offset=offset)).hits
    ]
    assert pages == whole
    assert len(set(whole)) == 6


def test_what_was_corrected_is_said(library: Library) -> None:
    page = library.search(SearchRequest("keshatan"))
    assert page.corrected == {"keshatan": "kesehatan"}
    assert library.search(SearchRequest("sekolah xyzzy")).any_word
    assert not library.search(SearchRequest("sekolah")).any_word


def test_a_snippet_marks_what_was_searched(library: Library) -> None:
    (hit,) = library.search(SearchRequest("pembangunan utara")).hits
    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.highlights]
    assert marked == ["membangun", "utara"]


def test_semantic_search_says_what_is_missing(library: Library) -> None:
    with pytest.raises(UsageError, match="vectors"):
        library.search(SearchRequest("jalan", mode="semantic"))


OPERATORS = [
    '"',
    "'",
    "*",
    "(",
    ")",
    " AND ",
    " OR ",
    " NOT ",
    "NEAR(",
    "-",
    "^",
    ":",
    "name:",
    "{body}:",
    "+",
]
OTHERS = [
    "jalan",
    "commitment_index",
    "; DROP TABLE documents; --",
    "\0",
    "\ud800",
    "%",
    "_",
    "é",
    "ꦏ",
    " ",
    "\\",
]
PIECES = st.sampled_from(OPERATORS) | st.sampled_from(OTHERS)
QUERIES = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=80), st.lists(PIECES, max_size=40).map("".join)
)


@settings(max_examples=300, deadline=None)
@given(query=QUERIES)
def test_no_query_fails_or_changes_anything(library: Library, query: str) -> None:
    page = library.search(SearchRequest(query, Filters(document=(), program=(query,) if query else ())))
    assert page.total >= len(page.hits)
    library.search(SearchRequest(query))
    library.find_documents(query)
    assert library.stats().documents == 3


@pytest.mark.parametrize(
    "query",
    [
        '"' * 10_000,
        "(" * 10_000,
        "NOT " * 2_500,
        "-" * 10_000,
        "a OR " * 2_000,
        "jalan " * 1_700,
        "a* " * 3_000,
        "x" * 10_000,
        "(a OR (" * 1_500,
        "- " * 5_000,
        '-"a b" ' * 1_400,
    ],
)
def test_long_queries_are_answered(library: Library, query: str) -> None:
    page = library.search(SearchRequest(query))
    assert page.total >= len(page.hits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", (2025, 2025)),
        ("2025..2029", (2025, 2029)),
        ("2025-2029", (2025, 2029)),
        ("2025..", (2025, 9999)),
        ("..2029", (0, 2029)),
    ],
)
def test_years(text: str, expected: tuple[int, int]) -> None:
    assert parse_years(text) == expected


@pytest.mark.parametrize("text", ["", "..", "25", "2029..2025", "2025...2029", "tahun", "20252029"])
def test_what_is_no_year_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_years(text)


def test_facets_count_all_that_is_found(library: Library) -> None:
    counted = library.facets(SearchRequest("banjaran", limit=1))
    assert counted["lang"] == [("id", 5)]
    assert counted["kind"] == [("prose", 4), ("table", 1)]
    assert counted["status"] == [("planned", 4), ("done", 1)]
    assert dict(counted["dimension"]) == {"mobility": 1, "governance": 1}
    assert counted["document"] == [("/plans/plan.pdf", 5)]
    assert counted["actor"] == [("Dinas Kesehatan", 1)]
    assert dict(counted["program"]) == {"Kota Sehat": 1, "SPBE": 1}
    assert library.facets(SearchRequest("", Filters(lang=("jv",))))["lang"] == [("jv", 1)]
    assert library.facets(SearchRequest("xyzzy"))["lang"] == []
    assert library.facets(SearchRequest("-jalan"))["lang"] == [("id", 3), ("en", 1), ("jv", 1)]
    years = dict(library.facets(SearchRequest("banjaran"))["year"])
    assert years == {2025: 1, 2026: 2, 2027: 1, 2030: 1}


@pytest.mark.parametrize("filters", [Filters(), Filters(lang=("id",))])
def test_of_very_many_those_in_program_and_activity_come_first(
    target: str, filters: Filters, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order is another one; what is found, how often and on which page is not."""
    quotes = [f"Membangun {'jalan ' * (number % 4)}jalan nomor {number}." for number in range(30)]
    named = {quote for number, quote in enumerate(quotes) if number % 3 == 0}
    fields = [(quote, {"program": "Jalan Mantap" if quote in named else None}) for quote in quotes]
    with open_library(target, create=True) as library:
        library.put(make_record(result("\n".join(quotes), *fields), "1"), "/1.txt")
        usual = library.search(SearchRequest("jalan", filters, limit=40))
        monkeypatch.setattr(searching, "MOST_RANKED", 20)
        whole = library.search(SearchRequest("jalan", filters, limit=40))
        paged = [
            hit
            for offset in range(0, 32, 4)
            for hit in library.search(SearchRequest("jalan", filters, limit=4, offset=offset)).hits
        ]
        apart = library.search(SearchRequest("jalan OR nomor", filters, limit=40))
        rest = library.search(SearchRequest("jalan -nomor", filters))
    found = [hit.commitment["quote"] for hit in whole.hits]
    assert set(found[: len(named)]) == named
    assert whole.total == usual.total == len(quotes)
    assert sorted(found) == sorted(quotes)
    assert [hit.commitment["quote"] for hit in paged] == found
    scores = [hit.score for hit in whole.hits]
    assert scores == sorted(scores, reverse=True)
    assert apart.total == len(quotes)
    assert rest.total == 0
