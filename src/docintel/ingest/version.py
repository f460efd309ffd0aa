"""Which pipeline extracted a document: the code, the trained models and the choices that change results."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docintel.errors import ModelError
from docintel.settings import Settings, models_folder

_PACKAGE = Path(__file__).resolve().parents[1]

#: What a result comes from. The code is hashed, because a number is forgotten to be raised; an edit that
#: changes no result costs an ``ingest --stale`` at worst. Of the library only what derives values is in it.
_CODE = (
    *("reading", "detection", "extraction", "languages"),
    *("pipeline.py", "coverage.py", "contract.py", "types.py", "library/record.py"),
)
#: The models that a result is made with; the roots of the stemmer join the words that narrow cells break.
#: Vectors have the name of their encoder.
_MODELS = ("commitments", "language", "programs", "spelling", "stemming")


def pipeline_version(settings: Settings) -> str:
    """A short name that differs when the same file might give another result, such as ``3f2a91c07bd4``."""
    digest = hashlib.blake2b(_shipped(), digest_size=6)
    digest.update(f"ocr={settings.ocr}".encode())
    if settings.taxonomy is not None and settings.taxonomy.is_file():
        digest.update(settings.taxonomy.read_bytes())
    return digest.hexdigest()


@cache
def _shipped() -> bytes:
    """The hash of what comes with this installation."""
    digest = hashlib.blake2b()
    for folder, names in _folders():
        for name in names:
            for path in _files(folder / name):
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "blake2b").digest())
    return digest.digest()


def _folders() -> Iterator[tuple[Path, tuple[str, ...]]]:
    yield _PACKAGE, _CODE
    try:
        yield models_folder(), _MODELS
    except ModelError:
        return  # whoever needs them says so


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = (item for item in path.rglob("*") if item.is_file() and item.suffix not in (".pyc", ".md"))
    return sorted(found)
