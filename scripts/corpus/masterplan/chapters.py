"""The chapters' small markdown: headings, paragraphs, lists, signatures and places of tables and figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

PartKind = Literal["chapter", "section", "paragraph", "bullet", "number", "right", "place"]

_MARKS: tuple[tuple[str, PartKind], ...] = (
    ("## ", "section"),
    ("# ", "chapter"),
    ("- ", "bullet"),
    (">>", "right"),
    ("!", "place"),
)
_NUMBERED = re.compile(r"\d+\. ")


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the source: what it is and its text without the mark."""

    kind: PartKind
    text: str


def _part(line: str) -> Part:
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return Part(kind, line[len(mark) :].strip())
    number = _NUMBERED.match(line)
    return Part("number", line[number.end() :]) if number else Part("paragraph", line)


def parts(source: str) -> list[Part]:
    """The parts in order; each stands on a line of its own, empty lines part nothing."""
    return [_part(line.strip()) for line in source.splitlines() if line.strip()]


def headings(source: str) -> list[tuple[int, str]]:
    """(level, text) of the chapters and sections as the table of contents prints them."""
    levels = {"chapter": 1, "section": 2}
    return [
        (levels[part.kind], part.text.replace(" | ", " ")) for part in parts(source) if part.kind in levels
    ]
