"""Plain text and Markdown: the text stays exactly as it is, blocks are laid over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docintel.reading.boilerplate import page_line_kinds
from docintel.reading.boilerplate_patterns import ANNOUNCES_LINK, GLUED_TITLE
from docintel.reading.decode import read_decoded
from docintel.reading.front_matter import front_matter_kinds
from docintel.reading.lines import Line, Widths, ends_sentence, paragraphs, split_lines, wrap_widths
from docintel.reading.list_lines import lines_of_items
from docintel.reading.outline import block_kind, find_title
from docintel.reading.page_edges import page_edges
from docintel.reading.published import find_published
from docintel.reading.repeats import repeated
from docintel.reading.source import Source
from docintel.reading.wrapping import unwrapped
from docintel.settings import Settings
from docintel.types import SILENT_KINDS, Block, BlockKind, Document

_LONGEST_CAPTION = 120
_FEWEST_CAPTION_WORDS = 4
_LONGEST_ARTICLE = 200_000


def read_text(source: Source, settings: Settings) -> Document:
    """Read plain text in any encoding; form feeds part its pages.

    Raises:
        TooLargeError: when it has more characters than the settings allow.
        UnsupportedTypeError: when it is no text after all.
    """
    text, warnings = read_decoded(source, settings)
    lines, pages = split_lines(text)
    paged = pages > 1
    if not paged:
        lines, _ = split_lines(unwrapped(text))  # of the same length: the blocks lie over the text as it is
        lines = list(_unglued(text, lines))
    blocks = _blocks(text, lines, paged)
    if not paged:
        # Printed documents repeat themselves by right; only a page from the web holds its article twice.
        copies = repeated([text[block.start : block.end] for block in blocks])
        blocks = [
            replace(b, kind="boilerplate", level=None) if i in copies else b for i, b in enumerate(blocks)
        ]
        blocks = _captions(text, blocks)
    title, blocks = find_title(text, blocks)
    return Document(
        id=source.id,
        media_type=source.media_type,
        title=title,
        published=_published(text, blocks),
        text=text,
        blocks=tuple(blocks),
        pages=pages if paged else None,
        warnings=warnings,
    )


def _unglued(text: str, lines: list[Line]) -> Iterator[Line]:
    """Part a related link's title from the paragraph that scraping glued to it ("TourismTerobosan")."""
    before = ""
    for line in lines:
        glued = GLUED_TITLE.match(text, line.start, line.end) if ANNOUNCES_LINK.fullmatch(before) else None
        if glued:
            yield replace(line, end=glued.end(), soft=False)
            yield replace(line, start=glued.end(), after_blank=False)
        else:
            yield line
        before = text[line.start : line.end] if line.length <= _LONGEST_CAPTION else ""


def _captions(text: str, blocks: list[Block]) -> list[Block]:
    """A line "office, name" inside an article that its prose holds word for word stands under a picture."""
    result = list(blocks)
    for position, block in enumerate(blocks[2:], start=2):
        line = text[block.start : block.end]
        short = len(line) <= _LONGEST_CAPTION and "," in line and len(line.split()) >= _FEWEST_CAPTION_WORDS
        if not short or block.kind not in ("paragraph", "heading") or ends_sentence(line):
            continue
        if len(text) <= _LONGEST_ARTICLE and text.count(line) > sum(
            text[b.start : b.end] == line for b in blocks
        ):
            result[position] = replace(block, kind="caption", level=None)
    return result


def _published(text: str, blocks: list[Block]) -> str | None:
    spoken = [text[block.start : block.end] for block in blocks if block.kind not in SILENT_KINDS]
    around = [text[block.start : block.end] for block in blocks if block.kind in SILENT_KINDS]
    return find_published(spoken, around)


def _blocks(text: str, lines: list[Line], paged: bool) -> list[Block]:
    kinds = page_edges(text, lines) if paged else _page_kinds([text[line.start : line.end] for line in lines])
    widths = wrap_widths(text, lines)
    blocks: list[Block] = []
    run: list[Line] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is None:
            run.append(line)
            continue
        blocks.extend(_prose(text, run, widths, paged))
        run = []
        blocks.append(_block(line, line, kind, paged))
    blocks.extend(_prose(text, run, widths, paged))
    return blocks


def _page_kinds(lines: list[str]) -> list[BlockKind | None]:
    front = front_matter_kinds(lines)
    return [*front, *page_line_kinds(lines[len(front) :])]


def _prose(text: str, run: list[Line], widths: Widths, paged: bool) -> list[Block]:
    groups = list(paragraphs(text, run, widths, lines_of_items(text, run)))
    blocks = []
    around = ["", *(text[group[0].start : group[-1].end] for group in groups), "", ""]
    for at, group in enumerate(groups):
        before, own, following, after = around[at : at + 4]
        kind, level = block_kind(own, following, before, after)
        blocks.append(replace(_block(group[0], group[-1], kind, paged), level=level))
    return blocks


def _block(first: Line, last: Line, kind: BlockKind, paged: bool) -> Block:
    return Block(first.start, last.end, kind, page=first.page if paged else None)
