"""``docintel ingest``: documents into the library."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli import EXIT_INTERRUPTED
from docintel.cli.common import (
    DEFAULT_LIBRARY,
    EXIT_FINDINGS,
    EXIT_NOTHING,
    AsJson,
    LibraryOption,
    Log,
    Memory,
    Ocr,
    Seconds,
    Vectors,
    Workers,
    exit_code,
    one_line,
    print_json,
    say,
    shown_path,
)
from docintel.cli.opening import opened_library
from docintel.cli.writing import check_outputs
from docintel.errors import LibraryError, ModelError, UsageError

if TYPE_CHECKING:
    from docintel.ingest import Report
    from docintel.library import Library
    from docintel.settings import Settings

_GIB = 1024**3


def ingest(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH…", help="Files, folders, or - for a list of paths on standard input."),
    ] = None,
    *,
    workers: Workers = None,
    retry: Annotated[
        str | None, typer.Option(metavar="failed", help="Only what failed before, under PATH or anywhere.")
    ] = None,
    stale: Annotated[
        bool, typer.Option("--stale", help="Only what an older version extracted, under PATH or anywhere.")
    ] = False,
    seconds: Seconds = None,
    memory: Memory = None,
    ocr: Ocr = True,
    vectors: Vectors = True,
    log: Log = None,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """Read documents and store what they promise. Stop it at any time and run it again.

    Example: docintel ingest plans/ --library city.db
    """
    if not paths and not retry and not stale:
        raise UsageError("Name files or folders to ingest, or - to read their names from standard input.")
    if retry not in (None, "failed"):
        raise UsageError(f"--retry {retry} is not known: write --retry failed.")
    from docintel.cli.progress import watching  # noqa: PLC0415 - kept out of --help
    from docintel.ingest import Options, files_of, without_files  # noqa: PLC0415 - the same
    from docintel.ingest import ingest as run  # noqa: PLC0415 - the same
    from docintel.library import file_of  # noqa: PLC0415 - the same

    options = Options(workers, retry is not None, stale, settings_of(seconds, memory, ocr=ocr))
    given = _given(paths or [])
    file = file_of(library)
    check_outputs([log], [*given, *(files_of(str(file)) if file else ())])
    with ended_as_by_hand(), watching(log) as observers:
        report = None
        if given and file is not None and not file.exists():
            report = without_files(given, observers)  # nothing to store makes no library
        if report is None:
            with opened_library(library, create=bool(given), writable=True) as opened:
                report = run(given, opened, options, observers)
                if vectors:
                    _encode(opened, report)
    if as_json:
        print_json(report.json())
    else:
        _print(report)
    raise typer.Exit(_exit_code(report))


def _encode(library: Library, report: Report) -> None:
    """Vectors for what was stored; when that ends early, the documents stay and can be found by words."""
    from docintel.cli.vectors import encode, tell_of_others  # noqa: PLC0415 - kept out of --help
    from docintel.encoder import load_encoder  # noqa: PLC0415 - the same

    if report.interrupted or report.stopped is not None:
        return
    try:
        encoder = load_encoder()
        encode(library, encoder, anew=False)
        tell_of_others(library, encoder)
    except KeyboardInterrupt:
        report.interrupted = True
    except (LibraryError, ModelError) as error:
        report.stopped = error


def settings_of(seconds: float | None, memory: float | None, *, ocr: bool) -> Settings:
    """The limits and choices of a run, from options that may be left out."""
    from dataclasses import replace  # noqa: PLC0415 - kept out of --help

    from docintel.settings import Settings as Defaults  # noqa: PLC0415 - the same

    settings = replace(Defaults(), ocr=ocr)
    if seconds is not None:
        settings = replace(settings, document_seconds=seconds)
    if memory is not None:
        settings = replace(settings, document_memory_bytes=int(memory * _GIB))
    return settings


def _given(paths: list[str]) -> list[str]:
    from docintel.ingest.walk import paths_of_list  # noqa: PLC0415 - kept out of --help

    found: list[str] = []
    for path in paths:
        found += paths_of_list(sys.stdin.buffer.read()) if path == "-" else [path]
    if paths and not found:
        raise UsageError("The list of paths on standard input is empty: give at least one path.")
    return found


@contextmanager
def ended_as_by_hand() -> Iterator[None]:
    """Being asked to end (SIGTERM) is like Ctrl-C: what is stored stays, the workers end."""

    def interrupt(number: int, frame: object) -> None:
        del number, frame
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _exit_code(report: Report) -> int:
    if report.interrupted:
        return EXIT_INTERRUPTED
    failed = report.count("failed")
    done = sum(event.stored for event in report.events)
    if report.stopped is not None:
        return EXIT_FINDINGS if done else EXIT_NOTHING
    return exit_code(done, failed)


def _print_failures(report: Report) -> None:
    """A table of what kept files out, the commonest cause first, with one of the files."""
    causes: dict[str, list[str]] = {}
    for event in report.events:
        if event.failure is not None:
            causes.setdefault(event.failure.code, []).append(event.path)
    typer.echo(f"{'failed':>8}  {'cause':<18}  such as")
    for code, paths in sorted(causes.items(), key=lambda item: (-len(item[1]), item[0])):
        typer.echo(f"{len(paths):>8}  {code:<18}  {one_line(shown_path(min(paths)))}")


def _nothing(report: Report) -> str:
    return "nothing stored" if report.interrupted or report.stopped is not None else "nothing to do"


def _print(report: Report) -> None:
    counts = {name: report.count(name) for name in ("added", "updated", "unchanged", "failed")}
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count) or _nothing(report)
    per_second = report.pages / report.seconds if report.seconds else 0.0
    speed = f", {per_second:.1f} pages/s" if report.pages > len(report.events) else ""  # texts have no pages
    typer.echo(f"{told}; {report.pages} pages in {report.seconds:.1f} s{speed}.")
    warned = [event.path for event in report.events if event.warnings]
    if warned:
        which = f"docintel show {one_line(shown_path(min(warned)))}"
        say(f"Something in {len(warned)} of them could not be read or understood: see {which}, for one.")
    if counts["failed"]:
        _print_failures(report)
        if any(event.failure is not None and os.path.lexists(event.path) for event in report.events):
            say("Try the failed ones again with docintel ingest --retry failed.")
    if report.interrupted:
        left = f", {report.left} to go" if report.left else ""
        say(f"Interrupted{left}: what was stored is kept; run the same command again to go on.")
    if report.stopped is not None:
        say(f"docintel: {report.stopped}")
