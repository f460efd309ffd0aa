"""Whether what belongs together in a library is all there; each store checks its own index besides."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, Select, Table, func, select

from docintel.library.schema import (
    commitment_columns,
    commitment_stems,
    commitments,
    documents,
    parts,
    payloads,
    sources,
)


def check_rows(connection: Connection) -> list[str]:
    """What is missing, one sentence each."""
    held = (
        select(commitments.c.document_id, func.count().label("count"))
        .group_by(commitments.c.document_id)
        .subquery()
    )
    short = (
        select(func.count())
        .select_from(documents)
        .join(held, held.c.document_id == documents.c.id, isouter=True)
        .where(documents.c.commitments != func.coalesce(held.c.count, 0))
    )
    counted_for = (
        select(func.count())
        .select_from(documents)
        .join(commitment_columns, commitment_columns.c.document_id == documents.c.id, isouter=True)
        .where(documents.c.commitments != func.coalesce(commitment_columns.c.size, 0))
    )
    checks = (
        (short, "documents have another number of commitments than was stored"),
        (counted_for, "documents have another number of commitments than facets count"),
        (_without(documents, parts.c.document_id), "documents have no text"),
        (_without(documents, sources.c.document_id), "documents have no file that they came from"),
        (_without(commitments, payloads.c.id), "commitments have no content"),
        (_without(commitments, commitment_stems.c.id), "commitments can not be searched"),
    )
    counted = ((connection.execute(statement).scalar_one(), what) for statement, what in checks)
    return [f"{count} {what}" for count, what in counted if count]


def _without(table: Table, key: Column[Any]) -> Select[Any]:
    """How many rows of ``table`` no row points to by ``key``."""
    return select(func.count()).select_from(table).where(~select(key).where(key == table.c.id).exists())
