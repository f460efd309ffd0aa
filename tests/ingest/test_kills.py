"""kill -9 at any moment: the library stays whole, and the next run ends as if nothing had happened."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
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
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, float]:
    """The content after one quiet run, and the seconds that it took."""
    target = tmp_path_factory.mktemp("quiet") / "x.db"
    began = time.monotonic()
    assert start(folder, target, 0).wait() == 0
    return content(target), time.monotonic() - began


@pytest.mark.parametrize("workers", [0, 2])
def test_a_killed_ingest_goes_on(
    folder: Path, undisturbed: tuple[object, float], tmp_path: Path, workers: int
) -> None:
    expected, seconds = undisturbed
    target = tmp_path / "x.db"
    moments = random.Random(workers)
    killed = 0
    for _ in range(KILLS // 2):
        process = start(folder, target, workers)
        try:
            process.wait(timeout=moments.uniform(0.3, 1.0) * seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
        if target.exists() and target.stat().st_size:
            with open_library(str(target), create=True) as library:
                assert library.check() == []
                for row in library.find_documents("f"):
                    stored = library.document(row.id)
                    assert len(stored.commitments) == 120, "a document is whole or not there"
    assert killed, "the runs were over before they could be killed: the moments are wrong"
    assert start(folder, target, workers).wait() == 0
    assert content(target) == expected


def test_workers_end_when_their_parent_is_killed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "pids").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "hang.txt").write_text("HANG\n")
    process = start(tmp_path / "in", tmp_path / "x.db", 1, PIDS=str(tmp_path / "pids"))
    assert eventually(lambda: list((tmp_path / "pids").iterdir()))
    process.send_signal(signal.SIGKILL)
    process.wait()
    (worker,) = (int(path.name) for path in (tmp_path / "pids").iterdir())
    assert eventually(lambda: not alive(worker))


def test_two_ingests_at_once_are_safe(
    folder: Path, undisturbed: tuple[object, float], tmp_path: Path
) -> None:
    target = tmp_path / "x.db"
    both = [start(folder, target, 0) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    with open_library(str(target), writable=True) as library:
        assert library.check() == []
    stored = content(target)
    expected, _ = undisturbed
    assert stored == expected


def eventually(condition: object, seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.05)
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
