"""Documents made of tables written out in a test.

A cell ``"<"`` belongs to the cell at its left, ``"^"`` to the one above, ``None`` is no cell at all.
``"■"`` alone is a filled cell without text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docintel.extraction.tables import table_commitments
from docintel.reading.builder import CELL_BREAK, LINE_BREAK, PARAGRAPH_BREAK, TextBuilder, block
from docintel.settings import Settings
from docintel.types import Commitment, Document, Mentions, Table, Warning

Row = Sequence[str | None]


def rows_of(text: str) -> list[list[str]]:
    """A table from lines with ``|`` between the cells; ``\\n`` in a cell is a line end."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return [[cell.strip().replace("\\n", "\n") for cell in line.strip().split("|")] for line in lines]


def make_document(
    rows: Sequence[Row],
    *,
    header: int = 1,
    above: Sequence[str] = (),
    page_starts: Sequence[int] = (0,),
    sections: Sequence[int] = (),
    title: str | None = None,
) -> Document:
    """One table below the lines ``above``; a new page begins at each row of ``page_starts``."""
    builder = TextBuilder()
    for line in above:
        builder.append(line, replace(block(), page=1), PARAGRAPH_BREAK)
    columns = max(len(row) for row in rows)
    for r, row in enumerate(rows):
        page = sum(start <= r for start in page_starts)
        first = True
        for c, cell in enumerate(row):
            if cell is None or cell in ("<", "^"):
                continue
            like = replace(
                block("table_cell"),
                page=page,
                table=0,
                row=r,
                column=c,
                row_span=_down(rows, r, c),
                column_span=_right(row, c),
                bbox=(10.0 * c, 10.0 * r, 10.0 * c + 9, 10.0 * r + 9),
                mark="fill" if cell == "■" else None,
            )
            separator = (PARAGRAPH_BREAK if r == 0 else LINE_BREAK) if first else CELL_BREAK
            builder.append("" if cell == "■" else cell, like, separator)
            first = False
    pages = tuple(range(1, len(page_starts) + 1))
    table = Table(len(rows), columns, header, pages, section_rows=tuple(sections))
    return Document(
        "0" * 64, "application/pdf", title, None, builder.text, builder.blocks, (table,), len(pages)
    )


def extract(document: Document) -> tuple[tuple[Commitment, ...], tuple[Warning, ...]]:
    """The commitments and warnings of a document's tables."""
    return table_commitments(document, (), Mentions(), Settings())


def commitments(text: str, **options: object) -> tuple[Commitment, ...]:
    """Commitments of one table written with ``|``."""
    return extract(make_document(rows_of(text), **options))[0]  # type: ignore[arg-type]


def _right(row: Row, column: int) -> int:
    span = 1
    while column + span < len(row) and row[column + span] == "<":
        span += 1
    return span


def _down(rows: Sequence[Row], row: int, column: int) -> int:
    span = 1
    while row + span < len(rows) and column < len(rows[row + span]) and rows[row + span][column] == "^":
        span += 1
    return span


def targets(commitment: Commitment) -> list[tuple[str | None, str, int | None]]:
    return [(target.indicator, target.text, target.year) for target in commitment.targets]


def amounts(commitment: Commitment) -> list[tuple[str | None, int | None]]:
    return [(amount.amount, amount.year) for amount in commitment.amounts]


def names(found: tuple[Commitment, ...]) -> list[tuple[str | None, str | None]]:
    """Program and activity of each commitment."""
    return [(item.program, item.activity) for item in found]
