"""Which pipeline extracted a document: the code, the trained models and the choices that change results."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from docintel.errors import ModelError
from docintel.settings import Settings, models_folder


def pipeline_version(settings: Settings) -> str:
    """A short name that differs when the same file might give another result, such as ``0.1.0-3f2a91c0``."""
    digest = hashlib.blake2b(digest_size=4)
    digest.update(f"ocr={settings.ocr}".encode())
    if settings.taxonomy is not None and settings.taxonomy.is_file():
        digest.update(settings.taxonomy.read_bytes())
    try:
        folder = models_folder()
    except ModelError:
        return f"{version('docintel')}-{digest.hexdigest()}"
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            digest.update(path.relative_to(folder).as_posix().encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "blake2b").digest())
    return f"{version('docintel')}-{digest.hexdigest()}"
