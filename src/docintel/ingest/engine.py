"""Running a function over many items in processes that may die: pebble, behind one small contract.

pebble is here because it was measured: when a worker segfaults, hangs or is killed it loses exactly the item
that the worker held, where ``concurrent.futures`` loses dozens with the broken pool.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pebble import ProcessExpired, ProcessPool

from docintel.ingest.worker import Failure, Task, out_of_memory, prepare, work
from docintel.library.record import Record

Work = Callable[[Task], Record | Failure]

#: A worker is replaced after so many files: what libraries leak goes with it. A new one takes a second and a
#: half of its processor until its first file is done, as long as 50 releases of one page.
_FILES_A_WORKER = 1_000
#: Files given out for each worker: one that it does and one that waits.
_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one task."""

    task: Task
    result: Record | Failure


class Engine:
    """Worker processes; use it in ``with`` of :func:`running`."""

    def __init__(self, pool: Any, workers: int, function: Work) -> None:
        self._pool = pool
        self._room = workers * _AHEAD
        self._function = function
        self._running: dict[Future[Any], Task] = {}

    @property
    def full(self) -> bool:
        """Whether it is better to wait for something to be done than to give more."""
        return len(self._running) >= self._room

    @property
    def busy(self) -> bool:
        """Whether anything is being done."""
        return bool(self._running)

    def give(self, task: Task) -> None:
        """Start a task, or queue it."""
        limit = task.settings.document_seconds
        self._running[self._pool.schedule(self._function, args=[task], timeout=limit)] = task

    def take(self) -> list[Done]:
        """Wait until at least one task is done; what is done now."""
        done, _ = wait(self._running, return_when=FIRST_COMPLETED)
        return [_outcome(self._running.pop(future), future) for future in done]


class Inline:
    """The same without processes: for a debugger, and where processes can not be started."""

    def __init__(self, function: Work) -> None:
        self._function = function
        self._tasks: list[Task] = []

    @property
    def full(self) -> bool:
        """Always after one task: it is done when it is taken."""
        return bool(self._tasks)

    @property
    def busy(self) -> bool:
        """Whether a task waits."""
        return bool(self._tasks)

    def give(self, task: Task) -> None:
        """Keep a task."""
        self._tasks.append(task)

    def take(self) -> list[Done]:
        """Do it."""
        task = self._tasks.pop()
        return [Done(task, self._function(task))]


@contextmanager
def running(workers: int, memory_bytes: int, function: Work = work) -> Iterator[Engine | Inline]:
    """An engine with ``workers`` processes, or none for 0. Leaving it early ends what still runs."""
    if workers == 0:
        yield Inline(function)
        return
    pool: Any = ProcessPool(
        max_workers=workers,
        max_tasks=_FILES_A_WORKER,
        initializer=_prepare,
        initargs=[memory_bytes, not os.environ.get("DOCINTEL_DEBUG")],
        # A fresh interpreter: a fork would copy threads and locks of the parent in any state.
        context=multiprocessing.get_context("spawn"),
    )
    try:
        yield Engine(pool, workers, function)
    except BaseException:
        pool.stop()
        raise
    else:
        pool.close()
    finally:
        pool.join()


def _prepare(memory_bytes: int, quiet: bool) -> None:
    prepare(memory_bytes, quiet=quiet)


def _outcome(task: Task, future: Future[Any]) -> Done:
    try:
        return Done(task, future.result())
    except FutureTimeoutError:
        seconds = task.settings.document_seconds
        message = f"{task.path} took longer than {seconds:g} seconds: ingest it with a higher --seconds."
        return Done(task, Failure("time_limit", message))
    except ProcessExpired as error:
        return Done(task, _crash(task, error.exitcode))
    except MemoryError:
        return Done(task, out_of_memory(task))


def _crash(task: Task, exit_code: int | None) -> Failure:
    how = f"by signal {-exit_code}" if exit_code is not None and exit_code < 0 else f"with status {exit_code}"
    return Failure(
        "crashed",
        f"{task.path} made its worker process die ({how}): it needs more memory than there is, or is damaged "
        "in a way that its reader does not survive; give more with --memory, or save it anew with another "
        "program.",
    )
