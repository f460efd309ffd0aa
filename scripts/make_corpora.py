"""Make ``corpora/documents`` and ``corpora/gold`` from ``corpora/sources``: the same bytes every time.

    python scripts/make_corpora.py               write what has changed
    python scripts/make_corpora.py --check       exit 1 when a file is not what its source says
    python scripts/make_corpora.py --print 601   also print this PDF anew, which needs LibreOffice (soffice)

The PDFs are committed, so that nobody needs LibreOffice to test; their expected answers are made every time.
"""

from __future__ import annotations

import argparse
import sys

from corpus import plans
from corpus.files import ROOT, SOURCES, Files, as_json, toml
from corpus.letter import letter
from corpus.masterplan.answers import answers, prose
from corpus.masterplan.build import build, plan
from corpus.news import news
from corpus.release import releases
from corpus.texts import texts

MASTERPLAN = "documents/601-masterplan-banyujati.pdf"


def masterplan() -> Files:
    """The expected answers of the masterplan, its pages and its text taken from the PDF."""
    pdf = (ROOT / MASTERPLAN).read_bytes()
    source = toml(SOURCES / "masterplan" / "gold.toml")
    found = answers(plan().tables, pdf, MASTERPLAN) | {"601": prose(source, pdf, MASTERPLAN)}
    return {f"gold/{name}.json": as_json(value) for name, value in found.items()}


def short_plans() -> Files:
    """The expected answers of the short plans."""
    files: Files = {}
    for source in plans.sources():
        files |= plans.answers(source, (ROOT / plans.path_of(source)).read_bytes())
    return files


def made() -> Files:
    """Every file that is made from the sources and the PDFs, by its path below ``corpora/``."""
    return texts() | releases() | news() | letter() | masterplan() | short_plans()


def print_pdf(number: str) -> None:
    """Print the PDF of this number anew."""
    if number == "601":
        (ROOT / MASTERPLAN).write_bytes(build(plan()))
    for source in plans.sources():
        if source["id"] == number:
            (ROOT / plans.path_of(source)).write_bytes(plans.pdf(source))


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
    parser.add_argument("--print", nargs="*", default=[], metavar="NUMBER", help="print these PDFs anew")
    arguments = parser.parse_args()
    for number in arguments.print:
        print_pdf(number)
    changed = write(made(), check=arguments.check)
    return 1 if changed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
