"""Words that are written joined, apart or with a hyphen: "wifi", "wi fi" and "Wi-Fi" are one.

The index has them as each text writes them. What a query may mean besides is told from the words that the
library has: none has to be indexed anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from docintel.library.matching import function_words
from docintel.library.query import And, Node, Words

_Run = tuple[str, ...]

#: A query of more parts is a pasted text, which says enough.
_MOST = 12
_SHORTEST = 2  # letters of a part of a word
_PARTICLE = 3  # letters of a function word at most


def respelled(node: Node, known: Callable[[set[str]], set[str]]) -> Node:
    """``node`` with the other spellings of its words; ``known`` gives those words that the library has."""
    parts = node.parts if isinstance(node, And) else (node,)
    if len(parts) > _MOST:
        return node
    forms = [_forms(parts, place) for place in range(len(parts))]
    there = known({word for runs in forms for run in runs for word in run})
    spelled = tuple(
        replace(part, spellings=tuple(run for run in runs if there.issuperset(run)))
        if isinstance(part, Words)
        else part
        for part, runs in zip(parts, forms, strict=True)
    )
    return And(spelled) if isinstance(node, And) else spelled[0]


def _forms(parts: Sequence[Node], place: int) -> list[_Run]:
    """How the word at a place may be written, alone or together with the one before or behind it."""
    part = parts[place]
    if not isinstance(part, Words) or part.exact or part.prefix:
        return []
    if len(part.words) > 1:
        return [("".join(part.words),)]
    before, after = _word_at(parts, place - 1), _word_at(parts, place + 1)
    (word,) = part.words
    joined = [(before + word,)] if before else []
    joined += [(word + after,)] if after else []
    return joined + _apart(word)


def _word_at(parts: Sequence[Node], place: int) -> str:
    part = parts[place] if 0 <= place < len(parts) else None
    plain = isinstance(part, Words) and not (part.exact or part.prefix) and len(part.words) == 1
    return part.words[0] if isinstance(part, Words) and plain else ""


def _apart(word: str) -> list[_Run]:
    cuts = range(_SHORTEST, len(word) - _SHORTEST + 1) if word.isalpha() else ()
    halves = ((word[:cut], word[cut:]) for cut in cuts)
    return [pair for pair in halves if not any(map(_is_particle, pair))]


def _is_particle(part: str) -> bool:
    """Whether it is as "di" and "ke", which stand before half of all words."""
    return len(part) <= _PARTICLE and part in function_words()
