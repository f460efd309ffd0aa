"""Pages are read in a process of their own, which can be ended: what hangs or crashes costs one page.

A form that draws a form ten times, ten levels deep, keeps pdfium busy for hours and takes all memory, and
nothing inside a process can stop it. The process is a fork, so that it costs milliseconds; where there is no
fork, pages are read in this process, and the limits are those that its reader looks at between two steps.
"""

from __future__ import annotations

import os
import pickle
import re
import select
import signal
import struct
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HEADER = struct.Struct(">Q")  # the length of a message in bytes
GRACE = 2.0  # seconds that a page gets beyond its limit, for its reader to stop by itself
CHUNK = 1 << 20
PR_SET_PDEATHSIG = 1  # linux/prctl.h

Pages = Callable[[int], Iterator[Any]]


@dataclass(frozen=True, slots=True)
class Lost:
    """A page that was not read: its process took too long, or ended (``how``: by which signal or error)."""

    number: int
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one page and for all that are left, bytes of memory for reading."""

    page_seconds: float
    seconds: float
    memory_bytes: int


def can_fork() -> bool:
    """Is there a fork that is safe to use? macOS has one that its own libraries do not survive."""
    return sys.platform == "linux"


def read_apart(pages: Pages, count: int, limits: Limits) -> Iterator[Any]:
    """What ``pages(number)`` yields for each page from ``number`` on; :class:`Lost` for one that is lost.

    Args:
        pages: called in the other process, with the number of the first page wanted; yields one picklable
            value a page.
        count: of pages.
        limits: a page that passes them is lost, and reading goes on after it. Where the seconds of all
            pages are over the iterator ends.
    """
    if not can_fork():
        yield from pages(1)
        return
    deadline = time.monotonic() + limits.seconds
    number = 1
    while number <= count:
        with _Reader(pages, number, limits.memory_bytes) as reader:
            while number <= count:
                left = deadline - time.monotonic()
                if left <= 0:
                    return
                item = reader.next(min(limits.page_seconds * 2 + GRACE, left + GRACE))
                yield Lost(number, item.how) if isinstance(item, Lost) else item
                number += 1
                if isinstance(item, Lost):
                    break


class _Reader:
    """A forked process that reads pages and sends each through a pipe."""

    def __init__(self, pages: Pages, first: int, memory: int) -> None:
        enter = _entrance(memory)  # made here: each page of memory that the child writes to is copied first
        self._in, out = os.pipe()
        with warnings.catch_warnings():
            # Python 3.12 warns of threads; the child runs this module, pdfium and Tesseract, and no more.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._pid = os.fork()
        if self._pid == 0:
            os.close(self._in)
            _send_all(pages, first, enter, out)
        os.close(out)

    def __enter__(self) -> _Reader:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._in)
        self._end()

    def _end(self) -> int:
        """End the process if it runs; its exit status."""
        if not self._pid:
            return 0
        os.kill(self._pid, signal.SIGKILL)
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        return status

    def next(self, seconds: float) -> Any:
        """The next page, or :class:`Lost` when the process does not answer in time or is gone."""
        deadline = time.monotonic() + seconds
        head = self._take(HEADER.size, deadline)
        data = head and self._take(HEADER.unpack(head)[0], deadline)
        if data:
            return pickle.loads(data)  # noqa: S301 - written by this program's own fork
        if data is None:
            return Lost(0)
        status = self._end()
        name = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"exit {status}"
        return Lost(0, name)

    def _take(self, size: int, deadline: float) -> bytes | None:
        """So many bytes; None when they do not come in time, empty when the process is gone."""
        taken = bytearray()
        while len(taken) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._in], [], [], left)[0]:
                return None
            piece = os.read(self._in, min(size - len(taken), CHUNK))
            if not piece:
                return b""
            taken += piece
        return bytes(taken)


def _send_all(pages: Pages, first: int, enter: Callable[[], None], out: int) -> None:
    """The other process: it ends here, whatever happens."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        enter()
        with os.fdopen(out, "wb") as pipe:
            for item in pages(first):
                data = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
                pipe.write(HEADER.pack(len(data)) + data)
                pipe.flush()
        code = 0
    finally:
        os._exit(code)


def _entrance(memory: int) -> Callable[[], None]:
    """What the process does first: it dies with its parent, even where it hangs, and its memory is bounded.

    Args:
        memory: bytes of data that it may take more than it forked with, which is not its own.
    """
    import ctypes  # noqa: PLC0415 - not where nothing forks
    import resource  # noqa: PLC0415 - not on Windows, where nothing forks

    prctl = ctypes.CDLL(None).prctl
    own = re.search(rb"VmData:\s*(\d+) kB", Path("/proc/self/status").read_bytes())
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = (soft, hard, int(own[1]) * 1024 + memory if own else resource.RLIM_INFINITY)
    limit = min((size for size in wanted if size != resource.RLIM_INFINITY), default=resource.RLIM_INFINITY)

    def enter() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))

    return enter
