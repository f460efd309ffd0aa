"""Whatever a table holds: no exception, no invented place, no work that grows with the square."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docintel.types import Commitment, Document, Table
from tests.extraction.tables.literal import commitments, extract, make_document, rows_of

_CELLS = st.sampled_from(
    "No|Program|Kegiatan|Indikator|Target|Rp|Pagu|2025|2026|Tahun 1|Jumlah|Total|1|2|(1)|(2)".split("|")
    + "√|■|-|Program A|Kegiatan B|1.02.03 Program X|Dinas Kesehatan|APBD|12 unit|1.250.000.000".split("|")
    + "Rp 2,5 miliar|Meningkatnya kualitas|a-\nb|- x\n- y|55,56 %|Sasaran|I. Tahun 2025|31/2/2020".split("|")
    + ["Kondisi akhir", "Triwulan I", "9999", "<", "<", "^", "^", "", "", "", None]
)
_TABLES = st.integers(1, 7).flatmap(
    lambda width: st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=12)
)


def assert_sound(document: Document, found: tuple[Commitment, ...]) -> None:
    """Every evidence text stands at its offsets; every value has evidence; ids are unique."""
    for item in found:
        assert item.quote in document.text
        fields = {evidence.field for evidence in item.evidence}
        for evidence in item.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text
        for index in range(len(item.targets)):
            assert f"targets.{index}.text" in fields
        for index in range(len(item.amounts)):
            assert f"amounts.{index}.text" in fields
        for index in range(len(item.actors)):
            assert f"actors.{index}.name" in fields
        assert item.program is None or "program" in fields
        assert item.activity is None or "activity" in fields
    assert len({item.id for item in found}) == len(found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    _TABLES, st.integers(0, 4), st.sampled_from([(), ("RPJMD 2021-2026",), ("Rencana Tahun 2025 (Rp juta)",)])
)
def test_any_cells_in_any_shape(rows: list[list[str | None]], header: int, above: tuple[str, ...]) -> None:
    document = make_document(
        rows, header=min(header, len(rows)), above=above, page_starts=(0, len(rows) // 2)
    )
    found, _ = extract(document)
    assert_sound(document, found)


def test_no_tables_and_empty_tables() -> None:
    document = make_document([["a"]])
    assert extract(replace(document, tables=())) == ((), ())
    empty = Table(rows=0, columns=0, header_rows=0, pages=())
    assert extract(replace(document, tables=(empty,), blocks=())) == ((), ())
    hollow = Table(rows=5, columns=5, header_rows=2, pages=(1,))
    assert extract(replace(document, tables=(hollow,), blocks=())) == ((), ())


def test_blocks_outside_their_table_are_ignored() -> None:
    document = make_document(rows_of("No | Program | Target 2025\n1 | Program A | 10"))
    astray = tuple(replace(block, row=99) if block.row == 1 else block for block in document.blocks)
    assert extract(replace(document, blocks=astray))[0] == ()


def test_thousands_of_rows() -> None:
    header = "No | Program | Kegiatan | Indikator | Target 2025 | Pagu 2025 | PD"
    programs = [f"Program {i // 5}" if i % 5 == 0 else "" for i in range(2000)]
    rows = [
        f"{i} | {program} | Kegiatan ke {i} | Jumlah {i} | {i} unit | {i + 1}.000.000 | Dinas A"
        for i, program in enumerate(programs)
    ]
    found = commitments("\n".join([header, *rows]))
    assert len(found) == 2000
    assert found[-1].program == "Program 399"
    assert sum(Decimal(item.amounts[0].amount or 0) for item in found) == sum(range(1, 2001)) * 10**6


def test_the_same_document_gives_the_same_commitments() -> None:
    document = make_document(rows_of("No | Program | Target 2025\n1 | Program A | 10\n2 | Program A | 20"))
    assert extract(document) == extract(document)


def test_real_action_plan() -> None:
    shared = Path(__file__).parents[3].parent / "shared"
    gold_file = shared / "gold" / "table-dishub.json"
    if not gold_file.is_file():
        pytest.skip("the folder shared with real documents does not stand beside this checkout")
    from docintel.reading import read  # noqa: PLC0415 - only where the document is there
    from docintel.settings import Settings  # noqa: PLC0415 - the same

    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    document = read(shared / gold["source"], Settings())
    found, _ = extract(document)
    assert_sound(document, found)
    said = {
        ("".join((item.activity or "").split()).casefold(), amount.amount)
        for item in found
        for amount in item.amounts
    }
    wanted = {
        ("".join(row["activity"].split()).casefold(), row["amounts"][0]["amount"]) for row in gold["rows"]
    }
    assert len(wanted - said) <= 1


def test_cells_of_ten_thousand_words() -> None:
    prose = "kondisi kinerja program pada tahun 2020 dengan pagu Rp 1.000.000 " * 1200
    rows = [["No", prose, "Program", "Target 2025"], ["1", prose, "Program A", prose], ["2", "", prose, "10"]]
    document = make_document(rows)
    found, _ = extract(document)
    assert_sound(document, found)
    assert any(target.text == "10" for item in found for target in item.targets)


def test_a_heading_deeper_than_all_names() -> None:
    # Found by the property above: the heading's code lies deeper than that of the only program.
    document = make_document([["-", "1.250.000.000"], ["1.02.03 Program X", "No"]], header=0)
    assert_sound(document, extract(document)[0])
    spanning = make_document(
        [
            ["Kode", "Program/Kegiatan", "Pagu 2025"],
            ["1.02", "Program X", "1.000.000"],
            ["1.02.03.04 Kegiatan", "<", "<"],
        ],
        sections=(2,),
    )
    assert_sound(spanning, extract(spanning)[0])
