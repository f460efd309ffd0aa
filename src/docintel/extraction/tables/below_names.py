"""Columns that name programs and, in rows below each, its indicators: "Program / Indikator"."""

from __future__ import annotations

import re
from dataclasses import replace

from docintel.extraction.tables.columns import NAME_ROLES, Column
from docintel.extraction.tables.content import is_blank, is_code
from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.labels import read_label
from docintel.extraction.tables.names import is_program, prefix_length
from docintel.extraction.tables.vocabulary import ACTIVITY_ROW

_INDICATOR = re.compile(r"\bindi[ck]ators?\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-–•*▪●]\s*[^\W\d]")


def name_programs(columns: list[Column], cells: list[list[Cell]]) -> list[Column]:
    """A column that says "Program" and "Indikator" names programs, where its rows are of both kinds.

    Args:
        columns: of a table; another column with names leaves them as they are.
        cells: those below the header, by column.
    """
    both = [column for column in columns if column.role in ("indicator", "name") and _says_both(column)]
    if len(both) != 1 or any(column.role in NAME_ROLES for column in columns if column is not both[0]):
        return columns
    found = both[0]
    texts = [cell.text for cell in cells[found.index] if not (is_blank(cell) or is_code(cell.text))]
    bulleted = any(map(_BULLET.match, texts))
    marked = replace(found, role="program", indicators="bulleted" if bulleted else "unnamed")
    below = sum(is_below_name(marked, text) for text in texts)
    return [marked if column is found and 0 < below < len(texts) else column for column in columns]


def is_below_name(column: Column, text: str) -> bool:
    """Whether a cell is an indicator of the name above it, by its bullet or by saying no "Program"."""
    if column.indicators == "bulleted":
        return _BULLET.match(text) is not None
    bare = text[prefix_length(text) :]
    return column.indicators == "unnamed" and not (is_program(bare) or ACTIVITY_ROW.match(bare))


def _says_both(column: Column) -> bool:
    labels = [read_label(cell.text) for cell in column.cells]
    return any(label.action for label in labels) and _INDICATOR.search(column.label) is not None
