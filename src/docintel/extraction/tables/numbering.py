"""What the numbers of rows say: which rows are level with the programs of a table, and which head others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = re.compile(r"\(?(?:(\d{1,3})|([A-Za-z]))\s?[.)]{0,2}")
#: Roman numerals and capital letters, which number the headings above lists of digits.
_CAPITAL = re.compile(r"\(?(?:[IVX]{1,5}|[A-Z])\s?[.)]{0,2}")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row with a name, the column of it, its number as printed, and whether it says "Program".

    ``measured`` means that something beside a sum stands at its right; ``sums`` are those of its columns of
    money.
    """

    row: int
    column: int
    number: str
    program: bool
    measured: bool = False
    sums: tuple[Decimal | None, ...] = ()

    @property
    def paid(self) -> bool:
        """Whether it has money of its own."""
        return any(self.sums)


def counted(rows: Sequence[Numbered]) -> frozenset[int]:
    """The rows whose number counts on in a list in which a program has its number.

    None are where a program heads those that follow it in the list. A row right above a list of programs that
    begins anew heads it, and is not counted.
    """
    open_lists: dict[str, list[Numbered]] = {}
    lists: list[list[Numbered]] = []
    above: dict[int, int] = {}  # the row above each first one of a list
    last: Numbered | None = None
    for name in rows:
        style, value = _read(name.number)
        if style:
            before = open_lists.get(style, [])
            if not before or value != _read(before[-1].number)[1] + 1:
                open_lists[style] = before = []
                lists.append(before)
                if last is not None:
                    above[name.row] = last.row
            before.append(name)
        last = name
    programs = [names for names in lists if any(name.program for name in names)]
    if any(map(_runs_through, programs)):
        return frozenset()
    heads = {above.get(names[0].row) for names in programs}
    return frozenset(name.row for names in programs for name in names if name.row not in heads)


def headings(rows: Sequence[Numbered], level: frozenset[int]) -> frozenset[int]:
    """The rows with a numeral or a capital above rows of the same column that are numbered otherwise.

    "I | SMART GOVERNANCE" measures nothing, at most it sums up. Where programs have their word, what it heads
    begins with one, or with a row of ``level``, those that are level with programs.
    """
    capitals = [name for name in rows if _CAPITAL.fullmatch(name.number)]
    if any(name.measured or name.program for name in capitals):
        return frozenset()
    others = {name.column for name in rows if name.measured and name.number and name not in capitals}
    with_programs = {name.column for name in rows if name.program}
    following = dict(zip((name.row for name in rows), rows[1:], strict=False))
    return frozenset(
        name.row
        for name in capitals
        if name.column in others
        and (name.column not in with_programs or _is_level(following.get(name.row), level))
    )


def _is_level(name: Numbered | None, level: frozenset[int]) -> bool:
    return name is not None and (name.program or name.row in level)


def _runs_through(names: list[Numbered]) -> bool:
    """Whether a list numbers programs and what they head alike: "1 Program A", "2 Its activity"."""
    below: list[Numbered] = []
    for name in reversed(names):
        if not name.program:
            below.append(name)
            continue
        if below and (_adds_up(name, below) or (not name.paid and below[-1].paid)):
            return True
        below = []
    return False


def _adds_up(program: Numbered, below: list[Numbered]) -> bool:
    """Whether a program's sum is that of the rows below it."""
    return any(
        total and total == sum(name.sums[position] or 0 for name in below)
        for position, total in enumerate(program.sums)
    )


def _read(number: str) -> tuple[str, int]:
    """The style and the value of a number: ("digits", 3) of "3."; ("", 0) of what is none, such as a code."""
    match = _NUMBER.fullmatch(number.strip())
    if match is None:
        return "", 0
    if match[1]:
        return "digits", int(match[1])
    return "capitals" if match[2].isupper() else "small letters", ord(match[2].casefold()) - ord("a") + 1
