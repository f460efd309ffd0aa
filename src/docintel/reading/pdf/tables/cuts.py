"""Rows and cells that a page break cuts: does the top row of a page go on with what stands above it?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from docintel.reading.pdf.tables.model import Logical

KEY = 0.85  # of the rows fill the key column, of at least
KEY_ROWS = 4  # rows
AGAIN = 8  # letters of a text that is no chance to stand twice
FULL = 4.0  # points under the text of a cell that is full to its bottom
UNFINISHED = re.compile(
    r"(?:\w\s*[,;(/&-]|\b(?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|serta|the|of|and))$", re.I
)
NUMBER = re.compile(r"^[\s\d.,%()Rp/-]+$")
ITEM = re.compile(r"\d[\d.]*[.)]?")  # the number of a row
ENDED = re.compile(r"[.;:!?]$")


@dataclass(slots=True)
class Keys:
    """Counts which columns each row fills, over all pieces so far, to find the one that names the rows."""

    rows: int = 0
    filled: Counter[int] = field(default_factory=Counter)
    merged: set[int] = field(default_factory=set)

    def add(self, cells: Sequence[Logical], header: range) -> None:
        """Count the rows of one piece, its own numbers, without those of the header."""
        rows: dict[int, list[Logical]] = {}
        for cell in cells:
            if cell.text and cell.row not in header:
                rows.setdefault(cell.row, []).append(cell)
                if cell.row_span > 1:
                    self.merged.add(cell.column)
        for row in rows.values():
            if len(row) > 1:
                self.rows += 1
                self.filled.update({cell.column for cell in row})

    @property
    def key(self) -> int | None:
        """The first column that nearly each row fills by itself: a row without it is no row of its own."""
        if self.rows < KEY_ROWS:
            return None
        enough = (c for c in sorted(self.filled) if self.filled[c] >= KEY * self.rows)
        return next((column for column in enough if column not in self.merged), None)


def continues(last: Sequence[Logical], top: Sequence[Logical], top_ruled: bool, key: int | None) -> bool:
    """Is the top row of a page the rest of the row that the page before ends with?

    Points are given for texts that read on from the cell above (a small first letter, an open end above),
    for a missing key, and for a missing rule; taken for figures and for texts that begin anew.

    Args:
        last: the cells that reach into the last row of the page before.
        top: the cells of the top row, after a repeated header.
        top_ruled: a rule stands over the top row.
        key: the column that each row fills (:class:`Keys`).
    """
    filled = [cell for cell in top if cell.text]
    if not filled or len(filled) == len(top):
        return False
    keyless = key is not None and not any(cell.covers(key) for cell in filled)
    keyless = keyless or _unnumbered(last, filled)
    score = (0 if top_ruled else 2) + (3 if keyless and len(filled) > 1 else 0)
    for cell in filled:
        above = _over(last, cell)
        if above is None or (NUMBER.match(cell.text) and not keyless):
            score -= 2
        elif _reads_on(above, cell) or (len(filled) == 1 and _full(above, cell)):
            score += 2
        elif not keyless:
            score -= 1
    return score >= 2


def _unnumbered(last: Sequence[Logical], filled: Sequence[Logical]) -> bool:
    """Does the row above begin with its number, this one with none, and does a text read on?"""
    first = min(last, key=lambda cell: cell.column)
    if first.row_span > 1 or not ITEM.fullmatch(first.text.strip()):
        return False
    if any(cell.covers(first.column) for cell in filled):
        return False
    pairs = [(above, cell) for cell in filled if (above := _over(last, cell)) is not None]
    return any(_reads_on(above, cell) for above, cell in pairs)


def carry(
    last: Sequence[Logical], top: Sequence[Logical], same: bool, number: Callable[[int], int]
) -> tuple[list[Logical], list[Logical]]:
    """Let cells of the page before go on in the top row of this page.

    All cells of a row that the page break cuts go on (``same``), and cells whose text reads on from the one
    above, as long as everything left of them does so or is empty. LibreOffice prints a merged cell again on
    each page: the same text is no second one.

    Returns:
        The cells of the page before that grew, and those of the top row that begin anew.
    """
    grown: list[Logical] = []
    rest: list[Logical] = []
    leading = True
    printed_again = _printed_again(last, top)
    reach = _last_that_reads_on(last, top)
    merged = _rows_of_leading(last, top)
    for k, cell in enumerate(top):
        above = _over(last, cell)
        again = above is not None and printed_again and above.text == cell.text
        reads_on = above is not None and bool(cell.text) and _reads_on(above, cell)
        beside = k < reach and not cell.text
        beside = beside or (reads_on and above is not None and (above.row, above.row_span) in merged)
        if above is not None and (same or again or beside or (reads_on and leading)):
            end = number(cell.row + cell.row_span - 1)
            above.row_span = max(above.row_span, end - above.row + 1)
            if (cell.text or cell.colour) and not again:
                above.parts.extend(cell.parts)
            grown.append(above)
        else:
            rest.append(cell)
        leading = leading and (not cell.text or reads_on)
    return grown, rest


def _rows_of_leading(last: Sequence[Logical], top: Sequence[Logical]) -> set[tuple[int, int]]:
    """The rows of the cells above the empty ones at the left of the top row: they all go on together."""
    rows = set()
    for cell in top:
        if cell.text:
            break
        above = _over(last, cell)
        if above is not None:
            rows.add((above.row, above.row_span))
    return rows


def _last_that_reads_on(last: Sequence[Logical], top: Sequence[Logical]) -> int:
    """The place of the last cell at the left of the top row whose text reads on from above; -1 for none."""
    found = -1
    for k, cell in enumerate(top):
        if cell.text:
            above = _over(last, cell)
            if above is None or not _reads_on(above, cell):
                break
            found = k
    return found


def _printed_again(last: Sequence[Logical], top: Sequence[Logical]) -> bool:
    """Do the texts at the left of the top row stand above the break too, one of them longer than a number?"""
    longest = 0
    for cell in top:
        if cell.text:
            above = _over(last, cell)
            if above is None or above.text != cell.text:
                break
            longest = max(longest, len(cell.text))
    return longest >= AGAIN


def _over(cells: Sequence[Logical], cell: Logical) -> Logical | None:
    """The cell above with the same columns that has text."""
    return next(
        (
            above
            for above in cells
            if above.column == cell.column and above.column_span == cell.column_span and above.text
        ),
        None,
    )


def _reads_on(above: Logical, cell: Logical) -> bool:
    """Does the text of a cell read on from the one above?"""
    text = cell.text.lstrip()
    if not text:
        return False
    return text[0].islower() or text[0] in ",;)." or UNFINISHED.search(above.text) is not None


def _full(above: Logical, cell: Logical) -> bool:
    """Does the cell above break off at the very bottom of its page, in the same weight?"""
    return above.parts[-1].gap < FULL and above.bold == cell.bold and ENDED.search(above.text) is None
