"""Header and section rows from the shape of a table; its text from row to row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.reading.builder import TextBuilder
from docintel.reading.grid import Cell, append_grid


def grid(rows: list[list[str | tuple[str, int, int]]]) -> list[Cell]:
    """Cells from rows of texts; a tuple is a text with its row and column spans, "" is no cell."""
    cells = []
    for row, line in enumerate(rows):
        for column, item in enumerate(line):
            text, down, across = item if isinstance(item, tuple) else (item, 1, 1)
            if text:
                cells.append(Cell(row, column, text, down, across))
    return cells


@pytest.mark.parametrize(
    ("rows", "header", "sections"),
    [
        ([["No", "Program", "2025"], ["1", "Satu Data", "10"]], 1, ()),
        ([["Program", ("2025", 1, 2)], ["", "Target", "Rp"], ["Satu Data", "10", "1.000"]], 2, ()),
        (
            [[("Program", 2, 1), ("2025", 1, 2)], ["", "K", "Rp"], ["(1)", "(2)", "(3)"], ["A", "1", "2"]],
            3,
            (),
        ),
        ([["1", "Satu Data", "10"], ["2", "Satu Peta", "20"]], 0, ()),
        ([["Nomor", ":", "050/2025"], ["Hal", ":", "Undangan"]], 0, ()),
        ([["Nama:", "Suryo"], ["Jabatan:", "Bupati"]], 0, ()),
        (
            [
                ["No", "Program", "Rp"],
                [("Sasaran 1: Tata kelola", 1, 3)],
                ["1", "A", "2"],
                [("Jumlah", 1, 3)],
            ],
            1,
            (1,),
        ),
        ([["No", "Program", "Rp"], ["", "lanjutan", ""], ["1", "A", "2"]], 1, ()),
        ([["satu"]], 0, ()),
    ],
)
def test_header_and_sections(
    rows: list[list[str | tuple[str, int, int]]], header: int, sections: tuple[int, ...]
) -> None:
    table = append_grid(TextBuilder(), grid(rows), 0)
    assert (table.header_rows, table.section_rows) == (header, sections)


def test_ticks_are_marks_below_the_header_only() -> None:
    builder = TextBuilder()
    append_grid(builder, grid([["x", "2025", "2026"], ["Satu", "v", "√"]]), 0)
    assert [block.mark for block in builder.blocks] == [None, None, None, None, "tick", "tick"]


def test_parts_of_a_cell_on_two_pages_stay_together() -> None:
    builder = TextBuilder()
    cells = [Cell(0, 0, "awal", page=1), Cell(0, 1, "b", page=1), Cell(0, 0, "akhir", page=2)]
    table = append_grid(builder, cells, 0)
    assert (builder.text, table.pages) == ("awal\takhir\tb", (1, 2))


@given(st.lists(st.lists(st.text("ab 1\n", max_size=4), min_size=1, max_size=4), max_size=5))
def test_every_text_stands_where_its_block_says(rows: list[list[str]]) -> None:
    builder = TextBuilder()
    append_grid(builder, [Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row)], 3)
    found = {(b.row, b.column): builder.text[b.start : b.end] for b in builder.blocks}
    assert found == {(r, c): t.strip() for r, row in enumerate(rows) for c, t in enumerate(row) if t.strip()}
    assert {block.table for block in builder.blocks} <= {3}
