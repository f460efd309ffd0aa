"""What was read of a document and what was not, from the document alone: nothing is lost silently."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docintel.types import SILENT_KINDS, Document

# The replacement character, private use (symbol fonts), and the marks of glyphs without Unicode that PDF
# libraries leave in the text.
_UNMAPPED = re.compile(r"\(cid:\d+\)|[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")

#: Codes of the warnings of what was given up for time: another try may read it.
_FOR_TIME = frozenset(("ocr_time", "page_time", "document_time"))

_RANGES = 8  # of pages, in a sentence


@dataclass(frozen=True, slots=True)
class Coverage:
    """Page numbers count from 1; a format without pages counts as one page."""

    pages: int
    pages_with_text: tuple[int, ...]
    pages_with_tables: tuple[int, ...]
    pages_by_ocr: tuple[int, ...]
    empty_pages: tuple[int, ...]
    tables: int
    tables_without_header: tuple[int, ...]  # positions in ``Document.tables``
    characters: int
    unmapped_characters: int
    unmapped_pages: tuple[int, ...]
    silent_characters: int  # in headers, footers and boilerplate: kept, never extracted from
    warnings: int
    paged: bool = True  # whether the format has pages


def coverage(document: Document) -> Coverage:
    """Summarise what of ``document`` was read, page by page."""
    text_pages, table_pages, ocr_pages, unmapped_pages = set(), set(), set(), set()
    unmapped = silent = 0
    for block in document.blocks:
        page = block.page or 1
        length = block.end - block.start
        lost = sum(1 for _ in _UNMAPPED.finditer(document.text, block.start, block.end))
        unmapped += lost
        silent += length if block.kind in SILENT_KINDS else 0
        if length:
            text_pages.add(page)
        if block.table is not None:
            table_pages.add(page)
        if block.origin == "ocr":
            ocr_pages.add(page)
        if lost:
            unmapped_pages.add(page)
    pages = document.pages or 1
    return Coverage(
        pages=pages,
        pages_with_text=tuple(sorted(text_pages)),
        pages_with_tables=tuple(sorted(table_pages)),
        pages_by_ocr=tuple(sorted(ocr_pages)),
        empty_pages=tuple(page for page in range(1, pages + 1) if page not in text_pages),
        tables=len(document.tables),
        tables_without_header=tuple(i for i, table in enumerate(document.tables) if not table.header_rows),
        characters=len(document.text),
        unmapped_characters=unmapped,
        unmapped_pages=tuple(sorted(unmapped_pages)),
        silent_characters=silent,
        warnings=len(document.warnings),
        paged=document.pages is not None,
    )


def given_up(document: Document) -> str | None:
    """Which pages were not read, or not whole, because their time ran out: "pages 6, 8-9"; None if none."""
    lost = [warning.page for warning in document.warnings if warning.code in _FOR_TIME]
    pages = tuple(sorted({page for page in lost if page is not None}))
    if pages:
        return _where(pages)[2:-1]
    return "some pages" if lost else None


def sentence(found: Coverage) -> str:
    """What was read and what was not, in one line for a person."""
    if not found.paged:
        return _without_pages(found)
    parts = [f"text on {len(found.pages_with_text)} of {_count(found.pages, 'page')}"]
    if found.tables:
        parts.append(_count(found.tables, "table") + _where(found.pages_with_tables))
    if found.tables_without_header:
        parts.append(f"{len(found.tables_without_header)} without a header")
    if found.pages_by_ocr:
        parts.append(_count(len(found.pages_by_ocr), "page") + " by OCR" + _where(found.pages_by_ocr))
    if found.empty_pages:
        parts.append("nothing" + _where(found.empty_pages))
    if found.unmapped_characters:
        lost = _count(found.unmapped_characters, "character")
        parts.append(f"{lost} of unknown letters" + _where(found.unmapped_pages))
    return f"Read: {', '.join(parts)}."


def _without_pages(found: Coverage) -> str:
    parts = [_count(found.characters, "character")]
    if found.tables:
        parts.append(_count(found.tables, "table"))
    if found.tables_without_header:
        parts.append(f"{len(found.tables_without_header)} without a header")
    if found.unmapped_characters:
        parts.append(_count(found.unmapped_characters, "character") + " of unknown letters")
    return f"Read: {', '.join(parts)}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _where(pages: tuple[int, ...]) -> str:
    """The pages, as ranges: "(pages 3-5, 9)"; many ranges are cut short."""
    ranges: list[list[int]] = []
    for page in pages:
        if ranges and ranges[-1][1] == page - 1:
            ranges[-1][1] = page
        else:
            ranges.append([page, page])
    shown = [str(first) if first == last else f"{first}-{last}" for first, last in ranges[:_RANGES]]
    shown += ["…"] if len(ranges) > _RANGES else []
    return f" ({'page' if len(pages) == 1 else 'pages'} {', '.join(shown)})"
