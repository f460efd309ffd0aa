"""The commands on a library in a PostgreSQL server say what they say on a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.library_of import make_library
from tests.postgres import Server

Run = Callable[..., Any]


@pytest.fixture
def both(postgres: Server, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The same library in a file and on a server."""
    url = postgres.make()
    yield make_library(tmp_path / "x.db"), make_library(url)
    postgres.drop(url)


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats", "--json"],
        ["search", "--json"],
        ["search", "--json", "--facets", "--lang", "id"],
        ["show", "b.pdf", "--json"],
        ["programs", "--json"],
        ["timeline", "penjumlahan", "--json"],
        *(["export", "--format", kind] for kind in ("jsonl", "csv")),
    ],
    ids=" ".join,
)
def test_both_stores_give_the_same_bytes(docintel: Run, both: tuple[str, str], arguments: list[str]) -> None:
    file, url = (docintel(*arguments, "--library", library) for library in both)
    assert file.code == url.code == 0
    assert file.stdout == url.stdout


def test_ingest_forget_backup_and_doctor(docintel: Run, postgres: Server, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plan.txt").write_text("Pemerintah kota akan membangun jalan pada tahun 2027.\n")
    url = postgres.make()
    report = docintel("ingest", tmp_path / "in", "--workers", "0", "--json", "--library", url).json()
    assert report["added"] == 1
    states = {item["check"]: item["state"] for item in docintel("doctor", "--json", "--library", url).json()}
    assert states["library"] == "ok"
    assert docintel("backup", tmp_path / "copy.db", "--library", url).code == 0
    assert docintel("forget", "plan.txt", "--library", url).code == 0
    assert docintel("stats", "--json", "--library", url).json()["documents"] == 0
    assert docintel("search", "jalan", "--json", "--library", tmp_path / "copy.db").json()["total"] == 1
    postgres.drop(url)


def test_a_password_is_never_shown(docintel: Run) -> None:
    for command in (["stats"], ["doctor"], ["search", "x"], ["ingest", "."]):
        outcome = docintel(*command, "--library", "postgresql://me:secret@127.0.0.1:1/x")
        assert outcome.code in (1, 2)
        assert "secret" not in outcome.stdout + outcome.stderr
        assert "Traceback" not in outcome.stderr
