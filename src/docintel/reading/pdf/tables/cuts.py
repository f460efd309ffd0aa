"""Rows and cells that a page break cuts: does the top row of a page go on with what stands above it?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from docintel.reading.pdf.tables.centring import one_cell
from docintel.reading.pdf.tables.model import Logical

KEY = 0.85  # of the rows fill the key column, of at least
KEY_ROWS = 4  # rows
FEW_KEYS = 0.5  # of the key columns filled: the row is none of its own
TOGETHER = 0.85  # of the rows that fill one column fill the other, both ways
TOGETHER_ROWS = 3
SMALL = 0.3  # of a column's texts begin with a small letter
AGAIN = 8  # letters of a text that is no chance to stand twice
FULL = 0.8  # line heights of room under the text of a cell that is full to its bottom
NEARLY_FULL = 3.0  # the same where other cells of the row, or the rows that a cell spans, may be longer
UNFINISHED = re.compile(
    r"(?:\w\s*[,;(/&-]|\b(?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|serta|the|of|and))$", re.I
)
NUMBER = re.compile(r"^[\s\d.,%()Rp/-]*$")
ITEM = re.compile(r"\d[\d.]*[.)]?")  # the number of a row
ENDED = re.compile(r"[.;:!?]$")


@dataclass(slots=True)
class Keys:
    """Which columns the rows of a table fill: what tells a row of its own from the rest of a cut one.

    Rows that stand right under a page break are not counted: they are what is asked about.
    """

    rows: list[frozenset[int]] = field(default_factory=list)
    merged: set[int] = field(default_factory=set)
    texts: Counter[int] = field(default_factory=Counter)
    small: Counter[int] = field(default_factory=Counter)  # texts with a small first letter
    centred: bool = False  # merged cells hold their text at half height

    def add(self, cells: Sequence[Logical], without: frozenset[int]) -> None:
        """Count the rows of one piece, its own numbers, but those of the header or under a break."""
        rows: dict[int, set[int]] = {}
        for cell in cells:
            if cell.text and cell.row not in without:
                rows.setdefault(cell.row, set()).add(cell.column)
                self.texts[cell.column] += 1
                self.small[cell.column] += cell.text[0].islower()
                if cell.row_span > 1:
                    self.merged.add(cell.column)
        self.rows.extend(frozenset(row) for row in rows.values() if len(row) > 1)

    @property
    def keys(self) -> list[int]:
        """The columns that nearly each row fills by itself: a row without them is no row of its own."""
        if len(self.rows) < KEY_ROWS:
            return []
        filled = Counter(column for row in self.rows for column in row)
        enough = (c for c in sorted(filled) if filled[c] >= KEY * len(self.rows))
        return [column for column in enough if column not in self.merged]

    def companions(self, column: int) -> set[int]:
        """The other columns that are filled in the same rows as this one: a program's number and money."""
        with_it = [row for row in self.rows if column in row]
        if len(with_it) < TOGETHER_ROWS:
            return set()
        inside = Counter(c for row in with_it for c in row)
        every = Counter(c for row in self.rows for c in row)
        enough = TOGETHER * len(with_it)
        return {c for c in inside if c != column and inside[c] >= enough and every[c] * TOGETHER <= inside[c]}

    def followers(self, column: int) -> set[int]:
        """The other columns that are filled only in rows that fill this one."""
        with_it = [row for row in self.rows if column in row]
        inside = Counter(c for row in with_it for c in row)
        every = Counter(c for row in self.rows for c in row)
        return {c for c in inside if c != column and inside[c] >= TOGETHER * every[c]}

    def begins_small(self, column: int) -> bool:
        """Do texts of this column begin with a small letter anyway, as units do?"""
        return self.small[column] > SMALL * self.texts[column]


def continues(last: Sequence[Logical], top: Sequence[Logical], top_ruled: bool, keys: Keys) -> bool:
    """Is the top row of a page the rest of the row that the page before ends with?

    Points are given for texts that read on from the cell above (a small first letter, an open end above),
    for missing keys, and for a missing rule; taken for figures, for texts that begin anew and for cells above
    that have room left.

    Args:
        last: the cells that reach into the last row of the page before.
        top: the cells of the top row, after a repeated header.
        top_ruled: a rule stands over the top row.
        keys: which columns the rows of the table fill.
    """
    filled = [cell for cell in top if cell.text]
    if not filled or len(filled) == len(top):
        return False
    if _complement(last, filled, keys):
        return True
    if _numbered_anew(last, top):
        return False
    keyless = _keyless(last, filled, keys)
    score = (0 if top_ruled else 2) + (3 if keyless and len(filled) > 1 else 0)
    for cell in filled:
        above = _over(last, cell)
        if above is None or above.bold != cell.bold or (NUMBER.match(cell.text) and not keyless):
            score -= 2
        elif _reads_on(above, cell, keys) or (len(filled) == 1 and _full(above, cell)):
            score += 2
        elif not keyless:
            score -= 1
        elif not _full(above, cell, NEARLY_FULL):
            score -= 2
    return score >= 2


def _keyless(last: Sequence[Logical], filled: Sequence[Logical], keys: Keys) -> bool:
    """Does the row lack its first key, or most of them, or at least its number?"""
    there = [any(cell.covers(key) for cell in filled) for key in keys.keys]
    if there and all(there):
        return False
    few = len(there) > 2 and sum(there) < FEW_KEYS * len(there)
    return few or (bool(there) and not there[0]) or _unnumbered(last, filled, keys)


def _complement(last: Sequence[Logical], filled: Sequence[Logical], keys: Keys) -> bool:
    """Has each of two rows what the other lacks of the columns that nearly each row fills?

    A paragraph of two lines that has room for one above the break stands below it, whole, and the figures
    beside it do not.
    """
    lowest = max(cell.row for cell in last)
    above = {cell.column for cell in last if cell.text and cell.row == lowest}
    below = {cell.column for cell in filled}
    every = set(keys.keys)
    return not above & below and every <= above | below and bool(every - above) and bool(every - below)


def _numbered_anew(last: Sequence[Logical], top: Sequence[Logical]) -> bool:
    """Does the row begin with a number of its own?"""
    first = top[0]
    above = _over(last, first)
    number = ITEM.fullmatch(first.text.strip()) is not None
    return number and (above is None or above.text != first.text)


def _unnumbered(last: Sequence[Logical], filled: Sequence[Logical], keys: Keys) -> bool:
    """Does the row above begin with its number, this one with none, and does a text read on?"""
    first = min(last, key=lambda cell: cell.column)
    if first.row_span > 1 or not ITEM.fullmatch(first.text.strip()):
        return False
    if any(cell.covers(first.column) for cell in filled):
        return False
    pairs = [(above, cell) for cell in filled if (above := _over(last, cell)) is not None]
    return any(_reads_on(above, cell, keys) for above, cell in pairs)


def carry(
    last: Sequence[Logical], top: Sequence[Logical], same: bool, keys: Keys, number: Callable[[int], int]
) -> tuple[list[Logical], list[Logical]]:
    """Let cells of the page before go on in the top row of this page.

    All cells of a row that the page break cuts go on (``same``), and cells whose text reads on from the one
    above, as long as everything left of them does so or is empty. LibreOffice prints a merged cell again on
    each page: the same text is no second one.

    Args:
        last: the cells that reach into the last row of the page before.
        top: the cells of the top row.
        same: the top row is the rest of that row.
        keys: which columns the rows of the table fill.
        number: the row of the table by that of the piece.

    Returns:
        The cells of the page before that grew, and those of the top row that begin anew.
    """
    grown: list[Logical] = []
    rest: list[Logical] = []
    printed_again = _printed_again(last, top)
    anew = bool(ITEM.match(top[0].text)) and not (keys.centred and _halves(last, top[0]))
    goes_on = _going_on(last, top, Keys() if printed_again or anew else keys)
    reach = _last_that_goes_on(top, goes_on)
    merged = _rows_of_leading(last, top, reach)
    with_it = {c for k, cell in enumerate(top) if goes_on[k] for c in keys.followers(cell.column)}
    leading = True
    for k, cell in enumerate(top):
        above = _over(last, cell)
        again = above is not None and printed_again and above.text == cell.text
        again = again and cell.column not in keys.keys
        beside = k < reach and not cell.text
        open_ = goes_on[k] or (not cell.text and cell.column in with_it)
        beside = beside or (open_ and above is not None and _extent(above) in merged)
        leads = goes_on[k] and leading
        leading = leading and (not cell.text or goes_on[k])
        halves = _halves(last, cell) if keys.centred and not anew else None
        if halves is not None:
            above, again = halves, bool(cell.text) and halves.text == cell.text
        elif above is None or not (same or again or beside or leads):
            rest.append(cell)
            continue
        end = number(cell.row + cell.row_span - 1)
        above.row_span = max(above.row_span, end - above.row + 1)
        if (cell.text or cell.colour) and not again:
            above.parts.extend(cell.parts)
        grown.append(above)
    return grown, rest


def _halves(last: Sequence[Logical], cell: Logical) -> Logical | None:
    """The cell above, empty or not, whose text stands at half height of both together."""
    for above in last:
        if (above.column, above.column_span) == (cell.column, cell.column_span):
            return above if one_cell(above, cell) else None
    return None


def _extent(cell: Logical) -> tuple[int, int]:
    return cell.row, cell.row_span


def _going_on(last: Sequence[Logical], top: Sequence[Logical], keys: Keys) -> list[bool]:
    """Whether the text of each cell is the rest of the one above.

    It is when it reads on, or when the cell above is full and what always stands beside such a text is
    missing, or may itself be the rest of what stands above.
    """
    above = [_over(last, cell) for cell in top]
    reads = [
        one is not None and bool(two.text) and _reads_on(one, two, keys)
        for one, two in zip(above, top, strict=True)
    ]
    may = [
        reads[k] or (one is not None and not NUMBER.match(two.text) and _full(one, two, NEARLY_FULL))
        for k, (one, two) in enumerate(zip(above, top, strict=True))
    ]
    found = []
    for k, cell in enumerate(top):
        beside = keys.companions(cell.column) if may[k] and cell.column not in keys.keys else set()
        there = [(bool(other.text), may[i]) for i, other in enumerate(top) if any(map(other.covers, beside))]
        missing = bool(there) and not all(text for text, _ in there) and all(m or not t for t, m in there)
        found.append(reads[k] or (may[k] and missing))
    return found


def _rows_of_leading(last: Sequence[Logical], top: Sequence[Logical], reach: int) -> set[tuple[int, int]]:
    """The rows of the cells that go on at the left of the top row: what was merged with them goes on too."""
    rows = set()
    for k, cell in enumerate(top):
        if cell.text and k > reach:
            break
        above = _over(last, cell)
        if above is not None:
            rows.add(_extent(above))
    return rows


def _last_that_goes_on(top: Sequence[Logical], goes_on: Sequence[bool]) -> int:
    """The place of the last cell at the left of the top row that goes on; -1 for none."""
    found = -1
    for k, cell in enumerate(top):
        if cell.text:
            if not goes_on[k]:
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


def _reads_on(above: Logical, cell: Logical, keys: Keys) -> bool:
    """Does the text of a cell read on from the one above?"""
    text = cell.text.lstrip()
    if not text:
        return False
    small = text[0].islower() and not keys.begins_small(cell.column)
    return small or text[0] in ",;)." or UNFINISHED.search(above.text) is not None


def _full(above: Logical, cell: Logical, room: float = FULL) -> bool:
    """Does the cell above break off at the very bottom of its page, in the same weight?"""
    return above.parts[-1].gap < room and above.bold == cell.bold and ENDED.search(above.text) is None
