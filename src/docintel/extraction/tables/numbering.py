"""Which rows are numbered in one list with the programs of a table: "1 Program A", "2 Kecamatan Berdaya"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NUMBER = re.compile(r"\(?(?:(\d{1,3})|([A-Za-z]))\s?[.)]{0,2}")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row with a name, its number as printed, and whether it says "Program"."""

    row: int
    number: str
    program: bool


def counted(rows: Iterable[Numbered]) -> frozenset[int]:
    """The rows whose number counts on in a list in which a program has its number.

    A row right above a list of programs that begins anew heads it, and is not counted.
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
    heads = {above.get(names[0].row) for names in programs}
    return frozenset(name.row for names in programs for name in names if name.row not in heads)


def _read(number: str) -> tuple[str, int]:
    """The style and the value of a number: ("digits", 3) of "3."; ("", 0) of what is none, such as a code."""
    match = _NUMBER.fullmatch(number.strip())
    if match is None:
        return "", 0
    if match[1]:
        return "digits", int(match[1])
    return "capitals" if match[2].isupper() else "small letters", ord(match[2].casefold()) - ord("a") + 1
