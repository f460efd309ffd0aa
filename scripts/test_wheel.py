"""Build the wheel, install it into an empty environment and use it outside the checkout.

What an editable install hides shows here: a file missing from the wheel, a model not carried, an import of
something that only the development environment has.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAIN_JOB = "corpora/documents"
#: Entry points show only in an installed package: the Javanese pipeline with every component of ours.
PIPELINE = """
import spacy
nlp = spacy.blank("jv")
for name in ("language", "years", "dimensions", "programs", "commitments"):
    nlp.add_pipe(f"docintel_{name}")
doc = nlp("Ing taun 2026 Pemkot badhe mbangun pusat data kanggo warga.")
assert doc._.language == "jv" and [year.start_year for year in doc._.years] == [2026], doc._.years
"""


def run(*command: str | Path, folder: Path, environment: dict[str, str] | None = None) -> str:
    """The standard output of a command that must succeed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout[-2000:]}")
    return done.stdout


def main() -> None:
    """Build, install, ingest, search; leave with 1 when a step fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
        (wheel,) = folder.glob("*.whl")
        print(f"built {wheel.name}, {wheel.stat().st_size / 1e6:.1f} MB")
        run(sys.executable, "-m", "venv", folder / "venv", folder=folder)
        programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        run(programs / "python", "-m", "pip", "install", "--quiet", wheel, folder=folder)
        home = folder / "home"
        home.mkdir()
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
        command = programs / "docintel"
        report = json.loads(
            run(command, "ingest", ROOT / MAIN_JOB, "--json", folder=home, environment=environment)
        )
        found = json.loads(
            run(command, "search", "smart city", "--json", folder=home, environment=environment)
        )
        print(f"ingested {report['added']} documents, found {found['total']} commitments")
        run(programs / "python", "-c", PIPELINE, folder=home, environment=environment)
        if not report["added"] or report["failed"] or not found["total"]:
            sys.exit(f"the installed wheel does not do the main job: {report}")


if __name__ == "__main__":
    main()
