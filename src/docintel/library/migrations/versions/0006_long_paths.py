"""Paths of any length in PostgreSQL, where a key takes 2,700 bytes and a path may have 4,096."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Keep them apart by their hashes; SQLite has no such limit."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in ("sources", "failures"):
        op.execute(f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey")
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {table}_path_once EXCLUDE USING hash (path WITH =)")
    op.drop_index("ix_documents_path", "documents")
    op.create_index("ix_documents_path", "documents", ["path"], postgresql_using="hash")
