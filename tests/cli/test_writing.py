"""What options name to be written: never over what is read, over a library, or by halves."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docintel.cli.writing import writing
from docintel.errors import UsageError
from tests.cli.library_of import make_library

Run = Callable[..., Any]

RELEASE = "Pemerintah Kota membangun 12 taman pada 2025.\n\nThe city is building 12 parks in 2025.\n"
#: Arguments of a command, and which of its files an output must not take the place of.
COMMANDS = (
    (["align", "release.txt", "--tmx"], "release.txt"),
    (["align", "release.txt", "--xliff"], "release.txt"),
    (["align", "release.txt", "--html"], "release.txt"),
    (["align", "release.txt", "--html"], "x.db"),
    (["verify", "release.txt", "--tmx"], "release.txt"),
    (["verify", "release.txt", "--xliff"], "release.txt"),
    (["verify", "release.txt", "--html"], "release.txt"),
    (["verify", "release.txt", "--write-baseline"], "release.txt"),
    (["verify", "release.txt", "--glossary", "terms.csv", "--write-baseline"], "terms.csv"),
    (["verify", "release.txt", "--baseline", "accepted.json", "--html"], "accepted.json"),
    (["extract", "release.txt", "--html"], "release.txt"),
    (["extract", "release.txt", "--html"], "x.db"),
    (["export", "--library", "x.db", "--format", "csv", "--output"], "x.db"),
    (["export", "--library", "x.db", "--format", "csv", "--output"], "x.db-wal"),
    (["export", "--library", "x.db", "--format", "csv", "--output"], "plan.txt"),
    (["show", "plan.txt", "--library", "x.db", "--tables", "--format", "csv", "--output"], "x.db"),
    (["show", "plan.txt", "--library", "x.db", "--tables", "--format", "csv", "--output"], "plan.txt"),
    (["ingest", "plan.txt", "--library", "x.db", "--log"], "x.db"),
    (["ingest", "plan.txt", "--library", "x.db", "--log"], "plan.txt"),
    (["ingest", ".", "--library", "x.db", "--log"], "release.txt"),
    (["watch", ".", "--library", "x.db", "--log"], "x.db"),
    (["watch", ".", "--library", "x.db", "--log"], "release.txt"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A release, a glossary, a baseline, and a library with a document that lies beside it."""
    from docintel.cli import main  # noqa: PLC0415 - only here

    made = tmp_path_factory.mktemp("outputs")
    make_library(made / "x.db")
    (made / "release.txt").write_text(RELEASE, encoding="utf-8")
    (made / "terms.csv").write_text("id,jv,en\ntaman,taman,park\n", encoding="utf-8")
    (made / "accepted.json").write_text('{"accepted": []}\n', encoding="utf-8")
    (made / "plan.txt").write_text("Pemerintah Kota akan membangun 12 taman pada 2026.\n", encoding="utf-8")
    plan, library = str(made / "plan.txt"), str(made / "x.db")
    with pytest.raises(SystemExit):
        main(["ingest", plan, "--no-vectors", "--workers", "0", "--library", library])
    return made


def held(folder: Path) -> dict[str, bytes]:
    beside = (".db-wal", ".db-shm")  # of SQLite, which come and go
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith(beside)}


@pytest.mark.parametrize(("arguments", "target"), COMMANDS, ids=str)
@pytest.mark.parametrize("by_link", [False, True])
def test_no_output_takes_the_place_of_what_is_read(
    docintel: Run,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    target: str,
    by_link: bool,
) -> None:
    monkeypatch.chdir(folder)
    before = held(folder)
    name = f"./{target}"
    if by_link:
        Path("link").symlink_to(target)
        name = "link"
    try:
        outcome = docintel(*arguments, name)
    finally:
        Path("link").unlink(missing_ok=True)
    assert outcome.code == 2
    assert outcome.stderr.startswith(f"docintel: {Path(name)} ")
    assert outcome.stderr.count("\n") == 1
    assert held(folder) == before


@pytest.mark.parametrize("options", [["--tmx", "--html"], ["--html", "--write-baseline"]])
def test_two_outputs_need_two_files(docintel: Run, folder: Path, options: list[str], tmp_path: Path) -> None:
    place = tmp_path / "both"
    outcome = docintel(
        "verify", folder / "release.txt", *(part for option in options for part in (option, place))
    )
    assert outcome.code == 2
    assert "written twice" in outcome.stderr
    assert not place.exists()


def test_a_log_is_no_new_library(docintel: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RELEASE, encoding="utf-8")
    outcome = docintel(
        "ingest", tmp_path / "a.txt", "--library", tmp_path / "n.db", "--log", tmp_path / "n.db"
    )
    assert outcome.code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_log_goes_on(docintel: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RELEASE, encoding="utf-8")
    log = tmp_path / "log"
    options = ("--library", tmp_path / "n.db", "--log", log, "--workers", "0", "--no-vectors")
    for _ in range(2):
        assert docintel("ingest", tmp_path / "a.txt", *options).code == 0
    assert [line.count('"event": "begin"') for line in log.read_text().splitlines()] == [1, 0, 1, 0]


def test_a_baseline_may_be_written_anew(docintel: Run, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "accepted.json"
    place.write_bytes((folder / "accepted.json").read_bytes())
    outcome = docintel("verify", folder / "release.txt", "--baseline", place, "--write-baseline", place)
    assert outcome.code in (0, 1)
    assert '"accepted"' in place.read_text(encoding="utf-8")


def _write_on_a_full_disk(place: Path) -> None:
    with writing(place) as file:
        file.write(b"ne")
        raise OSError(28, "No space left on device")


def test_what_is_broken_off_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "page.html"
    place.write_text("old", encoding="utf-8")
    with pytest.raises(UsageError, match=r"page\.html can not be written"):
        _write_on_a_full_disk(place)
    assert place.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_link_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    place, link = tmp_path / "page.html", tmp_path / "link.html"
    place.write_text("old", encoding="utf-8")
    place.chmod(0o600)
    link.symlink_to(place)
    with writing(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert place.read_text(encoding="utf-8") == "new"
    assert place.stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with writing(pipe) as file:
        file.write(b"page")
    assert os.read(reader, 10) == b"page"
    os.close(reader)
