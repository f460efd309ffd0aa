"""Cells with spans become blocks and a Table: the same for every format that has tables.

A reader hands over :class:`Cell` objects with the rows, columns and spans it found; :func:`append_grid`
writes their text, finds the header and the section rows where the format does not say them, and returns
the :class:`~docintel.types.Table`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from docintel.reading.builder import CELL_BREAK, LINE_BREAK, PARAGRAPH_BREAK, TextBuilder
from docintel.types import BBox, Block, Mark, Origin, Table

_NUMBER = re.compile(r"(?:(?:Rp|IDR|USD|US\$)\.?\s*)?[-+(]?\d[\d.,\s]*%?\)?(?:,-)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:(?:tahun|thn?\.?|year|ta\.?)\s*)?(?:ke-?\s*)?(?:(?:19|20)\d\d|[1-9])", re.IGNORECASE)
# The row under many headers that counts the columns: 1 2 3, (1) (2) (3), also with gaps and formulas "6=4x5".
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}[a-z]?\)?(?:\s*=.*)?", re.IGNORECASE)
_PAIR = re.compile(r".*:\s*|:.*", re.DOTALL)
_TICKS = frozenset("√ ✓ ✔ ☑ ☒ ✗ ✘ v V x X ● ■ ü".split())
_TOTAL = re.compile(r"\s*(?:jumlah|total|sub\s*total|grand total)\b", re.IGNORECASE)
_MAX_HEADER_CELL = 80
_MAX_HEADER_ROWS = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, or the part of a cell that stands on one page. Rows and columns count from 0."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    page: int | None = None
    bbox: BBox | None = None
    mark: Mark | None = None
    origin: Origin = "native"
    confidence: float | None = None


def append_grid(
    builder: TextBuilder,
    cells: Iterable[Cell],
    position: int,
    header_rows: int | None = None,
    caption: str | None = None,
) -> Table:
    """Append a table to ``builder``: row by row, cells joined with a tab, rows with a newline.

    Args:
        builder: where the text goes.
        cells: in any order; parts of one cell on several pages share row and column.
        position: what ``Block.table`` will say: the position in ``Document.tables``.
        header_rows: how many rows the format itself calls a header; None: found by :func:`count_header_rows`.
        caption: the table's title, where there is one.

    Returns:
        The shape of the table. Cells with neither text nor mark make no block.
    """
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column, cell.page or 0))
    ordered = [replace(cell, text=cell.text.strip()) for cell in ordered]
    rows = max((cell.row + cell.row_span for cell in ordered), default=0)
    columns = max((cell.column + cell.column_span for cell in ordered), default=0)
    heads = count_header_rows(ordered, rows, header_rows)
    last_row: int | None = None
    for cell in ordered:
        if not cell.text and cell.mark is None:
            continue
        mark = "tick" if cell.row >= heads and cell.text in _TICKS else cell.mark
        separator = (
            PARAGRAPH_BREAK if last_row is None else CELL_BREAK if last_row == cell.row else LINE_BREAK
        )
        builder.append(cell.text, _as_block(replace(cell, mark=mark), position), separator)
        last_row = cell.row
    pages = sorted({cell.page for cell in ordered if cell.page is not None})
    sections = find_section_rows(ordered, columns, heads)
    return Table(rows, columns, heads, tuple(pages), sections, caption)


def count_header_rows(cells: Sequence[Cell], rows: int, declared: int | None = None) -> int:
    """How many rows at the top are a header: what the format says, else from their shape.

    A header row holds short texts and years, no other numbers; a cell of the first row that spans rows makes
    all of these header rows; a row that only counts the columns ends them. 0 when the first row is already
    data, and for a form of two columns ("Nama: | ...").
    """
    by_row: dict[int, list[Cell]] = {}
    for cell in cells:
        if cell.text:
            by_row.setdefault(cell.row, []).append(cell)
    first = by_row.get(0, [])
    if declared is None and (rows < 2 or len(first) < 2 or _is_form(cells) or not all(map(_may_head, first))):
        return 0
    top = [cell for cell in cells if cell.row < (declared or 1)]
    depth = max((cell.row + cell.row_span for cell in top if cell.text), default=1)
    if declared is None and depth == 1 and any(cell.column_span > 1 for cell in first):
        # A group over columns has their names under it, even where nobody merged the cells beside it.
        under = by_row.get(1, [])
        depth = 2 if under and all(map(_may_head, under)) else 1
    depth = min(depth, max(_MAX_HEADER_ROWS, declared or 0), rows - 1)
    numbered = by_row.get(depth, [])
    if len(numbered) >= 3 and depth + 1 < rows and all(_COLUMN_NUMBER.fullmatch(c.text) for c in numbered):
        depth += 1
    return depth


def find_section_rows(cells: Sequence[Cell], columns: int, header_rows: int) -> tuple[int, ...]:
    """The rows below the header that one text fills from edge to edge and that head the rows below them."""
    by_row: dict[int, list[Cell]] = {}
    covered: set[int] = set()  # rows into which a cell of a row above reaches
    for cell in cells:
        by_row.setdefault(cell.row, []).append(cell)
        covered.update(range(cell.row + 1, cell.row + cell.row_span))
    found = []
    for row, inside in sorted(by_row.items()):
        texts = {(cell.column, cell.column_span): cell.text for cell in inside if cell.text}
        if row < header_rows or row in covered or len(texts) != 1 or columns < 2:
            continue
        ((_, span), text) = next(iter(texts.items()))
        marked = any(cell.mark for cell in inside)
        # One text without a merged cell is a row with holes; merged to nearly all columns it heads.
        if (
            span >= max(2, columns - 1)
            and not marked
            and not _TOTAL.match(text)
            and not _NUMBER.fullmatch(text)
        ):
            found.append(row)
    return tuple(found)


def _may_head(cell: Cell) -> bool:
    text = cell.text
    short = len(text) <= _MAX_HEADER_CELL
    return short and (_YEAR.fullmatch(text) is not None or _NUMBER.fullmatch(text) is None)


def _is_form(cells: Sequence[Cell]) -> bool:
    """Names and values side by side: the colons stand at the end of the names or before the values."""
    texts = [cell for cell in cells if cell.text]
    if max(cell.column for cell in texts) > 2:
        return False
    rows = {cell.row for cell in texts}
    return len({cell.row for cell in texts if _PAIR.fullmatch(cell.text)}) > 0.6 * len(rows)


def _as_block(cell: Cell, position: int) -> Block:
    return Block(
        start=0,
        end=0,
        kind="table_cell",
        page=cell.page,
        bbox=cell.bbox,
        table=position,
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        mark=cell.mark,
        origin=cell.origin,
        confidence=cell.confidence,
    )


def shaded_marks(cells: Sequence[Cell], shades: Mapping[tuple[int, int], str]) -> list[Cell]:
    """Give empty cells that are coloured the mark ``fill``, where the colour says something.

    A year or month chart colours single cells; a whole row or column in one colour is decoration.

    Args:
        cells: the cells of one table.
        shades: the colour of coloured cells by row and column; white and none are absent.
    """
    rows: dict[int, set[str | None]] = {}
    columns: dict[int, set[str | None]] = {}
    for cell in cells:
        shade = shades.get((cell.row, cell.column))
        rows.setdefault(cell.row, set()).add(shade)
        columns.setdefault(cell.column, set()).add(shade)
    spoken = {(cell.row, shades.get((cell.row, cell.column))) for cell in cells if cell.text.strip()}

    def says_something(cell: Cell) -> bool:
        shade = shades.get((cell.row, cell.column))
        alone = len(rows[cell.row]) > 1 and len(columns[cell.column]) > 1 and (cell.row, shade) not in spoken
        return shade is not None and alone and not cell.text.strip()

    return [replace(cell, mark="fill") if says_something(cell) else cell for cell in cells]
