"""A file is taken when it is written to its end, and only what may be a document is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docintel.ingest import watching
from docintel.ingest.walk import is_hidden
from docintel.ingest.watching import Pending


class Clock:
    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(watching.time, "monotonic", clock.monotonic)
    return clock


def test_a_file_that_grows_is_waited_for(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"%PDF")
    pending = Pending(2.0)
    pending.add([str(file)])
    for _ in range(5):
        clock.now += 1.5
        with file.open("ab") as more:
            more.write(b"more")
        assert pending.ready() == []
    clock.now += 1.9
    assert pending.ready() == []
    clock.now += 0.2
    assert pending.ready() == [str(file)]
    assert not pending


def test_a_file_rewritten_in_its_own_size_is_waited_for(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"%PDF")
    pending = Pending(2.0)
    pending.add([str(file)])
    clock.now += 3
    os.utime(file, ns=(1, 1))
    assert pending.ready() == []
    clock.now += 3
    assert pending.ready() == [str(file)]


def test_a_file_that_is_gone_is_let_go(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "download.part"
    file.write_bytes(b"x")
    pending = Pending(2.0)
    pending.add([str(file)])
    file.unlink()
    clock.now += 3
    assert pending.ready() == []
    assert not pending


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("/in/a.pdf", False),
        ("/in/deep/a.pdf", False),
        ("/in/.git/a.pdf", True),
        ("/in/.a.pdf", True),
        ("/in/~$a.docx", True),
        ("/in/.hidden/deep/a.pdf", True),
        ("/.home/in/a.pdf", False),
    ],
)
def test_hidden_files(path: str, hidden: bool) -> None:
    assert is_hidden(path, ["/in", "/.home/in"]) is hidden
