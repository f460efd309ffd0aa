"""Pages are read in a process of their own, which can be ended: what hangs or crashes costs one page.

A form that draws a form ten times, ten levels deep, keeps pdfium busy for hours and takes all memory, and
nothing inside a process can stop it. The process is a fork, and reads one file after the other: each page of
memory that a fresh one touches is copied first, which costs more than the pages of a short file. It is ended
after a page that is lost, and when it has grown. Where there is no fork, pages are read in this process, and
the limits are those that its reader looks at between two steps.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from docintel.reading.pdf.process import Lost, Pages, Process

GRACE = 2.0  # seconds that a page gets beyond its limit, for its reader to stop by itself
SLOWER = 5.0  # times a page's processor time by the clock: the machine may be busy with other things


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of the processor for one page, seconds for all that are left, bytes of memory for reading."""

    page_seconds: float
    seconds: float
    memory_bytes: int


class _Kept(threading.local):
    """The process that waits for the next file: each thread has its own, which ends with it."""

    process: Process | None = None


_kept = _Kept()


def can_fork() -> bool:
    """Is there a fork that is safe to use? macOS has one that its own libraries do not survive."""
    return sys.platform == "linux"


def read_apart(pages: Pages, count: int, limits: Limits) -> Iterator[Any]:
    """What ``pages(number)`` yields for each page from ``number`` on; :class:`Lost` for one that is lost.

    Args:
        pages: called in the other process, with the number of the first page wanted; yields one picklable
            value a page, and can itself be pickled.
        count: of pages.
        limits: a page that passes them is lost, and reading goes on after it. Where the seconds of all
            pages are over the iterator ends.
    """
    if not can_fork():
        yield from pages(1)
        return
    deadline = time.monotonic() + limits.seconds
    processor = limits.page_seconds * 2 + GRACE
    number = 1
    while number <= count:
        with _asked(pages, number, limits.memory_bytes) as process:
            while number <= count:
                left = deadline - time.monotonic()
                if left <= 0:
                    return
                item = process.next(min(processor * SLOWER, left + GRACE), processor)
                yield Lost(number, item.how) if isinstance(item, Lost) else item
                number += 1
                if isinstance(item, Lost):
                    break
            else:
                process.rest(processor * SLOWER)


def end_process() -> None:
    """End the process that waits for this thread's next file, if one does."""
    process, _kept.process = _kept.process, None
    if process is not None:
        process.end()


@contextmanager
def _asked(pages: Pages, first: int, memory_bytes: int) -> Iterator[Process]:
    """A process asked for these pages, the one that waits if it still does. It is kept if it rests."""
    process, _kept.process = _kept.process, None
    if process is None or not process.ask(pages, first, memory_bytes):
        if process is not None:
            process.end()
        process = Process()
        process.ask(pages, first, memory_bytes)
    try:
        yield process
    finally:
        if process.resting and _kept.process is None:
            _kept.process = process
        else:
            process.end()
