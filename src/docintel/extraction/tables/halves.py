"""Tables that say things twice, side by side: a draft and what came of it, before and after a revision."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from docintel.extraction.tables.columns import NAME_ROLES, VALUE_ROLES, Column
from docintel.extraction.tables.vocabulary import FORMER, LATTER, PROJECTED


def join_halves(columns: list[Column]) -> list[Column]:
    """The right half speaks; columns of the left half that it repeats are set aside.

    "Rancangan Awal RKPD" beside "Hasil Analisis Kebutuhan" in the review tables of a Renja (Permendagri
    54/2010, table T-C.31): the same program, target and money, after revision. Money must not count twice.
    """
    names = [column for column in columns if column.role in NAME_ROLES]
    second = next(
        (
            column
            for before, column in pairwise(names)
            if column.role == names[0].role
            and column.cells[-1:] != before.cells[-1:]
            and any(c.role in ("target", "money", "indicator") for c in columns[before.index : column.index])
        ),
        None,
    )
    if second is None:
        return columns
    left = columns[names[0].index : second.index]
    right = columns[second.index :]
    has_money = any(column.role == "money" and column.year is None for column in right)
    joined = []
    for column in columns:
        role = column.role
        if column in left and (role in NAME_ROLES or _repeated(column, right)):
            role = "superseded"
        elif column in right and role == "total" and not has_money:
            role = "money"
        joined.append(replace(column, role=role))
    return joined


def drop_former(columns: list[Column]) -> list[Column]:
    """Of columns before and after a revision ("Sebelum", "Sesudah Perubahan") only the latter hold."""
    latter = [column for column in columns if LATTER.search(column.label)]
    return [
        replace(column, role="superseded")
        if FORMER.search(column.label) and not LATTER.search(column.label) and _repeated(column, latter)
        else column
        for column in columns
    ]


def drop_projected(columns: list[Column]) -> list[Column]:
    """What a column projects for a year ("Proyeksi") is no target where another column has that year's."""
    stated = [column for column in columns if not PROJECTED.search(column.label)]
    return [
        replace(column, role="superseded")
        if PROJECTED.search(column.label) and column.role in VALUE_ROLES and _dated_alike(column, stated)
        else column
        for column in columns
    ]


def _dated_alike(column: Column, others: list[Column]) -> bool:
    """Whether one of the others has the values of the same year."""
    return column.year is not None and any(
        other.year == column.year
        and (other.role == column.role or {other.role, column.role} == {"target", "mixed"})
        for other in others
    )


def _repeated(column: Column, right: list[Column]) -> bool:
    return any(
        (other.role == column.role or {other.role, column.role} <= {"money", "total"})
        and other.year == column.year
        for other in right
    )
