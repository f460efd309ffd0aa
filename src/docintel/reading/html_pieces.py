"""A page as a list of pieces in reading order: paragraphs, headings, list items, captions, tables.

Nothing is judged here: menus and comments are pieces too. Only what no reader of the page sees (scripts,
styles, templates) is left out. The walk does not recurse: pages nest deeper than Python does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docintel.reading.grid import Cell
from docintel.types import BlockKind

Element = Any  # an lxml element; lxml ships no types

UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "datalist",
        "textarea",
        "input",
        "progress",
        "meter",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "dd": "list_item",
    "figcaption": "caption",
    "caption": "caption",
    **{f"h{level}": "heading" for level in range(1, 7)},
}
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\x00]")
_LINE = "\u2028"  # stands for a forced line break until the white space is collapsed


@dataclass(slots=True)
class Piece:
    """A stretch of the page: its text, what it is, and the innermost element that holds all of it."""

    text: str
    kind: BlockKind
    level: int | None
    element: Element
    link_share: float  # of its characters, those inside links
    cells: tuple[Cell, ...] = ()  # of a table; then ``text`` is all of its text, to judge it by
    header_rows: int | None = None
    caption: str | None = None


@dataclass(slots=True)
class _Open:
    """Text that is still growing: its parts, and whether each stands in a link."""

    parts: list[tuple[str, bool]] = field(default_factory=list)

    def take(self) -> tuple[str, float]:
        everything = clean("".join(text for text, _ in self.parts))
        linked = sum(len(clean(text)) for text, in_link in self.parts if in_link)
        self.parts.clear()
        return everything, min(1.0, linked / len(everything)) if everything else 0.0


def clean(text: str) -> str:
    """White space as a browser shows it: collapsed, trimmed, forced line breaks as newlines."""
    collapsed = _SPACE.sub(" ", _INVISIBLE.sub("", text))
    return "\n".join(line.strip() for line in collapsed.split(_LINE) if line.strip())


def pieces(root: Element, tables: dict[Element, Piece]) -> Iterator[Piece]:
    """The pieces below ``root``; the elements in ``tables`` stand for themselves and are not entered."""
    grown = _Open()
    links = 0
    breaks = 0
    for event, element in _walk(root, tables):
        tag = element.tag
        if event in ("text", "tail"):
            text = element.text if event == "text" else element.tail
            if text:
                grown.parts.append((text, links > 0))
                breaks = 0 if text.strip() else breaks
        elif element in tables:
            yield from _flush(grown, element.getparent())
            yield tables[element]
        elif tag == "br":
            breaks += 1
            if breaks == 2:  # two in a row are how old pages part paragraphs
                yield from _flush(grown, element.getparent())
            else:
                grown.parts.append((_LINE, False))
        elif tag in _BLOCKS:
            yield from _flush(grown, element if event == "end" else element.getparent())
            breaks = 0
        elif tag == "a":
            links += 1 if event == "start" else -1
            if event == "start" and grown.parts and grown.parts[-1][1]:
                grown.parts.append((" ", False))  # buttons side by side: "Share", "Tweet"
    yield from _flush(grown, root)


def _walk(root: Element, tables: dict[Element, Piece]) -> Iterator[tuple[str, Element]]:
    """``start``, ``text``, ``end`` and ``tail`` of each seen element, in the order of the page."""
    stack: list[tuple[str, Element]] = [("start", root)]
    while stack:
        event, element = stack.pop()
        if event != "start":
            yield event, element
            continue
        if element is not root:
            stack.append(("tail", element))
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            continue  # a comment or what nobody sees: only what follows it counts
        yield "start", element
        if element in tables or element.tag == "br":
            continue
        yield "text", element
        stack.append(("end", element))
        stack.extend(("start", child) for child in reversed(element))


def _flush(grown: _Open, holder: Element) -> Iterator[Piece]:
    text, link_share = grown.take()
    if not text:
        return
    kind, level = _kind(holder)
    yield Piece(text, kind, level, holder, link_share)


def _kind(holder: Element) -> tuple[BlockKind, int | None]:
    """What the nearest element that says it says; a paragraph inside a list item is the item."""
    element = holder
    for _ in range(4):
        if element is None or not isinstance(element.tag, str):
            break
        kind = _KINDS.get(element.tag)
        if kind is not None:
            return kind, int(element.tag[1]) if kind == "heading" else None
        if element.tag in ("div", "section", "article", "td", "body", "ul", "ol", "table"):
            break
        element = element.getparent()
    return "paragraph", None
