"""Make ``corpora/documents`` and ``corpora/gold`` from ``corpora/sources``: the same bytes every time.

    python scripts/make_corpora.py           write what has changed
    python scripts/make_corpora.py --check   exit 1 when a file is not what its source says
    python scripts/make_corpora.py --masterplan   also the masterplan's PDF, which needs LibreOffice (soffice)

The PDF is committed, so that nobody needs LibreOffice to test; its expected answers are made every time.
"""

from __future__ import annotations

import argparse
import sys

from corpus.files import ROOT, SOURCES, Files, as_json, toml
from corpus.letter import letter
from corpus.masterplan.answers import answers, prose
from corpus.masterplan.build import build, plan
from corpus.news import news
from corpus.release import release
from corpus.texts import texts

MASTERPLAN = "documents/601-masterplan-banyujati.pdf"


def masterplan(pdf: bytes) -> Files:
    """The expected answers of the masterplan, its pages and its text taken from the PDF."""
    source = toml(SOURCES / "masterplan" / "gold.toml")
    found = answers(plan().tables, pdf, MASTERPLAN) | {"601": prose(source, pdf, MASTERPLAN)}
    return {f"gold/{name}.json": as_json(value) for name, value in found.items()}


def made(*, pdf: bytes) -> Files:
    """Every file that is made from the sources and the PDF, by its path below ``corpora/``."""
    return texts() | release() | news() | letter() | masterplan(pdf)


def write(files: Files, *, check: bool) -> int:
    """Write what differs, or only say so; how many files differ."""
    changed = 0
    for name, content in sorted(files.items()):
        path = ROOT / name
        if path.is_file() and path.read_bytes() == content:
            continue
        changed += 1
        print(("differs: " if check else "wrote: ") + name)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return changed


def main() -> int:
    """Write or check the files; the exit code."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=layout)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 when a file differs")
    parser.add_argument(
        "--masterplan", action="store_true", help="print the masterplan's PDF anew (LibreOffice)"
    )
    arguments = parser.parse_args()
    path = ROOT / MASTERPLAN
    if arguments.masterplan:
        path.write_bytes(build(plan()))
    changed = write(made(pdf=path.read_bytes()), check=arguments.check)
    return 1 if changed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
