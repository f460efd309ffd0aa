"""Tables as grids of merged cells, from the sources' tables; no DOCX here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.files import Json

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One logical cell at a place of the grid, with how many rows and columns it covers."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    align: Align = "left"
    bold: bool = False
    shade: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``widths`` in centimetres, ``split`` the rows that a page break may cut."""

    widths: tuple[float, ...]
    rows: int
    header_rows: int
    cells: tuple[Cell, ...]
    font_size: float = 9.0
    split: frozenset[int] = frozenset()
    vertical_rules: bool = True
    repeat_header: bool = True


HEADER = "D9E2F3"
SECTION = "F2F2F2"


def _head(text: str, column: int, *, row: int = 0, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(row, column, text, rows, columns, "center", bold=True, shade=HEADER)


def simple(table: Json) -> Grid:
    """A table of one header row and plain cells; ``**bold**`` cells are headings within it."""
    cells = [_head(text, i) for i, text in enumerate(table["header"])]
    for r, row in enumerate(table["rows"], start=1):
        for c, text in enumerate(row):
            bold = text.startswith("**")
            number = text.strip("-").replace(",", "").isdigit()
            shade = HEADER if bold else None
            align: Align = "center" if bold or number else "left"
            cells.append(Cell(r, c, text.strip("*"), align=align, bold=bold, shade=shade))
    return Grid(tuple(table["widths"]), len(table["rows"]) + 1, 1, tuple(cells))


def _two_level(table: Json, last: tuple[str, ...] = ()) -> list[Cell]:
    """The header: plain columns over two rows, the years under one heading, then the last columns."""
    columns, years = table["columns"], table["years"]
    cells = [_head(text, i, rows=2) for i, text in enumerate(columns)]
    cells.append(_head(table["years_header"], len(columns), columns=len(years)))
    cells += [_head(str(year), len(columns) + i, row=1) for i, year in enumerate(years)]
    return cells + [_head(text, len(columns) + len(years) + i, rows=2) for i, text in enumerate(last)]


def targets(table: Json) -> Grid:
    """Programs merged down over their indicators, a target in every year column."""
    cells, row = _two_level(table), 2
    for number, (program, indicators) in enumerate(table["programs"], start=1):
        cells.append(Cell(row, 0, str(number), len(indicators), align="center"))
        cells.append(Cell(row, 1, program, len(indicators)))
        for name, unit, *values in indicators:
            cells += [Cell(row, 2, name), Cell(row, 3, unit, align="center")]
            cells += [Cell(row, 4 + i, value, align="center") for i, value in enumerate(values)]
            row += 1
    return Grid(tuple(table["widths"]), row, 2, tuple(cells), 8.5)


def ticks(table: Json) -> Grid:
    """One row a program and nothing but ticks in the year columns."""
    cells = _two_level(table)
    for number, (program, dimension, agency, years) in enumerate(table["rows"], start=1):
        row = number + 1
        cells += [
            Cell(row, 0, str(number), align="center"),
            Cell(row, 1, program),
            Cell(row, 2, dimension),
            Cell(row, 3, agency),
            *(Cell(row, 4 + table["years"].index(year), "✓", align="center") for year in years),
        ]
    return Grid(tuple(table["widths"]), len(table["rows"]) + 2, 2, tuple(cells))


def _activity(activity: Json, row: int) -> list[Cell]:
    depth = len(activity["indicators"])
    cells = [Cell(row, 2, activity["name"], depth)]
    for i, (name, target) in enumerate(activity["indicators"]):
        cells += [Cell(row + i, 3, name), Cell(row + i, 4, target, align="center")]
    cells.append(Cell(row, 5, activity["agency"], depth))
    for i, said in enumerate(activity["years"]):
        cells.append(Cell(row, 6 + i, said, depth, align="right" if said[0].isdigit() else "center"))
    return cells


def action_plan(table: Json) -> Grid:
    """Sections as rows of their own, programs merged over their activities, these over their indicators."""
    cells, row, number, split = _two_level(table), 2, 0, set()
    width = len(table["columns"]) + len(table["years"])
    for section in table["sections"]:
        cells.append(Cell(row, 0, section["name"], columns=width, bold=True, shade=SECTION))
        row += 1
        for program in section["programs"]:
            number += 1
            depth = sum(len(activity["indicators"]) for activity in program["activities"])
            cells += [Cell(row, 0, str(number), depth, align="center"), Cell(row, 1, program["name"], depth)]
            for activity in program["activities"]:
                cells += _activity(activity, row)
                if activity.get("cut"):
                    split |= set(range(row, row + len(activity["indicators"])))
                row += len(activity["indicators"])
    return Grid(tuple(table["widths"]), row, 2, tuple(cells), 9.0, frozenset(split))
