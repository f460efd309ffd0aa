"""The words that the three languages are known to use: ``models/spelling``, and those of releases.

What stands in ``trade_words`` is the vocabulary of offices that we wrote down for the checks alone:
extraction weighs the counts of ``models/spelling``, which stay as they were when its models were fitted.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from docintel.languages.stemming import fold, stem
from docintel.languages.wordlists import word_counts
from docintel.types import Lang

PREFIXES: dict[Lang, tuple[str, ...]] = {
    "jv": ("dipun", "kapi", "kami", "sak", "sa", "pa", "pi", "ka", "ke", "di", "mang", "ng", "m", "n", "ny"),
    "id": ("memper", "diper", "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "pe", "ber",
           "ter",
           "di", "se", "ke", "per"),
    "en": ("un", "re", "non", "pre", "over", "mis", "dis", "in"),
}  # fmt: skip
_SUFFIXES: dict[Lang, tuple[str, ...]] = {
    "jv": ("aken", "ake", "ipun", "nipun", "na", "ne", "e", "an", "en", "i", "a", "ana"),
    "id": ("kan", "nya", "an", "i", "lah", "kah", "pun"),
    "en": ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "al", "ness", "ment", "able", "y", "ies",
           "ation", "isation",
           "ization", "ise", "ize", "ised", "ized", "ising", "izing"),
}  # fmt: skip
_TRADE = Path(__file__).with_name("trade_words")
#: A word that we wrote down is an ordinary one (seen twice), and too rare to be what a slip was meant for.
_WRITTEN = 2
#: Pairs of letters that Javanese and Indonesian writers use for one another: no slips.
_LOOSE = (
    ("dh", "d"),
    ("th", "t"),
    ("o", "a"),
    ("e", "i"),
    ("oe", "u"),
    ("w", "h"),
    ("aken", "ake"),
    ("kitha", "kutha"),
)


@lru_cache(maxsize=3)
def _counts(lang: Lang) -> dict[str, tuple[int, int]]:
    """Each folded word of ``lang`` with how often it was seen in small letters and with a capital."""
    counts = {fold(word): counts for word, counts in word_counts(lang).items()}
    for word in (_TRADE / f"{lang}.txt").read_text(encoding="utf-8").split():
        small, capital = counts.get(fold(word), (0, 0))
        counts[fold(word)] = (small + _WRITTEN, capital)
    return counts


@lru_cache(maxsize=3)
def known_words(lang: Lang) -> dict[str, int]:
    """How often each word of ``lang`` was seen in small letters, in the data that the card names.

    Raises:
        ModelError: when the shipped list is missing or damaged.
    """
    return {word: small for word, (small, _) in _counts(lang).items()}


def count_of(word: str, lang: Lang) -> int:
    """How often the folded ``word`` was seen in small letters in ``lang``; 0 when never."""
    return _counts(lang).get(word, (0, 0))[0]


def is_ordinary(word: str, lang: Lang, least: int = 2) -> bool:
    """Whether the folded ``word`` is a word of ``lang`` rather than a name: mostly in small letters.

    It must have been seen so at ``least`` times.
    """
    small, capital = _counts(lang).get(word, (0, 0))
    return small >= least and small > capital


def is_known(word: str, lang: Lang) -> bool:
    """Known as it stands in any language, or a regular form of a known word of ``lang``, or loosely spelt.

    Javanese text takes Indonesian words; both are written in several ways (kitha, kutha; dhateng, dateng).
    """
    if any(count_of(word, k) for k in ("id", "jv", "en")):
        return True
    roots: tuple[Lang, ...] = ("jv", "id") if lang == "jv" else (lang,)
    if any(len(form) >= 3 and count_of(form, k) for form in forms(word, lang) for k in roots):
        return True
    if lang != "en" and any(count_of(loose, k) for loose in _loosely(word) for k in ("id", "jv")):
        return True
    return stem(word, lang) != word and count_of(stem(word, lang), lang) > 1


def forms(word: str, lang: Lang) -> set[str]:
    """The word without its prefixes and suffixes, one or two of them, letters restored."""
    found = {word}
    for _ in range(2):
        for form in tuple(found):
            found.update(form[len(p) :] for p in PREFIXES[lang] if form.startswith(p))
            found.update(form[: -len(s)] for s in _SUFFIXES[lang] if form.endswith(s))
    if lang == "en":
        found |= {form + "e" for form in found} | {form[:-1] for form in found if form[-2:-1] == form[-1:]}
        found |= {form[:-1] + "y" for form in found if form.endswith("i")}
    else:
        found |= {letter + form for form in found for letter in "ptksc"}
    return found - {word}


def _loosely(word: str) -> set[str]:
    found = set()
    for one, other in _LOOSE:
        found |= {word.replace(one, other), word.replace(other, one)}
    return found - {word}
