"""A forked process that reads the pages of one file after the other, and sends each through a pipe.

A request is the pages that are wanted; for each the process answers with what was read, and at the end with
whether it stays for another request. It has nothing of its parent's open but what it writes messages to, dies
with the thread that made it, even where it hangs, and ends by itself when nobody can ask it any more.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import re
import select
import signal
import struct
import time
import warnings
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

HEADER = struct.Struct(">Q")  # the length of a message in bytes
CHUNK = 1 << 20
PR_SET_PDEATHSIG = 1  # linux/prctl.h
MOST_FILES = 200  # that one process reads
GROWTH = 64 * 1024**2  # bytes of data: a process that keeps more than so many is not kept
ENDING = 2.0  # seconds that a process has between closing its pipe and its end
FIRST_FREE = 3  # descriptor, behind those of the three standard streams

Pages = Callable[[int], Iterator[Any]]


@dataclass(frozen=True, slots=True)
class Lost:
    """A page that was not read: its process took too long, or ended (``how``: by which signal or error)."""

    number: int
    how: str | None = None


@dataclass(frozen=True, slots=True)
class _Request:
    pages: Pages
    first: int
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class _End:
    """All pages that were asked for are sent; does the process stay?"""

    stays: bool


class Process:
    """The other process, as it is seen from here. ``resting``: it has answered all, and waits."""

    def __init__(self) -> None:
        asked, self._out = _pipe()
        self._in, answers = _pipe()
        self.resting = True
        self._owner = os.getpid()
        with warnings.catch_warnings(), _no_interrupt():
            # Python 3.12 warns of threads; the child runs this module, pdfium and Tesseract, and no more.
            warnings.simplefilter("ignore", DeprecationWarning)
            pid = os.fork()
            if pid == 0:
                _serve(asked, answers)
        os.close(asked)
        os.close(answers)
        self._pid = pid
        self._end = weakref.finalize(self, _end, self._owner, pid, (self._in, self._out))
        clock = ctypes.c_int()
        ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock))
        self._clock = clock.value

    def ask(self, pages: Pages, first: int, memory_bytes: int) -> bool:
        """Ask for pages; False when the process is gone, or is that of the process this one is a fork of.

        Args:
            pages: yields what is read, from a page on; can be pickled.
            first: the number of that page.
            memory_bytes: that reading may take beyond what the process has.
        """
        if self._owner != os.getpid() or select.select([self._in], [], [], 0)[0]:
            return False  # who rests says nothing: there is but the end to be read
        self.resting = False
        request = pickle.dumps(_Request(pages, first, memory_bytes), pickle.HIGHEST_PROTOCOL)
        try:
            os.write(self._out, HEADER.pack(len(request)) + request)
        except BrokenPipeError:
            return False
        return True

    def next(self, seconds: float, processor: float) -> Any:
        """The next page, or :class:`Lost` when the process does not answer in time or is gone.

        Args:
            seconds: that are waited at most.
            processor: seconds of the processor's time that the process may take meanwhile.
        """
        until, spent = time.monotonic() + seconds, self._spent() + processor
        head = self._take(HEADER.size, until, spent)
        data = head and self._take(HEADER.unpack(head)[0], until, spent)
        if data:
            return pickle.loads(data)  # noqa: S301 - written by this program's own fork
        if data is None:
            return Lost(0)
        self._let_end()
        code = os.waitstatus_to_exitcode(self.end())
        return Lost(0, signal.Signals(-code).name if code < 0 else f"exit {code}")

    def rest(self, seconds: float) -> None:
        """Wait until the process has closed the file, behind its last page: it rests if it stays."""
        self.resting = self.next(seconds, seconds) == _End(stays=True)

    def end(self) -> int:
        """End the process if it runs; its exit status."""
        return self._end() or 0

    def _let_end(self) -> None:
        """Wait for a process that has closed its pipe: killed meanwhile it can not say why it ends."""
        until = time.monotonic() + ENDING
        gone = os.WEXITED | os.WNOHANG | os.WNOWAIT
        while os.waitid(os.P_PID, self._pid, gone) is None and time.monotonic() < until:
            time.sleep(0.005)

    def _take(self, size: int, until: float, spent: float) -> bytes | None:
        """So many bytes; None when they do not come in time, empty when the process is gone."""
        taken = bytearray()
        while len(taken) < size:
            left = min(until - time.monotonic(), spent - self._spent())
            if left <= 0:
                return None
            if not select.select([self._in], [], [], left)[0]:
                continue
            piece = os.read(self._in, min(size - len(taken), CHUNK))
            if not piece:
                return b""
            taken += piece
        return bytes(taken)

    def _spent(self) -> float:
        """Seconds of the processor's time that the process has taken."""
        return time.clock_gettime(self._clock)


def _end(owner: int, pid: int, pipes: tuple[int, ...]) -> int:
    for pipe in pipes:
        os.close(pipe)
    if owner != os.getpid():
        return 0
    os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Ctrl-C waits: in a fork that has not come to its own work yet it would go on with its parent's."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pipe() -> tuple[int, int]:
    """A pipe behind the standard streams, also where those are closed: others take such a one for theirs."""
    import fcntl  # noqa: PLC0415 - not on Windows, where nothing forks

    ends = os.pipe()
    moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, FIRST_FREE) for end in ends]
    for end in ends:
        os.close(end)
    return moved[0], moved[1]


def _serve(asked: int, answers: int) -> NoReturn:
    """The other process: it ends here, whatever happens."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGXCPU, _go_on)
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        _close_all_but(asked, answers)
        gc.freeze()  # what is collected is written to, and what is written to is copied first
        with os.fdopen(asked, "rb") as requests, os.fdopen(answers, "wb") as out:
            _answer_all(requests, out)
        code = 0
    finally:
        os._exit(code)


def _go_on(*_: object) -> None:
    """A limit of the processor's time is meant for what is started under it, not for this process."""


def _answer_all(requests: BinaryIO, out: BinaryIO) -> None:
    import resource  # noqa: PLC0415 - not on Windows, where nothing forks

    started = _data_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    bounds = [size for size in (soft, hard) if size != resource.RLIM_INFINITY]
    for done in range(1, MOST_FILES + 1):
        head = requests.read(HEADER.size)
        if not head:
            return
        request: _Request = pickle.loads(requests.read(HEADER.unpack(head)[0]))  # noqa: S301 - our own parent's
        bound = min([*bounds, _data_bytes() + request.memory_bytes])
        resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))
        for page in request.pages(request.first):
            _send(page, out)
        stays = done < MOST_FILES and _data_bytes() - started <= GROWTH
        _send(_End(stays), out)
        if not stays:
            return


def _send(item: object, out: BinaryIO) -> None:
    data = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
    out.write(HEADER.pack(len(data)) + data)
    out.flush()


def _close_all_but(*kept: int) -> None:
    """Close what was open at the fork: a lock or a pipe that somebody waits for is not its to hold."""
    first = FIRST_FREE
    for descriptor in sorted(kept):
        os.closerange(first, descriptor)
        first = descriptor + 1
    os.closerange(first, os.sysconf("SC_OPEN_MAX"))


def _data_bytes() -> int:
    """How much memory this process has for data, shared with its parent or not: what RLIMIT_DATA bounds."""
    own = re.search(rb"VmData:\s*(\d+) kB", Path("/proc/self/status").read_bytes())
    return int(own[1]) * 1024 if own else 0
