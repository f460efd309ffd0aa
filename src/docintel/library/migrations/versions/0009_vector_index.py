"""The binary codes as rows on PostgreSQL, so that the server can look for the nearest of them itself.

No extension is needed: the server counts the bits of bit strings as fast as pgvector does.
"""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"

_POSTGRESQL = (
    """CREATE TABLE vector_index (
        id integer PRIMARY KEY, document_id integer NOT NULL, code bit varying NOT NULL)""",
    # Bit strings are made of hexadecimal digits; there is no cast from bytes.
    """CREATE FUNCTION vector_codes(block vector_blocks)
        RETURNS TABLE (id integer, document_id integer, code bit varying) LANGUAGE sql IMMUTABLE AS $$
        SELECT block.first + place, block.document_id,
            ('x' || encode(substring(block.codes FROM width * place + 1 FOR width), 'hex'))::bit varying
        FROM (SELECT length(block.hashes) / 8) AS counted(size),
            generate_series(0, size - 1) AS place,
            LATERAL (SELECT length(block.codes) / size) AS sized(width) $$""",
    """CREATE FUNCTION index_vectors() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP <> 'INSERT' THEN
            DELETE FROM vector_index
            WHERE id BETWEEN old.first AND old.first + length(old.hashes) / 8 - 1;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO vector_index SELECT * FROM vector_codes(new);
        END IF;
        RETURN NULL; END $$""",
    """CREATE TRIGGER vector_blocks_changed AFTER INSERT OR UPDATE OR DELETE ON vector_blocks
        FOR EACH ROW EXECUTE FUNCTION index_vectors()""",
    """INSERT INTO vector_index
        SELECT made.* FROM vector_blocks AS block, vector_codes(block) AS made""",
    # Whoever could search or write before can do so now: the trigger writes with the rights of who writes.
    """DO $$ DECLARE held record; BEGIN
        FOR held IN SELECT grantee, privilege_type FROM information_schema.table_privileges
            WHERE table_schema = current_schema() AND table_name = 'vector_blocks'
            AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
        LOOP
            EXECUTE format('GRANT %s ON vector_index TO %s', held.privilege_type,
                CASE held.grantee WHEN 'PUBLIC' THEN 'PUBLIC' ELSE quote_ident(held.grantee) END);
        END LOOP; END $$""",
)


def upgrade() -> None:
    """Make the table, filled from the blocks; it follows them from then on."""
    if op.get_bind().dialect.name == "postgresql":
        for statement in _POSTGRESQL:
            op.execute(statement)
