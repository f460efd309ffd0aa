"""Running headers, footers and page numbers of a text whose pages are parted by form feeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docintel.reading.lines import Line
from docintel.types import BlockKind

# A year is no page number, though the targets of following years may stand on following pages.
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{1,4}(?!\d)")
_PAGE_NUMBER = re.compile(
    r"(?:(?:hal(?:aman)?|page|kaca)\.?\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—|\s]*"
    r"(?:(?:dari|of|saka|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
# How many lines from the edge of a page may be running ones, and on how many pages they must stand.
_EDGE_LINES = 3
_MIN_PAGES = 3
_MIN_SHARE = 0.5


def page_edges(text: str, lines: Sequence[Line]) -> list[BlockKind | None]:
    """For each line ``header``, ``footer`` or None.

    A line runs when it stands at the same edge on at least three pages and half of all, the page's number in
    it apart, and no line between it and the edge is ordinary. A number alone at the edge is a page's.
    """
    pages: dict[int, list[int]] = {}
    for position, line in enumerate(lines):
        pages.setdefault(line.page, []).append(position)
    kinds: list[BlockKind | None] = [None] * len(lines)
    needed = max(_MIN_PAGES, _MIN_SHARE * (lines[-1].page if lines else 0))
    for kind in ("header", "footer"):
        edges = []
        for on in pages.values():
            depth = min(_EDGE_LINES, max(1, len(on) // 3))
            edges.append(on[:depth] if kind == "header" else on[::-1][:depth])
        counts = Counter(
            shape for edge in edges for shape in {s for p in edge for s in _shapes(text, lines[p])}
        )
        for edge in edges:
            for position in edge:
                line = lines[position]
                is_number = _PAGE_NUMBER.fullmatch(text, line.start, line.end)
                if not is_number and all(counts[shape] < needed for shape in _shapes(text, line)):
                    break
                kinds[position] = kind
    return kinds


def _shapes(text: str, line: Line) -> list[str]:
    """The line as it is, and with each number replaced by what it differs from the page's.

    So "Halaman 3" and "Halaman 4" on the next page are one shape, "Target 2026" and "Target 2028" are not.
    """
    written = text[line.start : line.end]
    shapes = [written.casefold()]
    for number in _NUMBER.finditer(written):
        ahead = int(number.group()) - line.page
        shapes.append(f"{written[: number.start()]}\0{ahead}\0{written[number.end() :]}".casefold())
    return shapes
