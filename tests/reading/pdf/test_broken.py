"""Words that narrow cells break."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drawing import Sheet, rows_of
from .plans import saved


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Penyel", "enggar", "aan"), "Penyelenggaraan"),
        (("Pember", "dayaan"), "Pemberdayaan"),
        (("tenaga", "kerja"), "tenaga kerja"),
        (("Dinas", "daerah"), "Dinas daerah"),
        (("xyzzy", "abcde"), "xyzzy abcde"),
    ],
)
def test_parts_of_a_word_are_joined_in_a_cell_that_they_fill(
    lines: tuple[str, ...], text: str, tmp_path: Path
) -> None:
    sheet = Sheet()
    sheet.new()
    width = max(map(sheet.get_string_width, lines))
    xs = (40, 44.5 + width, 200)
    sheet.grid(xs, [40, 60, 120], [["No", "Program"], ["", "Satu"]])
    for k, line in enumerate(lines):  # as wide as the cell: set to its right edge
        sheet.put(xs[1] - 2 - sheet.get_string_width(line), 62 + 11 * k, line)
    assert rows_of(saved(sheet, tmp_path))[1][0] == text
