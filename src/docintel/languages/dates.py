"""Calendar dates in Indonesian, Javanese and English text, complete or in part, and relative ones.

Measured before it was written: see ``docs/extraction.md`` for this module and dateparser on the same cases.
The day stands before the month unless the weekday, a day above 12, or nothing else in English says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import ModuleType
from typing import Literal

from docintel.languages.en import calendar as english
from docintel.languages.id import calendar as indonesian
from docintel.languages.jv import calendar as javanese
from docintel.languages.letters import first_words, letter_words, plain_letters
from docintel.types import Lang

_CALENDARS: dict[str, ModuleType] = {"id": indonesian, "jv": javanese, "en": english, "und": indonesian}
_ALL = (indonesian, javanese, english)
FIRST_YEAR = 1900
LAST_YEAR = 2100
#: Two-digit years from here on are of the last century.
_CENTURY_TURN = 70

DateForm = Literal["iso", "numeric", "words", "month", "range", "relative"]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the month or the day, or the year ("24 Juli"), may be unknown."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """ISO 8601, as far as the date is known: ``2022-02-11``, ``2022-02``, ``2022``, ``--02-11``."""
        parts = [f"{self.year:04d}" if self.year is not None else "-"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, or a range of dates (``first`` differs from ``last``), as it stands in the text.

    ``weekday`` is what the text says (Monday 0), None when it names none.
    """

    start: int
    end: int
    first: PartialDate
    last: PartialDate
    form: DateForm
    weekday: int | None = None


def calendar_of(lang: Lang) -> ModuleType:
    """Months, weekdays and words of time of a language; ``und`` is read as Indonesian."""
    return _CALENDARS[lang]


def alternatives(words: tuple[str, ...] | list[str]) -> str:
    """A regular expression for any of the words, the longest first, any white space between their parts."""
    ranked = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ranked)


def _merged(name: str) -> dict[str, int]:
    """A table of all three calendars: mixed text is the rule, and the languages do not contradict."""
    return {key: value for calendar in _ALL for key, value in getattr(calendar, name).items()}


_MONTHS = _merged("MONTHS")
_MONTH_NAMES = frozenset(_MONTHS)
_WEEKDAYS = _merged("WEEKDAYS")
_MONTH = rf"(?:{alternatives(list(_MONTHS))})(?![^\W\d_])\.?"
_WEEKDAY_BEFORE = re.compile(
    rf"(?<!\w)({alternatives(list(_WEEKDAYS))})\b\s*[,(/]*\s*\(?(?:tanggal\s+)?$", re.IGNORECASE
)
_UNTIL = rf"(?:[-–—−]|{alternatives([w for c in _ALL for w in c.UNTIL if w != 'ke'])}|dan|lan|and)"
_YEAR4 = r"(?:19|20)\d\d(?!\d)"
_DAY = r"(?<![\d.,/-])(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d.,]\d|\d)"
_GAP = r"[\s,.]{0,3}(?:(?:of|taun|tahun)\s+)?"

_ISO = re.compile(r"(?<![\w/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/]|[-.]\d)")
_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/%]|[-.,]\d)")
_DAY_MONTH = re.compile(
    rf"(?P<day>{_DAY})(?:\s?{_UNTIL}\s?(?P<day2>(?:[0-2]?\d|3[01])(?!\d)))?\s{{0,2}}[-–]?(?:of\s|wulan\s|sasi\s|bulan\s)?"
    rf"(?P<month>{_MONTH})"
    rf"(?:(?:[-–]|{_GAP})(?P<year>{_YEAR4}|[’']\d\d\b))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"(?<![\w])(?P<month>{_MONTH})\s{{1,2}}(?P<day>{_DAY})(?:\s?[-–]\s?(?P<day2>{_DAY}))?(?:,?\s{{1,2}}(?P<year>{_YEAR4}))?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?<![\w])(?P<month>{_MONTH})(?:\s?{_UNTIL}\s?(?P<month2>{_MONTH}))?(?:\s?[-–/]\s?|{_GAP})(?P<year>{_YEAR4})",
    re.IGNORECASE,
)
_LONGEST_LINK = 24
_UNTIL_LINK = re.compile(
    rf"\s*(?:[-–—−]|{alternatives([w for c in _ALL for w in c.UNTIL if w != 'ke'])})\s*"
    r"(?:bulan\s+|wulan\s+)?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:dan|lan|and)\s+(?:bulan\s+|wulan\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|antara|antawis\w*|antarane)\s+(?:bulan\s+|wulan\s+)?$", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
#: What every date in figures has: a cheap test.
_SEPARATED = re.compile(r"\d\s?[-/.]\s?\d")
_ANY_MONTH = re.compile(rf"(?<![^\W\d_])(?:{alternatives(list(_MONTHS))})(?![^\W\d_])", re.IGNORECASE)


def valid_date(year: int, month: int, day: int) -> bool:
    """Whether the day exists (31 February does not) in a year that we read."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return FIRST_YEAR <= year <= LAST_YEAR


def find_dates(text: str, lang: Lang = "id", published: str | None = None) -> list[DateSpan]:
    """All dates of the text in order, none overlapping; what names no existing day is no date.

    ``published`` (ISO 8601) anchors relative ones such as "bulan depan"; without it they are left out.
    """
    text = plain_letters(text)
    found: list[DateSpan] = []
    if _FIGURE.search(text):  # no date but a relative one is without a figure
        if _SEPARATED.search(text):
            found += [span for match in _ISO.finditer(text) if (span := _iso(match))]
            found += [span for match in _NUMERIC.finditer(text) if (span := _numeric(text, match, lang))]
        for match in _ANY_MONTH.finditer(text) if _names_month(text) else ():
            found += _around_month(text, match)
    if published:
        found += _relative(text, lang, published)
    return _joined(text, drop_overlaps(found))


def _joined(text: str, spans: list[DateSpan]) -> list[DateSpan]:
    """Two dates of different years with "hingga" between them, or "between … and", are one range."""
    joined: list[DateSpan] = []
    for span in spans:
        left = joined[-1] if joined else None
        years = (left.last.year, span.first.year) if left else (None, None)
        if left and None not in years and years[0] != years[1] and _links(text, left, span):
            joined[-1] = DateSpan(left.start, span.end, left.first, span.last, "range", left.weekday)
        else:
            joined.append(span)
    return joined


def _links(text: str, left: DateSpan, right: DateSpan) -> bool:
    if right.start - left.end > _LONGEST_LINK or right.first.iso() < left.first.iso():
        return False
    between = text[left.end : right.start]
    if _AND.fullmatch(between):
        return _BETWEEN.search(text, max(0, left.start - 16), left.start) is not None
    return _UNTIL_LINK.fullmatch(between) is not None


def drop_overlaps(spans: list[DateSpan]) -> list[DateSpan]:
    """Of spans that overlap, the longest (then the first) stays; in the order of the text."""
    kept: list[DateSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
        else:
            kept.append(span)
    return kept


def find_bare_month(text: str, lang: Lang = "id") -> tuple[int, int, int] | None:
    """The first month that stands without a year: "pada Juni", "1–20 Maret", "Februari lelang".

    Returns:
        (start, end, month), the day and the word before it included, or None.
    """
    text = plain_letters(text)
    if not _names_month(text):
        return None
    match = _BARE_MONTH.search(text)
    if match is None:
        return None
    name = (match["month"] or match["word"]).lower()
    return match.start(), match.end(), calendar_of(lang).MONTHS.get(name, _MONTHS[name])


#: Only full names, and "may" and "mar" not at all: bare they are words.
_FULL_MONTHS = sorted(
    {name for name in _MONTHS if len(name) > 3 or name == "mei"} - {"sept", "agts", "agust"},
    key=len,
    reverse=True,
)
_SURE_MONTHS = [name for name in _FULL_MONTHS if name != "march"]
_LEADING = (
    r"(?:pada|bulan|wulan|sasi|mulai|wiwit|sebelum|sadurunge|saderengipun|hingga|sampai|nganti|ngantos|in|by|from"
    r"|until|before|since|ing|wonten ing|akhir|awal)"
)
_SOME_DAY = r"(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+)?"
_BARE_MONTH = re.compile(
    rf"(?<![\w/-])(?<!tiap\s)(?<!saben\s)(?<!every\s)(?<!each\s)"
    rf"(?:(?:{_LEADING}\s+){{0,2}}{_SOME_DAY}(?P<month>{'|'.join(_SURE_MONTHS)})"
    rf"|(?:{_LEADING}\s+{_SOME_DAY}|\d{{1,2}}\s+)(?-i:(?=[A-Z]))(?P<word>march|may))(?![^\W_])(?!\s*[,.]?\s*\d)"
    rf"(?:\s+(?:mendatang|depan|ini|ngajeng|ngarep|lalu|kepungkur))?",
    re.IGNORECASE,
)


#: "April mendatang", "next April": the next one; "September kapengker": the last one; "this November".
_MONTH_RELATIVE = re.compile(
    rf"(?<!\w)(?:(?P<month>{'|'.join(_FULL_MONTHS)})\s+(?:(?P<next>mendatang|depan|ngarep|ngajeng)"
    r"|(?P<this>ini|iki|punika|menika)|lalu|silam|kepungkur|kapungkur|kapengker|kepengker|wingi)"
    rf"|(?:(?P<next_en>next)|(?P<this_en>this)|last)\s+(?-i:(?=[A-Z]))(?P<month_en>{'|'.join(_FULL_MONTHS)}))(?!\w)",
    re.IGNORECASE,
)


def impossible_dates(text: str) -> list[tuple[int, int]]:
    """Places that are written as a date and name no day that exists, such as 31/2/2020."""
    spans = []
    text = plain_letters(text)
    for match in _NUMERIC.finditer(text) if _SEPARATED.search(text) else ():
        first, second, year = int(match[1]), int(match[3]), _century(match[4])
        written = (
            len(match[4]) == 4 and 1 <= first <= 31 and 1 <= second <= 31 and FIRST_YEAR <= year <= LAST_YEAR
        )
        if written and not valid_date(year, second, first) and not valid_date(year, first, second):
            spans.append(match.span())
    for match in _DAY_MONTH.finditer(text) if _names_month(text) else ():
        day, month = int(re.sub(r"\D", "", match["day"])), _month(match["month"])
        year = _century(match["year"].lstrip("’'")) if match["year"] else 2000
        if not valid_date(year, month, day):
            spans.append(match.span())
    return sorted(spans)


def _names_month(text: str) -> bool:
    """A cheap test before the expressions of months: most lines name none."""
    return not letter_words(text).isdisjoint(_MONTH_NAMES)


def _century(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _CENTURY_TURN else 2000)


def _month(word: str) -> int:
    return _MONTHS[word.lower().rstrip(".").strip()]


def _weekday_before(text: str, start: int) -> int | None:
    match = _WEEKDAY_BEFORE.search(text, max(0, start - 24), start)
    return _WEEKDAYS[match[1].lower()] if match else None


def _iso(match: re.Match[str]) -> DateSpan | None:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not valid_date(year, month, day):
        return None
    value = PartialDate(year, month, day)
    return DateSpan(match.start(), match.end(), value, value, "iso")


def _numeric(text: str, match: re.Match[str], lang: Lang) -> DateSpan | None:
    """The order of day and month: what exists, then what the weekday says, then the day first."""
    first, second, year = int(match[1]), int(match[3]), _century(match[4])
    # Two digits of a year are believed only between slashes: 1.2.21 is a heading, 05-02-16 a code.
    if len(match[4]) == 2 and match[2] != "/":
        return None
    orders = [
        (day, month) for day, month in ((first, second), (second, first)) if valid_date(year, month, day)
    ]
    if not orders:
        return None
    weekday = _weekday_before(text, match.start())
    fitting = [(d, m) for d, m in orders if weekday is not None and date(year, m, d).weekday() == weekday]
    day, month = (fitting or orders)[0]
    value = PartialDate(year, month, day)
    return DateSpan(match.start(), match.end(), value, value, "numeric", weekday)


def _around_month(text: str, name: re.Match[str]) -> list[DateSpan]:
    """The dates that a month's name belongs to: "2 November 2021", "November 3, 2016"."""
    before = max(0, name.start() - 24)
    for match in _DAY_MONTH.finditer(text, before, min(len(text), name.end() + 16)):
        if match.start("month") == name.start():
            return [span] if (span := _day_month(text, match)) else []
    day_after = _MONTH_DAY.match(text, name.start())
    if day_after and (span := _day_month(text, day_after)):
        return [span]
    month_year = _MONTH_YEAR.match(text, name.start())
    if month_year is None:
        return []
    year = int(month_year["year"])
    first = PartialDate(year, _month(month_year["month"]))
    last = PartialDate(year, _month(month_year["month2"])) if month_year["month2"] else first
    form: DateForm = "range" if month_year["month2"] else "month"
    return [DateSpan(month_year.start(), month_year.end(), first, last, form)]


def _day_month(text: str, match: re.Match[str]) -> DateSpan | None:
    month = _month(match["month"])
    year = _century(match["year"].lstrip("’'")) if match["year"] else None
    days = [int(re.sub(r"\D", "", match[name])) for name in ("day", "day2") if match[name]]
    # A day without a year is checked against a leap year: 29 February may exist.
    if not all(valid_date(year or 2000, month, day) for day in days):
        return None
    first, last = PartialDate(year, month, days[0]), PartialDate(year, month, days[-1])
    weekday = _weekday_before(text, match.start())
    return DateSpan(match.start(), match.end(), first, last, "range" if len(days) > 1 else "words", weekday)


@lru_cache(maxsize=8)
def _relative_expression(lang: Lang) -> re.Pattern[str]:
    calendar = calendar_of(lang)
    return re.compile(rf"(?<!\w)(?:{alternatives(list(calendar.RELATIVE_MONTHS))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _relative_words(lang: Lang) -> frozenset[str]:
    """The words with which an expression for a month begins."""
    return first_words(calendar_of(lang).RELATIVE_MONTHS)


def _relative(text: str, lang: Lang, published: str) -> list[DateSpan]:
    """Months named from the publication's: "bulan depan"."""
    months = calendar_of(lang).RELATIVE_MONTHS
    anchor = date.fromisoformat(published[:10])
    spans = []
    said = not letter_words(text).isdisjoint(_relative_words(lang))
    for match in _relative_expression(lang).finditer(text) if said else ():
        count = anchor.year * 12 + anchor.month - 1 + months[" ".join(match[0].lower().split())]
        value = PartialDate(count // 12, count % 12 + 1)
        spans.append(DateSpan(match.start(), match.end(), value, value, "relative"))
    for match in _MONTH_RELATIVE.finditer(text) if _names_month(text) else ():
        month = _month(match["month"] or match["month_en"])
        if match["next"] or match["next_en"]:
            year = anchor.year + (month <= anchor.month)
        elif match["this"] or match["this_en"]:
            year = anchor.year
        else:
            year = anchor.year - (month >= anchor.month)
        value = PartialDate(year, month)
        spans.append(DateSpan(match.start(), match.end(), value, value, "relative"))
    return spans
