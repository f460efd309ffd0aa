"""What a search finds in another order than by score, and grouped by canonical program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, SelectBase, Subquery, func, literal, or_, select

from docintel.library.filters import among
from docintel.library.program_names import page_by_size
from docintel.library.schema import commitment_programs, commitments, documents, programs
from docintel.library.searching import Found, Hit, Meant, SearchRequest, Sort, hits_of, meant
from docintel.library.sieving import Sieve
from docintel.library.store import Store

#: Ids and scores of a search by meaning, with all that was found: see ``modes.rank``.
Rank = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Group:
    """Commitments under one canonical program, the best first; None has those under no program."""

    program: str | None
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Grouped:
    """One page of groups out of ``groups_total``, the largest first; ``found`` has all but the hits."""

    groups_total: int
    groups: tuple[Group, ...]
    found: Found


@dataclass(frozen=True, slots=True)
class _Asked:
    """All that a request finds: the numbers, the numbers with scores, and what is told of the search."""

    ids: SelectBase | None
    scored: Select[Any] | None
    best: list[tuple[int, float]] | None  # where the scores are not the database's
    stems: frozenset[str]
    found: Found  # without hits


def _asked(connection: Connection, store: Store, request: SearchRequest, sieve: Sieve, rank: Rank) -> _Asked:
    if request.by_meaning:
        ranked = rank()
        words: Meant = ranked.words
        told = Found(ranked.total, (), words.corrected, words.any_word, ranked.notices)
        return _Asked(ranked.ids, None, ranked.best, words.stems, told)
    if not request.query.strip():
        wanted = sieve.conditions(by_words=False)
        listed = select(commitments.c.id, literal(0.0).label("score")).where(*wanted)
        ids = listed.with_only_columns(commitments.c.id)
        total = connection.execute(select(func.count()).select_from(ids.subquery())).scalar_one()
        return _Asked(ids, listed, None, frozenset(), Found(total, (), {}))
    words = meant(connection, store, request, sieve)
    told = Found(words.total, (), words.corrected, words.any_word)
    if not words.total:
        return _Asked(None, None, None, words.stems, told)
    return _Asked(words.ids, words.statement, None, words.stems, told)


def search_in_order(
    connection: Connection, store: Store, request: SearchRequest, sieve: Sieve, rank: Rank
) -> Found:
    """One page of what matches in the order of ``request.sort``; scores are 0."""
    asked = _asked(connection, store, request, sieve, rank)
    if asked.ids is None:
        return asked.found
    statement = (
        select(commitments.c.id)
        .join(documents, documents.c.id == commitments.c.document_id)
        .where(commitments.c.id.in_(asked.ids))
        .order_by(*_order(request.sort))
        .limit(request.limit)
        .offset(request.offset)
    )
    rows = [(row[0], 0.0) for row in connection.execute(statement)]
    return replace(asked.found, hits=hits_of(connection, rows, asked.stems))


def _order(sort: Sort) -> tuple[ColumnElement[Any], ...]:
    """What has no year or amount comes last; within one, the order of the documents."""
    place = (documents.c.path, commitments.c.place)
    if sort == "year":
        return (commitments.c.first_year.is_(None), commitments.c.first_year, *place)
    if sort == "amount":
        return (commitments.c.amount.is_(None), commitments.c.amount.desc(), *place)
    return place


def search_grouped(
    connection: Connection, store: Store, request: SearchRequest, sieve: Sieve, rank: Rank, each: int
) -> Grouped:
    """Groups by canonical program: ``limit`` and ``offset`` count groups, ``each`` hits are shown of one.

    A commitment that names two programs is in the groups of both.
    """
    asked = _asked(connection, store, request, sieve, rank)
    if asked.best is not None:
        total, page = _of_list(connection, asked.best, request)
    elif asked.scored is not None:
        total, page = _of_statement(connection, asked.scored, request, each)
    else:
        return Grouped(0, (), asked.found)
    hits = {}
    wanted = [row for _, _, rows in page for row in rows[:each]]
    for hit, (number, _) in zip(hits_of(connection, wanted, asked.stems), wanted, strict=True):
        hits[number] = hit
    made = (Group(name, size, tuple(hits[number] for number, _ in rows[:each])) for name, size, rows in page)
    return Grouped(total, tuple(made), asked.found)


_Rows = list[tuple[int, float]]


def _linked(scored: Select[Any]) -> Subquery:
    """Each hit with each of its programs: id, score, key (null without one)."""
    hits = scored.subquery("found")
    return (
        select(hits.c[0].label("id"), hits.c[1].label("score"), programs.c.same.label("key"))
        .distinct()  # it may name one program twice
        .join(commitment_programs, commitment_programs.c.commitment_id == hits.c[0], isouter=True)
        .join(programs, programs.c.id == commitment_programs.c.program_id, isouter=True)
        .subquery("linked")
    )


def _of_statement(
    connection: Connection, scored: Select[Any], request: SearchRequest, each: int
) -> tuple[int, list[tuple[str | None, int, _Rows]]]:
    """How many groups there are, and one page of them with the ``each`` best of their hits."""
    linked = _linked(scored)
    counted = connection.execute(select(linked.c.key, func.count()).group_by(linked.c.key)).all()
    sizes: dict[int | None, int] = {row[0]: row[1] for row in counted}
    keys, names = page_by_size(connection, sizes, request.limit, request.offset)
    if not keys:
        return len(sizes), []
    shown = or_(linked.c.key.is_(None), among(linked.c.key, [key for key in keys if key is not None]))
    place = func.row_number().over(partition_by=linked.c.key, order_by=(linked.c.score.desc(), linked.c.id))
    placed = select(linked.c.key, linked.c.id, linked.c.score, place.label("place")).where(shown).subquery()
    rows: dict[int | None, _Rows] = {}
    for row in connection.execute(
        select(placed).where(placed.c.place <= each).order_by(placed.c.key, placed.c.place)
    ):
        rows.setdefault(row.key, []).append((row.id, row.score))
    return len(sizes), [(None if key is None else names[key], sizes[key], rows[key]) for key in keys]


def _of_list(
    connection: Connection, best: _Rows, request: SearchRequest
) -> tuple[int, list[tuple[str | None, int, _Rows]]]:
    """The same of what was found by meaning, with all of their hits."""
    link = commitment_programs.c
    keys: dict[int, set[int | None]] = {}
    for number, key in connection.execute(
        select(link.commitment_id, programs.c.same)
        .join(programs, programs.c.id == link.program_id)
        .where(among(link.commitment_id, [number for number, _ in best]))
    ):
        keys.setdefault(number, set()).add(key)
    rows: dict[int | None, _Rows] = {}
    for number, score in best:
        for key in keys.get(number, {None}):
            rows.setdefault(key, []).append((number, score))
    sizes = {key: len(found) for key, found in rows.items()}
    page, names = page_by_size(connection, sizes, request.limit, request.offset)
    return len(rows), [(None if key is None else names[key], sizes[key], rows[key]) for key in page]
