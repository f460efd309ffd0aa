"""``docintel ingest`` as a program: its report, its exit codes, and what it says when things go wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

PLAN = """RENCANA AKSI KOTA CERDAS

Pemerintah Kota akan membangun 12 kilometer jalur sepeda pada tahun 2026 melalui Program Jalur Hijau.

Dinas Kesehatan menargetkan seluruh puskesmas memakai rekam medis elektronik hingga tahun 2028.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "plan.txt").write_text(PLAN)
    (folder / "news.txt").write_text("Wali Kota meresmikan taman kota pada 12 Maret 2025 di alun-alun.\n")
    return folder


@pytest.fixture
def here(docintel: Run, tmp_path: Path) -> Run:
    """Ingest in this process, with this test's library."""

    def call(*arguments: str | Path, stdin: str = "") -> Any:
        options = ("--workers", "0", "--library", tmp_path / "x.db")
        return docintel("ingest", *arguments, *options, stdin=stdin)

    return call


def test_the_report_is_the_contracts(here: Run, docintel: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    outcome = here(folder, "--json")
    report = outcome.json()
    assert outcome.code == 1
    assert {name: report[name] for name in ("documents", "added", "unchanged", "updated", "failed")} == {
        "documents": 3,
        "added": 2,
        "unchanged": 0,
        "updated": 0,
        "failed": 1,
    }
    (failure,) = report["failures"]
    assert failure.keys() == {"path", "code", "message"}
    assert failure["code"] == "empty"
    assert failure["path"] == str(folder / "empty.txt")
    assert str(folder / "empty.txt") in failure["message"]
    assert report["seconds"] > 0
    answer = docintel("search", "sepeda", "--year", "2026", "--json", "--library", tmp_path / "x.db").json()
    assert answer["total"] == 1


def test_exit_codes(here: Run, folder: Path, tmp_path: Path) -> None:
    assert here(folder).code == 0
    assert here(folder).code == 0, "nothing to do is nothing wrong"
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "empty.txt").touch()
    assert here(folder, tmp_path / "bad").code == 1
    assert here(tmp_path / "bad").code == 2
    (tmp_path / "none").mkdir()
    for arguments in ([], [tmp_path / "none"], [tmp_path / "nowhere.pdf"], [folder, "--retry", "all"], ["-"]):
        outcome = here(*arguments)
        assert outcome.code == 2
        assert outcome.stderr.startswith("docintel: ") or "Usage" in outcome.stderr
        assert "Traceback" not in outcome.stderr


def test_nothing_to_ingest_makes_no_library(here: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert here(tmp_path / "none").code == 2
    assert here(tmp_path / "nowhere.txt").code == 2
    assert not (tmp_path / "x.db").exists()


def test_failures_are_told_by_cause(here: Run, folder: Path) -> None:
    for name in ("empty1.txt", "empty2.txt"):
        (folder / name).touch()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    shown = here(folder).stdout.splitlines()
    assert shown[0].startswith("2 added, 3 failed;")
    assert shown[2].split()[:2] == ["2", "empty"]
    assert shown[2].endswith("empty1.txt")
    assert len(shown) == 4


def test_a_list_of_paths(here: Run, folder: Path) -> None:
    report = here("-", "--json", stdin=f"{folder / 'plan.txt'}\n\n{folder / 'news.txt'}\n").json()
    assert report["added"] == 2


def test_retry_takes_what_failed(here: Run, folder: Path) -> None:
    (folder / "later.txt").touch()
    here(folder)
    (folder / "later.txt").write_text(PLAN + "\nLagi.")
    report = here("--retry", "failed", "--json").json()
    assert (report["documents"], report["added"]) == (1, 1)


def test_a_log_has_a_line_for_each_document(here: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    here(folder, "--log", tmp_path / "log.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["event"] for line in lines].count("added") == 2
    assert [line["code"] for line in lines if line["event"] == "failed"] == ["empty"]
    assert here(folder, "--log", tmp_path / "no" / "log").code == 2


def test_what_could_not_be_read_of_a_document_is_told(here: Run, folder: Path, tmp_path: Path) -> None:
    assert "could not be read" not in here(folder).stderr
    (folder / "bytes.txt").write_bytes(
        b"\xef\xbb\xbf" + PLAN.encode() + b"\nDana Rp 2 \xff\x81\x8d miliar.\n"
    )
    told = here(folder, "--log", tmp_path / "log.jsonl").stderr
    assert "Something in 1 of them could not be read or understood: see docintel show " in told
    assert "bytes.txt, for one." in told
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["warnings"] for line in lines if line["event"] == "added"] == [1]


@pytest.mark.parametrize("name", ["not.db", "folder"])
def test_a_library_that_is_none(docintel: Run, folder: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "not.db").write_bytes(b"%PDF-1.7 what")
    (tmp_path / "folder").mkdir()
    outcome = docintel("ingest", folder, "--workers", "0", "--library", tmp_path / name)
    assert outcome.code == 2
    assert str(tmp_path / name) in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def program(*arguments: str | Path, file_size: int | None = None) -> subprocess.Popen[str]:
    """``docintel`` as a program of its own; no file of it may grow over ``file_size``, as on a full disk."""
    limit = "unlimited" if file_size is None else str(file_size // 512)
    return subprocess.Popen(
        ["/bin/sh", "-c", f'ulimit -f {limit}; exec "$@"', "sh", sys.executable, "-m", "docintel"]
        + [str(argument) for argument in arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_a_full_disk_is_one_sentence_and_loses_nothing(docintel: Run, folder: Path, tmp_path: Path) -> None:
    for number in range(12):
        lines = [f"Dinas {os.urandom(40).hex()} akan membangun {line} taman pada 2026." for line in range(40)]
        (folder / f"more{number}.txt").write_text("\n\n".join(lines))
    target = tmp_path / "x.db"
    ran = program("ingest", folder, "--workers", "1", "--json", "--library", target, file_size=500_000)
    out, err = ran.communicate()
    report = json.loads(out)
    assert report["stopped"]["code"] == "disk_full"
    assert report["added"] > 0
    assert ran.returncode == 1
    assert "Traceback" not in err
    held = docintel("stats", "--json", "--library", target).json()
    assert held["documents"] == report["added"]
    again = docintel("ingest", folder, "--workers", "0", "--json", "--library", target)
    assert again.code == 0
    assert docintel("stats", "--json", "--library", target).json()["documents"] == 14


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_ingest_keeps_what_it_has(
    docintel: Run, folder: Path, tmp_path: Path, how: signal.Signals
) -> None:
    for number in range(200):
        (folder / f"more{number}.txt").write_text(f"{PLAN}\nNomor {number}.\n" * 20)
    target = tmp_path / "x.db"
    ran = program(
        "ingest", folder, "--workers", "1", "--json", "--library", target, "--log", tmp_path / "log"
    )
    end = time.monotonic() + 60
    while time.monotonic() < end and not (
        (tmp_path / "log").exists() and "added" in (tmp_path / "log").read_text()
    ):
        time.sleep(0.05)
    ran.send_signal(how)
    out, err = ran.communicate(timeout=60)
    assert ran.returncode == 130
    report = json.loads(out)
    assert report["interrupted"]
    assert "Traceback" not in err
    held = docintel("stats", "--json", "--library", target).json()["documents"]
    assert held == report["added"] > 0
    assert report["documents"] + report["left"] == len(list(folder.iterdir()))


def test_the_seeds_are_found_again(docintel: Run, shared: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.db"
    report = docintel("ingest", shared / "seeds", "--json", "--library", target).json()
    assert (report["documents"], report["added"], report["failed"]) == (5, 5, 0)
    answer = docintel("search", "smart city", "--year", "2019..2022", "--json", "--library", target).json()
    hits = [hit for hit in answer["hits"] if "003_" in hit["document"]["path"]]
    spans = {(hit["commitment"]["start_year"], hit["commitment"]["end_year"]) for hit in hits}
    assert {(year, year) for year in range(2019, 2023)} <= spans
    for hit in answer["hits"]:
        first, last = hit["commitment"]["start_year"], hit["commitment"]["end_year"]
        assert (first or last) <= 2022
        assert (last or first) >= 2019
    only = docintel("search", "--lang", "jv", "--json", "--library", target).json()
    assert only["total"] > 0
    assert {hit["document"]["path"].rsplit("/", 1)[1][:4] for hit in only["hits"]} == {"000_"}
