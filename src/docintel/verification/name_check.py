"""A person or place that one version calls otherwise, lacks, or has alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from docintel.parallel import LANGUAGE_NAMES, SEVERITIES, Finding, Place, Severity
from docintel.types import Lang
from docintel.verification.names import (
    EXPLAINED,
    NameFinder,
    cognates,
    is_acronym,
    is_headline,
    is_translation,
    normal_words,
)
from docintel.verification.views import Fact, View, in_each
from docintel.verification.words import is_ordinary

#: Nearer to each other, two names are one misspelt.
_MISSPELT = 0.5

#: Behind a name that heads an item: "1. Wagiman from Turi".
_GOES_ON = re.compile(
    r" (?!(?:from|of|and|in|at|for|with|to|dari|dan|di|saka|saking|lan|saha|ing|wonten)\b)[a-z]"
)

Names = dict[Lang, list[Fact[str]]]


@dataclass(frozen=True, slots=True)
class _Named:
    """A group, every word of each version as names are compared, and what may be names."""

    view: View
    words: Mapping[Lang, set[str]]
    names: Names


@dataclass(frozen=True, slots=True)
class _Lost:
    """What the other versions call by name and one version does not; ``sure`` that it is a name."""

    having: Mapping[Lang, Fact[str]]
    sure: bool

    @property
    def fact(self) -> Fact[str]:
        return next(iter(self.having.values()))

    @property
    def is_acronym(self) -> bool:
        return is_acronym(self.fact)


def check_names(views: Sequence[View], finder: NameFinder) -> list[Finding]:
    """Findings of kind ``name``.

    A word that English and another version both write with a capital is a name, whatever other meaning it
    has; so is one that no language is known to write in small letters. A name that a version gives elsewhere
    may be a pronoun here, which is worth a note only.
    """
    known: dict[Lang, set[str]] = {}
    groups = []
    for view in views:
        words = {lang: normal_words(view, lang) for lang in view.langs}
        names = {lang: _distinct(view, lang, finder) for lang in view.langs}
        groups.append(_Named(view, words, names))
        for lang in view.langs:
            known.setdefault(lang, set()).update(finder.with_translations(words[lang]))
        if "en" in view.langs:
            finder.learn(names)
    found = []
    for group in groups:
        found += _check(group, finder, known) if len(group.view.langs) > 1 else []
    return found


def _check(group: _Named, finder: NameFinder, known: Mapping[Lang, set[str]]) -> list[Finding]:
    view, words, names = group.view, group.words, group.names
    found: list[Finding] = []
    # Of two versions the later one is named, as everywhere.
    for lang in view.langs if len(view.langs) > 2 else view.langs[::-1]:
        others = [other for other in view.langs if other != lang]
        said_elsewhere = {word for other in others for word in words[other]}
        # Only English and the others have cognates that are no names, and a word of two versions is none.
        foreign = {word for other in others if "en" in (lang, other) for word in words[other]} - words[lang]
        alone = [
            fact
            for fact in names[lang]
            if not any(finder.same(fact.key, word) for word in said_elsewhere)
            and not is_translation(fact.key, foreign)
        ]
        lost = _lost(lang, words, names, finder, {fact.key for fact in alone})
        for own, missing in _paired(alone, lost):
            finding = _finding(view, lang, own, missing, known[lang])
            if finding is not None and (len(view.langs) > 2 or not _told(finding, found)):
                found.append(finding)
    return _joined(view, found)


def _told(finding: Finding, found: Sequence[Finding]) -> bool:
    """Of two versions each calls the other wrong: once is enough."""
    return any(place in other.evidence.values() for other in found for place in finding.evidence.values())


def _distinct(view: View, lang: Lang, finder: NameFinder) -> list[Fact[str]]:
    facts: dict[str, Fact[str]] = {}
    for sentence in view.sentences[lang]:
        for fact in finder.names(sentence, lang):
            if fact.key not in facts or (fact.firm and not facts[fact.key].firm):
                facts[fact.key] = fact
    return list(facts.values())


def _lost(
    lang: Lang, words: Mapping[Lang, set[str]], names: Names, finder: NameFinder, alone: set[str]
) -> list[_Lost]:
    """Names that all other versions have and ``lang`` has not, in whose place it may say one of ``alone``."""
    others = [other for other in names if other != lang]
    found: list[_Lost] = []
    for fact in (fact for other in others for fact in names[other]):
        if any(finder.same(fact.key, word) for word in words[lang]):
            continue
        if any(finder.same(fact.key, lost.fact.key) for lost in found):
            continue
        if not all(any(finder.same(fact.key, word) for word in words[other]) for other in others):
            continue
        having: dict[Lang, Fact[str]] = {}
        for other in others:
            match = next((f for f in names[other] if finder.same(f.key, fact.key)), None)
            if match is not None:
                having[other] = match
        if lang == "en" and any(cognates(fact.key, word) for word in words["en"] - alone):
            continue
        found.append(_Lost(having, _is_sure(having, finder)))
    return found


def _is_sure(having: Mapping[Lang, Fact[str]], finder: NameFinder) -> bool:
    keys = {fact.key for fact in having.values()}
    if keys & finder.learnt:
        return True
    # Indonesian and Javanese share half of their words; with English they share names.
    if "en" in having and len(having) > 1 and len(keys) == 1:
        return is_acronym(having["en"]) or not is_ordinary(keys.pop(), "en")
    if any(finder.is_translated(key) for key in keys):
        return any(fact.firm for fact in having.values())
    return any(fact.firm and fact.note != "start" for fact in having.values())


def _paired(alone: list[Fact[str]], lost: list[_Lost]) -> list[tuple[Fact[str] | None, _Lost | None]]:
    """What one version says in the place of what it lacks: the most alike or the first; sure ones first."""
    rest, open_facts = sorted(lost, key=lambda item: not item.sure), sorted(alone, key=lambda f: not f.firm)
    pairs: list[tuple[Fact[str] | None, _Lost | None]] = []
    for missing in list(rest):
        own = min(
            (f for f in open_facts if f.firm or missing.sure or (is_acronym(f) and missing.is_acronym)),
            key=lambda f: (
                is_acronym(f) != missing.is_acronym,
                f.note == "start",
                not f.firm,
                _unlikeness(f.key, missing.fact.key),
                f.place.start,
            ),
            default=None,
        )
        if own is not None:
            open_facts.remove(own)
        pairs.append((own, missing))
    return [*pairs, *((fact, None) for fact in open_facts)]


def _unlikeness(one: str, other: str) -> float:
    """How far two names are from being misspelt for one another; names that are not are all alike."""
    distance = DamerauLevenshtein.normalized_distance(one, other)
    return distance if distance < _MISSPELT else 1.0


def _finding(
    view: View, lang: Lang, own: Fact[str] | None, lost: _Lost | None, known: set[str]
) -> Finding | None:
    severity: Severity = "warning"
    evidence: dict[Lang, Place] = {}
    if own is not None and lost is not None:
        evidence = {lang: own.place, **{k: fact.place for k, fact in lost.having.items()}}
        # What no glossary knows of an office may be translated: "Bea Cukai", "Customs Office".
        # Any word may open a headline, and has a capital there: "Chilli Prices Up", "Gelar Pasar Murah".
        opens = own.note == "start" and not own.firm and _in_headline(view, lang, own.place)
        opens = opens and is_ordinary(lost.fact.key, "id")
        # So has a word that begins the sentence here alone: "Bina Marga" within it, "Holes" at its head.
        heads = own.note == "start" and not any(f.note for f in lost.having.values())
        opens = opens or (heads and is_ordinary(own.key, lang, least=1))
        opens = opens or (own.note == "item" and _goes_on(view, lang, own.place))
        severity = "error" if lost.sure and own.note != "office" and not opens else "warning"
        if own.note == EXPLAINED and any(fact.note == EXPLAINED for fact in lost.having.values()):
            return None  # each language abbreviates its own words
        acronyms = is_acronym(own) and lost.is_acronym
        likely = acronyms or any(f.firm for f in lost.having.values())
        unlike = not (likely and own.firm) and (own.note or not own.firm)
        if not lost.sure and unlike and not (acronyms and len(view.langs) > 2):
            return None
    elif own is not None:
        # At the head of an item Indonesian and Javanese have verbs that no list knows, English seldom has.
        if not own.firm or (own.note and (own.note, lang) != ("item", "en")):
            return None  # an acronym that others spell out, the first word of a sentence, an ordinary word
        evidence = {lang: own.place}
    elif lost is not None:
        if not lost.sure or lost.is_acronym:
            return None
        severity = "note" if lost.fact.key in known else "warning"
        evidence = {lang: view.place(lang), **{k: fact.place for k, fact in lost.having.items()}}
    return Finding("name", severity, view.number, (lang,), "", evidence)


def _goes_on(view: View, lang: Lang, place: Place) -> bool:
    """Whether a word in small letters, but for one that joins, stands behind: "1. Drain the water"."""
    behind = [s.text[place.end - s.start :] for s in view.sentences[lang] if s.start <= place.start < s.end]
    return any(_GOES_ON.match(text) for text in behind)


def _in_headline(view: View, lang: Lang, place: Place) -> bool:
    """Whether the sentence around a place is a headline."""
    return any(s.start <= place.start < s.end and is_headline(s.text) for s in view.sentences[lang])


def _joined(view: View, found: list[Finding]) -> list[Finding]:
    """First name and surname are one finding; with the words that say what is wrong."""
    joined: list[Finding] = []
    for finding in sorted(
        found, key=lambda f: (f.langs, [(k, p.start) for k, p in sorted(f.evidence.items())])
    ):
        last = joined[-1] if joined else None
        merged = _merged(view, last, finding) if last is not None else None
        if merged is not None:
            joined[-1] = merged
        else:
            joined.append(finding)
    return [Finding(f.kind, f.severity, f.group, f.langs, _message(view, f), f.evidence) for f in joined]


def _merged(view: View, one: Finding, two: Finding) -> Finding | None:
    if one.langs != two.langs or one.evidence.keys() != two.evidence.keys():
        return None
    places: dict[Lang, Place] = {}
    for lang, first in one.evidence.items():
        second = two.evidence[lang]
        if first == second:
            places[lang] = first
            continue
        whole = next(
            (s for s in view.sentences[lang] if s.path == first.path and s.start <= first.start < s.end), None
        )
        if whole is None or first.path != second.path:
            return None
        begin, end = min(first.start, second.start), max(first.end, second.end)
        between = whole.text[first.end - whole.start : second.start - whole.start]
        if second.start < first.end or not re.fullmatch(r"[\s.]{1,2}", between):
            return None
        places[lang] = Place(whole.text[begin - whole.start : end - whole.start], begin, end, first.path)
    severity = min(one.severity, two.severity, key=SEVERITIES.index)
    return Finding(one.kind, severity, one.group, one.langs, "", places)


def _message(view: View, finding: Finding) -> str:
    lang = finding.langs[0]
    own = finding.evidence[lang]
    others = {k: place for k, place in finding.evidence.items() if k != lang}
    if not others:
        return f"{LANGUAGE_NAMES[lang]} alone has the name {own.text}."
    if own == view.place(lang):
        return f"{LANGUAGE_NAMES[lang]} lacks the name {next(iter(others.values())).text}."
    return f"{LANGUAGE_NAMES[lang]} says {own.text}, {in_each(others)}."
