"""Passages: the prose of documents, to be searched where a library wants it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_SQLITE = (
    """CREATE VIRTUAL TABLE passage_index USING fts5(
        stems, content='passages', content_rowid='id', tokenize='ascii')""",
    """CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
        INSERT INTO passage_index(rowid, stems) VALUES (new.id, new.stems); END""",
    """CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
        INSERT INTO passage_index(passage_index, rowid, stems) VALUES ('delete', old.id, old.stems); END""",
)
_POSTGRESQL = (
    """CREATE TABLE passage_index (
        id integer PRIMARY KEY REFERENCES passages ON DELETE CASCADE, vector tsvector NOT NULL)""",
    "CREATE INDEX ix_passage_index_vector ON passage_index USING gin (vector)",
    """CREATE FUNCTION index_passage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO passage_index VALUES (new.id, commitment_vector('', new.stems, ''));
        RETURN NULL; END $$""",
    """CREATE TRIGGER passages_added AFTER INSERT ON passages
        FOR EACH ROW EXECUTE FUNCTION index_passage()""",
)


def upgrade() -> None:
    """Make them, empty: they are filled when somebody asks for it."""
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("stems", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_passages_document_id", "passages", ["document_id"], unique=False)
    database = op.get_bind().dialect.name
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[database]:
        op.execute(statement)
