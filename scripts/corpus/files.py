"""Reading the sources and writing what is made of them, the same bytes every time."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2] / "corpora"
SOURCES = ROOT / "sources"

#: The time stamp of every member of the zip files that we write: the zip format's earliest.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)

Json = dict[str, Any]

#: Path below ``corpora/`` to content.
Files = dict[str, bytes]


def toml(path: Path) -> dict[str, Any]:
    """The parsed source file."""
    with path.open("rb") as stream:
        return tomllib.load(stream)


def as_json(value: Any) -> bytes:
    """``value`` as the gold files are written: one space of indent, UTF-8, a last line break."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def same_zip(content: bytes) -> bytes:
    """The zip file with its members' times removed, so that the same content has the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, ZIP_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return target.getvalue()
