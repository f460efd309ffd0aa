"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SQLITE = (
    "PRAGMA application_id=1685021545",  # "doci"
    # Stems have letters and digits only; the tokenizer that knows nothing but ASCII leaves them as they are.
    """CREATE VIRTUAL TABLE commitment_index USING fts5(
        name, body, around, content='commitment_stems', content_rowid='id', tokenize='ascii')""",
    "CREATE VIRTUAL TABLE commitment_terms USING fts5vocab(commitment_index, 'row')",
    """CREATE TRIGGER commitment_stems_added AFTER INSERT ON commitment_stems BEGIN
        INSERT INTO commitment_index(rowid, name, body, around)
        VALUES (new.id, new.name, new.body, new.around); END""",
    """CREATE TRIGGER commitment_stems_removed AFTER DELETE ON commitment_stems BEGIN
        INSERT INTO commitment_index(commitment_index, rowid, name, body, around)
        VALUES ('delete', old.id, old.name, old.body, old.around); END""",
    """CREATE TRIGGER commitment_stems_changed AFTER UPDATE ON commitment_stems BEGIN
        INSERT INTO commitment_index(commitment_index, rowid, name, body, around)
        VALUES ('delete', old.id, old.name, old.body, old.around);
        INSERT INTO commitment_index(rowid, name, body, around)
        VALUES (new.id, new.name, new.body, new.around); END""",
)

#: What is sorted or searched by its beginning is compared byte by byte, as SQLite does it.
_BYTES = {
    "text": (
        *("documents.path", "sources.path", "failures.path"),
        *("programs.name", "actors.name", "dimensions.name"),
    ),
    "varchar": (
        *("commitments.lang", "commitments.kind", "commitments.status"),
        *("vocabulary.word", "vocabulary.stem"),
    ),
}
_POSTGRESQL = (
    # The parser of to_tsvector has its own opinion of words; ours are words already. A lexeme's place is a
    # number up to 16,383. The break between texts, and the end of a field, are places without a word.
    """CREATE FUNCTION commitment_vector(name text, body text, around text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_agg('''' || stem || ''':' || place || weight, ' '), '')::tsvector
        FROM (
            SELECT stem, weight, field + row_number() OVER (ORDER BY field, number) AS place
            FROM (VALUES (1, 'A', name), (2, 'B', body), (3, 'D', around)) AS fields(field, weight, stems),
                string_to_table(stems, ' ') WITH ORDINALITY AS split(stem, number)
        ) AS placed
        WHERE place < 16383 AND stem NOT IN ('', '¶') $$""",
    """CREATE TABLE commitment_index (
        id integer PRIMARY KEY REFERENCES commitment_stems ON DELETE CASCADE, vector tsvector NOT NULL)""",
    "CREATE INDEX ix_commitment_index_vector ON commitment_index USING gin (vector)",
    """CREATE FUNCTION index_commitment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO commitment_index VALUES (new.id, commitment_vector(new.name, new.body, new.around))
        ON CONFLICT (id) DO UPDATE SET vector = excluded.vector;
        RETURN NULL; END $$""",
    """CREATE TRIGGER commitment_stems_changed AFTER INSERT OR UPDATE ON commitment_stems
        FOR EACH ROW EXECUTE FUNCTION index_commitment()""",
)


def upgrade() -> None:
    """Make all tables, and what the database at hand needs to search them."""
    _tables()
    database = op.get_bind().dialect.name
    if database == "postgresql":
        for kind, names in _BYTES.items():
            for table, column in (name.split(".") for name in names):
                op.execute(f'ALTER TABLE {table} ALTER COLUMN {column} TYPE {kind} COLLATE "C"')
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[database]:
        op.execute(statement)


def _tables() -> None:
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "dimensions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("folded_title", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("published", sa.String(length=10), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("segments", sa.Integer(), nullable=False),
        sa.Column("commitments", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index(op.f("ix_documents_path"), "documents", ["path"], unique=False)
    op.create_table(
        "failures",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("path"),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "programs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "vocabulary",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("stem", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("word", "stem"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_vocabulary_stem", "vocabulary", ["stem"], unique=False)
    op.create_table(
        "commitments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_commitments_place", "commitments", ["document_id", "place"], unique=True)
    op.create_table(
        "document_programs",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("program_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["program_id"],
            ["programs.id"],
        ),
        sa.PrimaryKeyConstraint("document_id", "program_id"),
    )
    op.create_index("ix_document_programs_program_id", "document_programs", ["program_id"], unique=False)
    op.create_table(
        "parts",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "name"),
    )
    op.create_table(
        "sources",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("path"),
    )
    op.create_index("ix_sources_document_id", "sources", ["document_id"], unique=False)
    op.create_table(
        "commitment_actors",
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actors.id"],
        ),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("commitment_id", "actor_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_commitment_actors_actor_id", "commitment_actors", ["actor_id"], unique=False)
    op.create_table(
        "commitment_dimensions",
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("dimension_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["dimension_id"],
            ["dimensions.id"],
        ),
        sa.PrimaryKeyConstraint("commitment_id", "dimension_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_commitment_dimensions_dimension_id", "commitment_dimensions", ["dimension_id"], unique=False
    )
    op.create_table(
        "commitment_programs",
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("program_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["program_id"],
            ["programs.id"],
        ),
        sa.PrimaryKeyConstraint("commitment_id", "program_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_commitment_programs_program_id", "commitment_programs", ["program_id"], unique=False)
    op.create_table(
        "commitment_stems",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("around", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["commitments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "commitment_years",
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("commitment_id", "year"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "payloads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["commitments.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
