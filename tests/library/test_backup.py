"""A backup is the same library, in whichever store it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from docintel.errors import LibraryError
from docintel.library import Filters, Library, SearchRequest, make_record, open_library
from docintel.types import Actor
from tests.library.make import result

ROAD = result(
    "Dinas PU akan membangun jalan.", ("Dinas PU akan membangun jalan.", {"actors": (Actor("PU"),)})
)
BRIDGE = result("Pemerintah akan memperbaiki jembatan.", "Pemerintah akan memperbaiki jembatan.")


def content(library: Library) -> object:
    return (
        list(library.export(Filters())),
        library.stats(),
        library.failures(),
        [hit.commitment for hit in library.search(SearchRequest("pembangunan OR jembatan")).hits],
        library.facets(SearchRequest("")),
        library.document(ROAD.document.id),
    )


@pytest.fixture
def filled(library: Library) -> Library:
    library.put(make_record(ROAD, "1"), "/a.txt")
    library.put(make_record(BRIDGE, "1"), "/b.txt")
    library.fail("/c.txt", "broken", "/c.txt is damaged.", "1")
    return library


def test_a_copy_has_all_and_goes_on(filled: Library, target: str, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    filled.backup(str(file))
    with open_library(str(file), writable=True) as copy:
        assert content(copy) == content(filled)
        assert copy.check() == []
        copy.put(make_record(result("Baru."), "1"), "/new.txt")
        assert copy.stats().documents == 3
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_copy_into_a_new_store_has_all_and_goes_on(filled: Library, new_target: Callable[[], str]) -> None:
    other = new_target()
    filled.backup(other)
    with open_library(other, writable=True) as copy:
        assert content(copy) == content(filled)
        assert copy.check() == []
        more = result("Dinas PU menambah taman.", ("Dinas PU menambah taman.", {"program": "Kota Hijau"}))
        copy.put(make_record(more, "1"), "/new.txt")
        copy.put(make_record(replace(ROAD, commitments=()), "2"), "/a.txt")
        assert copy.stats().documents == 3
        assert copy.check() == []


def test_nothing_is_written_over(filled: Library, new_target: Callable[[], str]) -> None:
    other = new_target()
    with open_library(other, create=True) as library:
        library.put(make_record(BRIDGE, "1"), "/b.txt")
    with pytest.raises(LibraryError, match="already"):
        filled.backup(other)
    with open_library(other) as library:
        assert library.stats().documents == 1
