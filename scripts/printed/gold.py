"""What a sheet says, as the expected answers of the gate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from printed.content import Indicator
from printed.sheet import Promise, Sheet

Json = dict[str, Any]


def cells(sheet: Sheet, source: str) -> Json:
    """The expected cells: row, column, spans and text of each that is not empty, its header and sections."""
    return {
        "source": source,
        "caption": sheet.title,
        "columns": sheet.columns,
        "rows": sheet.rows,
        "header_rows": sheet.header_rows,
        "section_rows": sheet.sections,
        "cells": [
            [cell.row, cell.column, cell.row_span, cell.column_span, cell.text or "\u25a0"]
            for cell in sorted(sheet.cells, key=lambda cell: (cell.row, cell.column))
            if cell.text or cell.fill
        ],
    }


def rows(sheet: Sheet, source: str, pages: Sequence[str]) -> Json:
    """The expected programs, as ``gold/table-*.json`` has them.

    Args:
        sheet: with the programs that its rows say.
        source: path of the PDF.
        pages: the text of each page of the PDF, which tells where each program stands.
    """
    texts = [squeeze(page) for page in pages]
    first = _first_pages(sheet, texts)
    last = [*first[1:], len(pages)]
    return {
        "source": source,
        "split": "own",
        "title": sheet.title,
        "pages_annotated": list(range(1, len(pages) + 1)),
        "columns": [],
        "sections": [],
        "optional": [],
        "rows": [
            _row(promise, list(range(begin, max(begin, end) + 1)))
            for promise, begin, end in zip(sheet.promises, first, last, strict=True)
        ],
        "notes": [],
    }


def _first_pages(sheet: Sheet, texts: Sequence[str]) -> list[int]:
    """The page on which each program's name begins: no page before that of the program above."""
    found: list[int] = []
    for promise in sheet.promises:
        name, start = squeeze(promise.program.name), found[-1] if found else 1
        hits = [
            number
            for length in (60, 20)
            for number in range(start, len(texts) + 1)
            if name[:length] in texts[number - 1]
        ]
        found.append(hits[0] if hits else start)
    return found


def _row(promise: Promise, pages: list[int]) -> Json:
    program, years = promise.program, promise.years
    shown = promise.target_years or years

    def unit(indicator: Indicator) -> str:
        return f" {indicator.unit}" if promise.units else ""

    return {
        "program": promise.name or program.name,
        "activity": promise.activity,
        "indicators": [
            {"name": indicator.name, "target": indicator.targets[k] + unit(indicator), "year": year}
            for indicator in program.indicators
            for k, year in enumerate(shown)
        ],
        "indicators_optional": [
            {"name": indicator.name, "target": indicator.base + unit(indicator), "year": [None, *years]}
            for indicator in program.indicators
        ],
        "amounts": [{"amount": str(program.money[year - promise.first]), "year": year} for year in years],
        "agency": promise.agency,
        "years": sorted({*years, *shown}),
        "pages": pages,
    }


def squeeze(text: str) -> str:
    """Text without white space and case."""
    return "".join(text.split()).casefold()
