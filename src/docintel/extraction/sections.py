"""Which headings a place of a document stands under."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from docintel.extraction.scope import Piece

_NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Sections:
    """For each heading its start and the chain of headings down to it, as places in the text."""

    starts: tuple[int, ...]
    chains: tuple[tuple[tuple[int, int], ...], ...]

    def at(self, offset: int) -> tuple[tuple[int, int], ...]:
        """The headings above ``offset``, outermost first."""
        position = bisect_right(self.starts, offset) - 1
        return self.chains[position] if position >= 0 else ()


def sections_of(text: str, pieces: list[Piece]) -> Sections:
    """The outline of a document: by the levels of its headings, or by their numbers where it has none."""
    starts: list[int] = []
    chains: list[tuple[tuple[int, int], ...]] = []
    stack: list[tuple[int, int, int]] = []
    for piece in pieces:
        if piece.kind != "heading":
            continue
        level = piece.level or _numbered_level(text[piece.start : piece.end])
        while stack and stack[-1][0] >= level:
            stack.pop()
        stack.append((level, piece.start, piece.end))
        starts.append(piece.end)
        chains.append(tuple((start, end) for _, start, end in stack))
    return Sections(tuple(starts), tuple(chains))


def _numbered_level(text: str) -> int:
    match = _NUMBERED.match(text)
    return min(match[1].count(".") + 1, _DEEPEST) if match else _DEEPEST
