"""Giving the stored commitments their vectors, document by document, after they are stored.

Vectors take as long as reading and extracting. So documents are stored first, and can be found by their words
at once; their vectors follow, from what is stored. That can be stopped and gone on with at any moment: a
document has all its vectors or none.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, or_, select

from docintel.encoder import Encoder
from docintel.library.codec import unpack
from docintel.library.memory import VECTORS
from docintel.library.schema import commitments, documents, meta, payloads, vector_blocks, vectors
from docintel.library.store import Store
from docintel.library.vectors import codes_of, key_of, magnitudes_of, text_of

#: Commitments encoded at once: equal texts among them are encoded once.
_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class Batch:
    """Some documents to encode: what is read of each, to be compared again before its vectors are stored."""

    documents: tuple[tuple[int, str], ...]  # id, and what extracted it
    ids: tuple[tuple[int, ...], ...]
    hashes: tuple[bytes, ...]
    texts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Encoded:
    """One batch as it is stored: for each document its codes, and for each commitment its vector."""

    codes: tuple[bytes, ...]
    rows: tuple[tuple[bytes, ...], ...]


def waiting(connection: Connection, encoder: str, *, anew: bool) -> list[tuple[int, int]]:
    """Id and number of commitments of the documents without vectors; ``anew``: or with another encoder's."""
    block = vector_blocks.c.encoder
    missing = or_(block.is_(None), block != encoder) if anew else block.is_(None)
    rows = connection.execute(
        select(documents.c.id, documents.c.commitments)
        .outerjoin(vector_blocks, vector_blocks.c.document_id == documents.c.id)
        .where(documents.c.commitments > 0)
        .where(missing)
        .order_by(documents.c.id)
    )
    return [(row[0], row[1]) for row in rows]


def groups(documents_waiting: list[tuple[int, int]]) -> Iterator[list[int]]:
    """The documents in groups of about as many commitments as are encoded at once."""
    group: list[int] = []
    size = 0
    for number, count in documents_waiting:
        if group and size + count > _AT_ONCE:
            yield group
            group, size = [], 0
        group.append(number)
        size += count
    if group:
        yield group


def read(connection: Connection, group: list[int]) -> Batch:
    """The texts of some documents."""
    found: dict[int, list[tuple[int, bytes, str]]] = {}
    pipelines = {}
    rows = connection.execute(
        select(commitments.c.document_id, documents.c.pipeline, payloads.c.id, payloads.c.data)
        .join(payloads, payloads.c.id == commitments.c.id)
        .join(documents, documents.c.id == commitments.c.document_id)
        .where(commitments.c.document_id.in_(group))
        .order_by(payloads.c.id)
    )
    for row in rows:
        item = unpack(row.data)
        pipelines[row.document_id] = row.pipeline
        found.setdefault(row.document_id, []).append((row.id, key_of(item["id"]), text_of(item)))
    return Batch(
        documents=tuple((number, pipelines[number]) for number in found),
        ids=tuple(tuple(item[0] for item in items) for items in found.values()),
        hashes=tuple(b"".join(item[1] for item in items) for items in found.values()),
        texts=tuple(tuple(item[2] for item in items) for items in found.values()),
    )


def encode(batch: Batch, encoder: Encoder) -> Encoded:
    """The vectors of a batch. No connection is open meanwhile: others may write."""
    texts = list(dict.fromkeys(text for texts in batch.texts for text in texts))
    places = {text: place for place, text in enumerate(texts)}
    made = encoder.encode(texts)
    stored, codes = magnitudes_of(made), codes_of(made)
    each = [[places[text] for text in texts] for texts in batch.texts]
    return Encoded(
        codes=tuple(codes[chosen].tobytes() for chosen in each),
        rows=tuple(tuple(stored[place].tobytes() for place in chosen) for chosen in each),
    )


def store_vectors(connection: Connection, store: Store, batch: Batch, made: Encoded, encoder: str) -> int:
    """Store the vectors of a batch; how many. A document that changed meanwhile is left for the next time."""
    current = {
        row.id: (row.pipeline, row.first, row.size)
        for row in connection.execute(
            select(
                documents.c.id,
                documents.c.pipeline,
                func.min(commitments.c.id).label("first"),
                func.count().label("size"),
            )
            .join(commitments, commitments.c.document_id == documents.c.id)
            .where(documents.c.id.in_([number for number, _ in batch.documents]))
            .group_by(documents.c.id, documents.c.pipeline)
        )
    }
    stored = 0
    for place, (number, pipeline) in enumerate(batch.documents):
        ids = batch.ids[place]
        if current.get(number) != (pipeline, ids[0], len(ids)):
            continue
        connection.execute(delete(vectors).where(vectors.c.id.between(ids[0], ids[-1])))
        connection.execute(delete(vector_blocks).where(vector_blocks.c.document_id == number))
        rows = [{"id": key, "data": row} for key, row in zip(ids, made.rows[place], strict=True)]
        connection.execute(vectors.insert(), rows)
        block = {"document_id": number, "encoder": encoder, "first": ids[0]}
        connection.execute(
            vector_blocks.insert(), {**block, "hashes": batch.hashes[place], "codes": made.codes[place]}
        )
        stored += len(ids)
    value = secrets.token_hex(8)
    changed = store.insert(meta).values(key=VECTORS, value=value)
    connection.execute(changed.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
    return stored
