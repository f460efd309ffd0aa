"""Texts of our own with marked programmes: ``[[name]]``, and ``((name))`` for one that may be told or not."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[\[(?P<name>.+?)\]\]|\(\((?P<optional>(?:[^()]|\([^()]*\))+)\)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text without its marks and the spellings that they told, each once, in the order of the text."""

    text: str
    programs: tuple[str, ...]
    optional: tuple[str, ...]


def unmarked(text: str) -> Unmarked:
    """Take the marks out of a text.

    Raises:
        ValueError: when a mark is left open, or closed without having been opened.
    """
    found: dict[str, dict[str, None]] = {"name": {}, "optional": {}}
    for match in _MARK.finditer(text):
        kind = match.lastgroup or ""
        found[kind][" ".join(match[kind].split())] = None
    bare = _MARK.sub(lambda match: match["name"] or match["optional"], text)
    if left := re.search(r"\[\[|\]\]|\(\(", bare):
        raise ValueError(f"A mark is not closed or opened near {bare[max(left.start() - 20, 0) :][:60]!r}.")
    return Unmarked(bare, tuple(found["name"]), tuple(n for n in found["optional"] if n not in found["name"]))
