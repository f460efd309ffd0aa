"""Tables that LibreOffice printed from Word and Excel files (by scripts/make_table_pdfs.py)."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from docintel.types import Block, Document

from .drawing import load

DATA = Path(__file__).parent / "data"
NAMES = sorted(path.stem for path in DATA.glob("*.json"))
WORD = [name for name in NAMES if name.startswith("word")]
EXCEL = [name for name in NAMES if name.startswith("excel")]


@cache
def read(name: str) -> tuple[Document, Any]:
    return load(DATA / f"{name}.pdf"), json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def cells(document: Document) -> dict[tuple[int, int], list[Block]]:
    """The parts of each cell of the first table, by row and column."""
    found: dict[tuple[int, int], list[Block]] = {}
    for block in document.blocks:
        if block.table == 0 and block.row is not None and block.column is not None:
            found.setdefault((block.row, block.column), []).append(block)
    return found


def text(document: Document, parts: list[Block]) -> str:
    return re.sub(r"\s", "", "".join(document.text[part.start : part.end] for part in parts))


def squeezed(value: object) -> str:
    return re.sub(r"\s", "", str(value))


@pytest.mark.parametrize("name", NAMES)
def test_one_table_with_its_header_and_sections(name: str) -> None:
    document, items = read(name)
    (table,) = document.tables
    assert table.header_rows == (3 if name in WORD else 2)
    assert table.pages == tuple(range(1, (document.pages or 0) + 1))
    titles = [squeezed(item) for item in items if isinstance(item, str)]
    found = cells(document)
    assert [text(document, found[row, 0]) for row in table.section_rows] == titles
    rows = sum(1 if isinstance(item, str) else len(item["indicators"]) for item in items)
    assert table.rows == table.header_rows + rows


# Excel rows that are too low hide the last lines of a name: they are not in the PDF.
@pytest.mark.parametrize("name", NAMES)
def test_each_program_stands_once_with_all_that_its_rows_say(name: str) -> None:
    document, items = read(name)
    found = cells(document)
    row = document.tables[0].header_rows
    last = document.tables[0].columns - 1
    for item in items:
        if isinstance(item, str):
            row += 1
            continue
        height = len(item["indicators"])
        once = {0: item["number"], 1: item["program"], last: item["agency"]}
        money = enumerate(item["money"]) if name in WORD else [(-0.5, item["money"][0])]
        once.update({int(4 + 2 * y): amount for y, amount in money})
        for column, value in once.items():
            shown = text(document, found[row, column])
            assert shown == squeezed(value)[: len(shown)], (row, column)
            assert len(shown) == len(squeezed(value)) or (name in EXCEL and column == 1 and len(shown) > 60)
            assert found[row, column][0].row_span == height, (row, column)
        for k, (indicator, targets) in enumerate(item["indicators"]):
            assert text(document, found[row + k, 2]) == squeezed(indicator)
            for y, target in enumerate(targets) if name in WORD else ():
                assert text(document, found[row + k, 3 + 2 * y]) == squeezed(target)
        row += height


@pytest.mark.parametrize(("name", "mark"), [("excel-ticks", "tick"), ("excel-months", "fill")])
def test_marks_stand_in_the_columns_that_are_marked(name: str, mark: str) -> None:
    document, items = read(name)
    found = cells(document)
    count = document.tables[0].columns - 5
    row = document.tables[0].header_rows
    for item in items:
        height = 1 if isinstance(item, str) else len(item["indicators"])
        if not isinstance(item, str):
            n = item["number"]
            expected = {n % count, (n * 5 + 1) % count, (n * 5 + 2) % count}
            marked = {
                column - 4 for (r, column), parts in found.items() if r == row and parts[0].mark == mark
            }
            assert marked == expected, row
        row += height


def test_a_cut_cell_is_on_both_pages() -> None:
    document, _ = read("word-cut-rows")
    cut = [parts for parts in cells(document).values() if len(parts) > 1]
    assert len(cut) >= 5
    for parts in cut:
        assert [part.page for part in parts] == sorted({part.page for part in parts})
        assert {part.row_span for part in parts} == {parts[0].row_span}
