"""Calendar years of columns: "Tahun 1" from the plan's first year, "n+1" from its own, others as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docintel.extraction.tables.columns import VALUE_ROLES, Column
from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.places import Located, Place, locate
from docintel.extraction.tables.surroundings import Surroundings
from docintel.extraction.tables.vocabulary import BOUND
from docintel.types import Document

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
#: A heading or a cell that is one year and nothing else: it dates the rows below it, or its own.
YEAR_ALONE = re.compile(
    r"\W*(?:tahun(?: anggaran| rencana| pelaksanaan)?|ta|(?:(?:budget|fiscal|plan) )?year|fy)?\W*"
    r"((?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
_YEAR_NAMED = re.compile(r"\b(?:tahun|taun|thn?|year|n\s?[+-])", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai|hingga|to)\s*$", re.IGNORECASE)
#: A title's year dates columns without one only beside the columns of one other year ("prakiraan maju").
_MOST_OTHER_YEARS = 1
#: No plan has columns for so many years after its first: a scan's "2079" beside "2027" is a 2029 misread.
_LONGEST_SERIES = 35


def date_columns(columns: list[Column], around: Surroundings) -> list[Column]:
    """The columns with every year that can be known."""
    far = _far_years(columns)
    dated = []
    for column in columns:
        year, period = None if column in far else column.year, column.period
        first = period[0] if period else around.first  # "Target RPJMD 2021-2026" over "Tahun 1"
        if year is None and column.ordinal is not None and first is not None:
            year, period = first + column.ordinal - 1, None
        elif year is None and column.offset is not None and around.year is not None:
            year, period = around.year + column.offset, None
        dated.append(replace(column, year=year, period=period))
    named = {column.year for column in dated if column.year is not None and column.role in VALUE_ROLES}
    if around.year is None or len(named - {around.year}) != _MOST_OTHER_YEARS:
        return dated
    return [
        replace(column, year=around.year)
        if column.role in ("target", "money") and not (column.year or column.year_cell or column.period)
        else column
        for column in dated
    ]


def dated_by(column: Column, beside: Sequence[tuple[Column, Cell]]) -> Column:
    """A column without a year of its own where cells date its value, or the column as it is.

    Args:
        column: of the value.
        beside: the cells that say when, in all rows of the value, with their columns.

    Returns:
        The column with the one year that the cells say, or, of an end state, with their last one.
    """
    if (column.year is not None and not column.final) or column.period or column.role == "time":
        return column
    if column.final:
        said = {year: cell for _, cell in beside for year in years_in(cell.text)}
    else:
        whole = [cell for when, cell in beside if not (when.cells and BOUND.search(when.cells[-1].text))]
        said = {year: cell for cell in whole for year in years_in(cell.text)}
        if len(said) > 1 or not any(YEAR_ALONE.fullmatch(cell.text) for cell in whole):
            return column
    if not said:
        return column
    year = max(said)
    return replace(column, year=year, year_cell=said[year], cells=(*column.cells, said[year]))


def _far_years(columns: list[Column]) -> list[Column]:
    """Columns whose printed year can not be meant: it lies too long after the first of the table's years."""
    printed = [column.year for column in columns if column.year is not None]
    return [c for c in columns if c.year is not None and c.year > min(printed) + _LONGEST_SERIES]


def settle_spans(columns: list[Column], around: Surroundings) -> list[Column]:
    """Columns of the whole plan or of a part of a year, beside those that say the same by years.

    An end state is a target only where no year has one of its own; quarters count only where the year has
    no figure; a period's target beside those of its years is an end state.
    """
    by_year = any(
        column.role in ("target", "mixed") and not column.goal and not column.period and _has_time(column)
        for column in columns
    )
    paid_by_year = any(column.role in ("money", "mixed") and _has_time(column) for column in columns)
    whole = {column.role for column in columns if not column.part_of_year and not column.goal}
    settled = []
    for column in columns:
        role, year, final = column.role, column.year, False
        if role == "end" and not by_year and "target" not in whole:
            role, year, final = "target", column.year or around.last, column.year is None
        elif role == "target" and column.period and by_year:
            role = "end"
        elif role == "money" and column.period and paid_by_year:
            role = "total"
        elif role in ("target", "money") and column.part_of_year and not column.goal and role in whole:
            role = "part"
        settled.append(replace(column, role=role, year=year, final=final))
    return settled


def _has_time(column: Column) -> bool:
    return column.year is not None or column.ordinal is not None or column.offset is not None


def undated(columns: list[Column]) -> list[Column]:
    """Columns of "Tahun k" for which the plan's first year is not known."""
    return [
        column
        for column in columns
        if column.year is None
        and column.role in VALUE_ROLES
        and (column.ordinal or column.offset is not None)
    ]


def misread(columns: list[Column]) -> list[Column]:
    """Columns whose printed year was not taken."""
    return [c for c in columns if c.year is None and c.year_cell is not None and c.role in VALUE_ROLES]


def year_place(document: Document, column: Column, around: Surroundings) -> Located | None:
    """Where the year of a column stands: its digits in the header, the label "Tahun 1", or the title."""
    if column.year is None:
        return locate(document, column.cells[-1]) if column.period else None
    digits = str(column.year)
    for cell in reversed(column.cells):
        for block in cell.blocks:
            offset = document.text.find(digits, block.start, block.end)
            if offset >= 0:
                return Located(digits, (Place(offset, offset + 4, block.page, block.bbox),))
    if column.ordinal is not None or column.offset is not None:
        named = [cell for cell in column.cells if _YEAR_NAMED.search(cell.text)]
        return locate(document, (named or column.cells)[-1], digits)
    if column.year == around.year:
        return around.year_place
    if around.period_places is not None and column.year in (around.first, around.last):
        return around.period_places[column.year != around.first]
    return locate(document, column.cells[-1], digits) if column.cells else None


def years_in(text: str) -> list[int]:
    """The years that a cell names; a range names all of its years."""
    found: list[int] = []
    previous_end = 0
    for match in _YEAR.finditer(text):
        year = int(match[1])
        if found and _RANGE.fullmatch(text, previous_end, match.start()) and 0 < year - found[-1] <= 30:
            found.extend(range(found[-1] + 1, year))
        found.append(year)
        previous_end = match.end()
    return list(dict.fromkeys(found))
