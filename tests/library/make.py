"""Results as the pipeline gives them, from a few words."""

from __future__ import annotations

import hashlib
import random
from typing import Any

from docintel.library.columns import CODED
from docintel.types import (
    Actor,
    Block,
    Commitment,
    Document,
    Evidence,
    Lang,
    Mentions,
    Result,
    Segment,
)


def commitment(text: str, quote: str, **fields: Any) -> Commitment:
    """A commitment whose quote stands in ``text``; every field may be given."""
    start = text.index(quote)
    values: dict[str, Any] = {
        "id": hashlib.sha256(f"{start}{quote}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        "kind": "prose",
        "program": None,
        "activity": None,
        "context": (),
        "dimensions": (),
        "start_year": None,
        "end_year": None,
        "status": "planned",
        "quote": quote,
        "lang": "id",
        "confidence": 0.9,
        "evidence": (Evidence("quote", quote, start, start + len(quote), page=1),),
    }
    return Commitment(**{**values, **fields})


def result(
    text: str, *quotes: str | tuple[str, dict[str, Any]], title: str | None = None, lang: Lang = "id"
) -> Result:
    """A document of one page and one language, with a commitment for each quote."""
    found = [(item, {}) if isinstance(item, str) else item for item in quotes]
    document = Document(
        id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        media_type="text/plain",
        title=title,
        published=None,
        text=text,
        blocks=(Block(0, len(text), "paragraph", page=1),),
        pages=1,
    )
    return Result(
        document,
        (Segment(0, len(text), lang, 0.99, page=1),),
        Mentions(),
        tuple(commitment(text, quote, **{"lang": lang, **fields}) for quote, fields in found),
    )


def various(pick: random.Random, text: str, count: int, *, before: str = "") -> Result:
    """A document whose ``count`` commitments have some of a few values each; ``text`` ends their quotes."""
    quotes = [f"Membangun {pick.choice(('jalan', 'pasar'))} nomor {n} di {text}." for n in range(count)]
    fields = [
        {
            "kind": pick.choice(CODED["kind"]),
            "lang": pick.choice(CODED["lang"]),
            "status": pick.choice(CODED["status"]),
            "program": pick.choice((None, *(f"Program {n}" for n in range(15)))),
            "dimensions": tuple(pick.sample(("mobility", "economy", "living"), pick.randint(0, 2))),
            "actors": tuple(Actor(f"Dinas {n}", "lead") for n in pick.sample(range(12), pick.randint(0, 3))),
            "start_year": pick.choice((None, 2025, 2026)),
            "end_year": pick.choice((None, 2027, 2030)),
        }
        for _ in quotes
    ]
    return result(before + "\n".join(quotes), *zip(quotes, fields, strict=True))
