"""How many of the commitments found have which program, dimension, year, language, actor, kind and status."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Select, Table, func, insert, select, text

from docintel.library.schema import (
    actors,
    commitment_actors,
    commitment_dimensions,
    commitment_programs,
    commitment_years,
    commitments,
    dimensions,
    documents,
    programs,
)
from docintel.library.searching import SearchRequest, matching_ids
from docintel.library.store import Store

#: Value and how many commitments have it, the most frequent first.
Counts = dict[str, list[tuple[str | int, int]]]

#: The commitments found, for as long as they are counted: each facet then need not search again.
_found = Table("found", MetaData(), Column("id", Integer, primary_key=True), prefixes=["TEMPORARY"])


def facets(connection: Connection, store: Store, request: SearchRequest, limit: int = 10) -> Counts:
    """The ``limit`` most frequent values of each facet among all that ``request`` finds, on every page."""
    ids = matching_ids(connection, store, replace(request, offset=0))
    if ids is None:
        return {name: [] for name in _FACETS}
    _found.create(connection)
    try:
        connection.execute(insert(_found).from_select(["id"], ids))
        # Without it the planner takes it for large and goes through all commitments for each facet.
        connection.execute(text("ANALYZE found"))
        return {name: _counts(connection, statement, limit) for name, statement in _FACETS.items()}
    finally:
        _found.drop(connection)


def _counts(connection: Connection, statement: Select[Any], limit: int) -> list[tuple[str | int, int]]:
    value, count = statement.selected_columns
    ranked = statement.order_by(count.desc(), value).limit(limit)
    return [(row[0], row[1]) for row in connection.execute(ranked)]


def _linked(link: Table, key: Column[Any]) -> Select[Any]:
    joined = select(key, func.count().label("count")).select_from(_found)
    return joined.join(link, link.c.commitment_id == _found.c.id).group_by(key)


def _own(column: Column[Any]) -> Select[Any]:
    joined = select(column, func.count().label("count")).select_from(_found)
    return joined.join(commitments, commitments.c.id == _found.c.id).group_by(column)


def _named(name: Column[Any], key: Column[Any], counted: Select[Any]) -> Select[Any]:
    """The counts by number as counts by name: counting numbers first is several times as fast."""
    numbers = counted.subquery()
    return select(name, numbers.c.count).join(numbers, numbers.c[0] == key)


_FACETS: dict[str, Select[Any]] = {
    "program": _named(
        programs.c.name, programs.c.id, _linked(commitment_programs, commitment_programs.c.program_id)
    ),
    "dimension": _named(
        dimensions.c.name,
        dimensions.c.id,
        _linked(commitment_dimensions, commitment_dimensions.c.dimension_id),
    ),
    "actor": _named(actors.c.name, actors.c.id, _linked(commitment_actors, commitment_actors.c.actor_id)),
    "year": _linked(commitment_years, commitment_years.c.year),
    "document": _named(documents.c.path, documents.c.id, _own(commitments.c.document_id)),
    "lang": _own(commitments.c.lang),
    "kind": _own(commitments.c.kind),
    "status": _own(commitments.c.status),
}
