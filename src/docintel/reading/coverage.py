"""What was read of a document and what was not, from the document alone: nothing is lost silently."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docintel.types import SILENT_KINDS, Document

# The replacement character, private use (symbol fonts), and the marks of glyphs without Unicode that PDF
# libraries leave in the text.
_UNMAPPED = re.compile(r"\(cid:\d+\)|[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")


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
    )
