"""Codes on a server: it chooses those that comparing all would, and its index follows what is stored."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from docintel.library import Library, make_record, open_library, postgresql, vectors
from docintel.library.schema import commitments
from docintel.library.semantic import load_codes
from docintel.library.vectors import Codes, Floats
from tests.library.make import various
from tests.library.test_vectors import made
from tests.postgres import Server

QUERIES = made(5, seed=1)


@dataclass(frozen=True)
class Drawn:
    """An encoder whose vectors say nothing; those of two documents are alike, so that distances are equal."""

    version: str = "drawn"
    width: int = 384

    def encode(self, texts: list[str]) -> Floats:
        return made(len(texts), self.width)


@pytest.fixture
def url(postgres: Server) -> Iterator[str]:
    address = postgres.make()
    yield address
    postgres.drop(address)


@pytest.fixture
def served(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setattr(postgresql, "_LARGE", 900)
    pick = random.Random(4)
    with open_library(url, create=True) as library:
        for number in range(3):
            library.put(make_record(various(pick, f"desa {number}", 300), "1"), f"/{number}.txt")
        assert sum(library.encode(Drawn(), anew=False)) == 900
        yield library


def both(library: Library, query: Floats, encoder: str = "drawn") -> tuple[Codes, Codes]:
    """The codes that the server chooses, and all of them."""
    with library._reading() as connection:
        few = library._store.nearest_codes(connection, encoder, query, [])
        assert few is not None
        return few, load_codes(connection, encoder)


def test_the_server_chooses_what_comparing_all_codes_does(
    served: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "FINER", 150)
    for query in QUERIES:
        few, every = both(served, query)
        assert (len(few), len(every)) == (150, 900)
        assert few.nearest(query, 100).tolist() == every.nearest(query, 100).tolist()
        ids = few.nearest(query, 100)
        assert np.array_equal(few.of(ids), every.of(ids))


def test_few_codes_are_read_whole(served: Library) -> None:
    first, *_ = served.find_documents("/0.txt")
    served.forget(first.id)
    with served._reading() as connection:
        assert served._store.nearest_codes(connection, "drawn", QUERIES[0], []) is None


def test_conditions_hold_before_the_nearest_are_chosen(
    served: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "FINER", 50)
    wanted = commitments.c.lang == "jv"
    with served._reading() as connection:
        ids = connection.execute(commitments.select().where(wanted).order_by(commitments.c.id)).scalars()
        javanese = np.array(ids.all())
        every = load_codes(connection, "drawn")
        for query in QUERIES:
            few = served._store.nearest_codes(connection, "drawn", query, [wanted])
            assert few is not None
            best = every.nearest(query, 20, every.positions(javanese))
            assert len(few) == 50 < len(javanese)
            assert few.nearest(query, 20).tolist() == best.tolist()


def test_codes_of_another_encoder_are_left_alone_whatever_their_width(served: Library) -> None:
    served.put(make_record(various(random.Random(5), "kota", 20), "1"), "/other.txt")
    assert sum(served.encode(Drawn("narrow", 100), anew=False)) == 20
    few, every = both(served, QUERIES[0])
    assert few.ids.tolist() == every.ids.tolist()
    narrow, all_narrow = both(served, made(1, 100)[0], "narrow")
    assert len(narrow) == 20
    assert narrow.ids.tolist() == all_narrow.ids.tolist()
    assert served.check() == []


def test_the_index_follows_what_is_stored(served: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "_LARGE", 0)
    first, *_ = served.find_documents("/0.txt")
    served.forget(first.id)
    served.put(make_record(various(random.Random(6), "desa 1", 250), "2"), "/1.txt")
    few, every = both(served, QUERIES[0])
    assert few.ids.tolist() == every.ids.tolist()
    assert len(few) == 300  # those of the document that stayed
    assert sum(served.encode(Drawn("newer"), anew=True)) == 550
    assert len(both(served, QUERIES[0])[0]) == 0
    assert len(both(served, QUERIES[0], "newer")[0]) == 550
    assert served.check() == []


def test_an_index_that_does_not_agree_is_told(served: Library, postgres: Server, url: str) -> None:
    postgres.execute(
        "UPDATE vector_index SET code = ~code WHERE id = 7",
        "DELETE FROM vector_index WHERE id IN (1, 2)",
        url=url,
    )
    assert served.check() == ["the index of vectors does not agree with 3 commitments"]
