"""How many of the commitments found have which program, dimension, year, language, actor, kind and status."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from sqlalchemy import Connection, SelectBase, Table, Text, bindparam, cast, func, select

from docintel.library.columns import CODED, LINKED, Chosen, Numbers, load
from docintel.library.schema import actors, dimensions, documents, programs
from docintel.library.searching import Meant, SearchRequest, listed_ids, meant
from docintel.library.store import Store

#: Value and how many commitments have it, the most frequent first.
Counts = dict[str, list[tuple[str | int, int]]]

#: In the order in which they are shown.
NAMES = ("program", "dimension", "actor", "year", "document", "region", "lang", "kind", "status")

_TABLES = {"program": programs, "actor": actors, "dimension": dimensions}


def facets(connection: Connection, found: Numbers, limit: int = 10) -> Counts:
    """The ``limit`` most frequent values of each facet among commitments, whose numbers ascend."""
    if not len(found):
        return {name: [] for name in NAMES}
    chosen = load(connection, found)
    counted = {**_coded(chosen), **_linked(connection, chosen, limit), **_of_documents(connection, chosen)}
    return {name: sorted(counted[name], key=_most_first)[:limit] for name in NAMES}


def _most_first(pair: tuple[str | int, int]) -> tuple[int, str | int]:
    return -pair[1], pair[0]


def found_by_words(connection: Connection, store: Store, request: SearchRequest) -> Numbers:
    """The numbers of all that a search by words and filters finds, ascending."""
    found = numbers_of(connection, listed_ids(request.filters) if not request.query.strip() else None)

    def listed(words: Meant) -> Meant:
        """Listed at once: to count first what matches would be to look up everything twice."""
        nonlocal found
        found = numbers_of(connection, words.all_ids)
        return replace(words, total=len(found))

    meant(connection, store, request, listed)
    return found


def numbers_of(connection: Connection, ids: SelectBase | None) -> Numbers:
    """The numbers that a statement gives, ascending, in one text: as rows they take three times as long."""
    if ids is None:
        return np.zeros(0, np.int64)
    found = ids.subquery()
    text = connection.execute(select(func.aggregate_strings(cast(found.c[0], Text), ","))).scalar()
    return np.sort(np.fromstring(text or "", np.int64, sep=","))


def _coded(chosen: Chosen) -> Counts:
    """Of what has few values."""
    return {
        name: [
            (CODED[name][code], int(count))
            for code, count in enumerate(np.bincount(column[chosen.places]))
            if count
        ]
        for name, column in chosen.values.coded.items()
    }


def _linked(connection: Connection, chosen: Chosen, limit: int) -> Counts:
    """Of what a commitment may have several of; of names the most frequent only."""
    is_found = np.zeros(len(next(iter(chosen.values.coded.values()))), bool)
    is_found[chosen.places] = True
    counted: Counts = {}
    for name in LINKED:
        sizes, values = chosen.values.linked[name]
        counts = np.bincount(values[np.repeat(is_found, sizes)])
        numbers = np.flatnonzero(counts)
        if len(numbers) > limit:  # those as frequent as the last are in, for their names decide
            least = np.partition(counts[numbers], -limit)[-limit]
            numbers = numbers[counts[numbers] >= least]
        names = _names(connection, _TABLES[name], numbers) if name in _TABLES else {}
        counted[name] = [(names.get(number, number), int(counts[number])) for number in numbers.tolist()]
    return counted


def _names(connection: Connection, table: Table, numbers: Numbers) -> dict[int, str]:
    among = table.c.id.in_(bindparam("ids", numbers.tolist(), expanding=True, literal_execute=True))
    return {row[0]: row[1] for row in connection.execute(select(table.c.id, table.c.name).where(among))}


def _of_documents(connection: Connection, chosen: Chosen) -> Counts:
    """Of the documents and what they are about."""
    counts = dict(zip(chosen.documents.tolist(), np.bincount(chosen.owners).tolist(), strict=True))
    paths: list[tuple[str | int, int]] = []
    regions: dict[str | int, int] = {}
    for number, path, region in connection.execute(
        select(documents.c.id, documents.c.path, documents.c.region)
    ):
        count = counts.get(number)
        if count is not None:
            paths.append((path, count))
            if region is not None:
                regions[region] = regions.get(region, 0) + count
    return {"document": paths, "region": list(regions.items())}
