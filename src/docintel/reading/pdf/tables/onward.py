"""Tables without any rules that go on at the top of the next page without their header.

The header of the page before says what the columns are; the lines of both pages together say where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docintel.reading.pdf.furniture import edge_of, pattern
from docintel.reading.pdf.lines import Line
from docintel.reading.pdf.tables.aligned import body_below, cells_within, fills_columns
from docintel.reading.pdf.tables.gutters import columns, runs
from docintel.reading.pdf.tables.partly import Shape

ROW = 3  # texts of a line in columns of their own
ABOVE = 2  # lines over the columns at most before the first such line: titles within the table
WHITE = 1.5  # letter heights below a running head or a title of the page at least


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that the end of a page may cut; ``outside`` are the lines at the page's edges, as patterns."""

    shape: Shape
    outside: frozenset[str]

    @classmethod
    def of(cls, shape: Shape, lines: Sequence[Line], height: float) -> OpenTable | None:
        """The table, unless a line stands below it that is none of the page's foot.

        Args:
            shape: of the last table on a page.
            lines: of the page outside tables.
            height: of the page.
        """
        below = [line for line in lines if line.box[1] > shape.heights[1]]
        if any(edge_of(line, height) != "footer" for line in below):
            return None
        return cls(shape, frozenset(pattern(line.text) for line in lines if edge_of(line, height)))

    def rest(self, lines: Sequence[Line]) -> Shape | None:
        """What stands of the table at the top of the next page, if its lines fit the columns.

        Args:
            lines: of that page, without its tables that have rules.
        """
        lines = [line for line in lines if pattern(line.text) not in self.outside]
        heads = self.shape.heads
        first = self._first(lines)
        body = body_below(lines[first:], lines[first], heads[0]) if first is not None else []
        if not body:
            return None
        known = self.shape.lines
        several = [line for line in body if len(runs(line)) > 1]
        left = min([self.shape.edges[0], *(line.box[0] for line in several)])
        right = max([self.shape.edges[-1], *(line.box[2] for line in several)])
        inner = columns([*known, *body], heads, (left, right))
        if len(inner) != len(self.shape.edges) - 2:
            return None
        edges = (left, *inner, right)
        body = cells_within(body, inner)
        if not fills_columns(body, heads, edges):
            return None
        return Shape(body, [], edges, (body[0].box[1] - 1, body[-1].box[3] + 1))

    def _first(self, lines: Sequence[Line]) -> int | None:
        """The place of the first line of the table on the next page: of its first row, or what is above it.

        That is the rest of a cut row, or a title within the table: close above, and not over many lines.
        """
        row = next((k for k, line in enumerate(lines) if len(self._columns(line)) >= ROW), None)
        if row is None:
            return None
        first = row
        while first and lines[first].box[1] - lines[first - 1].box[3] < WHITE * lines[first].size:
            first -= 1
        over = sum(not self._columns(line) for line in lines[first:row])
        return first if over <= ABOVE else None

    def _columns(self, line: Line) -> set[int]:
        """The columns that the texts of a line stand in; none where one of them runs over a gutter."""
        found = set()
        for run in runs(line):
            own = [
                k
                for k, (low, high) in enumerate(pairwise(self.shape.edges))
                if run.x0 < high and run.x1 > low
            ]
            if len(own) != 1:
                return set()
            found.update(own)
        return found
