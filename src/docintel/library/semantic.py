"""Search by meaning: the commitments whose vectors are nearest to that of the query, in whatever language."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, func, select

from docintel.errors import UsageError
from docintel.library.catalogue import Mask
from docintel.library.filters import among
from docintel.library.schema import documents, vector_blocks, vectors
from docintel.library.store import BLOBS
from docintel.library.vectors import Codes, Floats, Numbers, decoded, key_of

#: At most so many are found by meaning: what comes after a thousand nearer ones is noise.
MOST = 1_000
#: A commitment with a lower cosine is about something else: nine in ten that do not answer a judged query.
FLOOR = 0.1


@dataclass(frozen=True, slots=True)
class Near:
    """A commitment's number and its cosine with what was asked for."""

    id: int
    cosine: float


def load_codes(connection: Connection, encoder: str) -> Codes:
    """Read the codes of all vectors of one encoder."""
    block = vector_blocks.c
    rows = connection.execute(
        select(block.first, block.codes, func.length(block.hashes))
        .where(block.encoder == encoder)
        .order_by(block.first),
        execution_options={BLOBS: True},
    ).all()
    width = len(rows[0][1]) // (rows[0][2] // 8) if rows else 8
    return Codes([row[0] for row in rows], [row[1] for row in rows], width)


def coverage(connection: Connection, encoder: str) -> tuple[int, int, int]:
    """Documents with vectors of this encoder, with those of another one, and with none."""
    block = vector_blocks.c.encoder
    counted = connection.execute(select(block, func.count()).group_by(block)).all()
    all_of_them = select(func.count()).select_from(documents).where(documents.c.commitments > 0)
    mine = sum(count for version, count in counted if version == encoder)
    others = sum(count for version, count in counted if version != encoder)
    return mine, others, connection.execute(all_of_them).scalar_one() - mine - others


def nearest(codes: Codes, query: Floats, mask: Mask | None) -> Numbers:
    """The numbers of at most :data:`MOST` commitments in the mask that seem nearest; needs no connection."""
    return codes.nearest(query, MOST, None if mask is None else np.flatnonzero(mask[codes.ids]))


def scored(connection: Connection, codes: Codes, ids: Numbers, query: Floats) -> list[Near]:
    """Those of the commitments that are about what was asked for, the nearest first."""
    wanted = among(vectors.c.id, ids.tolist())
    rows = connection.execute(select(vectors.c.id, vectors.c.data).where(wanted).order_by(vectors.c.id)).all()
    known = codes.of(np.array([row[0] for row in rows], np.int64))
    if not rows or len(known) != len(rows):
        return []  # somebody encoded anew a moment ago
    cosines = decoded(known, (row[1] for row in rows), len(query)) @ query
    near = np.flatnonzero(cosines >= FLOOR)
    near = near[np.argsort(-cosines[near], kind="stable")]
    return [Near(rows[place][0], float(cosines[place])) for place in near.tolist()]


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
