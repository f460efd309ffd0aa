"""The values of each document's commitments side by side, for facets; the years of commitments are there."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_CODED = (
    ("prose", "table"),
    ("id", "jv", "en", "und"),
    ("planned", "ongoing", "done", "missed", "dropped", "stated"),
)
_LINKED = (
    ("commitment_programs", "program_id"),
    ("commitment_actors", "actor_id"),
    ("commitment_dimensions", "dimension_id"),
    ("commitment_years", "year"),
)


def upgrade() -> None:
    """Fill the new table from the rows that there are, and drop the one that it takes the place of."""
    op.create_table(
        "commitment_columns",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id"),
    )
    op.create_index("ix_commitment_columns_first", "commitment_columns", ["first", "size"], unique=True)
    connection = op.get_bind()
    insert = sa.text("INSERT INTO commitment_columns VALUES (:document_id, :first, :size, :data)")
    for (document,) in connection.execute(sa.text("SELECT id FROM documents ORDER BY id")).all():
        values = _values(connection, document)
        if values is not None:
            connection.execute(insert, {"document_id": document, **values})
    op.drop_table("commitment_years")


def _values(connection: sa.Connection, document: int) -> dict[str, int | bytes] | None:
    own = sa.text("SELECT id, kind, lang, status FROM commitments WHERE document_id = :of ORDER BY id")
    rows = connection.execute(own, {"of": document}).all()
    if not rows:
        return None
    small = [_CODED[place].index(row[place + 1]) for place in range(len(_CODED)) for row in rows]
    arrays: list[Sequence[int]] = []
    for table, key in _LINKED:
        links = sa.text(
            f"SELECT commitment_id, {key} FROM {table} "  # noqa: S608 - names from above
            f"WHERE commitment_id BETWEEN :first AND :last ORDER BY commitment_id, {key}"
        )
        found = connection.execute(links, {"first": rows[0][0], "last": rows[-1][0]}).all()
        counts = {number: len(list(group)) for number, group in groupby(found, key=lambda link: link[0])}
        small += [counts.get(row[0], 0) for row in rows]
        arrays.append([link[1] for link in found])
    data = b"".join(_packed(numbers) for numbers in (small, *arrays))
    return {"first": rows[0][0], "size": len(rows), "data": data}


def _packed(numbers: Sequence[int]) -> bytes:
    kind = next(kind for kind in "BHIQ" if max(numbers, default=0) < 1 << 8 * struct.calcsize(f"<{kind}"))
    return struct.pack("<cI", kind.encode(), len(numbers)) + struct.pack(f"<{len(numbers)}{kind}", *numbers)
