"""Which pieces of a page are its article: trafilatura finds the core, its surroundings are judged here.

trafilatura is the best of the extractors compared in its own benchmark, yet made for corpora: it drops a list
or a table sooner than it keeps a menu. A lost line of a plan is a harm here, so what stands in the same
container as the core is kept unless it shows itself to be something else.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from copy import deepcopy

from docintel.reading.boilerplate import matches_pattern
from docintel.reading.html_pieces import Element, Piece

# Its remarks on odd pages are not for the user's screen; whoever sets up logging still gets them.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_WORD = re.compile(r"\w+")
_PAGE_TAGS = frozenset("html body main article".split())
_SILENT_TAGS = frozenset(["nav", "aside", "footer"])
_SILENT_NAMES = frozenset(
    [
        "share",
        "sharing",
        "shares",
        "sharer",
        "social",
        "sosmed",
        "related",
        "relates",
        "terkait",
        "sidebar",
        "comment",
        "comments",
        "komentar",
        "respond",
        "disqus",
        "breadcrumb",
        "breadcrumbs",
        "menu",
        "navbar",
        "nav",
        "navigation",
        "footer",
        "copyright",
        "widget",
        "widgets",
        "banner",
        "ads",
        "ad",
        "adv",
        "advert",
        "advertisement",
        "iklan",
        "promo",
        "popular",
        "populer",
        "terpopuler",
        "trending",
        "newsletter",
        "subscribe",
        "pagination",
        "tag",
        "tags",
        "cookie",
        "cookies",
        "modal",
        "popup",
        "topbar",
        "masthead",
        "recommendation",
        "rekomendasi",
        "bacajuga",
        "jp-relatedposts",
    ]
)
_SILENT_PHRASES = ("baca-juga", "baca_juga", "read-also", "related-post", "post-navigation", "author-box")
_MIN_MAIN_SHARE = 0.3
_MAX_LINK_SHARE = 0.6
_MAIN_HOLDER = 0.5
_ARTICLE_SHARE = 0.9
_MAX_GROWTH = 1.3
_DEEPEST = 400


def main_pieces(root: Element, found: Sequence[Piece]) -> list[bool]:
    """For each piece whether it belongs to what the page is about."""
    spoken = _main_words(root)
    core = [_is_spoken(piece.text, spoken) for piece in found]
    words = [len(_WORD.findall(piece.text)) for piece in found]
    weights: dict[Element, int] = {}
    for piece, inside, count in zip(found, core, words, strict=True):
        if inside:
            for holder in _holders(piece.element):
                weights[holder] = weights.get(holder, 0) + count
    total = sum(count for inside, count in zip(core, words, strict=True) if inside)
    silent = _announced(found)
    plain = [not _is_silent(p, weights, total, silent) and p.link_share <= _MAX_LINK_SHARE for p in found]
    if not any(plain):
        plain = [True] * len(found)
    if not any(core) or total < _MIN_MAIN_SHARE * sum(
        count for ok, count in zip(plain, words, strict=True) if ok
    ):
        return plain  # trafilatura saw too little of this page: a short notice, or a table alone
    container = _container([p for p, ok in zip(found, plain, strict=True) if ok], weights, total)
    within = [container in _holders(piece.element) for piece in found]
    first, last = core.index(True), len(core) - 1 - core[::-1].index(True)
    return [
        ok and (core[position] or within[position] or (first <= position <= last))
        for position, ok in enumerate(plain)
    ]


def _main_words(root: Element) -> str:
    """The words of the main text as trafilatura sees it, with a space around each."""
    from trafilatura import extract  # noqa: PLC0415 - half a second to import, and only HTML needs it

    if sum(1 for _ in _chain(root)) > _DEEPEST:
        return ""  # it recurses; a page this deep is hostile or broken, and judged by its elements alone
    copy = deepcopy(root)
    for cell in copy.iter("td", "th"):
        # It writes out every column that a span claims, and a span may claim millions.
        cell.attrib.pop("colspan", None)
        cell.attrib.pop("rowspan", None)
    text = extract(copy, include_comments=False, include_tables=True, favor_recall=True) or ""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _chain(root: Element) -> list[Element]:
    """The elements above the deepest leaf, found without recursion."""
    deepest: list[Element] = []
    depth = {root: 0}
    lowest = root
    for element in root.iter():
        parent = element.getparent()
        depth[element] = depth.get(parent, -1) + 1
        if depth[element] > depth[lowest]:
            lowest = element
    while lowest is not None:
        deepest.append(lowest)
        lowest = lowest.getparent()
    return deepest


def _is_spoken(text: str, spoken: str) -> bool:
    words = _WORD.findall(text.casefold())
    # Short pieces stand in long texts by chance ("Beranda", a year): they are judged by their place.
    return len(words) >= 4 and f" {' '.join(words[:40])} " in spoken


def _announced(found: Sequence[Piece]) -> set[Element]:
    """The elements that a heading such as "Berita Terkait" or "3 Komentar" opens."""
    headings = [piece for piece in found if piece.kind == "heading" and matches_pattern(piece.text)]
    return {piece.element.getparent() for piece in headings}


def _is_silent(piece: Piece, weights: dict[Element, int], total: int, silent: set[Element]) -> bool:
    for holder in _holders(piece.element):
        if weights.get(holder, 0) >= max(1, _MAIN_HOLDER * total):
            return False  # what holds the article is not a side bar, whatever its class says
        if holder in silent or holder.tag in _SILENT_TAGS or _named_silent(holder):
            return True
    return False


def _named_silent(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".casefold()
    if not names.strip() or element.tag in _PAGE_TAGS:
        return False  # what is said of the whole page ("has-sidebar") is said of no part of it
    # A page builder that is common on government sites calls every paragraph a widget.
    names = names.replace("elementor-widget", " ")
    return not _SILENT_NAMES.isdisjoint(re.split(r"[^a-z0-9]+", names)) or any(
        p in names for p in _SILENT_PHRASES
    )


def _container(plain: Sequence[Piece], weights: dict[Element, int], total: int) -> Element | None:
    """The element of the article.

    It is the innermost that holds nearly all of the main text, widened as long as what that adds is little: a
    date line, a caption, a list.
    """
    words: dict[Element, int] = {}
    for piece in plain:
        count = len(_WORD.findall(piece.text))
        for holder in _holders(piece.element):
            words[holder] = words.get(holder, 0) + count
    holding = [
        holder for holder, weight in weights.items() if weight >= _ARTICLE_SHARE * total and holder in words
    ]
    best: Element | None = None
    for holder in sorted(holding, key=lambda element: -len(_holders(element))):
        if holder.tag in ("body", "html") or (best is not None and words[holder] > _MAX_GROWTH * words[best]):
            break  # the whole body is no container: then what lies between main pieces counts
        best = holder
    return best


def _holders(element: Element) -> list[Element]:
    holders = []
    while element is not None:
        holders.append(element)
        element = element.getparent()
    return holders
