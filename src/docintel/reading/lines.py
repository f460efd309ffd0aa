"""The lines of a plain text, with their places, and how they join to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_PIECE = re.compile(r"\f|\r\n|\r|\n|[^\f\r\n]+")
_TERMINAL = re.compile(r"[.!?:;…][\"'”’)\]*_]*$")
# A full line that ends in one of these has not ended its sentence.
_ABBREVIATION = re.compile(
    r"\b(?:No|Nos|Dr|Drs|Dra|Ir|Prof|H|Hj|Jl|Kab|Kec|Kel|Kep|Per|St|Rp|a\.n|u\.p)\.$", re.I
)
_CONTINUES = re.compile(r"[a-zà-öø-ÿ(),;&%/]")
_LIST_MARK = re.compile(r"(?:[-–—•*·▪■◦‣●○√➢✓o]\s+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)](?:\s|(?=[A-Z])))")
# Who wrote it and when: a line of its own, however full the line before it is.
_BYLINE = re.compile(
    r"(?:redaksi|oleh|by|penulis|reporter|editor|pewarta)\b.{0,80}|.{0,60}\d{1,2}[:.]\d{2}\s*(?:WIB|WITA|WIT)\b.{0,10}",
    re.IGNORECASE,
)
_TAIL = 40  # how far back from its end a line is looked at
_FULL = 0.75
_MIN_SOFT = 15


# A line of prose has so many characters at least, and none that is wrapped has more.
_PROSE_LINE, _LONGEST_LINE = 60, 160
_FEWEST_FULL = 3


@dataclass(frozen=True, slots=True)
class Width:
    """How wide the lines of a page are, in characters.

    ``wrapped``: its lines are wrapped at ``width``; else only some are, between rows of tables and headings,
    and a line goes on in the next where the first word of that had no more room.
    """

    width: int
    wrapped: bool


#: The widths of the pages that have lines which are wrapped.
Widths = Mapping[int, Width]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its span without the white space around it."""

    start: int
    end: int
    page: int
    after_blank: bool  # a blank line or a page break stands before it
    soft: bool  # one space stands before its newline, as pdfium leaves at a wrapped line's end

    @property
    def length(self) -> int:
        """Characters between the white space."""
        return self.end - self.start


def split_lines(text: str) -> tuple[list[Line], int]:
    """The lines of ``text`` that are not blank, and the number of pages that its form feeds part.

    A form feed at the very end ends the last page and begins none.
    """
    lines: list[Line] = []
    page, newlines = 1, 2
    for piece in _PIECE.finditer(text):
        found = piece.group()
        if found == "\f":
            page, newlines = page + 1, 2
        elif found in ("\n", "\r", "\r\n"):
            newlines += 1
        elif stripped := found.strip():
            start = piece.start() + len(found) - len(found.lstrip())
            soft = found.endswith(" ") and not found.endswith("  ")
            lines.append(Line(start, start + len(stripped), page, newlines > 1, soft))
            newlines = 0
    pages = page - 1 if page > 1 and not text[text.rfind("\f") :].strip() else page
    return lines, pages


def wrap_widths(text: str, lines: Sequence[Line]) -> Widths:
    """For each page the width at which its lines were wrapped, by hand or by a PDF.

    A page whose lines are paragraphs is absent. Found on each page, because plans change their layout.
    """
    pages: dict[int, list[Line]] = {}
    going_on: dict[int, list[Line]] = {}
    for first, second in pairwise(lines):
        if not second.after_blank:
            pages.setdefault(first.page, []).append(first)
            if text[second.start].islower():
                going_on.setdefault(first.page, []).append(first)
    found = {
        page: _wrapped(text, followed) or _partly(going_on.get(page, [])) for page, followed in pages.items()
    }
    return {page: width for page, width in found.items() if width is not None}


def _wrapped(text: str, followed: Sequence[Line]) -> Width | None:
    if len(followed) < 5:
        return None
    lengths = sorted(line.length for line in followed)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    full = [line for line in followed if _FULL * width <= line.length]
    open_ended = sum(
        _TERMINAL.search(text, max(line.start, line.end - _TAIL), line.end) is None for line in full
    )
    wrapped = 30 <= width <= 200 and len(full) >= 0.35 * len(followed) and open_ended >= 0.6 * len(full)
    return Width(width, wrapped=True) if wrapped else None


def _partly(going_on: Sequence[Line]) -> Width | None:
    """The width of the lines that surely go on: of a list with a statement a line there are none."""
    lengths = sorted(line.length for line in going_on if line.length >= _PROSE_LINE)
    if len(lengths) < _FEWEST_FULL or lengths[-1] > _LONGEST_LINE:
        return None
    return Width(lengths[int(0.9 * (len(lengths) - 1))], wrapped=False)


def paragraphs(
    text: str, lines: Sequence[Line], widths: Widths, going_on: Collection[int] = ()
) -> Iterator[list[Line]]:
    """Group lines that are one paragraph, list item or heading.

    ``going_on``: starts of lines that go on the one above, whatever these lines themselves say.
    """
    group: list[Line] = []
    for line in lines:
        if group and line.start not in going_on and not _joins(text, group[-1], line, widths.get(line.page)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def is_list_item(text: str) -> bool:
    """Whether a line begins with a bullet, a number or a letter of a list."""
    return _LIST_MARK.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do, and not in an abbreviation."""
    end = text[-_TAIL:]
    return _TERMINAL.search(end) is not None and _ABBREVIATION.search(end) is None


def _joins(text: str, before: Line, line: Line, width: Width | None) -> bool:
    if line.after_blank or line.page != before.page:
        return False
    first, current = text[before.start : before.end], text[line.start : line.end]
    if is_list_item(current) or ends_sentence(first) or _BYLINE.fullmatch(current):
        return False
    if _CONTINUES.match(current):
        return True
    if before.soft and before.length >= _MIN_SOFT and not current[0].isdigit():
        return True
    return width is not None and _is_full(before, current, width)


def _is_full(before: Line, current: str, page: Width) -> bool:
    """Whether a line was broken where its next word did not fit; a number may begin a row."""
    if page.wrapped:
        return before.length >= _FULL * page.width
    first, _, rest = current.partition(" ")
    if first[0].isdigit() and not rest[:1].islower():
        return False
    return before.length >= _PROSE_LINE and before.length + 1 + len(first) > page.width
