"""What a command costs before it does anything: whole processes, cold imports, the fastest of some runs.

    python benchmarks/startup.py

Beside each time stands its ratio to a bare ``python -c pass`` of the same run, which a slow or busy machine
changes little.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ROOT / "corpora" / "documents"


def seconds(*command: str) -> float:
    """The fastest of :data:`RUNS` runs."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return min(times)


def main() -> None:
    """Measure and print."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder) / "demo.db")
        plain = sorted(str(path) for path in DOCUMENTS.glob("*.txt"))
        subprocess.run(
            [python, "-m", "docintel", "ingest", *plain, "--library", library],
            check=True,
            capture_output=True,
        )
        docintel = (python, "-m", "docintel")
        bare = seconds(python, "-c", "pass")
        rows = {
            "python -c pass": bare,
            "python -c 'import sqlalchemy'": seconds(python, "-c", "import sqlalchemy"),
            "docintel --help": seconds(*docintel, "--help"),
            "docintel search --json": seconds(*docintel, "search", "program", "--json", "--library", library),
            "docintel search": seconds(*docintel, "search", "program", "--library", library),
            "docintel stats --json": seconds(*docintel, "stats", "--json", "--library", library),
        }
    for name, value in rows.items():
        print(f"{name:32} {value * 1000:7.0f} ms   {value / bare:6.1f} times a bare Python")


if __name__ == "__main__":
    main()
