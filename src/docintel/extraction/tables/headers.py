"""Where the header of a table is, and which rows of its body only repeat it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.labels import familiarity, read_label
from docintel.extraction.tables.text import squeeze

#: Header rows stand among the first rows of a table; below a title of a few lines at most.
_SEARCHED_ROWS = 8
_LONGEST_LABEL = 110
_LEAF_ROLES = frozenset({"target", "money", "unit", "realization", "baseline", "end"})
#: "1) 40 titik 2) 12 kelurahan" is a list in a cell of the body, whatever its words.
_LIST = re.compile(r"1\s?[.)]\s.+\s2\s?[.)]\s")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NUMBER_CELL = re.compile(r"\(?\s*(\d{1,2})(?:\s*[.a-z]|\s*=\s*[\d\s()+x*:/-]+)?\s*\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """Rows ``first .. last - 1`` are labels. ``titles`` are cells that span the table."""

    first: int
    last: int
    titles: tuple[Cell, ...]
    labels: frozenset[str]


def find_header(grid: Grid) -> Header | None:
    """The header rows, trusting the reader's count as far as the labels bear it out; None without any."""
    counted = min(grid.table.header_rows, len(grid.rows))
    searched = range(min(max(counted, _SEARCHED_ROWS), len(grid.rows)))
    begin = next((row for row in searched if _is_header(grid, row)), None)
    if begin is None and counted == 0:
        return None
    # A sheet begins with lines of title; a header that the reader counts begins below them.
    titled = begin is not None and all(len(_filled(grid, row)) <= 2 for row in range(begin))
    first = begin if begin is not None and (titled or counted == 0) else 0
    last = max(counted, first + 1)
    while last - first > 1 and not _belongs(grid, first, last - 1):
        last -= 1
    last = _extended(grid, first, last)
    above = [cell for row in grid.rows[:first] for cell in row]
    wide = [cell for row in grid.rows[first:last] for cell in row if _is_title(cell, grid)]
    labels = frozenset(squeeze(cell.text) for row in grid.rows[first:last] for cell in row if cell.text)
    return Header(first, last, (*above, *wide), labels)


def _extended(grid: Grid, first: int, last: int) -> int:
    """Where the header ends: below the labels that reach down, and rows that go on with it."""
    most = min(len(grid.rows), first + _SEARCHED_ROWS)
    row = first
    while row < last:
        reach = max((cell.last_row + 1 for cell in grid.rows[row] if _is_label(cell)), default=last)
        last = max(last, min(reach, most))
        row += 1
    while last < most and _goes_on(grid, last):
        last += 1
    return last


def repeats_header(row: tuple[Cell, ...], header: Header) -> bool:
    """Whether a row of the body is the header again, as on each page of a long table.

    The numbers of the columns are no labels: targets "3" and "5" stand under many a header that counts to 21.
    """
    texts = [squeeze(cell.text) for cell in row if cell.text]
    if not texts:
        return False
    known = sum(text in header.labels and not _NUMBER_CELL.fullmatch(text) for text in texts)
    return (known >= 2 and known == len(texts)) or (known >= 3 and known >= 0.8 * len(texts))


def is_number_row(row: tuple[Cell, ...]) -> bool:
    """Whether a row only counts the columns: ``(1) (2) (3)``, ``1 2 3=1+2`` or ``(a) (b) (c)``."""
    texts = [cell.text for cell in row if cell.text]
    if not row or row[0].column > 0:
        return False  # "1 2 3 4 5" under "Target tahun ke" are years
    matches = [_NUMBER_CELL.fullmatch(text) for text in texts]
    if len(texts) < 3 or not all(matches):
        return _counts_in_letters(texts)
    numbers = [int(match[1]) for match in matches if match]
    steps = sum(0 <= second - first <= 2 for first, second in pairwise(numbers))
    return numbers[0] <= 3 and numbers[-1] > numbers[0] and steps == len(numbers) - 1


def _counts_in_letters(texts: list[str]) -> bool:
    """Whether cells count with letters: ``(a) (b) (c)``."""
    letters = "".join(text.strip("() .").casefold() for text in texts)
    return 3 <= len(texts) == len(letters) and letters == _LETTERS[: len(letters)]


def paths(grid: Grid, header: Header) -> list[list[Cell]]:
    """For each column its header cells from the top down to the lowest."""
    height = header.last - header.first
    levels: list[list[Cell | None]] = [[None] * height for _ in range(grid.table.columns)]
    for row in grid.rows[header.first : header.last]:
        if is_number_row(row):
            continue
        for cell in row:
            if not cell.text or cell in header.titles:
                continue
            for column in range(cell.column, min(cell.last_column + 1, grid.table.columns)):
                for level in range(cell.row, min(cell.last_row + 1, header.last)):
                    levels[column][level - header.first] = cell
    for level in range(height - 1):
        _inherit(levels, level)
    return [list(dict.fromkeys(cell for cell in column if cell is not None)) for column in levels]


def _inherit(levels: list[list[Cell | None]], level: int) -> None:
    """A label without span over several columns ("Target" over 2025 2026 2027) heads those beside it, too."""
    for column in range(1, len(levels)):
        below = next((cell for cell in levels[column][level + 1 :] if cell is not None), None)
        left = levels[column - 1][level]
        if levels[column][level] is not None or below is None or left is None:
            continue
        left_below = next((cell for cell in levels[column - 1][level + 1 :] if cell is not None), None)
        label = read_label(below.text)
        if left_below is not None and left_below is not left and left.column_span == 1 and label.known:
            levels[column][level] = left


def _is_title(cell: Cell, grid: Grid) -> bool:
    return grid.table.columns >= 3 and cell.column_span >= 0.8 * grid.table.columns


def _is_label(cell: Cell) -> bool:
    text = cell.text
    if _LIST.match(text):
        return False
    return len(text) <= _LONGEST_LABEL and read_label(text).known and familiarity(text) >= 0.5


def _belongs(grid: Grid, first: int, row: int) -> bool:
    """Whether a row that the reader calls header is one: by a label, or by one from above that reaches it."""
    if is_number_row(grid.rows[row]) or any(cell.text and _is_label(cell) for cell in grid.rows[row]):
        return True
    above = [cell for cells in grid.rows[first:row] for cell in cells if cell.text]
    return any(cell.row_span > 1 and cell.last_row >= row for cell in above)


def _is_header(grid: Grid, row: int) -> bool:
    """Whether a header may begin with the row."""
    cells = _filled(grid, row)
    return len(cells) >= 2 and sum(map(_is_label, cells)) >= 0.6 * len(cells)


def _goes_on(grid: Grid, row: int) -> bool:
    """Whether the header goes on with the row; one name of a program beside its number is not enough."""
    if is_number_row(grid.rows[row]):
        return True
    cells = _filled(grid, row)
    if cells and cells[0].column > 0 and all(map(_is_leaf, cells)):
        return True
    return len(cells) >= 3 and sum(map(_is_label, cells)) >= 0.8 * len(cells)


def _is_leaf(cell: Cell) -> bool:
    """Whether a cell is what stands below a wider label: a year, "Target", "Rp"."""
    label = read_label(cell.text)
    timed = label.year or label.ordinal or label.quarter or label.offset is not None
    return familiarity(cell.text) == 1.0 and (bool(timed) or label.role in _LEAF_ROLES)


def _filled(grid: Grid, row: int) -> list[Cell]:
    """The cells of a row that say something and are no title."""
    return [cell for cell in grid.rows[row] if cell.text and not _is_title(cell, grid)]
