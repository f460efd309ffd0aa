"""Whether a clause gives a number reached that is below the number that was planned."""

from __future__ import annotations

import re

from docintel.languages.numbers import NumberSpan, find_numbers
from docintel.types import Lang

#: Between what was reached and what was planned: "menjangkau lima desa dari target enam desa".
_OF_PLAN = re.compile(
    r"\b(?:(?:dari|saking|saka) (?:target|rencana|sasaran|ancas)\w*"
    r"|against (?:an?|the|its) (?:\w+ )?(?:goal|target)(?: of)?)",
    re.IGNORECASE,
)
#: Between what was planned and what was reached: "menuntaskan 25 puskesmas, tapi realisasinya 18".
_OF_WHICH = re.compile(
    r"\b(?:yang (?:selesai|tercapai|rampung|terealisasi)|realisasinya|the actual (?:figure|number))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PERCENT = re.compile(r"\s?(?:%|persen|percent)")
#: Characters between a number and the words that compare it.
_BEFORE, _BEHIND = 60, 24


def falls_short(clause: str, lang: Lang) -> bool:
    """Whether less was reached than planned; False where one of the two numbers is not said.

    Shares are compared with shares, and counts with counts.
    """
    for between, reached_first in ((_OF_PLAN, True), (_OF_WHICH, False)):
        link = between.search(clause)
        if link is None:
            continue
        before = _numbers(clause[max(0, link.start() - _BEFORE) : link.start()], lang)
        behind = _numbers(clause[link.end() : link.end() + _BEHIND], lang)
        if before and behind:
            reached, planned = (before[-1], behind[0]) if reached_first else (behind[0], before[0])
            if reached[1] == planned[1]:
                return reached[0].value < planned[0].value
    return False


def _numbers(part: str, lang: Lang) -> list[tuple[NumberSpan, bool]]:
    """The numbers of a part that are no years, each with whether it is a share."""
    found = [
        number for number in find_numbers(part, lang) if not _YEAR.fullmatch(part, number.start, number.end)
    ]
    return [(number, _PERCENT.match(part, number.end) is not None) for number in found]
