"""Workers that do what the file tells them, so that a real process really hangs, dies or fills up.

The file is text: its first word may be a fault, and every line after the first is a commitment.
"""

from __future__ import annotations

import ctypes
import os
import signal
import time
from dataclasses import replace
from pathlib import Path

from docintel.errors import BrokenDocumentError, EmptyDocumentError
from docintel.ingest.worker import Failure, Task, out_of_memory
from docintel.library import Record, make_record
from docintel.types import Warning
from tests.library.make import result


def faulty(task: Task) -> Record | Failure:
    """Do what the file says."""
    try:
        text = Path(task.path).read_text("utf-8")
    except OSError as error:
        return Failure("unreadable", f"{task.path} can not be read ({error.strerror}).")
    word = (text.split() or [""])[0]
    if not word:
        return Failure(EmptyDocumentError.code, f"{task.path} is empty.")
    try:
        _FAULTS.get(word, _none)()
    except MemoryError:
        return out_of_memory(task)
    except BrokenDocumentError as error:
        return Failure(error.code, f"{task.path} {error}")
    lines = [line for line in text.splitlines()[1:] if line.strip()]
    return make_record(result(text, *dict.fromkeys(lines), title=Path(task.path).stem), task.pipeline)


def hurried(task: Task) -> Record | Failure:
    """The same, without what comes after the second line as long as "late" is there."""
    path = Path(task.path)
    if not (path.parent / "late").exists() or "lama" not in path.stem:
        return faulty(task)
    text = path.read_text("utf-8")
    made = result(text, text.splitlines()[1], title=path.stem)
    late = Warning("read", "ocr_time", "Page 3 could not be read by OCR (it took more than 60 seconds).", 3)
    return make_record(replace(made, document=replace(made.document, warnings=(late,))), task.pipeline)


def slow(task: Task) -> Record | Failure:
    """The same, each file taking a little while."""
    time.sleep(0.05)
    return faulty(task)


def _none() -> None:
    pass


def _hang() -> None:
    time.sleep(600)


def _hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


def _segfault() -> None:
    ctypes.string_at(0)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _exit() -> None:
    os._exit(3)


def _memory() -> None:
    blocks = []
    while True:
        blocks.append(bytearray(64 * 1024**2))


def _broken() -> None:
    raise BrokenDocumentError("is damaged.")


_FAULTS = {
    "HANG": _hang,
    "DEAF": _hang_deaf,
    "SEGFAULT": _segfault,
    "KILL": _kill,
    "EXIT": _exit,
    "MEMORY": _memory,
    "BROKEN": _broken,
}
