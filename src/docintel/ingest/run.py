"""Ingest: many files into a library, resumable at any point.

The parent reads no document and the workers write none: each file is read and extracted by a worker, and
stored by the parent in one transaction. What is stored needs no second look; stopping and starting again at
any moment ends in the same library.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from docintel.errors import DocumentError, LibraryError, ModelError, UsageError
from docintel.ingest.engine import Engine, Inline, Work, running
from docintel.ingest.undisturbed import undisturbed
from docintel.ingest.version import pipeline_version
from docintel.ingest.walk import Item, walk
from docintel.ingest.worker import Failure, Task, work
from docintel.library.record import PARTIAL
from docintel.settings import Settings, cores

if TYPE_CHECKING:  # a worker imports this package, and needs no database
    from docintel.library import Library, Record

Outcome = Literal["added", "updated", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to ingest. ``retry`` takes only what failed before, ``stale`` only what an older pipeline did."""

    workers: int | None = None  # None: one a core; 0: in this process
    retry: bool = False
    stale: bool = False
    settings: Settings = field(default_factory=Settings)
    work: Work = work


@dataclass(frozen=True, slots=True)
class Event:
    """One file is done."""

    path: str
    size: int
    outcome: Outcome
    pages: int = 0
    failure: Failure | None = None
    warnings: int = 0  # of what was stored: pages that could not be read, tables not understood

    @property
    def stored(self) -> bool:
        """Whether the library has it, though perhaps not all of its pages."""
        return self.failure is None or self.failure.code == PARTIAL


class Observer(Protocol):
    """Somebody who watches."""

    def begin(self, documents: int, size: int) -> None:
        """So many files of so many bytes in all are to be done."""
        ...

    def done(self, event: Event) -> None:
        """One of them is done."""
        ...


@dataclass(slots=True)
class Report:
    """What came of it; ``stopped`` says why it ended early, ``left`` how many files were not done."""

    events: list[Event] = field(default_factory=list)
    left: int = 0
    seconds: float = 0.0
    interrupted: bool = False
    stopped: LibraryError | ModelError | None = None

    def count(self, outcome: Outcome) -> int:
        """Files with this outcome."""
        return sum(event.outcome == outcome for event in self.events)

    @property
    def pages(self) -> int:
        """Pages read and stored."""
        return sum(event.pages for event in self.events)

    def json(self) -> dict[str, object]:
        """As the contract writes it, with ``left``, ``interrupted`` and ``stopped`` as further fields."""
        counts = {name: self.count(name) for name in ("added", "unchanged", "updated", "failed")}
        failures = [(event.path, event.failure) for event in self.events if event.failure is not None]
        stopped = self.stopped
        return {
            "documents": len(self.events),
            **counts,
            "pages": self.pages,
            "seconds": round(self.seconds, 3),
            "failures": [
                {"path": path, "code": failure.code, "message": failure.message}
                for path, failure in sorted(failures, key=lambda item: item[0])
            ],
            "left": self.left,
            "interrupted": self.interrupted,
            "stopped": None if stopped is None else {"code": stopped.code, "message": str(stopped)},
        }


def ingest(
    paths: Sequence[str], library: Library, options: Options, observers: Iterable[Observer] = ()
) -> Report:
    """Bring every document under ``paths`` into ``library``.

    Raises:
        UsageError: when there is nothing to do it with: no file under any of the paths.

    What ends a run early, such as a full disk, is ``Report.stopped``, with what was done before it.
    """
    began = time.monotonic()
    run = _Run(library, options, tuple(observers))
    try:
        run.collect(paths)
        run.go()
        if run.report.count("added") + run.report.count("updated"):
            library.optimize()
    except KeyboardInterrupt:
        run.report.interrupted = True
    except LibraryError as error:
        run.report.stopped = error
    run.report.seconds = time.monotonic() - began
    return run.report


def without_files(paths: Sequence[str], observers: Iterable[Observer] = ()) -> Report | None:
    """What :func:`ingest` would report if it finds no file, so that no library need be made; None if it does.

    Raises:
        UsageError: when there is nothing under any of the paths.
    """
    walked = walk(paths)
    if walked.items:
        return None
    if not walked.problems:
        raise _nothing_in(paths)
    report = Report([Event(path, 0, "failed", 0, _failure(error)) for path, error in walked.problems])
    for observer in observers:
        observer.begin(len(report.events), 0)
        for event in report.events:
            observer.done(event)
    return report


def _nothing_in(paths: Sequence[str]) -> UsageError:
    return UsageError(f"There is no document in {', '.join(paths)}: name a file or another folder.")


def _failure(error: DocumentError) -> Failure:
    return Failure(error.code, str(error))


class _Run:
    def __init__(self, library: Library, options: Options, observers: tuple[Observer, ...]) -> None:
        self.report = Report()
        self._library = library
        self._options = options
        self._observers = observers
        self._pipeline = pipeline_version(options.settings)
        self._queue: deque[Item] = deque()
        self._sizes: dict[str, int] = {}
        self._hashes: dict[str, str] = {}
        self._partial: dict[str, Failure] = {}  # what is stored without some of its pages, by path
        self._copies: dict[str, list[str]] = {}  # sha256 of what is being done: other files with these bytes

    def collect(self, paths: Sequence[str]) -> None:
        """Find the files, tell what can not be looked at, and put the largest first."""
        walked = walk(paths, files_of(self._library.target))
        items = list(walked.items)
        if self._options.retry or self._options.stale:
            items = self._again(paths, walked.folders, items)
        elif not items and not walked.problems:
            raise _nothing_in(paths)
        self._drop_vanished(walked.folders)
        noted = self._library.failures().items()
        self._partial = {path: Failure(code, said) for path, (code, said) in noted if code == PARTIAL}
        items.sort(key=lambda item: (-item.size, item.path))  # a long one at the end would run alone
        self._queue.extend(items)
        self._sizes = {item.path: item.size for item in items}
        self.report.left = len(items) + len(walked.problems)
        for observer in self._observers:
            observer.begin(self.report.left, sum(self._sizes.values()))
        for path, error in walked.problems:
            self._tell(path, "failed", failure=_failure(error))

    def go(self) -> None:
        """Do them."""
        if not self._queue:
            return
        settings = self._options.settings
        wanted = self._options.workers
        workers = min(cores() if wanted is None else wanted, len(self._queue))
        with running(workers, settings.document_memory_bytes, self._options.work) as engine:
            while self._queue or engine.busy:
                while self._queue and not engine.full:
                    self._start(engine, self._queue.popleft())
                if engine.busy:
                    for done in engine.take():
                        with undisturbed():
                            self._finish(done.task, done.result)

    def _again(self, paths: Sequence[str], folders: Sequence[str], items: list[Item]) -> list[Item]:
        """Of what the library knows as failed or stale, what lies under the paths; all without paths."""
        known: list[str] = []
        if self._options.retry:
            known += self._library.failures()
        if self._options.stale:
            known += self._library.stale(self._pipeline)
        named = {item.path for item in items}
        return [
            Item(path, _size(path))
            for path in dict.fromkeys(known)
            if not paths or path in named or any(_under(path, folder) for folder in folders)
        ]

    def _drop_vanished(self, folders: Sequence[str]) -> None:
        """What failed once and is gone from a folder that was walked has not failed any more."""
        gone = [
            path
            for path in self._library.failures()
            if not os.path.lexists(path) and any(_under(path, folder) for folder in folders)
        ]
        if gone:
            self._library.forget_failures(gone)

    def _start(self, engine: Engine | Inline, item: Item) -> None:
        sha256 = _sha256(item.path, self._options.settings.max_file_bytes)
        if sha256 is not None:
            pipeline = self._pipeline if self._options.stale else None
            lack = self._partial.get(item.path)
            again = lack is not None and self._options.retry
            with undisturbed():
                known = None if again else self._library.recognise(item.path, sha256, pipeline)
                if known == "unchanged" and lack is not None:
                    self._tell(item.path, "failed", failure=lack)
                    return
                if known is not None:
                    self._tell(item.path, known)
                    return
            if sha256 in self._copies:
                self._copies[sha256].append(item.path)
                return
            self._copies[sha256] = []
            self._hashes[item.path] = sha256
        engine.give(Task(item.path, self._options.settings, self._pipeline))

    def _finish(self, task: Task, result: Record | Failure) -> None:
        copies = self._copies.pop(self._hashes.pop(task.path, ""), [])
        if isinstance(result, Failure):
            for path in (task.path, *copies):
                self._failed(path, Failure(result.code, result.message.replace(task.path, path)))
            return
        self._store(result, task.path, result.pages or 0, result.warnings)
        for path in copies:
            self._store(result, path)

    def _store(self, record: Record, path: str, pages: int = 0, warnings: int = 0) -> None:
        outcome: Outcome = self._library.put(record, path)
        lack = record.lack(path)
        if lack is None:
            self._tell(path, outcome, pages=pages, warnings=warnings)
        else:
            failure = Failure(PARTIAL, lack)
            self._tell(path, "failed", pages=pages, warnings=warnings, failure=failure)

    def _failed(self, path: str, failure: Failure) -> None:
        if os.path.lexists(path):  # a file that is not there can not be tried again
            self._library.fail(path, failure.code, failure.message, self._pipeline)
        self._tell(path, "failed", failure=failure)

    def _tell(
        self,
        path: str,
        outcome: Outcome,
        *,
        pages: int = 0,
        warnings: int = 0,
        failure: Failure | None = None,
    ) -> None:
        event = Event(path, self._sizes.get(path, 0), outcome, pages, failure, warnings)
        self.report.events.append(event)
        self.report.left -= 1
        for observer in self._observers:
            observer.done(event)


def files_of(target: str) -> list[Path]:
    """The files of a library, which are no documents."""
    return [Path(target + end) for end in ("", "-wal", "-shm", "-journal")]


def _under(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a str may hold any file name
    except OSError:
        return 0


def _sha256(path: str, limit: int) -> str | None:
    """The hash of the file's bytes; None when it can not be read or is over the limit: its reader says so."""
    try:
        if not os.path.isfile(path) or os.stat(path).st_size > limit:  # noqa: PTH113, PTH116 - as above
            return None
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
