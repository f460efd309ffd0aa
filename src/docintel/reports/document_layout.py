"""The shape of a document as HTML around its text: pages, headings and tables.

The text itself is left to the caller, stretch by stretch and in order, so that nothing of it can be lost:
the stretches joined are ``Document.text``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from docintel.types import SILENT_KINDS, Block, Document

_WHITE = " \t\n\r\f"  # what HTML allows between the cells of a table


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text ``[start, end)``; ``bare`` where no element may stand, between the cells of a table."""

    start: int
    end: int
    bare: bool = False


Part = str | Stretch


def lay_out(document: Document) -> Iterator[Part]:
    """Markup and stretches of text in order; pages without text have a place too."""
    paged = bool(document.pages) or any(block.page is not None for block in document.blocks)
    at = current = 0
    if not paged:
        yield '<section class="page">'
    for run in _runs(document):
        page = run[0].page or 0
        gap = Stretch(at, run[0].start)
        if page > current:
            hidden = not document.text[gap.start : gap.end].strip(_WHITE)
            yield "</section>" if current else ""
            yield f'<span class="{"break" if hidden else "paragraph"}">'
            yield gap
            yield "</span>"
            yield from _empty_pages(current + 1, page)
            yield f'<section class="page" id="p{page}" data-page="Page {page}">'
            current = page
        else:
            yield gap
        yield from _table(run) if run[0].table is not None else _block(run[0])
        at = run[-1].end
    yield Stretch(at, len(document.text))
    if current or not paged:
        yield "</section>"
    yield from _empty_pages(current + 1, (document.pages or 0) + 1)


def _empty_pages(first: int, end: int) -> Iterator[str]:
    for page in range(first, end):
        yield f'<section class="page empty" id="p{page}" data-page="Page {page}: no text was read"></section>'


def _runs(document: Document) -> Iterator[list[Block]]:
    """Blocks one by one, and those of a table on one page together where their order is that of its rows."""
    for (table, _), group in groupby(_in_order(document.blocks), key=lambda block: (block.table, block.page)):
        run = list(group)
        if table is not None and _is_grid(document.text, run):
            yield run
        else:
            for block in run:
                yield [replace(block, table=None)]


def _in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """Without those that begin within another: a reader of somebody else's may give such."""
    at = 0
    for block in blocks:
        if block.start >= at:
            at = block.end
            yield block


def _is_grid(text: str, run: list[Block]) -> bool:
    return all(block.row is not None and block.column is not None for block in run) and all(
        _place(one) < _place(two) and not text[one.end : two.start].strip(_WHITE)
        for one, two in pairwise(run)
    )


def _place(block: Block) -> tuple[int, int]:
    return block.row or 0, block.column or 0


def _block(block: Block) -> Iterator[Part]:
    style = "silent" if block.kind in SILENT_KINDS else block.kind
    yield f'<span class="{style}">'
    yield Stretch(block.start, block.end)
    yield "</span>"


def _table(run: list[Block]) -> Iterator[Part]:
    """The rows of a table that one page has; rows of which nothing was kept are left out."""
    rows = sorted({block.row or 0 for block in run})
    taken: dict[int, int] = {}  # column: the row before which a merged cell above it ends
    at = run[0].start
    yield "<table><tbody>"
    for row, cells in groupby(run, key=lambda block: block.row or 0):
        column, opened = 0, False
        for cell in cells:
            yield Stretch(at, cell.start, bare=True)
            yield "" if opened else "<tr>"
            own = cell.column or 0
            free = sum(1 for number in range(column, own) if taken.get(number, 0) <= row)
            yield f'<td colspan="{free}"></td>' if free else ""
            yield _cell_tag(cell, rows)
            yield Stretch(cell.start, cell.end)
            yield "</td>"
            column, at, opened = own + cell.column_span, cell.end, True
            taken.update(dict.fromkeys(range(own, column), row + cell.row_span))
        yield "</tr>"
    yield "</tbody></table>"


def _cell_tag(cell: Block, rows: list[int]) -> str:
    row = cell.row or 0
    height = sum(1 for other in rows if row <= other < row + cell.row_span)
    spans = f' rowspan="{height}"' if height > 1 else ""
    spans += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    return f"<td{spans}" + (' class="fill">' if cell.mark == "fill" and cell.start == cell.end else ">")
