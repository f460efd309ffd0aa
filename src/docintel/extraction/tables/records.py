"""A program or activity as its rows say it, before it becomes a commitment."""

from __future__ import annotations

from dataclasses import dataclass, field

from docintel.extraction.tables.columns import Column
from docintel.extraction.tables.places import Located
from docintel.types import Role


@dataclass(frozen=True, slots=True)
class TargetItem:
    """A target cell with the indicator and unit that belong to it."""

    indicator: Located | None
    value: Located
    unit: Located | None
    column: Column


@dataclass(frozen=True, slots=True)
class AmountItem:
    """Money in a cell, in full."""

    value: Located
    amount: str | None
    currency: str
    funding: Located | None
    column: Column

    def repeats(self, other: AmountItem) -> bool:
        """Whether a merged cell was written out again: the same sum of the same column, year and source."""
        sources = (self.funding.text if self.funding else None, other.funding.text if other.funding else None)
        columns = [(item.column.index, item.column.year) for item in (self, other)]
        return self.amount == other.amount and columns[0] == columns[1] and sources[0] == sources[1]


@dataclass(frozen=True, slots=True)
class YearItem:
    """A ticked year column, or a year that a cell names."""

    year: int
    mark: str
    places: Located


@dataclass(slots=True)
class Record:
    """Grows row by row while the table is read.

    ``mixed`` is true of a name from a column of several levels; ``repeated_in`` is the last row that gave the
    name again; ``year`` is that of the heading above. ``paid`` are the columns in which money was read, or 0.
    """

    level: str
    row: int
    program: Located | None
    activity: Located | None
    context: tuple[Located, ...]
    number: str = ""
    last_row: int = -1
    repeated_in: int = -1
    quote: Located | None = None
    actors: list[tuple[Located, Role]] = field(default_factory=list)
    targets: list[TargetItem] = field(default_factory=list)
    amounts: list[AmountItem] = field(default_factory=list)
    totals: list[AmountItem] = field(default_factory=list)
    paid: set[int] = field(default_factory=set)
    years: list[YearItem] = field(default_factory=list)
    indicators: dict[int, Located] = field(default_factory=dict)
    year: YearItem | None = None
    mixed: bool = False
    has_children: bool = False
    parent: Record | None = None
    agency: Located | None = None

    @property
    def has_figures(self) -> bool:
        """Whether any target, money or year was read."""
        return bool(self.targets or self.amounts or self.totals or self.years)

    @property
    def name(self) -> str:
        """What the record is about."""
        named = self.activity or self.program
        return named.text if named else ""
