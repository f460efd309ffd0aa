"""Pages per second of reading whole PDFs, against pdfplumber's words and tables on every page, in one run.

Each reader works in a process of its own, so that its peak of memory is its own; that of the processes that
it starts is added, and what both share counts twice. A reader's time is the
best of the given rounds. OCR is off: pdfplumber has none. Run:
``python benchmarks/reading.py FILE_OR_FOLDER…  [--rounds 2] [--json]``
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import multiprocessing.connection
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One reader on one file: pages, seconds and the process's peak memory in MB."""

    pages: int
    seconds: float
    peak: float


def ours(path: Path) -> int:
    """Docintel's reader: text, blocks and tables."""
    from docintel.reading.pdf import read_pdf
    from docintel.reading.source import Source
    from docintel.settings import Settings

    source = Source(path, "0" * 64, "application/pdf", path.stat().st_size)
    return read_pdf(source, Settings(ocr=False)).pages or 0


def plumber(path: Path) -> int:
    """pdfplumber: the words and the tables of each page, pages closed when done."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
            page.close()
        return len(pdf.pages)


READERS: dict[str, Callable[[Path], int]] = {"docintel": ours, "pdfplumber": plumber}


def _measured(name: str, path: Path, rounds: int, pipe: multiprocessing.connection.Connection) -> None:
    from docintel.reading.pdf.apart import end_process

    read = READERS[name]
    seconds = []
    pages = 0
    for _ in range(rounds):
        started = time.perf_counter()
        pages = read(path)
        seconds.append(time.perf_counter() - started)
    end_process()  # its peak counts once it has ended
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    pipe.send(Run(pages, min(seconds), (own.ru_maxrss + children.ru_maxrss) / 1024))


def measure(name: str, path: Path, rounds: int) -> Run:
    """Read one file in a process of its own. The first round pays for imports: use two or more."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measured, args=(name, path, rounds, sender))
    process.start()
    sender.close()
    try:
        run: Run = receiver.recv()
    finally:
        process.join()
    return run


def files(paths: list[Path]) -> list[Path]:
    """All PDFs below the paths."""
    found = [p for path in paths for p in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    if not found:
        sys.exit("no PDF found: give files or folders that hold some")
    return found


def main() -> None:
    """Print one line a file, and the ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    rows = []
    for path in files(chosen.paths):
        runs = {name: measure(name, path, chosen.rounds) for name in READERS}
        ratio = runs["pdfplumber"].seconds / max(runs["docintel"].seconds, 1e-9)
        rows.append({"file": path.name, "ratio": ratio, **{name: asdict(run) for name, run in runs.items()}})
        if not chosen.json:
            one, two = runs["docintel"], runs["pdfplumber"]
            print(
                f"{path.name[:50]:50} {one.pages:5} pages"
                f"  docintel {one.pages / one.seconds:7.1f}/s {one.peak:5.0f} MB"
                f"  pdfplumber {two.pages / two.seconds:6.1f}/s {two.peak:5.0f} MB  {ratio:5.1f} times"
            )
    if chosen.json:
        print(json.dumps(rows, indent=1))
    else:
        ratios = [float(row["ratio"]) for row in rows]
        print(f"slowest {min(ratios):.1f} times, median {statistics.median(ratios):.1f} times")


if __name__ == "__main__":
    main()
