"""Whether a clause gives a number reached that is below the number that was planned."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from docintel.languages.numbers import NumberSpan, find_numbers
from docintel.types import Lang

#: ``below``: so much of the plan; ``behind``: what of the plan is finished, and no more is said to come.
Shortfall = Literal["below", "behind"]

_YEAR = re.compile(r"(?:19|20)\d\d")
#: Characters between a number and the words that compare it.
_BEFORE, _BEHIND = 60, 24


def falls_short(clause: str, lang: Lang, expressions: Mapping[str, re.Pattern[str]]) -> Shortfall | None:
    """How less was reached than planned; None where one of the two numbers is not said.

    Shares are compared with shares, and counts with counts.

    Args:
        clause: the clause, without accents.
        lang: its language.
        expressions: ``of_plan`` stands between what was reached and what was planned ("lima desa dari target
            enam desa"), ``of_which`` the other way round ("25 puskesmas, tapi realisasinya 18"); ``so_far``
            says that it is not over, ``share`` stands behind a share.
    """
    compared = _compared(clause, lang, expressions)
    if compared is None or compared.reached.value >= compared.planned.value:
        return None
    final = compared.name == "of_which" and not expressions["so_far"].search(clause)
    return "behind" if final else "below"


def reached_in(clause: str, lang: Lang, expressions: Mapping[str, re.Pattern[str]]) -> int | None:
    """Where the number stands that was reached, if less was than the number planned, beside which it stands.

    The arguments are those of :func:`falls_short`.
    """
    compared = _compared(clause, lang, expressions)
    if compared is None or compared.reached.value >= compared.planned.value:
        return None
    return compared.reached.start


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two numbers of a clause that are held against each other, and the expression that does it."""

    name: str
    reached: NumberSpan
    planned: NumberSpan


def _compared(clause: str, lang: Lang, expressions: Mapping[str, re.Pattern[str]]) -> _Compared | None:
    share = expressions["share"]
    for name in ("of_plan", "of_which"):
        link = expressions[name].search(clause)
        if link is None:
            continue
        before = _numbers(clause, max(0, link.start() - _BEFORE), link.start(), lang, share)
        behind = _numbers(clause, link.end(), link.end() + _BEHIND, lang, share)
        if before and behind:
            first, second = before[-1], behind[0]
            reached, planned = (first, second) if name == "of_plan" else (second, first)
            if reached[1] == planned[1]:
                return _Compared(name, reached[0], planned[0])
    return None


def _numbers(
    clause: str, begin: int, end: int, lang: Lang, share: re.Pattern[str]
) -> list[tuple[NumberSpan, bool]]:
    """The numbers of a part of a clause that are no years, each with whether it is a share."""
    part = clause[begin:end]
    found = []
    for number in find_numbers(part, lang):
        if not _YEAR.fullmatch(part, number.start, number.end):
            shared = share.match(part, number.end) is not None
            found.append((NumberSpan(begin + number.start, begin + number.end, number.value), shared))
    return found
