"""``docintel backup``: a copy of the library, taken while it is in use."""

from __future__ import annotations

from typing import Annotated

import typer

from docintel.cli.common import DEFAULT_LIBRARY, LibraryOption, say


def backup(
    target: Annotated[
        str, typer.Argument(metavar="FILE_OR_URL", help="A new file, or the URL of an empty database.")
    ],
    library: LibraryOption = DEFAULT_LIBRARY,
) -> None:
    """Copy the library to a new one, also while others read and write it.

    It may be of another kind: from a file to a server, and back. Example: docintel backup 2026-11-21.db
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    with open_library(library) as opened:
        opened.backup(target)
        say(f"Copied {opened.target}.")
