"""A table as a grid of cells with spans, whatever prints it."""

from __future__ import annotations

from dataclasses import dataclass, field

from printed.content import Program


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; rows and columns count from 0. ``fill`` is a colour in hex, ``centred`` both ways.

    ``sideways`` text reads upwards.
    """

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    bold: bool = False
    fill: str | None = None
    centred: bool = False
    right: bool = False
    sideways: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """What the rows of a sheet promise: a program (or an activity of one) with its years.

    ``first`` is the year of the plan's first column; ``years`` those with money, ``target_years`` those with
    targets where they are others.
    """

    program: Program
    first: int
    years: tuple[int, ...]
    target_years: tuple[int, ...] = ()
    name: str | None = None  # of the program, where ``program`` is an activity
    activity: str | None = None
    agency: str | None = None
    units: bool = False  # each target is printed with its unit


@dataclass(slots=True)
class Sheet:
    """A table that is being written, row by row. ``widths`` are shares of the page."""

    title: str
    widths: tuple[float, ...]
    header_rows: int = 0
    rows: int = 0
    cells: list[Cell] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.widths)

    def head(self, *rows: tuple[str, ...], fill: str | None = None) -> None:
        """Header rows: "<" goes on to the right, "^" goes on downwards."""
        taken = [[text in "<^" and text != "" for text in row] for row in rows]
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if taken[r][c]:
                    continue
                right = c + 1
                while right < len(row) and row[right] == "<":
                    right += 1
                low = r + 1
                while low < len(rows) and rows[low][c] == "^":
                    low += 1
                self.cells.append(Cell(r, c, text, low - r, right - c, True, fill, True))
        self.header_rows = self.rows = len(rows)

    def section(self, text: str, fill: str | None = None) -> None:
        """A row that one cell fills."""
        self.sections.append(self.rows)
        self.cells.append(Cell(self.rows, 0, text, 1, self.columns, True, fill))
        self.rows += 1

    def put(self, column: int, text: str, rows: tuple[int, int], **style: bool | str) -> None:
        """A cell over ``rows``: the first, counted from the end of the sheet, and how many."""
        self.cells.append(Cell(self.rows + rows[0], column, text, rows[1], 1, **style))  # type: ignore[arg-type]

    def covered(self) -> dict[tuple[int, int], Cell]:
        """The cell over each place of the grid; places without one are absent."""
        return {
            (r, c): cell
            for cell in self.cells
            for r in range(cell.row, cell.row + cell.row_span)
            for c in range(cell.column, cell.column + cell.column_span)
        }
