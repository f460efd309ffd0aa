"""A table over all its pages, while it is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from docintel.types import BBox, Mark


@dataclass(frozen=True, slots=True)
class Part:
    """What stands of a cell on one page; ``lines`` is from where to where its text stands, in points.

    ``line`` is the height of a line of it, ``confidence`` that of OCR on average, if it was read so.
    """

    page: int
    box: BBox
    text: str
    mark: Mark | None = None
    lines: tuple[float, float] | None = None
    line: float = 1.0
    confidence: float | None = None

    @property
    def gap(self) -> float:
        """The room under its text, in line heights."""
        return max(self.box[3] - self.lines[1], 0.0) / self.line if self.lines else 0.0


@dataclass(slots=True)
class Logical:
    """A cell of a table over all its pages. It grows while pages are joined, and only then."""

    row: int
    column: int
    row_span: int
    column_span: int
    parts: list[Part]
    bold: bool = False
    colour: tuple[int, int, int] | None = None

    @property
    def text(self) -> str:
        """The text of all parts."""
        return " ".join(part.text for part in self.parts if part.text)

    def covers(self, column: int) -> bool:
        """Does the cell stand over this column?"""
        return self.column <= column < self.column + self.column_span


@dataclass(slots=True)
class Joined:
    """A table with its rows numbered over all its pages.

    ``starts`` names the page that each row begins on, ``repeated`` holds the cells of headers that later
    pages repeat: they are no rows.
    """

    columns: int
    cells: list[Logical]
    starts: list[int]
    repeated: list[Part] = field(default_factory=list)
    header_rows: int = 0
    section_rows: tuple[int, ...] = ()
    caption: str | None = None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.starts)

    def by_row(self) -> list[list[Logical]]:
        """The cells that begin in each row, from left to right."""
        rows: list[list[Logical]] = [[] for _ in self.starts]
        for cell in self.cells:
            rows[cell.row].append(cell)
        for row in rows:
            row.sort(key=lambda cell: cell.column)
        return rows
