"""``docintel doctor``: is everything here that is needed, and is the library whole."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from docintel.cli.common import (
    DEFAULT_LIBRARY,
    EXIT_FINDINGS,
    AsJson,
    LibraryOption,
    console,
    counted,
    print_json,
)
from docintel.cli.opening import opened_library
from docintel.errors import DamagedLibraryError, DocintelError, ModelError

#: A plan of 200 pages takes about a megabyte; less than this and an ingest may not end well.
_LOW_DISK = 1024**3

State = Literal["ok", "warning", "error"]
Finding = tuple[str, State, str]


def doctor(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Set a damaged library aside and ingest its documents again.")
    ] = False,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """Look at the installation and the library, and say what to do. Slow for a large library.

    Example: docintel doctor --library city.db
    """
    if rebuild:
        from docintel.cli.rebuild import rebuild as run  # noqa: PLC0415 - kept out of --help

        raise typer.Exit(run(library))
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _programs,
        _models,
        _tesseract,
        lambda: _disk(library),
        lambda: _library(library),
    )
    found = [finding for check in checks for finding in check()]
    if as_json:
        print_json([{"check": name, "state": state, "message": message} for name, state, message in found])
    else:
        out = console()
        styles = {"ok": "green", "warning": "yellow", "error": "red"}
        for name, state, message in found:
            out.print(f"{state:8} {name}: {message}", style=styles[state], markup=False)
    if any(state == "error" for _, state, _ in found):
        raise typer.Exit(EXIT_FINDINGS)


def _programs() -> Iterator[Finding]:
    import sqlite3  # noqa: PLC0415 - kept out of --help
    from importlib.metadata import version  # noqa: PLC0415 - the same

    yield "docintel", "ok", f"{version('docintel')} on Python {sys.version.split()[0]}"
    yield "SQLite", "ok", sqlite3.sqlite_version


def _models() -> Iterator[Finding]:
    from docintel.settings import models_folder  # noqa: PLC0415 - kept out of --help

    try:
        folder = models_folder()
    except ModelError as error:
        yield "models", "error", str(error)
        return
    names = sorted(path.name for path in folder.iterdir() if path.is_dir())
    yield "models", "ok", ", ".join(names) or "none"


def _tesseract() -> Iterator[Finding]:
    if shutil.which("tesseract") is None:
        yield (
            "Tesseract",
            "warning",
            "is not installed: scanned pages can not be read; install tesseract-ocr with the languages ind "
            "and jav",
        )
    else:
        yield "Tesseract", "ok", "is there for scanned pages"


def _disk(library: str) -> Iterator[Finding]:
    from docintel.library import file_of  # noqa: PLC0415 - kept out of --help

    try:
        file = file_of(library)
    except DocintelError:
        return  # the check of the library says it
    if file is None:
        return  # the disk is that of a server
    folder = file.absolute().parent
    if not folder.is_dir():
        yield "disk", "error", f"there is no folder {folder}"
        return
    free = shutil.disk_usage(folder).free
    said = f"{free / 1024**3:.1f} GiB are free in {folder}"
    if free < _LOW_DISK:
        yield "disk", "warning", f"{said}: make room before a large ingest"
    else:
        yield "disk", "ok", said


def _library(library: str) -> Iterator[Finding]:
    from docintel.ingest.version import pipeline_version  # noqa: PLC0415 - kept out of --help
    from docintel.library import file_of  # noqa: PLC0415 - the same
    from docintel.settings import Settings  # noqa: PLC0415 - the same

    try:
        file = file_of(library)
    except DocintelError as error:
        yield "library", "error", str(error)
        return
    try:
        with opened_library(library, writable=file is not None and os.access(file, os.W_OK)) as opened:
            wrong = opened.check()
            held = opened.stats()
            gone = [path for path in opened.paths() if not os.path.exists(path)]  # noqa: PTH110 - any name
            stale = opened.stale(pipeline_version(Settings()))
    except DocintelError as error:
        yield "library", "error", str(error)
        if isinstance(error, DamagedLibraryError):
            yield from _losses(file)
        return
    if wrong:
        advice = "restore a backup, or make it anew from the documents with docintel doctor --rebuild"
        yield "library", "error", f"{'; '.join(wrong)}: {advice}"
        yield from _losses(file)
    else:
        yield (
            "library",
            "ok",
            f"{counted(held.documents, 'document')}, {counted(held.commitments, 'commitment')}, whole",
        )
    if held.failed:
        yield "failed", "warning", f"{counted(held.failed, 'file')}: try docintel ingest --retry failed"
    if stale:
        yield (
            "stale",
            "warning",
            f"{counted(len(stale), 'document')} of another version: docintel ingest --stale",
        )
    if gone:
        yield "sources", "warning", f"not where they were: {counted(len(gone), 'file')}, such as {gone[0]}"


def _losses(file: Path | None) -> Iterator[Finding]:
    """Of a damaged file: what can be brought back, and what can not."""
    from docintel.cli.rebuild import prospect  # noqa: PLC0415 - kept out of --help

    if file is None:
        return
    found = prospect(file)
    if not found.there:
        advice = "ingest the documents into another library, or restore a backup"
        yield "rebuild", "error", f"--rebuild can bring back nothing: {advice}"
        return
    back = f"--rebuild can bring back {len(found.there)} of the {len(found.told.paths)} files it still names"
    yield "rebuild", "warning" if found.losses else "ok", " ".join((f"{back}.", *found.losses))
