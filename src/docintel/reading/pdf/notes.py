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
#: Ten is left out: 106 would be another number than ten with a power.
UNIT = re.compile(r"(?:^|.*[\d/.·(])(?:mm|cm|dm|m|km|ha)|[^\W\d_]", re.I)


def without_notes(text: str, spans: Sequence[Span], forms: Letterforms) -> tuple[list[Span], set[int]]:
    """The runs, cut before the mark of a note that ends them; and where such marks begin.

    Args:
        text: of the page.
        spans: runs without a space.
        forms: looks characters up.
    """
    out: list[Span] = []
    notes: set[int] = set()
    for start, end in spans:
        mark = _mark(text, start, end, forms) if text[end - 1].isdecimal() else end
        if mark < end and not _is_exponent(text[mark:end], text[start:mark]):
            out += (start, mark), (mark, end)
            notes.add(mark)
        else:
            out.append((start, end))
    return out, notes


def _is_exponent(digits: str, before: str) -> bool:
    """Is a raised digit behind this the exponent of a unit or a letter, and no mark?"""
    return digits in {"2", "3"} and UNIT.fullmatch(before) is not None


def _mark(text: str, start: int, end: int, forms: Letterforms) -> int:
    """Where the mark begins that ends a run; the run's end where it has none."""
    first = forms.box(start)
    height = first[3] - first[1]
    mark = end
    while mark - 1 > start and text[mark - 1].isdecimal():
        box = forms.box(mark - 1)
        if box[3] - box[1] > SMALL * height or box[3] > first[3] - HIGH * height:
            break
        mark -= 1
    found = 0 < end - mark <= LONGEST and forms.size(end - 1) < SMALL * forms.size(start)
    return mark if found else end
