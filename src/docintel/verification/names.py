"""Names of persons, places and institutions: what is no word of any language must stand in every version.

A word with a capital is taken for a name when no language is known to use it in small letters. What is
translated (an office, a country, an acronym) is in the glossary and is not compared letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from docintel.languages.dates import calendar_of
from docintel.languages.stemming import fold
from docintel.parallel import Finding, Sentence, Severity
from docintel.types import Lang
from docintel.verification.glossary import Entry
from docintel.verification.views import Difference, Fact, View, differences, place_in
from docintel.verification.words import count_of, forms, is_ordinary

_WORD = re.compile(r"[^\W\d_][\w]*(?:['’.-][^\W_]+)*")
_TITLES = frozenset(
    "sh se mm msi mh st mt spd mpd dr drs dra ir prof hj kh rm gusti kph kgph bpk ibu bapak pak bu mr mrs ms "
    "covid rp idr wib the a an in on at of for by to from this that these those it he she they we i "
    "ing wonten saking kanthi mugi".split()
)
#: Endings of English nouns and adjectives: with a capital in a title they are no names.
_ENGLISH = re.compile(
    r"(?:tion|tions|ment|ments|ness|ship|ships|ity|ities|ance|ence|ing|ings|ed|ers?|ors?|ists?|ism|al|ical|ous|ive|able"
    r"|ible|ful|less|ly|age|ages|ary|ory|ics|ment|wide|ese|ians?)$"
)
#: The head of an office's name and what may stand between it and a later word of the name.
_OFFICE = re.compile(
    r"\b(?:Dinas|Badan|Bidang|Bagian|Kementeri?an|Komisi|Kantor|Lembaga|Dewan|Direktorat|Balai|Fakultas|Seksi|Sub)"
    r"(?:\s+(?:[A-Z]\w+,?|dan|lan|saha|serta|&))*\s+$"
)
_NOMINAL = re.compile(r"(?:Ke|Pe|Per|Pem|Pen|Peng|Pa|Ka)\w{3,}an")
#: The share of capitalised words, of four letters and more, that makes a headline.
_HEADLINE = 0.75
#: So alike after respelling, a word is the other's cognate: Evaluasi and Evaluation.
_COGNATE = 0.6


def _normal(word: str) -> str:
    """Spelling variants of one name made one: Ramadhan and Ramadan, Soeharto and Suharto."""
    word = fold(word).replace("’", "'").removesuffix("'s")
    for old, new in (("dh", "d"), ("th", "t"), ("oe", "u"), ("dj", "j"), ("tj", "c"), ("kh", "h")):
        word = word.replace(old, new)
    return word.replace("'", "").replace("-", "").replace(".", "")


def _ordinary(word: str, lang: Lang) -> bool:
    """Whether a word is no name: by the word lists, or as a form of a word of ``lang``."""
    folded = fold(word)
    roots: tuple[Lang, ...] = ("en",) if lang == "en" else ("id", "jv")
    if any(is_ordinary(folded, k) for k in roots):
        return True
    return any(len(form) >= 4 and count_of(form, k) >= 2 for form in forms(folded, lang) for k in roots)


def _respelt(word: str) -> str:
    """How an Indonesian borrowing would be spelt: Questionnaire and Kuesioner come close."""
    for old, new in (
        ("qu", "k"),
        ("ph", "f"),
        ("ch", "k"),
        ("ck", "k"),
        ("c", "k"),
        ("x", "ks"),
        ("y", "i"),
        ("v", "f"),
        ("tion", "si"),
        ("sion", "si"),
        ("z", "s"),
        ("q", "k"),
    ):
        word = word.replace(old, new)
    return re.sub(r"(.)\1", r"\1", word)


def _cognates(one: str, other: str) -> bool:
    a, b = _respelt(one), _respelt(other)
    if min(len(a), len(b)) < 5 or a[0] != b[0]:
        return False
    return DamerauLevenshtein.normalized_similarity(a, b) >= _COGNATE


def _is_headline(text: str) -> bool:
    """Whether nearly every long word has a capital, as in a headline: there capitals make no names."""
    long = [word for word in _WORD.findall(text) if len(word) >= 4]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long)


def _in_office(text: str, match: re.Match[str], lang: Lang) -> bool:
    """Whether a word belongs to the name of an office, which English translates: "Dinas … Kearsipan"."""
    if lang == "en":
        return False
    head = _OFFICE.search(text, max(0, match.start() - 60), match.start())
    return bool(head and _NOMINAL.fullmatch(match[0]))


class NameFinder:
    """Finds the names of a release; made once a release, because a name is known by all of its text."""

    def __init__(self, glossary: Sequence[Entry]) -> None:
        """Args: glossary: entries whose words are compared by their translations."""
        self._translated: dict[Lang, set[str]] = {"id": set(), "jv": set(), "en": set()}
        self._pairs: dict[str, set[str]] = {}
        for entry in glossary:
            words = {
                k: {_normal(w) for n in names for w in _WORD.findall(n)} for k, names in entry.names.items()
            }
            if entry.kind != "place":
                for lang, listed in words.items():
                    self._translated[lang] |= listed
            every = set().union(*words.values()) if words else set()
            for word in every:
                self._pairs.setdefault(word, set()).update(every)

    def names(self, sentence: Sentence, lang: Lang) -> list[Fact[str]]:
        """The names of one sentence by word; ordinary words with a capital are not ``firm``."""
        calendar = calendar_of(lang)
        headline = _is_headline(sentence.text)
        facts = []
        for match in _WORD.finditer(sentence.text):
            word = match[0]
            if not any(c.isupper() for c in word) or len(word) < 2 or any(c.isdigit() for c in word):
                continue
            low = word.lower().replace("’", "'")
            if low in calendar.MONTHS or low in calendar.WEEKDAYS or _normal(word) in _TITLES:
                continue
            parts = [part for part in re.split(r"[-.]", word) if part]
            ordinary = all(_ordinary(part, lang) for part in parts)
            acronym = word.isupper() and len(word) <= 6
            starts = not sentence.text[: match.start()].strip("\"'“‘( ") or sentence.text[
                : match.start()
            ].rstrip("\"'“‘( ").endswith((".", "!", "?", ":"))
            if not acronym and (
                (ordinary and (starts or lang == "en")) or (lang == "en" and _ENGLISH.search(low))
            ):
                continue
            known = _normal(word) in self._translated[lang] or _in_office(sentence.text, match, lang)
            place = place_in(sentence, match.start(), match.end())
            firm = not (ordinary or known or acronym or headline)
            facts.append(
                Fact(
                    _normal(word), place, firm=firm, note="acronym" if acronym else "start" if starts else ""
                )
            )
        return facts

    def same(self, one: str, other: str) -> bool:
        """Whether two names are one: letter by letter, or by the glossary."""
        return one == other or other in self._pairs.get(one, ())


def check_names(view: View, finder: NameFinder) -> list[Finding]:
    """Findings of kind ``name``."""
    if len(view.langs) < 2:
        return []
    texts = {lang: _normal_words(view, lang) for lang in view.langs}
    facts: dict[Lang, list[Fact[str]]] = {}
    for lang in view.langs:
        stated = [fact for s in view.sentences[lang] for fact in finder.names(s, lang)]
        # A name in small letters, or with an ending, is said all the same: silent facts excuse.
        said = [Fact(word, view.place(lang), silent=True, firm=False) for word in texts[lang]]
        facts[lang] = stated + said

    def same(a: Fact[str], b: Fact[str]) -> bool:
        if finder.same(a.key, b.key):
            return True
        longer, shorter = (a.key, b.key) if len(a.key) >= len(b.key) else (b.key, a.key)
        ending = longer.removeprefix(shorter)
        return len(shorter) >= 4 and ending in ("e", "ne", "ipun", "nipun", "nya", "s", "an", "ese")

    found = differences(facts, same, lambda a, b: True)
    return _findings(view, [d for d in found if not _excused(d, texts)])


def _normal_words(view: View, lang: Lang) -> set[str]:
    words = set()
    for word in _WORD.findall(view.text(lang)):
        words.add(_normal(word))
        words.update(_normal(part) for part in word.split("-") if len(part) > 1)
    return words


def _excused(difference: Difference[str], texts: Mapping[Lang, set[str]]) -> bool:
    """An acronym that one version alone has, and what has a cognate in the other versions."""
    own = difference.own
    if own is not None:
        if own.note == "acronym" and not difference.expected:
            return True
        others = [word for lang, words in texts.items() if lang != difference.lang for word in words]
        return "en" in texts and _translated(own.key, others)
    fact = next(iter(difference.expected.values()))
    return difference.lang == "en" and any(_cognates(fact.key, word) for word in texts["en"])


def _translated(key: str, others: Sequence[str]) -> bool:
    """Whether a word that one version alone has is the translation of a cognate elsewhere."""
    if any(_respelt(key) == _respelt(word) for word in others):
        return True
    # A cognate that is itself a name is another spelling of the name, and that is what is looked for.
    return any(
        _cognates(key, word) and any(is_ordinary(word, k) for k in ("id", "jv", "en")) for word in others
    )


def _findings(view: View, found: list[Difference[str]]) -> list[Finding]:
    findings = []
    for lang in view.langs:
        own = [d.own for d in found if d.lang == lang and d.own is not None]
        lacking = [d.expected for d in found if d.lang == lang and d.expected]
        short = any(f.note == "acronym" for expected in lacking for f in expected.values())
        strange = [fact for fact in own if fact.firm or (short and fact.note == "acronym")]
        lost = [e for e in lacking if any(f.firm for f in e.values())]
        for fact in strange:
            near = _nearest(fact, [*lost, *lacking])
            if fact.note == "start" and not (near and any(f.firm for f in near.values())):
                continue  # the first word of a sentence: a word that no list has, rather than a name
            evidence = {lang: fact.place, **({k: f.place for k, f in near.items()} if near else {})}
            if near:
                others = ", ".join(f"{k} {f.place.text}" for k, f in near.items())
                message = f"{lang} says {fact.place.text}, {others}."
                lost = [e for e in lost if e is not near]
                lacking = [e for e in lacking if e is not near]
            else:
                message = f"{lang} alone has the name {fact.place.text}."
            sure = near is not None and any(f.firm for f in near.values())
            severity: Severity = "error" if sure else "warning"
            findings.append(Finding("name", severity, view.number, (lang,), message, evidence))
        for expected in lost:
            if all(f.note == "start" for f in expected.values()):
                continue
            fact = next(f for f in expected.values() if f.firm)
            evidence = {k: f.place for k, f in expected.items()} | {lang: view.place(lang)}
            message = f"{lang} lacks the name {fact.place.text}."
            findings.append(Finding("name", "warning", view.number, (lang,), message, evidence))
    return findings


def _nearest(fact: Fact[str], candidates: list[Mapping[Lang, Fact[str]]]) -> Mapping[Lang, Fact[str]] | None:
    """Of the names that the language lacks, the one most like ``fact``; firm ones go first."""
    return min(
        candidates,
        key=lambda e: (
            not any(f.firm for f in e.values()),
            DamerauLevenshtein.normalized_distance(fact.key, next(iter(e.values())).key),
        ),
        default=None,
    )
