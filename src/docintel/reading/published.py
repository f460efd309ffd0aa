"""The date of publication as the text says it: a date line, the lead's place and date, a source address.

A wrong year is worse than none: a date counts only where nothing else is said beside it, or where news and
letters put theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from docintel.languages.dates import DateSpan, find_dates

_DATE_LINE_WITHIN = 15
_LEAD_WITHIN = 8
_LEAD_CHARACTERS = 90
# What may stand beside the date of a date line: weekdays, times, zones, and who published it.
_BESIDE = re.compile(
    r"\[[^\]]*\]\([^)]*\)|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|setu|jemuwah|kemis|rebo|slasa|senen|"
    r"wib|wita|wit|gmt|utc|am|pm|pukul|jam|pada|on|at|oleh|by|tanggal|tgl|date|hari|dinten)\b",
    re.IGNORECASE,
)
_PUBLISHING = re.compile(
    r"\b(?:"
    r"published|posted|printed|dicetak|updated|update|diterbitkan|dipublikasikan|dipublikasi|diposting|terbit|tayang|dimuat|rilis|release)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_MAX_WORDS_BESIDE = 4
_LEAD = re.compile(r"[A-Z][^.!?\n]{0,60}?[,(]\s*(?:[^\W\d_]+,?\s*)?$")
_LEAD_END = re.compile(r"\)?\s*(?:[-–—:]|\(\w+\)\s*[-–—]|\.\s+[A-Z])")
_FRONT_MATTER = re.compile(r"(?:date|published|pubdate|tanggal|publish_date)\s*:\s*[\"']?", re.IGNORECASE)
_OTHER_DATE = re.compile(
    r"(?:archived|accessed|retrieved|modified|lastmod|diakses|diarsipkan|deadline|batas|paling lambat|"
    r"agenda|jadwal|mulai|berlaku|rapat|pelaksanaan|waktu|hari\s*[/,&]?\s*(?:dan\s*)?tanggal|dinten\s*[/,])",
    re.IGNORECASE,
)
_ADDRESS_DATE = re.compile(
    r"https?://\S*?/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|\b)"
)
_AMBIGUOUS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
#: An article is published at most so many days after the events it dates, and never before them.
_NEWS_DAYS = 10


def find_published(texts: Sequence[str], addresses: Sequence[str] = ()) -> str | None:
    """The date of publication in ISO 8601, or None when the text does not say one.

    Args:
        texts: the blocks of the document in order, without the page around it.
        addresses: lines that name where the document comes from; a date in such an address is a last resort.
    """
    return _from_date_line(texts) or _from_lead(texts) or _from_address(addresses)


def _from_date_line(texts: Sequence[str]) -> str | None:
    for text in texts[:_DATE_LINE_WITHIN]:
        if len(text) > 250 or _OTHER_DATE.match(text):
            continue
        for span in _complete(text):
            if _stands_alone(text, span):
                return _ordered(text[span.start : span.end], span, texts)
    return None


def _stands_alone(text: str, span: DateSpan) -> bool:
    """Beside the date stand only names, or the word that it is the date of publication."""
    if _FRONT_MATTER.match(text):
        return True
    beside = f"{text[: span.start]} {text[span.end :]}"
    words = _WORD.findall(_PUBLISHING.sub(" ", _BESIDE.sub(" ", beside)))
    named = all(word[0].isupper() for word in words) and not text.endswith(".")
    return len(words) <= _MAX_WORDS_BESIDE and (named or _PUBLISHING.search(beside) is not None)


def _from_lead(texts: Sequence[str]) -> str | None:
    """``SURAKARTA, 12 Maret 2024 – Pemerintah …`` and ``Surakarta (12/3/2024) - …``."""
    for text in texts[:_LEAD_WITHIN]:
        for span in _complete(text[: _LEAD_CHARACTERS * 2]):
            if (
                span.start <= _LEAD_CHARACTERS
                and _LEAD.match(text[: span.start])
                and _LEAD_END.match(text, span.end)
            ):
                return _ordered(text[span.start : span.end], span, texts)
    return None


def _from_address(addresses: Sequence[str]) -> str | None:
    for address in addresses:
        if found := _ADDRESS_DATE.search(address):
            year, month, day = map(int, found.groups())
            if exact := _day(year, month, day):
                return exact.isoformat()
    return None


def _complete(text: str) -> list[DateSpan]:
    """Dates of one day, with their year, that are not in the future of everything."""
    spans = find_dates(text, "id")
    return [
        span
        for span in spans
        if span.first == span.last and None not in (span.first.year, span.first.month, span.first.day)
    ]


def _ordered(written: str, span: DateSpan, texts: Sequence[str]) -> str:
    """The date in ISO 8601; 9/8/2025 is read in the order that fits the other dates of the document."""
    numeric = _AMBIGUOUS.fullmatch(written)
    if numeric is None or span.weekday is not None:
        return span.first.iso()
    first, second, year = map(int, numeric.groups())
    readings = [reading for reading in (_day(year, second, first), _day(year, first, second)) if reading]
    if len(readings) == 2:
        for reading in readings:
            if any(0 <= (reading - other).days <= _NEWS_DAYS for other in _certain(texts)):
                return reading.isoformat()
    return span.first.iso()


def _certain(texts: Sequence[str]) -> list[date]:
    """The dates of the document whose order is certain: words, a weekday beside them, or a day above 12."""
    certain = []
    for text in texts:
        for span in _complete(text):
            _, month, day = span.first.year, span.first.month, span.first.day
            if span.first.year is None or month is None or day is None:
                continue
            if (span.form != "numeric" or span.weekday is not None or day > 12) and (
                exact := _day(span.first.year, month, day)
            ):
                certain.append(exact)
    return certain


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
