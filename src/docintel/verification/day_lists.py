"""Days that share a month said once: "August 4th, 6th and 8th", "tanggal 4, 6, dan 8 Agustus"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from docintel.languages.dates import DateSpan

_JOINED = (
    r"(?:and|to|until|till|through|dan|lan|saha|serta|sampai(?:\sdengan)?|hingga|dumugi|ngantos"
    r"|s\.?d\.?|s/d|&)"
)
_LINK = rf"(?:\s*[,–—-]\s*|\s)(?:{_JOINED}\s+)?(?:the\s+|tanggal\s+)?"
#: What makes a list: beside a comma alone stand the numbers of rooms and people too ("Gedung 5, 12 Agustus").
_MAKES_LIST = re.compile(rf"{_JOINED}\s|[–—-]", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\w.,/:-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?P<link>{_LINK})$",
    re.IGNORECASE,
)
#: A figure before a word that counts something is no day: "on August 4 and 8 people".
_AFTER = re.compile(
    rf"(?P<link>{_LINK})(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)\b|(?![\w%/:]|[.,:]\d|\s+(?!and\b|to\b|until\b)[^\W\d_]))",
    re.IGNORECASE,
)
#: Said before a list, commas alone are enough.
_INTRODUCED = re.compile(r"\b(?:tanggal(?:ipun)?|tgl\.?|kaping)\s$", re.IGNORECASE)
#: What has numbers, before them: "ruang 3, 7, 12 November".
_NUMBERED = re.compile(
    r"\b(?:ruang(?:an)?|kamar|gedung|gedhong|kelas|lantai|loket|pos|halte|blok|nomor|nomer|no\.?|rt|rw|bab|pasal|rooms?"
    r"|buildings?|floors?|counters?|numbers?|nos?\.?)\s$",
    re.IGNORECASE,
)
#: So many rising numbers before a month are days, and fewer may be a room and a day.
_BY_COMMAS = 3
#: The year of all days, behind the last: "September 4, 6 and 8, 2026".
_YEAR = re.compile(r",?\s+(?P<year>20\d\d)(?![\w/]|[.,]\d)")
#: No list is longer, so nothing before it is looked at.
_REACH = 30


def find_listed(text: str, spans: Sequence[DateSpan]) -> list[DateSpan]:
    """The days beside the dates of ``spans`` that have their month (and year) from them."""
    return [
        day
        for span in spans
        if span.first.day
        for day in (*_days_before(text, span), *_days_after(text, span))
    ]


def _days_before(text: str, span: DateSpan) -> Iterator[DateSpan]:
    """The days before a date that begins with its day, if they are joined to it or listed by commas."""
    end = span.start if text[span.start].isdigit() else 0
    listed: list[re.Match[str]] = []
    while (match := _BEFORE.search(text, max(0, end - _REACH), end)) and _is_day(match):
        listed.append(match)
        end = match.start()
    days = [int(match["day"]) for match in reversed(listed)]
    rises = _rises([*days, span.first.day or 0]) and not _NUMBERED.search(text, max(0, end - _REACH), end)
    by_commas = rises or _INTRODUCED.search(text, 0, end)
    if listed and (_makes_list(listed[0]) or by_commas):
        yield from (_made(span, match) for match in listed)


def _days_after(text: str, span: DateSpan) -> Iterator[DateSpan]:
    """The days behind a date that begins with its month and has no year yet, up to the last joined."""
    position = span.end if text[span.start].isalpha() and span.first.year is None else len(text)
    listed: list[re.Match[str]] = []
    while (match := _AFTER.match(text, position)) and _is_day(match):
        listed.append(match)
        position = match.end()
    if not _rises([span.first.day or 0, *(int(match["day"]) for match in listed)]):
        while listed and not _makes_list(listed[-1]):
            listed.pop()
    if not listed:
        return
    year = _YEAR.match(text, listed[-1].end())
    if year is not None:
        span = replace(span, first=replace(span.first, year=int(year["year"])))
    days = [_made(span, match) for match in listed]
    yield from days[:-1]
    yield replace(days[-1], end=year.end()) if year is not None else days[-1]


def _is_day(match: re.Match[str]) -> bool:
    return 1 <= int(match["day"]) <= 31 and bool(match["link"].strip())


def _makes_list(match: re.Match[str]) -> bool:
    return _MAKES_LIST.search(match["link"]) is not None


def _rises(days: Sequence[int]) -> bool:
    """Whether numbers with commas alone between them are days one after the other: "4, 6, 8 September"."""
    return len(days) >= _BY_COMMAS and all(one < other for one, other in pairwise(days))


def _made(span: DateSpan, match: re.Match[str]) -> DateSpan:
    day = replace(span.first, day=int(match["day"]))
    start = match.start("day")
    return DateSpan(start, start + len(match["day"]), day, day, "words")
