"""Slides: each is a page; titles, text frames and tables in the order of their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docintel.errors import BrokenDocumentError
from docintel.reading.archive import check_archive
from docintel.reading.builder import LINE_BREAK, PARAGRAPH_BREAK, TextBuilder
from docintel.reading.grid import Cell, append_grid
from docintel.reading.published import find_published
from docintel.reading.source import Source
from docintel.reading.xlsx import PAGE_BREAK
from docintel.settings import Settings
from docintel.types import BBox, Block, BlockKind, Document, Table

Shape = Any  # python-pptx ships no types

_EMU_PER_POINT = 12700
_RUNNING = frozenset(("DATE", "FOOTER", "SLIDE_NUMBER", "HEADER"))
_TITLES = frozenset(("TITLE", "CENTER_TITLE", "VERTICAL_TITLE"))
# Shapes whose tops differ by less than this stand side by side.
_SAME_ROW_POINTS = 12.0
_DEEPEST_GROUP = 20


def read_pptx(source: Source, settings: Settings) -> Document:
    """Read a slide deck. Speakers' notes are no part of it, nor are pictures.

    Raises:
        TooLargeError: when it unpacks to more than the settings allow.
        BrokenDocumentError: when it is damaged, or holds no text.
    """
    check_archive(source.path, settings)
    from pptx import Presentation  # noqa: PLC0415 - only PPTX needs it

    slides = list(Presentation(str(source.path)).slides)
    builder = TextBuilder()
    tables: list[Table] = []
    for page, slide in enumerate(slides, start=1):
        if page > 1:
            builder.gap(PAGE_BREAK)
        for position, shape in enumerate(_ordered(slide.shapes)):
            _append_shape(builder, tables, shape, page, PARAGRAPH_BREAK if position else "")
    if not builder.blocks:
        raise BrokenDocumentError(
            f"{source.path} holds no text: if its slides are pictures, save it as PDF, which is read by OCR."
        )
    headings = [builder.text[b.start : b.end] for b in builder.blocks if b.kind == "heading"]
    spoken = [builder.text[b.start : b.end] for b in builder.blocks if b.table is None]
    return Document(
        id=source.id,
        media_type=source.media_type,
        title=" ".join(headings[0].split()) if headings else None,
        published=find_published(spoken),
        text=builder.text,
        blocks=builder.blocks,
        tables=tuple(tables),
        pages=len(slides),
    )


def _append_shape(builder: TextBuilder, tables: list[Table], shape: Shape, page: int, separator: str) -> None:
    box = _box(shape)
    if getattr(shape, "has_table", False):
        cells = list(_cells(shape.table, page))
        if any(cell.text for cell in cells):
            tables.append(append_grid(builder, cells, len(tables), 1 if shape.table.first_row else None))
        return
    kind, level = _kind(shape)
    for paragraph in shape.text_frame.paragraphs:
        text = " ".join(paragraph.text.replace("\v", " ").split())
        if text:
            as_kind: BlockKind = "list_item" if kind == "paragraph" and paragraph.level > 0 else kind
            builder.append(text, Block(0, 0, as_kind, page=page, bbox=box, level=level), separator)
            separator = LINE_BREAK


def _ordered(shapes: Any) -> list[Shape]:
    """The shapes that hold text or a table, the title first, then rows from the top, from left to right."""
    found = list(_flat(shapes, 0))
    titles = [shape for shape in found if _kind(shape)[0] == "heading"]
    others = [shape for shape in found if _kind(shape)[0] != "heading"]
    others.sort(
        key=lambda shape: (round((_box(shape) or (0, 0, 0, 0))[1] / _SAME_ROW_POINTS), (shape.left or 0))
    )
    return titles + others


def _flat(shapes: Any, depth: int) -> Iterator[Shape]:
    for shape in shapes:
        if hasattr(shape, "shapes") and depth < _DEEPEST_GROUP:
            yield from _flat(shape.shapes, depth + 1)
        elif getattr(shape, "has_table", False) or (shape.has_text_frame and shape.text_frame.text.strip()):
            yield shape


def _kind(shape: Shape) -> tuple[BlockKind, int | None]:
    name = (
        shape.placeholder_format.type.name if shape.is_placeholder and shape.placeholder_format.type else ""
    )
    if name in _TITLES:
        return "heading", 1
    return ("footer" if name in _RUNNING else "paragraph"), None


def _cells(table: Any, page: int) -> Iterator[Cell]:
    for row, line in enumerate(table.rows):
        for column, cell in enumerate(line.cells):
            if not cell.is_spanned:
                text = "\n".join(
                    " ".join(p.text.split()) for p in cell.text_frame.paragraphs if p.text.strip()
                )
                yield Cell(row, column, text, cell.span_height, cell.span_width, page)


def _box(shape: Shape) -> BBox | None:
    if None in (shape.left, shape.top, shape.width, shape.height):
        return None
    left, top = shape.left / _EMU_PER_POINT, shape.top / _EMU_PER_POINT
    return (left, top, left + shape.width / _EMU_PER_POINT, top + shape.height / _EMU_PER_POINT)
