"""``docintel backup``: a copy of the library, taken while it is in use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from docintel.cli.common import DEFAULT_LIBRARY, LibraryOption, say


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The new file.")],
    library: LibraryOption = DEFAULT_LIBRARY,
) -> None:
    """Copy the library to a new file, also while others read and write it.

    Example: docintel backup docintel-2026-11-21.db
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    with open_library(library) as opened:
        opened.backup(target)
    say(f"Copied {library} to {target}.")
