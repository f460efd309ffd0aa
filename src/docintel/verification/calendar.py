"""Dates, weekdays, months and years: the same day in every version, and a weekday that fits its date."""

from __future__ import annotations

import re
from datetime import date

from docintel.languages.dates import (
    DateSpan,
    PartialDate,
    alternatives,
    calendar_of,
    find_dates,
    impossible_dates,
)
from docintel.languages.letters import plain_letters
from docintel.parallel import LANGUAGE_NAMES, Finding, Sentence, Severity
from docintel.types import Lang
from docintel.verification.day_lists import find_listed
from docintel.verification.views import Fact, View, differences, in_each, place_in, told_together

_YEAR = re.compile(r"(?<![\w.,/])(?:1[5-9]|20)\d\d(?:(?=s\b)|(?![\w/]|[.,]\d))")
#: A day and a month without a year, as news write it after the weekday: "Senin (5/5)".
_SHORT_DATE = re.compile(
    rf"\b(?:{alternatives([day for lang in ('id', 'jv', 'en') for day in calendar_of(lang).WEEKDAYS])})"
    r"(?: [A-Z]\w+)?,?\s\(?((\d{1,2})/(\d{1,2}))(?![/\d])",
    re.IGNORECASE,
)
#: Older years look like any number, but for what stands before them.
_YEAR_CUE = re.compile(
    r"\b(?:tahun|taun|warsa|sejak|wiwit|pada|ing|tanggal|tanggalipun|bertanggal|sampai|hingga|dumugi"
    r"|year|in|since|dated|of|from|until|to)\s$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Words of a weekday or month that are ordinary words as well, even with a capital.
_AMBIGUOUS = frozenset({"sun", "sat", "mon", "wed", "akad", "mar", "may", "jan", "march", "august"})

_WEEKEND = re.compile(
    r"\b(?:weekends?|akhir pekan|akhir minggu|pungkasan(?:ing|ipun)? (?:minggu|pekan))\b", re.IGNORECASE
)
#: Before these "Minggu" is a week, with a capital in a headline; behind an hour it is the day.
_THE_WEEK = re.compile(
    r"(?:\b(?:akhir|awal|pungkasan(?:ing|ipun)?|wiwitan(?:ing|ipun)?|satu|dua|tiga|empat|kalih|tigang|sekawan)"
    r"|(?<!pukul\s)(?<!tabuh\s)(?<!jam\s)(?<![\d.,:–-])\d+)\s$",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|for|by|before|after|until|till|since|from|to|of|late|early|mid|last|next|this|during)[ -]$",
    re.IGNORECASE,
)

When = tuple[PartialDate, bool]  # the date, and whether its figures may be read month first


def years(text: str) -> list[re.Match[str]]:
    """The years of a text that stand by themselves or in a date."""
    found = list(_YEAR.finditer(text))
    return [m for m in found if m[0] >= "1900" or _YEAR_CUE.search(text, 0, m.start())]


def short_dates(text: str) -> list[re.Match[str]]:
    """Days of a month after a weekday, without a year; group 1 is day and month, 2 the day, 3 the month."""
    return [m for m in _SHORT_DATE.finditer(text) if 1 <= int(m[2]) <= 31 and 1 <= int(m[3]) <= 12]


def dates(sentence: Sentence, lang: Lang) -> list[Fact[When]]:
    """Dates, both ends of ranges, single months and bare years of a sentence."""
    text = plain_letters(sentence.text)
    facts: list[Fact[When]] = []
    taken: list[tuple[int, int]] = []
    spans = find_dates(text, lang)
    for span in [*spans, *find_listed(text, spans)]:
        taken.append((span.start, span.end))
        place = place_in(sentence, span.start, span.end)
        swaps = span.form == "numeric" and span.weekday is None
        facts.append(Fact((span.last, swaps), place))
        facts += [Fact((span.first, False), place)] if span.first != span.last else []
    for match in short_dates(text):
        if all(match.end(1) <= a or b <= match.start(1) for a, b in taken):
            when = PartialDate(None, int(match[3]), int(match[2]))
            facts.append(Fact((when, True), place_in(sentence, *match.span(1))))
            taken.append(match.span(1))
    for match in years(text):
        if all(match.end() <= a or b <= match.start() for a, b in taken):
            facts.append(Fact((PartialDate(int(match[0])), False), place_in(sentence, *match.span())))
    # A day that stands apart from its month ("from the 2nd to 4 September") excuses the ranges of others.
    for number in re.finditer(r"(?<![\w.,/])\d{1,2}(?:st|nd|rd|th)?(?![\w/%]|[.,]\d)", text):
        day = int(re.sub(r"\D", "", number[0]))
        if 1 <= day <= 31 and all(number.end() <= a or b <= number.start() for a, b in taken):
            place = place_in(sentence, *number.span())
            facts.append(Fact((PartialDate(None, None, day), False), place, silent=True))
    months = calendar_of(lang).MONTHS
    kept = calendar_of("id").MONTHS  # English keeps them in names: Sebelas Maret University
    for match in _WORD.finditer(text, 1):
        word = match[0].lower() if match[0][0].isupper() else ""
        month = months.get(word) or kept.get(word)
        outside = all(match.end() <= a or b <= match.start() for a, b in taken)
        if month and outside:
            # "may" and "march" are other words as well: those excuse the months of others.
            unsure = word not in months or (
                word in _AMBIGUOUS and not _BEFORE_MONTH.search(text, 0, match.start())
            )
            place = place_in(sentence, *match.span())
            facts.append(Fact((PartialDate(None, month), False), place, silent=unsure))
    return facts


def weekdays(sentence: Sentence, lang: Lang) -> list[Fact[int]]:
    """Weekdays named with a capital (minggu is a week, Minggu a Sunday), not at the start of the sentence."""
    table, text = calendar_of(lang).WEEKDAYS, plain_letters(sentence.text)
    facts = []
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("’", "'")
        word = word if word in table or lang != "en" else word.removesuffix("s")  # "on Fridays"
        named = word in table and match[0][0].isupper() and word not in _AMBIGUOUS and len(word) > 3
        a_week = word == "minggu" and _THE_WEEK.search(text, 0, match.start())
        if named and not a_week:
            facts.append(Fact(table[word], place_in(sentence, *match.span()), firm=match.start() > 0))
    return facts + _weekends(sentence)


def _weekends(sentence: Sentence) -> list[Fact[int]]:
    """Saturday and Sunday of a weekend, which say nothing but excuse the two days elsewhere."""
    return [
        Fact(day, place_in(sentence, *match.span()), silent=True)
        for match in _WEEKEND.finditer(sentence.text)
        for day in (5, 6)
    ]


def _compatible(one: PartialDate, other: PartialDate) -> bool:
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    return bool(known) and all(a == b for a, b in known)


def _same(one: Fact[When], other: Fact[When]) -> bool:
    (a, swaps_a), (b, swaps_b) = one.key, other.key
    if _compatible(a, b):
        return True
    swapped = a.year == b.year and (a.month, a.day) == (b.day, b.month)
    return (swaps_a or swaps_b) and swapped


def check_dates(view: View) -> list[Finding]:
    """Findings of kind ``date``."""
    if len(view.langs) < 2:
        return []
    found = []
    facts = {lang: [f for s in view.sentences[lang] for f in dates(s, lang)] for lang in view.langs}
    for difference in told_together(differences(facts, _same, _any), _any):
        lang, own = difference.lang, difference.own
        firm = [f for f in (own, *difference.expected.values()) if f is not None and f.firm]
        if not firm:
            continue
        if own is not None and difference.everywhere:
            said = in_each({k: f.place for k, f in {lang: own, **difference.expected}.items()})
            message = f"Every version says another date: {said}."
        elif own is not None and difference.expected:
            others = in_each({k: f.place for k, f in difference.expected.items()})
            message = f"{LANGUAGE_NAMES[lang]} says {own.place.text}, {others}."
        elif own is not None:
            message = f"{LANGUAGE_NAMES[lang]} alone says {own.place.text}."
        else:
            fact = next(iter(difference.expected.values()))
            message = f"{LANGUAGE_NAMES[lang]} lacks {fact.place.text}."
        evidence = {k: f.place for k, f in difference.expected.items()}
        evidence[lang] = own.place if own is not None else view.place(lang)
        found.append(Finding("date", "error", view.number, difference.langs, message, evidence))
    return found + _check_weekdays(view)


def _any(one: Fact[When], other: Fact[When]) -> bool:
    """One date may stand for any other."""
    return True


def _check_weekdays(view: View) -> list[Finding]:
    facts = {
        lang: [f for s in view.sentences[lang] for f in weekdays(s, lang) if not _is_name(f, view, lang)]
        for lang in view.langs
    }
    found = []
    for difference in differences(facts, lambda one, other: one.key == other.key):
        lang, own = difference.lang, difference.own
        fact = own or next(iter(difference.expected.values()))
        if own is not None and difference.expected:
            others = in_each({k: f.place for k, f in difference.expected.items()})
            severity: Severity = "error"
            message = f"{LANGUAGE_NAMES[lang]} says {own.place.text}, {others}."
        elif fact.firm:
            verb = "alone says" if own is not None else "lacks"
            severity = "warning"
            message = f"{LANGUAGE_NAMES[lang]} {verb} {fact.place.text}."
        else:
            continue
        evidence = {k: f.place for k, f in difference.expected.items()}
        evidence[lang] = own.place if own is not None else view.place(lang)
        found.append(Finding("date", severity, view.number, (lang,), message, evidence))
    return found


def _is_name(fact: Fact[int], view: View, lang: Lang) -> bool:
    """Whether a version writes the same word that is no weekday of its language: "Pasar Senen"."""
    word = plain_letters(fact.place.text)
    return any(
        word.lower() not in calendar_of(other).WEEKDAYS
        and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", view.text(other))
        for other in view.langs
        if other != lang
    )


def check_calendar(view: View) -> list[Finding]:
    """A weekday that is not that day's, and dates that do not exist; by each version alone."""
    found = []
    for lang in view.langs:
        for sentence in view.sentences[lang]:
            for span in find_dates(sentence.text, lang):
                true = _true_weekday(span)
                if true is not None and span.weekday is not None and true != span.weekday:
                    place = place_in(sentence, span.start, span.end)
                    message = (
                        f"{LANGUAGE_NAMES[lang]}: {span.first.iso()} is a {_DAY_NAMES[true]}, "
                        f"not a {_DAY_NAMES[span.weekday]}."
                    )
                    found.append(Finding("date", "error", view.number, (lang,), message, {lang: place}))
            for start, end in impossible_dates(sentence.text):
                place = place_in(sentence, start, end)
                message = f"{LANGUAGE_NAMES[lang]}: there is no such day as {place.text}."
                found.append(Finding("date", "error", view.number, (lang,), message, {lang: place}))
    return found


def _true_weekday(span: DateSpan) -> int | None:
    first = span.first
    if first.year is None or first.month is None or first.day is None or span.first != span.last:
        return None
    return date(first.year, first.month, first.day).weekday()
