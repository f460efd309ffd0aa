"""Years, ranges of years and horizons in Indonesian, Javanese and English text.

Rules, in order of trust: numbers of laws, dates, ranges, horizons, relative expressions, single years. A
place that one rule has taken is closed to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from docintel.extraction import year_patterns as patterns
from docintel.extraction.normalising import normalise
from docintel.extraction.spans import Taken
from docintel.languages.dates import DateSpan, alternatives, calendar_of, find_dates, impossible_dates
from docintel.languages.letters import letter_words
from docintel.languages.numbers import NumberSpan, find_numbers
from docintel.types import Lang, YearKind, YearMention

FIRST_YEAR = 1900
LAST_YEAR = 2100
#: The longest plans are visions of a century; what is longer is no range of years.
_LONGEST_RANGE = 100
_LONGEST_HORIZON = 100
#: Characters before a year in which the words that explain it are looked for.
_WINDOW = 60

#: A place and what stands there; None closes the place without reporting anything.
_Found = tuple[int, int, YearMention | None]


def find_years(text: str, lang: Lang, anchor: str | None = None, *, bare: bool = True) -> list[YearMention]:
    """All years of ``text`` in order; offsets are into ``text``.

    Args:
        text: any text; addresses, telephone numbers and counts are not read as years.
        lang: the language of the text; months and year words of the other two are understood, too.
        anchor: the ISO date that "tahun depan" and its like are counted from; without it they are left out.
        bare: whether a year may stand without any word for it; false in the body of a table, where 2016 may
            be a number.
    """
    plain = normalise(text)
    taken = Taken()
    found = []
    for start, end, mention in _in_order_of_trust(plain, lang, anchor, bare):
        if taken.take(start, end) and mention is not None:
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _in_order_of_trust(text: str, lang: Lang, anchor: str | None, bare: bool) -> Iterator[_Found]:
    figures = patterns.FIGURE.search(text) is not None
    years = figures and patterns.FOUR_FIGURES.search(text) is not None
    timed = not letter_words(text).isdisjoint(patterns.TIME_WORDS)
    if figures:
        yield from ((start, end, None) for start, end in impossible_dates(text))
    if years:
        yield from _regulations(text, lang)
    if figures or anchor:
        for span in find_dates(text, lang, anchor):
            yield span.start, span.end, _date(text, span, lang, anchor)
    if years:
        yield from _ranges(text, lang)
    if timed:
        yield from _counted(text, lang, anchor)
    if anchor and timed:
        yield from _relative(text, lang, int(anchor[:4]))
    if years:
        yield from _decades(text, lang)
        yield from _quarters(text, lang)
        yield from _singles(text, lang, bare)
    if timed:
        yield from _in_words(text, lang)


def _regulations(text: str, lang: Lang) -> Iterator[_Found]:
    for pattern in patterns.REGULATION:
        for match in pattern.finditer(text):
            year = int(match["year"])
            yield (
                match.start(),
                match.end("year"),
                _mention(match.start(), match.end("year"), lang, year, year, "regulation"),
            )


def _date(text: str, span: DateSpan, lang: Lang, anchor: str | None) -> YearMention | None:
    """The year of a date; one still to come, or a month with a plan's words before it, is a plan."""
    first, last = span.first.year, span.last.year
    if first is None or last is None:
        return None
    kind: YearKind = "date"
    announced = patterns.FORWARD.search(text, max(0, span.start - _WINDOW), span.start)
    # Days around the document's own are dates of its making, not of its plans.
    future = anchor is not None and span.first.iso()[:7] > anchor[:7] and span.form != "iso"
    if span.form in ("month", "range", "relative") or announced or future:
        kind = "plan"
    return _mention(span.start, span.end, lang, first, last, kind)


def _ranges(text: str, lang: Lang) -> Iterator[_Found]:
    for pattern in (patterns.BETWEEN, patterns.RANGE, patterns.SHORT_RANGE):
        for match in pattern.finditer(text):
            first = int(match["first"])
            last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
            if not first < last <= first + _LONGEST_RANGE or last > LAST_YEAR:
                continue
            if len(match["last"]) == 2 and last - first > 10:
                continue
            kind: YearKind = (
                "other"
                if patterns.SCHOOL_YEAR.search(text, max(0, match.start() - 24), match.start())
                else "plan"
            )
            start = match.start("first")
            yield start, match.end(), _mention(start, match.end(), lang, first, last, kind)


def _singles(text: str, lang: Lang, bare: bool) -> Iterator[_Found]:
    for match in patterns.SINGLE.finditer(text):
        start, end, year = match.start(), match.end(), int(match["year"])
        if not FIRST_YEAR <= year <= LAST_YEAR or not _stands_alone(text, start, end):
            continue
        before = max(0, start - _WINDOW)
        named = patterns.YEAR_BEFORE.search(text, before, start) is not None
        if not named and (not bare or _is_count(text, start, end)):
            continue
        yield start, end, _single(text, start, end, lang)


def _decades(text: str, lang: Lang) -> Iterator[_Found]:
    for match in patterns.DECADE.finditer(text):
        first = int(match["year"])
        yield (
            match.start(),
            match.end(),
            _mention(match.start(), match.end(), lang, first, first + 9, "other"),
        )


def _quarters(text: str, lang: Lang) -> Iterator[_Found]:
    """The year of "kuartal III/2025"."""
    for match in patterns.QUARTER.finditer(text):
        yield (
            match.start("year"),
            match.end("year"),
            _single(text, match.start("year"), match.end("year"), lang),
        )


def _in_words(text: str, lang: Lang) -> Iterator[_Found]:
    """Years in number words: "tahun dua ribu dua puluh lima", "taun kalih ewu kalih dasa gangsal"."""
    for match in patterns.YEAR_IN_WORDS.finditer(text):
        number = next(iter(find_numbers(text[match.end() : match.end() + 60], lang)), None)
        if number is not None and number.start == 0 and FIRST_YEAR <= number.value <= LAST_YEAR:
            start, end = match.end(), match.end() + number.end
            yield start, end, _mention(start, end, lang, int(number.value), int(number.value), "plan")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Letters may touch a year only as damage ("tahun 2024dan", "Tahun2024"); "2024px" is a code."""
    after = patterns.LETTERS.match(text, end)
    if after is not None and (
        not after[0].islower() or len(after[0]) < 2 or after[0] in ("an", "px", "km", "th", "ha")
    ):
        return False
    if start and (text[start - 1].isalpha() or text[start - 1] == "_"):
        return patterns.GLUED_BEFORE.search(text, max(0, start - 16), start) is not None
    return True


def _is_count(text: str, start: int, end: int) -> bool:
    return bool(
        patterns.COUNTED.match(text, end) or patterns.COUNTING.search(text, max(0, start - 24), start)
    )


def is_yearly(text: str, year: YearMention) -> bool:
    """Whether something is to be done each year from this one on: "setiap tahun mulai 2027"."""
    return bool(patterns.EVERY_YEAR_FROM.search(text, max(0, year.start - 32), year.start))


def _single(text: str, start: int, end: int, lang: Lang) -> YearMention:
    """A single year; "sejak 2021" has no end, "hingga 2030" no start, "(BPS, 2019)" is a citation."""
    year = int(text[start:end])
    before = max(0, start - _WINDOW)
    kind: YearKind = "plan"
    cited = patterns.CITATION_BEFORE.search(text, before, start) and text[end : end + 1] in (")", ";", ":")
    behind = (patterns.SCHOOL_YEAR, patterns.LOOKED_BACK)
    if cited or any(pattern.search(text, before, start) for pattern in behind):
        kind = "other"
    first = None if patterns.OPEN_START.search(text, max(0, start - 32), start) else year
    last = None if patterns.OPEN_END.search(text, max(0, start - 32), start) else year
    return _mention(start, end, lang, first, last, kind)


def _counted(text: str, lang: Lang, anchor: str | None) -> Iterator[_Found]:
    """Numbers of years: horizons ("25 tahun ke depan") and, with an anchor, "dua tahun silam"."""
    for match in patterns.TIME_WORD.finditer(text):
        number = _number_before(text, match.start(), lang)
        if number is None and match[0][0] in "dD":
            number = NumberSpan(match.start(), match.start(), Decimal(1))  # "the next decade"
        if number is None or not 0 < number.value <= _LONGEST_HORIZON or number.value % 1:
            continue
        count = int(number.value) * (10 if match[0][0] in "dD" else 1)
        after = _after_years(lang).match(text, match.end())
        direction = after.lastgroup if after else None
        before = _before_years(lang).search(text, max(0, number.start - 28), number.start)
        if direction == "horizon" or (before and direction is None):
            start = before.start() if before else number.start
            if patterns.NO_HORIZON_BEFORE.search(text, max(0, start - _WINDOW), start):
                continue
            end = after.end() if after else match.end()
            yield start, end, _horizon(start, end, lang, count, anchor)
        elif anchor and direction in ("ago", "ahead") and after:
            year = int(anchor[:4]) + (count if direction == "ahead" else -count)
            kind: YearKind = "plan" if direction == "ahead" else "other"
            yield number.start, after.end(), _mention(number.start, after.end(), lang, year, year, kind)


def _horizon(start: int, end: int, lang: Lang, years: int, anchor: str | None) -> YearMention:
    first = int(anchor[:4]) if anchor else None
    last = None if first is None else first + years
    return YearMention(start, end, lang, first, last, "horizon", years)


def _number_before(text: str, position: int, lang: Lang) -> NumberSpan | None:
    """The number, in figures or words, that ends right before ``position``."""
    begin = max(0, position - 48)
    spans = find_numbers(text[begin:position], lang)
    if not spans or text[begin + spans[-1].end : position].strip(" \n\u00a0-"):
        return None
    span = spans[-1]
    return NumberSpan(begin + span.start, begin + span.end, Decimal(span.value))


def _relative(text: str, lang: Lang, anchor: int) -> Iterator[_Found]:
    """Years named from the anchor's: "tahun depan", "taun ngajeng", "next year"."""
    for match in _ends_of_year(lang).finditer(text):
        before = max(0, match.start() - _WINDOW)
        if patterns.EVERY.search(text, before, match.start()) or patterns.OTHER_END.match(text, match.end()):
            continue
        yield match.start(), match.end(), _mention(match.start(), match.end(), lang, anchor, anchor, "plan")
    years = calendar_of(lang).RELATIVE_YEARS
    for match in _relative_years(lang).finditer(text):
        number = _number_before(text, match.start(), lang)
        if number is not None and number.value <= _LONGEST_HORIZON:
            continue  # "pitung dasa taun punika" are seventy years, "Rp1,2 miliar tahun ini" are none
        offset = years[" ".join(match[0].lower().split())]
        kind: YearKind = "other" if offset < 0 else "plan"
        yield (
            match.start(),
            match.end(),
            _mention(match.start(), match.end(), lang, anchor + offset, anchor + offset, kind),
        )


def _mention(
    start: int, end: int, lang: Lang, first: int | None, last: int | None, kind: YearKind
) -> YearMention:
    return YearMention(start, end, lang, first, last, kind)


@lru_cache(maxsize=8)
def _ends_of_year(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(calendar_of(lang).END_OF_YEAR)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _relative_years(lang: Lang) -> re.Pattern[str]:
    words = alternatives(list(calendar_of(lang).RELATIVE_YEARS))
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _after_years(lang: Lang) -> re.Pattern[str]:
    """What follows "… tahun": an end to a horizon, a way back, or a period that is over."""
    words = calendar_of(lang)
    groups = (
        ("ago", words.AGO),
        ("ahead", words.AHEAD),
        ("over", words.NOT_HORIZON),
        ("horizon", words.HORIZON_AFTER),
    )
    choice = "|".join(rf"(?P<{name}>{alternatives(phrases)})" for name, phrases in groups)
    return re.compile(rf"\s+(?:{choice})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _before_years(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(calendar_of(lang).HORIZON_BEFORE)})\s+$", re.IGNORECASE)
