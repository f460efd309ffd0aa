"""The affixes of Javanese, ngoko and krama: which words a word may be a form of.

Latin script without diacritics. After Robson, *Javanese Grammar for Students* (3rd ed.): the passive (di-,
dipun-, ka-, tak-, kok-), the nasal of the active verb (m-, n-, ny-, ng-, and with pa- or pe- of nouns), and
the suffixes of causative, applicative and possession (-ake, -aken, -i, -e, -ipun, -an, -en). Which candidate
is the root is decided by a list of roots (``languages.roots``); :func:`light_stem` is for words of which no
candidate is in it.
"""

from __future__ import annotations

from collections.abc import Iterator

_SHORTEST = 3
_VOWELS = frozenset("aeiou")
_NEVER_LAST = frozenset("bcdgjwy")  # after a consonant

#: A suffix after a vowel swallows it or takes an "n", "k" or "y" before it (-ne, -kake, -nipun, -yan).
_SUFFIXES = (
    *("kaken", "akake", "akaken", "nipun", "aken", "kake", "ipun", "ake", "ana", "ane", "yan", "wan"),
    *("ni", "ne", "nen", "an", "en", "i", "e", "a", "ku", "mu", "ing"),
)
_PREFIXES = (
    *("dipun", "kapi", "kami", "kuma", "tak", "dak", "kok", "di", "ka", "ke", "sa", "se", "pa", "pi", "a"),
)
_BEFORE_NASAL = ("", "pa", "pe", "ka", "sa")

#: What a nasal may stand for: the longer first.
_NASALS = (
    ("ngg", ("g",)),
    ("ngr", ("r", "kr")),
    ("ngl", ("l", "kl")),
    ("nge", ("", "e", "ke")),
    ("ng", ("", "k")),
    ("ny", ("s", "c", "ny")),
    ("nj", ("j",)),
    ("nd", ("d",)),
    ("n", ("t", "th", "s", "n")),
    ("mb", ("b",)),
    ("m", ("p", "w", "m")),
)


def candidates(word: str) -> frozenset[str]:
    """Every word of three letters or more of which ``word`` may be a form, without ``word`` itself."""
    found = set()
    for rest in _without_suffix(word):
        found.add(rest)
        found.update(_without_prefix(rest))
    found.discard(word)
    return frozenset(root for root in found if len(root) >= _SHORTEST and _pronounceable(root))


def light_stem(word: str) -> str:
    """``word`` without the affixes that hardly ever belong to a root: dipun- and -ipun, -aken, -ake."""
    for prefix in ("dipun", "di"):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > _SHORTEST and _pronounceable(rest):
            word = rest
            break
    for suffix in ("kaken", "kake", "nipun", "aken", "ipun", "ake"):
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) > _SHORTEST:
            return rest
    return word


def _without_suffix(word: str) -> Iterator[str]:
    yield word
    for suffix in _SUFFIXES:
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) >= _SHORTEST:
            yield rest
            # A last i or u opens before these: isi, ngisekake; tuku, nukokake.
            if rest[-1] in "eo" and suffix[0] in "kn":
                yield rest[:-1] + {"e": "i", "o": "u"}[rest[-1]]


def _without_prefix(word: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            yield word[len(prefix) :]
    for prefix in _BEFORE_NASAL:
        if word.startswith(prefix):
            yield from _without_nasal(word[len(prefix) :])


def _without_nasal(word: str) -> Iterator[str]:
    for nasal, firsts in _NASALS:
        rest = word.removeprefix(nasal)
        if rest != word and rest:
            yield from (first + rest for first in firsts)


def _pronounceable(root: str) -> bool:
    """Whether a word can begin and end so.

    It begins with a vowel among the first three letters and no doubled consonant, and ends with no voiced
    stop, affricate or half-vowel after a consonant, as no word does, not even a loan ("warg", "marg").
    """
    begins = bool(_VOWELS & set(root[:3])) and not (root[0] == root[1] and root[0] not in _VOWELS)
    return begins and (root[-2] in _VOWELS or root[-1] not in _NEVER_LAST or root.endswith("ng"))
