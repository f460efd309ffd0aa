"""All pages together: running headers, tables over pages, and the Document's text and blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from docintel.reading.builder import CELL_BREAK, LINE_BREAK, PARAGRAPH_BREAK, TextBuilder
from docintel.reading.pdf.furniture import Edge, pattern, running
from docintel.reading.pdf.layout import PageLayout
from docintel.reading.pdf.lines import CAPTION, Line, confidence
from docintel.reading.pdf.prose import Prose, body_size, into_blocks, mended
from docintel.reading.pdf.tables.chain import chains, tables_of
from docintel.reading.pdf.tables.model import Joined, Logical, Part
from docintel.reading.source import Source
from docintel.types import BBox, Block, Document, Table
from docintel.types import Warning as Note

PAGE_BREAK = "\f"
GOES_ON = re.compile(r"\b(?:lanjutan|sambungan|continued)\b|\b(?:lembar|halaman|hal)\b\W*\d+\s*dari", re.I)
TITLES = frozenset({"heading", "caption"})
PROGRAM_TITLES = ("microsoft", "untitled", "slide 1", "powerpoint")
FILE_SUFFIXES = (".doc", ".docx", ".xls", ".xlsx", ".pdf", ".ppt", ".pptx", ".indd")
NEAR = 60.0  # points between a table and its caption


class HasWarnings(Protocol):
    """What collected the warnings."""

    def all(self) -> tuple[Note, ...]:
        """All of them."""
        ...


@dataclass(frozen=True, slots=True)
class Body:
    """A page's lines without the running ones, and those by themselves."""

    lines: tuple[Line, ...]
    edges: tuple[tuple[Edge, Line], ...]


def assemble(source: Source, title: str | None, pages: Sequence[PageLayout], notes: HasWarnings) -> Document:
    """The Document of all pages.

    Args:
        source: the file.
        title: from the file's metadata, if it says one.
        pages: in order.
        notes: the warnings so far.
    """
    bodies = _bodies(pages)
    tables = _tables(pages, bodies)
    on_pages = _on_pages(tables)
    builder = TextBuilder()
    writer = _Writer(builder, _vocabulary(pages), body_size([line for body in bodies for line in body.lines]))
    for i, (page, body) in enumerate(zip(pages, bodies, strict=True)):
        if i:
            builder.gap(PAGE_BREAK)
        writer.page(page, body, on_pages.get(page.number, []))
    shapes = tuple(
        Table(
            table.rows,
            table.columns,
            table.header_rows,
            tuple(sorted({part.page for cell in table.cells for part in cell.parts} | set(table.starts))),
            table.section_rows,
            writer.captions.get(k),
        )
        for k, table in enumerate(tables)
    )
    return Document(
        id=source.id,
        media_type=source.media_type,
        title=_title(title, builder),
        published=None,
        text=builder.text,
        blocks=builder.blocks,
        tables=shapes,
        pages=len(pages),
        warnings=notes.all(),
    )


def _title(metadata: str | None, builder: TextBuilder) -> str | None:
    """The metadata's title, unless it is a file's or a program's name; else the highest first heading."""
    text = builder.text
    name = metadata.casefold() if metadata else ""
    if metadata and not name.startswith(PROGRAM_TITLES) and not name.endswith(FILE_SUFFIXES):
        return metadata
    headings = [block for block in builder.blocks if block.kind == "heading" and (block.page or 0) <= 3]
    if not headings:
        return None
    first = headings[0].page
    best = min((block for block in headings if block.page == first), key=lambda block: block.level or 9)
    return text[best.start : best.end].strip() or None


def _vocabulary(pages: Sequence[PageLayout]) -> frozenset[str]:
    written = {word.text for page in pages for line in page.lines for word in line.words}
    return frozenset(text.strip(".,;:()\"'").casefold() for text in written)


def _bodies(pages: Sequence[PageLayout]) -> list[Body]:
    found = running([(page.lines, page.height) for page in pages])
    return [
        Body(
            tuple(line for i, line in enumerate(page.lines) if i not in edges),
            tuple((edge, page.lines[i]) for i, edge in sorted(edges.items())),
        )
        for page, edges in zip(pages, found, strict=True)
    ]


def _tables(pages: Sequence[PageLayout], bodies: Sequence[Body]) -> list[Joined]:
    free = []
    for k, (page, body) in enumerate(zip(pages, bodies, strict=True)):
        above = bodies[k - 1].lines if k and page.pieces else ()
        before = frozenset(pattern(line.text) for line in above if not CAPTION.match(line.text))
        free.append(_free(page, body, before) if page.pieces else (False,))
    return [tables_of(chain) for chain in chains([page.pieces for page in pages], free)]


def _free(page: PageLayout, body: Body, before: frozenset[str]) -> tuple[bool, ...]:
    """Whether no line stands above the first piece, between each two, and below the last one.

    A line that says that a table goes on, or counts its sheets, or stood on the page ``before``, is none.
    """
    edges = [0.0, *(y for piece in page.pieces for y in (piece.box[1], piece.box[3])), page.height]
    gaps = [(edges[i] - 2, edges[i + 1] + 2) for i in range(0, len(edges), 2)]
    return tuple(
        not any(
            low <= (line.box[1] + line.box[3]) / 2 <= high
            and pattern(line.text) not in before
            and not GOES_ON.search(line.text)
            for line in body.lines
        )
        for low, high in gaps
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A part of a cell that stands on a page; ``row`` is -1 for what goes on from the page before."""

    row: int
    cell: Logical
    part: Part


@dataclass(slots=True)
class _OnPage:
    """What of one table stands on one page, in the order of its text."""

    number: int
    repeated: list[Part] = field(default_factory=list)
    placed: list[_Placed] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Where it begins."""
        return min(part.box[1] for part in (*self.repeated, *(item.part for item in self.placed)))


def _on_pages(tables: Sequence[Joined]) -> dict[int, list[_OnPage]]:
    """For each page, its tables from top to bottom."""
    found: dict[tuple[int, int], _OnPage] = {}
    for number, table in enumerate(tables):
        for part in table.repeated:
            found.setdefault((part.page, number), _OnPage(number)).repeated.append(part)
        for cell in table.cells:
            for i, part in enumerate(cell.parts):
                if part.text or part.mark:
                    item = _Placed(-1 if i else cell.row, cell, part)
                    found.setdefault((part.page, number), _OnPage(number)).placed.append(item)
    pages: dict[int, list[_OnPage]] = {}
    for (page, _), own in found.items():
        own.placed.sort(key=lambda item: (item.row, item.cell.column, item.part.box[1]))
        pages.setdefault(page, []).append(own)
    for tables_of_page in pages.values():
        tables_of_page.sort(key=lambda own: own.top)
    return pages


class _Writer:
    """Writes pages into the builder, from top to bottom."""

    def __init__(self, builder: TextBuilder, vocabulary: frozenset[str], body: float) -> None:
        self._builder = builder
        self._vocabulary = vocabulary
        self._body = body
        self.captions: dict[int, str] = {}

    def page(self, page: PageLayout, body: Body, tables: Sequence[_OnPage]) -> None:
        first = True

        def separator(normal: str = PARAGRAPH_BREAK) -> str:
            nonlocal first
            used = "" if first else normal
            first = False
            return used

        for edge, line in body.edges:
            if edge == "header":
                self._edge(page, edge, line, separator())
        lines = list(body.lines)
        for own in tables:
            top = own.top
            above = [line for line in lines if (line.box[1] + line.box[3]) / 2 < top]
            lines = (
                lines[len(above) :] if lines[: len(above)] == above else [x for x in lines if x not in above]
            )
            blocks = into_blocks(above, self._body, page.height)
            for block in blocks:
                self._prose(page, block, separator())
            if own.number not in self.captions and blocks and top - blocks[-1].box[3] < NEAR:
                self._caption(own.number, blocks[-3:])
            self._table(page, own, separator)
        for block in into_blocks(lines, self._body, page.height):
            self._prose(page, block, separator())
        for edge, line in body.edges:
            if edge == "footer":
                self._edge(page, edge, line, separator())

    def _caption(self, table: int, above: Sequence[Prose]) -> None:
        """Take the last caption above a table, with the title below it where it is but a number."""
        for k in range(len(above) - 1, -1, -1):
            if above[k].kind == "caption":
                rest = [block for block in above[k + 1 :] if block.kind in TITLES]
                self.captions[table] = " ".join(
                    mended(block, self._vocabulary) for block in (above[k], *rest)
                )
                return

    def _edge(self, page: PageLayout, edge: Edge, line: Line, separator: str) -> None:
        sure = confidence(line.words)
        like = Block(0, 0, edge, page.number, _stored(page, line.box, sure))
        self._builder.append(line.text, _read_by_ocr(like, sure), separator)

    def _prose(self, page: PageLayout, block: Prose, separator: str) -> None:
        sure = confidence(word for line in block.lines for word in line.words)
        like = Block(0, 0, block.kind, page.number, _stored(page, block.box, sure), level=block.level)
        self._builder.append(mended(block, self._vocabulary), _read_by_ocr(like, sure), separator)

    def _table(self, page: PageLayout, own: _OnPage, separator: Callable[[], str]) -> None:
        gap = separator()
        for part in own.repeated:
            like = Block(0, 0, "header", page.number, _stored(page, part.box, part.confidence))
            self._builder.append(part.text, _read_by_ocr(like, part.confidence), gap)
            gap = CELL_BREAK
        if own.repeated:
            gap = LINE_BREAK
        before: int | None = None
        for item in own.placed:
            if before is not None:
                gap = CELL_BREAK if item.row == before else LINE_BREAK
            before = item.row
            cell, part = item.cell, item.part
            box = _stored(
                page, part.box, part.confidence if part.text else 0.0
            )  # a colour leans with the rest
            like = Block(
                0, 0, "table_cell", page.number, box, None, own.number,
                cell.row, cell.column, cell.row_span, cell.column_span, part.mark,
            )  # fmt: skip
            self._builder.append(part.text, _read_by_ocr(like, part.confidence), gap)


def _stored(page: PageLayout, box: BBox, confidence: float | None) -> BBox:
    x0, top, x1, bottom = page.frame.stored(box, optical=confidence is not None)
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _read_by_ocr(block: Block, confidence: float | None) -> Block:
    """The block, marked where OCR read it."""
    return block if confidence is None else replace(block, origin="ocr", confidence=confidence)
