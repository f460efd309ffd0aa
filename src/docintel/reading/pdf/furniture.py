"""Running headers, footers and page numbers: what stands alike at the edge of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from docintel.reading.pdf.lines import CAPTION, Line

ZONE = 0.15  # of the page's height, at its top and at its bottom
MIN_PAGES = 3
SHARE = 0.2  # of the pages that have lines there, or
ENOUGH = 8  # pages: a running head of one chapter in a long document
LEVEL = 6.0  # points that its place may differ from page to page, unless it has
LONG = 30  # letters
PAGE_NUMBER = re.compile(
    r"^(?:[-–—|(]*\s*(?:(?:hal(?:aman)?|page|hlm)\.?\s*)?(?:[ivxlc]{1,6}|\d{1,4})(?:\s*(?:dari|of|/)\s*\d{1,4})?\s*[-–—|)]*"
    r"|(?:bab\s+)?[IVX]{1,4}\s*[-–.]\s*\d{1,3})$",
    re.I,
)

Edge = Literal["header", "footer"]


def edge_of(line: Line, height: float) -> Edge | None:
    """The edge that a line stands at, if at one."""
    middle = (line.box[1] + line.box[3]) / 2
    if middle < ZONE * height:
        return "header"
    if middle > (1 - ZONE) * height:
        return "footer"
    return None


def pattern(text: str) -> str:
    """Text with numbers as ``#``, so that page numbers do not differ (xii is one, XII is a chapter's).

    The number of a table is no page number: captions differ by it.
    """
    if CAPTION.match(text):
        return text.casefold()
    text = re.sub(r"\b[ivxlc]+$", "#", text)
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", text.casefold())).strip()


def _place(line: Line, edge: Edge, height: float) -> float:
    """Distance from the page's edge: pages may differ in height."""
    return line.box[1] if edge == "header" else height - line.box[1]


def running(pages: Sequence[tuple[Sequence[Line], float]]) -> list[dict[int, Edge]]:
    """For each page, the positions of the lines that are running headers or footers.

    A line is one when its pattern stands at the same place of at least three pages and a fifth of them (or
    eight; both of two), or when it is nothing but a page number at the outermost place of its edge.

    Args:
        pages: the lines outside tables, and the height, of each page.
    """
    seen: defaultdict[tuple[Edge, str], list[float]] = defaultdict(list)
    for lines, height in pages:
        for line in lines:
            edge = edge_of(line, height)
            if edge is not None:
                seen[edge, pattern(line.text)].append(_place(line, edge, height))
    used = sum(bool(lines) for lines, _ in pages)
    need = max(min(MIN_PAGES, max(used, 2)), min(SHARE * used, ENOUGH))
    numbered = sum(
        any(edge_of(line, height) and PAGE_NUMBER.match(line.text.strip()) for line in lines)
        for lines, height in pages
    )
    found: list[dict[int, Edge]] = []
    for lines, height in pages:
        own: dict[int, Edge] = {}
        for i, line in enumerate(lines):
            edge = edge_of(line, height)
            if edge is None:
                continue
            at = _place(line, edge, height)
            places = seen[edge, pattern(line.text)]
            long = len(line.text) >= LONG
            alike = len(places) if long else sum(abs(at - other) <= LEVEL for other in places)
            repeated = alike >= need and (len(line.text) > 3 or PAGE_NUMBER.match(line.text.strip()))
            outermost = i in {0, len(lines) - 1}
            number = numbered >= 2 and outermost and PAGE_NUMBER.match(line.text.strip())
            if repeated or number:
                own[i] = edge
        found.append(own)
    return found
