"""What cells hold, whatever their header says; columns whose contents sit under each other's headers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from docintel.extraction.tables.columns import NAME_ROLES, Column
from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.labels import mend
from docintel.extraction.tables.vocabulary import AGENCY_ROW, AGENCY_SHORT, FUNDING_SOURCES, NOTHING, TICKS

_MONEY = re.compile(
    r"(?:rp\.?|idr)\s*\d[\d.,]*.*|\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?:,-)?|.*\d\s*(?:juta|mil[iy]?ar)\b.*",
    re.IGNORECASE,
)
_FUNDING = re.compile(rf"(?:{'|'.join(FUNDING_SOURCES)})\b.{{0,40}}", re.IGNORECASE)
_CODE = re.compile(r"(?:[\dXx]{1,4}[.\- ]){0,8}[\dXx]{1,4}\.?|\d+")
_LONGEST_TICK = 1
_YEARS = re.compile(r"(?:tahun\s*)?(?:19|20)\d\d(?:\s*[-–,;&/]\s*(?:19|20)\d\d)*", re.IGNORECASE)
#: The label of the year in which a program begins; "Kondisi Awal" is that of a year before it.
_FIRST_YEAR = re.compile(r"^(?:(?:tahun|year) )?(?:awal|mulai|start)\b|^awal$")
_FIGURE = re.compile(r"[<>≤≥±]?\s?\d")  # a value begins with it, and no indicator
_ENOUGH = 0.6
#: A target of more letters than this that holds no figure is an indicator or a remark.
_LONG_TARGET = 25


def is_nothing(cell: Cell | None) -> bool:
    """Whether a cell is empty or holds a dash, and is not ticked or filled either."""
    return is_blank(cell) and (cell is None or cell.mark is None)


def is_blank(cell: Cell | None) -> bool:
    """Whether a cell has no text, or a dash; it may be filled."""
    return cell is None or cell.text.casefold() in NOTHING


def is_tick(cell: Cell) -> bool:
    """Whether a cell only marks its column: a tick, a cross, a filled cell; shaded text is no mark."""
    return cell.text.casefold() in TICKS or (cell.mark is not None and len(cell.text) <= _LONGEST_TICK)


def is_money(text: str) -> bool:
    """Whether a text is money by its form alone: a currency, or digits in at least three groups."""
    return bool(_MONEY.fullmatch("".join(text.split()) if text[:1].isdigit() else text))


def is_code(text: str) -> bool:
    """Whether a text is a number in a list or an account code such as ``1.02.03``."""
    return bool(_CODE.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Content:
    """Shares of the filled cells of a column that are of a kind, 0 to 1.

    ``merged`` tells whether one of the cells is merged over several rows.
    """

    filled: int
    merged: bool
    figures: float
    money: float
    digits: float
    agency: float
    funding: float
    code: float
    words: float
    years: float


def content(cells: Iterable[Cell]) -> Content:
    """The profile of one column's cells below the header."""
    found = [cell for cell in cells if not is_nothing(cell)]
    texts = [cell.text for cell in found]
    size = len(texts) or 1
    figured = [any(map(str.isdigit, text)) for text in texts]
    lengthy = [len(text) > _LONG_TARGET for text in texts]
    return Content(
        filled=len(texts),
        merged=any(cell.row_span > 1 for cell in found),
        figures=sum(bool(_FIGURE.match(text)) for text in texts) / size,
        money=sum(map(is_money, texts)) / size,
        digits=sum(figured) / size,
        agency=sum(bool(AGENCY_ROW.match(text) or AGENCY_SHORT.match(text)) for text in texts) / size,
        funding=sum(bool(_FUNDING.match(text)) for text in texts) / size,
        code=sum(map(is_code, texts)) / size,
        years=sum(bool(_YEARS.fullmatch(text)) for text in texts) / size,
        words=sum(long and not figure for long, figure in zip(lengthy, figured, strict=True)) / size,
    )


def correct(columns: list[Column], contents: list[Content]) -> list[Column]:
    """Columns with the role that their contents have, where header and contents plainly disagree.

    Money under "Target" beside targets under "Rp", agencies under "Sumber dana" and the like. Only what is
    evident by its form is moved; a target column without any money column beside it becomes one.
    """
    corrected = []
    swap = {"agency": "indicator", "indicator": "agency"} if _agencies_swapped(columns, contents) else {}
    for column, found in zip(columns, contents, strict=True):
        role = _by_content(column, found, columns, contents) if found.filled else column.role
        role = swap.get(column.role, role)
        goal = column.goal and role in ("target", "indicator", "unit", "mixed")
        corrected.append(replace(column, role=role, goal=goal))
    return corrected


def _by_content(column: Column, found: Content, columns: list[Column], contents: list[Content]) -> str:
    """The role of one column that has contents."""
    role, wordy = column.role, found.digits < 0.3
    moved = role
    if role == "target" and found.money >= _ENOUGH:
        moved = "money"
    elif found.years >= _ENOUGH and (role in ("target", "end") or (role == "baseline" and _begins(column))):
        moved = "time"
    elif (said := _in_words(column, found, columns, contents)) is not None:
        moved = said
    elif role in ("money", "total", "funding") and found.agency >= _ENOUGH and wordy:
        moved = "agency"
    elif role in ("money", "agency", "location") and found.funding >= _ENOUGH and wordy:
        moved = "funding"
    elif role in ("agency", "funding", "location") and found.money >= _ENOUGH:
        moved = "money"
    elif _holds_targets(column, found, columns, contents):
        moved = "target"
    elif role == "total" and found.digits < 0.5:
        moved = "remark"
    elif role in ("name", "program", "activity") and found.code >= _ENOUGH and found.filled > 1:
        moved = "code"
    return moved


def _in_words(column: Column, found: Content, columns: list[Column], contents: list[Content]) -> str | None:
    """What a column of targets or indicators is that holds no targets, or heads other indicators."""
    heads = _heads_indicators(column, columns, contents)
    if column.role == "target" and column.year is None and found.words >= _ENOUGH:
        return "context" if heads else "remark"
    return "context" if column.role == "indicator" and found.merged and heads else None


def _heads_indicators(column: Column, columns: list[Column], contents: list[Content]) -> bool:
    """Whether a table without names has a column of more indicators at the right of this one."""
    if any(other.role in NAME_ROLES for other in columns):
        return False
    filled = contents[column.index].filled
    right = [other for other in columns[column.index + 1 :] if other.role == "indicator"]
    return any(contents[other.index].filled > filled for other in right)


def _begins(column: Column) -> bool:
    """Whether a column of years is of those in which programs begin, and not of those before them."""
    return not column.cells or _FIRST_YEAR.search(mend(column.cells[-1].text)) is not None


def _holds_targets(column: Column, found: Content, columns: list[Column], contents: list[Content]) -> bool:
    """Whether targets stand under "Rp" beside money under "Target", or under "Keluaran" that stands alone."""
    if column.role == "money":
        return found.money == 0 and _beside_money(column, columns, contents)
    return (
        column.role == "indicator"
        and found.figures >= _ENOUGH
        and not any(other.role == "target" for other in columns)
    )


def _agencies_swapped(columns: list[Column], contents: list[Content]) -> bool:
    """Whether agencies stand under the one "Indikator" there is, and none under the one "Pelaksana"."""
    shares: dict[str, list[float]] = {"indicator": [], "agency": []}
    for column, found in zip(columns, contents, strict=True):
        if column.role in shares and not column.goal:
            shares[column.role].append(found.agency if found.filled else 1.0)
    alone = [len(share) for share in shares.values()] == [1, 1]
    return alone and shares["indicator"][0] >= _ENOUGH and shares["agency"][0] == 0


def _beside_money(column: Column, columns: list[Column], contents: list[Content]) -> bool:
    """Whether the "Target" column of the same year holds the money that this one lacks."""
    return any(
        other.role == "target"
        and abs(other.index - column.index) <= 1
        and (other.year, other.ordinal) == (column.year, column.ordinal)
        and contents[other.index].money >= _ENOUGH
        for other in columns
    )
