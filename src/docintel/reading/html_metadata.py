"""What a page says of itself: title and date of publication."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

from docintel.reading.html_pieces import Element, Piece, clean

_SEPARATOR = re.compile(r"\s+[|–—·»«-]\s+")
_WORD = re.compile(r"\w+")


def page_title(root: Element, found: Sequence[Piece]) -> str | None:
    """The headline: the heading that the page's title repeats, else that title without the site."""
    claims = [clean(text) for text in _claims(root)]
    claims = [claim for claim in claims if claim]
    headings = [piece.text for piece in found if piece.kind == "heading" and piece.level in (1, 2)]
    for heading in headings:
        if any(_key(heading) and _key(heading) in _key(claim) for claim in claims):
            return " ".join(heading.split())
    if claims:
        return " ".join(_SEPARATOR.split(claims[0])[0].split())
    first = next((piece.text for piece in found if piece.kind == "heading" and piece.level == 1), None)
    return " ".join(first.split()) if first else None


def page_date(root: Element) -> str | None:
    """The date of publication that the page's metadata names, as htmldate reads it.

    Its search of the visible text is left off: that takes any date, such as a related article's.
    """
    from htmldate import find_date  # noqa: PLC0415 - heavy, and only HTML needs it

    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    found = find_date(root, original_date=True, extensive_search=False)
    return str(found) if found else None


def _claims(root: Element) -> list[str]:
    claims = [
        meta.get("content") or ""
        for meta in root.iter("meta")
        if (meta.get("property") or meta.get("name") or "").casefold()
        in ("og:title", "twitter:title", "dc.title")
    ]
    return claims + ["".join(title.itertext()) for title in root.iter("title") if _in_head(title)]


def _in_head(title: Element) -> bool:
    parent = title.getparent()
    return parent is not None and parent.tag in ("head", "html", "body")


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
