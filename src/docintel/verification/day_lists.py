"""Days that share a month said once: "August 4th, 6th and 8th", "tanggal 4, 6, dan 8 Agustus"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docintel.languages.dates import DateSpan

_LINK = (
    r"(?:\s*[,–—-]\s*|\s)(?:(?:and|to|until|till|through|dan|lan|saha|serta|sampai(?:\sdengan)?|hingga|dumugi|ngantos"
    r"|s\.?d\.?|s/d)\s+)?(?:the\s+|tanggal\s+)?"
)
_BEFORE = re.compile(rf"(?<![\w.,/:-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?P<link>{_LINK})$")
#: A figure before a word that counts something is no day: "on August 4 and 8 people".
_AFTER = re.compile(
    rf"(?P<link>{_LINK})(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)\b|(?![\w%/:]|[.,:]\d|\s+(?!and\b|to\b|until\b)[^\W\d_]))",
    re.IGNORECASE,
)
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
    """The days before a date that begins with its day."""
    end = span.start if text[span.start].isdigit() else 0
    while match := _BEFORE.search(text, max(0, end - _REACH), end):
        if not _is_listed(match):
            return
        yield _made(span, match)
        end = match.start()


def _days_after(text: str, span: DateSpan) -> Iterator[DateSpan]:
    """The days behind a date that begins with its month and has no year yet."""
    position = span.end if text[span.start].isalpha() and span.first.year is None else len(text)
    while (match := _AFTER.match(text, position)) and _is_listed(match):
        yield _made(span, match)
        position = match.end()


def _is_listed(match: re.Match[str]) -> bool:
    return 1 <= int(match["day"]) <= 31 and bool(match["link"].strip())


def _made(span: DateSpan, match: re.Match[str]) -> DateSpan:
    day = replace(span.first, day=int(match["day"]))
    start = match.start("day")
    return DateSpan(start, start + len(match["day"]), day, day, "words")
