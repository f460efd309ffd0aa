"""PostgreSQL 15 or newer: one database, stems in a tsvector. All that only PostgreSQL knows is here."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Subquery,
    Table,
    TableClause,
    bindparam,
    case,
    cast,
    column,
    create_engine,
    event,
    func,
    literal,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, BIT, BYTEA, REAL, TSQUERY, TSVECTOR, Insert, insert
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from docintel.errors import LibraryError, ServerError, UsageError
from docintel.library.matching import Both, Either, Expression, Leaf, leaves
from docintel.library.postgresql_errors import explanation
from docintel.library.schema import commitments, documents, vector_blocks
from docintel.library.store import BLOBS, WEIGHTS

if TYPE_CHECKING:
    from docintel.library.catalogue import Mask
    from docintel.library.vectors import Codes, Floats

# What psycopg logs of a failure the exception says too: a person gets one sentence.
logging.getLogger("psycopg").addHandler(logging.NullHandler())

#: The oldest version of the server, as it counts.
_OLDEST = 150_000

#: Whoever writes holds this advisory lock of the database: "doci".
_LOCK = 0x646F6369

#: How much a word counts in headings and title, (nothing), quote, program and activity: ts_rank takes shares.
_WEIGHTS = "{{{2}, 0, {1}, {0}}}".format(*(weight / max(WEIGHTS) for weight in WEIGHTS))

#: With fewer commitments all codes are read: they are sent as fast as the server chooses among them.
_LARGE = 200_000
#: Memory in which the server puts the nearest codes in order: with its default of 4 MB it writes files.
_SORTING = "16MB"
#: Bytes before those of a bit string as it is sent: how many bits it has.
_LENGTH = 4

#: ts_rank divides by 1 + the logarithm of the length.
_BY_LENGTH = 1

_INDEX = table("commitment_index", column("id"), column("vector", TSVECTOR))
_INDEXES = {
    "commitments": _INDEX,
    "passages": table("passage_index", column("id"), column("vector", TSVECTOR)),
}
#: The codes of ``vector_blocks`` one by one.
_CODES = table("vector_index", column("id"), column("document_id"), column("code", BIT(varying=True)))


class PostgresqlStore:
    """A library in a database of a server.

    Args:
        url: of the database, with the driver psycopg.
        wait_seconds: how long to wait while another process writes.
    """

    name = "postgresql"

    def __init__(self, url: URL, *, wait_seconds: float) -> None:
        self.target = url.set(drivername="postgresql").render_as_string(hide_password=True)
        self.address = url.render_as_string(hide_password=False)
        self._url = url
        self._wait = wait_seconds

    def exists(self) -> bool:
        """Whether there is something to open: connecting says what is wrong with it."""
        return True

    def engine(self) -> Engine:
        """An engine with one connection, made anew when the server was started again meanwhile.

        Raises:
            UsageError: when psycopg is not installed.
        """
        defaults = {"connect_timeout": 10, "application_name": "docintel", "keepalives_idle": 30}
        given = {name: value for name, value in defaults.items() if name not in self._url.query}
        try:
            engine = create_engine(
                self._url, pool_size=1, max_overflow=1, pool_pre_ping=True, connect_args=given
            )
        except ImportError as error:
            raise UsageError(
                "A library on a PostgreSQL server needs psycopg: pip install 'docintel[postgres]'."
            ) from error
        event.listen(engine, "connect", self._set_up)
        event.listen(engine, "before_cursor_execute", _as_bytes)
        return engine

    def _set_up(self, connection: Any, _record: Any) -> None:
        if connection.info.server_version < _OLDEST:
            raise ServerError(f"The server of {self.target} is older than PostgreSQL 15: use a newer one.")
        with connection.cursor() as cursor:
            cursor.execute("SET jit = off")  # compiling takes longer than any of our queries
            # Disks no longer turn: with the default of 4, a beginning with many words reads every commitment.
            cursor.execute("SET random_page_cost = 1.1")
        connection.commit()

    def begin(self, connection: Connection, *, writing: bool) -> None:
        """Begin a transaction: readers see one moment, writers take turns for as long as theirs is."""
        if not writing:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            return
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self._wait * 1000)}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")

    def explain(self, error: DBAPIError) -> LibraryError:
        """The sentence for a failure of the database."""
        return explanation(error, self.target, self._wait)

    def insert(self, target: Table) -> Insert:
        """An insert that can say what to do when the row is there."""
        return insert(target)

    def matching(self, expression: Expression, rows: Table = commitments) -> Subquery:
        """The commitments or passages that match, as a subquery with the columns id and score.

        ts_rank knows how often and where a word stands, not how rare it is: each part of the query counts by
        its inverse document frequency, as it does in bm25.
        """
        index = _INDEXES[rows.name]
        found = select(index.c.id, _score(expression, index, rows).label("score"))
        return found.where(_matches(expression, index)).subquery("hits")

    def excluding(self, expression: Expression) -> ColumnElement[bool]:
        """The condition that a commitment does not match."""
        return commitments.c.id.not_in(select(_INDEX.c.id).where(_matches(expression, _INDEX)))

    def marked(self, number: ColumnElement[int], mask: Mask) -> ColumnElement[bool]:
        """The condition that the commitment with a number is one of those in the mask: a bit for each."""
        from numpy import packbits  # noqa: PLC0415 - there is no mask without it

        bits = bindparam("mask", packbits(mask, bitorder="little").tobytes(), unique=True, type_=BYTEA)
        return case((number < len(mask), func.get_bit(bits, number)), else_=0) == 1

    def frequencies(self, connection: Connection, stems: set[str]) -> dict[str, int]:
        """About how many commitments have each of the stems: the server keeps count of the commonest."""
        rows = connection.execute(
            text(
                """SELECT stem, share * (SELECT coalesce(sum(commitments), 0) FROM documents)
                FROM pg_stats,
                    unnest(most_common_elems::text::text[], most_common_elem_freqs) AS kept(stem, share)
                WHERE schemaname = current_schema() AND tablename = 'commitment_index' AND attname = 'vector'
                AND stem = ANY(:stems)"""
            ),
            {"stems": sorted(stems)},
        )
        return {row[0]: round(row[1]) for row in rows}

    def nearest_codes(
        self, connection: Connection, encoder: str, query: Floats, wanted: Sequence[ColumnElement[bool]]
    ) -> Codes | None:
        """The codes of one encoder in which the fewest bits differ from those of a unit vector (d,).

        They are those that :class:`docintel.library.vectors.Codes` chooses itself from all: of equal ones at
        the end the first.
        """
        from docintel.library.vectors import FINER, Codes, codes_of  # noqa: PLC0415 - a search by words has none

        hashes = select(func.coalesce(func.sum(func.length(vector_blocks.c.hashes)), 0))
        if connection.execute(hashes).scalar_one() < 8 * _LARGE:
            return None
        code = codes_of(query[None])[0].tobytes()
        bits = cast(literal(f"{int.from_bytes(code):0{8 * len(code)}b}"), BIT(varying=True))
        nearest = (
            select(_CODES.c.id, _CODES.c.code)
            .join(vector_blocks, vector_blocks.c.document_id == _CODES.c.document_id)
            .where(vector_blocks.c.encoder == encoder)
            .order_by(func.bit_count(_CODES.c.code.op("#")(bits)), _CODES.c.id)
            .limit(FINER)
        )
        if wanted:
            nearest = nearest.join(commitments, commitments.c.id == _CODES.c.id).where(*wanted)
        found = nearest.subquery()
        sent = select(found.c.id, func.varbit_send(found.c.code)).order_by(found.c.id)
        connection.exec_driver_sql(f"SET LOCAL work_mem = '{_SORTING}'")
        rows = connection.execute(sent, execution_options={BLOBS: True}).all()
        return Codes([row[0] for row in rows], [row[1][_LENGTH:] for row in rows], len(code))

    def check(self, connection: Connection) -> list[str]:
        """What is wrong with the indexes, one sentence each; the server keeps the rest whole."""
        wrong = connection.exec_driver_sql(
            """SELECT count(*) FROM commitment_stems AS s FULL JOIN commitment_index AS i USING (id)
            WHERE i.vector IS DISTINCT FROM commitment_vector(s.name, s.body, s.around)"""
        ).scalar_one()
        apart = connection.exec_driver_sql(
            """SELECT count(*) FROM (
                SELECT made.* FROM vector_blocks AS block, vector_codes(block) AS made
            ) AS made FULL JOIN vector_index AS i USING (id, document_id)
            WHERE i.code IS DISTINCT FROM made.code"""
        ).scalar_one()
        return [
            f"the {name} does not agree with {count} commitments"
            for name, count in (("search index", wrong), ("index of vectors", apart))
            if count
        ]

    def add_words(self, connection: Connection, pairs: Sequence[tuple[str, str]]) -> None:
        """Put words and their stems into the vocabulary that are not there, in one round trip."""
        words, stems = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        connection.exec_driver_sql(
            """INSERT INTO vocabulary(word, stem) SELECT * FROM unnest(%s::text[], %s::text[])
            ON CONFLICT DO NOTHING""",
            (words, stems),
        )

    def prune(self, connection: Connection) -> None:
        """Take the words out of the vocabulary that no commitment has any more."""
        connection.exec_driver_sql(
            """DELETE FROM vocabulary WHERE stem NOT IN
            (SELECT word FROM ts_stat('SELECT vector FROM commitment_index'))"""
        )

    def optimize(self, connection: Connection) -> None:
        """After much was written: let the planner count anew."""
        connection.exec_driver_sql("ANALYZE")

    def finish_copy(self, connection: Connection) -> None:
        """After rows came with their numbers: the next number follows the highest."""
        for name in ("documents", "programs", "actors", "dimensions"):
            connection.exec_driver_sql(
                f"""SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id))
                FROM {name} HAVING max(id) IS NOT NULL"""  # noqa: S608 - names from above
            )


def _as_bytes(_1: Any, cursor: Any, _2: Any, _3: Any, context: Any, _4: Any) -> None:
    """Have blobs sent as they are: as text, which psycopg asks for, they take three times as long."""
    if context is not None and context.execution_options.get(BLOBS):
        cursor.format = 1  # binary, as the protocol counts


def _matches(expression: Expression, index: TableClause) -> ColumnElement[bool]:
    return index.c.vector.bool_op("@@")(_query(expression))


def _query(expression: Expression) -> ColumnElement[Any]:
    return cast(literal(_text(expression)), TSQUERY)


def _score(expression: Expression, index: TableClause, rows: Table) -> ColumnElement[float]:
    parts = leaves(expression)
    said = [_rank(part, index) for part in parts]
    if len(parts) > 1:
        said = [rank * _rarity(part, index, rows) for part, rank in zip(parts, said, strict=True)]
    whole: ColumnElement[float] = said[0]
    for more in said[1:]:
        whole = whole + more
    return whole


def _rank(leaf: Leaf, index: TableClause) -> ColumnElement[float]:
    """ts_rank divides by the number of alternatives, of which at most one or two are ever there."""
    weights = cast(literal(_WEIGHTS), ARRAY(REAL))
    return func.ts_rank(weights, index.c.vector, _query(leaf), _BY_LENGTH) * len(leaf.alternatives)


def _rarity(leaf: Leaf, index: TableClause, rows: Table) -> ColumnElement[float]:
    """ln((N + 1) / (n + ½)) for n of N commitments: Lucene's ln(1 + (N - n + ½) / (n + ½)), with n once."""
    other = index.alias()
    having = select(func.count()).where(other.c.vector.bool_op("@@")(_query(leaf))).scalar_subquery()
    if rows is commitments:  # counted already, a row a document
        every = select(func.coalesce(func.sum(documents.c.commitments), 0)).scalar_subquery()
    else:
        every = select(func.count()).select_from(rows).scalar_subquery()
    return func.ln((every + 1) / (having + 0.5))


def _text(expression: Expression) -> str:
    """The tsquery of ``expression``. Stems have letters and digits only; quotes make them literal."""
    if isinstance(expression, Leaf):
        weight = ":A" if expression.named else ""
        return "(" + " | ".join(_phrase(stems, weight) for stems in expression.alternatives) + ")"
    if isinstance(expression, Either):
        return "(" + " | ".join(_text(part) for part in expression.parts) + ")"
    assert isinstance(expression, Both)  # noqa: S101 - the three kinds there are
    unwanted = ("!" + _text(part) for part in expression.unwanted)
    return "(" + " & ".join([*(_text(part) for part in expression.wanted), *unwanted]) + ")"


def _phrase(stems: tuple[str, ...], weight: str) -> str:
    quoted = (f"'{''.join(char for char in stem if char.isalnum())}'{weight}" for stem in stems)
    return "(" + " <-> ".join(quoted) + ")"
