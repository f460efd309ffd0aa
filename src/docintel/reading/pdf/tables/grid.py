"""Step 3: rules that touch make a grid; parts of the grid without a wall between them are one cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docintel.reading.pdf.model import Rule
from docintel.reading.pdf.tables.rules import places
from docintel.types import BBox

TOUCH = 4.0  # rules that miss each other by less still meet
SAME = 3.0  # places of rules nearer than this are one place
SLIVER = 6.0  # a row at the edge of a page that is lower holds no text
OPEN = 6.0  # a rule that ends so far outside the last crossing one shows a cell that is open there
ALIGNED = 3  # such rules that end at one place
COVER = 0.6  # a wall stands where its rule covers this share of a cell's side
MAX_RULES = 4_000  # of one page


class CrowdedError(Exception):
    """A page has more rules than tables have: it is a map or a drawing."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid: its first row and column, its spans and its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: BBox


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells on one page; ``xs`` and ``ys`` are the places of its rules, first to last."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    bottom_ruled: bool = True
    top_ruled: bool = True

    @property
    def box(self) -> BBox:
        """The outer edges."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def find_grids(across: tuple[Rule, ...], down: tuple[Rule, ...]) -> tuple[Grid, ...]:
    """Every group of touching rules that makes two cells or more, from top to bottom.

    Raises:
        CrowdedError: when there are more rules than tables have.
    """
    if len(across) + len(down) > MAX_RULES:
        raise CrowdedError
    grids = []
    for level, upright in _groups(across, down):
        grid = _grid(level, upright)
        if grid is not None and len(grid.cells) > 1:
            grids.append(grid)
    return tuple(sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0])))


def _groups(across: tuple[Rule, ...], down: tuple[Rule, ...]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that touch directly or through others (union-find over all crossings)."""
    parent = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, h in enumerate(across):
        for j, v in enumerate(down, start=len(across)):
            if h.start - TOUCH <= v.at <= h.end + TOUCH and v.start - TOUCH <= h.at <= v.end + TOUCH:
                parent[root(j)] = root(i)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate((*across, *down)):
        groups.setdefault(root(i), ([], []))[int(i >= len(across))].append(rule)
    whole = [group for group in groups.values() if group[0] and group[1]]
    for level, upright in groups.values():
        if not level:
            _adopt(whole, upright)
    return whole


def _adopt(groups: list[tuple[list[Rule], list[Rule]]], upright: list[Rule]) -> None:
    """Put upright rules that touch no other into the group that they lie inside of: between two titles, say.

    Level ones stay out: they underline text.
    """
    for own_level, own_upright in groups:
        left = min(*(rule.start for rule in own_level), *(rule.at for rule in own_upright))
        right = max(*(rule.end for rule in own_level), *(rule.at for rule in own_upright))
        top, bottom = min(rule.at for rule in own_level), max(rule.at for rule in own_level)
        if all(left < r.at < right and top < r.start and r.end < bottom for r in upright):
            own_upright.extend(upright)
            return


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    xs = places((rule.at for rule in down), SAME)
    ys = places((rule.at for rule in across), SAME)
    top_ruled, bottom_ruled = True, True
    left, right = _open(across, xs[0], xs[-1])
    xs = [*left, *xs, *right]
    above, below = _open(down, ys[0], ys[-1])
    top_ruled, bottom_ruled = not above, not below
    ys = places([*above, *ys, *below, *_breaks(down, ys)], SAME)
    ys = _without_slivers(ys)
    if len(xs) < 2 or len(ys) < 2:
        return None
    walls = _walls(down, xs, ys)
    floors = _walls(across, ys, xs)
    cells = _cells(xs, ys, walls, floors)
    return Grid(tuple(xs), tuple(ys), cells, bottom_ruled, top_ruled)


def _without_slivers(ys: list[float]) -> list[float]:
    """Without the second and last but one place where the row is too low for text: what a page break left."""
    inner = [y for y in ys[1:-1] if y - ys[0] >= SLIVER and ys[-1] - y >= SLIVER]
    return [*ys[:1], *inner, *ys[1:][-1:]]


def _open(rules: list[Rule], first: float, last: float) -> tuple[list[float], list[float]]:
    """Places outside the first and last crossing rule where rules end: cells that are open on that side."""
    outer = min(rule.at for rule in rules) + SAME, max(rule.at for rule in rules) - SAME
    return (
        _end_of([(rule.start, rule.at) for rule in rules if rule.start < first - OPEN], min, outer),
        _end_of([(rule.end, rule.at) for rule in rules if rule.end > last + OPEN], max, outer),
    )


def _end_of(
    ends: list[tuple[float, float]],
    farthest: Callable[[list[float]], float],
    outer: tuple[float, float],
) -> list[float]:
    """The place where rules end that run out of the table: several of them, or the two outermost."""
    if not ends:
        return []
    end = farthest([there for there, _ in ends])
    together = [at for there, at in ends if abs(there - end) <= SAME]
    both = any(at <= outer[0] for at in together) and any(at >= outer[1] for at in together)
    return [end] if len(together) >= ALIGNED or (both and outer[0] < outer[1]) else []


def _breaks(down: list[Rule], ys: list[float]) -> list[float]:
    """Heights inside the table where several upright rules stop or start: a title without walls is there."""
    ends = [y for rule in down for y in (rule.start, rule.end) if ys[0] + OPEN < y < ys[-1] - OPEN]
    return [
        y
        for y in places(ends, SAME)
        if sum(abs(y - end) <= SAME for end in ends) >= 3 and min(abs(y - other) for other in ys) > SAME
    ]


def _walls(rules: list[Rule], at: list[float], along: list[float]) -> list[list[bool]]:
    """``[k][i]``: does a rule at ``at[k]`` cover the stretch from ``along[i]`` to ``along[i + 1]``?"""
    covered = [[0.0] * (len(along) - 1) for _ in at]
    for rule in rules:
        k = min(range(len(at)), key=lambda k: abs(at[k] - rule.at))
        for i in range(len(along) - 1):
            overlap = min(rule.end, along[i + 1]) - max(rule.start, along[i])
            if overlap > 0:
                covered[k][i] += overlap
    return [
        [
            k in {0, len(at) - 1} or covered[k][i] >= COVER * (along[i + 1] - along[i])
            for i in range(len(along) - 1)
        ]
        for k in range(len(at))
    ]


def _cells(
    xs: list[float], ys: list[float], walls: list[list[bool]], floors: list[list[bool]]
) -> tuple[GridCell, ...]:
    """Rectangles of grid fields without a wall between them, grown to the right, then down."""
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    cells: list[GridCell] = []
    for r in range(rows):
        for c in range(columns):
            if taken[r][c]:
                continue
            right = c + 1
            while right < columns and not taken[r][right] and not walls[right][r]:
                right += 1
            low = r + 1
            while low < rows and _opens((r, low), c, right, walls, floors):
                low += 1
            for i in range(r, low):
                taken[i][c:right] = [True] * (right - c)
            cells.append(GridCell(r, c, low - r, right - c, (xs[c], ys[r], xs[right], ys[low])))
    return tuple(cells)


def _opens(
    rows: tuple[int, int], left: int, right: int, walls: list[list[bool]], floors: list[list[bool]]
) -> bool:
    """May the cell ``left`` to ``right`` that begins in the first row grow down into the second one?

    There must be no floor, no wall inside, and the walls at both sides must go on.
    """
    first, row = rows
    return (
        not any(floors[row][c] for c in range(left, right))
        and not any(walls[c][row] for c in range(left + 1, right))
        and walls[left][row] == walls[left][first]
        and walls[right][row] == walls[right][first]
    )
