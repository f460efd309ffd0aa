"""Names in a column that holds several levels: which row is a program, an activity, a heading, an outcome."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import OSA

from docintel.extraction.tables.places import Located
from docintel.extraction.tables.vocabulary import (
    ACTIVITY_ROW,
    AGENCY_HEAD,
    AGENCY_ROW,
    AGENCY_SHORT,
    CONTEXT_ROW,
    GOAL_ROW,
    LABEL_ROW,
    OUTCOME_ROW,
    SUBACTIVITY_ROW,
)
from docintel.types import Document

Level = Literal["skip", "context", "agency", "program", "activity", "sub", "outcome"]
#: Depth in the chain of records; a record of a deeper level belongs to the one above.
DEPTHS: dict[str, int] = {"program": 0, "activity": 1, "sub": 2}

_PREFIX = re.compile(
    r"\s*(?:(?:[\dXx]{1,4}(?:[.\-][\dXx]{1,4}){1,7}\.?|\d{1,2}\s?[.)]|[A-Za-z]\s?[.)]|[IVX]{1,4}\s?[.)]|[-•*–]|\(\d{1,2}\))\s+)+"
)
_CODE = re.compile(r"\s*([\dXx]{1,4}(?:\.[\dXx]{1,4})+)\.?(?=\s)")


_SHORT_CODE = re.compile(r"\s*\d{2,4}\s+[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row's name in a column of several levels; ``depth`` from its code or numbering columns.

    ``counted`` means that it is numbered in one list with programs, ``measured`` that a target, a place, a
    time or an activity of its own stands beside it: what heads others has their sum at most.
    """

    text: str
    depth: int | None
    figures: bool
    counted: bool = False
    measured: bool = False


def prefix_length(text: str) -> int:
    """Characters of a code, number or bullet before a name: 8 in ``1.02.01 Program``."""
    match = _PREFIX.match(text)
    return match.end() if match and match.end() < len(text) else 0


def unnumbered(document: Document, whole: Located, length: Callable[[str], int] = prefix_length) -> Located:
    """A value without the code, number or bullet before it: "Dinas Sosial" of "1.06.01 - Dinas Sosial".

    ``length`` gives the characters of these.
    """
    drop = length(whole.text)
    if not drop or not whole.places:
        return whole
    first = whole.places[0]
    raw = length(document.text[first.start : first.end])
    rest = (replace(first, start=first.start + raw), *whole.places[1:])
    return Located(whole.text[drop:], rest) if raw else whole


def code_depth(code: str) -> int | None:
    """Segments of an account code before a name: 3 for ``1.02.03``, 1 for ``07 Kesehatan``; else None."""
    match = _CODE.match(code + " ")
    if match is None:
        return 1 if _SHORT_CODE.match(code) else None
    return match[1].count(".") + 1


def is_program(text: str) -> bool:
    """Whether a name begins with the word "Program", misspelt or not, in Indonesian or English."""
    first = re.match(r"[^\W\d_]+", text)
    if first is None:
        return False
    word = first[0].casefold()
    return word in ("program", "programme", "prog") or (
        5 <= len(word) <= 8 and word[0] == "p" and OSA.distance(word, "program", score_cutoff=1) <= 1
    )


class Levels:
    """Tells the level of each name of one table, from all of them together."""

    def __init__(self, rows: Iterable[NameRow]) -> None:
        rows = list(rows)
        texts = [row.text[prefix_length(row.text) :] for row in rows]
        programs = [row for row, text in zip(rows, texts, strict=True) if is_program(text)]
        self.has_programs = bool(programs)
        self.has_headings = any(not row.figures for row in rows) and any(row.figures for row in rows)
        depths = [row.depth for row in programs if row.depth is not None and row.depth > 1]
        self._program_depth = max(set(depths), key=depths.count) if depths else None
        deeper = {row.depth for row in rows if row.depth is not None and self._program_depth is not None}
        self._deeper = sorted(depth for depth in deeper if depth > (self._program_depth or 0))

    def level(self, row: NameRow) -> Level:  # noqa: PLR0911 - one return for each kind of row
        """The level of one name."""
        text = row.text[prefix_length(row.text) :]
        if LABEL_ROW.fullmatch(text):
            return "skip"
        if is_program(text):
            return "program"
        if SUBACTIVITY_ROW.match(text):
            return "sub"
        if ACTIVITY_ROW.match(text):
            return "activity"
        by_depth = self._by_depth(row.depth)
        if by_depth is not None:
            return by_depth
        if (CONTEXT_ROW.match(text) and not row.figures) or (self.has_programs and GOAL_ROW.match(text)):
            return "context"
        if self.has_programs and OUTCOME_ROW.match(text):
            return "outcome"
        if self._is_agency(text, row) and (row.counted or not (self.has_programs and row.measured)):
            return "program" if row.counted else "agency"
        if self.has_programs:
            return "program" if row.counted else "activity"
        return "activity" if self.has_headings and row.figures else "program"

    def _is_agency(self, text: str, row: NameRow) -> bool:
        """Whether a name is an agency's by its words."""
        heads = AGENCY_HEAD.match(text) or AGENCY_SHORT.fullmatch(text)
        return bool((AGENCY_ROW.match(text) and not row.figures) or (self.has_programs and heads))

    def _by_depth(self, depth: int | None) -> Level | None:
        if depth is None or self._program_depth is None:
            return None
        if depth < self._program_depth:
            return "context"
        if depth == self._program_depth:
            return "program"
        # A heading that spans the table is none of the names counted, and may lie deeper than all of them.
        return "activity" if depth in self._deeper[:1] or not self._deeper else "sub"
