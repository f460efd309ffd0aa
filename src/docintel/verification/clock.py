"""Times of day as the three languages write them, as hours and hundredths that stand for minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from docintel.languages.numbers import find_numbers
from docintel.types import Lang

_TIME = re.compile(
    r"(?<![\d.,:])(\d{1,2})[:.](\d{2})(?![\d.,]\d|\d)(?:\s*([ap])\.?m\b)?|(?<![\d.,:])(\d{1,2})\s*([ap])\.?m\b",
    re.IGNORECASE,
)
#: "5–7 p.m.": the half of the day is said once for both.
_SHARED_HALF = re.compile(
    r"(?<![\d.,:–—-])(?P<first>(\d{1,2})(?:[:.](\d{2}))?)\s?(?:[-–—]|to|until|till)\s?"
    r"(\d{1,2})(?:[:.]\d{2})?\s*([ap])\.?m\b",
    re.IGNORECASE,
)
#: Two times with a dash between them need no word before them: "17.00–19.00".
_RANGE = re.compile(r"\s?[-–—]\s?\d{1,2}[:.]\d{2}(?![\d.,]\d|\d)")
#: Half an hour counts to the next hour in Indonesian and Javanese, and from the last one in English.
_HALF_TO = re.compile(r"\b(?:jam|pukul|tabuh)\s+(?:setengah|satengah)\s+([^\W\d_]+|\d{1,2})", re.IGNORECASE)
_HALF_PAST = re.compile(r"\bhalf past\s+([^\W\d_]+|\d{1,2})", re.IGNORECASE)
#: A quarter before or behind the hour: "a quarter past eight", "pukul delapan lewat seperempat".
_QUARTER = re.compile(r"\bquarter (?P<side>past|after|to)\s+(?P<hour>[^\W\d_]+|\d{1,2}\b)", re.IGNORECASE)
#: What stands before a quarter of an hour, and not before one of a year: "in the first quarter to 5 percent".
_BEFORE_QUARTER = re.compile(
    r"(?:^\W*|\b(?:an?|at|from|to|until|till|by|before|after|around|about|between|and)\s+)$", re.IGNORECASE
)
#: What stands behind an hour, and not behind a count: "rose by a quarter to 5 percent", "to 12 schools".
_BEHIND_HOUR = re.compile(
    r"(?![.,:]\d)\s*(?:$|[^\w\s%]|(?:o.clock|[ap]\.?m|sharp|in|on|at|and|or|to|until|till|before|after|every|each"
    r"|this|that|today|tonight|tomorrow|yesterday|as|when|while|for|with|WI[BT]|WITA|western|central|eastern"
    r"|local|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)",
    re.IGNORECASE,
)
_QUARTER_OWN = re.compile(
    r"\b(?:jam|pukul|tabuh)\s+(?P<hour>[^\W\d_]+|\d{1,2})\s+(?P<side>lewat|langkung|luwih|liwat|kurang|kirang)"
    r"\s+(?:seperempat|s[ae]prapat)",
    re.IGNORECASE,
)
#: Characters before a quarter that are looked at.
_REACH = 20
_BEFORE_HOUR = frozenset({"to", "kurang", "kirang"})
_CUE = re.compile(
    r"\b(?:pukul|tabuh|jam|at|from|to|until|dumugi|ngantos|sampai|hingga|till|[-–])\s*$", re.IGNORECASE
)
#: With the part of the day behind it, "09.00" counts to twelve as well: "pukul 09.00 malam".
_PART_OF_DAY = re.compile(
    r"\s*(?:wib\s+)?(?:malam|sore|petang|siang|dalu|bengi|sonten|siyang|awan)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time at ``start .. end``; ``exact`` when it can not be twelve hours later as well."""

    start: int
    end: int
    value: Decimal
    exact: bool = False


def times(text: str, lang: Lang) -> Iterator[Time]:
    """The times of a text in figures, and half hours in words."""
    shared = {match.start(): match for match in _SHARED_HALF.finditer(text)}
    for match in shared.values():
        yield _first_of(match)
    for match in _TIME.finditer(text):
        if match.start() in shared:
            continue
        half_of_day = (match[3] or match[5] or "").lower()
        cue = half_of_day or ":" in match[0] or _CUE.search(text, 0, match.start())
        cue = cue or _RANGE.match(text, match.end())
        hour, minute = int(match[1] or match[4]), int(match[2] or 0)
        if not cue or hour > 24 or minute >= 60:
            continue
        if half_of_day:
            hour = hour % 12 + 12 * (half_of_day == "p")
        two_digits = len(match[1] or "") == 2 and not _PART_OF_DAY.match(text, match.end())
        value = Decimal(hour % 24) + Decimal(minute) / 100
        # English writes "09:00" of the evening as well; Indonesian and Javanese clocks have 24 hours.
        yield Time(*match.span(), value, bool(half_of_day) or (two_digits and lang != "en"))
    for match in (_HALF_PAST if lang == "en" else _HALF_TO).finditer(text):
        if said := _hour(match[1], lang):
            yield Time(*match.span(), Decimal(said - (lang != "en") or 12) + Decimal("0.3"))
    for match in (_QUARTER if lang == "en" else _QUARTER_OWN).finditer(text):
        if (said := _hour(match["hour"], lang)) and (lang != "en" or _tells_time(text, match)):
            before = match["side"].lower() in _BEFORE_HOUR
            yield Time(
                *match.span(), Decimal(said - before or 12) + (Decimal("0.45") if before else Decimal("0.15"))
            )


def _tells_time(text: str, match: re.Match[str]) -> bool:
    """Whether an English quarter is one of an hour, and no quarter of a year or of a whole."""
    before = _BEFORE_QUARTER.search(text, max(0, match.start() - _REACH), match.start())
    return before is not None and _BEHIND_HOUR.match(text, match.end()) is not None


def _hour(text: str, lang: Lang) -> int:
    """The hour of a clock face that a word says, 0 when it says none."""
    hours = find_numbers(text, lang)
    return int(hours[0].value) if hours and 1 <= hours[0].value <= 12 else 0


def _first_of(match: re.Match[str]) -> Time:
    """The first time of a range: in the half of the day that is said, unless it began in the one before."""
    hour, minute, last = int(match[2]) % 12, int(match[3] or 0), int(match[4]) % 12
    afternoon = (match[5].lower() == "p") == (hour <= last)
    return Time(*match.span("first"), Decimal(hour + 12 * afternoon) + Decimal(minute) / 100, exact=True)
