from __future__ import annotations

from collections.abc import Iterator

import pytest

from docintel.reading.pdf.apart import end_process


@pytest.fixture(autouse=True)
def process_of_its_own(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that changes the program reads pages in a process that has the change, and takes it with it."""
    patches = "monkeypatch" in request.fixturenames
    if patches:
        end_process()
    yield
    if patches:
        end_process()
