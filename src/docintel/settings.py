"""What a user may set, in one frozen object, where the shipped models are, and how many cores there are."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from docintel.errors import ModelError

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and choices of a run. Sizes in bytes, times in seconds."""

    max_file_bytes: int = 512 * 1024**2
    max_text_characters: int = 100_000_000
    max_unpacked_bytes: int = 1024**3  # of a DOCX and other zip files
    max_pages: int = 20_000
    page_seconds: float = 30.0  # of the processor; a page that takes twice as many is left out
    page_memory_bytes: int = 1024**3  # for reading the pages of a PDF
    document_seconds: float = 1800.0
    document_memory_bytes: int = 4 * 1024**3  # of a worker process of ingest
    ocr: bool = True
    taxonomy: Path | None = None  # a file that replaces or extends the shipped one


def cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1


def models_folder() -> Path:
    """The folder of trained artefacts: inside an installed wheel, or ``models/`` of a checkout.

    Raises:
        ModelError: when neither is there.
    """
    for folder in (_PACKAGE / "_models", _PACKAGE.parents[1] / "models"):
        if folder.is_dir():
            return folder
    raise ModelError("The trained models are missing from this installation: install docintel again.")
