"""Which lines of a plain text go on an item of a list, though they begin with a capital.

"• Komitmen kepala daerah yang dituangkan dalam Misi 1 RPJMD Kabupaten" and below it "Belitung Timur Tahun
2021-2026" are one item. What tells is the list: another item of it follows, and either its other items end
with a mark that this line lacks, or the next word had no more room in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.lines import Line, ends_sentence, is_list_item

_LABEL = re.compile(r"\(?(\d{1,3}|[a-z])([.)])", re.IGNORECASE)
#: An item has so many lines at most, and a list so many items at least.
_MOST_LINES, _FEWEST_ITEMS = 4, 3
#: So many of its items are one line that ends with a mark, before others are expected to end so too.
_FEWEST_ALONE = 2
#: A line that is broken for want of room has so many characters at least, and no line of its list so many.
_FULL_LINE, _LONGEST_LINE = 50, 160


@dataclass(frozen=True, slots=True)
class _Item:
    """Positions of its first line and of the line behind its last, and what marks it: "•", "1.", "b)"."""

    first: int
    stop: int
    mark: str


def lines_of_items(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The starts of the lines that go on the line above them, as the list around them shows."""
    runs = _runs(lines)
    return frozenset(
        start for run in runs for items in _lists(text, run) for start in _going_on(text, run, items)
    )


def _runs(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines with neither a blank line nor a page break between them."""
    begin = 0
    for position, line in enumerate(lines):
        if position and (line.after_blank or line.page != lines[position - 1].page):
            yield lines[begin:position]
            begin = position
    yield lines[begin:]


def _lists(text: str, run: Sequence[Line]) -> Iterator[list[_Item]]:
    """The lists in a run: items whose marks follow each other."""
    begins = [i for i, line in enumerate(run) if is_list_item(text[line.start : line.end])]
    items: list[_Item] = []
    for first, stop in pairwise([*begins, len(run)]):
        item = _Item(first, stop, _mark(text[run[first].start : run[first].end]))
        if items and not _follows(items[-1].mark, item.mark):
            yield items
            items = []
        items.append(item)
    yield items


def _mark(line: str) -> str:
    label = _LABEL.match(line)
    return label[0].lower() if label else line[0]


def _follows(one: str, other: str) -> bool:
    """Whether two marks are of one list, one behind the other: "•" and "•", "b)" and "c)"."""
    left, right = _LABEL.match(one), _LABEL.match(other)
    if left is None or right is None:
        return one == other
    if left[1].isdigit() and right[1].isdigit():
        return left[2] == right[2] and int(right[1]) == int(left[1]) + 1
    return left[2] == right[2] and ord(right[1][0]) == ord(left[1][0]) + 1


def _going_on(text: str, run: Sequence[Line], items: Sequence[_Item]) -> Iterator[int]:
    """The starts of the lines that go on an item; what stands below the last may be no part of it."""
    if len(items) < _FEWEST_ITEMS:
        return
    first, stop = items[0].first, items[-1].first + 1
    line = {i: text[run[i].start : run[i].end] for i in range(first, stop)}
    width = max(map(len, line.values()))
    all_end = all(ends_sentence(line[item.stop - 1]) for item in items[:-1])
    # Where no item is a line alone, the first lines are titles of the paragraphs below them.
    all_end = all_end and sum(item.stop - item.first == 1 for item in items) >= _FEWEST_ALONE
    for item in items[:-1]:
        if item.stop - item.first > _MOST_LINES:
            continue
        for below in range(item.first + 1, item.stop):
            above = line[below - 1]
            if not ends_sentence(above) and (all_end or _had_no_room(above, line[below], width)):
                yield run[below].start


def _had_no_room(above: str, line: str, width: int) -> bool:
    reach = len(above) + 1 + len(line.split(maxsplit=1)[0])
    return _FULL_LINE <= len(above) <= width < reach and width <= _LONGEST_LINE
