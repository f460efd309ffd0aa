"""SQLite: one file, write-ahead log, FTS5 over stems. All that only SQLite knows is here."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Subquery,
    Table,
    bindparam,
    column,
    create_engine,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from docintel.errors import (
    DamagedLibraryError,
    LibraryBusyError,
    LibraryError,
    LibraryFullError,
    NotALibraryError,
)
from docintel.library.matching import Both, Either, Expression, Leaf
from docintel.library.schema import commitments
from docintel.library.store import WEIGHTS

if TYPE_CHECKING:
    from docintel.library.catalogue import Mask
    from docintel.library.vectors import Codes, Floats

_MAGIC = b"SQLite format 3\0"
_INDEX = table("commitment_index", column("rowid"))
_INDEXES = {"commitments": (_INDEX, WEIGHTS), "passages": (table("passage_index", column("rowid")), ())}


class SqliteStore:
    """A library in one file.

    Args:
        path: of the file.
        wait_seconds: how long to wait while another process writes.
        read_only: open without ever writing, so that a file on a read-only disk can be searched.
    """

    name = "sqlite"

    def __init__(self, path: Path, *, wait_seconds: float, read_only: bool) -> None:
        self.path = path
        self.target = self.address = str(path)
        self._wait = wait_seconds
        self._read_only = read_only

    def exists(self) -> bool:
        """Whether there is a file that could be a library; an empty one is a library yet to be made.

        Raises:
            NotALibraryError: when the file is something else.
            LibraryError: when it can not be looked at.
        """
        try:
            with self.path.open("rb") as file:
                head = file.read(100)
        except FileNotFoundError:
            return False
        except IsADirectoryError:
            raise NotALibraryError(
                f"{self.path} is a folder, not a library: name a file, such as {self.path / 'docintel.db'}."
            ) from None
        except OSError as error:
            raise LibraryError(f"{self.path} can not be opened ({error.strerror}).") from error
        if not head:
            return False
        if not head.startswith(_MAGIC):
            raise NotALibraryError(f"{self.path} is not a docintel library: name another file.")
        return True

    def engine(self) -> Engine:
        """An engine whose connections are set up: one is kept, more are opened where two are used at once."""
        return create_engine("sqlite://", creator=self._connect, poolclass=QueuePool, pool_size=1)

    def begin(self, connection: Connection, *, writing: bool) -> None:
        """Begin a transaction; Python's own BEGIN would come too late and take no lock."""
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    def _connect(self) -> sqlite3.Connection:
        if not self._read_only:
            connection = self._open("rwc")
            self._use_log(connection)
            # Whole after a power cut; the last documents may have to be done again, which the next run does.
            connection.execute("PRAGMA synchronous=NORMAL")
        else:
            connection = self._open_read_only()
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cache_size=-65536")  # 64 MiB
        connection.execute("PRAGMA mmap_size=1073741824")
        return connection

    def _use_log(self, connection: sqlite3.Connection) -> None:
        """Write-ahead logging, once for a file. SQLite does not wait for a lock here, so we do."""
        for attempt in range(50):
            try:
                connection.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname != "SQLITE_BUSY" or attempt == 49:
                    raise
                time.sleep(0.1)
            else:
                return

    def _open(self, mode: str) -> sqlite3.Connection:
        address = f"file:{quote(str(self.path.absolute()))}?mode={mode}"
        return sqlite3.connect(address, uri=True, timeout=self._wait, isolation_level=None)

    def _open_read_only(self) -> sqlite3.Connection:
        """A write-ahead log needs a writable folder even to read, unless nobody can be writing."""
        connection = self._open("ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.OperationalError as error:
            connection.close()
            log = self.path.with_name(f"{self.path.name}-wal")
            code = error.sqlite_errorname
            if not code.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")) or _size(log):
                raise
            connection = self._open("ro&immutable=1")
        return connection

    def explain(self, error: DBAPIError) -> LibraryError:
        """The sentence for a failure of the database."""
        code = _code(error)
        for start, kind, sentence in _EXPLANATIONS:
            if code.startswith(start):
                return kind(sentence.format(path=self.path, wait=self._wait))
        return LibraryError(f"{self.path} can not be used ({error.orig}).")

    def insert(self, target: Table) -> Insert:
        """An insert that can say what to do when the row is there."""
        return insert(target)

    def matching(self, expression: Expression, rows: Table = commitments) -> Subquery:
        """The commitments or passages that match, as a subquery with the columns id and score."""
        index, weights = _INDEXES[rows.name]
        match = text(f"{index.name} MATCH :match").bindparams(
            bindparam("match", _fts(expression), unique=True)
        )
        score: ColumnElement[float] = literal_column(
            f"-bm25({', '.join((index.name, *map(str, weights)))})"
        ).label("score")
        return select(column("rowid").label("id"), score).select_from(index).where(match).subquery("hits")

    def excluding(self, expression: Expression) -> ColumnElement[bool]:
        """The condition that a commitment does not match."""
        match = text("commitment_index MATCH :match").bindparams(
            bindparam("match", _fts(expression), unique=True)
        )
        return commitments.c.id.not_in(select(column("rowid")).select_from(_INDEX).where(match))

    def marked(self, number: ColumnElement[int], mask: Mask) -> ColumnElement[bool]:
        """The condition that the commitment with a number is one of those in the mask: a byte for each."""
        byte = func.substr(bindparam("mask", mask.tobytes(), unique=True), number + 1, 1)
        return byte == literal_column("x'01'")

    def frequencies(self, connection: Connection, stems: set[str]) -> dict[str, int]:
        """How many commitments have each of the stems."""
        terms = table("commitment_terms", column("term"), column("doc"))
        rows = connection.execute(select(terms.c.term, terms.c.doc).where(terms.c.term.in_(sorted(stems))))
        return {row[0]: row[1] for row in rows}

    def nearest_codes(
        self,
        connection: Connection,
        encoder: str,
        query: Floats,
        wanted: Sequence[ColumnElement[bool]],
    ) -> Codes | None:
        """None: SQLite has no operator that counts bits, and the file is near enough to read."""
        return None

    def check(self, connection: Connection) -> list[str]:
        """What is wrong with the file, one sentence each; slow for a large library."""
        found = [
            str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)") if row[0] != "ok"
        ]
        broken = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
        if broken:
            found.append(f"{broken} rows point to rows that are not there")
        for name, (index, _) in _INDEXES.items():
            try:
                connection.exec_driver_sql(
                    f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
                )
            except DBAPIError as error:
                if _code(error).startswith("SQLITE_READONLY"):
                    return found  # the index can be compared only where it could be written
                found.append(f"the search index does not agree with the {name} ({error.orig})")
        return found

    def add_words(self, connection: Connection, pairs: Sequence[tuple[str, str]]) -> None:
        """Put words and their stems into the vocabulary that are not there."""
        if pairs:
            statement = "INSERT OR IGNORE INTO vocabulary(word, stem) VALUES (?, ?)"
            connection.exec_driver_sql(statement, list(pairs))

    def prune(self, connection: Connection) -> None:
        """Take the words out of the vocabulary that no commitment has any more."""
        connection.exec_driver_sql(
            "DELETE FROM vocabulary WHERE stem NOT IN (SELECT term FROM commitment_terms)"
        )

    def optimize(self, connection: Connection) -> None:
        """After much was written: merge some of the index and let the planner count anew."""
        connection.exec_driver_sql(
            "INSERT INTO commitment_index(commitment_index, rank) VALUES ('merge', 500)"
        )
        connection.exec_driver_sql("PRAGMA analysis_limit=1000")
        connection.exec_driver_sql("ANALYZE")

    def finish_copy(self, connection: Connection) -> None:
        """Nothing: the next number is always one more than the highest."""

    def copy_file(self, connection: Connection, target: Path) -> None:
        """Copy the file page by page as it stands, while others may read and write."""
        part = target.with_name(f".{target.name}.part")
        source: Any = connection.connection.driver_connection
        try:
            other = sqlite3.connect(part)
            try:
                source.backup(other)
            finally:
                other.close()
            part.replace(target)
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(f"{target} can not be written ({error}): name another file.") from error
        finally:
            part.unlink(missing_ok=True)


def _fts(expression: Expression) -> str:
    """The FTS5 query of ``expression``. Stems have letters and digits only; quotes make them literal."""
    if isinstance(expression, Leaf):
        phrases = (" ".join(stems) for stems in expression.alternatives)
        either = "(" + " OR ".join('"' + phrase.replace('"', "") + '"' for phrase in phrases) + ")"
        return f"(name : {either})" if expression.named else either
    if isinstance(expression, Either):
        return "(" + " OR ".join(_fts(part) for part in expression.parts) + ")"
    assert isinstance(expression, Both)  # noqa: S101 - the three kinds there are
    wanted = "(" + " AND ".join(_fts(part) for part in expression.wanted) + ")"
    if not expression.unwanted:
        return wanted
    return f"({wanted} NOT ({' OR '.join(_fts(part) for part in expression.unwanted)}))"


def _code(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlite_errorname", "") or ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


_EXPLANATIONS: tuple[tuple[str, type[LibraryError], str], ...] = (
    (
        "SQLITE_FULL",
        LibraryFullError,
        "There is no room left on the disk of {path}: make room and run the same command again; "
        "what was stored before is kept.",
    ),
    (
        "SQLITE_IOERR_WRITE",
        LibraryFullError,
        "{path} can not be written any further, most likely because the disk or a quota is full: make room "
        "and run the same command again; what was stored before is kept.",
    ),
    (
        "SQLITE_BUSY",
        LibraryBusyError,
        "{path} was in use by another process for {wait:.0f} seconds: wait until it is done and try again.",
    ),
    (
        "SQLITE_LOCKED",
        LibraryBusyError,
        "{path} is in use by another process: wait until it is done and try again.",
    ),
    (
        "SQLITE_READONLY",
        LibraryError,
        "{path} can not be written to: it, its folder or its disk is read-only.",
    ),
    (
        "SQLITE_CANTOPEN",
        LibraryError,
        "{path} can not be opened or made: check that the folder exists and may be written to.",
    ),
    (
        "SQLITE_NOTADB",
        NotALibraryError,
        "{path} is not a docintel library, or is damaged: name another file.",
    ),
    (
        "SQLITE_CORRUPT",
        DamagedLibraryError,
        "{path} is damaged: restore a backup, or make it anew from the documents with "
        "docintel doctor --rebuild.",
    ),
    (
        "SQLITE_IOERR_SHORT_READ",
        DamagedLibraryError,
        "{path} is cut off: restore a backup, or make it anew from the documents with "
        "docintel doctor --rebuild.",
    ),
    (
        "SQLITE_IOERR",
        LibraryError,
        "{path} can not be read or written (the disk reports an error): check the disk.",
    ),
)
