"""How many of the commitments found have which program, dimension, year, language, actor, kind and status."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    FromClause,
    Integer,
    MetaData,
    Select,
    SelectBase,
    Table,
    Text,
    cast,
    func,
    insert,
    literal,
    select,
    text,
    union_all,
)

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
from docintel.library.store import Store

#: Value and how many commitments have it, the most frequent first.
Counts = dict[str, list[tuple[str | int, int]]]

#: The commitments found, for as long as they are counted: each facet then need not search again.
_found = Table("found", MetaData(), Column("id", Integer, primary_key=True), prefixes=["TEMPORARY"])


def facets(connection: Connection, store: Store, ids: SelectBase | None, limit: int = 10) -> Counts:
    """The ``limit`` most frequent values of each facet among the commitments that ``ids`` gives."""
    if ids is None:
        return {name: [] for name in _statements(_found)}
    return (_in_one if store.one_statement else _one_by_one)(connection, ids, limit)


def _one_by_one(connection: Connection, ids: SelectBase, limit: int) -> Counts:
    _found.create(connection)
    try:
        connection.execute(insert(_found).from_select(["id"], ids))
        # Without it the planner takes it for large and goes through all commitments for each facet.
        connection.execute(text("ANALYZE found"))
        return {
            name: [(row[0], row[1]) for row in connection.execute(_most(statement, limit))]
            for name, statement in _statements(_found).items()
        }
    finally:
        _found.drop(connection)


def _in_one(connection: Connection, ids: SelectBase, limit: int) -> Counts:
    """In one statement that keeps what is found while it counts: a server to read has no temporary tables."""
    found = ids.cte("found")
    counted = []
    for name, statement in _statements(found).items():
        most = _most(statement, limit).subquery()
        counted.append(select(literal(name), cast(most.c[0], Text), most.c[1]))
    values: Counts = {name: [] for name in _statements(found)}
    for name, value, count in connection.execute(union_all(*counted)):
        values[name].append((int(value) if name == "year" else value, count))
    return {name: sorted(pairs, key=lambda pair: (-pair[1], pair[0])) for name, pairs in values.items()}


def _most(statement: Select[Any], limit: int) -> Select[Any]:
    value, count = statement.selected_columns
    return statement.order_by(count.desc(), value).limit(limit)


def _statements(found: FromClause) -> dict[str, Select[Any]]:
    """For each facet, value and count of the commitments whose numbers are in ``found``."""
    number = found.c.id

    def linked(link: Table, key: Column[Any]) -> Select[Any]:
        joined = select(key, func.count().label("count")).select_from(found)
        return joined.join(link, link.c.commitment_id == number).group_by(key)

    def own(column: Column[Any]) -> Select[Any]:
        joined = select(column, func.count().label("count")).select_from(found)
        return joined.join(commitments, commitments.c.id == number).group_by(column)

    return {
        "program": _named(programs, linked(commitment_programs, commitment_programs.c.program_id)),
        "dimension": _named(dimensions, linked(commitment_dimensions, commitment_dimensions.c.dimension_id)),
        "actor": _named(actors, linked(commitment_actors, commitment_actors.c.actor_id)),
        "year": linked(commitment_years, commitment_years.c.year),
        "document": _named(documents, own(commitments.c.document_id), "path"),
        "region": _regions(own(commitments.c.document_id)),
        "lang": own(commitments.c.lang),
        "kind": own(commitments.c.kind),
        "status": own(commitments.c.status),
    }


def _named(names: Table, counted: Select[Any], name: str = "name") -> Select[Any]:
    """The counts by number as counts by name: counting numbers first is several times as fast."""
    numbers = counted.subquery()
    return select(names.c[name], numbers.c.count).join(numbers, numbers.c[0] == names.c.id)


def _regions(counted: Select[Any]) -> Select[Any]:
    numbers = counted.subquery()
    count = cast(func.sum(numbers.c.count), Integer).label("count")
    joined = select(documents.c.region, count).join(numbers, numbers.c[0] == documents.c.id)
    return joined.where(documents.c.region.is_not(None)).group_by(documents.c.region)
