"""Tables of a Word document: grid columns, vertical merges, header rows, shaded cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docintel.reading.docx_numbering import Element, Numbering, W
from docintel.reading.docx_paragraphs import WRAPPERS, Styles, all_paragraphs
from docintel.reading.grid import Cell, shaded_marks

_UNCOLOURED = frozenset(("auto", "ffffff", ""))
# Spans are data of a stranger: no table has more columns.
_MAX_COLUMNS = 1000


def read_table(table: Element, styles: Styles, numbering: Numbering) -> tuple[list[Cell], int | None]:
    """The cells of a ``w:tbl``, a table inside a cell as lines of that cell's text.

    Returns:
        The cells, and how many rows repeat on each page as header, None when none is said to.
    """
    cells: list[Cell] = []
    shades: dict[tuple[int, int], str] = {}
    open_merges: dict[int, int] = {}  # column: position in cells of the cell that goes on downwards
    header_rows = 0
    for row, element in enumerate(_inside(table, f"{W}tr")):
        header_rows += header_rows == row and _is_on(element, "tblHeader")
        column = _before(element)
        for inner in _inside(element, f"{W}tc"):
            span = _span(inner)
            merge = inner.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(f"{W}val") != "restart"
            if goes_on and column in open_merges:
                position = open_merges[column]
                cells[position] = replace(cells[position], row_span=row - cells[position].row + 1)
            else:
                open_merges.pop(column, None)
                if merge is not None:
                    open_merges[column] = len(cells)
                if shade := _shade(inner):
                    shades[row, column] = shade
                cells.append(Cell(row, column, cell_text(inner, styles, numbering), 1, span))
            column += span
    return shaded_marks(cells, shades), header_rows or None


def cell_text(cell: Element, styles: Styles, numbering: Numbering) -> str:
    """Paragraphs and rows of inner tables, each on a line; tabs become spaces, for they part cells."""
    lines = (paragraph.text.replace("\t", " ") for paragraph in all_paragraphs(cell, styles, numbering))
    return "\n".join(line for line in lines if line)


def _inside(holder: Element, tag: str) -> Iterator[Element]:
    stack = list(reversed(holder))
    while stack:
        element = stack.pop()
        if element.tag == tag:
            yield element
        elif element.tag in WRAPPERS:
            stack.extend(reversed(element))


def _span(cell: Element) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    digits = "" if found is None else found.get(f"{W}val") or ""
    return min(int(digits), _MAX_COLUMNS) if digits.isdigit() and len(digits) < 6 and int(digits) else 1


def _before(row: Element) -> int:
    """Grid columns that a row leaves out at its start."""
    found = row.find(f"{W}trPr/{W}gridBefore")
    digits = "" if found is None else found.get(f"{W}val") or ""
    return min(int(digits), _MAX_COLUMNS) if digits.isdigit() and len(digits) < 6 else 0


def _is_on(row: Element, name: str) -> bool:
    found = row.find(f"{W}trPr/{W}{name}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off")


def _shade(cell: Element) -> str | None:
    found = cell.find(f"{W}tcPr/{W}shd")
    colour = "" if found is None else (found.get(f"{W}fill") or "").casefold()
    return None if colour in _UNCOLOURED else colour
