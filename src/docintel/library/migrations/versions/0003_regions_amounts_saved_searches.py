"""The region of a document, the largest amount of a commitment, and saved searches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make them, empty: what was stored before has neither until it is extracted anew."""
    op.add_column("documents", sa.Column("region", sa.Text(), nullable=True))
    op.add_column("documents", sa.Column("folded_region", sa.Text(), nullable=True))
    op.add_column("commitments", sa.Column("amount", sa.Float(), nullable=True))
    op.create_table(
        "saved_searches",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute('ALTER TABLE documents ALTER COLUMN region TYPE text COLLATE "C"')
        op.execute('ALTER TABLE saved_searches ALTER COLUMN name TYPE text COLLATE "C"')
