"""``docintel doctor --rebuild``: a damaged library made anew from the documents that it had."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docintel.cli.common import EXIT_DONE, EXIT_FINDINGS, one_line, say
from docintel.errors import DamagedLibraryError, UsageError

if TYPE_CHECKING:
    from docintel.library.salvage import Salvaged

#: So many lost documents are named one by one.
_NAMED = 20


@dataclass(frozen=True, slots=True)
class Prospect:
    """What can be brought back of a damaged file: documents whose files are ``there``, and those ``gone``."""

    told: Salvaged
    there: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def losses(self) -> list[str]:
        """What can not be, a sentence each."""
        said = []
        if not self.told.complete:
            said.append("Some names of documents could not be read: ingest the folders too.")
        if self.gone:
            named = "; ".join(one_line(path) for path in self.gone[:_NAMED])
            more = f" and {len(self.gone) - _NAMED} more" if len(self.gone) > _NAMED else ""
            said.append(f"Lost, because their files are not where they were: {named}{more}.")
        return said


def prospect(file: Path) -> Prospect:
    """Read what a damaged file still tells, without changing it."""
    from docintel.library.salvage import salvage  # noqa: PLC0415 - kept out of --help

    told = salvage(file)
    there = tuple(path for path in told.paths if os.path.isfile(path))  # noqa: PTH113 - any file name
    return Prospect(told, there, tuple(sorted(set(told.paths) - set(there))))


def rebuild(library: str) -> int:
    """Set a damaged file aside and ingest its documents again; the exit code.

    Raises:
        UsageError: when there is nothing to rebuild or nothing to rebuild it from.
    """
    from docintel.cli.ingest import ended_as_by_hand  # noqa: PLC0415 - kept out of --help
    from docintel.cli.progress import watching  # noqa: PLC0415 - the same
    from docintel.ingest import Options, ingest  # noqa: PLC0415 - the same
    from docintel.library import open_library  # noqa: PLC0415 - the same

    file = _damaged(library)
    found = prospect(file)
    if not found.there:
        raise UsageError(
            f"{file} does not tell any file that is still there, so that nothing was changed: "
            "ingest the documents into another library, or restore a backup."
        )
    aside = _set_aside(file)
    with ended_as_by_hand(), open_library(str(file), create=True) as opened, watching(None) as observers:
        opened.restore_searches(found.told.searches)
        report = ingest(found.there, opened, Options(), observers)
    say(f"{report.count('added')} documents were ingested again; the damaged file is kept as {aside}.")
    for sentence in found.losses:
        say(sentence)
    if report.interrupted or report.stopped is not None:
        say("It ended early: go on with docintel ingest, or put the damaged file back and try again.")
    wrong = found.losses or report.count("failed") or report.interrupted or report.stopped
    return EXIT_FINDINGS if wrong else EXIT_DONE


def _damaged(library: str) -> Path:
    """The library's file. Raises UsageError when it needs no rebuilding or can not be rebuilt."""
    from docintel.library import file_of, open_library  # noqa: PLC0415 - kept out of --help

    file = file_of(library)
    if file is None:
        raise UsageError("A library on a server is not rebuilt from here: restore the server's backup.")
    if not file.is_file():
        raise UsageError(f"There is no library at {library}.")
    try:
        with open_library(library) as opened:
            wrong = opened.check()
    except DamagedLibraryError as error:
        wrong = [str(error)]
    if not wrong:
        raise UsageError(f"{library} is whole: there is nothing to rebuild.")
    return file


def _set_aside(file: Path) -> Path:
    number = 0
    aside = file.with_name(f"{file.name}.damaged")
    while aside.exists():
        number += 1
        aside = file.with_name(f"{file.name}.damaged{number}")
    for end in ("", "-wal", "-shm"):
        part = file.with_name(file.name + end)
        if part.exists():
            part.rename(aside.with_name(aside.name + end))
    return aside
