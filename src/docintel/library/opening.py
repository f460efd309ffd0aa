"""Opening a library: which database, which version, made anew or brought up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from docintel.errors import LibraryError, NewerLibraryError, NotALibraryError, UsageError
from docintel.languages.stemming import stemmer_version
from docintel.library.library import Library
from docintel.library.schema import HEAD, REVISIONS
from docintel.library.sqlite import SqliteStore
from docintel.library.store import WRITING, Store

#: How long to wait for another process that writes, in seconds.
WAIT_SECONDS = 30.0


def open_library(target: str, *, create: bool = False, writable: bool = False) -> Library:
    """The library at ``target``, a file name.

    Args:
        target: where it is.
        create: make it when it is not there.
        writable: to change it; a library that is only read may lie on a read-only disk.

    Raises:
        UsageError: when ``target`` names a kind of database that is not known.
        LibraryError: when it can not be opened, is none, or is of a newer docintel.
    """
    store = _store(target, read_only=not (create or writable))
    if not store.exists() and not create:
        raise LibraryError(
            f"There is no library at {target}: make one with docintel ingest PATH --library {target}."
        )
    engine = store.engine()
    try:
        with engine.connect() as connection:
            revision = _revision(connection, target)
        if revision is None and not create:
            raise LibraryError(f"The library at {target} is empty: fill it with docintel ingest PATH.")
        if revision != HEAD:
            writing = engine if create or writable else _store(target, read_only=False).engine()
            with writing.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
                _bring_up_to_date(connection)
        if create or writable:
            _index(engine, store)
    except DBAPIError as error:
        raise store.explain(error) from error
    return Library(store, engine)


def _store(target: str, *, read_only: bool) -> Store:
    if "://" in target:
        kind = target.split("://", 1)[0]
        raise UsageError(
            f"A library of the kind {kind!r} is not supported: name a file, such as docintel.db."
        )
    return SqliteStore(Path(target), wait_seconds=WAIT_SECONDS, read_only=read_only)


def _revision(connection: Connection, target: str) -> str | None:
    """The version of the schema; None for an empty database."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if not {"alembic_version", "commitments"} <= tables:
        raise NotALibraryError(
            f"{target} is a database of some other program, not a docintel library: name another file."
        )
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision not in REVISIONS:
        raise NewerLibraryError(
            f"{target} was written by a newer docintel (schema {revision}, this one knows {HEAD}): "
            "install the newer version, or name another file."
        )
    return str(revision)


def _index(engine: Engine, store: Store) -> None:
    """Index anew when the stemmer is another. Reading goes on with the old index until somebody writes."""
    from docintel.library.reindexing import index_anew, indexed_by  # noqa: PLC0415 - for writers alone

    with engine.connect() as connection:
        if indexed_by(connection) == stemmer_version():
            return
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        index_anew(connection, store)


def _bring_up_to_date(connection: Connection) -> None:
    from docintel.library.upgrade import upgrade  # noqa: PLC0415 - alembic takes longer than a search

    upgrade(connection)
