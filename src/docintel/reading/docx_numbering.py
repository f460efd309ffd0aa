"""The numbers that Word shows before paragraphs and does not store in their text: "BAB I", "2.1.", "a)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Element = Any  # an lxml element; lxml ships no types

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_UNITS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Numbering:
    """Counts the paragraphs of each list as Word does; one object reads one document in order."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the part ``numbering.xml``, or None when there is none."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._restarts: dict[tuple[str, int], int] = {}  # a list that counts anew at its first paragraph
        if root is not None:
            self._read(root)

    def label(self, number_id: str, level: int) -> str:
        """The number of the next paragraph of list ``number_id`` at ``level``, ``""`` if it shows none.

        Level 0 is the highest. Bullets are "•": their glyphs come from symbol fonts.
        """
        abstract = self._abstract.get(number_id)
        levels = self._levels.get(abstract or "", {})
        if abstract is None or level not in levels:
            return ""
        counters = self._counters.setdefault(abstract, [None] * _LEVELS)
        before = counters[level]
        counters[level] = levels[level].start if before is None else before + 1
        counters[level] = self._restarts.pop((number_id, level), counters[level])
        counters[level + 1 :] = [None] * (_LEVELS - level - 1)
        if levels[level].form == "bullet":
            return "•"
        if levels[level].form == "none":
            return ""
        return _PLACE.sub(
            lambda place: self._value(levels, counters, int(place.group(1)) - 1), levels[level].text
        )

    def _value(self, levels: dict[int, _Level], counters: list[int | None], level: int) -> str:
        if level not in levels:
            return ""
        count = counters[level]
        return _written(levels[level].start if count is None else count, levels[level].form)

    def _read(self, root: Element) -> None:
        for abstract in root.iter(f"{W}abstractNum"):
            levels = {}
            for level in abstract.iter(f"{W}lvl"):
                position = _number(level.get(f"{W}ilvl"))
                levels[position] = _Level(
                    _value_of(level, "numFmt", "decimal"),
                    _value_of(level, "lvlText", ""),
                    _number(_value_of(level, "start", "1")),
                )
            self._levels[abstract.get(f"{W}abstractNumId") or ""] = levels
        for number in root.iter(f"{W}num"):
            key = number.get(f"{W}numId") or ""
            self._abstract[key] = _value_of(number, "abstractNumId", "")
            for override in number.iter(f"{W}lvlOverride"):
                if start := _value_of(override, "startOverride", ""):
                    self._restarts[key, _number(override.get(f"{W}ilvl"))] = _number(start)


def _value_of(element: Element, child: str, default: str) -> str:
    found = element.find(f"{W}{child}")
    return default if found is None else found.get(f"{W}val") or default


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 6 else 0


def _written(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        # Word goes on after z with aa, bb, cc.
        letter = (
            chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26) if 0 < count < 1000 else str(count)
        )
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        roman, rest = "", count
        for value, sign in _ROMAN + _ROMAN_UNITS:
            roman += sign * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    return f"{count:02d}" if form == "decimalZero" else str(count)
