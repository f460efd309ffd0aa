"""What a damaged file still tells: where its documents came from, and the searches that were kept."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

#: The same rows by several ways: by a table and by its index, from the front and from the back, since each
#: way ends where it meets the damage.
_PATHS = (
    *("SELECT path FROM sources ORDER BY path", "SELECT path FROM sources ORDER BY path DESC"),
    "SELECT path FROM sources NOT INDEXED ORDER BY rowid",
    "SELECT path FROM sources NOT INDEXED ORDER BY rowid DESC",
    *("SELECT path FROM documents ORDER BY path", "SELECT path FROM documents ORDER BY path DESC"),
    "SELECT path FROM documents NOT INDEXED ORDER BY id",
    "SELECT path FROM documents NOT INDEXED ORDER BY id DESC",
)
_SEARCHES = "SELECT name, request FROM saved_searches"


@dataclass(frozen=True, slots=True)
class Salvaged:
    """``paths`` of the documents that it had; ``complete`` when nothing stood in the way of reading them."""

    paths: tuple[str, ...]
    searches: tuple[tuple[str, str], ...]
    complete: bool


def salvage(file: Path) -> Salvaged:
    """Read what can be read of a damaged library, without changing it."""
    paths: set[str] = set()
    complete = True
    for statement in _PATHS:
        rows, whole = _rows(file, statement)
        paths.update(row[0] for row in rows if isinstance(row[0], str))
        complete = complete and whole
    searches, _ = _rows(file, _SEARCHES)
    return Salvaged(tuple(sorted(paths)), tuple((name, request) for name, request in searches), complete)


def _rows(file: Path, statement: str) -> tuple[list[tuple[str, ...]], bool]:
    """The rows until the first that can not be read, and whether these are all."""
    found: list[tuple[str, ...]] = []
    try:
        connection = sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode=ro", uri=True)
    except sqlite3.Error:
        return found, False
    try:
        # A file that is shorter than it says, or whose schema is damaged, is read as far as it goes.
        connection.execute("PRAGMA writable_schema=ON")
        for row in connection.execute(statement):
            found.append(row)  # noqa: PERF402 - what came before an error is kept
    except (sqlite3.Error, UnicodeDecodeError):
        return found, False
    finally:
        connection.close()
    return found, True
