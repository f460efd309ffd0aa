"""``docintel watch``: documents into the library as they appear."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli.common import (
    DEFAULT_LIBRARY,
    LibraryOption,
    Log,
    Memory,
    Ocr,
    Seconds,
    Vectors,
    Workers,
    one_line,
    say,
    shown_path,
)
from docintel.cli.ingest import ended_as_by_hand, settings_of
from docintel.cli.opening import opened_library
from docintel.cli.writing import check_outputs
from docintel.errors import LibraryError, ModelError, UsageError

if TYPE_CHECKING:
    from docintel.ingest import Observer, Options, Report
    from docintel.library import Library

#: After the library could not be written, in seconds.
_TRY_AGAIN = 30.0


def watch(  # noqa: PLR0913 - one parameter an option
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER…", help="Folders to watch.")],
    *,
    settle: Annotated[
        float, typer.Option(min=0.1, help="Seconds that a file must stay the same before it is read.")
    ] = 2.0,
    workers: Workers = None,
    seconds: Seconds = None,
    memory: Memory = None,
    ocr: Ocr = True,
    vectors: Vectors = True,
    log: Log = None,
    library: LibraryOption = DEFAULT_LIBRARY,
) -> None:
    """Ingest what is in the folders, and then what appears or changes in them, until Ctrl-C.

    Example: docintel watch incoming/ --library city.db
    """
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder} is not a folder: name folders to watch.")
    from docintel.cli.progress import watching  # noqa: PLC0415 - kept out of --help
    from docintel.ingest import Options, files_of  # noqa: PLC0415 - the same
    from docintel.library import file_of  # noqa: PLC0415 - the same

    file = file_of(library)
    check_outputs([log], files_of(str(file)) if file else ())
    options = Options(workers, settings=settings_of(seconds, memory, ocr=ocr))
    with (
        ended_as_by_hand(),
        opened_library(library, create=True, writable=True) as opened,
        watching(log, bar=False) as observers,
    ):
        try:
            watched = [str(folder) for folder in folders]
            for report in _reports(watched, opened, options, observers, settle):
                _tell(report)
                if report.interrupted:
                    raise KeyboardInterrupt
                if vectors and report.stopped is None and _stored(report):
                    _encode(opened)
        except KeyboardInterrupt:
            say("Ended: what was stored is kept.")


def _reports(
    folders: list[str], library: Library, options: Options, observers: list[Observer], settle: float
) -> Iterator[Report]:
    """What came of each batch of files that were ready together."""
    from docintel.ingest import files_of, ingest  # noqa: PLC0415 - kept out of --help
    from docintel.ingest.walk import walk  # noqa: PLC0415 - the same
    from docintel.ingest.watching import Pending, changed_files  # noqa: PLC0415 - the same

    own = files_of(library.target)
    pending, again = Pending(settle), Pending(_TRY_AGAIN)
    # What is there already may be on its way too: it waits like everything else.
    pending.add(item.path for item in walk(folders, own).items)
    say(f"Watching {', '.join(folders)}: end it with Ctrl-C.")
    for ready in changed_files(folders, pending, own):
        report = ingest(ready, library, options, observers)
        yield report
        if report.stopped is not None:
            say(f"docintel: {report.stopped} Tried again in {_TRY_AGAIN:.0f} seconds.")
            again.add(ready)
        pending.add(again.ready())


def _stored(report: Report) -> int:
    return sum(event.stored and event.outcome != "unchanged" for event in report.events)


def _encode(library: Library) -> None:
    """Vectors for what is new; without them it is found by words, and the next batch tries again."""
    from docintel.cli.vectors import encode  # noqa: PLC0415 - kept out of --help
    from docintel.encoder import load_encoder  # noqa: PLC0415 - the same

    try:
        encode(library, load_encoder(), anew=False)
    except (LibraryError, ModelError) as error:
        say(f"docintel: {error}")


def _tell(report: Report) -> None:
    for event in report.events:
        if event.failure is None and event.outcome != "unchanged":
            pages = f", {event.pages} pages" if event.pages else ""
            typer.echo(f"{event.outcome} {one_line(shown_path(event.path))}{pages}")
