"""Where the documents are, and the command line run within the test process."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from docintel.cli import main
from tests.postgres import NoServerError, Server, running

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ROOT / "corpora" / "documents"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    stdout: str
    stderr: str

    def json(self) -> Any:
        return json.loads(self.stdout)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The real documents beside the checkout; a user's clone has none."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder 'shared' with real documents beside the checkout")
    return folder


@pytest.fixture(scope="session")
def corpora() -> Path:
    return CORPORA


@pytest.fixture
def docintel() -> Callable[..., Outcome]:
    """Run ``docintel ARGUMENTS`` and give back its exit code and both streams."""

    def call(*arguments: str | Path, stdin: str = "") -> Outcome:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
        code = 0
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            pytest.MonkeyPatch.context() as patch,
        ):
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
            try:
                main([str(argument) for argument in arguments])
            except SystemExit as leave:
                code = leave.code if isinstance(leave.code, int) else int(leave.code is not None)
        texts = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))
        return Outcome(code, *texts)

    return call


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server for all tests of one run."""
    try:
        with running() as server:
            yield server
    except NoServerError as why:
        pytest.skip(f"no PostgreSQL server: it {why}")


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
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
