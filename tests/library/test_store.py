"""What a library does with documents: store once, replace whole, forget whole."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.contract import commitment_json
from docintel.library import (
    Filters,
    Library,
    SearchRequest,
    make_record,
    open_library,
    opening,
    record,
    reindexing,
)
from docintel.types import Actor, Amount, Block, Document, Mentions, ProgramMention, Result, Table, YearMark
from tests.library.make import commitment, result

ROAD = result("Pemerintah akan membangun jalan. Selesai.", "Pemerintah akan membangun jalan.")
BRIDGE = result("Pemerintah akan memperbaiki jembatan.", "Pemerintah akan memperbaiki jembatan.")


def put(library: Library, made: Result, path: str, pipeline: str = "1") -> str:
    return library.put(make_record(made, pipeline), path)


def paths_found(library: Library, query: str) -> list[str]:
    return [hit.document.path for hit in library.search(SearchRequest(query)).hits]


def test_the_same_bytes_are_stored_once(library: Library) -> None:
    assert put(library, ROAD, "/a.txt") == "added"
    assert put(library, ROAD, "/a.txt") == "unchanged"
    assert put(library, ROAD, "/copy.txt") == "unchanged"
    assert library.stats().documents == 1
    assert library.document(ROAD.document.id).paths == ("/a.txt", "/copy.txt")


def test_a_changed_file_replaces_what_lay_at_its_path(library: Library) -> None:
    put(library, ROAD, "/a.txt")
    assert put(library, BRIDGE, "/a.txt") == "updated"
    assert library.stats().documents == 1
    assert paths_found(library, "jalan") == []
    assert paths_found(library, "jembatan") == ["/a.txt"]
    assert library.check() == []


def test_a_copy_keeps_a_document_whose_first_file_changed(library: Library) -> None:
    put(library, ROAD, "/a.txt")
    put(library, ROAD, "/b.txt")
    put(library, BRIDGE, "/a.txt")
    assert paths_found(library, "jalan") == ["/b.txt"]
    assert library.stats().documents == 2


def test_a_document_has_the_first_of_its_paths_in_any_order_of_arrival(library: Library) -> None:
    put(library, ROAD, "/z.txt")
    put(library, ROAD, "/a.txt")
    assert paths_found(library, "jalan") == ["/a.txt"]


def test_another_pipeline_version_extracts_anew_and_keeps_the_paths(library: Library) -> None:
    put(library, ROAD, "/a.txt", "1")
    put(library, ROAD, "/b.txt", "1")
    fewer = Result(ROAD.document, ROAD.segments, ROAD.mentions, ())
    assert put(library, fewer, "/b.txt", "2") == "updated"
    assert library.stats().commitments == 0
    assert library.document(ROAD.document.id).paths == ("/a.txt", "/b.txt")
    assert library.stale("2") == []
    assert library.stale("3") == ["/a.txt"]


def test_recognise_links_known_bytes_and_nothing_else(library: Library) -> None:
    put(library, ROAD, "/a.txt")
    assert library.recognise("/a.txt", ROAD.document.id) == "unchanged"
    assert library.recognise("/b.txt", BRIDGE.document.id) is None
    assert library.recognise("/a.txt", ROAD.document.id, pipeline="2") is None
    put(library, BRIDGE, "/b.txt")
    assert library.recognise("/b.txt", ROAD.document.id) == "updated"
    assert library.stats().documents == 1


def test_a_failure_is_kept_until_the_file_can_be_done(library: Library) -> None:
    put(library, ROAD, "/a.txt")
    library.fail("/a.txt", "broken", "/a.txt is damaged.", "1")
    library.fail("/a.txt", "empty", "/a.txt is empty.", "1")
    assert library.failures() == {"/a.txt": ("empty", "/a.txt is empty.")}
    assert library.stats().failed == 1
    assert library.stats().documents == 1, "the earlier version stays"
    put(library, BRIDGE, "/a.txt")
    assert library.stats().failed == 0


def test_forgetting_leaves_no_trace(library: Library) -> None:
    text = "Dinas Rahasia akan membangun menara."
    fields: dict[str, Any] = {
        "program": "Dinas Rahasia",
        "actors": (Actor("Dinas Rahasia"),),
        "dimensions": ("living",),
    }
    made = result(text, (text, fields), title="Surat")
    put(library, ROAD, "/a.txt")
    put(library, made, "/b.txt")
    library.forget(made.document.id)
    assert library.stats().json() == {
        "documents": 1,
        "pages": 1,
        "segments": 1,
        "commitments": 1,
        "programs": 0,
        "languages": {"id": 1.0},
        "failed": 0,
    }
    assert library.search(SearchRequest("rahas*")).total == 0
    assert library.search(SearchRequest("rahasai")).corrected == {}
    assert library.check() == []


def test_a_commitment_comes_back_as_it_was(library: Library) -> None:
    text = "Sasaran 1\tJalan\t2025 v\tRp 2,5 miliar\tDinas PU"
    full = commitment(
        text,
        "Jalan",
        kind="table",
        program="Jalan",
        context=("Sasaran 1",),
        dimensions=("mobility", "living"),
        start_year=2025,
        end_year=2025,
        years=(YearMark(2025, "v"),),
        amounts=(Amount("Rp 2,5 miliar", "2500000000", "IDR", 2025, "APBD"),),
        actors=(Actor("Dinas PU", "lead"),),
    )
    base = result(text)
    put(library, Result(base.document, base.segments, base.mentions, (full,)), "/a.txt")
    (hit,) = library.search(SearchRequest("jalan")).hits
    assert hit.commitment == commitment_json(full)
    (row,) = library.export(Filters())
    assert row.commitment == commitment_json(full)


def test_all_parts_of_a_document_come_back(library: Library) -> None:
    text = "Program Kota Hijau berjalan.\nA\tB"
    document = Document(
        id="ab" * 32,
        media_type="application/pdf",
        title="Judul",
        published="2025-03-01",
        text=text,
        blocks=(
            Block(0, 28, "paragraph", page=2),
            Block(29, 30, "table_cell", page=3, table=0, row=0, column=0),
            Block(31, 32, "table_cell", page=3, table=0, row=0, column=1, mark="tick"),
        ),
        tables=(Table(rows=1, columns=2, header_rows=0, pages=(3,)),),
        pages=3,
    )
    mentions = Mentions(programs=(ProgramMention(0, 18, "id", "Kota Hijau"),))
    made = Result(document, result(text).segments, mentions, ())
    put(library, made, "/a.pdf")
    kept = library.document("ab" * 32)
    assert kept.document["text"] == text
    assert kept.document["published"] == "2025-03-01"
    assert kept.mentions["programs"][0]["name"] == "Kota Hijau"
    assert kept.mentions["programs"][0]["page"] == 2
    assert kept.tables[0]["cells"] == [[0, 0, 1, 1, 3, "A", None], [0, 1, 1, 1, 3, "B", "tick"]]
    assert (library.stats().programs, library.stats().only_named) == (0, 1)


@pytest.mark.parametrize("reference", ["a.txt", "/in/a.txt", "in/a.txt", "rencana", "Rencana Kota", None])
def test_a_document_is_found_by_id_path_and_title(library: Library, reference: str | None) -> None:
    made = result("Isi surat.", title="Rencana Kota")
    put(library, made, "/in/a.txt")
    put(library, BRIDGE, "/in/ba.txt")
    found = library.find_documents(reference or made.document.id[:8])
    assert [item.path for item in found] == ["/in/a.txt"]


@pytest.mark.parametrize(
    ("reference", "paths"),
    [
        ("kumkm", ["/in/kumkm/renstra-kumkm-2016.pdf", "/in/lama_KUMKM.txt"]),
        ("kumkm 2016", ["/in/kumkm/renstra-kumkm-2016.pdf"]),
        ("KUMKM-ren", ["/in/kumkm/renstra-kumkm-2016.pdf"]),
        ("mkm", []),  # within a word
        ("in", []),  # a folder
        ("--", []),
    ],
)
def test_a_document_is_found_by_words_of_its_file_name(
    library: Library, reference: str, paths: list[str]
) -> None:
    put(library, ROAD, "/in/kumkm/renstra-kumkm-2016.pdf")
    put(library, BRIDGE, "/in/lama_KUMKM.txt")
    assert [item.path for item in library.find_documents(reference)] == paths


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("DELETE FROM payloads", "1 commitments have no content"),
        ("DELETE FROM parts", "1 documents have no text"),
        ("DELETE FROM commitments", "another number of commitments"),
    ],
)
def test_what_is_missing_is_said(library: Library, statement: str, sentence: str) -> None:
    put(library, ROAD, "/a.txt")
    with library._writing_connection() as connection:
        connection.exec_driver_sql(statement)
    assert any(sentence in said for said in library.check())


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.fixture(scope="module")
def shelf(new_target: Callable[[], str]) -> Iterator[Library]:
    """A library that many examples may use, if each takes out what it put in."""
    with open_library(new_target(), create=True) as opened:
        yield opened


@settings(max_examples=60, deadline=None)
@given(
    title=ANY_TEXT,
    name=ANY_TEXT,
    path=ANY_TEXT,
    quote=st.text(st.characters(exclude_categories=()), min_size=1, max_size=80),
)
def test_any_text_can_be_stored(shelf: Library, title: str, name: str, path: str, quote: str) -> None:
    made = result(quote, (quote, {"program": name, "actors": (Actor(name),)}), title=title)
    put(shelf, made, path)
    (row,) = shelf.export(Filters())
    assert row.commitment["quote"] == quote
    assert row.commitment["program"] == name
    assert shelf.check() == []
    shelf.forget(made.document.id)
    assert shelf.stats().documents == 0


def test_another_stemmer_indexes_anew_when_somebody_writes(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(target, create=True) as library:
        put(library, ROAD, "/a.txt")
        put(library, result("Menata pasar.", "Menata pasar."), "/b.txt")
    with monkeypatch.context() as patch:
        patch.setattr(opening, "stemmer_version", lambda: "other")
        patch.setattr(reindexing, "stemmer_version", lambda: "other")
        patch.setattr(record, "stem", lambda word, lang: f"x{word}")
        with open_library(target) as library:
            assert library.search(SearchRequest("jalan")).total == 1, "reading leaves it as it is"
        with pytest.raises(KeyboardInterrupt):
            open_library(target, writable=True, indexing=interrupt)
        with open_library(target) as library:
            assert library.search(SearchRequest("jalan")).total == 1, "the old index stands until the end"
            assert library.search(SearchRequest('"xjalan"')).total == 0
        told: list[tuple[int, int]] = []
        for _ in range(2):
            with open_library(
                target, writable=True, indexing=lambda done, held: told.append((done, held))
            ) as library:
                assert library.search(SearchRequest('"xjalan"')).total == 1
                assert library.check() == []
        assert told == [(0, 2), (1, 2), (2, 2)]
    with open_library(target, writable=True) as library:
        assert library.search(SearchRequest("pembangunan")).total == 1
        assert library.search(SearchRequest('"xjalan"')).total == 0
        assert library.check() == []


def interrupt(done: int, held: int) -> None:
    """Ctrl-C after the first of the documents."""
    if (done, held) == (1, 2):
        raise KeyboardInterrupt


def test_a_path_may_be_as_long_as_a_system_allows(library: Library) -> None:
    """Of letters without order: a database would press a path of equal ones together."""
    pick = random.Random(1)
    folder = "/".join("".join(pick.choices(string.ascii_letters, k=200)) for _ in range(19))
    first, other, bad = (f"/{folder}/{name}.txt" for name in ("a", "b", "c"))
    assert len(first) > 3_800
    assert put(library, ROAD, other) == "added"
    assert put(library, ROAD, first) == put(library, ROAD, first) == "unchanged"
    assert put(library, BRIDGE, other) == "updated"
    for _ in range(2):
        library.fail(bad, "broken", "It is broken.", "1")
    assert library.paths() == [first, other]
    assert set(library.failures()) == {bad}
    assert library.search(SearchRequest("", Filters(document=(first,)))).total == 1
    assert paths_found(library, "") == [first, other]
