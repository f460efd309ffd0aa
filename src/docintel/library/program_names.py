"""The programs of a library: which names mean the same one, and how much was said under each.

Within a document the names of one program are one already. Other documents have other capitals, and English
ones put the word for what it is behind the name: "aplikasi Sedulur" is the "Sedulur App". Whatever else
differs is another program.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from docintel.errors import UsageError
from docintel.languages.stemming import words
from docintel.library.filters import Filters, conditions, program_named
from docintel.library.program_kinds import INDONESIAN
from docintel.library.schema import commitment_programs, commitments, document_programs, programs


@dataclass(frozen=True, slots=True)
class ProgramSummary:
    """One canonical program; ``documents`` are all that name it, the years span its commitments."""

    name: str
    documents: int
    commitments: int
    first_year: int | None
    last_year: int | None


@dataclass(frozen=True, slots=True)
class Program:
    """One program: the ids of all its names, and that which it goes by."""

    ids: tuple[int, ...]
    name: str


def name_key(name: str) -> tuple[str, ...]:
    """What all names of one program share: what it is, in Indonesian, and then the other words in order."""
    said = [INDONESIAN.get(word, word) for word in words(name)]
    kinds = set(INDONESIAN.values())
    return (*sorted(word for word in said if word in kinds), *(word for word in said if word not in kinds))


def find_program(connection: Connection, name: str) -> Program:
    """The program that a name, or words of one, mean.

    Raises:
        UsageError: when no program has these words in its name, or several have.
    """
    rows = connection.execute(select(programs.c.id, programs.c.name).where(program_named(name))).all()
    exact = [row for row in rows if name_key(row.name) == name_key(name)]
    groups: dict[tuple[str, ...], list[str]] = {}
    for row in exact or rows:
        groups.setdefault(name_key(row.name), []).append(row.name)
    if not groups:
        raise UsageError(f"No program has {name!r} in its name: docintel programs lists them.")
    if len(groups) > 1:
        found = sorted(map(_preferred, groups.values()))
        some = ", ".join(found[:5])
        more = f" and {len(found) - 5} more" if len(found) > 5 else ""
        raise UsageError(f"{name!r} may be {some}{more}: give the whole name.")
    ((key, _),) = groups.items()
    same = [row for row in rows if name_key(row.name) == key]
    return Program(tuple(row.id for row in same), _preferred(row.name for row in same))


def list_programs(connection: Connection, filters: Filters, limit: int) -> list[ProgramSummary]:
    """The programs with the most commitments that the filters let through, most first."""
    link = commitment_programs.c
    said = (
        select(
            link.program_id,
            func.count().label("commitments"),
            func.min(commitments.c.first_year).label("first"),
            func.max(commitments.c.last_year).label("last"),
        )
        .join(commitments, commitments.c.id == link.commitment_id)
        .where(*conditions(filters))
        .group_by(link.program_id)
        .subquery()
    )
    groups: dict[tuple[str, ...], list[Row[Any]]] = {}
    for row in connection.execute(
        select(programs.c.name, said).join(said, said.c.program_id == programs.c.id)
    ):
        groups.setdefault(name_key(row.name), []).append(row)
    shown = [_summary(connection, filters, rows) for rows in _largest(groups.values(), limit)]
    return sorted(shown, key=lambda item: (-item.commitments, item.name))


def _largest(groups: Iterable[list[Row[Any]]], limit: int) -> list[list[Row[Any]]]:
    def size(rows: list[Row[Any]]) -> tuple[int, str]:
        return -sum(row.commitments for row in rows), _preferred(row.name for row in rows)

    return sorted(groups, key=size)[:limit]


def _summary(connection: Connection, filters: Filters, rows: list[Row[Any]]) -> ProgramSummary:
    ids = [row.program_id for row in rows]
    named = select(func.count(document_programs.c.document_id.distinct()))
    named = named.where(document_programs.c.program_id.in_(ids))
    count = rows[0].commitments
    if len(rows) > 1:  # one commitment may name it twice
        link = commitment_programs.c
        own = select(func.count(link.commitment_id.distinct())).where(link.program_id.in_(ids))
        own = own.join(commitments, commitments.c.id == link.commitment_id).where(*conditions(filters))
        count = connection.execute(own).scalar_one()
    return ProgramSummary(
        _preferred(row.name for row in rows),
        connection.execute(named).scalar_one(),
        count,
        min((row.first for row in rows if row.first is not None), default=None),
        max((row.last for row in rows if row.last is not None), default=None),
    )


def _preferred(names: Iterable[str]) -> str:
    """The name that a program goes by: an Indonesian one, with capitals, the first in the alphabet."""
    return min(names, key=lambda name: (any(word in INDONESIAN for word in words(name)), name))
