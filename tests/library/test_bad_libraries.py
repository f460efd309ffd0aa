"""A library that is none, is newer, is locked, is read-only, is damaged, or is on a full disk."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docintel.errors import (
    LibraryBusyError,
    LibraryError,
    LibraryFullError,
    NewerLibraryError,
    NotALibraryError,
    UsageError,
)
from docintel.library import SearchRequest, make_record, open_library, opening
from docintel.library.schema import REVISIONS
from tests.library.make import result

ROAD = result("Pemerintah akan membangun jalan.", "Pemerintah akan membangun jalan.")


@pytest.fixture
def target(tmp_path: Path) -> str:
    made = str(tmp_path / "x.db")
    with open_library(made, create=True) as library:
        library.put(make_record(ROAD, "1"), "/a.txt")
    return made


def test_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="make one with docintel ingest"):
        open_library(str(tmp_path / "none.db"))


@pytest.mark.parametrize("data", [b"%PDF-1.7 not a library", b"SQLite format 3\0 but torn", b"x" * 5000])
@pytest.mark.parametrize("create", [False, True])
def test_another_kind_of_file(tmp_path: Path, data: bytes, create: bool) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(data)
    with pytest.raises(NotALibraryError, match=r"x\.db"):
        open_library(str(path), create=create)
    assert path.read_bytes() == data


@pytest.mark.parametrize("create", [False, True])
def test_a_database_of_another_program(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks(url)")
    connection.close()
    with pytest.raises(NotALibraryError, match="some other program"):
        open_library(str(path), create=create)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotALibraryError, match="is a folder"):
        open_library(str(tmp_path), create=True)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="check that the folder exists"):
        open_library(str(tmp_path / "no" / "x.db"), create=True)


@pytest.mark.parametrize(
    "target",
    ["mysql://host/base", "sqlite://", "postgresql+psycopg2://host/x", "://", "postgresql://h:port/x"],
)
def test_another_kind_of_database(target: str) -> None:
    with pytest.raises(UsageError, match="name a file"):
        open_library(target)


def test_a_file_may_be_named_as_a_url(target: str) -> None:
    with open_library(f"sqlite:///{target}") as library:
        assert library.target == target
        assert library.stats().documents == 1


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.touch()
    with open_library(str(path), create=True) as library:
        assert library.stats().documents == 0


def test_a_newer_version(target: str) -> None:
    with sqlite3.connect(target) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    for writable in (False, True):
        with pytest.raises(NewerLibraryError, match="newer docintel"):
            open_library(target, writable=writable)


def test_a_damaged_file(target: str) -> None:
    size = Path(target).stat().st_size
    with Path(target).open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 2))

    def read() -> None:
        with open_library(target) as library:
            library.stats()
            library.search(SearchRequest("jalan"))
            library.document(ROAD.document.id)

    with pytest.raises(LibraryError, match=r"x\.db"):
        read()


def test_a_cut_file(target: str) -> None:
    data = Path(target).read_bytes()
    Path(target).write_bytes(data[:6000])
    with pytest.raises(LibraryError, match=r"x\.db"), open_library(target) as library:
        library.search(SearchRequest("jalan"))


def test_a_writer_waits_for_another_and_then_says_so(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.2)
    other = sqlite3.connect(target, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_library(target, writable=True) as library:
        with pytest.raises(LibraryBusyError, match="wait until it is done"):
            library.fail("/b.txt", "broken", "x", "1")
        assert library.search(SearchRequest("jalan")).total == 1, "reading goes on"
        other.execute("COMMIT")
        library.fail("/b.txt", "broken", "x", "1")
    other.close()


def test_a_full_disk_keeps_what_is_stored(target: str) -> None:
    with open_library(target, writable=True) as library:
        with library._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 60")
        words = " ".join(f"kata{number}" for number in range(20_000))
        with pytest.raises(LibraryFullError, match="make room"):
            library.put(make_record(result(words, words), "1"), "/b.txt")
        assert library.stats().documents == 1
        assert library.check() == []


NOBODY = 65534


def as_nobody(action: Callable[[], str]) -> str:
    """What ``action`` says when it runs without the rights of root, to whom nothing is read-only.

    A fork, not a new Python: that might lie where nobody may look.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.write(writing, action().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


@pytest.fixture
def read_only(target: str) -> Iterator[str]:
    """A library in a folder that nobody may write to, but everybody may read."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(target, folder / "x.db")
    (folder / "x.db").chmod(0o444)
    folder.chmod(0o555)
    yield str(folder / "x.db")
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_library_can_be_searched(read_only: str) -> None:
    def search() -> str:
        with open_library(read_only) as library:
            counted = library.facets(SearchRequest("jalan"))["lang"]
            return f"{library.search(SearchRequest('jalan')).total} {counted}"

    assert as_nobody(search) == "1 [('id', 1)]"


def test_an_older_library_that_may_only_be_read_says_who_can_help(read_only: str) -> None:
    older = Path(__file__).parent / "schemas" / f"{REVISIONS[-2]}.db.gz"
    Path(read_only).chmod(0o644)
    Path(read_only).write_bytes(gzip.decompress(older.read_bytes()))
    Path(read_only).chmod(0o444)

    def said() -> str:
        with pytest.raises(LibraryError) as caught:
            open_library(read_only)
        return str(caught.value)

    assert "older docintel: somebody who may change it" in as_nobody(said)


def test_a_read_only_library_can_not_be_written(read_only: str) -> None:
    def write() -> str:
        try:
            with open_library(read_only, writable=True) as library:
                library.fail("/a", "broken", "x", "1")
        except LibraryError as error:
            return str(error)
        return "written"

    said = as_nobody(write)
    assert "x.db" in said
    assert "read-only" in said
