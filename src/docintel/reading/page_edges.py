"""Running headers, footers and page numbers of a text whose pages are parted by form feeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docintel.reading.lines import Line
from docintel.types import BlockKind

_DIGITS = re.compile(r"\d+")
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

    A line runs when it stands within three lines of the same edge on at least three pages and half of all,
    its digits apart, and no line between it and the edge is ordinary. A number alone at the edge is a page's.
    """
    pages: dict[int, list[int]] = {}
    for position, line in enumerate(lines):
        pages.setdefault(line.page, []).append(position)
    shapes = [_DIGITS.sub("0", text[line.start : line.end]).casefold() for line in lines]
    kinds: list[BlockKind | None] = [None] * len(lines)
    for kind in ("header", "footer"):
        edges = [on[:_EDGE_LINES] if kind == "header" else on[::-1][:_EDGE_LINES] for on in pages.values()]
        counts = Counter(shape for edge in edges for shape in {shapes[position] for position in edge})
        needed = max(_MIN_PAGES, _MIN_SHARE * lines[-1].page)
        for edge in edges:
            for position in edge:
                is_number = _PAGE_NUMBER.fullmatch(text, lines[position].start, lines[position].end)
                if not is_number and counts[shapes[position]] < needed:
                    break
                kinds[position] = kind
    return kinds
