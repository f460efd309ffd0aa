"""The measure of cells, and the printed tables of the corpus, in which every cell is known."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from docintel.reading import read
from docintel.settings import Settings
from docintel.types import Document
from evaluation import cells

CORPORA = Path(__file__).resolve().parents[2] / "corpora"
PRINTED = sorted((CORPORA / "gold").glob("cells-*.json"))
#: Printed without any rules, and not read whole: floors pin how well. Strict, so that the day is noticed.
#: Of 623 LibreOffice left the last line of the last program out of the PDF.
NOT_WHOLE = {"cells-622-rkpd-excel-tanpa-garis", "cells-623-aksi-word-tanpa-garis"}


def printed(path: Path) -> tuple[dict[str, Any], Document]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, read(CORPORA / gold["source"], Settings(ocr=False))


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=[pytest.mark.xfail(strict=True)] if path.stem in NOT_WHOLE else [])
        for path in PRINTED
    ],
    ids=lambda path: path.stem,
)
def test_printed_tables_are_read_cell_by_cell(path: Path) -> None:
    gold, document = printed(path)
    assert [line for line in cells.errors(gold, document) if "cell" in line] == []
    assert all(not (counts.wrong or counts.missed) for counts in cells.compare(gold, document).values())


def test_a_lost_span_costs_its_cell_and_a_row_too_many_costs_no_others() -> None:
    gold, document = printed(PRINTED[0])
    tall = next(block for block in document.blocks if block.table == 0 and block.row_span > 1)
    lost = [replace(block, row_span=1) if block is tall else block for block in document.blocks]
    counts = cells.compare(gold, replace(document, blocks=tuple(lost)))["cells"]
    assert (counts.wrong, counts.missed) == (1, 1)

    second = sorted({block.row for block in document.blocks if block.column == 0 and block.row})[2]
    moved = [
        replace(block, row=block.row + 1) if block.row is not None and block.row >= second else block
        for block in document.blocks
    ]
    grown = replace(document.tables[0], rows=document.tables[0].rows + 1)
    counts = cells.compare(gold, replace(document, blocks=tuple(moved), tables=(grown,)))["cells"]
    assert (counts.wrong, counts.missed) == (0, 0)


def test_two_tables_of_one_count_as_wrong() -> None:
    gold, document = printed(PRINTED[0])
    first = document.tables[0]
    cut = [
        replace(block, table=1, row=block.row - 9) if block.row is not None and block.row > 20 else block
        for block in document.blocks
    ]
    two = replace(document, blocks=tuple(cut), tables=(first, first))
    counts = cells.compare(gold, two)["cells"]
    assert counts.wrong > 20
    assert counts.missed > 20
