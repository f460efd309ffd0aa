"""Finding the names of persons and places: capitals that no language is known to write small.

A word with a capital is taken for a name when no language is known to use it in small letters. What is
translated (an office, a country, an acronym) is in the glossary and is not compared letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from docintel.languages.dates import calendar_of
from docintel.languages.letters import plain_letters
from docintel.languages.stemming import fold
from docintel.parallel import Sentence
from docintel.types import Lang
from docintel.verification.glossary import Entry
from docintel.verification.views import Fact, View, place_in
from docintel.verification.words import count_of, forms, is_ordinary

#: The notes of acronyms, and of those explained in the same breath: "foot-and-mouth disease (FMD)".
ACRONYM, EXPLAINED = "acronym", "explained"
_WORD = re.compile(r"[^\W\d_][\w]*(?:['’.-][^\W_]+)*")
_TITLES = frozenset(
    "sh se mm msi mh st mt spd mpd dr drs dra ir prof hj kh rm gusti kph kgph bpk ibu bapak pak bu mr mrs ms "
    "god allah tuhan covid rp idr wib the a an in on at of for by to from this that these those it he she "
    "they we i ing wonten saking kanthi mugi".split()
)
#: First names that are words as well: they begin a sentence as often as those words do.
_GIVEN_NAMES = frozenset(
    "agung aji arum asih bagus bejo budi cahya cahyo dewi endah gesang guntur indah intan jaya laras lestari "
    "lintang mawar melati mulya mulyo murni pambudi puspa rahayu rahmat ratna rukun sabar sari satria sekar "
    "slamet sri subur sugeng surya tegar teguh tentrem tri tulus untung utami wahyu waras wibawa".split()
)
#: Endings of English nouns and adjectives: with a capital in a title they are no names.
_ENGLISH = re.compile(
    r"(?:tion|tions|ment|ments|ness|ship|ships|ity|ities|ance|ence|ing|ings|ed|ers?|ors?|ists?|ism|al|ical|ous|ive|able"
    r"|ible|ful|less|ly|age|ages|ary|ory|ics|wide|ese|ians?)$"
)
#: The head of an office's name and what may stand between it and a later word of the name.
_OFFICE = re.compile(
    r"\b(?:Dinas|Badan|Bidang|Bagian|Kementeri?an|Komisi|Kantor|Lembaga|Dewan|Direktorat|Balai|Fakultas|Seksi|Sub)"
    r"(?:\s+(?:[A-Z]\w+,?|dan|lan|saha|serta|&))*\s+$"
)
_NOMINAL = re.compile(r"(?:Ke|Pe|Per|Pem|Pen|Peng|Pa|Ka)\w{3,}an")
#: The number, letter or mark of an item of a list: "3. ", "a) ", "• ".
_ITEM = re.compile(r"\W*(?:\d{1,3}|[a-z])[.)]|[•·▪‣*–-]")
#: The share of capitalised words, of four letters and more, that makes a headline.
_HEADLINE = 0.75
#: An e that is hardly spoken: Keroncong and Kroncong, Selamet and Slamet are one name.
_SCHWA = re.compile(r"(?<=[bcdgkpst])e(?=[lr][aeiou])")
#: After the last word of an office's English name: "Customs Office".
_ENGLISH_OFFICE = re.compile(r"\s+(?:Office|Agency|Department|Service|Bureau|Authority|Directorate)\b")
#: What is hung on a name: Sragen, Sragenipun; Japan, Japanese.
_ENDINGS = frozenset(("e", "ne", "ipun", "nipun", "nya", "s", "an", "ese"))
#: The same behind an acronym: "NIK-ipun", "UMKM-nya".
_HUNG_ON = re.compile(r"(?<=[A-Z])-(?:nya|n?ipun|n?e|an)$")
#: "I'm", "Don't": no names, whatever their capitals.
_CONTRACTION = re.compile(r"(?:n['’]t|['’](?:m|re|ve|ll|d))$", re.IGNORECASE)
#: So alike after respelling, a word is the other's cognate: Evaluasi and Evaluation.
_COGNATE = 0.7


@lru_cache(maxsize=8192)
def _normal(word: str) -> str:
    """Spelling variants of one name made one: Ramadhan and Ramadan, Soeharto and Suharto."""
    word = fold(word).replace("’", "'").removesuffix("'s")
    for old, new in (("dh", "d"), ("th", "t"), ("oe", "u"), ("dj", "j"), ("tj", "c"), ("kh", "h")):
        word = word.replace(old, new)
    return _SCHWA.sub("", word.replace("'", "").replace("-", "").replace(".", ""))


@lru_cache(maxsize=8192)
def _ordinary(word: str, lang: Lang) -> bool:
    """Whether a word is no name: by the word lists, or as a form of a word of ``lang``."""
    folded = fold(word)
    roots: tuple[Lang, ...] = ("en",) if lang == "en" else ("id", "jv")
    if any(is_ordinary(folded, k) for k in roots):
        return True
    return any(len(form) >= 4 and count_of(form, k) >= 2 for form in forms(folded, lang) for k in roots)


def _is_time(word: str, lang: Lang) -> bool:
    """Whether a word is a month or a weekday, "Fridays" too."""
    calendar, word = calendar_of(lang), fold(word)
    return word in calendar.MONTHS or word in calendar.WEEKDAYS or word.removesuffix("s") in calendar.WEEKDAYS


@lru_cache(maxsize=8192)
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


def is_headline(text: str) -> bool:
    """Whether nearly every long word has a capital and no full stop ends it: capitals make no names there."""
    if text.rstrip().endswith("."):
        return False
    long = [word for word in _WORD.findall(text) if len(word) >= 4]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long)


def _is_shouted(text: str) -> bool:
    """Whether a headline is all in capitals: there they make no acronyms either."""
    words = _WORD.findall(text)
    return len(words) > 2 and all(word.isupper() for word in words)


def _is_explained(text: str, match: re.Match[str]) -> bool:
    """Whether an acronym in brackets is made of the first letters of the words before it."""
    if text[match.start() - 1 : match.start()] != "(":
        return False
    letters = [word[0].upper() for word in re.findall(r"[^\W\d_]+", text[: match.start()])]
    return _within(match[0], letters[-2 * len(match[0]) :])


def _within(acronym: str, letters: Sequence[str]) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in acronym)


def _in_office(text: str, match: re.Match[str], lang: Lang) -> bool:
    """Whether a word belongs to the name of an office, which English translates: "Dinas … Kearsipan"."""
    if lang == "en":
        return False
    text, word = plain_letters(text), plain_letters(match[0])
    head = _OFFICE.search(text, max(0, match.start() - 60), match.start())
    return bool(head and _NOMINAL.fullmatch(word))


def _starts(before: str) -> bool:
    """Whether a word after ``before`` has its capital as the first of a sentence, a quotation or an item."""
    before = before.rstrip("\"'“‘( ")
    return (
        not before
        or before.endswith(("!", "?", ":"))
        or _ITEM.fullmatch(before) is not None
        or re.search(r"\w{4,}\.[\"”’]?$", before) is not None
    )


def is_acronym(fact: Fact[str]) -> bool:
    """Whether a name is an acronym, explained or not."""
    return fact.note in (ACRONYM, EXPLAINED)


class NameFinder:
    """Finds the names of a release; made once a release, because a name is known by all of its text."""

    def __init__(self, glossary: Sequence[Entry]) -> None:
        """Args: glossary: entries whose words are compared by their translations."""
        self._translated: dict[Lang, set[str]] = {"id": set(), "jv": set(), "en": set()}
        self._pairs: dict[str, set[str]] = {}
        #: What English and another version both write with a capital within a sentence.
        self.learnt: set[str] = set()
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
        headline, shouted = is_headline(sentence.text), _is_shouted(sentence.text)
        facts = []
        for match in _WORD.finditer(sentence.text):
            word = _HUNG_ON.sub("", match[0])
            if not any(c.isupper() for c in word) or len(word) < 2 or any(c.isdigit() for c in word):
                continue
            low = word.lower().replace("’", "'").removesuffix("'s")
            if _normal(word) in _TITLES or (lang == "en" and _CONTRACTION.search(word)):
                continue
            parts = [part for part in re.split(r"[-.]", low) if part]
            timed = [_is_time(part, lang) for part in parts]
            if any(timed) and all(t or _ordinary(p, lang) for t, p in zip(timed, parts, strict=True)):
                continue  # a month, "mid-April"
            ordinary = all(_ordinary(part, lang) for part in parts)
            acronym = word.isupper() and len(word) <= 6 and not shouted
            before = sentence.text[: match.start()]
            starts = _starts(before)
            if not acronym and (
                (ordinary and (lang == "en" or (starts and low not in _GIVEN_NAMES)))
                or (lang == "en" and _ENGLISH.search(low))
            ):
                continue
            known = _normal(word) in self._translated[lang] or _in_office(sentence.text, match, lang)
            place = place_in(sentence, match.start(), match.start() + len(word))
            office = lang == "en" and bool(_ENGLISH_OFFICE.match(sentence.text, match.end()))
            firm = not (ordinary or known or acronym or headline or office)
            # Items list places and persons: what two versions share at the head of one is a name.
            opening = "item" if _ITEM.fullmatch(before.rstrip()) else "start"
            note = opening if starts else "office" if office else ""
            if acronym:
                note = EXPLAINED if _is_explained(sentence.text, match) else ACRONYM
            facts.append(Fact(_normal(word), place, firm=firm, note=note))
        return facts

    def learn(self, names: Mapping[Lang, Sequence[Fact[str]]]) -> None:
        """Remember as names what the versions of one group share with English."""
        english = {f.key for f in names["en"] if not f.note and not is_ordinary(f.key, "en")}
        for lang, facts in names.items():
            if lang != "en":
                self.learnt |= {fact.key for fact in facts if fact.key in english and not fact.note}

    def same(self, one: str, other: str) -> bool:
        """Whether two names are one: letter by letter, by the glossary, or but for an ending."""
        if one == other or other in self._pairs.get(one, ()):
            return True
        longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
        return len(shorter) >= 4 and longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS

    def with_translations(self, words: Set[str]) -> set[str]:
        """The words, and what the glossary calls them otherwise."""
        return set(words).union(*(self._pairs[word] for word in words if word in self._pairs))

    def is_translated(self, key: str) -> bool:
        """Whether the glossary knows the word as one that is translated."""
        return any(key in words for words in self._translated.values())


def normal_words(view: View, lang: Lang) -> set[str]:
    """Every word of one language's sentences, and the parts of hyphened ones, as names are compared."""
    words = set()
    for word in _WORD.findall(view.text(lang)):
        words.add(_normal(word))
        words.update(_normal(part) for part in word.split("-") if len(part) > 1)
    return words


def cognates(one: str, other: str) -> bool:
    """Whether one word is likely the borrowed form of the other: Kuesioner and Questionnaire."""
    a, b = _respelt(one), _respelt(other)
    if min(len(a), len(b)) < 5 or a[0] != b[0]:
        return False
    return DamerauLevenshtein.normalized_similarity(a, b) >= _COGNATE


def is_translation(key: str, others: Set[str]) -> bool:
    """Whether a word that one version alone has is the translation of a cognate elsewhere."""
    if any(_respelt(key) == _respelt(word) for word in others):
        return True
    # A cognate that is itself a name is another spelling of the name, and that is what is looked for.
    return any(
        cognates(key, word) and any(is_ordinary(word, k) for k in ("id", "jv", "en")) for word in others
    )
