"""Where a stored commitment stands: on the page of its own row or sentence, in the order of the document."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from docintel.library import open_library
from docintel.library.filters import Filters
from docintel.library.record import make_record
from docintel.pipeline import process

PLAN = "601-masterplan-banyujati.pdf"


def own_place(commitment: dict) -> tuple[int, int | None]:
    """The first offset and the page of what the commitment names itself by."""
    fields = ("quote", "activity", "program")
    found = [part for field in fields for part in commitment["evidence"] if part["field"] == field]
    return found[0]["start"], found[0]["page"]


def test_pages_are_those_of_the_row_and_the_order_is_that_of_the_plan(corpora: Path, tmp_path: Path) -> None:
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        library.put(make_record(process(corpora / PLAN), "1"), PLAN)
        exported = list(library.export(Filters()))
    assert len(exported) > 100
    places = [own_place(item.commitment) for item in exported]
    assert [item.page for item in exported] == [page for _, page in places]
    assert all(before <= after for (before, _), (after, _) in pairwise(places))
    rows = {item.commitment["activity"]: item.page for item in exported if item.commitment["activity"]}
    assert rows["Penyambungan serat optik ke desa"] == 23
