"""Make ``corpora/documents`` and ``corpora/gold`` from ``corpora/sources``: the same bytes every time.

    python scripts/make_corpora.py           write what has changed
    python scripts/make_corpora.py --check   exit 1 when a file is not what its source says
    python scripts/make_corpora.py --masterplan   also the masterplan's PDF, which needs LibreOffice (soffice)

The PDF is committed, so that nobody needs LibreOffice to test; its expected answers are made every time.
"""

from __future__ import annotations

import argparse
import sys

from corpus.files import ROOT, Files
from corpus.news import news
from corpus.release import release


def made() -> Files:
    """Every file that is made from the sources alone, by its path below ``corpora/``."""
    return release() | news()


def main() -> int:
    """Write or check the files; the exit code."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=layout)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 when a file differs")
    arguments = parser.parse_args()
    changed = 0
    for name, content in sorted(made().items()):
        path = ROOT / name
        if path.is_file() and path.read_bytes() == content:
            continue
        changed += 1
        print(("differs: " if arguments.check else "wrote: ") + name)
        if not arguments.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return 1 if changed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
