"""Titles of officials: a deputy for the head, a mayor for a regent, a secretary for a minister.

Only one title in the place of another is reported: a version that leaves a title out says "he" there as often
as not.
"""

from __future__ import annotations

import re

from docintel.languages.letters import plain_letters
from docintel.parallel import LANGUAGE_NAMES, Finding, Sentence
from docintel.types import Lang
from docintel.verification.views import Fact, View, differences, in_each, place_in

#: What each office is called, in Indonesian and Javanese, and in English; longer names stand first.
_TITLES: dict[str, tuple[str, str]] = {
    "mayor": (r"wali ?k(?:o|u|i)th?a", r"mayor"),
    "regent": (r"bupati", r"regent"),
    "governor": (r"gub(?:e|u)rnur", r"governor"),
    "minister": (r"mente?ri", r"minister"),
    "president": (r"presiden(?! direktur)", r"president(?! director)"),
    "president director": (r"direktur utama|dirut|presiden direktur", r"president director"),
    "chief executive": (r"kepala pelaksana|direktur eksekutif", r"chief executive|executive director"),
    "secretary": (r"sekretaris|sekda", r"secretary"),
    "district head": (r"camat|panewu", r"camat"),
    "village head": (r"lurah|kades", r"lurah"),
    "head": (r"(?<!sakit )kepala", r"head|heads of|headed by|chief"),
}
#: Titles that may be one: in English the head of a district or a village is a head as well.
_SAME_TITLES = (
    frozenset({"head", "district head", "village head"}),
    frozenset({"chief executive", "president director"}),
    frozenset({"chief executive", "head"}),
)
_DEPUTY = r"(?:(?P<deputy>wakil|wk\.|deputy|vice)[ -])?"


def _pattern(column: int) -> re.Pattern[str]:
    names = "|".join(f"(?P<t{i}>{names[column]})" for i, names in enumerate(_TITLES.values()))
    return re.compile(rf"(?<![\w-]){_DEPUTY}(?:{names})(?![\w-])", re.IGNORECASE)


_OWN, _ENGLISH = _pattern(0), _pattern(1)

Title = tuple[str, bool]  # the office, and whether of its deputy


def titles(sentence: Sentence, lang: Lang) -> list[Fact[Title]]:
    """The titles of a sentence, in order."""
    names = list(_TITLES)
    facts = []
    for match in (_ENGLISH if lang == "en" else _OWN).finditer(plain_letters(sentence.text)):
        number = next(i for i in range(len(names)) if match[f"t{i}"])
        place = place_in(sentence, *match.span())
        facts.append(Fact((names[number], match["deputy"] is not None), place))
    return facts


def _same(one: Fact[Title], other: Fact[Title]) -> bool:
    (title, deputy), (other_title, other_deputy) = one.key, other.key
    return deputy == other_deputy and (
        title == other_title or any({title, other_title} <= titles for titles in _SAME_TITLES)
    )


def check_titles(view: View) -> list[Finding]:
    """Findings of kind ``name``: an official with another title in one version; an error."""
    facts = {lang: [f for s in view.sentences[lang] for f in titles(s, lang)] for lang in view.langs}
    if len(facts) < 2:
        return []
    found = []
    for difference in differences(facts, _same):
        lang, own = difference.lang, difference.own
        if own is None or not difference.expected:
            continue
        evidence = {k: fact.place for k, fact in difference.expected.items()}
        message = f"{LANGUAGE_NAMES[lang]} says {own.place.text}, {in_each(evidence)}."
        found.append(Finding("name", "error", view.number, (lang,), message, {**evidence, lang: own.place}))
    return found
