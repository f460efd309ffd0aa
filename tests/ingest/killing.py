"""Ingests in processes of their own that are killed at random moments, and what must hold after each."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from docintel.library import Filters, SearchRequest, open_library

ROOT = Path(__file__).resolve().parents[2]
LINES = 120
#: So long an ingest may take to come to the file at which it is killed, on a machine with much else to do.
_PATIENCE = 600.0


def write_documents(folder: Path, count: int) -> None:
    """So many plans with 120 commitments each, and one file that can not be done."""
    for number in range(count):
        lines = [f"Jalan nomor {number} bagian {line} akan dibangun." for line in range(LINES)]
        (folder / f"f{number}.txt").write_text("\n".join([f"Rencana {number}", *lines]))
    (folder / "f-broken.txt").write_text("BROKEN\n")


def start(folder: Path, target: str, workers: int, **environment: str) -> subprocess.Popen[bytes]:
    """An ingest of ``folder`` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ingest.driver", str(folder), target, str(workers)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def content(target: str) -> object:
    """All that a library says of itself, without numbers that may differ."""
    with open_library(target) as library:
        return (
            [(row.commitment, row.document, row.page) for row in library.export(Filters())],
            library.stats(),
            library.failures(),
            library.search(SearchRequest("jalan", limit=0)).total,
            library.facets(SearchRequest("jalan")),
            [replace(library.document(item.id), pipeline="") for item in library.find_documents("f")],
        )


def check_whole(target: str) -> None:
    """The library opens, is consistent, and has no half document."""
    with open_library(target, create=True) as library:
        wrong = library.check()
        assert wrong == []
        for row in library.find_documents("f"):
            found = len(library.document(row.id).commitments)
            assert found == LINES, f"{row.path} has {found} commitments: a document is whole or not there"


@dataclass
class Killer:
    """Starts ingests of one folder into one library and kills them."""

    folder: Path
    target: str
    workers: int
    notes: Path  # an empty folder
    moments: random.Random
    killed: int = 0

    def kill_once(self, most_files: int) -> None:
        """Let it do a few files, and kill it at any point of reading and storing the next."""
        for note in self.notes.iterdir():
            note.unlink()
        process = start(self.folder, self.target, self.workers, NOTES=str(self.notes))
        begun = self.moments.randint(1, most_files)
        assert eventually(
            lambda: len(list(self.notes.iterdir())) >= begun or process.poll() is not None, _PATIENCE
        )
        time.sleep(self.moments.uniform(0.0, 0.1))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.killed += 1

    def finish(self, expected: object) -> None:
        """One more run, undisturbed, must leave what a library has that was never disturbed."""
        assert start(self.folder, self.target, self.workers).wait() == 0
        check_whole(self.target)
        same = content(self.target) == expected
        assert same, "a re-run ends with other content"


def eventually(condition: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Wait until something holds; whether it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.005)
    return False
