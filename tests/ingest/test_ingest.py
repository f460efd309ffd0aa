"""Ingest: everything once, whatever happens to one file stays with that file."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from docintel.errors import UsageError
from docintel.ingest import Options, Report, ingest
from docintel.library import Filters, Library, Record, SearchRequest, open_library
from docintel.library.writing import Outcome
from docintel.settings import Settings
from tests.ingest.faults import faulty, hurried

INLINE = Options(workers=0, work=faulty)
#: The limits are far above what a good file needs and near enough for a test.
PROCESSES = Options(
    workers=2,
    work=faulty,
    settings=replace(Settings(), document_seconds=6.0, document_memory_bytes=512 * 1024**2),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(str(tmp_path / "library.db"), create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"{text}\n{text} {name} dibangun.\n")


def counts(report: Report) -> dict[str, int]:
    names = ("added", "unchanged", "updated", "failed")
    return {name: report.count(name) for name in names if report.count(name)}


def codes(report: Report) -> dict[str, str]:
    return {Path(event.path).stem: event.failure.code for event in report.events if event.failure}


def test_a_second_run_changes_nothing(library: Library, folder: Path) -> None:
    write(folder, a="Jalan", b="Sekolah")
    assert counts(ingest([str(folder)], library, INLINE)) == {"added": 2}
    before = [item.commitment for item in library.export(Filters())]
    assert counts(ingest([str(folder)], library, INLINE)) == {"unchanged": 2}
    assert [item.commitment for item in library.export(Filters())] == before


def test_changed_copied_and_new_files(library: Library, folder: Path) -> None:
    write(folder, a="Jalan", b="Sekolah")
    ingest([str(folder)], library, INLINE)
    write(folder, a="Jembatan", c="Pasar")
    (folder / "copy.txt").write_bytes((folder / "b.txt").read_bytes())
    assert counts(ingest([str(folder)], library, INLINE)) == {"added": 1, "updated": 1, "unchanged": 2}
    assert library.search(SearchRequest("jalan")).total == 0
    assert library.search(SearchRequest("jembatan")).total == 1
    assert library.stats().documents == 3


@pytest.mark.parametrize("options", [INLINE, PROCESSES], ids=["inline", "processes"])
def test_copies_within_one_run_are_done_once(library: Library, folder: Path, options: Options) -> None:
    write(folder, a="Jalan")
    for name in ("b", "c"):
        (folder / f"{name}.txt").write_bytes((folder / "a.txt").read_bytes())
    (folder / "empty1.txt").touch()
    (folder / "empty2.txt").touch()
    report = ingest([str(folder)], library, options)
    assert counts(report) == {"added": 1, "unchanged": 2, "failed": 2}
    assert codes(report) == {"empty1": "empty", "empty2": "empty"}
    assert library.stats().documents == 1


def test_every_fault_stays_with_its_file(library: Library, folder: Path) -> None:
    good = {f"good{number}": f"Jalan {number}" for number in range(12)}
    bad = {"hang": "HANG", "segfault": "SEGFAULT", "kill": "KILL", "exit": "EXIT"}
    write(folder, **good, **bad, memory="MEMORY", broken="BROKEN")
    report = ingest([str(folder)], library, PROCESSES)
    assert codes(report) == {
        "hang": "time_limit",
        "segfault": "crashed",
        "kill": "crashed",
        "exit": "crashed",
        "memory": "memory_limit",
        "broken": "broken",
    }
    assert report.count("added") == 12
    for event in report.events:
        assert event.failure is None or event.path in event.failure.message
    assert library.stats().failed == 6
    assert library.check() == []


def test_a_worker_that_will_not_end_is_killed(library: Library, folder: Path) -> None:
    write(folder, deaf="DEAF", good="Jalan")
    patient = replace(PROCESSES, settings=replace(PROCESSES.settings, document_seconds=1.0))
    report = ingest([str(folder)], library, patient)
    assert codes(report) == {"deaf": "time_limit"}
    assert report.count("added") == 1


def test_what_failed_is_tried_again(library: Library, folder: Path) -> None:
    write(folder, a="Jalan", b="BROKEN")
    ingest([str(folder)], library, INLINE)
    assert counts(ingest([str(folder)], library, INLINE)) == {"unchanged": 1, "failed": 1}
    write(folder, b="Sekolah")
    assert counts(ingest([], library, replace(INLINE, retry=True))) == {"added": 1}
    assert library.stats().failed == 0


def test_retry_takes_only_what_failed_and_only_where_asked(library: Library, folder: Path) -> None:
    (folder / "x").mkdir()
    (folder / "y").mkdir()
    write(folder / "x", a="BROKEN", b="Jalan")
    write(folder / "y", c="BROKEN c")
    ingest([str(folder)], library, INLINE)
    report = ingest([str(folder / "x")], library, replace(INLINE, retry=True))
    assert codes(report) == {"a": "broken"}


def test_stale_documents_are_done_anew(library: Library, folder: Path, tmp_path: Path) -> None:
    write(folder, a="Jalan", b="Sekolah")
    ingest([str(folder)], library, INLINE)
    taxonomy = tmp_path / "other.toml"
    taxonomy.write_text("x = 1")
    newer = replace(INLINE, settings=replace(Settings(), taxonomy=taxonomy))
    assert counts(ingest([str(folder)], library, newer)) == {"unchanged": 2}
    assert counts(ingest([], library, replace(newer, stale=True))) == {"updated": 2}
    assert counts(ingest([], library, replace(newer, stale=True))) == {}


def test_pages_that_had_no_time_are_told_until_a_retry_reads_them(library: Library, folder: Path) -> None:
    hurried_ones = replace(INLINE, work=hurried)
    late = folder / "late"
    (folder / "lama.txt").write_text("Jalan\nJalan dibangun.\nJembatan dibangun.\n")
    write(folder, b="Sekolah")
    late.mkdir()
    report = ingest([str(folder)], library, hurried_ones)
    assert (counts(report), codes(report)) == ({"added": 1, "failed": 1}, {"lama": "pages_unread"})
    (failure,) = report.json()["failures"]
    assert "page 3" in failure["message"]
    assert "--retry failed" in failure["message"]
    assert library.search(SearchRequest("jalan")).total == 1  # what was read is there

    again = ingest([str(folder)], library, hurried_ones)  # nothing is read again, and it is said again
    assert (counts(again), again.json()["failures"]) == (
        {"unchanged": 1, "failed": 1},
        report.json()["failures"],
    )
    assert counts(ingest([], library, replace(hurried_ones, retry=True))) == {"failed": 1}

    late.rmdir()
    retried = ingest([], library, replace(hurried_ones, retry=True))
    assert (counts(retried), retried.json()["failures"]) == ({"updated": 1}, [])
    assert library.search(SearchRequest("jembatan")).total == 1
    assert library.stats().failed == 0
    assert counts(ingest([str(folder)], library, hurried_ones)) == {"unchanged": 2}


def test_a_failure_whose_file_is_gone_is_forgotten(library: Library, folder: Path) -> None:
    write(folder, a="BROKEN", b="Jalan")
    ingest([str(folder)], library, INLINE)
    (folder / "a.txt").unlink()
    ingest([str(folder)], library, INLINE)
    assert library.stats().failed == 0


def test_a_changed_file_that_fails_keeps_its_earlier_version(library: Library, folder: Path) -> None:
    write(folder, a="Jalan")
    ingest([str(folder)], library, INLINE)
    write(folder, a="BROKEN")
    assert counts(ingest([str(folder)], library, INLINE)) == {"failed": 1}
    assert library.search(SearchRequest("jalan")).total == 1


def test_a_path_that_is_not_there_fails_alone(library: Library, folder: Path) -> None:
    write(folder, a="Jalan")
    report = ingest([str(folder), str(folder / "nowhere")], library, INLINE)
    assert counts(report) == {"added": 1, "failed": 1}
    assert codes(report) == {"nowhere": "not_found"}
    assert library.stats().failed == 0


def test_a_folder_without_documents_is_an_error(library: Library, folder: Path) -> None:
    (folder / ".hidden").write_text("x")
    with pytest.raises(UsageError, match="no document"):
        ingest([str(folder)], library, INLINE)


def test_an_interrupt_keeps_what_is_stored(library: Library, folder: Path) -> None:
    write(folder, **{f"f{number}": f"Jalan {number}" for number in range(6)})

    class Impatient:
        seen = 0

        def begin(self, documents: int, size: int) -> None:
            pass

        def done(self, event: object) -> None:
            self.seen += 1
            if self.seen == 3:
                raise KeyboardInterrupt

    report = ingest([str(folder)], library, PROCESSES, [Impatient()])
    assert report.interrupted
    assert library.stats().documents >= 3
    assert counts(ingest([str(folder)], library, INLINE)).get("failed") is None
    assert library.stats().documents == 6


@pytest.mark.parametrize("times", [1, 2])
def test_what_is_stored_when_an_interrupt_comes_is_counted(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """A second Ctrl-C does not wait: nobody can be made to wait for a server that does not answer."""
    write(folder, **{f"f{number}": f"Jalan {number}" for number in range(3)})
    put = Library.put

    def interrupted(self: Library, record: Record, path: str) -> Outcome:
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        return put(self, record, path)

    monkeypatch.setattr(Library, "put", interrupted)
    report = ingest([str(folder)], library, INLINE)
    assert report.interrupted
    assert report.count("added") == library.stats().documents == (1 if times == 1 else 0)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_file_names_of_any_bytes(library: Library, folder: Path) -> None:
    name = os.fsencode(folder) + b"/\xff\xfe name.txt"
    Path(os.fsdecode(name)).write_text("x\nJalan raya.\n")
    assert counts(ingest([str(folder)], library, PROCESSES)) == {"added": 1}
    assert counts(ingest([str(folder)], library, PROCESSES)) == {"unchanged": 1}
