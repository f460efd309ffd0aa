"""kill -9 at any moment: the library stays whole, and the next run ends as if nothing had happened."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from docintel.library import Filters, SearchRequest, open_library

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10


def start(folder: Path, target: Path, workers: int, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ingest.driver", str(folder), str(target), str(workers)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def content(target: Path) -> object:
    with open_library(str(target)) as library:
        return (
            [(row.commitment, row.document, row.page) for row in library.export(Filters())],
            library.stats(),
            library.failures(),
            library.search(SearchRequest("jalan", limit=0)).total,
            [replace(library.document(item.id), pipeline="") for item in library.find_documents("f")],
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kills")
    for number in range(24):
        lines = [f"Jalan nomor {number} bagian {line} akan dibangun." for line in range(120)]
        (folder / f"f{number}.txt").write_text("\n".join([f"Rencana {number}", *lines]))
    (folder / "f-broken.txt").write_text("BROKEN\n")
    return folder


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> object:
    """The content after one quiet run."""
    target = tmp_path_factory.mktemp("quiet") / "x.db"
    assert start(folder, target, 0).wait() == 0
    return content(target)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_killed_ingest_goes_on(folder: Path, undisturbed: object, tmp_path: Path, workers: int) -> None:
    target = tmp_path / "x.db"
    moments = random.Random(workers)
    killed = 0
    for number in range(KILLS // 2):
        notes = tmp_path / str(number)
        notes.mkdir()
        process = start(folder, target, workers, NOTES=str(notes))
        begun = moments.randint(1, 4)  # so many files, and then at any point of reading and storing
        assert eventually(lambda: len(list(notes.iterdir())) >= begun or process.poll() is not None)  # noqa: B023
        time.sleep(moments.uniform(0.0, 0.1))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
        with open_library(str(target), create=True) as library:
            assert library.check() == []
            for row in library.find_documents("f"):
                stored = library.document(row.id)
                assert len(stored.commitments) == 120, "a document is whole or not there"
    assert killed, "the runs were over before they could be killed"
    assert start(folder, target, workers).wait() == 0
    assert content(target) == undisturbed


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "hang.txt").write_text("HANG\n")
    process = start(tmp_path / "in", tmp_path / "x.db", 1, NOTES=str(tmp_path))
    note = tmp_path / "hang.txt"
    assert eventually(lambda: note.exists() and bool(note.read_text()))
    process.send_signal(signal.SIGKILL)
    process.wait()
    worker = int(note.read_text())
    assert eventually(lambda: not alive(worker))


def test_two_ingests_at_once_are_safe(folder: Path, undisturbed: object, tmp_path: Path) -> None:
    target = tmp_path / "x.db"
    both = [start(folder, target, 0) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    with open_library(str(target), writable=True) as library:
        assert library.check() == []
    assert content(target) == undisturbed


def eventually(condition: Callable[[], bool], seconds: float = 60.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
