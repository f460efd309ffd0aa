"""Headings within a table: which of them are in force, outermost first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docintel.extraction.tables.places import Located

#: Words that begin a heading, by rank: a heading ends those of its own and of lower rank.
_RANKS = (
    r"visi|vision",
    r"misi|mission",
    r"tujuan|goals?|agenda",
    r"sasaran|objectives?|prioritas|priority|pilar|pillar|dimensi|dimension|klaster",
    r"strategi|strategy",
    r"arah kebijakan|kebijakan|fokus|isu|aspek|tema",
    r"urusan|unsur|fungsi",
    r"bidang|sub bidang",
)
#: The first of the ranks with which a heading begins, each a group of its own.
_RANK = re.compile("|".join(rf"({words})\b" for words in _RANKS))
_NUMBER = re.compile(r"^(?:[\dIVXA-Za-z]{1,4}[.)]\s*|[\d.]+\s+)+")
_CODE = re.compile(r"\d{2,4}(?=\s)")
_STYLES = (
    (re.compile(r"[IVX]{1,5}[.)]?\s"), "roman"),
    (re.compile(r"[A-Z][.)]\s"), "letter"),
    (re.compile(r"\d+(?:\.\d+){2,}"), "number3"),
    (re.compile(r"\d+\.\d+"), "number2"),
    (re.compile(r"\d+[.)]?\s"), "number1"),
    (re.compile(r"[a-z][.)]\s"), "small"),
)
_PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class _Section:
    key: str
    rank: int | None
    heading: Located
    agency: Located | None


class Sections:
    """The headings above the present row; rows come in order."""

    def __init__(self) -> None:
        self._stack: list[_Section] = []
        self._last_row = -2

    def add(self, heading: Located, row: int, number: str = "", agency: Located | None = None) -> None:
        """Take a heading, whose ``number`` may stand in a cell of its own.

        It ends the headings of its own kind and what stood under them, with the agencies that they name;
        ``agency`` is the one that this heading names.
        """
        key, rank = _key(f"{number} {heading.text}".strip())
        if agency is not None and key == _PLAIN:
            key = "agency"
        following = row == self._last_row + 1
        self._last_row = row
        same = next((i for i, other in enumerate(self._stack) if other.key == key), None)
        if key == _PLAIN and following and same is not None:
            key, same = f"{_PLAIN} {row - self._first_plain(row)}", None
        if same is None and rank is not None:
            same = next(
                (i for i, other in enumerate(self._stack) if other.rank is not None and other.rank > rank),
                None,
            )
        if same is None and key == _PLAIN:
            same = next((i for i, other in enumerate(self._stack) if other.key.startswith(_PLAIN)), None)
        if same is not None:
            del self._stack[same:]
        self._stack.append(_Section(key, rank, heading, agency))

    def current(self) -> tuple[Located, ...]:
        """The headings in force."""
        return tuple(section.heading for section in self._stack)

    def agency(self) -> Located | None:
        """What the innermost heading in force that names an agency says."""
        return next((section.agency for section in reversed(self._stack) if section.agency), None)

    def _first_plain(self, row: int) -> int:
        return row - sum(section.key.startswith(_PLAIN) for section in self._stack)


def _key(text: str) -> tuple[str, int | None]:
    rank = _RANK.match(_NUMBER.sub("", text).casefold())
    if rank is not None and rank.lastindex is not None:
        return f"rank {rank.lastindex - 1}", rank.lastindex - 1
    code = _CODE.match(text)
    if code:
        return f"code {len(code[0])}", None  # "032 Kementerian …" stands above "04 Ekonomi"
    return next((style for pattern, style in _STYLES if pattern.match(text)), _PLAIN), None
