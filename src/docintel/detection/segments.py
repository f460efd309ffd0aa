"""Where in a document the language changes."""

from __future__ import annotations

from docintel.detection.detector import detect_many
from docintel.types import SILENT_KINDS, Document, Segment


def segment(document: Document) -> tuple[Segment, ...]:
    """The maximal stretches in one language, in the order of the text."""
    blocks = [b for b in document.blocks if b.start < b.end and b.kind not in SILENT_KINDS]
    found: list[Segment] = []
    for block, guess in zip(blocks, detect_many(document.text[b.start : b.end] for b in blocks), strict=True):
        if found and guess.lang in ("und", found[-1].lang):
            last = found.pop()
            found.append(Segment(last.start, block.end, last.lang, last.score, None, last.page, last.kind))
        else:
            found.append(
                Segment(block.start, block.end, guess.lang, guess.score, None, block.page, block.kind)
            )
    return tuple(found)
