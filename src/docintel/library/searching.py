"""Search: a query and filters in, a page of commitments out, best first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, func, literal, select

from docintel.languages.lexicon import equivalents
from docintel.library.codec import unpack
from docintel.library.filters import Filters
from docintel.library.matching import (
    Expression,
    Leaf,
    Plan,
    in_names,
    leaves,
    loosely,
    plan,
)
from docintel.library.query import And, Not, Or, Words, in_words, parse_query
from docintel.library.schema import commitments, documents, payloads
from docintel.library.sieving import Sieve
from docintel.library.snippets import Snippet, snippet, wanted_stems
from docintel.library.store import Store
from docintel.library.vocabulary import Vocabulary

if TYPE_CHECKING:
    from docintel.contract import Json

#: Of more matches those in program and activity come first: to score so many takes a tenth of a second.
MOST_RANKED = 50_000
#: What is added to the score of these, which no bm25 reaches.
_IN_NAMES = 1_000.0

Mode = Literal["keyword", "semantic", "hybrid"]
Sort = Literal["score", "year", "document", "amount"]


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked for. An empty query with or without filters lists commitments in their order.

    ``like``: the id of a commitment to find others like it, instead of a query. ``encoder``: the folder or
    name of the model that encodes the query; the shipped one without it.
    """

    query: str = ""
    filters: Filters = field(default_factory=Filters)
    limit: int = 20
    offset: int = 0
    mode: Mode = "keyword"
    like: str | None = None
    encoder: str | None = None
    sort: Sort = "score"

    @property
    def by_meaning(self) -> bool:
        """Whether vectors are needed for it."""
        return self.like is not None or (self.mode != "keyword" and bool(in_words(self.query)))


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """Which document: ``id`` is the sha256 of its bytes, ``region`` what it clearly is about, if it is."""

    id: str
    title: str | None
    path: str
    region: str | None


#: The columns of a :class:`DocumentRef`, for a statement that joins the documents.
REFERENCE = (documents.c.sha256, documents.c.title, documents.c.path, documents.c.region)


def reference_of(row: Row[*tuple[Any, ...]]) -> DocumentRef:
    """The document of a row with the columns of ``REFERENCE``."""
    return DocumentRef(row.sha256, row.title, row.path, row.region)


@dataclass(frozen=True, slots=True)
class Hit:
    """One commitment found; ``score`` is comparable within one search only, the higher the better."""

    score: float
    commitment: Json
    document: DocumentRef
    page: int | None
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits out of ``total``.

    ``corrected`` are words that the library does not have and what was searched instead. ``any_word`` says
    that no commitment has all the words, so that those with some of them are shown. ``notices`` are sentences
    for the person who searches: what could not be looked through, and what to do.
    """

    total: int
    hits: tuple[Hit, ...]
    corrected: dict[str, str]
    any_word: bool = False
    notices: tuple[str, ...] = ()


def search(connection: Connection, store: Store, request: SearchRequest, sieve: Sieve) -> Found:
    """Run one search by words and filters; those by meaning are in ``modes``."""
    if not request.query.strip():
        return _listed(connection, request, sieve)
    rows: list[tuple[int, float]] = []

    def counted(found: Meant) -> Meant:
        """With filters, the page and its count in one: looking up what each match has takes the time."""
        if found.statement is None or not sieve:
            return _counted(connection, found)
        page = _page(found, found.statement.add_columns(func.count().over()), request)
        found_rows = connection.execute(page).all()
        rows[:] = [(row[0], row[1]) for row in found_rows]
        return replace(found, total=found_rows[0][2]) if found_rows else _counted(connection, found)

    words = meant(connection, store, request, sieve, counted)
    notices = tuple(
        f"No commitment has the word {word}: --mode hybrid finds what says the same in other words."
        for word in dict.fromkeys(words.missing)
    )
    if words.statement is None or not words.total:
        return Found(0, (), words.corrected, notices=notices)
    rows = rows or _ranked(connection, words, words.statement, request)
    hits = hits_of(connection, rows, words.stems)
    return Found(words.total, hits, words.corrected, words.any_word, notices)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a query was taken to mean: ``statement`` gives id and score of all ``total`` matches."""

    statement: Select[Any] | None
    order: tuple[ColumnElement[Any], ...] = ()
    total: int = 0
    stems: frozenset[str] = frozenset()
    corrected: dict[str, str] = field(default_factory=dict)
    any_word: bool = False
    missing: tuple[str, ...] = ()  # words that no commitment has, nor any that is near
    leaves: tuple[Leaf, ...] = ()  # each word that was looked for, with what is the same
    named: Meant | None = None  # those that have all words in program or activity

    @property
    def ids(self) -> Select[Any] | None:
        """The ids of all matches, as a statement; None when nothing was looked for."""
        return None if self.statement is None else _ids(self.statement)


def _ranked(
    connection: Connection, found: Meant, statement: Select[Any], request: SearchRequest
) -> list[tuple[int, float]]:
    """One page, best first: of very many those in program and activity, then the others."""
    if found.total <= MOST_RANKED or found.named is None or found.named.statement is None:
        return [(row[0], row[1]) for row in connection.execute(_page(found, statement, request))]
    named = found.named.statement
    first = connection.execute(_page(found.named, named, request))
    rows = [(row[0], row[1] + _IN_NAMES) for row in first]
    if len(rows) < request.limit:
        before = _counted(connection, found.named).total
        others = statement.where(statement.selected_columns[0].not_in(_ids(named)))
        rest = replace(request, limit=request.limit - len(rows), offset=max(0, request.offset - before))
        rows += [(row[0], row[1]) for row in connection.execute(_page(found, others, rest))]
    return rows


def _ids(statement: Select[Any]) -> Select[Any]:
    return statement.with_only_columns(statement.selected_columns[0], maintain_column_froms=True)


def _page(found: Meant, statement: Select[Any], request: SearchRequest) -> Select[Any]:
    return statement.order_by(*found.order).limit(request.limit).offset(request.offset)


def meant(
    connection: Connection,
    store: Store,
    request: SearchRequest,
    sieve: Sieve,
    counted: Callable[[Meant], Meant] | None = None,
) -> Meant:
    """The query as it is; with its spelling corrected; with any of its words where none has all.

    ``counted`` counts what matches, where that can be done along with something else.
    """
    counted = counted or (lambda found: _counted(connection, found))
    node = parse_query(request.query)
    if node is None:
        return Meant(None)
    words = Vocabulary(connection)
    node, corrected = words.corrected(words.respelled(node))
    found = counted(_matches(store, plan(node, words.completions), sieve))
    if not found.total and isinstance(node, And) and all(isinstance(part, Words) for part in node.parts):
        looser = counted(_matches(store, plan(Or(node.parts), words.completions), sieve))
        found = replace(looser, any_word=looser.total > 0)
    return replace(found, corrected=corrected, missing=tuple(words.missing))


def meant_across(
    connection: Connection, store: Store, request: SearchRequest, sieve: Sieve
) -> tuple[Meant, Meant]:
    """The query as it is, and, uncounted, with any of its words in any of the three languages."""
    node = parse_query(request.query)
    if node is None:
        return Meant(None), Meant(None)
    words = Vocabulary(connection, spared=lambda word: bool(equivalents((word,))))
    node, corrected = words.corrected(words.respelled(node))
    exact = _counted(connection, _matches(store, plan(node, words.completions), sieve))
    exact = replace(exact, corrected=corrected)
    planned = loosely(node, words.completions, lambda stems: store.frequencies(connection, stems))
    return exact, exact if planned is None else _matches(store, planned, sieve)


def excluded(connection: Connection, store: Store, query: str) -> Select[Any] | None:
    """The ids of the commitments that have something of what the query says must not match; None without."""
    node = parse_query(query)
    parts = node.parts if isinstance(node, And) else () if node is None else (node,)
    unwanted = tuple(part for part in parts if isinstance(part, Not))
    if not unwanted:
        return None
    planned = plan(And(unwanted), Vocabulary(connection).completions)
    return None if planned.unwanted is None else select(store.matching(planned.unwanted).c.id)


def _matches(store: Store, planned: Plan, sieve: Sieve) -> Meant:
    """What matches, not yet counted."""
    unwanted = [] if planned.unwanted is None else [store.excluding(planned.unwanted)]
    if planned.wanted is not None:
        names = in_names(planned.wanted)
        return replace(
            _with_words(store, planned.wanted, sieve, unwanted),
            stems=wanted_stems(planned.wanted),
            leaves=leaves(planned.wanted),
            named=None if names is None else _with_words(store, names, sieve, unwanted),
        )
    if planned.unwanted is None:
        return Meant(None)
    wanted = [*sieve.conditions(by_words=False), *unwanted]
    statement = select(commitments.c.id, literal(0.0).label("score")).where(*wanted)
    return Meant(statement, (commitments.c.id,))


def _with_words(
    store: Store, expression: Expression, sieve: Sieve, unwanted: list[ColumnElement[bool]]
) -> Meant:
    hits = store.matching(expression)
    statement: Select[Any] = select(hits.c.id, hits.c.score)
    marked = sieve.marked(hits.c.id, expression)
    wanted = [*unwanted, *(sieve.conditions(by_words=True) if marked is None else ())]
    if marked is not None:
        statement = statement.where(marked)
    if wanted:
        statement = statement.join(commitments, commitments.c.id == hits.c.id).where(*wanted)
    return Meant(statement, (hits.c.score.desc(), hits.c.id))


def _counted(connection: Connection, found: Meant) -> Meant:
    if found.statement is None:
        return found
    count = found.statement.with_only_columns(func.count(), maintain_column_froms=True)
    return replace(found, total=connection.execute(count).scalar_one())


def _listed(connection: Connection, request: SearchRequest, sieve: Sieve) -> Found:
    """Without words: what passes the filters, in the order of paths and places."""
    marked = sieve.marked_at_hand(commitments.c.id)
    wanted = [marked] if marked is not None else sieve.conditions(by_words=False)
    page = (
        select(commitments.c.id)
        .join(documents, documents.c.id == commitments.c.document_id)
        .where(*wanted)
        .order_by(documents.c.path, commitments.c.place)
        .limit(request.limit)
        .offset(request.offset)
    )
    counted = bool(sieve) and marked is None  # looking up what each has takes the time: once is enough
    rows = connection.execute(page.add_columns(func.count().over()) if counted else page).all()
    if counted and rows:
        total = rows[0][1]
    elif marked is not None:
        total = int(sieve.mask().sum())
    else:
        total = connection.execute(select(func.count()).select_from(commitments).where(*wanted)).scalar_one()
    return Found(total, hits_of(connection, [(row[0], 0.0) for row in rows], frozenset()), {})


def hits_of(connection: Connection, rows: list[tuple[int, float]], stems: frozenset[str]) -> tuple[Hit, ...]:
    """The commitments of ids and scores, as they are shown; ``stems`` are highlighted."""
    found = {}
    columns = (commitments.c.id, commitments.c.page, payloads.c.data)
    for start in range(0, len(rows), 500):
        ids = [row[0] for row in rows[start : start + 500]]
        statement = (
            select(*columns, *REFERENCE)
            .join(payloads, payloads.c.id == commitments.c.id)
            .join(documents, documents.c.id == commitments.c.document_id)
            .where(commitments.c.id.in_(ids))
        )
        found.update({row.id: row for row in connection.execute(statement).all()})
    hits = []
    for number, score in rows:
        row = found[number]
        commitment: Json = unpack(row.data)
        hits.append(
            Hit(
                score=float(f"{score:.6g}"),
                commitment=commitment,
                document=reference_of(row),
                page=row.page,
                snippet=snippet(commitment["quote"], stems, commitment["lang"]),
            )
        )
    return tuple(hits)
