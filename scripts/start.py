"""From a fresh clone to a working docintel: ``python3 scripts/start.py demo`` or ``… test``.

Needs nothing but Python 3.11 or newer. It makes a virtual environment in ``.venv``, installs docintel
there, and runs the main job on ``corpora/`` (demo) or the tests (test). ``setup`` only installs.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)


def call(*command: str | Path) -> int:
    """Run a program in the root of the checkout, its name shown first; its exit code."""
    print("$", " ".join(str(part) for part in command), flush=True)
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def install(extra: str) -> None:
    """Make the virtual environment and install docintel into it, unless it is as pyproject.toml says."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + extra.encode()).hexdigest()
    stamp = VENV / f"installed{extra}"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if not (BIN / ("python.exe" if os.name == "nt" else "python")).exists() and call(
        sys.executable, "-m", "venv", VENV
    ):
        sys.exit("No virtual environment could be made: install Python's venv module (python3-venv) first.")
    print("Installing docintel and what it needs: a few minutes the first time.", flush=True)
    if call(BIN / "python", "-m", "pip", "install", "--quiet", "-e", f"{ROOT}{extra}"):
        sys.exit("The installation failed; the lines above say why. Run this again once that is mended.")
    stamp.write_text(wanted)


def demo() -> int:
    """Ingest the documents of ``corpora/`` and search the commitments in them."""
    docintel = BIN / "docintel"
    code = call(docintel, "ingest", "corpora/documents")
    if code:
        return code
    code = call(docintel, "search", "smart city", "--year", "2026", "--limit", "5")
    print(f"\nGo on with: {docintel.relative_to(ROOT)} search QUERY, … stats, … show DOCUMENT, … --help")
    return code


def test(arguments: list[str]) -> int:
    """Run the tests and the quality gate."""
    return call(BIN / "python", "-m", "pytest", *arguments) or call(BIN / "python", "scripts/eval_gate.py")


def main() -> int:
    """Do what the command line says; the exit code of what was run."""
    if sys.version_info < OLDEST:
        sys.exit(f"docintel needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["demo", "test", "setup"])
    options, rest = parser.parse_known_args()
    if options.what == "demo":
        install("")
        return demo()
    install("[dev]")
    return test(rest) if options.what == "test" else 0


if __name__ == "__main__":
    sys.exit(main())
