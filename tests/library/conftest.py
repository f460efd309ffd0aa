"""An empty library in every store that there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docintel.library import Library, open_library


@pytest.fixture
def library(target: str) -> Iterator[Library]:
    with open_library(target, create=True) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> str:
    """For what only a file can be."""
    return str(tmp_path / "test.db")
