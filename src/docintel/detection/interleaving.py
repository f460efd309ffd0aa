"""Texts whose paragraphs take turns in two or three languages: their places say what short ones are in.

"SIARAN PERS" is Indonesian and "SERAT PAWARTOS" Javanese because every paragraph before an English one is
Javanese; and a paragraph that was left untranslated stands in the place of its translation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from docintel.detection.detector import Detection, detect_many
from docintel.types import SILENT_KINDS, Block, Document, Lang, Segment

#: A paragraph of so many words, judged with so much probability, votes for the language of its place.
_WORDS, _SURE = 5, 0.8
#: The share of voting paragraphs that must be in the language of their place.
_AGREEMENT = 0.85
#: A turn is seen at least so often; so many paragraphs may stand before the first turn (a title, a date).
_TURNS, _BEFORE = 3, 2


def interleaved(document: Document) -> tuple[Segment, ...]:
    """One segment a paragraph, in the language of its place; empty when no languages take turns.

    Paragraphs before the first and after the last whole turn are in the language that they look like.
    """
    blocks = [b for b in document.blocks if b.start < b.end and b.kind not in SILENT_KINDS]
    texts = [document.text[b.start : b.end] for b in blocks]
    if len(texts) < 2 * _TURNS:
        return ()
    looks = detect_many(texts)
    votes = [_vote(text, look) for text, look in zip(texts, looks, strict=True)]
    found = _in_turns(blocks, looks, votes)
    if not found:
        parts = _joined(document.text, blocks, votes)
        blocks = [replace(blocks[a], end=blocks[b].end) for a, b in parts]
        found = _in_turns(blocks, [looks[a] for a, _ in parts], [votes[a] for a, _ in parts])
    return found


def _in_turns(
    blocks: Sequence[Block], looks: Sequence[Detection], votes: Sequence[Lang | None]
) -> tuple[Segment, ...]:
    best = max(
        ((*_turns(votes[offset:], width), -offset) for width in (2, 3) for offset in range(_BEFORE + 1)),
        key=lambda found: (found[0], found[2]),
    )
    agreement, langs, offset = best[0], best[1], -best[2]
    if agreement < _AGREEMENT:
        return ()
    last = offset + (len(blocks) - offset) // len(langs) * len(langs)
    return tuple(
        Segment(
            block.start,
            block.end,
            langs[(place - offset) % len(langs)] if offset <= place < last else look.lang,
            1.0 if offset <= place < last else look.score,
            look.register,
            block.page,
            block.kind,
        )
        for place, (block, look) in enumerate(zip(blocks, looks, strict=True))
    )


def _joined(text: str, blocks: Sequence[Block], votes: Sequence[Lang | None]) -> list[tuple[int, int]]:
    """The first and last block of each part: lines that follow one another in one language are one part.

    Where no blank line parts paragraphs, a wrapped line that ends a sentence looks like the end of one.
    """
    parts: list[tuple[int, int]] = []
    for place, vote in enumerate(votes):
        if parts and vote and vote == votes[place - 1]:
            gap = text[blocks[place - 1].end : blocks[place].start]
            if not gap.strip() and gap.count("\n") == 1:
                parts[-1] = (parts[-1][0], place)
                continue
        parts.append((place, place))
    return parts


def _vote(text: str, look: Detection) -> Lang | None:
    sure = look.score >= _SURE and look.lang != "und" and len(text.split()) >= _WORDS
    return look.lang if sure else None


def _turns(votes: Sequence[Lang | None], width: int) -> tuple[float, tuple[Lang, ...]]:
    """How well the votes fit turns of ``width`` different languages, and which; 0 when there are none."""
    places = [Counter(vote for vote in votes[place::width] if vote) for place in range(width)]
    if len(votes) < width * _TURNS or any(sum(place.values()) < _TURNS - 1 for place in places):
        return 0.0, ()
    langs = tuple(place.most_common(1)[0][0] for place in places)
    if len(set(langs)) < width:
        return 0.0, ()
    right = sum(place[lang] for place, lang in zip(places, langs, strict=True))
    return right / sum(sum(place.values()) for place in places), langs
