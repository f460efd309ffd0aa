"""What a PostgreSQL server or the way to it refuses, as one sentence with what to do."""

from __future__ import annotations

import re

from sqlalchemy.exc import DBAPIError

from docintel.errors import LibraryBusyError, LibraryError, LibraryFullError, ServerError

#: By the beginning of the SQLSTATE (appendix A of PostgreSQL's manual), the longer first.
_BY_STATE: tuple[tuple[str, type[LibraryError], str], ...] = (
    (
        "55P03",
        LibraryBusyError,
        "{target} was in use by another process for {wait:.0f} seconds: wait until it is done and try again.",
    ),
    ("40", LibraryBusyError, "{target} is in use by another process: try again."),
    (
        "53100",
        LibraryFullError,
        "There is no room left on the disk of the server of {target}: make room and run the same command "
        "again; what was stored before is kept.",
    ),
    ("53300", ServerError, "The server of {target} takes no more connections: try again later."),
    (
        "25006",
        LibraryError,
        "{target} can not be written to: the server or this user may only read.",
    ),
    (
        "42501",
        LibraryError,
        "The user of {target} has not the right to do this ({said}): ask whoever keeps the server for it.",
    ),
    ("28", ServerError, "The server of {target} refuses this user or password: check both."),
    (
        "3D000",
        ServerError,
        "The server of {target} has no such database: make it with createdb, or check the name.",
    ),
    (
        "57",
        ServerError,
        "The server of {target} was stopped: start it and run the same command again; what was stored before "
        "is kept.",
    ),
    (
        "08",
        ServerError,
        "The server of {target} went away: run the same command again when it is back; what was stored "
        "before is kept.",
    ),
    (
        "XX00",
        LibraryError,
        "The server of {target} says that the database is damaged ({said}): restore a backup.",
    ),
    ("58", LibraryError, "The server of {target} can not read or write its disk ({said}): check the disk."),
)
#: Without a SQLSTATE, as when connecting fails, there are libpq's and the server's own words.
_BY_WORDS: tuple[tuple[str, str], ...] = (
    (r"password authentication failed|no password supplied|role .* does not exist", "28"),
    (r"database .* does not exist", "3D000"),
    (r"permission denied for database", "42501"),
    (r"shutting down|starting up|terminating connection", "57"),
    (r"too many clients|connection slots", "53300"),
)


def explanation(error: DBAPIError, target: str, wait_seconds: float) -> LibraryError:
    """The error of docintel that ``error`` is."""
    said = str(error.orig).strip()
    state = getattr(error.orig, "sqlstate", None) or _state(said, lost=error.connection_invalidated)
    short = " ".join(said.splitlines()[0].split()) if said else type(error.orig).__name__
    for start, kind, sentence in _BY_STATE:
        if state.startswith(start):
            return kind(sentence.format(target=target, wait=wait_seconds, said=short))
    if not state:
        return ServerError(
            f"The server of {target} can not be reached ({short}): check its name, its port and the network."
        )
    return LibraryError(f"{target} can not be used ({short}).")


def _state(said: str, *, lost: bool) -> str:
    for words, state in _BY_WORDS:
        if re.search(words, said):
            return state
    return "08" if lost or "closed the connection" in said or "connection is lost" in said else ""
