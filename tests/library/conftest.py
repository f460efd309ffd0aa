"""Documents to store, built by hand so that these tests hold without readers and extractors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docintel.library import Library, open_library


@pytest.fixture
def target(tmp_path: Path) -> str:
    return str(tmp_path / "test.db")


@pytest.fixture
def library(target: str) -> Iterator[Library]:
    with open_library(target, create=True) as opened:
        yield opened
