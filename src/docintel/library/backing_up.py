"""Backups: a file is copied page by page; between other stores the rows are."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from docintel.errors import LibraryError
from docintel.library.opening import open_library, store_of
from docintel.library.sqlite import SqliteStore
from docintel.library.store import Store


def back_up(connection: Connection, store: Store, target: str) -> None:
    """Copy the library that ``connection`` reads to ``target``, a new file or an empty database.

    Raises:
        LibraryError: when something is there already, or can not be written.
    """
    other = store_of(target, read_only=False)
    if not isinstance(other, SqliteStore):
        _copy(connection, target)
        return
    path = other.path
    if path.exists():
        raise LibraryError(f"{path} is there already: name a new file for the backup.")
    if isinstance(store, SqliteStore):
        store.copy_file(connection, path)
        return
    part = path.with_name(f".{path.name}.part")
    _remove(part)
    try:
        _copy(connection, str(part))
        part.replace(path)
    except OSError as error:
        raise LibraryError(f"{path} can not be written ({error}): name another file.") from error
    finally:
        _remove(part)


def _copy(connection: Connection, target: str) -> None:
    with open_library(target, create=True) as library:
        library.fill_from(connection)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
