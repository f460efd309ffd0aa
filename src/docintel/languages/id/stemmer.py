"""The affixes of Indonesian: which words a word may be a form of.

After the morphology in Sneddon, *Indonesian: A Comprehensive Grammar*, and the order of stripping of Adriani
et al. (2007). Which of the candidates is the root is decided by a list of roots (``languages.roots``), since
the form alone does not tell: penguatan is kuat, pengamanan is aman.
"""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")
_SHORTEST = 3

_ENCLITICS = ("lah", "kah", "pun", "nya", "ku", "mu")
_SUFFIXES = ("kan", "an", "i")
_PREFIXES = (
    *("di", "ke", "se", "ter", "ber", "per", "memper", "diper", "pember", "pemer", "keter", "keber"),
    *("kese", "menye", "penye", "menge", "penge", "dike", "berke", "berpe", "seke"),
)
#: Only before "ajar", and only before a syllable that ends in -er or begins with r.
_LEARN = ("bel", "pel", "mempel", "dipel")
_SHORT = ("be", "te", "pe")
#: Before a verb with its own nasal prefix.
_BEFORE_NASAL = ("di", "ke", "se", "ber", "ter", "")

#: What the nasal of meN- and peN- may stand for before a vowel ("" is a root that begins with it).
_BEFORE_VOWEL = {"ng": ("k", ""), "ny": ("s", "ny"), "n": ("t", "n"), "m": ("p", "m")}
_BEFORE_CONSONANT = {"ng": "ghkq", "n": "dcjtsz", "m": "bpfv", "": "lrwymn"}


def candidates(word: str) -> frozenset[str]:
    """Every word of three letters or more of which ``word`` may be a form, without ``word`` itself."""
    found = set()
    for rest in _without_suffix(word):
        found.add(rest)
        found.update(_without_prefix(rest))
    found.discard(word)
    return frozenset(root for root in found if len(root) >= _SHORTEST and _begins_well(root))


def _without_suffix(word: str) -> set[str]:
    bare = {word}
    bare.update(word.removesuffix(end) for end in _ENCLITICS)
    cut = {rest.removesuffix(end) for rest in bare for end in _SUFFIXES}
    return {rest for rest in bare | cut if len(rest) >= _SHORTEST}


def _without_prefix(word: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            yield word[len(prefix) :]
    for prefix in _LEARN:
        if word.startswith(prefix + "ajar"):
            yield word[len(prefix) :]
    for prefix in _SHORT:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and (rest[:1] == "r" or rest[1:3] == "er"):
            yield rest
    for prefix in _BEFORE_NASAL:
        if word.startswith(prefix):
            yield from _without_nasal(word[len(prefix) :])


def _without_nasal(word: str) -> Iterator[str]:
    """What may follow meN- or peN-."""
    if not word.startswith(("me", "pe")):
        return
    rest = word[2:]
    for nasal, firsts in _BEFORE_VOWEL.items():
        root = rest[len(nasal) :]
        if rest.startswith(nasal) and root[:1] in _VOWELS:
            yield from (first + root for first in firsts)
            break  # "ny" is no "n" before a "y"
    for nasal, firsts_kept in _BEFORE_CONSONANT.items():
        root = rest[len(nasal) :]
        if rest.startswith(nasal) and root[:1] and root[0] in firsts_kept:
            yield root


#: Two consonants that a root may begin with.
_CLUSTERS = frozenset(
    "br bl dr dw fl fr gl gr kh kl kr kw ng ny pl pr ps sk sl sm sn sp st sw sy tr tw kn sr".split()
)


def _begins_well(root: str) -> bool:
    if root[0] in _VOWELS or root[1] in _VOWELS:
        return bool(_VOWELS & set(root))
    return root[:2] in _CLUSTERS and bool(_VOWELS & set(root))
