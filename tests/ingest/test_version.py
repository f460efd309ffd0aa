"""The pipeline's version changes with what may change a result, and with nothing else."""

from __future__ import annotations

import shutil
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
        ("models/stemming/id.tsv", False),
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


def test_the_models_of_extraction_are_there() -> None:
    for name in version._MODELS:
        assert (models_folder() / name).is_dir()
    for name in version._CODE:
        assert (version._PACKAGE / name).exists()
