"""kill -9 at any moment: the library stays whole, and the next run ends as if nothing had happened."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from docintel.library import open_library
from tests.ingest.killing import Killer, check_whole, content, eventually, start, write_documents
from tests.postgres import Server

#: Workers and kills, for each store; benchmarks/crashes.py kills a hundred times.
KILLS = ((0, 2), (2, 3))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kills")
    write_documents(folder, 24)
    return folder


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> object:
    """The content after one quiet run."""
    target = str(tmp_path_factory.mktemp("quiet") / "x.db")
    assert start(folder, target, 0).wait() == 0
    return content(target)


@pytest.mark.parametrize(("workers", "kills"), KILLS)
def test_a_killed_ingest_goes_on(
    folder: Path, undisturbed: object, target: str, tmp_path: Path, workers: int, kills: int
) -> None:
    killer = Killer(folder, target, workers, tmp_path, random.Random(workers))
    for _ in range(kills):
        killer.kill_once(most_files=4)
        check_whole(target)
    assert killer.killed, "the runs were over before they could be killed"
    killer.finish(undisturbed)


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "hang.txt").write_text("HANG\n")
    process = start(tmp_path / "in", str(tmp_path / "x.db"), 1, NOTES=str(tmp_path))
    note = tmp_path / "hang.txt"
    assert eventually(lambda: note.exists() and bool(note.read_text()))
    process.send_signal(signal.SIGKILL)
    process.wait()
    worker = int(note.read_text())
    assert eventually(lambda: not alive(worker))


def test_two_ingests_at_once_are_safe(folder: Path, undisturbed: object, target: str) -> None:
    both = [start(folder, target, 0) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    with open_library(target, writable=True) as library:
        assert library.check() == []
    assert content(target) == undisturbed


def test_a_server_killed_in_the_middle_loses_nothing_that_was_stored(
    folder: Path, undisturbed: object, postgres: Server, tmp_path: Path
) -> None:
    target = postgres.make()
    process = start(folder, target, 0, NOTES=str(tmp_path))
    assert eventually(lambda: len(list(tmp_path.iterdir())) >= 5)
    postgres.stop(signal.SIGQUIT)
    assert process.wait() == 0, "it says what happened in its report"
    postgres.start()
    check_whole(target)
    assert start(folder, target, 0).wait() == 0
    assert content(target) == undisturbed
    postgres.drop(target)


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
