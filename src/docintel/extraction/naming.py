"""Which spellings are the same programme: one canonical name for all its variants within a document."""

from __future__ import annotations

import re

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
    """The canonical name of each surface: the fullest spelling of its variants, without years."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for surface in dict.fromkeys(surfaces):
        groups.setdefault(name_key(surface), []).append(surface)
    return {surface: name for group in groups.values() for name in (_best(group),) for surface in group}


def _best(surfaces: list[str]) -> str:
    def rank(surface: str) -> tuple[bool, int, int]:
        words = surface.split()
        capitals = sum(word[0].isupper() for word in words)
        return (surface.isupper() and len(words) > 1, -capitals, len(surface))

    name = " ".join(min(surfaces, key=rank).split()).strip(_QUOTES)
    shorter = " ".join(_YEARS.sub(" ", name).split()).strip(" ,-–")
    return shorter or name
