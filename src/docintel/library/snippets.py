"""The stretch of a text that shows why it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docintel.languages.stemming import find_words, stem
from docintel.library.matching import Both, Either, Expression, Leaf

if TYPE_CHECKING:
    from docintel.types import Lang

#: Characters of a snippet, about two lines of a terminal.
LENGTH = 240


@dataclass(frozen=True, slots=True)
class Snippet:
    """``text`` in one line; ``highlights`` are half-open offsets into it."""

    text: str
    highlights: tuple[tuple[int, int], ...]


def wanted_stems(expression: Expression | None) -> frozenset[str]:
    """Every stem that ``expression`` asks for."""
    if expression is None:
        return frozenset()
    if isinstance(expression, Leaf):
        return frozenset(stem for stems in expression.alternatives for stem in stems)
    parts = expression.wanted if isinstance(expression, Both) else expression.parts
    assert isinstance(expression, Both | Either)  # noqa: S101 - the three kinds there are
    return frozenset().union(*(wanted_stems(part) for part in parts))


def snippet(text: str, stems: frozenset[str], lang: Lang, length: int = LENGTH) -> Snippet:
    """The stretch of ``text`` with most of the wanted words; its beginning when it has none.

    Args:
        text: a quote, of any length.
        stems: what was searched for.
        lang: the language that ``text`` is indexed in.
        length: characters, roughly: words are kept whole, and "…" stands where text was left out.
    """
    line = " ".join(text.split())
    hits = _hits(line, stems, lang)
    start, end = _window(line, hits, length)
    head, tail = "…" if start else "", "…" if end < len(line) else ""
    moved = len(head) - start
    marks = tuple((a + moved, b + moved) for a, b, _ in hits if start <= a and b <= end)
    return Snippet(f"{head}{line[start:end]}{tail}", marks)


def _hits(line: str, stems: frozenset[str], lang: Lang) -> list[tuple[int, int, str]]:
    if not stems:
        return []
    found = ((start, end, stem(word, lang)) for start, end, word in find_words(line))
    return [hit for hit in found if hit[2] in stems]


def _window(line: str, hits: list[tuple[int, int, str]], length: int) -> tuple[int, int]:
    """The span of about ``length`` characters with the most distinct words that were searched for."""
    if len(line) <= length:
        return 0, len(line)
    best, begin = 0, 0
    for position, (start, _, _) in enumerate(hits):
        inside = {stem for a, b, stem in hits[position : position + 50] if b <= start + length - 20}
        if len(inside) > best:
            best, begin = len(inside), start
    begin = max(0, min(begin - 20, len(line) - length))
    if begin:
        space = line.find(" ", begin)
        begin = space + 1 if 0 <= space < begin + 30 else begin
    end = min(len(line), begin + length)
    if end < len(line):
        space = line.rfind(" ", begin, end)
        end = space if space > begin + length // 2 else end
    return begin, end
