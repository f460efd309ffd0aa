"""Search by meaning: the commitments whose vectors are nearest to that of the query, in whatever language."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlalchemy import ColumnElement, Connection, bindparam, func, select

from docintel.errors import UsageError
from docintel.library.encoding import STATE
from docintel.library.filters import Filters, conditions
from docintel.library.schema import commitments, documents, meta, vector_blocks, vectors
from docintel.library.vectors import Codes, Floats, Numbers, decoded, key_of

#: At most so many are found by meaning: what comes after a thousand nearer ones is noise.
MOST = 1_000
#: A commitment with a lower cosine is about something else: nine in ten that do not answer a judged query.
FLOOR = 0.1
#: Codes that are looked at with filters, at first; and how many must be left, or all that pass are listed.
_TRIED, _ENOUGH = 4_000, 100


@dataclass(frozen=True, slots=True)
class Near:
    """A commitment's number and its cosine with what was asked for."""

    id: int
    cosine: float


class Memory:
    """The codes of a library, kept between searches for as long as nobody changes them."""

    def __init__(self) -> None:
        self._known: tuple[str, str] | None = None
        self._codes = Codes([], [], 8)

    def codes(self, connection: Connection, encoder: str) -> Codes:
        """All codes of one encoder."""
        state = connection.execute(select(meta.c.value).where(meta.c.key == STATE)).scalar()
        known = (str(state), encoder)
        if known != self._known:
            block = vector_blocks.c
            rows = connection.execute(
                select(block.first, block.codes).where(block.encoder == encoder).order_by(block.first)
            ).all()
            width = self._width(connection, encoder)
            self._codes = Codes([row[0] for row in rows], [row[1] for row in rows], width)
            self._known = known
        return self._codes

    def _width(self, connection: Connection, encoder: str) -> int:
        block = vector_blocks.c
        sizes = select(func.length(block.codes), func.length(block.hashes))
        row = connection.execute(sizes.where(block.encoder == encoder).limit(1)).first()
        return 8 if row is None else row[0] // (row[1] // 8)


def coverage(connection: Connection, encoder: str) -> tuple[int, int, int]:
    """Documents with vectors of this encoder, with those of another one, and with none."""
    block = vector_blocks.c.encoder
    counted = connection.execute(select(block, func.count()).group_by(block)).all()
    all_of_them = select(func.count()).select_from(documents).where(documents.c.commitments > 0)
    mine = sum(count for version, count in counted if version == encoder)
    others = sum(count for version, count in counted if version != encoder)
    return mine, others, connection.execute(all_of_them).scalar_one() - mine - others


def nearest(
    connection: Connection,
    codes: Codes,
    query: Floats,
    filters: Filters,
    excluding: ColumnElement[bool] | None,
) -> list[Near]:
    """At most :data:`MOST` commitments that pass the filters, the nearest first."""
    wanted = conditions(filters, by_words=True)
    if excluding is not None:
        wanted.append(excluding)
    chosen = codes.nearest(query, MOST if not wanted else _TRIED)
    if wanted:
        passed = _passing(connection, chosen, wanted)
        if len(passed) < _ENOUGH and len(chosen) < len(codes):
            passed = _listed(connection, codes, query, filters, excluding)
        chosen = passed[:MOST]
    return _scored(connection, codes, chosen, query)


def _passing(connection: Connection, ids: Numbers, wanted: list[ColumnElement[bool]]) -> Numbers:
    """Those of the commitments that pass, in their order."""
    rows = select(commitments.c.id).where(among(commitments.c.id, ids.tolist()), *wanted)
    passing = np.array(connection.execute(rows).scalars().all(), np.int64)
    return ids[np.isin(ids, passing)]


def _listed(
    connection: Connection,
    codes: Codes,
    query: Floats,
    filters: Filters,
    excluding: ColumnElement[bool] | None,
) -> Numbers:
    """The nearest of all that pass: for filters that let so few through that few of the nearest pass."""
    wanted = conditions(filters)
    if excluding is not None:
        wanted.append(excluding)
    ids = np.array(connection.execute(select(commitments.c.id).where(*wanted)).scalars().all(), np.int64)
    return codes.nearest(query, MOST, codes.positions(ids))


def _scored(connection: Connection, codes: Codes, ids: Numbers, query: Floats) -> list[Near]:
    wanted = among(vectors.c.id, ids.tolist())
    rows = connection.execute(select(vectors.c.id, vectors.c.data).where(wanted).order_by(vectors.c.id)).all()
    known = codes.of(np.array([row[0] for row in rows], np.int64))
    if not rows or len(known) != len(rows):
        return []  # somebody encoded anew a moment ago
    scores = decoded(known, (row[1] for row in rows), len(query)) @ query
    found = [Near(row[0], float(score)) for row, score in zip(rows, scores, strict=True) if score >= FLOOR]
    return sorted(found, key=lambda near: (-near.cosine, near.id))


def among(column: ColumnElement[int], ids: list[int]) -> ColumnElement[bool]:
    """That ``column`` is one of many numbers, written into the statement: there is no limit on how many."""
    return column.in_(bindparam("ids", ids, expanding=True, literal_execute=True, unique=True))


def stored_vector(connection: Connection, commitment: str) -> tuple[int, str, Floats]:
    """Number, encoder and unit vector of the commitment with this id.

    Raises:
        UsageError: when there is none, or it has no vector.
    """
    key = key_of(commitment)
    block = vector_blocks.c
    for row in connection.execute(select(block.document_id, block.hashes)):
        place = row.hashes.find(key)
        while place % 8 and place >= 0:
            place = row.hashes.find(key, place + 1)
        if place >= 0:
            return _vector(connection, row.document_id, place // 8, len(row.hashes) // 8)
    raise UsageError(
        f"No commitment with the id {commitment} has a vector: take the id from docintel search --json, and "
        "run docintel reindex if the library has commitments without vectors."
    )


def _vector(connection: Connection, document: int, place: int, count: int) -> tuple[int, str, Floats]:
    block = vector_blocks.c
    found = select(block.encoder, block.first, block.codes).where(block.document_id == document)
    row = connection.execute(found).one()
    codes = np.frombuffer(row.codes, np.uint8).reshape(count, -1)[place : place + 1]
    number = row.first + place
    data = connection.execute(select(vectors.c.data).where(vectors.c.id == number)).scalar_one()
    return number, row.encoder, decoded(codes, [data], len(data) * 8 // 3)[0]
