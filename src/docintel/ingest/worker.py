"""What a worker process does: one file in, the rows to store out. It never touches the library."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from docintel.errors import DocumentError, ModelError
from docintel.library.record import Record, make_record
from docintel.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """One file to do, and how."""

    path: str
    settings: Settings
    pipeline: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be done: ``failures[]`` of the contract without the path."""

    code: str
    message: str


def work(task: Task) -> Record | Failure:
    """Read and extract one file. Whatever goes wrong with it is a :class:`Failure`.

    Raises:
        ModelError: when the installation lacks what every file needs.
    """
    from docintel.pipeline import process  # noqa: PLC0415 - heavy, and needed by workers alone

    try:
        return make_record(process(Path(task.path), task.settings), task.pipeline)
    except DocumentError as error:
        return Failure(error.code, str(error))
    except ModelError:
        raise
    except MemoryError:
        return out_of_memory(task)
    except Exception as error:  # one file must never stop the others
        return Failure(
            "error",
            f"{task.path} could not be done because docintel met an error of its own "
            f"({type(error).__name__}: {error}): report it with the file.",
        )


def out_of_memory(task: Task) -> Failure:
    """The failure of a file that needs more memory than a worker may take."""
    limit = task.settings.document_memory_bytes / 1024**3
    return Failure(
        "memory_limit",
        f"{task.path} needs more than {limit:.3g} GiB of memory: split it, or ingest it with --memory.",
    )


def prepare(memory_bytes: int, *, quiet: bool) -> None:
    """Set up a fresh worker process: what it may take, and that it goes when its parent goes.

    Args:
        memory_bytes: of data; more is refused by the operating system where it can (not on Windows).
        quiet: keep what libraries print from the terminal and out of the JSON.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the parent decides
    parent = os.getppid()
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()
    _limit_memory(memory_bytes)
    if quiet:
        logging.getLogger().addHandler(logging.NullHandler())
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
            for stream in (sys.stdout, sys.stderr):
                os.dup2(nowhere.fileno(), stream.fileno())


def _leave_with(parent: int) -> None:
    """End this process soon after its parent died, even by ``kill -9``."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)


def _limit_memory(size: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    # Data, not address space: models and libraries are mapped, and are no memory taken.
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
