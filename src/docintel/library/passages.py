"""Passages: paragraphs of prose that can be searched as well, where a library is asked to keep them.

Their stems and index make a library about a sixth larger, and are made by the one process that writes: it is
a choice, noted in ``meta``. They are made from what is stored of a document, at any time.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Select, delete, func, insert, literal, select

from docintel.errors import UsageError
from docintel.languages.stemming import find_words, stem
from docintel.library.codec import unpack
from docintel.library.filters import Filters, document_conditions
from docintel.library.matching import plan
from docintel.library.query import parse_query
from docintel.library.schema import documents, meta, parts, passages
from docintel.library.searching import REFERENCE, DocumentRef, SearchRequest, reference_of
from docintel.library.snippets import Snippet, snippet, wanted_stems
from docintel.library.store import Store
from docintel.library.vocabulary import Vocabulary
from docintel.types import Lang

_KEY = "passages"
#: What filters a passage has; the rest is about commitments.
_FILTERS = ("lang", "document", "region")
_KEPT = select(meta.c.value).where(meta.c.key == _KEY)  # asked with every document that is stored


@dataclass(frozen=True, slots=True)
class PassageHit:
    """One passage found: ``start`` and ``end`` are its place in the document's text."""

    score: float
    start: int
    end: int
    lang: str
    document: DocumentRef
    page: int | None
    snippet: Snippet


def kept(connection: Connection) -> bool:
    """Whether the library keeps passages."""
    return connection.execute(_KEPT).scalar() == "kept"


def keep(connection: Connection, store: Store, *, wanted: bool) -> list[int]:
    """Keep passages from now on, or drop them all; the documents that have none yet."""
    connection.execute(delete(meta).where(meta.c.key == _KEY))
    if not wanted:
        connection.execute(delete(passages))
        return []
    connection.execute(store.insert(meta).values(key=_KEY, value="kept"))
    having = select(passages.c.document_id)
    rows = select(documents.c.id).where(documents.c.id.not_in(having)).order_by(documents.c.id)
    return list(connection.execute(rows).scalars())


def add_passages(connection: Connection, document_id: int) -> int:
    """Make the passages of a stored document anew; how many there are."""
    connection.execute(delete(passages).where(passages.c.document_id == document_id))
    stored = select(parts.c.name, parts.c.data).where(parts.c.document_id == document_id)
    blobs = {row.name: row.data for row in connection.execute(stored)}
    if "prose" not in blobs:
        return 0  # of an older docintel, which did not note where the prose is
    text, segments = unpack(blobs["text"]), unpack(blobs["segments"])
    starts = [segment["start"] for segment in segments]
    number = connection.execute(select(func.max(passages.c.id))).scalar() or 0
    rows: list[dict[str, Any]] = []
    for start, end, page in unpack(blobs["prose"]):
        segment = bisect_right(starts, start) - 1
        lang = cast("Lang", segments[segment]["lang"] if segment >= 0 else "und")
        stems = " ".join(stem(word, lang) for _, _, word in find_words(text[start:end]))
        place = {"id": number + len(rows) + 1, "document_id": document_id, "first": start, "last": end}
        rows.append({**place, "page": page, "lang": lang, "stems": stems})
    if rows:
        connection.execute(insert(passages), rows)
    return len(rows)


def search_passages(
    connection: Connection, store: Store, request: SearchRequest
) -> tuple[int, list[PassageHit]]:
    """How many passages match, and one page of them, the best first; without a query all in their order.

    Spelling is not corrected, because the vocabulary is that of commitments.

    Raises:
        UsageError: when the library keeps none, or for a filter that passages do not have.
    """
    _check(connection, request)
    statement, order, stems = _matching(connection, store, request)
    if statement is None:
        return 0, []
    total = connection.execute(select(func.count()).select_from(statement.subquery())).scalar_one()
    page = statement.order_by(*order).limit(request.limit).offset(request.offset)
    rows = [(row[0], row[1]) for row in connection.execute(page)]
    return total, _hits(connection, rows, stems)


def _check(connection: Connection, request: SearchRequest) -> None:
    if not kept(connection):
        raise UsageError("The library keeps no passages: docintel reindex --passages adds them.")
    if request.by_meaning or request.sort not in ("score", "document"):
        raise UsageError("Passages are found by words, in the order of score or document.")
    for name in Filters.__dataclass_fields__:
        if getattr(request.filters, name) and name not in _FILTERS:
            said = ", ".join(f"--{item}" for item in _FILTERS)
            raise UsageError(f"Passages have no {name.removesuffix('s')}: filter them by {said}.")


def _matching(
    connection: Connection, store: Store, request: SearchRequest
) -> tuple[Select[Any] | None, tuple[Any, ...], frozenset[str]]:
    wanted = document_conditions(request.filters, passages.c.document_id)
    if request.filters.lang:
        wanted.append(passages.c.lang.in_(request.filters.lang))
    listed = _joined(select(passages.c.id, literal(0.0).label("score")))
    in_order = (documents.c.path, passages.c.first)
    node = parse_query(request.query)
    if node is None:
        if request.query.strip():
            return None, (), frozenset()
        return (
            listed.where(*wanted),
            in_order,
            frozenset(),
        )
    words = Vocabulary(connection)
    planned = plan(words.respelled(node), words.completions)
    if planned.unwanted is not None:
        wanted.append(passages.c.id.not_in(select(store.matching(planned.unwanted, passages).c.id)))
    if planned.wanted is None:
        return (
            listed.where(*wanted),
            in_order,
            frozenset(),
        )
    hits = store.matching(planned.wanted, passages)
    statement = _joined(select(hits.c.id, hits.c.score).join(passages, passages.c.id == hits.c.id))
    order = (hits.c.score.desc(), hits.c.id) if request.sort == "score" else in_order
    return statement.where(*wanted), order, wanted_stems(planned.wanted)


def _joined(statement: Select[Any]) -> Select[Any]:
    return statement.join(documents, documents.c.id == passages.c.document_id)


def _hits(connection: Connection, rows: list[tuple[int, float]], stems: frozenset[str]) -> list[PassageHit]:
    columns = (passages, *REFERENCE)
    found = _joined(select(*columns)).where(passages.c.id.in_([number for number, _ in rows]))
    by_number = {row.id: row for row in connection.execute(found)}
    texts: dict[int, str] = {}
    hits = []
    for number, score in rows:
        row = by_number[number]
        if row.document_id not in texts:
            named = select(parts.c.data).where(parts.c.document_id == row.document_id, parts.c.name == "text")
            texts[row.document_id] = unpack(connection.execute(named).scalar_one())
        text = texts[row.document_id][row.first : row.last]
        place = (row.first, row.last, row.lang, reference_of(row), row.page)
        hits.append(PassageHit(float(f"{score:.6g}"), *place, snippet(text, stems, row.lang)))
    return hits
