"""Extraction without reading: words a second of one core, and beside it what reading the same files takes.

    python benchmarks/extraction.py [FOLDER ...] [--rounds 3]

Processor time of this process and of the one that reads PDF pages; the best of the rounds. OCR is left out:
it takes more than everything else. Models and expressions are loaded before the clock starts.
"""

from __future__ import annotations

import argparse
import resource
import time
from itertools import pairwise
from pathlib import Path

from docintel.detection import segment
from docintel.errors import DocumentError
from docintel.extraction import find_mentions, prose_commitments, table_commitments
from docintel.reading import read
from docintel.settings import Settings
from docintel.types import Document, Segment

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = {".txt", ".html", ".docx", ".pdf"}
STAGES = ("years, dimensions, programmes", "commitments in prose", "commitments in tables")
SETTINGS = Settings(ocr=False)


def spent() -> float:
    """Processor seconds of this process and of its children that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def extracted(document: Document, segments: tuple[Segment, ...]) -> list[float]:
    """Seconds of each stage."""
    marks = [time.process_time()]
    mentions = find_mentions(document, segments, SETTINGS)
    marks.append(time.process_time())
    prose_commitments(document, segments, mentions, SETTINGS)
    marks.append(time.process_time())
    table_commitments(document, segments, mentions, SETTINGS)
    marks.append(time.process_time())
    return [end - start for start, end in pairwise(marks)]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folders", nargs="*", type=Path, default=[ROOT / "corpora" / "documents"])
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    documents, reading = [], 0.0
    for path in sorted(p for folder in given.folders for p in folder.rglob("*") if p.suffix in SUFFIXES):
        began = spent()
        try:
            document = read(path, SETTINGS)
        except DocumentError as error:
            print(error)
            continue
        reading += spent() - began
        documents.append((document, segment(document)))
    if not documents:
        options.error("no documents in the folders")
    extracted(*documents[0])
    rounds = [
        [sum(stage) for stage in zip(*(extracted(*one) for one in documents), strict=True)]
        for _ in range(given.rounds)
    ]
    best = min(rounds, key=sum)
    words = sum(len(document.text.split()) for document, _ in documents)
    for name, seconds in zip(STAGES, best, strict=True):
        print(f"{name:30} {seconds:7.2f} s")
    print(f"{len(documents)} documents, {words} words: {words / sum(best):.0f} words a second")
    print(f"reading the same took {reading:.2f} s, {reading / sum(best):.1f} times as long")


if __name__ == "__main__":
    main()
