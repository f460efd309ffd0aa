"""An ingest in a process of its own, to be killed: ``-m tests.ingest.driver FOLDER LIBRARY WORKERS``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from docintel.ingest import Options, ingest
from docintel.ingest.worker import Failure, Task
from docintel.library import Record, open_library
from tests.ingest.faults import faulty


def work(task: Task) -> Record | Failure:
    """Do the file, and leave a note of it, with the number of this process, where a test finds it."""
    folder = os.environ.get("NOTES")
    if folder:
        (Path(folder) / Path(task.path).name).write_text(str(os.getpid()))
    return faulty(task)


def main(folder: str, target: str, workers: str) -> None:
    """Ingest the folder and say how it went."""
    with open_library(target, create=True) as library:
        report = ingest([folder], library, Options(workers=int(workers), work=work))
    print(report.json())  # noqa: T201 - for the test
    sys.exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
