"""The first and the last year of a record, each with the place that says it."""

from __future__ import annotations

from dataclasses import dataclass

from docintel.extraction.tables.places import Located
from docintel.extraction.tables.records import AmountItem, Record
from docintel.extraction.tables.values import Reading
from docintel.extraction.tables.years import year_place


@dataclass(frozen=True, slots=True)
class DatedBy:
    """A year and what dates it: a header cell, a ticked cell, a heading or the title of the table."""

    year: int | None
    place: Located | None


def span(reading: Reading, record: Record, amounts: list[AmountItem]) -> tuple[DatedBy, DatedBy]:
    """The first and the last year; ``amounts`` are those that the commitment reports.

    The years of columns and cells come first, then a heading above the row, then the title of the table.
    """
    document, around = reading.document, reading.around
    said = [DatedBy(item.year, item.places) for item in record.years]
    for column in [*(item.column for item in record.targets), *(item.column for item in amounts)]:
        if column.year is not None:
            said.append(DatedBy(column.year, year_place(document, column, around)))
        elif record.year is not None:
            said.append(DatedBy(record.year.year, record.year.places))
    if said:
        return min(said, key=_year), max(said, key=_year)
    if record.year is not None:
        both = DatedBy(record.year.year, record.year.places)
        return both, both
    if around.year is not None:
        both = DatedBy(around.year, around.year_place)
        return both, both
    if not around.titled:
        return DatedBy(None, None), DatedBy(None, None)
    first, last = around.period_places or (None, None)
    return DatedBy(around.first, first), DatedBy(around.last, last)


def _year(dated: DatedBy) -> int:
    return dated.year or 0
