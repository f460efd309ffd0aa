"""Facets count every value of every commitment found, whatever was added and removed before."""

from __future__ import annotations

import random
from collections import Counter
from typing import get_args

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docintel.library import Filters, Library, SearchRequest, make_record
from docintel.library.columns import CODED, LINKED, Values, unpacked, values_of
from docintel.library.record import CommitmentRecord, Record
from docintel.types import CommitmentKind, Lang, Status
from tests.library.make import various


def made(number: int) -> Record:
    """A document whose commitments have some of a few values each."""
    return make_record(various(random.Random(number), str(number), 20), "1")


def counted(records: list[Record], word: str | None = None) -> dict[str, Counter[str | int]]:
    """What there is to count, from the records themselves."""
    found: dict[str, Counter[str | int]] = {}
    for item in (item for record in records for item in record.commitments):
        if word is None or word in item.stems[1].split():
            for name, values in values_in(item).items():
                found.setdefault(name, Counter()).update(values)
    return found


def values_in(item: CommitmentRecord) -> dict[str, tuple[str | int, ...]]:
    single = {name: (getattr(item, name),) for name in CODED}
    return {
        **single,
        **{"program": item.programs, "actor": item.actors, "dimension": item.dimensions, "year": item.years},
    }


def most(counts: Counter[str | int], limit: int) -> list[tuple[str | int, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]


def test_they_agree_with_what_was_stored(library: Library) -> None:
    records = [made(number) for number in range(6)]
    for number, record in enumerate(records):
        library.put(record, f"/{number}.txt")
    library.forget(records.pop(2).sha256)  # numbers of commitments are no longer without a gap
    records.append(made(9))
    library.put(records[-1], "/9.txt")
    for word, limit in ((None, 100), ("jalan", 100), ("pasar", 4)):
        found = library.facets(SearchRequest(word or ""), limit)
        for name, counts in counted(records, word).items():
            assert found[name] == most(counts, limit), name
    either = library.facets(
        SearchRequest("jalan pasar"), 100
    )  # none has both, so that those with any are shown
    assert either["kind"] == most(counted(records)["kind"], 100)
    one = library.facets(SearchRequest("", Filters(document=("/9.txt",))))
    assert one["document"] == [("/9.txt", 20)]
    assert one["status"] == most(counted(records[-1:])["status"], 10)
    assert library.check() == []


def test_every_value_that_there_is_has_a_code() -> None:
    assert {name: set(codes) for name, codes in CODED.items()} == {
        "kind": set(get_args(CommitmentKind)),
        "lang": set(get_args(Lang)),
        "status": set(get_args(Status)),
    }


ROWS = st.lists(
    st.tuples(
        *(st.sampled_from(CODED[name]) for name in CODED),
        *(st.lists(st.integers(0, 2**33), max_size=3) for _ in LINKED),
        st.sampled_from(((None, None), (2025, 2029), (1945, 2045))),
    ),
    max_size=8,
)


@given(st.lists(ROWS, max_size=4))
def test_blobs_keep_all_values_in_their_order(blocks: list[list[tuple[object, ...]]]) -> None:
    def values(rows: list[tuple[object, ...]]) -> Values:
        columns = list(zip(*rows, strict=True)) or [()] * (len(CODED) + len(LINKED) + 1)
        return values_of(
            dict(zip(CODED, columns, strict=False)),  # type: ignore[arg-type]
            dict(zip(LINKED, columns[len(CODED) :], strict=False)),  # type: ignore[arg-type]
            columns[-1],  # type: ignore[arg-type]
        )

    whole = values([row for rows in blocks for row in rows])
    read = unpacked(values(rows).packed() for rows in blocks)
    for name in CODED:
        assert np.array_equal(read.coded[name], whole.coded[name])
    for name in LINKED:
        for mine, other in zip(read.linked[name], whole.linked[name], strict=True):
            assert np.array_equal(mine, other)
    assert np.array_equal(read.spans, whole.spans)
