"""Lists within cells: "1. …", "2. …" or bullets, each item with its own places."""

from __future__ import annotations

import re
from itertools import pairwise

from docintel.extraction.tables.places import Located, Place
from docintel.types import Document

_BULLET = re.compile(r"^[ \t]*(?:[-•*–▪●]|\d{1,2}[.)]|[a-z][.)])[ \t]*(?=\S)", re.MULTILINE)


def items(document: Document, whole: Located) -> list[Located]:
    """The items of a list without their bullets; empty when it does not begin with one.

    What stands on the next page above its first bullet is the rest of the item before.
    """
    found: list[list[Place]] = []
    for place in whole.places:
        stretch = document.text[place.start : place.end]
        bullets = list(_BULLET.finditer(stretch))
        ends = [*(bullet.start() for bullet in bullets), len(stretch)]
        if stretch[: ends[0]].strip():
            if not found:
                return []
            found[-1].append(_within(place, 0, stretch[: ends[0]]))
        for bullet, (_, end) in zip(bullets, pairwise(ends), strict=True):
            found.append([_within(place, bullet.end(), stretch[bullet.end() : end])])
    return [Located(_text(document, places), tuple(places)) for places in found]


def _within(place: Place, offset: int, text: str) -> Place:
    start = place.start + offset
    return Place(start, start + len(text.rstrip()), place.page, place.bbox)


def _text(document: Document, places: list[Place]) -> str:
    return " ".join(" ".join(document.text[place.start : place.end] for place in places).split())
