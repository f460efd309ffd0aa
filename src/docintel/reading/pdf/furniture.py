"""Running headers, footers and page numbers: what stands alike at the edge of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
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

SMALL_ROMAN = re.compile(r"\b[ivxlc]+$")
DIGITS = re.compile(r"\d+")

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
    text = SMALL_ROMAN.sub("#", text)
    return DIGITS.sub("#", " ".join(text.casefold().split()))


@dataclass(frozen=True, slots=True)
class _AtEdge:
    """A line at an edge: its position on the page, its distance from that edge, and what it looks like.

    ``length`` is in characters; ``number`` says that it is a page number's form and nothing more.
    """

    position: int
    edge: Edge
    pattern: str
    place: float
    length: int
    number: bool


def running(pages: Sequence[tuple[Sequence[Line], float]]) -> list[dict[int, Edge]]:
    """For each page, the positions of the lines that are running headers or footers.

    A line is one when its pattern stands at the same place of at least three pages and a fifth of them (or
    eight; both of two), or when it is nothing but a page number at the outermost place of its edge.

    Args:
        pages: the lines outside tables, and the height, of each page.
    """
    edges = [_edges(lines, height) for lines, height in pages]
    seen: defaultdict[tuple[Edge, str], list[tuple[int, float]]] = defaultdict(list)  # pages and places
    for page, own in enumerate(edges):
        for line in own:
            seen[line.edge, line.pattern].append((page, line.place))
    # Pages, not lines: rows of one page that differ by their numbers alone are a list.
    spread = {key: len({page for page, _ in places}) for key, places in seen.items()}
    used = sum(bool(lines) for lines, _ in pages)
    need = max(min(MIN_PAGES, max(used, 2)), min(SHARE * used, ENOUGH))
    numbered = sum(any(line.number for line in own) for own in edges)
    found: list[dict[int, Edge]] = []
    for (lines, _), own in zip(pages, edges, strict=True):
        found.append({})
        for line in own:
            alike = spread[line.edge, line.pattern]
            if line.length < LONG:
                places = seen[line.edge, line.pattern]
                alike = len({page for page, at in places if abs(line.place - at) <= LEVEL})
            repeated = alike >= need and (line.length > 3 or line.number)
            outermost = line.position in {0, len(lines) - 1}
            if repeated or (numbered >= 2 and outermost and line.number):
                found[-1][line.position] = line.edge
    return found


def _edges(lines: Sequence[Line], height: float) -> list[_AtEdge]:
    """Those lines of a page that stand at an edge of it."""
    found = []
    for i, line in enumerate(lines):
        edge = edge_of(line, height)
        if edge is not None:
            # The distance from the page's edge: pages may differ in height.
            place = line.box[1] if edge == "header" else height - line.box[1]
            number = PAGE_NUMBER.match(line.text.strip()) is not None
            found.append(_AtEdge(i, edge, pattern(line.text), place, len(line.text), number))
    return found
