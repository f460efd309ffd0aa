"""A light stemmer for Javanese, ngoko and krama, in Latin script without diacritics.

It takes off what inflects: the passive prefixes (di-, dipun-, ka-, tak-, kok-), the nasal of the active
verb (m-, n-, ny-, ng-, and with pa- or pe- of nouns), and the suffixes of causative, applicative and
possession (-aken, -ake, -ipun, -e, -an, -i, -en). What remains need not be a word: it need only be the same
for the forms of one word. After Robson, *Javanese Grammar for Students* (3rd ed.), chapters on affixes.
"""

from __future__ import annotations

_SHORTEST = 3  # letters that must remain
_VOWELS = frozenset("aeiou")

#: Longest first. A suffix after a vowel swallows it or takes an "n" or "k" before it (-ne, -kake, -nipun).
_SUFFIXES = (
    *("kaken", "akake", "nipun", "aken", "kake", "ipun"),
    *("ake", "ana", "ane", "ni", "ne", "an", "en", "i", "e"),
)
_PREFIXES = ("dipun", "kapi", "kami", "tak", "kok", "di", "ka", "sa")

#: The nasal stands for these first letters; the first entry that fits the word is taken.
_NASALS = (
    ("ngg", "g"),
    ("ngr", "r"),
    ("ngl", "l"),
    ("nj", "j"),
    ("nd", "d"),
    ("mb", "b"),
    ("ny", "s"),
    ("ng", ""),
    ("m", "p"),
    ("n", "t"),
)


def stem_javanese(word: str) -> str:
    """The stem of one folded word, at least three letters; a shorter word is returned as it is."""
    if len(word) <= _SHORTEST:
        return word
    return _without_suffix(_without_prefix(word))


def _without_prefix(word: str) -> str:
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > _SHORTEST and _pronounceable(rest):
            return rest
    for prefix in ("pa", "pe"):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > _SHORTEST and rest.startswith(("m", "n")):
            return _without_nasal(rest)
    return _without_nasal(word)


def _without_nasal(word: str) -> str:
    for nasal, first in _NASALS:
        rest = word.removeprefix(nasal)
        if rest == word or len(rest) < _SHORTEST:
            continue
        if first not in ("p", "t", "s", "") or rest[0] in _VOWELS:
            return first + rest
    return word


def _without_suffix(word: str) -> str:
    for suffix in _SUFFIXES:
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) >= _SHORTEST and _VOWELS & set(rest):
            return rest
    return word


def _pronounceable(rest: str) -> bool:
    """Whether a word can begin so: a vowel among its first three letters, and no doubled consonant."""
    return bool(_VOWELS & set(rest[:3])) and not (rest[0] == rest[1] and rest[0] not in _VOWELS)
