"""The pipeline's version changes with what may change a result, and with nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from docintel.ingest import version
from docintel.settings import Settings, models_folder


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package and its models, which a test may change."""
    ignore = shutil.ignore_patterns("__pycache__", "*.onnx", "*.safetensors")
    shutil.copytree(version._PACKAGE, tmp_path / "docintel", ignore=ignore)
    shutil.copytree(models_folder(), tmp_path / "models", ignore=ignore)
    monkeypatch.setattr(version, "_PACKAGE", tmp_path / "docintel")
    monkeypatch.setattr(version, "models_folder", lambda: tmp_path / "models")
    return tmp_path


@pytest.fixture
def now() -> Iterator[Callable[..., str]]:
    def call(settings: Settings | None = None) -> str:
        version._shipped.cache_clear()
        return version.pipeline_version(settings or Settings())

    yield call
    version._shipped.cache_clear()


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("docintel/extraction/years.py", True),
        ("docintel/languages/dates.py", True),
        ("docintel/pipeline.py", True),
        ("models/language/weights.npz", True),
        ("models/language/README.md", False),
        ("models/encoder/config.json", False),
        ("models/stemming/id.tsv", True),
        ("docintel/library/searching.py", False),
    ],
)
def test_what_changes_it(copied: Path, now: Callable[..., str], name: str, changes: bool) -> None:
    before = now()
    assert now() == before
    with (copied / name).open("ab") as file:
        file.write(b"\n# changed")
    assert (now() != before) is changes


def test_choices_change_it(now: Callable[..., str], tmp_path: Path) -> None:
    taxonomy = tmp_path / "own.toml"
    taxonomy.write_text("x = 1")
    settings = Settings()
    said = {now(settings), now(replace(settings, ocr=False)), now(replace(settings, taxonomy=taxonomy))}
    assert len(said) == 3


#: Processes files and prints which models were opened, also by the processes that read pages.
_WATCHED = """
import os, sys
from pathlib import Path
from docintel.pipeline import process
from docintel.settings import models_folder

models, log = str(models_folder()), sys.argv[1]

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and arguments[0].startswith(models):
        file = os.open(log, os.O_APPEND | os.O_CREAT | os.O_WRONLY)
        os.write(file, os.path.relpath(arguments[0], models).encode() + b"\\n")
        os.close(file)

sys.addaudithook(note)
for path in sys.argv[2:]:
    process(Path(path))
"""


def test_every_model_that_a_result_is_made_with_is_in_it(tmp_path: Path, corpora: Path) -> None:
    log = tmp_path / "opened"
    files = [corpora / name for name in ("613-rkpd-tanpa-sisi.pdf", "101-bank-sampah-desa.txt")]
    subprocess.run([sys.executable, "-c", _WATCHED, log, *files], check=True)
    opened = {line.split("/")[0] for line in log.read_text().splitlines()}
    assert opened == set(version._MODELS)


def test_the_code_of_a_result_is_there() -> None:
    for name in version._CODE:
        assert (version._PACKAGE / name).exists()
