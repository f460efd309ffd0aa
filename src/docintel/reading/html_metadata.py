"""What a page says of itself: title and date of publication."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from copy import deepcopy

from docintel.reading.html_pieces import Element, Piece, clean

# Its remarks are not for the user's screen; whoever sets up logging still gets them.
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_SEPARATOR = re.compile(r"\s+[|–—·»«-]\s+")
_ISO_DATE = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)
# A piece of so many words is the article's text; what stands above it is its head.
_TEXT_WORDS = 30
_WORD = re.compile(r"\w+")


def page_title(root: Element, found: Sequence[Piece], main: Sequence[bool]) -> str | None:
    """The headline of a page.

    It is the heading that the page's title repeats, else the only first-level heading of the article, else
    that title without the name of the site.

    Args:
        root: the page.
        found: its pieces.
        main: for each piece whether it belongs to the article.
    """
    claims = list(filter(None, map(clean, _claims(root))))
    headings = [piece.text for piece in found if piece.kind == "heading" and piece.level in (1, 2)]
    for heading in headings:
        if any(_key(heading) and _key(heading) in _key(claim) for claim in claims):
            return " ".join(heading.split())
    highest = [
        p.text
        for p, inside in zip(found, main, strict=True)
        if inside and p.kind == "heading" and p.level == 1
    ]
    if len(highest) == 1 or (highest and not claims):
        return " ".join(highest[0].split())
    return " ".join(_SEPARATOR.split(claims[0])[0].split()) if claims else None


def page_date(root: Element) -> str | None:
    """The date of publication that the page's metadata names, as htmldate reads it.

    It sees the head and the structured data alone: from the visible page it takes any date, such as a related
    article's.
    """
    from htmldate import find_date  # noqa: PLC0415 - heavy, and only HTML needs it

    copy = deepcopy(root)
    for body in list(copy.iter("body")):
        data = [script for script in body.iter("script") if script.get("type") == "application/ld+json"]
        body.clear()
        body.extend(data)
    found = find_date(copy, original_date=True, extensive_search=False)
    return str(found) if found else None


def stamped_date(main: Sequence[Piece]) -> str | None:
    """The date of the first ``time`` element above the text of the article, unless it says "modified"."""
    for piece in main:
        for stamp in _stamps(piece.element):
            named = f"{stamp.get('class') or ''} {stamp.get('itemprop') or ''}"
            found = _ISO_DATE.match(stamp.get("datetime") or "")
            if found and not _MODIFIED.search(named):
                return found.group()
        if len(piece.text.split()) >= _TEXT_WORDS:
            return None
    return None


def _stamps(element: Element) -> list[Element]:
    parent = element.getparent()
    around = [parent] if parent is not None and parent.tag == "time" else []
    return around + list(element.iter("time"))


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
