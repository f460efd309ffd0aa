"""What is to be reached and what it may cost, as a clause says it."""

from __future__ import annotations

import re
from functools import lru_cache

from docintel.extraction.normalising import normalise_money
from docintel.extraction.spans import Taken, trim
from docintel.languages.dates import find_dates
from docintel.languages.letters import plain_letters
from docintel.languages.money import AmountSpan, find_amounts
from docintel.languages.numbers import NumberSpan, find_numbers
from docintel.types import Lang

_PERCENT = re.compile(r"\s?(?:%|persen|percent|per\s+cent)(?!\w)", re.IGNORECASE)
_UNIT = re.compile(
    r"\s(?:\([^()\n]{1,24}\)\s)?(?P<unit>[A-Za-z][A-Za-z²³]*(?:\s?/\s?[A-Za-z]+)*(?:\s[A-Z][a-z]+(?![A-Za-z-])){0,3})(?![A-Za-z])(?P<bracket>\s\([A-Za-z]{1,8}\))?"
)
_NO_UNIT = frozenset(
    """
    tahun taun year years bulan sasi wulan month months hari dinten day days jam hour hours dan and
    lan atau or of di ke dari yang pada untuk akan telah sudah dengan per the in to is was will from
    at by kali times pukul wib wita wit januari februari maret april mei juni juli agustus september
    oktober november desember january february march may june july august october december agu agt
    jan feb mar apr jun jul sep okt nov des tersebut ini itu sampai hingga warsa s sd menjadi jadi dados
    dadi ke dulu lagi saja dhisik rumiyin malih maneh first
    """.split()
)
#: What is counted was named before: "20 lagi", "mulai 5 dulu".
_NAMED_BEFORE = re.compile(r"\s(?:lagi|malih|maneh|dulu|dhisik|rumiyin|saja|first)(?![\w-])", re.IGNORECASE)
#: "210 ribu -> 500 ribu", "out of a target of 50", "dari target sepuluh": what is aimed at.
_AIMED_AT = re.compile(
    r"(?:[-=]>|[→⇒]|\btargets? of|\b(?:dari|saking|saka) target(?:nya|ipun|e)?)\s*$", re.IGNORECASE
)
_AIM_REACH = 20
_RANGE = re.compile(r"\s?[-–]\s?$")
_BEFORE = re.compile(
    r"(?:mencapai|menjadi|sebesar|sebanyak|sejumlah|hingga|sekitar|target(?:nya)?|to|reach(?:es)?|dados"
    r"|dadi|ngantos|nganti|rata-rata|:|[-=]>|[→⇒])\s*$",
    re.IGNORECASE,
)
#: Parts of laws, whose numbers count nothing: "Pasal 28 D ayat (1) dan (2)".
_ARTICLE = re.compile(
    r"(?<!\w)(?:pasal|ayat|articles?|paragraph)\s*\(?\d{1,4}\)?"
    r"(?:\s?[A-Z](?!\w))?(?:\s*(?:,|dan|lan|and|-|–)\s*\(?\d{1,4}\)?(?!\s*(?:%|\w)))*",
    re.IGNORECASE,
)
#: What parts a clause; the comma of "11,8 persen" does not, nor does a bracket that is closed again.
_PART = re.compile(r"[;:]|\((?![^()]*\))|,(?!\d)|(?<!\d),")
#: Where it is counted from: "turun dari 11,8 persen menjadi 9,5 persen".
_START_VALUE = re.compile(r"\s(?:dari|from|saking|saka|semula)\s+\d", re.IGNORECASE)
#: The same right before the figure, and what leads from it to the one that is aimed at.
_FROM = re.compile(
    r"(?<!\w)(?:dari|from|saking|saka|semula|awalnya|wiwitane|wiwitanipun|initially)\s+"
    r"(?:(?:sebelumnya|semula|sekitar|hanya|baseline|about|around|only|kirang\s+langkung)\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:\s?[^\W\d]+|\s?%|\s?\(|\)|\s?(?:19|20)\d\d|,(?=\s*(?:me)?n?jadi)){0,9}?"
    r"\s(?P<to>menjadi|jadi|dadi|dados|to|ke|hingga|ngantos|nganti)\s+(?:[^\W\d]+\s+){0,2}",
    re.IGNORECASE,
)
#: Only what changes goes from one number to another: "12 wells to supply 3,000 homes" are two things.
_BECOMES = re.compile(r"menjadi|jadi|dadi|dados", re.IGNORECASE)
_RISES = re.compile(
    r"\b(?:(?:me|di)?(?:naik|turun|ningkat|tingkat|kurang|tambah)(?:kan|i)?|m?(?:undhak|udhun)(?:ake|aken)?"
    r"|ris(?:e|es|ing)|rose|fall(?:s|ing)?|fell|increas\w+|decreas\w+|reduc\w+|rais\w+|lower\w*|grow\w*|cut\w*)\b",
    re.IGNORECASE,
)
#: What ends so tells of how much was reached: "baru 35 desa dari target 50 desa".
_OUT_OF = re.compile(r"\s(?:dari|saking|saka|of|against)(?:\s(?:an?|the|its|our))?$", re.IGNORECASE)
_DECIMAL = re.compile(r"\d[.,]\d")
_Places = tuple[tuple[int, int], ...]
TargetSpan = tuple[int, int, NumberSpan, str | None]


@lru_cache(maxsize=16)  # a clause is asked when it is weighed, and again when it is accepted
def amounts_in(clause: str, lang: Lang) -> tuple[AmountSpan, ...]:
    """Amounts of money of a clause."""
    return tuple(find_amounts(normalise_money(clause), lang))


def _closed(clause: str, lang: Lang, years: _Places, amounts: tuple[AmountSpan, ...]) -> Taken:
    """Places whose numbers count nothing: years, money, dates, parts of laws."""
    closed = Taken()
    for start, end in years:
        closed.take(start, end)
    for article in _ARTICLE.finditer(clause):
        closed.take(article.start(), article.end())
    for amount in amounts:
        closed.take(amount.start, amount.end)
    for date in find_dates(clause, lang):
        closed.take(date.start, date.end)
    return closed


@lru_cache(maxsize=16)  # as above
def targets_in(
    clause: str, lang: Lang, years: _Places, amounts: tuple[AmountSpan, ...]
) -> tuple[TargetSpan, ...]:
    """Numbers with what they count, as (start, end, number, unit).

    Money, dates, years and the numbers of articles are none. ``years``: the places of years in the clause,
    ``amounts``: its money.
    """
    said, clause = clause, plain_letters(clause)
    numbers = find_numbers(clause, lang)
    if not numbers:
        return ()
    closed = _closed(clause, lang, years, amounts)
    found: list[TargetSpan] = []
    for index, number in enumerate(numbers):
        if closed.meets(number.start, number.end) or _is_start(clause, number, numbers[index + 1 :]):
            continue
        ranged = (
            bool(found)
            and found[-1][1] <= number.start
            and _RANGE.fullmatch(clause, found[-1][2].end, number.start)
        )
        percent = _PERCENT.match(clause, number.end)
        unit = _UNIT.match(clause, number.end)
        follows = _BEFORE.search(clause, max(0, number.start - 24), number.start)
        if percent:
            found.append((number.start, percent.end(), number, "%"))
        elif unit and unit["unit"].split()[0].lower() not in _NO_UNIT and number.value != 1:
            found.append((number.start, unit.end(), number, said[slice(*unit.span("unit"))]))
        elif _stands_alone(clause, number.start, number.end) or (
            follows and _DECIMAL.search(clause[number.start : number.end])
        ):
            found.append((number.start, number.end, number, None))
        elif ranged is False and clause[number.end : number.end + 1] in "-–" and number.value > 1:
            found.append((number.start, number.end, number, None))
            continue
        if ranged and len(found) > 1:  # "1.700-4.100 ASN" is one target
            first, last = found[-2], found.pop()
            found[-1] = (first[0], last[1], last[2], last[3])
    return tuple(
        target
        for target in found
        if target[3] is not None
        or _DECIMAL.search(clause[target[0] : target[1]])
        or _stands_alone(clause, target[0], target[1])
    )


def _stands_alone(clause: str, start: int, end: int) -> bool:
    """Whether a number is a target without a unit: it is aimed at, or what it counts was named before."""
    return _is_aim(clause, start) or _NAMED_BEFORE.match(clause, end) is not None


def _is_aim(clause: str, start: int) -> bool:
    """Whether an arrow, or a "target of", leads to the number that begins at ``start``."""
    return _AIMED_AT.search(clause, max(0, start - _AIM_REACH), start) is not None


def _is_start(clause: str, number: NumberSpan, later: list[NumberSpan]) -> bool:
    """Whether something only rises or falls from a number: "dari 3,21 (2024) menjadi 4,00"."""
    if not _FROM.search(clause, max(0, number.start - 40), number.start):
        return False
    # Between the two there may be the year of the first.
    for goal in later[:2]:
        link = _TO.fullmatch(clause, number.end, goal.start)
        if link is not None and not clause[goal.start].isupper():
            rises = _BECOMES.fullmatch(link["to"]) or _RISES.search(clause, 0, number.start)
            return bool(rises) or _unit(clause, number) in (None, _unit(clause, goal))
    return False


def _unit(clause: str, number: NumberSpan) -> str | None:
    """What a number counts, in small letters; "%" for a share."""
    if _PERCENT.match(clause, number.end):
        return "%"
    unit = _UNIT.match(clause, number.end)
    word = unit["unit"].split()[0].lower() if unit else None
    return None if word in _NO_UNIT else word


def indicator_before(clause: str, start: int) -> tuple[int, int] | None:
    """What a target that begins at ``start`` measures: the words before "mencapai" and its like."""
    match = _BEFORE.search(clause, max(0, start - 24), start)
    if match is None:
        return None
    begin = max((mark.end() for mark in _PART.finditer(clause, 0, match.start())), default=0)
    start_value = _START_VALUE.search(clause, begin, match.start())
    left, right = trim(clause, begin, (start_value or match).start(), ',;:"“')
    named = 3 <= right - left <= 160 and not _OUT_OF.search(clause, left, right)
    return (left, right) if named else None
