"""What a person sees of a long ingest: a bar on a terminal, lines elsewhere; and its log."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from docintel.cli.common import say
from docintel.errors import UsageError
from docintel.ingest import Event, Observer

#: With this key each line of a log begins.
_LOG_BEGINS = b'{"time": '


@contextmanager
def watching(log: Path | None, *, bar: bool = True) -> Iterator[list[Observer]]:
    """Those who watch a run: a bar or lines on standard error, and the log where one is wanted."""
    with ExitStack() as stack:
        observers: list[Observer] = []
        if log is not None:
            try:
                if log.is_file() and not _is_log(log):
                    raise UsageError(f"{log} holds something else than a log: name another file.")
                file = stack.enter_context(log.open("a", encoding="utf-8", errors="backslashreplace"))
            except OSError as error:
                raise UsageError(
                    f"The log {log} can not be written ({error.strerror}): name another file."
                ) from error
            observers.append(Log(file))
        if bar and sys.stderr.isatty():
            shown = Bar()
            stack.callback(shown.close)
            observers.append(shown)
        else:
            observers.append(Lines())
        yield observers


def _is_log(path: Path) -> bool:
    """Whether a file is empty or begins as :class:`Log` begins."""
    with path.open("rb") as file:
        return file.read(len(_LOG_BEGINS)) in (b"", _LOG_BEGINS)


class Lines:
    """A line for each failure, when no person looks on."""

    def begin(self, documents: int, size: int) -> None:
        """Nothing to say."""

    def done(self, event: Event) -> None:
        """Tell a failure."""
        if event.failure is not None:
            say(f"docintel: {event.failure.message}")


class Bar:
    """A bar that grows with the bytes done, with pages per second, time left, and failures above it."""

    def __init__(self) -> None:
        self._progress = Progress(
            BarColumn(),
            TextColumn("{task.fields[documents]} documents, {task.fields[pages]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True, highlight=False),
            transient=True,
        )
        self._began = time.monotonic()
        self._documents = self._pages = self._failed = 0
        self._all = 0

    def begin(self, documents: int, size: int) -> None:
        """Show the empty bar."""
        self._all = documents
        # A file without bytes counts too: the bar must reach its end.
        self._task = self._progress.add_task("", total=size + documents, documents=f"0/{documents}", pages="")
        self._progress.start()

    def done(self, event: Event) -> None:
        """Let it grow."""
        self._documents += 1
        self._pages += event.pages
        if event.failure is not None:
            self._failed += 1
            self._progress.console.print(event.failure.message, style="red", markup=False)
        speed = self._pages / max(time.monotonic() - self._began, 0.001)
        failed = f", {self._failed} failed" if self._failed else ""
        self._progress.update(
            self._task,
            advance=event.size + 1,
            documents=f"{self._documents}/{self._all}{failed}",
            pages=f"{speed:.1f} pages/s",
        )

    def close(self) -> None:
        """Take it off the screen."""
        self._progress.stop()


class Log:
    """A line of JSON for each document."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def begin(self, documents: int, size: int) -> None:
        """Note the start."""
        self._write({"event": "begin", "documents": documents, "bytes": size})

    def done(self, event: Event) -> None:
        """Note one document, at once, so that a crash leaves a log up to it."""
        failure = event.failure
        self._write(
            {
                "event": event.outcome,
                "path": event.path,
                "bytes": event.size,
                "pages": event.pages,
                "warnings": event.warnings,
                "code": None if failure is None else failure.code,
                "message": None if failure is None else failure.message,
            }
        )

    def _write(self, value: dict[str, object]) -> None:
        line = {"time": time.strftime("%Y-%m-%dT%H:%M:%S%z"), **value}
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()
