"""A document that is nothing but the quotes of its commitments, one a line, as the pipeline would give it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from docintel.types import Block, Commitment, Document, Lang, Mentions, Result, Segment


def quoted(
    name: str,
    quotes: Sequence[str],
    commitment: Callable[[int, int], Commitment],
    *,
    lang: Lang,
    title: str | None = None,
    published: str | None = None,
) -> Result:
    """The document, whose id is the hash of ``name``; ``commitment`` gives that of a quote and its offset."""
    starts = [0]
    for quote in quotes:
        starts.append(starts[-1] + len(quote) + 1)
    text = "".join(f"{quote}\n" for quote in quotes)
    document = Document(
        id=hashlib.sha256(name.encode()).hexdigest(),
        media_type="text/plain",
        title=title,
        published=published,
        text=text,
        blocks=(Block(0, len(text), "paragraph", page=1),),
        pages=1,
    )
    found = tuple(commitment(number, start) for number, start in enumerate(starts[:-1]))
    return Result(document, (Segment(0, len(text), lang, 0.99, page=1),), Mentions(), found)
