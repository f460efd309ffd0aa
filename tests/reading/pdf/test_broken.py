"""Words that narrow cells break."""

from __future__ import annotations

from pathlib import Path

import pytest

from docintel.languages import wordlists
from docintel.languages.id.known import is_word
from docintel.languages.wordlists import word_counts

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
    assert rows_of(saved(filled(lines), tmp_path))[1][0] == text


def test_missing_lists_of_words_cost_one_warning_and_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_word.cache_clear()
    word_counts.cache_clear()
    monkeypatch.setattr(wordlists, "models_folder", lambda: tmp_path)
    document = saved(filled(("Pember", "dayaan"), ("Penyel", "enggaraan")), tmp_path)
    word_counts.cache_clear()
    assert [rows_of(document, table)[1][0] for table in range(2)] == ["Pember dayaan", "Penyel enggaraan"]
    assert [(note.code, note.page) for note in document.warnings] == [("model", None)]


def filled(*pages: tuple[str, ...]) -> Sheet:
    """A table a page; a cell of its second row has lines as wide as the cell, set to its right edge."""
    sheet = Sheet()
    for lines in pages:
        sheet.new()
        width = max(map(sheet.get_string_width, lines))
        xs = (40, 44.5 + width, 200)
        sheet.grid(xs, [40, 60, 120], [["No", "Program"], ["", "Satu"]])
        for k, line in enumerate(lines):
            sheet.put(xs[1] - 2 - sheet.get_string_width(line), 62 + 11 * k, line)
    return sheet
