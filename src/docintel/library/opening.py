"""Opening a library: which database, which version, made anew or brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from docintel.errors import LibraryError, NewerLibraryError, NotALibraryError, UsageError
from docintel.languages.stemming import stemmer_version
from docintel.library.library import Library
from docintel.library.schema import HEAD, REVISIONS
from docintel.library.sqlite import SqliteStore
from docintel.library.store import Store, transaction

#: (documents that are done, all documents): how far it is.
Progress = Callable[[int, int], None]

#: How long to wait for another process that writes, in seconds.
WAIT_SECONDS = 30.0


def open_library(
    target: str, *, create: bool = False, writable: bool = False, indexing: Progress | None = None
) -> Library:
    """The library at ``target``, a file name or the URL of a database.

    Args:
        target: where it is.
        create: make it when it is not there.
        writable: to change it; a library that is only read may lie on a read-only disk.
        indexing: is told, before the first document and after each, that the library must be indexed anew
            because the stemmer is another: it takes a while, and until its end nothing has changed.

    Raises:
        UsageError: when ``target`` names a kind of database that is not known.
        LibraryError: when it can not be opened, is none, or is of a newer docintel.
    """
    store = store_of(target, read_only=not (create or writable))
    if not store.exists() and not create:
        raise LibraryError(
            f"There is no library at {target}: make one with docintel ingest PATH --library {target}."
        )
    engine = store.engine()
    try:
        _make_ready(engine, store, create=create, writable=create or writable)
        if create or writable:
            _index(engine, store, indexing)
    except DBAPIError as error:
        engine.dispose()
        raise store.explain(error) from error
    except BaseException:
        engine.dispose()
        raise
    return Library(store, engine)


def _make_ready(engine: Engine, store: Store, *, create: bool, writable: bool) -> None:
    """Look what is there; make it or bring it up to date where that is needed."""
    with engine.connect() as connection:
        revision = _revision(connection, store.target)
    if revision is None and not create:
        raise LibraryError(f"The library at {store.target} is empty: fill it with docintel ingest PATH.")
    if revision != HEAD:
        writing = engine if writable else store_of(store.address, read_only=False).engine()
        try:
            with transaction(writing, store, writing=True) as connection:
                _bring_up_to_date(connection)
        except DBAPIError as error:
            cause = store.explain(error)
            if revision is None or type(cause) is not LibraryError:
                raise
            raise LibraryError(
                f"{store.target} is of an older docintel: somebody who may change it brings it up to date "
                f"with docintel stats ({str(cause).rstrip('.')})."
            ) from error
        finally:
            if writing is not engine:
                writing.dispose()


def store_of(target: str, *, read_only: bool) -> Store:
    """The store that ``target`` names. Raises UsageError when it is of a kind that is not known."""
    if "://" not in target:
        return SqliteStore(Path(target), wait_seconds=WAIT_SECONDS, read_only=read_only)
    try:
        url = make_url(target)
    except (ArgumentError, ValueError) as error:
        raise UsageError(
            "The library's address can not be read: write postgresql://USER@HOST/DATABASE, or name a file."
        ) from error
    if url.drivername == "sqlite" and url.database:
        return SqliteStore(Path(url.database), wait_seconds=WAIT_SECONDS, read_only=read_only)
    if url.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        from docintel.library.postgresql import PostgresqlStore  # noqa: PLC0415 - a laptop needs none of it

        return PostgresqlStore(url.set(drivername="postgresql+psycopg"), wait_seconds=WAIT_SECONDS)
    raise UsageError(
        f"A library of the kind {url.drivername!r} is not supported: name a file, such as docintel.db, or "
        "write postgresql://USER@HOST/DATABASE."
    )


def file_of(target: str) -> Path | None:
    """The file that ``target`` names; None when it is a database on a server."""
    store = store_of(target, read_only=True)
    return store.path if isinstance(store, SqliteStore) else None


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


def _index(engine: Engine, store: Store, indexing: Progress | None) -> None:
    """Index anew when the stemmer is another. Reading goes on with the old index until somebody writes."""
    from docintel.library.reindexing import index_anew, indexed_by  # noqa: PLC0415 - for writers alone

    with engine.connect() as connection:
        if indexed_by(connection) == stemmer_version():
            return
    with transaction(engine, store, writing=True) as connection:
        for done, held in index_anew(connection, store):
            if indexing is not None and held:
                indexing(done, held)


def _bring_up_to_date(connection: Connection) -> None:
    from docintel.library.upgrade import upgrade  # noqa: PLC0415 - alembic takes longer than a search

    upgrade(connection)
