"""Which spellings are the same programme: one canonical name for all its variants within a document."""

from __future__ import annotations

import re
from collections import Counter

from rapidfuzz.distance import OSA

_QUOTES = "\"'“”‘’«» "
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_YEARS = re.compile(
    r"[,\s]*(?:(?:tahun|taun|ta|year|in)\s+)?(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)\d\d|\d\d))?(?!\d)",
    re.IGNORECASE,
)
_SAME = (
    (re.compile(r"\b(?:master\s+plan|rencana\s+induk)\b"), "masterplan"),
    (re.compile(r"\b(?:action\s+plan|rancangan\s+tumindak)\b"), "rencana aksi"),
    (re.compile(r"\b(?:kota|kutha|kitha)\s+(?:cerdas|pintar|pinter|wasis)\b"), "smart city"),
    (re.compile(r"\b(?:road\s+map|peta\s+jalan)\b"), "roadmap"),
    (re.compile(r"\bprogramme\b"), "program"),
)
#: In a name of so many words one letter in a word of so many letters tells no two programmes apart.
_LONG_NAME, _LONG_WORD = 6, 7
#: Words that do not tell one programme from another.
_WEAK = frozenset(
    """
    program the a an of aplikasi gerakan menuju tahap dan and
    """.split()
)


def name_key(surface: str) -> tuple[str, ...]:
    """What all spellings of one name share in a document: its words without case, years, brackets and order.

    Across documents it is too wide: a later period of a plan is another program there.
    """
    text = _YEARS.sub(" ", _BRACKETS.sub(" ", surface)).casefold().strip(_QUOTES)
    text = " ".join(text.replace("–", "-").split())
    for pattern, replacement in _SAME:
        text = pattern.sub(replacement, text)
    words = re.findall(r"\w+", text)
    return tuple(sorted({word for word in words if word not in _WEAK} or set(words)))


def canonical_names(surfaces: list[str]) -> dict[str, str]:
    """The canonical name of each surface: the fullest spelling of its variants, without years.

    Args:
        surfaces: the names as printed, once for each place: of two spellings of a long name one letter apart
            the more frequent one is taken for right.
    """
    counts = Counter(surfaces)
    groups: dict[tuple[str, ...], list[str]] = {}
    for surface in counts:
        groups.setdefault(name_key(surface), []).append(surface)
    said = {key: sum(counts[surface] for surface in group) for key, group in groups.items()}
    right = _misspelt(said)
    names = {key: _best(group) for key, group in groups.items()}
    return {surface: names[right.get(key, key)] for key, group in groups.items() for surface in group}


def _misspelt(said: dict[tuple[str, ...], int]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The keys of long names that lie one letter in one long word from a more frequent one, with that one."""
    chosen: dict[tuple[frozenset[str], int], list[tuple[str, tuple[str, ...]]]] = {}
    found = {}
    for key in sorted(said, key=lambda key: (-said[key], key)):
        if len(key) < _LONG_NAME:
            continue
        slots = [
            (word, chosen.setdefault((frozenset(key) - {word}, len(key)), []))
            for word in filter(_is_long, key)
        ]
        near = (
            other
            for word, others in slots
            for known, other in others
            if OSA.distance(word, known, score_cutoff=1) == 1
        )
        found[key] = next(near, key)
        for word, others in slots:
            others.append((word, found[key]))
    return found


def _is_long(word: str) -> bool:
    return word.isalpha() and len(word) >= _LONG_WORD


def _best(surfaces: list[str]) -> str:
    def rank(surface: str) -> tuple[bool, int, int]:
        words = surface.split()
        capitals = sum(word[0].isupper() for word in words)
        return (surface.isupper() and len(words) > 1, -capitals, len(surface))

    name = " ".join(min(surfaces, key=rank).split()).strip(_QUOTES)
    shorter = " ".join(_YEARS.sub(" ", name).split()).strip(" ,-–")
    return shorter or name
