"""A group of sentences as the checks see it: each language's sentences, and where things stand in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from docintel.parallel import LANGUAGE_NAMES, LANGUAGES, Place, Release, Sentence
from docintel.types import Lang

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class View:
    """One group of a release. ``sentences`` has only the languages that the group has."""

    number: int
    sentences: Mapping[Lang, tuple[Sentence, ...]]

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages of the group, in the order of reports."""
        return tuple(lang for lang in LANGUAGES if lang in self.sentences)

    def text(self, lang: Lang) -> str:
        """The sentences of ``lang`` with a line break between them."""
        return "\n".join(sentence.text for sentence in self.sentences[lang])

    def place(self, lang: Lang) -> Place:
        """The group's first sentence in ``lang``."""
        first = self.sentences[lang][0]
        return Place(first.text, first.start, first.end, first.path)

    def places(self) -> dict[Lang, Place]:
        """Evidence for a finding about whole sentences."""
        return {lang: self.place(lang) for lang in self.langs}

    def place_at(self, lang: Lang, start: int, end: int) -> Place:
        """The characters ``start .. end`` of ``text(lang)``, as far as the sentence that they begin in."""
        for sentence in self.sentences[lang]:
            if start <= len(sentence.text):
                return place_in(sentence, start, min(end, len(sentence.text)))
            start, end = start - len(sentence.text) - 1, end - len(sentence.text) - 1
        raise IndexError(f"no sentence of {lang} in group {self.number} is so long")


def views_of(release: Release) -> list[View]:
    """Every group of the release."""
    views = []
    for number, group in enumerate(release.groups):
        langs = [lang for lang in LANGUAGES if group.positions.get(lang)]
        views.append(View(number, {lang: release.members(group, lang) for lang in langs}))
    return views


def place_in(sentence: Sentence, start: int, end: int) -> Place:
    """The characters ``start .. end`` of a sentence as a place in its document."""
    return Place(sentence.text[start:end], sentence.start + start, sentence.start + end, sentence.path)


def language_list(langs: Iterable[Lang]) -> str:
    """Languages by name: Indonesian and Javanese."""
    return " and ".join(LANGUAGE_NAMES[lang] for lang in langs)


def in_each(places: Mapping[Lang, Place]) -> str:
    """What each version says: "Indonesian Senin, Javanese Senen"."""
    return ", ".join(f"{LANGUAGE_NAMES[lang]} {place.text}" for lang, place in places.items())


@dataclass(frozen=True, slots=True)
class Fact(Generic[Key]):
    """Something that every version must say. ``firm`` facts are reported on their own, others only in pairs.

    ``silent`` facts only excuse the facts of other languages.
    """

    key: Key
    place: Place
    firm: bool = True
    silent: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Difference(Generic[Key]):
    """``lang`` is at fault, or in doubt when there are two versions only.

    ``own`` is what it says alone, ``expected`` what the others say there; one of them may be None.
    ``everywhere``: each version says something else, and all are in doubt.
    """

    lang: Lang
    own: Fact[Key] | None
    expected: Mapping[Lang, Fact[Key]] = field(default_factory=dict)
    everywhere: bool = False

    @property
    def langs(self) -> tuple[Lang, ...]:
        """Who is at fault."""
        if not self.everywhere:
            return (self.lang,)
        return tuple(lang for lang in LANGUAGES if lang == self.lang or lang in self.expected)


def differences(
    facts: Mapping[Lang, list[Fact[Key]]],
    same: Callable[[Fact[Key], Fact[Key]], bool],
    alike: Callable[[Fact[Key], Fact[Key]], bool] = lambda one, other: one.firm == other.firm,
    *,
    surplus: bool = False,
) -> list[Difference[Key]]:
    """Which language says what the others do not.

    With three languages the odd one is at fault. ``same`` compares facts, ``alike`` says whether two
    different facts may stand for each other. With ``surplus`` a fact that a version says more often than any
    other may stand where it lacks one: "two officers at two junctions" for "six officers at two junctions".
    """
    alone: dict[Lang, list[Fact[Key]]] = {lang: [] for lang in facts}
    lacking: dict[Lang, list[dict[Lang, Fact[Key]]]] = {lang: [] for lang in facts}
    for lang, listed in facts.items():
        for fact in _distinct(listed, same):
            if fact.silent:
                continue
            matches = {
                other: next((f for f in facts[other] if same(fact, f)), None)
                for other in facts
                if other != lang
            }
            without = [other for other, match in matches.items() if match is None]
            if without and len(without) == len(matches):
                alone[lang].append(fact)
            elif without and lang == min([lang, *_stating(matches)], key=LANGUAGES.index):
                having = {lang: fact, **{other: match for other, match in matches.items() if match}}
                lacking[without[0]].append(having)
    if len(facts) == 2:
        return _of_two(alone, alike)
    found = []
    for lang in facts:
        spare = _surplus(lang, facts, same) if surplus else []
        found += _paired(lang, alone[lang], lacking[lang], alike, spare)
    return found


def _surplus(
    lang: Lang, facts: Mapping[Lang, list[Fact[Key]]], same: Callable[[Fact[Key], Fact[Key]], bool]
) -> list[Fact[Key]]:
    """What ``lang`` states more often than any other version says it."""

    def times(fact: Fact[Key], other: Lang) -> int:
        return sum(same(fact, listed) for listed in facts[other])

    stated = [fact for fact in facts[lang] if not fact.silent]
    others = [other for other in facts if other != lang]
    repeated = [f for f in _distinct(stated, same) if times(f, lang) > 1]
    return [f for f in repeated if times(f, lang) > max(times(f, other) for other in others) > 0]


def _stating(matches: Mapping[Lang, Fact[Key] | None]) -> list[Lang]:
    """The languages whose match is stated and does not merely excuse."""
    return [lang for lang, match in matches.items() if match is not None and not match.silent]


def _distinct(listed: list[Fact[Key]], same: Callable[[Fact[Key], Fact[Key]], bool]) -> list[Fact[Key]]:
    kept: list[Fact[Key]] = []
    for fact in listed:
        if not any(same(fact, other) and not other.silent for other in kept):
            kept.append(fact)
    return kept


def _paired(
    lang: Lang,
    own: list[Fact[Key]],
    expected: list[dict[Lang, Fact[Key]]],
    alike: Callable[[Fact[Key], Fact[Key]], bool],
    spare: list[Fact[Key]],
) -> list[Difference[Key]]:
    found = []
    rest = list(expected)
    for fact in own:
        match = next((having for having in rest if alike(fact, next(iter(having.values())))), None)
        if match is not None:
            rest.remove(match)
        found.append(Difference(lang, fact, match or {}))
    for having in rest:
        own_again = next((fact for fact in spare if alike(fact, next(iter(having.values())))), None)
        found.append(Difference(lang, own_again, having))
    return found


def _of_two(
    alone: Mapping[Lang, list[Fact[Key]]], alike: Callable[[Fact[Key], Fact[Key]], bool]
) -> list[Difference[Key]]:
    one, two = alone
    rest = list(alone[one])
    found = []
    for fact in alone[two]:
        match = next((other for other in rest if alike(fact, other)), None)
        if match is not None:
            rest.remove(match)
        found.append(Difference(two, fact, {one: match} if match else {}))
    return found + [Difference(one, fact) for fact in rest]


def told_together(
    found: Sequence[Difference[Key]], kin: Callable[[Fact[Key], Fact[Key]], bool]
) -> list[Difference[Key]]:
    """What each of three versions says otherwise as one difference, not as three.

    ``kin`` says whether two different facts are of one kind, so that one stands for the other.
    """
    lone: dict[Lang, list[Difference[Key]]] = {}
    for difference in found:
        if difference.own is not None and not difference.expected:
            lone.setdefault(difference.lang, []).append(difference)
    kept = list(found)
    if len(lone) < len(LANGUAGES):
        return kept
    first, *others = lone
    for difference in lone[first]:
        own = difference.own
        matched = {
            lang: next((d for d in lone[lang] if d in kept and own and d.own and kin(own, d.own)), None)
            for lang in others
        }
        facts = {lang: match.own for lang, match in matched.items() if match and match.own}
        if len(facts) < len(others):
            continue
        gone = [difference, *matched.values()]
        at = kept.index(difference)
        whole = replace(difference, expected=facts, everywhere=True)
        kept = [*kept[:at], whole, *kept[at:]]
        kept = [item for item in kept if item not in gone]
    return kept
