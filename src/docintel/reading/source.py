"""What a reader is given: a file that was sniffed and hashed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One file. ``id`` is the sha256 of its bytes in hexadecimal, ``media_type`` by content."""

    path: Path
    id: str
    media_type: str
    size: int
