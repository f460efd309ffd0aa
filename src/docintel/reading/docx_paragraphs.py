"""One paragraph of a Word document: its text as printed, its kind, and the text boxes that hang on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docintel.reading.docx_numbering import Element, Numbering, W
from docintel.reading.lines import ends_sentence
from docintel.types import BlockKind

# What holds paragraphs, tables, rows and cells without being one: content controls, tracked insertions.
WRAPPERS = frozenset(
    f"{W}{name}"
    for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "footnote", "endnote")
)
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Deleted and moved-away text, field codes, notes of reviewers, and what belongs to other places.
_UNSEEN = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "txbxContent", "sectPr", "rt")
)
_TEXT_OF = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_HEADING_STYLE = re.compile(r"(?:heading|judul|tajuk)\s*([1-9])$", re.IGNORECASE)
_TITLE_STYLES = frozenset(("title", "judul"))
_CAPTION_STYLES = frozenset(("caption", "keterangan", "keterangan gambar"))
_LIST_STYLE = re.compile(r"list (?:bullet|number)|daftar (?:poin|nomor)", re.IGNORECASE)
_SPACES = re.compile(r"[ \u00a0]+")
_LONGEST_BOLD_HEADING = 120
_SYMBOL_TICKS = frozenset(
    ("F0FC", "F050", "F0FE", "F052", "221A")
)  # Wingdings and Symbol, as the font names them


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text with its number, kind (level 0 is the document's title), and the contents of its text boxes."""

    text: str
    kind: BlockKind
    level: int | None
    boxes: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None
    outline: int | None
    number: tuple[str, int] | None


class Styles:
    """What the paragraph styles of one document say of headings and lists, through their ancestors."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the part ``styles.xml``, or None when there is none."""
        self._styles: dict[str, _Style] = {}
        self._default = ""
        for style in root.iter(f"{W}style") if root is not None else ():
            if style.get(f"{W}type") == "paragraph":
                key = style.get(f"{W}styleId") or ""
                self._styles[key] = _read_style(style)
                if style.get(f"{W}default") in ("1", "true"):
                    self._default = key

    def chain(self, key: str | None) -> Iterator[_Style]:
        """A style and its ancestors; a circle ends where it closes."""
        seen: set[str] = set()
        current = key or self._default
        while current in self._styles and current not in seen:
            seen.add(current)
            yield self._styles[current]
            current = self._styles[current].parent or ""


def read_paragraph(element: Element, styles: Styles, numbering: Numbering) -> Paragraph:
    """Read a ``w:p``; the text boxes on it are returned unread."""
    properties = element.find(f"{W}pPr")
    chain = list(styles.chain(_style_key(properties)))
    text, boxes = _text(element)
    kind, level = _kind(properties, chain)
    number = _number(properties, chain)
    if number and text:
        label = numbering.label(*number)
        text = f"{label} {text}" if label else text
        kind = "list_item" if kind == "paragraph" and label else kind
    if kind == "paragraph" and _all_bold(element, text):
        kind = "heading"
    return Paragraph(text, kind, level, boxes)


def flow(holder: Element) -> Iterator[Element]:
    """Paragraphs and tables below ``holder`` in order, through whatever wraps them."""
    stack = list(reversed(holder))
    while stack:
        element = stack.pop()
        if element.tag in (f"{W}p", f"{W}tbl"):
            yield element
        elif element.tag in WRAPPERS:
            stack.extend(reversed(element))


def all_paragraphs(holder: Element, styles: Styles, numbering: Numbering) -> Iterator[Paragraph]:
    """Every paragraph below ``holder``, those of tables and of text boxes too, in order."""
    stack = list(reversed(list(flow(holder))))
    while stack:
        element = stack.pop()
        if element.tag == f"{W}p":
            paragraph = read_paragraph(element, styles, numbering)
            yield paragraph
            stack.extend(reversed([inner for box in paragraph.boxes for inner in flow(box)]))
        else:
            cells = [cell for row in element.iterchildren(f"{W}tr") for cell in row.iterchildren(f"{W}tc")]
            stack.extend(reversed([inner for cell in cells for inner in flow(cell)]))


def _text(element: Element) -> tuple[str, tuple[Element, ...]]:
    parts: list[str] = []
    boxes: list[Element] = []
    stack = list(reversed(element))
    while stack:
        item = stack.pop()
        tag = item.tag
        if tag == f"{W}txbxContent":
            boxes.append(item)
        if not isinstance(tag, str) or tag in _UNSEEN:
            continue
        if tag == f"{W}t":
            parts.append(item.text or "")
        elif tag in _TEXT_OF:
            parts.append(_TEXT_OF[tag])
        elif tag == f"{W}sym":
            parts.append("√" if (item.get(f"{W}char") or "").upper() in _SYMBOL_TICKS else "")
        elif tag == f"{_COMPATIBILITY}AlternateContent":
            # The same content twice, for new and old programs: the first that is there.
            stack.extend(reversed(item[0]) if len(item) else ())
        else:
            stack.extend(reversed(item))
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line), tuple(boxes)


def _read_style(style: Element) -> _Style:
    parent = style.find(f"{W}basedOn")
    properties = style.find(f"{W}pPr")
    return _Style(
        name=_value(style, "name").casefold(),
        parent=None if parent is None else parent.get(f"{W}val"),
        outline=_outline(properties),
        number=_own_number(properties),
    )


def _kind(properties: Element | None, chain: list[_Style]) -> tuple[BlockKind, int | None]:
    for style in chain:
        if style.name in _TITLE_STYLES:
            return "heading", 0
        if style.name in _CAPTION_STYLES:
            return "caption", None
        if heading := _HEADING_STYLE.match(style.name):
            return "heading", int(heading.group(1))
    outlines = [_outline(properties), *(style.outline for style in chain)]
    outline = next((level for level in outlines if level is not None), None)
    if outline is not None and outline < 9:
        return "heading", outline + 1
    if any(_LIST_STYLE.match(style.name) for style in chain):
        return "list_item", None
    return "paragraph", None


def _number(properties: Element | None, chain: list[_Style]) -> tuple[str, int] | None:
    own = _own_number(properties)
    number = own or next((style.number for style in chain if style.number), None)
    return number if number and number[0] != "0" else None  # 0 takes the style's number away


def _own_number(properties: Element | None) -> tuple[str, int] | None:
    found = None if properties is None else properties.find(f"{W}numPr")
    if found is None or found.find(f"{W}numId") is None:
        return None
    level = _value(found, "ilvl")
    return _value(found, "numId"), int(level) if level.isdigit() and len(level) == 1 else 0


def _outline(properties: Element | None) -> int | None:
    level = "" if properties is None else _value(properties, "outlineLvl")
    return int(level) if level.isdigit() and len(level) == 1 else None


def _style_key(properties: Element | None) -> str | None:
    return None if properties is None else _value(properties, "pStyle") or None


def _value(element: Element, child: str) -> str:
    found = element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val") or ""


def _all_bold(element: Element, text: str) -> bool:
    """Short, bold from end to end and no sentence: how headings are made where nobody uses styles."""
    if (
        not text
        or len(text) > _LONGEST_BOLD_HEADING
        or "\n" in text
        or text.endswith((",", ";"))
        or ends_sentence(text)
    ):
        return False
    runs = [run for run in element.iter(f"{W}r") if any((t.text or "").strip() for t in run.iter(f"{W}t"))]
    return bool(runs) and all(_is_bold(run) for run in runs)


def _is_bold(run: Element) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(f"{W}val") not in ("0", "false", "off")
