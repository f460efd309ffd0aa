"""Passages: kept where a library is asked to, found by words, and gone with their documents."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docintel.errors import UsageError
from docintel.library import (
    Filters,
    Library,
    SearchRequest,
    make_record,
    opening,
    passages,
    record,
    reindexing,
)
from docintel.types import Block, Document, Mentions, Result, Segment

PLAN = ("Kabupaten Banyujati membangun jalan.", "Jembatan lama di Kabupaten Banyujati rusak berat.", "Hal 3")
NEWS = ("Dalan anyar dibangun ing desa.",)


def document(*paragraphs: str, lang: Any = "id") -> Result:
    text = "\n".join(paragraphs)
    blocks, start = [], 0
    for page, paragraph in enumerate(paragraphs, start=1):
        blocks.append(Block(start, start + len(paragraph), "paragraph", page=page))
        start += len(paragraph) + 1
    blocks.append(Block(0, 9, "header", page=1))
    made = Document(
        hashlib.sha256(text.encode()).hexdigest(), "text/plain", None, None, text, tuple(blocks), pages=3
    )
    return Result(made, (Segment(0, len(text), lang, 0.9),), Mentions(), ())


def found(library: Library, query: str, **filters: Any) -> list[tuple[str, int | None]]:
    total, hits = library.search_passages(SearchRequest(query, Filters(**filters)))
    assert total == len(hits)
    return sorted((hit.document.path, hit.page) for hit in hits)


@pytest.fixture
def filled(library: Library) -> Library:
    library.put(make_record(document(*PLAN), "1"), "/plan.txt")
    assert list(library.keep_passages(wanted=True)) == [2]
    library.put(make_record(document(*NEWS, lang="jv"), "1"), "/news.txt")
    return library


def test_without_passages_it_is_said(library: Library) -> None:
    with pytest.raises(UsageError, match="reindex --passages"):
        library.search_passages(SearchRequest("jalan"))


@pytest.mark.parametrize(
    ("query", "filters", "expected"),
    [
        ("pembangunan", {}, [("/news.txt", 1), ("/plan.txt", 1)]),
        ('"jembatan lama"', {}, [("/plan.txt", 2)]),
        ("banyujati -jembatan", {}, [("/plan.txt", 1)]),
        ("-jembatan", {}, [("/news.txt", 1), ("/plan.txt", 1)]),
        ("", {"lang": ("jv",)}, [("/news.txt", 1)]),
        (
            "banyujati",
            {"region": ("banyujati",), "document": ("plan.txt",)},
            [("/plan.txt", 1), ("/plan.txt", 2)],
        ),
        ("hal", {}, []),  # too short to be a passage
        ("!!", {}, []),
    ],
)
def test_queries(
    filled: Library, query: str, filters: dict[str, Any], expected: list[tuple[str, int]]
) -> None:
    assert found(filled, query, **filters) == expected


def test_a_hit_has_its_place_and_marks(filled: Library) -> None:
    _, (hit,) = filled.search_passages(SearchRequest("jembatan"))
    text = filled.document(hit.document.id).document["text"]
    assert text[hit.start : hit.end] == PLAN[1] == hit.snippet.text
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.highlights] == ["Jembatan"]


def test_passages_go_with_their_document_and_when_they_are_dropped(filled: Library) -> None:
    filled.forget(filled.find_documents("/news.txt")[0].id)
    assert found(filled, "dibangun") == [("/plan.txt", 1)]
    filled.put(make_record(document("Taman kota ditanami pohon."), "1"), "/plan.txt")
    assert found(filled, "") == [("/plan.txt", 1)]
    assert found(filled, "jembatan") == []
    assert filled.check() == []
    assert list(filled.keep_passages(wanted=False)) == []
    with pytest.raises(UsageError):
        found(filled, "taman")
    assert list(filled.keep_passages(wanted=True)) == [1]


def test_what_passages_do_not_have_is_said(filled: Library) -> None:
    with pytest.raises(UsageError, match="no year"):
        found(filled, "jalan", years=((2025, 2025),))
    with pytest.raises(UsageError, match="by words"):
        filled.search_passages(SearchRequest("jalan", sort="amount"))


def test_another_stemmer_indexes_them_anew(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "stemmer_version", lambda: "other")
    monkeypatch.setattr(reindexing, "stemmer_version", lambda: "other")
    for module in (record, passages):
        monkeypatch.setattr(module, "stem", lambda word, lang: f"x{word}")
    with opening.open_library(filled._store.address, writable=True) as again:
        assert again.search_passages(SearchRequest('"xjembatan"'))[0] == 1
        assert again.check() == []


ANY = st.text(st.characters(exclude_categories=()), max_size=80)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=ANY | st.sampled_from(['"' * 9000, "a* " * 3000]))
def test_no_query_fails(filled: Library, query: str) -> None:
    total, hits = filled.search_passages(SearchRequest(query, Filters(document=(query,) if query else ())))
    assert total >= len(hits)
    filled.search_passages(SearchRequest(query))
