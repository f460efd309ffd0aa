"""``docintel forget``, ``backup`` and ``doctor``."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.library_of import make_library

Run = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return make_library(tmp_path / "x.db")


def stats(docintel: Run, library: str | Path) -> Any:
    return docintel("stats", "--json", "--library", library).json()


def states(docintel: Run, library: str | Path) -> dict[str, str]:
    found = docintel("doctor", "--json", "--library", library).json()
    return {item["check"]: item["state"] for item in found}


def test_forget_takes_a_document_out(docintel: Run, library: str) -> None:
    assert docintel("forget", "b.pdf", "--library", library).code == 0
    assert stats(docintel, library)["documents"] == 1
    assert docintel("search", "lingkar", "--json", "--library", library).json()["total"] == 0
    assert docintel("forget", "b.pdf", "--library", library).code == 2


def test_forget_says_which_document_it_took_out(docintel: Run, library: str) -> None:
    beginning = docintel("search", "lingkar", "--json", "--library", library).json()["hits"][0]["document"][
        "id"
    ][:8]
    assert "b.pdf" in docintel("forget", beginning, "--library", library).stderr


def test_forget_does_not_guess_from_words_of_a_file_name(docintel: Run, tmp_path: Path) -> None:
    path = tmp_path / "rencana-halte-2027.txt"
    path.write_text("Pemerintah Kota akan membangun 40 halte pada tahun 2027.", "utf-8")
    db = tmp_path / "a.db"
    docintel("ingest", path, "--library", db, "--workers", 0)
    for words in ("2027", "halte", "rencana.txt"):
        assert docintel("forget", words, "--library", db).code == 2
        assert stats(docintel, str(db))["documents"] == 1
    assert docintel("show", "halte", "--library", db).code == 0
    assert docintel("forget", path.name, "--library", db).code == 0


def test_forget_takes_a_failure_out(docintel: Run, library: str) -> None:
    assert docintel("forget", "/broken.pdf", "--library", library).code == 0
    assert stats(docintel, library)["failed"] == 0
    assert stats(docintel, library)["documents"] == 2


def test_a_backup_is_the_same_library(docintel: Run, library: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert docintel("backup", copy, "--library", library).code == 0
    export = [docintel("export", "--library", path).stdout for path in (library, copy)]
    assert export[0] == export[1]
    assert stats(docintel, copy) == stats(docintel, library)
    again = docintel("backup", copy, "--library", library)
    assert again.code == 2
    assert "there already" in again.stderr


def test_a_backup_that_can_not_be_made_is_one_sentence(docintel: Run, library: str, tmp_path: Path) -> None:
    outcome = docintel("backup", tmp_path / "no" / "copy.db", "--library", library)
    assert outcome.code == 2
    assert "copy.db" in outcome.stderr


def test_doctor_finds_a_whole_library_whole(docintel: Run, library: str) -> None:
    found = states(docintel, library)
    assert found["library"] == "ok"
    assert found["failed"] == "warning"
    assert found["sources"] == "warning", "the files of this library never were"


def test_doctor_finds_an_index_that_does_not_agree(docintel: Run, library: str) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute("DROP TRIGGER commitment_stems_changed")
        connection.execute("UPDATE commitment_stems SET name = 'lain' WHERE id = 1")
    connection.close()
    outcome = docintel("doctor", "--library", library)
    assert outcome.code == 1
    assert "index" in outcome.stdout


def test_doctor_finds_damage(docintel: Run, library: str) -> None:
    data = bytearray(Path(library).read_bytes())
    for page in range(3, len(data) // 4096, 2):
        data[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    Path(library).write_bytes(data)
    outcome = docintel("doctor", "--library", library)
    assert outcome.code == 1
    assert "Traceback" not in outcome.stderr


@pytest.fixture
def ingested(docintel: Run, tmp_path: Path) -> Path:
    """A library of sixty real files, large enough to be damaged in one place only."""
    (tmp_path / "in").mkdir()
    for number in range(60):
        lines = [f"Dinas {number} akan membangun taman nomor {line} pada 2027." for line in range(8)]
        (tmp_path / "in" / f"{number:02}.txt").write_text("\n\n".join(lines))
    library = tmp_path / "x.db"
    assert (
        docintel("ingest", tmp_path / "in", "--workers", "0", "--no-vectors", "--library", library).code == 0
    )
    docintel("search", "taman", "--save", "parks", "--library", library)
    return library


def damage(library: Path) -> None:
    """Overwrite the pages of the payloads: the last of the tables to be filled."""
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'payloads'").fetchone()
    connection.close()
    with library.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


def test_a_damaged_library_is_rebuilt_from_its_documents(docintel: Run, ingested: Path) -> None:
    whole = stats(docintel, ingested)
    exported = docintel("export", "--library", ingested).stdout
    damage(ingested)
    found = docintel("doctor", "--library", ingested)
    assert found.code == 1
    assert "--rebuild" in found.stdout
    outcome = docintel("doctor", "--rebuild", "--library", ingested)
    assert outcome.code == 0, outcome.stderr
    assert "x.db.damaged" in outcome.stderr
    assert stats(docintel, ingested) == whole
    assert docintel("export", "--library", ingested).stdout == exported
    assert docintel("search", "--saved", "parks", "--json", "--library", ingested).json()["total"] > 0
    again = docintel("doctor", "--rebuild", "--library", ingested)
    assert again.code == 2
    assert "is whole" in again.stderr


def test_what_can_not_be_rebuilt_is_named(docintel: Run, ingested: Path) -> None:
    (ingested.parent / "in" / "07.txt").unlink()
    damage(ingested)
    before = ingested.read_bytes()
    told = docintel("doctor", "--library", ingested).stdout
    assert "can bring back 59 of the 60 files" in told
    assert "07.txt" in told.partition("Lost")[2]
    assert ingested.read_bytes() == before, "to look changes nothing"
    outcome = docintel("doctor", "--rebuild", "--library", ingested)
    assert outcome.code == 1
    assert "Lost" in outcome.stderr
    assert "07.txt" in outcome.stderr
    assert stats(docintel, ingested)["documents"] == 59


def test_a_library_that_is_cut_off_is_rebuilt_as_far_as_it_goes(docintel: Run, ingested: Path) -> None:
    with sqlite3.connect(ingested) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = ingested.read_bytes()
    ingested.write_bytes(data[: len(data) * 2 // 3])
    told = docintel("doctor", "--library", ingested).stdout
    assert "--rebuild can bring back" in told
    assert "ingest the folders too" in told
    assert docintel("doctor", "--rebuild", "--library", ingested).code == 1
    assert 30 <= stats(docintel, ingested)["documents"] < 60
    docintel("ingest", ingested.parent / "in", "--workers", "0", "--no-vectors", "--library", ingested)
    assert stats(docintel, ingested)["documents"] == 60


def test_nothing_is_touched_when_nothing_can_be_rebuilt(docintel: Run, tmp_path: Path) -> None:
    library = Path(make_library(tmp_path / "y.db"))
    damage(library)
    before = library.read_bytes()
    assert "can bring back nothing" in docintel("doctor", "--library", library).stdout
    outcome = docintel("doctor", "--rebuild", "--library", library)
    assert outcome.code == 2
    assert "nothing was changed" in outcome.stderr
    assert library.read_bytes() == before


def test_a_newer_library_is_not_rebuilt(docintel: Run, ingested: Path) -> None:
    with sqlite3.connect(ingested) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    outcome = docintel("doctor", "--rebuild", "--library", ingested)
    assert outcome.code == 2
    assert "newer docintel" in outcome.stderr
    assert "--rebuild" not in docintel("doctor", "--library", ingested).stdout
    assert not ingested.with_name("x.db.damaged").exists()


def indexed_by_another(library: str) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE meta SET value = 'another' WHERE key = 'stemmer'")
    connection.close()


def test_indexing_anew_is_told(docintel: Run, library: str) -> None:
    indexed_by_another(library)
    assert "index" not in docintel("search", "jalan", "--library", library).stderr, "reading does without"
    told = docintel("forget", "b.pdf", "--library", library)
    assert told.code == 0
    assert "anew first (2)" in told.stderr
    assert "Indexed anew." in told.stderr
    assert "Indexed" not in docintel("forget", "a.pdf", "--library", library).stderr


def test_indexing_anew_can_be_stopped(docintel: Run, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    indexed_by_another(library)
    with monkeypatch.context() as patch:
        patch.setattr("docintel.library.reindexing._index_document", stop)
        stopped = docintel("forget", "b.pdf", "--library", library)
    assert stopped.code == 130
    assert "old index is kept" in stopped.stderr
    assert stats(docintel, library)["documents"] == 2
    assert states(docintel, library)["library"] == "ok"


def test_doctor_needs_no_library(docintel: Run, tmp_path: Path) -> None:
    outcome = docintel("doctor", "--library", tmp_path / "none.db")
    assert outcome.code == 1
    assert "docintel ingest" in outcome.stdout
