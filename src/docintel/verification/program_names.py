"""Names of programmes that no glossary holds: one version calls a programme otherwise than two others do.

What two versions call by the same words is a name. The third may translate it only where the two are
Indonesian and Javanese, which share their names: then a word of theirs that is not English is another name.
Of two versions alone, the second has another name where it names a programme by words of the first one's
language.
"""

from __future__ import annotations

import re

from docintel.languages.stemming import fold
from docintel.parallel import LANGUAGE_NAMES, Finding, Place, Sentence
from docintel.types import Lang
from docintel.verification.views import View, in_each, place_in
from docintel.verification.words import count_of

#: Bounded on both sides: a run of capitals is tried once, and not again from each of its words.
_CAPITALS = r"(?<![\w-])[A-Z][\w-]*(?:\s+(?:(?:dan|lan|saha|and|of)\s+)?[A-Z][\w-]*){0,8}"
_AFTER = re.compile(rf"\b(?:[Pp]rogram|[Aa]plikasi|[Gg]erakan)\s+({_CAPITALS})")
_BEFORE = re.compile(rf"({_CAPITALS})\s+(?:[Pp]rogram(?:me)?|[Aa]pp(?:lication)?|[Mm]ovement)\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset({"the", "this", "dan", "lan", "saha", "and", "program", "programme"})


def check_program_names(view: View) -> list[Finding]:
    """Findings of kind ``program``, errors: a programme under another name in one version."""
    if len(view.langs) < 2:
        return []
    named = {lang: [p for s in view.sentences[lang] for p in _names(s, lang)] for lang in view.langs}
    if any(len(places) != 1 for places in named.values()):
        return []  # two programmes in one passage: which is which is not known
    places = {lang: listed[0] for lang, listed in named.items()}
    words = {lang: _words(place.text) for lang, place in places.items()}
    if len(view.langs) == 2:
        return _check_two(view, places, words)
    for lang in view.langs:
        one, other = (k for k in view.langs if k != lang)
        lacking = (words[one] & words[other]) - _words(view.text(lang))
        own = words[lang] - _words(view.text(one)) - _words(view.text(other))
        if lang == "en":
            own = {w for w in own if not count_of(w, "en") and (count_of(w, "id") or count_of(w, "jv"))}
        else:
            # What is English in the two others is the name that this one translates.
            lacking = {w for w in lacking if count_of(w, "en") <= count_of(w, lang)}
        if lacking and own and not _abbreviates(*(place.text for place in places.values())):
            others = in_each({k: places[k] for k in (one, other)})
            message = f"{LANGUAGE_NAMES[lang]} calls the programme {places[lang].text}, {others}."
            return [Finding("program", "error", view.number, (lang,), message, places)]
    return []


def _check_two(view: View, places: dict[Lang, Place], words: dict[Lang, set[str]]) -> list[Finding]:
    """A name that translates nothing: all its words are of the language that it should be translated from."""
    one, other = view.langs
    lacking = words[one] - _words(view.text(other))
    own = words[other] - _words(view.text(one))
    foreign = {w for w in own if count_of(w, one) and count_of(w, one) > count_of(w, other)}
    if not lacking or not own or foreign != own or _abbreviates(*(place.text for place in places.values())):
        return []
    message = (
        f"{LANGUAGE_NAMES[other]} calls the programme {places[other].text}, {in_each({one: places[one]})}."
    )
    return [Finding("program", "error", view.number, (other,), message, places)]


def _names(sentence: Sentence, lang: Lang) -> list[Place]:
    """The programmes that a sentence names, without the word for a programme."""
    matches = list((_BEFORE if lang == "en" else _AFTER).finditer(sentence.text))
    return [place_in(sentence, *match.span(1)) for match in matches]


def _abbreviates(*names: str) -> bool:
    """Whether one of the names is a single word made of the letters of another: "Posyandu", "MBG"."""
    words = [fold("".join(_WORD.findall(name))) for name in names]
    short = [word for word, name in zip(words, names, strict=True) if len(name.split()) == 1]
    return any(name.isupper() and " " not in name for name in names) or any(
        one != other and _within(one, other) for one in short for other in words
    )


def _within(letters: str, word: str) -> bool:
    """Whether the letters stand in the word in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _words(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text)} - _SMALL
