"""Ingest end to end: where the time goes, and what a second worker brings.

    python benchmarks/ingest.py [FOLDER] [--copies 4]

The documents are copied with a remark at their end so that no two are the same bytes. On a busy machine
time says little: beside it stands the processor time of the workers and of the one process that writes. One
worker and the writer have a core each; two workers share the two with the writer, so that
max(workers, writer) / max((workers + writer) / 2, writer) is what a second worker could bring: twice as much,
less twice the writer's share. In a run of few and short files the start of each worker counts as well, which
both do at the same time; it is measured and told.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from pathlib import Path

from docintel.settings import Settings

# Every worker imports this file, as it does the script of the command line: what is heavy is imported later.
ROOT = Path(__file__).resolve().parents[1]


def copies(source: Path, target: Path, count: int) -> int:
    """Put ``count`` different copies of every document of ``source`` into ``target``; how many."""
    number = 0
    for path in sorted(source.rglob("*")):
        if path.is_file() and path.suffix in {".pdf", ".txt", ".html", ".docx"}:
            for copy in range(count):
                made = target / f"{copy}-{path.name}"
                shutil.copy(path, made)
                if path.suffix in {".pdf", ".txt", ".html"}:
                    with made.open("ab") as file:
                        file.write(b"\n% " + str(copy).encode() if path.suffix == ".pdf" else b"\n" * copy)
                number += 1
    return number


def processor() -> tuple[float, float]:
    """Processor time so far: of this process, and of its children that have ended, in seconds."""
    own, ended = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime, ended.ru_utime + ended.ru_stime


def stages(folder: Path, library: str) -> None:
    """Processor time of the stages of every document, without workers and imports."""
    from docintel.library import make_record, open_library
    from docintel.pipeline import process

    spent = {"read and extract": 0.0, "make the record": 0.0, "store and index": 0.0}
    with open_library(library, create=True) as opened:
        paths = sorted(folder.iterdir())
        opened.put(make_record(process(paths[0], Settings()), "imports"), "warm")
        for path in paths:
            began = sum(processor())
            result = process(path, Settings())
            read = sum(processor())
            record = make_record(result, "bench")
            made = sum(processor())
            opened.put(record, str(path))
            stored = sum(processor())
            spent["read and extract"] += read - began
            spent["make the record"] += made - read
            spent["store and index"] += stored - made
    whole = sum(spent.values())
    for name, value in spent.items():
        print(f"{name:20} {value:8.2f} s  {value / whole:6.1%}")


def started(folder: Path) -> float:
    """Seconds until a worker has done the smallest file, less what another one takes it: its start."""
    from docintel.ingest.engine import running
    from docintel.ingest.worker import Task

    first, *_ = sorted(folder.iterdir(), key=lambda path: path.stat().st_size)
    task = Task(str(first), Settings(), "bench")
    times = []
    with running(1, task.settings.document_memory_bytes) as engine:
        for _ in range(2):
            began = time.monotonic()
            engine.give(task)
            engine.take()
            times.append(time.monotonic() - began)
    return times[0] - times[1]


def main() -> None:
    """Measure and print."""
    from docintel.ingest import Options, ingest
    from docintel.library import open_library

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=ROOT / "corpora" / "documents")
    options.add_argument("--copies", type=int, default=4)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "in"
        folder.mkdir()
        documents = copies(given.folder, folder, given.copies)
        stages(folder, str(Path(place) / "stages.db"))
        print(f"a worker starts in {started(folder):.1f} s")
        first = 0.0
        for workers in (1, 2):
            with open_library(str(Path(place) / f"{workers}.db"), create=True) as library:
                before = processor()
                report = ingest([str(folder)], library, Options(workers=workers))
                mine, theirs = (now - then for now, then in zip(processor(), before, strict=True))
            first = first or report.seconds
            print(
                f"{workers} workers: processor {theirs:.1f} s in workers, {mine:.2f} s in the writer "
                f"({mine / (mine + theirs):.1%}); two workers could bring "
                f"{max(theirs, mine) / max((theirs + mine) / 2, mine):.2f} times one"
            )
            print(
                f"{workers} workers: {documents} documents, {report.pages} pages, "
                f"{report.seconds:.1f} s, {documents / report.seconds:.1f} documents/s, "
                f"{report.pages / report.seconds:.1f} pages/s, {first / report.seconds:.2f} times one worker"
            )


if __name__ == "__main__":
    main()
