"""How many of the commitments found have which program, dimension, year, language, actor, kind and status."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from sqlalchemy import Column, Connection, select

from docintel.library.catalogue import Catalogue, Places, numbers_of
from docintel.library.columns import CODED, LINKED, Numbers
from docintel.library.filters import among
from docintel.library.program_names import names_by_key
from docintel.library.schema import actors, dimensions, documents, programs
from docintel.library.searching import Meant, SearchRequest, meant
from docintel.library.sieving import Sieve
from docintel.library.store import Store

#: Value and how many commitments have it, the most frequent first.
Counts = dict[str, list[tuple[str | int, int]]]

#: In the order in which they are shown.
NAMES = ("program", "dimension", "actor", "year", "document", "region", "lang", "kind", "status")

_NAMED = {"actor": actors.c.name, "dimension": dimensions.c.name}


def facets(connection: Connection, catalogue: Catalogue, found: Numbers, limit: int = 10) -> Counts:
    """The ``limit`` most frequent values of each facet among commitments with these numbers."""
    places = catalogue.places[found]
    counted = {
        **_coded(catalogue, places),
        **_linked(connection, catalogue, places, limit),
        **_of_documents(connection, catalogue, places, limit),
    }
    return {name: sorted(counted[name], key=_most_first)[:limit] for name in NAMES}


def _most_first(pair: tuple[str | int, int]) -> tuple[int, str | int]:
    return -pair[1], pair[0]


def found_by_words(connection: Connection, store: Store, request: SearchRequest, sieve: Sieve) -> Numbers:
    """The numbers of all that a search by words and filters finds, ascending."""
    if not request.query.strip():
        return np.flatnonzero(sieve.mask())
    found = np.zeros(0, np.int64)

    def listed(words: Meant) -> Meant:
        """Listed at once: to count first what matches would be to look up everything twice."""
        nonlocal found
        found = numbers_of(connection, words.ids)
        return replace(words, total=len(found))

    meant(connection, store, request, sieve, listed)
    return found


def _coded(catalogue: Catalogue, places: Places) -> Counts:
    """Of what has few values."""
    return {
        name: [
            (CODED[name][code], int(count)) for code, count in enumerate(np.bincount(column[places])) if count
        ]
        for name, column in catalogue.values.coded.items()
    }


def _linked(connection: Connection, catalogue: Catalogue, places: Places, limit: int) -> Counts:
    """Of what a commitment may have several of."""
    counted: Counts = {}
    for name in LINKED:
        is_program = name == "program"
        values = catalogue.programs_of(places) if is_program else catalogue.linked_values(name, places)
        counts = np.bincount(values)
        numbers = _most(counts, limit)
        names = _names_of(connection, name, numbers)
        counted[name] = [(names.get(number, number), int(counts[number])) for number in numbers.tolist()]
    return counted


def _of_documents(connection: Connection, catalogue: Catalogue, places: Places, limit: int) -> Counts:
    """Of the documents and what they are about."""
    owners = catalogue.owners[places]
    counts = np.bincount(owners, minlength=len(catalogue.documents))
    most = _most(counts, limit)
    paths = _names(connection, documents.c.path, catalogue.documents[most])
    regions = zip(catalogue.region_names, np.bincount(catalogue.regions[owners]).tolist(), strict=False)
    return {
        "document": [
            (paths[number], int(count))
            for number, count in zip(catalogue.documents[most].tolist(), counts[most], strict=True)
        ],
        "region": [(name, count) for name, count in regions if name is not None and count],
    }


def _most(counts: Numbers, limit: int) -> Numbers:
    """What is most frequent; those as frequent as the last are in, for their names decide."""
    numbers = np.flatnonzero(counts)
    if len(numbers) > limit:
        least = np.partition(counts[numbers], -limit)[-limit]
        numbers = numbers[counts[numbers] >= least]
    return numbers


def _names_of(connection: Connection, facet: str, numbers: Numbers) -> dict[int, str]:
    """What the numbers of a facet stand for; nothing where they are what they are."""
    if facet != "program":
        return _names(connection, _NAMED[facet], numbers) if facet in _NAMED else {}
    first = select(programs.c.same, programs.c.id).where(among(programs.c.id, numbers.tolist()))
    ids: dict[int, int] = {row.same: row.id for row in connection.execute(first)}
    return {ids[same]: name for same, name in names_by_key(connection, ids).items()}


def _names(connection: Connection, named: Column[str], numbers: Numbers) -> dict[int, str]:
    key = named.table.c.id
    rows = connection.execute(select(key, named).where(among(key, numbers.tolist())))
    return {row[0]: row[1] for row in rows.all()}
