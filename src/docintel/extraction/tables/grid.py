"""A table of a document as rows of cells; the blocks that a page break parted are one cell again."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from docintel.extraction.tables.text import collapse
from docintel.types import Block, Document, Mark, Table


@dataclass(frozen=True, slots=True)
class Cell:
    """One logical cell: ``text`` on one line, ``raw`` as the document has it, its blocks in page order."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    raw: str
    blocks: tuple[Block, ...]

    @property
    def mark(self) -> Mark | None:
        """Tick or fill, of whichever block has one."""
        return next((block.mark for block in self.blocks if block.mark), None)

    @property
    def last_row(self) -> int:
        """The lowest row that the cell covers."""
        return self.row + self.row_span - 1

    @property
    def last_column(self) -> int:
        """The rightmost column that the cell covers."""
        return self.column + self.column_span - 1

    @property
    def page(self) -> int | None:
        """Where the cell begins."""
        return self.blocks[0].page


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table; ``rows[r]`` are those that begin in row ``r``, from left to right."""

    index: int
    table: Table
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def start(self) -> int | None:
        """Offset of the first cell in the text."""
        return next((cell.blocks[0].start for row in self.rows for cell in row), None)

    @property
    def page(self) -> int | None:
        """The page on which the table begins."""
        return self.table.pages[0] if self.table.pages else None


def grids(document: Document, words: AbstractSet[str]) -> Iterator[Grid]:
    """All tables of the document, in order; one pass over its blocks."""
    parts: dict[int, dict[tuple[int, int], list[Block]]] = {}
    for block in document.blocks:
        if block.table is not None and block.row is not None and block.column is not None:
            parts.setdefault(block.table, {}).setdefault((block.row, block.column), []).append(block)
    for index, table in enumerate(document.tables):
        yield Grid(index, table, _rows(document.text, table, parts.get(index, {}), words))


def _rows(
    text: str, table: Table, parts: dict[tuple[int, int], list[Block]], words: AbstractSet[str]
) -> tuple[tuple[Cell, ...], ...]:
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for (row, column), blocks in sorted(parts.items()):
        if not (0 <= row < table.rows and 0 <= column < table.columns):
            continue
        raw = "\n".join([text[block.start : block.end] for block in blocks])
        row_span = max([block.row_span for block in blocks])
        column_span = max([block.column_span for block in blocks])
        rows[row].append(
            Cell(
                row=row,
                column=column,
                row_span=max(1, min(row_span, table.rows - row)),
                column_span=max(1, min(column_span, table.columns - column)),
                text=collapse(raw, words),
                raw=raw,
                blocks=tuple(blocks),
            )
        )
    return tuple(map(tuple, rows))
