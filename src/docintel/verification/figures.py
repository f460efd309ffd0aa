"""Numbers, amounts, percentages, times and units: the value must be the same, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from docintel.languages.dates import find_dates
from docintel.languages.letters import plain_letters
from docintel.languages.money import find_amounts
from docintel.languages.numbers import find_numbers
from docintel.parallel import LANGUAGE_NAMES, Finding, Place, Sentence, Severity
from docintel.types import Lang
from docintel.verification.calendar import short_dates, years
from docintel.verification.clock import times
from docintel.verification.day_lists import find_listed
from docintel.verification.fractions import FRACTION, find_fractions
from docintel.verification.implied_numbers import implied_numbers
from docintel.verification.measures import same_measure, unit_after, unit_within
from docintel.verification.spoken import find_spoken
from docintel.verification.views import Difference, Fact, View, differences, in_each, place_in, told_together
from docintel.wording import in_brackets

#: A telephone number with its area, from 8 digits on; abroad +62 stands for the 0.
_PHONE = re.compile(
    r"(?<![\w.,+])(?:\+\s?62[\s-]?\(?(?=[1-9])|\(?0(?=[1-9]))\d(?:\)?[\s-]?\d){6,11}(?!\d|[.,]\d)"
)
#: The number of a letter or a tender, in which full stops part nothing: "027/118/411.303/2026".
#: A rate has one number and words in small letters: "1.500/kg/bulan", "2,5/liter/hari".
_REFERENCE = re.compile(
    r"(?<![\w/])(?<!\d,)(?=[\w.-]*\d[\w.-]*/(?:[\w.-]+/)*(?:[\w.-]*\d|[A-Z.-]{2}))[\w.-]+(?:/[\w.-]+){2,}"
)
_IN_REFERENCE = re.compile(r"\d+(?:[.,]\d+)*")
#: The days before a feast: "H-3".
_COUNTDOWN = re.compile(r"\bH-(\d{1,3})\b")
_AFTER_ORDINAL = re.compile(r"\b(?:kaping|ke|ka|nomor|nomer|no\.?|number)[\s-]*$", re.IGNORECASE)

#: Words that mean something else as well: "ibu enem" are young mothers.
_OTHER_WORDS = frozenset({"enem", "nem"})
#: Words that count or measure, in any of the languages, whether or not a value can be read from them.
_COUNTING = re.compile(
    r"\b(?:setengah|separuh|separo|sepalih|seperempat|saprapat|sepertiga|sapertelon|selusin|lusin|sekodi|kodi|sepasang"
    r"|[a-z]{2,}(?:likur|welas)|sewidak|selawe|selangkung|sedinten|sedina|sedalu|sewengi|sehari|semalam"
    r"|hal(?:f|ves)|quarters?|dozens?|couple|twice|hundreds|thousands|millions)\b",
    re.IGNORECASE,
)
#: The note of facts that are reported only where one stands in the place of another.
_ORDINAL = "ordinal"
#: Between a part and its unit: "a quarter of a hectare", "half a tonne".
_OF_A = re.compile(r"(?:\s+of)?\s+an?\b", re.IGNORECASE)
#: Parts that are said in words are rounded when they are said in figures.
_ROUNDED = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, whether it is a time of day, its currency and its unit where the text names one.

    ``exact`` is a time that says which half of the day it is in.
    """

    value: Decimal
    time: bool = False
    currency: str | None = None
    unit: str | None = None
    exact: bool = False


def figures(sentence: Sentence, lang: Lang) -> list[Fact[Figure]]:
    """The numbers of a sentence that are no dates and no years; words are not ``firm``."""
    text = plain_letters(sentence.text)
    spans = find_dates(text, lang)
    taken = [(span.start, span.end) for span in [*spans, *find_listed(text, spans)]]
    taken += [match.span() for match in years(text)]
    taken += [match.span(1) for match in short_dates(text)]
    facts: list[Fact[Figure]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= a or b <= start for a, b in taken)

    for start, end, said in find_spoken(text, lang):
        if free(start, end):
            place = place_in(sentence, start, end)
            unit = unit_after(text, end) or unit_within(place.text)
            facts.append(Fact(Figure(said, unit=unit), place, firm=_has_figures(place.text)))
            taken.append((start, end))
    for start, end, value in _in_figures(text, lang):
        if free(start, end):
            facts.append(Fact(value, place_in(sentence, start, end)))
            taken.append((start, end))
    for start, end, portion in find_fractions(text, lang):
        if free(start, end):
            between = _OF_A.match(text, end)
            part = Figure(portion, unit=unit_after(text, between.end() if between else end))
            facts.append(Fact(part, place_in(sentence, start, end), firm=False, note=FRACTION))
            taken.append((start, end))
    for number in find_numbers(text, lang):
        if not free(number.start, number.end):
            continue
        ordinal = bool(_AFTER_ORDINAL.search(text, 0, number.start))
        place = place_in(sentence, number.start, number.end)
        in_figures = _has_figures(place.text)
        value = Figure(number.value, unit=unit_after(text, number.end))
        note = _ORDINAL if ordinal and not in_figures else ""
        silent = not number.value or _in_a_name(text, number.start, number.end)
        facts.append(Fact(value, place, firm=in_figures, silent=silent, note=note))
        taken.append((number.start, number.end))
    return facts + [fact for fact in _said(sentence, lang) if free(*_span(fact, sentence))]


def _has_figures(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _in_figures(text: str, lang: Lang) -> Iterator[tuple[int, int, Figure]]:
    """Telephone and reference numbers, times of day and amounts, which no number within them is read from."""
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0]).removeprefix("62").removeprefix("0")
        yield *match.span(), Figure(Decimal(digits))
    for match in _REFERENCE.finditer(text):
        for part in _IN_REFERENCE.finditer(match[0]):
            start = match.start() + part.start()
            yield start, start + len(part[0]), Figure(Decimal(re.sub(r"\D", "", part[0])))
    for match in _COUNTDOWN.finditer(text):
        yield *match.span(1), Figure(Decimal(match[1]))
    for clock in times(text, lang):
        yield clock.start, clock.end, Figure(clock.value, time=True, exact=clock.exact)
    for amount in find_amounts(text, lang):
        if amount.amount is not None:
            yield amount.start, amount.end, Figure(amount.amount, currency=amount.currency)


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word for a number ends the name of a place, as in "Lawang Sewu"."""
    before = text[:start].rsplit(maxsplit=1)
    after = text[end:].split(maxsplit=1)
    return (
        text[start].isupper()
        and bool(before and before[-1][0].isupper() and before[-1][-1].isalpha())
        and not (after and after[0][0].isupper() and text[end : end + 1] == " ")
    )


def _span(fact: Fact[Figure], sentence: Sentence) -> tuple[int, int]:
    return fact.place.start - sentence.start, fact.place.end - sentence.start


def _said(sentence: Sentence, lang: Lang) -> list[Fact[Figure]]:
    """Ordinals and Roman numerals; and silent facts ("both"), which excuse numbers elsewhere."""
    return [
        Fact(
            Figure(number.value, unit=number.unit),
            place_in(sentence, number.start, number.end),
            False,
            not number.ordinal,
            _ORDINAL if number.ordinal else "",
        )
        for number in implied_numbers(plain_letters(sentence.text), lang)
    ]


def _same(one: Fact[Figure], other: Fact[Figure]) -> bool:
    a, b = one.key, other.key
    if a.unit != b.unit and any(fact.silent and fact.key.unit for fact in (one, other)):
        return _measures_same(a, b)  # "siang malam" is 24 hours, not 24 nurses
    if a.value == b.value or _same_share(one, other) or _measures_same(a, b):
        return True
    return (a.time or b.time) and not (a.exact and b.exact) and abs(a.value - b.value) == 12


def _measures_same(one: Figure, other: Figure) -> bool:
    return same_measure((one.value, one.unit), (other.value, other.unit))


def _same_share(one: Fact[Figure], other: Fact[Figure]) -> bool:
    """Whether both are the same part; "dua pertiga" is 66.7 percent as well as 66.67."""
    left, right = _share(one), _share(other)
    if left is None or right is None:
        return False
    loose = FRACTION in (one.note, other.note)
    return abs(left - right) <= (_ROUNDED if loose else 0)


def _share(fact: Fact[Figure]) -> Decimal | None:
    """What part of a whole a fraction ("a quarter") or a percentage (25 %) is."""
    if fact.note == FRACTION:
        return fact.key.value
    return fact.key.value / 100 if fact.key.unit == "%" else None


def _alike(one: Fact[Figure], other: Fact[Figure]) -> bool:
    """Whether one may stand where the other should: both in figures, or both words."""
    if FRACTION in (one.note, other.note):
        return one.note == other.note or "%" in (one.key.unit, other.key.unit)
    return one.firm == other.firm or (one.key.unit is not None and one.key.unit == other.key.unit)


def _kin(one: Fact[Figure], other: Fact[Figure]) -> bool:
    """Whether both are figures of one kind: money of one currency, times, or numbers of one unit."""
    a, b = one.key, other.key
    return one.firm and other.firm and (a.time, a.currency, a.unit) == (b.time, b.currency, b.unit)


Facts = dict[Lang, list[Fact[Figure]]]


def check_figures(view: View) -> list[Finding]:
    """Findings of kind ``number``: a value, an amount, a unit that one version alone has."""
    facts = {
        lang: [f for s in view.sentences[lang] for f in figures(s, lang) if not _is_name(f, view, lang)]
        for lang in view.langs
    }
    if len(facts) < 2:
        return []
    found = []
    for difference in told_together(differences(facts, _same, _alike, surplus=True), _kin):
        finding = _finding(view, difference, facts)
        if finding is not None:
            found.append(finding)
    return found + _units(view, facts)


def _is_name(fact: Fact[Figure], view: View, lang: Lang) -> bool:
    """Whether a number in words is part of a name: with its capital, English has it as it stands."""
    word = fact.place.text
    return (
        lang != "en"
        and "en" in view.langs
        and not fact.firm
        and word[:1].isupper()
        and re.search(rf"\b{re.escape(word)}\b", view.text("en")) is not None
    )


def _finding(view: View, difference: Difference[Figure], facts: Facts) -> Finding | None:
    """What one version says otherwise; an error where it says another number that is read as surely.

    What is only lacking may be said by words that count, of which no value is read: "half of it".
    """
    own, expected, lang = difference.own, difference.expected, difference.lang
    if own is not None and difference.everywhere:
        message = f"Every version says another number: {in_each({lang: own.place} | _places(expected))}."
        severity: Severity = "error"
    elif own is not None and expected:
        message = f"{LANGUAGE_NAMES[lang]} says {own.place.text}, {in_each(_places(expected))}."
        severity = "error" if _surely_another(view, difference, facts) else "warning"
    elif own is not None:
        if own.note == _ORDINAL:
            return None
        if not own.firm and (own.key.value <= 3 or (len(view.langs) == 2 and own.key.value <= 10)):
            return None  # "one of", "two" for "a pair": languages differ in such words
        if plain_letters(own.place.text).lower() in _OTHER_WORDS:
            return None
        full = in_brackets(own.place.text, own.key.value, own.key.currency)
        message = f"{LANGUAGE_NAMES[lang]} alone says {own.place.text}{full}."
        in_words = any(_may_say_it(view, other, facts, own) for other in facts if other != lang)
        severity = "error" if own.firm and not in_words else "warning"
    else:
        stated = [f for f in expected.values() if not f.silent and f.note != _ORDINAL]
        firm = any(f.firm for f in stated)
        small = 3 if len(expected) == len(stated) > 1 else 10  # what two versions state, one should not lack
        if not stated or (not firm and stated[0].key.value <= small):
            return None
        message = f"{LANGUAGE_NAMES[lang]} lacks {stated[0].place.text}."
        severity = "error" if firm and not _may_say_it(view, lang, facts, stated[0]) else "warning"
    evidence = _places(expected)
    evidence[lang] = own.place if own is not None else view.place(lang)
    return Finding("number", severity, view.number, difference.langs, message, evidence)


def _places(expected: Mapping[Lang, Fact[Figure]]) -> dict[Lang, Place]:
    return {lang: fact.place for lang, fact in expected.items()}


def _surely_another(view: View, difference: Difference[Figure], facts: Facts) -> bool:
    """Whether two numbers that stand for each other are both read in full.

    Figures are. Of numbers in words no other word that counts may be left ("tigang kilometer setengah"), and
    "the first" does not stand for "eight".
    """
    own, expected = difference.own, list(difference.expected.values())
    if own is None or all(fact.firm for fact in (own, *expected)):
        return True
    if len({fact.note == _ORDINAL for fact in (own, *expected)}) > 1:
        return False
    langs = (difference.lang, *difference.expected)
    return not any(_counts_unread(view, lang, facts) for lang in langs)


def _may_say_it(view: View, lang: Lang, facts: Facts, lost: Fact[Figure]) -> bool:
    """Whether words of ``lang`` may say the ``lost`` number, which no value was read from.

    They are words that count. Money is said in figures or in words that are read.
    """
    return lost.key.currency is None and _counts_unread(view, lang, facts)


def _counts_unread(view: View, lang: Lang, facts: Facts) -> bool:
    """Whether words of ``lang`` count or measure that no value was read from."""
    read = [(fact.place.start, fact.place.end) for fact in facts[lang]]
    return any(
        not any(start <= sentence.start + match.start() < end for start, end in read)
        for sentence in view.sentences[lang]
        for match in _COUNTING.finditer(plain_letters(sentence.text))
    )


def _units(view: View, facts: Facts) -> list[Finding]:
    """The same value with another unit or currency."""
    found = []
    langs = list(facts)
    for place, one in enumerate(langs):
        for other in langs[place + 1 :]:
            for fact in facts[one]:
                same = [f for f in facts[other] if f.key.value == fact.key.value and not f.silent]
                if fact.silent or not same:
                    continue
                for name in ("unit", "currency"):
                    here, there = getattr(fact.key, name), {getattr(f.key, name) for f in same}
                    if here and None not in there and here not in there:
                        message = (
                            f"{LANGUAGE_NAMES[one]} says {fact.place.text} ({here}), "
                            f"{LANGUAGE_NAMES[other]} {same[0].place.text} ({there.pop()})."
                        )
                        evidence = {one: fact.place, other: same[0].place}
                        found.append(Finding("number", "error", view.number, (one, other), message, evidence))
    return found
