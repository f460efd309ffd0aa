"""The span of years of each commitment among the values of its document, so that filters find it there."""

from __future__ import annotations

import secrets
import struct
from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the first years and the last years to the end of each blob, zeros where there are none."""
    connection = op.get_bind()
    rows = sa.text("SELECT document_id, first_year, last_year FROM commitments ORDER BY document_id, id")
    blob = sa.text("SELECT data FROM commitment_columns WHERE document_id = :document")
    longer = sa.text("UPDATE commitment_columns SET data = :data WHERE document_id = :document")
    for document, group in groupby(connection.execute(rows).all(), key=lambda row: row[0]):
        spans = list(group)
        years = [*(row[1] or 0 for row in spans), *(row[2] or 0 for row in spans)]
        data = connection.execute(blob, {"document": document}).scalar_one()
        connection.execute(longer, {"document": document, "data": data + _packed(years)})
    state = sa.text("INSERT INTO meta(key, value) VALUES ('commitments', :value)")
    connection.execute(state, {"value": secrets.token_hex(8)})


def _packed(numbers: list[int]) -> bytes:
    kind = next(kind for kind in "BHIQ" if max(numbers) < 1 << 8 * struct.calcsize(f"<{kind}"))
    return struct.pack("<cI", kind.encode(), len(numbers)) + struct.pack(f"<{len(numbers)}{kind}", *numbers)
