"""A whole article that stands twice in one file, with other line breaks: the second copy is found here.

Method: word n-grams (shingles, Broder 1997) of the text without regard to lines; where those of a later
stretch follow those of an earlier one in the same order, the later one is a copy. Tables and plans repeat
themselves too, here and there and in small pieces; an article that was scraped twice repeats in one long run.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_SHINGLE = 8
#: A copy has at least this many words, and at least this share of the document.
MIN_WORDS = 60
MIN_SHARE = 0.3
#: Longer documents are no news pages, and are not searched.
MAX_WORDS = 100_000
# How many words may be new between two repeated stretches of the same copy, in the copy and in the source.
_MAX_GAP = 40
_MIN_COVERED = 0.9


@dataclass(slots=True)
class _Chain:
    """A copy as it grows: word positions of the copy and of its source, both half-open."""

    start: int
    end: int
    source_start: int
    source_end: int
    matched: int


def repeated(texts: Sequence[str]) -> frozenset[int]:
    """The positions in ``texts`` that repeat a long earlier stretch.

    Args:
        texts: the blocks of a document in reading order.

    Returns:
        Positions of blocks all of whose words, and every number among them, stood before in the same order.
    """
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for text in texts:
        start = len(words)
        words.extend(found.casefold() for found in _WORD.findall(text))
        spans.append((start, len(words)))
        if len(words) > MAX_WORDS:
            return frozenset()
    chains, covered = _chains(words)
    if sum(chain.matched for chain in chains) < MIN_SHARE * len(words):
        return frozenset()
    starts, ends = [chain.start for chain in chains], [chain.end for chain in chains]
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    found = set()
    for position, (start, end) in enumerate(spans):
        # Chains follow one another, so few of them can hold a block.
        first, last = bisect_left(ends, end - _SHINGLE), bisect_right(starts, start + _SHINGLE)
        if start < end and any(
            _is_copy(words, (start, end), chain, covered, places) for chain in chains[first:last]
        ):
            found.add(position)
    return frozenset(found)


def _chains(words: list[str]) -> tuple[list[_Chain], bytearray]:
    """The copies of at least ``MIN_WORDS`` words, and which words a repeated shingle covers."""
    first: dict[int, int] = {}
    covered = bytearray(len(words))
    chains: list[_Chain] = []
    for position in range(len(words) - _SHINGLE + 1):
        shingle = hash(tuple(words[position : position + _SHINGLE]))
        source = first.setdefault(shingle, position)
        if source == position or position - source < _SHINGLE:
            continue
        covered[position : position + _SHINGLE] = b"\x01" * _SHINGLE
        _extend(chains, position, source)
    return [c for c in chains if c.matched >= MIN_WORDS and c.source_end <= c.start + _SHINGLE], covered


def _extend(chains: list[_Chain], position: int, source: int) -> None:
    end, source_end = position + _SHINGLE, source + _SHINGLE
    last = chains[-1] if chains else None
    follows = (
        last is not None
        and position - last.end <= _MAX_GAP
        and last.source_end - _SHINGLE < source <= last.source_end + _MAX_GAP
    )
    if last is None or not follows:
        chains.append(_Chain(position, end, source, source_end, _SHINGLE))
        return
    last.matched += min(end - last.end, _SHINGLE)
    last.end, last.source_end = end, source_end


def _is_copy(
    words: list[str],
    span: tuple[int, int],
    chain: _Chain,
    covered: bytearray,
    places: dict[str, list[int]],
) -> bool:
    """Whether a block within the reach of ``chain`` repeats its source; ``places`` are those of each word."""
    start, end = span
    inside = sum(covered[start:end])
    if inside == end - start:
        return True
    new = [words[position] for position in range(start, end) if not covered[position]]
    if inside >= _MIN_COVERED * (end - start) and not any(c.isdigit() for word in new for c in word):
        return True
    # Too short for a shingle, or beside something new: then it must stand in the source word for word, and
    # so must its rarest word.
    block = words[start:end]
    offset = min(range(len(block)), key=lambda i: len(places[block[i]]))
    listed = places[block[offset]]
    first = bisect_left(listed, chain.source_start + offset)
    last = bisect_right(listed, chain.source_end - len(block) + offset)
    return any(words[at - offset : at - offset + len(block)] == block for at in listed[first:last])
