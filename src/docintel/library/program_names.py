"""The programs of a library, each with all its names, and how much was said under each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, func, select

from docintel.errors import UsageError
from docintel.library.filters import Filters, among, conditions, program_named
from docintel.library.program_kinds import preferred, registry_key
from docintel.library.schema import commitment_programs, commitments, document_programs, programs

_Key = TypeVar("_Key", int, int | None)  # None: under no program


@dataclass(frozen=True, slots=True)
class ProgramSummary:
    """One canonical program; ``documents`` are all that name it, the years span its commitments."""

    name: str
    documents: int
    commitments: int
    first_year: int | None
    last_year: int | None


def names_by_key(connection: Connection, keys: Iterable[int]) -> dict[int, str]:
    """What the programs with these keys (see ``program_kinds``) go by, of all names that they have."""
    rows = connection.execute(select(programs.c.same, programs.c.name).where(among(programs.c.same, keys)))
    names: dict[int, list[str]] = {}
    for key, name in rows:
        names.setdefault(key, []).append(name)
    return {key: preferred(found) for key, found in names.items()}


def page_by_size(
    connection: Connection, sizes: Mapping[_Key, int], limit: int, offset: int = 0
) -> tuple[list[_Key], dict[int, str]]:
    """The keys of one page of programs, the largest first, equal ones by name, None last; and their names.

    Only of programs as large as some on the page are names looked up.
    """
    ranked = sorted(sizes, key=lambda key: -sizes[key])
    shown = ranked[offset : offset + limit]
    if not shown:
        return [], {}
    most, least = sizes[shown[0]], sizes[shown[-1]]
    near = [key for key in ranked if least <= sizes[key] <= most]
    names = names_by_key(connection, [key for key in near if key is not None])
    near.sort(key=lambda key: (-sizes[key], key is None, "" if key is None else names[key]))
    first = offset - sum(size > most for size in sizes.values())
    return near[first : first + limit], names


def find_program(connection: Connection, name: str) -> tuple[int, str]:
    """Key and name of the program that a name, or words of one, mean.

    Raises:
        UsageError: when no program has these words in its name, or several have.
    """
    found = set(connection.execute(select(programs.c.same).where(program_named(name))).scalars())
    key = registry_key(name)
    names = names_by_key(connection, {key} if key in found else found)
    if not names:
        raise UsageError(f"No program has {name!r} in its name: docintel programs lists them.")
    if len(names) > 1:
        listed = sorted(names.values())
        some = ", ".join(listed[:5])
        more = f" and {len(listed) - 5} more" if len(listed) > 5 else ""
        raise UsageError(f"{name!r} may be {some}{more}: give the whole name.")
    ((key, chosen),) = names.items()
    return key, chosen


def list_programs(connection: Connection, filters: Filters, limit: int) -> list[ProgramSummary]:
    """The programs with the most commitments that the filters let through, most first, then by name."""
    link = commitment_programs.c
    said = (
        select(programs.c.same, commitments.c.id, commitments.c.first_year, commitments.c.last_year)
        .distinct()  # one commitment may name a program twice
        .join(commitment_programs, link.program_id == programs.c.id)
        .join(commitments, commitments.c.id == link.commitment_id)
        .where(*conditions(filters))
        .subquery()
    )
    rows = connection.execute(
        select(said.c.same, func.count(), func.min(said.c.first_year), func.max(said.c.last_year)).group_by(
            said.c.same
        )
    )
    told = {row.same: row[1:] for row in rows}  # commitments, first and last year
    keys, names = page_by_size(connection, {key: row[0] for key, row in told.items()}, limit)
    documents = _documents(connection, keys)
    return [ProgramSummary(names[key], documents[key], *told[key]) for key in keys]


def _documents(connection: Connection, keys: Iterable[int]) -> dict[int, int]:
    """How many documents name each of the programs."""
    rows = connection.execute(
        select(programs.c.same, func.count(document_programs.c.document_id.distinct()))
        .join(document_programs, document_programs.c.program_id == programs.c.id)
        .where(among(programs.c.same, keys))
        .group_by(programs.c.same)
    )
    return {row[0]: row[1] for row in rows}
