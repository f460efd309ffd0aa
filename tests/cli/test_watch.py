"""``docintel watch`` as a program: what is there, what appears, what changes, and its end."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


class Watching:
    """The program and the lines that it has printed."""

    def __init__(self, folder: Path, library: Path) -> None:
        options = ["--workers", "0", "--settle", "0.3", "--library", str(library)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "docintel", "watch", str(folder), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        self.lines.extend(self.process.stdout)

    def says(self, *words: str, seconds: float = 60.0) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if any(all(word in line for word in words) for line in self.lines):
                return True
            time.sleep(0.05)
        return False

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        code = self.process.wait(timeout=60)
        self._reader.join(timeout=10)
        return code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "first.txt").write_text("Pemerintah akan membangun jalan pada 2026.\n")
    return tmp_path / "in"


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    # The library lies in the folder itself: writing it must not be taken for a document.
    running = Watching(folder, folder / "docintel.db")
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()


def test_a_day_of_watching(docintel: Run, folder: Path, watching: Watching) -> None:
    assert watching.says("added", "first.txt")
    (folder / "new").mkdir()
    (folder / "new" / "second.txt").write_text("Dinas akan menambah taman pada 2027.\n")
    (folder / "~$lock.docx").write_text("x")
    (folder / "empty.txt").touch()
    assert watching.says("added", "second.txt")
    assert watching.says("empty.txt")
    (folder / "first.txt").write_text("Pemerintah akan memperbaiki jembatan pada 2028.\n")
    assert watching.says("updated", "first.txt")
    assert watching.end(signal.SIGINT) == 0
    assert any("Ended" in line for line in watching.lines)
    assert not any(
        "Traceback" in line or "lock" in line or "docintel.db" in line for line in watching.lines[1:]
    )
    found = docintel(
        "search", "--mode", "semantic", "add public parks", "--json", "--library", folder / "docintel.db"
    )
    # What came in before the last batch: that one may still be encoded when the watch is ended.
    assert found.json()["total"] > 0, "what was stored was encoded too"
    held = docintel("stats", "--json", "--library", folder / "docintel.db").json()
    assert (held["documents"], held["failed"]) == (2, 1)


def test_only_folders_can_be_watched(docintel: Run, tmp_path: Path) -> None:
    outcome = docintel("watch", tmp_path / "none", "--library", tmp_path / "x.db")
    assert outcome.code == 2
    assert "is not a folder" in outcome.stderr
    assert not (tmp_path / "x.db").exists()
