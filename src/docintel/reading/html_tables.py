"""Tables of a page: which of them hold data and not the layout, and their cells with spans."""

from __future__ import annotations

import re

from docintel.reading.grid import Cell, shaded_marks
from docintel.reading.html_pieces import UNSEEN, Element, Piece, clean

# Spans are data of a stranger; no table has more columns.
_MAX_COLUMNS = 1000
# A cell with more text than this, and few others, is a column of the page, not of a table.
_LAYOUT_CELL = 1500
_COLUMN_OF_TEXT = 300
_BREAKING = frozenset(
    ["br", "p", "div", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd"]
)
_COLOUR = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_WHITE = re.compile(
    r"#?f{3}(?:f{3})?|white|transparent|none|inherit|initial|rgba?\(\s*255,\s*255,\s*255.*", re.I
)
_CHECKED = re.compile(r"\b(?:fa|icon|glyphicon|bi|ti)-?(?:check|ok|tick)", re.IGNORECASE)


def data_tables(root: Element) -> dict[Element, Piece]:
    """Every table that holds data, as one piece with its cells, by its element.

    A table inside another is part of the outer one's text when that holds data, and of the page otherwise.
    """
    found: dict[Element, Piece] = {}
    inside: set[Element] = set()
    for table in root.iter("table"):
        if table in inside:
            continue
        rows = [row for row in table.iter("tr") if _nearest_table(row) is table]
        if _is_layout(table, rows):
            continue
        inside.update(table.iter("table"))
        cells = tuple(_cells(rows))
        if len({cell.column for cell in cells if cell.text}) < 2 or not rows:
            continue
        found[table] = _piece(table, rows, cells)
    return found


def _piece(table: Element, rows: list[Element], cells: tuple[Cell, ...]) -> Piece:
    everything = "\n".join(cell.text for cell in cells if cell.text)
    linked = sum(len(clean("".join(link.itertext()))) for link in table.iter("a"))
    caption = next((cell_text(found) for found in table.iterchildren("caption")), None)
    return Piece(
        text=everything,
        kind="table_cell",
        level=None,
        element=table,
        link_share=min(1.0, linked / max(1, len(everything))),
        cells=cells,
        header_rows=_header_rows(rows),
        caption=caption or None,
    )


def _is_layout(table: Element, rows: list[Element]) -> bool:
    if table.get("role") in ("presentation", "none"):
        return True
    if next(table.iter("th"), None) is not None or table.find("caption") is not None:
        return False
    lengths = [len(cell_text(cell)) for row in rows for cell in row.iterchildren("td")]
    longest = max(lengths, default=0)
    nested = any(inner is not table for inner in table.iter("table"))
    one_cell_tells_all = longest > _COLUMN_OF_TEXT and longest > 0.5 * sum(lengths)
    return len(rows) < 2 or nested or one_cell_tells_all or longest > _LAYOUT_CELL


def _cells(rows: list[Element]) -> list[Cell]:
    """Place each cell in the first free column, as HTML's own table model does.

    Empty when the spans make more columns than a table has: then it is no table.
    """
    found: list[Cell] = []
    shades: dict[tuple[int, int], str] = {}
    taken_until: dict[int, int] = {}  # by column, the first row that is free again
    for row, element in enumerate(rows):
        column = 0
        for cell in element.iterchildren("td", "th"):
            while taken_until.get(column, 0) > row:
                column += 1
            across = max(1, _span(cell, "colspan"))
            if column + across > _MAX_COLUMNS:
                return []
            down = min(_span(cell, "rowspan") or len(rows), len(rows) - row)  # 0: to the end
            for beside in range(column, column + across):
                taken_until[beside] = row + down
            found.append(Cell(row, column, cell_text(cell), down, across))
            if shade := _shade(cell):
                shades[row, column] = shade
            column += across
    return shaded_marks(found, shades)


def _span(cell: Element, name: str) -> int:
    digits = re.match(r"\s*(\d{1,5})", cell.get(name) or "1")
    return int(digits.group(1)) if digits else 1


def _header_rows(rows: list[Element]) -> int | None:
    """Rows in ``thead``, or leading rows of ``th`` alone; None when the page does not say."""
    in_head = sum(row.getparent().tag == "thead" for row in rows)
    if in_head:
        return in_head if in_head < len(rows) else None
    leading = 0
    for row in rows:
        cells = list(row.iterchildren("td", "th"))
        if not cells or any(cell.tag == "td" for cell in cells):
            break
        leading += 1
    return leading if 0 < leading < len(rows) else None


def cell_text(cell: Element) -> str:
    """The text of a cell: its paragraphs and list items on lines of their own, a check icon as a tick."""
    parts: list[str] = []
    stack: list[Element | str] = [cell]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        if not isinstance(item.tag, str) or item.tag in UNSEEN:
            continue
        breaking = item.tag in _BREAKING
        if breaking:
            parts.append("\u2028")
            stack.append("\u2028")
        if item.tag in ("i", "span") and _CHECKED.search(item.get("class") or ""):
            parts.append("✓")
        inner: list[Element | str] = [item.text or ""]
        for child in item:
            inner += [child, child.tail or ""]
        stack.extend(reversed(inner))
    return clean("".join(parts))


def _shade(cell: Element) -> str | None:
    colour = cell.get("bgcolor") or ""
    if found := _COLOUR.search(cell.get("style") or ""):
        colour = found.group(1)
    colour = colour.strip().casefold()
    return colour if colour and not _WHITE.fullmatch(colour) else None


def _nearest_table(row: Element) -> Element:
    element = row.getparent()
    while element is not None and element.tag != "table":
        element = element.getparent()
    return element
