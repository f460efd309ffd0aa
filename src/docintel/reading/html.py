"""HTML: the article with its headings, lists and tables; the rest of the page is kept as boilerplate.

Choice: what a visitor sees stays in the text, menus and comments as blocks of kind ``boilerplate`` that
nobody extracts from, so that a wrong judgement can be seen and loses nothing. Scripts and styles are left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from docintel.errors import BrokenDocumentError
from docintel.reading.boilerplate import page_line_kinds
from docintel.reading.builder import PARAGRAPH_BREAK, TextBuilder, block
from docintel.reading.decode import read_decoded
from docintel.reading.grid import append_grid
from docintel.reading.html_main import main_pieces
from docintel.reading.html_metadata import page_date, page_title, stamped_date
from docintel.reading.html_pieces import Element, Piece, pieces
from docintel.reading.html_tables import data_tables
from docintel.reading.lines import is_list_item, paragraphs, split_lines, wrap_widths
from docintel.reading.published import find_published
from docintel.reading.repeats import repeated
from docintel.reading.sniff import HEAD_BYTES
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Block, BlockKind, Document, Table, Warning

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def read_html(source: Source, settings: Settings) -> Document:
    """Read a page that was saved as HTML.

    Raises:
        BrokenDocumentError: when nothing on it can be seen.
        TooLargeError: when it has more characters than the settings allow.
    """
    text, warnings = read_decoded(source, settings, _declared_charset(source))
    root, depth_warnings = _parse(text)
    found = _by_lines(pieces(root, data_tables(root))) if root is not None else []
    if root is None or not found:
        raise BrokenDocumentError(
            f"{source.path} is an HTML page without any text: save it from the browser again, or as PDF."
        )
    inside = main_pieces(root, found)
    title = page_title(root, found, inside)
    builder = TextBuilder()
    kinds = _kinds(found, inside, title)
    main = [piece for piece, kind in zip(found, kinds, strict=True) if kind != "boilerplate"]
    tables = _append(builder, found, kinds)
    return Document(
        id=source.id,
        media_type=source.media_type,
        title=title,
        published=page_date(root) or stamped_date(main) or find_published([piece.text for piece in main]),
        text=builder.text,
        blocks=builder.blocks,
        tables=tuple(tables),
        warnings=(*warnings, *depth_warnings),
    )


def _declared_charset(source: Source) -> str | None:
    with source.path.open("rb") as file:
        declared = _CHARSET.search(file.read(HEAD_BYTES))
    return declared.group(1).decode("ascii") if declared else None


def _parse(text: str) -> tuple[Element | None, tuple[Warning, ...]]:
    from lxml.etree import ParserError  # noqa: PLC0415 - only HTML needs it
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 - only HTML needs it

    # Bytes, because lxml refuses a str that declares an encoding; huge_tree, because without it everything
    # below the 256th level is dropped in silence.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return None, ()  # nothing but comments and white space
    too_deep = any("depth" in entry.message.casefold() for entry in parser.error_log)
    message = (
        "The page nests its elements deeper than the parser goes (2,048 levels), so what lies below is lost: "
        "open it in a browser and save it again."
    )
    return root, (Warning("read", "html_depth", message),) if too_deep else ()


def _by_lines(found: Iterable[Piece]) -> list[Piece]:
    """Part pieces at the line breaks that part paragraphs, list items or a headline and its date."""
    result: list[Piece] = []
    for piece in found:
        lines = [] if piece.cells or "\n" not in piece.text else split_lines(piece.text)[0]
        groups = list(paragraphs(piece.text, lines, wrap_widths(piece.text, lines)))
        for group in groups if len(groups) > 1 else ():
            text = piece.text[group[0].start : group[-1].end]
            result.append(replace(piece, text=text, kind="list_item" if is_list_item(text) else piece.kind))
        if len(groups) <= 1:
            result.append(piece)
    return result


def _kinds(found: Sequence[Piece], main: Sequence[bool], title: str | None) -> list[BlockKind]:
    """The kind of each piece in the document."""
    kinds: list[BlockKind] = [
        piece.kind if inside else "boilerplate" for piece, inside in zip(found, main, strict=True)
    ]
    _judge_by_words(found, kinds)
    _judge_headline(found, kinds, title)
    for position in repeated([piece.text for piece in found]):
        if not found[position].cells:
            kinds[position] = "boilerplate"
    return kinds


def _judge_by_words(found: Sequence[Piece], kinds: list[BlockKind]) -> None:
    for position, kind in enumerate(page_line_kinds([piece.text for piece in found])):
        if kind and not found[position].cells and kinds[position] != "boilerplate":
            kinds[position] = kind


def _judge_headline(found: Sequence[Piece], kinds: list[BlockKind], title: str | None) -> None:
    """The headline stands once, wherever trafilatura found it; its repetitions are the page's."""
    same = [position for position, piece in enumerate(found) if " ".join(piece.text.split()) == title]
    if not same:
        return
    chosen = next((p for p in same if found[p].kind == "heading"), same[0])
    for position in same:
        kinds[position] = "heading" if position == chosen else "boilerplate"


def _append(builder: TextBuilder, found: Sequence[Piece], kinds: Sequence[BlockKind]) -> list[Table]:
    tables: list[Table] = []
    for piece, kind in zip(found, kinds, strict=True):
        if not piece.cells:
            level = piece.level if kind == "heading" else None
            builder.append(piece.text, Block(0, 0, kind, level=level), PARAGRAPH_BREAK)
        elif kind == "boilerplate":
            builder.append(piece.text, block("boilerplate"), PARAGRAPH_BREAK)
        else:
            if piece.caption:
                builder.append(piece.caption, block("caption"), PARAGRAPH_BREAK)
            tables.append(append_grid(builder, piece.cells, len(tables), piece.header_rows, piece.caption))
    return tables
