"""Which files a folder, a file or a list of paths means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docintel.ingest.walk import paths_of_list, walk


def names(folder: Path, *more: str, leave_out: tuple[Path, ...] = ()) -> list[str]:
    found = walk([str(folder), *more], leave_out)
    return [os.path.relpath(item.path, folder) for item in found.items]


def test_hidden_files_lock_files_and_the_library_are_no_documents(tmp_path: Path) -> None:
    for name in ("b.txt", "a.pdf", ".hidden", "~$a.docx", ".~lock.b.odt#", "library.db"):
        (tmp_path / name).write_text(name)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt").write_text("c")
    assert names(tmp_path, leave_out=(tmp_path / "library.db",)) == ["a.pdf", "b.txt", "sub/c.txt"]


def test_a_file_named_twice_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    assert names(tmp_path, str(tmp_path / "a.txt"), f"{tmp_path}/../{tmp_path.name}/a.txt") == ["a.txt"]


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("a")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "sub" / "self").symlink_to(tmp_path / "sub" / "self")
    found = names(tmp_path)
    assert "sub/a.txt" in found
    assert len(found) == 2, "the file, and the link that leads nowhere, which is told"


def test_pipes_and_sockets_are_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text("a")
    assert names(tmp_path) == ["a.txt"]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    ((path, error),) = walk([str(tmp_path / "nowhere")]).problems
    assert path == str(tmp_path / "nowhere")
    assert error.code == "not_found"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a.txt\nb c.txt\n\n", ["a.txt", "b c.txt"]),
        (b"a\0b\nc\0", ["a", "b\nc"]),
        (b"", []),
        (b"a\r\nb", ["a", "b"]),
    ],
)
def test_lists(data: bytes, expected: list[str]) -> None:
    assert paths_of_list(data) == expected
