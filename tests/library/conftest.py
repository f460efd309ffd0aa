"""An empty library in every store that there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from docintel.library import Library, open_library
from tests.postgres import Server

STORES = ("sqlite", "postgresql")


@pytest.fixture(params=STORES, scope="module")
def new_target(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], str]]:
    """Where a new library may be made, in one store after the other."""
    if request.param == "sqlite":
        folder = tmp_path_factory.mktemp("libraries")
        numbers = count()
        yield lambda: str(folder / f"{next(numbers)}.db")
        return
    server: Server = request.getfixturevalue("postgres")
    made: list[str] = []

    def make() -> str:
        made.append(server.make())
        return made[-1]

    yield make
    for url in made:
        server.drop(url)


@pytest.fixture
def target(new_target: Callable[[], str]) -> str:
    return new_target()


@pytest.fixture
def library(target: str) -> Iterator[Library]:
    with open_library(target, create=True) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> str:
    """For what only a file can be."""
    return str(tmp_path / "test.db")
