"""The filters of a search or an export, and the conditions that they are in SQL."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, and_, false, literal_column, or_, select

from docintel.errors import UsageError
from docintel.languages.stemming import fold
from docintel.library.codec import storable
from docintel.library.program_kinds import said_otherwise
from docintel.library.schema import (
    actors,
    commitment_actors,
    commitment_dimensions,
    commitment_programs,
    commitments,
    dimensions,
    documents,
    programs,
    sources,
)

_LINKS = {
    "dimension": (commitment_dimensions, commitment_dimensions.c.dimension_id),
    "program": (commitment_programs, commitment_programs.c.program_id),
    "actor": (commitment_actors, commitment_actors.c.actor_id),
}
_YEARS = re.compile(r"(\d{4})?\s*(\.\.|[-–—])?\s*(\d{4})?")
_HASH = re.compile(r"[0-9a-f]{6,64}")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a commitment must be; several values of one filter are alternatives, an empty one is none.

    ``program``, ``actor`` and ``region`` are words that stand in the name, whatever case, and of a program
    whichever language says what it is ("Sedulur App"); ``document`` is an id or the beginning of one (six
    characters or more), a path, the end of a path, how a file's name begins, or words of the title; ``years``
    are inclusive spans of which one must overlap the commitment's own.
    """

    program: tuple[str, ...] = ()
    dimension: tuple[str, ...] = ()
    years: tuple[tuple[int, int], ...] = ()
    lang: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()


def parse_years(text: str) -> tuple[int, int]:
    """An inclusive span from "2025", "2025..2029", "2025.." or "..2029".

    Raises:
        UsageError: when it is none of these.
    """
    match = _YEARS.fullmatch(text.strip())
    if match is None or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
        raise UsageError(f"{text!r} is no year or range of years: write 2025, 2025..2029, 2025.. or ..2029.")
    first = int(match[1]) if match[1] else 0
    last = int(match[3]) if match[3] else (9999 if match[2] else first)
    if first > last:
        raise UsageError(f"{text!r} ends before it begins: write the earlier year first.")
    return first, last


def conditions(filters: Filters, *, by_words: bool = False) -> list[ColumnElement[bool]]:
    """Conditions on ``commitments``, all of which must hold.

    Args:
        filters: what they are.
        by_words: whether words choose the commitments first. A dimension, which a seventh of all have, is
            then looked up for each of these; otherwise all that have it are listed.
    """
    found: list[ColumnElement[bool]] = []
    for column, values in (
        (commitments.c.lang, filters.lang),
        (commitments.c.kind, filters.kind),
        (commitments.c.status, filters.status),
    ):
        if values:
            found.append(column.in_([storable(value) for value in values]))
    if filters.years:
        found.append(
            or_(
                *(
                    and_(commitments.c.first_year <= last, commitments.c.last_year >= first)
                    for first, last in filters.years
                )
            )
        )
    for name, named in named_in(filters).items():
        link, key = _LINKS[name]
        if by_words and name == "dimension":
            mine = select(key).where(link.c.commitment_id == commitments.c.id)
            found.append(mine.where(key.in_(named)).exists())
        else:
            found.append(_one_of(link, key, named))
    return found + document_conditions(filters, commitments.c.document_id)


def named_in(filters: Filters) -> dict[str, Select[Any]]:
    """The ids of the programs, actors and dimensions that filters name, by what they are."""
    found = {}
    if filters.dimension:
        wanted = [fold(storable(value)) for value in filters.dimension]
        found["dimension"] = select(dimensions.c.id).where(dimensions.c.folded.in_(wanted))
    if filters.program:
        own = select(programs.c.same).where(or_(false(), *map(program_named, filters.program)))
        found["program"] = select(programs.c.id).where(programs.c.same.in_(own))
    if filters.actor:
        found["actor"] = select(actors.c.id).where(_any_of(actors.c.folded, filters.actor))
    return found


def document_conditions(filters: Filters, document_id: Column[Any]) -> list[ColumnElement[bool]]:
    """The conditions on the document that something belongs to."""
    return [document_id.in_(found) for found in ways_to_documents(filters)]


def ways_to_documents(filters: Filters) -> list[Select[Any]]:
    """The ids of the documents that each filter on documents lets through."""
    found: list[Select[Any]] = []
    if filters.region:
        found.append(select(documents.c.id).where(_any_of(documents.c.folded_region, filters.region)))
    if filters.document:
        found.append(
            select(documents.c.id).where(
                or_(*(documents.c.id.in_(matching_documents(ref)) for ref in filters.document))
            )
        )
    return found


def _one_of(link: Table, key: Column[int], named: Select[Any]) -> ColumnElement[bool]:
    """That a commitment is linked with one of the names."""
    return commitments.c.id.in_(select(link.c.commitment_id).where(key.in_(named)))


def matching_documents(reference: str) -> Select[Any]:
    """The ids of the documents that ``reference`` may mean: by id, by path, or by title."""
    wanted = storable(reference).strip()
    if not wanted:
        return select(documents.c.id).where(false())
    tests = [
        sources.c.path == wanted,
        sources.c.path.ilike("%/" + escaped(wanted.lstrip("./")), escape="\\"),
    ]
    name = escaped(wanted)
    if "/" not in wanted:
        begins = sources.c.path.ilike(f"%/{name}%", escape="\\")
        tests.append(and_(begins, ~sources.c.path.ilike(f"%/{name}%/%", escape="\\")))
    by_path = select(sources.c.document_id).where(or_(*tests))
    ways = [documents.c.id.in_(by_path), all_words(documents.c.folded_title, wanted)]
    if _HASH.fullmatch(wanted.lower()):
        ways.append(documents.c.sha256.like(wanted.lower() + "%"))
    return select(documents.c.id).where(or_(*ways))


def among(column: ColumnElement[int], ids: Iterable[int]) -> ColumnElement[bool]:
    """That ``column`` is one of many numbers, written into the statement: there is no limit on how many."""
    listed = ",".join(map(str, ids)) or "NULL"
    return column.op("IN", is_comparison=True)(literal_column(f"({listed})"))


def escaped(text: str) -> str:
    """``text`` as a literal part of a LIKE pattern with the escape character backslash."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _any_of(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    return or_(false(), *(all_words(column, value) for value in values))


def program_named(value: str) -> ColumnElement[bool]:
    """That one name of a program has the words, whichever language says what it is."""
    parts = fold(storable(value)).split()[:16]
    named = programs.c.folded
    return and_(*(_any_of(named, said_otherwise(part)) for part in parts)) if parts else false()


def all_words(column: ColumnElement[str], value: str) -> ColumnElement[bool]:
    """That every word of ``value`` stands in the folded ``column``."""
    parts = fold(storable(value)).split()[:16]
    return and_(*(column.like(f"%{escaped(part)}%", escape="\\") for part in parts)) if parts else false()
