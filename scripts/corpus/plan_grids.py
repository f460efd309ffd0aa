"""The grids of the short plans: a strategic plan's T-C.27, an English one, years as Roman numerals."""

from __future__ import annotations

from decimal import Decimal

from corpus.files import Json
from corpus.masterplan.grid import HEADER, SECTION, Cell, Grid


def head(row: int, column: int, text: str, rows: int = 1, columns: int = 1) -> Cell:
    """A cell of a header."""
    return Cell(row, column, text, rows, columns, "center", bold=True, shade=HEADER)


def dotted(value: Decimal) -> str:
    """A whole number with points for thousands."""
    return f"{int(value):,}".replace(",", ".")


def total(money: list[str]) -> Decimal:
    """The sum of some printed whole amounts; both separators are of thousands."""
    return sum((Decimal(text.replace(".", "").replace(",", "")) for text in money if text != "-"), Decimal(0))


def _renstra_header(table: Json) -> list[Cell]:
    first, pairs = len(table["columns"]), [f"Tahun {year}" for year in table["years"]] + [table["end_header"]]
    cells = [head(0, i, text, rows=3) for i, text in enumerate(table["columns"])]
    cells.append(head(0, first, "Target Kinerja Program dan Kerangka Pendanaan", columns=2 * len(pairs)))
    for i, text in enumerate(pairs):
        cells += [head(1, first + 2 * i, text, columns=2)]
        cells += [head(2, first + 2 * i, "Target"), head(2, first + 2 * i + 1, "Rp")]
    behind = first + 2 * len(pairs)
    cells += [head(0, behind + i, text, rows=3) for i, text in enumerate(table["last"])]
    numbers = [
        Cell(3, i, f"({i + 1})", align="center", shade=SECTION) for i in range(behind + len(table["last"]))
    ]
    return cells + numbers


def _renstra_entry(entry: Json, row: int, *, bold: bool) -> list[Cell]:
    """A program or an activity: its indicators one a row, everything else merged over them."""
    depth, money = len(entry["indicators"]), entry["money"]
    cells = [Cell(row, 2, entry["code"], depth), Cell(row, 3, entry["name"], depth, bold=bold)]
    for i, (name, unit, base, targets) in enumerate(entry["indicators"]):
        cells += [Cell(row + i, 4, name), Cell(row + i, 5, unit, align="center")]
        cells.append(Cell(row + i, 6, base, align="center"))
        for k, target in enumerate([*targets, targets[-1]]):
            cells.append(Cell(row + i, 7 + 2 * k, target, align="center"))
    for k, text in enumerate([*money, dotted(total(money))]):
        cells.append(Cell(row, 8 + 2 * k, text, depth, align="right"))
    behind = 7 + 2 * (len(money) + 1)
    return [*cells, Cell(row, behind, entry["unit"], depth), Cell(row, behind + 1, entry["place"], depth)]


def renstra(table: Json) -> Grid:
    """Goals and aims merged down at the left, programs in bold above their activities."""
    cells, row = _renstra_header(table), 4
    for goal in table["goals"]:
        top = row
        for program in goal["programs"]:
            for i, entry in enumerate([program, *program["activities"]]):
                cells += _renstra_entry(entry, row, bold=i == 0)
                row += len(entry["indicators"])
        cells += [Cell(top, 0, goal["goal"], row - top), Cell(top, 1, goal["aim"], row - top)]
    return Grid(tuple(table["widths"]), row, 4, tuple(cells), 8.0)


def english(table: Json) -> Grid:
    """Components as section rows, programmes merged over their indicators."""
    first, count = len(table["columns"]), len(table["years"])
    cells = [head(0, i, text, rows=2) for i, text in enumerate(table["columns"])]
    cells.append(head(0, first, table["years_header"], columns=count))
    cells += [head(1, first + i, f"Year {i + 1}") for i in range(count)]
    cells += [head(0, first + count + i, text, rows=2) for i, text in enumerate(table["last"])]
    row = number = 0
    row = 2
    for section in table["sections"]:
        cells.append(Cell(row, 0, section["name"], columns=len(table["widths"]), bold=True, shade=SECTION))
        row += 1
        for program in section["programs"]:
            number, depth = number + 1, len(program["indicators"])
            cells += [Cell(row, 0, str(number), depth, align="center"), Cell(row, 1, program["name"], depth)]
            for i, (name, unit, targets) in enumerate(program["indicators"]):
                cells += [Cell(row + i, 2, name), Cell(row + i, 3, unit, align="center")]
                cells += [
                    Cell(row + i, first + k, text, align="center") for k, text in enumerate(targets) if text
                ]
            cells.append(Cell(row, first + count, program["agency"], depth))
            cells.append(Cell(row, first + count + 1, program["budget"], depth, align="right"))
            row += depth
    return Grid(tuple(table["widths"]), row, 2, tuple(cells), 9.0, vertical_rules=False)


def _numbered_activity(activity: Json, row: int) -> list[Cell]:
    depth, money = len(activity["indicators"]), activity["money"]
    cells = [Cell(row, 2, activity["name"], depth)]
    for i, (name, target) in enumerate(activity["indicators"]):
        cells += [Cell(row + i, 3, name), Cell(row + i, 4, target, align="center")]
    cells += [
        Cell(row, 5 + k, text, depth, align="right" if text != "-" else "center")
        for k, text in enumerate(money)
    ]
    behind = 5 + len(money)
    cells.append(Cell(row, behind, dotted(total(money)), depth, align="right"))
    cells.append(Cell(row, behind + 1, activity["fund"], depth, align="center"))
    return [*cells, Cell(row, behind + 2, activity["agency"], depth)]


def numbered(table: Json) -> Grid:
    """Years as "TAHUN I" to "TAHUN III", a sum per row and a row of totals."""
    first, count = len(table["columns"]), len(table["years"])
    cells = [head(0, i, text, rows=2) for i, text in enumerate(table["columns"])]
    cells.append(head(0, first, table["years_header"], columns=count))
    cells += [head(1, first + i, text) for i, text in enumerate(table["labels"])]
    cells += [head(0, first + count + i, text, rows=2) for i, text in enumerate(table["last"])]
    row, sums = 2, [Decimal(0)] * count
    for number, program in enumerate(table["programs"], start=1):
        top = row
        for activity in program["activities"]:
            cells += _numbered_activity(activity, row)
            row += len(activity["indicators"])
            sums = [old + total([text]) for old, text in zip(sums, activity["money"], strict=True)]
        cells += [
            Cell(top, 0, str(number), row - top, align="center"),
            Cell(top, 1, program["name"], row - top),
        ]
    cells.append(Cell(row, 0, "JUMLAH", columns=first, align="center", bold=True))
    for i, value in enumerate([*sums, sum(sums, Decimal(0))]):
        cells.append(Cell(row, first + i, dotted(value), align="right", bold=True))
    return Grid(tuple(table["widths"]), row + 1, 2, tuple(cells), 9.0)


def ticked(quarters: str) -> list[str]:
    """The quarters of one year that are ticked: "I, II" gives two."""
    return [part.strip() for part in quarters.split(",") if part.strip()]


def _quarter_header(table: Json) -> list[Cell]:
    first, count = len(table["columns"]), len(table["quarters"])
    cells = [head(0, i, text, rows=3) for i, text in enumerate(table["columns"])]
    cells.append(head(0, first, table["years_header"], columns=count * len(table["years"])))
    for k, year in enumerate(table["years"]):
        cells.append(head(1, first + k * count, str(year), columns=count))
        cells += [head(2, first + k * count + q, text) for q, text in enumerate(table["quarters"])]
    behind = first + count * len(table["years"])
    return cells + [head(0, behind + i, text, rows=3) for i, text in enumerate(table["last"])]


def quarters(table: Json) -> Grid:
    """Quarters under the years, ticked with the letter v; the header is not repeated."""
    cells, row, first = _quarter_header(table), 3, len(table["columns"])
    names = table["quarters"]
    for number, program in enumerate(table["programs"], start=1):
        depth = len(program["activities"])
        cells += [Cell(row, 0, str(number), depth, align="center"), Cell(row, 1, program["name"], depth)]
        for name, indicator, target, said, lead, partner in program["activities"]:
            cells += [Cell(row, 2, name), Cell(row, 3, indicator), Cell(row, 4, target, align="center")]
            for k, year in enumerate(said):
                places = [first + k * len(names) + names.index(part) for part in ticked(year)]
                cells += [Cell(row, place, "v", align="center") for place in places]
            behind = first + len(names) * len(said)
            cells += [Cell(row, behind, lead), Cell(row, behind + 1, partner)]
            row += 1
    return Grid(tuple(table["widths"]), row, 3, tuple(cells), 9.0, repeat_header=False)


GRIDS = {"renstra": renstra, "english": english, "numbered": numbered, "quarters": quarters}
