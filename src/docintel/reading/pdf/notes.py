"""Marks of footnotes: digits set small and high that touch the word they belong to.

Read as they come they make another number of it: a note 1 to the year 2025 reads 20251. They become words of
their own, in digits that are no part of a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docintel.reading.pdf.letterforms import Letterforms
from docintel.reading.pdf.letters import Span

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SMALL = 0.8  # of the height and the size of the other letters
HIGH = 0.15  # of that height it stands above their foot at least
LONGEST = 3  # digits of a mark
#: What a raised 2 or 3 is the exponent of: a unit, alone or behind a number or a stroke, or a single letter.
UNIT = re.compile(r"(?:^|.*[\d/.·(])(?:mm|cm|dm|m|km|ha)|[^\W\d_]", re.I)
#: What a raised number is a power of: it stays with its ten, but raised, for 106 would be another number.
POWER = re.compile(r".*[×·x*(]\s?10", re.I)


def without_notes(text: str, spans: Sequence[Span], forms: Letterforms) -> tuple[list[Span], set[int]]:
    """The runs, cut before the mark of a note that ends them and behind one that begins them.

    Args:
        text: of the page.
        spans: runs without a space.
        forms: looks characters up.

    Returns:
        The runs, and the positions of the raised digits: of marks, and of powers of ten.
    """
    out: list[Span] = []
    raised: set[int] = set()
    for begin, end in spans:
        start = _foot(text, begin, end, forms)
        if start > begin:
            raised.update(range(begin, start))
            out.append((begin, start))
        mark = _mark(text, start, end, forms) if text[end - 1].isdecimal() else end
        if mark == end or _is_exponent(text[mark:end], text[start:mark]):
            out.append((start, end))
            continue
        raised.update(range(mark, end))
        out += [(start, end)] if _is_power(text, (start, mark, end)) else [(start, mark), (mark, end)]
    return out, raised


def _is_exponent(digits: str, before: str) -> bool:
    """Is a raised digit behind this the exponent of a unit or a letter, and no mark?"""
    return digits in {"2", "3"} and UNIT.fullmatch(before) is not None


def _is_power(text: str, run: tuple[int, int, int]) -> bool:
    """Is a run, up to its raised digits, a ten that these are a power of? Ten of something have a note."""
    start, mark, end = run
    if POWER.fullmatch(text, max(start - 2, 0), mark):
        return True
    return text[start:mark] == "10" and not text[end : end + 4].strip()[:1].isalpha()


def _foot(text: str, start: int, end: int, forms: Letterforms) -> int:
    """Where text begins behind the mark of a note that begins a run; the run's start where it has none."""
    for foot in range(start + 1, min(start + LONGEST + 1, end)):
        if not text[foot - 1].isdecimal():
            break
        if _is_high(start, foot, forms) and _is_small(start, foot, forms):
            return foot
    return start


def _mark(text: str, start: int, end: int, forms: Letterforms) -> int:
    """Where the mark begins that ends a run; the run's end where it has none."""
    mark = end
    while mark - 1 > start and text[mark - 1].isdecimal() and _is_high(mark - 1, start, forms):
        mark -= 1
    found = 0 < end - mark <= LONGEST and _is_small(end - 1, start, forms)
    return mark if found else end


def _is_high(i: int, beside: int, forms: Letterforms) -> bool:
    """Is a character lower in height than one beside it, and does it stand above its foot?"""
    box, other = forms.box(i), forms.box(beside)
    height = other[3] - other[1]
    return box[3] - box[1] <= SMALL * height and box[3] <= other[3] - HIGH * height


def _is_small(i: int, beside: int, forms: Letterforms) -> bool:
    return forms.size(i) < SMALL * forms.size(beside)
