"""Every style of table and of printing, by name; the first letter says what prints it."""

from __future__ import annotations

from collections.abc import Callable

from printed import layouts
from printed.content import plan
from printed.drawn import Habits
from printed.excel import ExcelHabits
from printed.sheet import Sheet
from printed.word import WordHabits

Make = Callable[[int], Sheet]  # from a seed

TWO, THREE, FIVE = (2024, 2025), (2025, 2026, 2027), (2025, 2026, 2027, 2028, 2029)


def rkpd(size: int = 3) -> Make:
    """Priority programs of one year, so many programs a goal at most."""
    return lambda seed: layouts.priorities(plan(seed, size, 2), TWO)


def rpjmd(size: int = 3, form: str = "plain") -> Make:
    """Programs of three years, money in this form."""
    return lambda seed: layouts.years_over_target_and_money(plan(seed, size, 3), THREE, form)


def aksi(size: int = 3, mark: str = "v") -> Make:
    """An action plan with ticked years; coloured ones without a mark."""
    return lambda seed: layouts.ticked(plan(seed, size, 5), FIVE, mark)


def renja() -> Make:
    """Activities under programs, told by codes."""
    return lambda seed: layouts.coded(plan(seed, 2, 2), TWO)


def misi() -> Make:
    """Programs under missions that stand sideways."""
    return lambda seed: layouts.missions(plan(seed, 3, 2), TWO)


def daftar() -> Make:
    """Programs of one row, with lists of indicators."""
    return lambda seed: layouts.listed(plan(seed, 3, 2), TWO)


def tahunan() -> Make:
    """Programs of agencies, with a row for each of three years."""
    return lambda seed: layouts.yearly(plan(seed, 2, 3), THREE)


DRAWN: dict[str, tuple[Make, Habits]] = {
    "d-rkpd-plain": (rkpd(), Habits()),
    "d-rkpd-lines": (rkpd(), Habits(cut="lines")),
    "d-rkpd-first": (rkpd(), Habits(cut="lines", header="first")),
    "d-rkpd-noedge": (rkpd(), Habits(edge=False)),
    "d-rkpd-noedge-lines": (rkpd(), Habits(edge=False, cut="lines", header="first")),
    "d-rkpd-sides": (rkpd(), Habits(sides=False, cut="lines")),
    "d-rkpd-middle": (rkpd(), Habits(middle=True)),
    "d-rkpd-sliced": (rkpd(), Habits(sliced=True)),
    "d-rkpd-sliced-first": (rkpd(), Habits(sliced=True, header="first")),
    "d-rkpd-white": (rkpd(), Habits(white=True, rules="box")),
    "d-rkpd-dash": (rkpd(), Habits(rules="dash")),
    "d-rkpd-side90": (rkpd(), Habits(sideways=True)),
    "d-rkpd-level": (rkpd(2), Habits(only="level")),
    "d-rkpd-none": (rkpd(2), Habits(only="none")),
    "d-rpjmd-lines": (rpjmd(), Habits(cut="lines", size=6.5)),
    "d-rpjmd-first": (rpjmd(), Habits(cut="lines", header="first", size=6.5)),
    "d-rpjmd-sliced": (rpjmd(), Habits(sliced=True, size=6.5)),
    "d-rpjmd-noedge": (rpjmd(), Habits(edge=False, cut="lines", header="first", size=6.5)),
    "d-rpjmd-caption": (rpjmd(), Habits(captions=True, middle=True, size=6.5)),
    "d-rpjmd-none": (rpjmd(2), Habits(only="none", size=6.5)),
    "d-rkpd-none-first": (rkpd(2), Habits(only="none", header="first")),
    "d-aksi-none-first": (aksi(2), Habits(only="none", header="first")),
    "d-rkpd-level-first": (rkpd(2), Habits(only="level", header="first")),
    "d-rkpd-none-middle": (rkpd(2), Habits(only="none", middle=True)),
    "d-rpjmd-level": (rpjmd(2), Habits(only="level", size=6.5)),
    "d-aksi-v": (aksi(), Habits(header="first")),
    "d-aksi-fill": (aksi(mark=""), Habits()),
    "d-aksi-level": (aksi(2), Habits(only="level")),
    "d-aksi-none": (aksi(2), Habits(only="none")),
    "d-renja": (renja(), Habits(size=6.5)),
    "d-renja-lines": (renja(), Habits(size=6.5, cut="lines", header="first")),
    "d-renja-noedge": (renja(), Habits(size=6.5, edge=False)),
}
WORD: dict[str, tuple[Make, WordHabits]] = {
    "w-rkpd": (rkpd(), WordHabits()),
    "w-rkpd-once": (rkpd(), WordHabits(repeat=False)),
    "w-rkpd-whole": (rkpd(), WordHabits(split=False)),
    "w-rkpd-open": (rkpd(), WordHabits(borders="open")),
    "w-rkpd-middle": (rkpd(), WordHabits(middle=True)),
    "w-rkpd-dotted": (rkpd(), WordHabits(borders="dotted", repeat=False)),
    "w-rpjmd": (rpjmd(), WordHabits(size=7)),
    "w-rpjmd-once": (rpjmd(form="rp"), WordHabits(size=7, repeat=False, middle=True)),
    "w-aksi": (aksi(), WordHabits()),
    "w-aksi-level": (aksi(2), WordHabits(borders="level")),
    "w-rkpd-level": (rkpd(2), WordHabits(borders="level", size=7.5)),
    "w-rpjmd-level": (rpjmd(2), WordHabits(borders="level", size=7, font="Liberation Serif")),
    "w-aksi-none": (aksi(2), WordHabits(borders="none")),
    "w-aksi-none-once": (aksi(2), WordHabits(borders="none", repeat=False)),
    "w-rpjmd-level-once": (rpjmd(2), WordHabits(borders="level", size=7, repeat=False)),
    "w-rkpd-none": (rkpd(2), WordHabits(borders="none", font="Liberation Serif")),
    "w-renja": (renja(), WordHabits(size=7)),
    "w-renja-once": (renja(), WordHabits(size=7, repeat=False)),
}
EXCEL: dict[str, tuple[Make, ExcelHabits]] = {
    "x-rkpd": (rkpd(), ExcelHabits()),
    "x-rkpd-once": (rkpd(), ExcelHabits(repeat=False, middle=True)),
    "x-rkpd-hair": (rkpd(), ExcelHabits(borders="hair")),
    "x-rkpd-outer": (rkpd(), ExcelHabits(borders="outer", merge=False)),
    "x-rpjmd-outer": (rpjmd(), ExcelHabits(borders="outer", merge=False)),
    "x-rkpd-none": (rkpd(2), ExcelHabits(borders="none")),
    "x-rkpd-none-once": (rkpd(2), ExcelHabits(borders="none", repeat=False)),
    "x-aksi-none-once": (aksi(2), ExcelHabits(borders="none", repeat=False)),
    "x-aksi-none": (aksi(2), ExcelHabits(borders="none", middle=True)),
    "x-rkpd-unmerged": (rkpd(), ExcelHabits(merge=False)),
    "x-rkpd-open": (rkpd(), ExcelHabits(borders="open")),
    "x-rpjmd": (rpjmd(), ExcelHabits(middle=True)),
    "x-rpjmd-once": (rpjmd(form="rp-sen"), ExcelHabits(repeat=False)),
    "x-rpjmd-unmerged": (rpjmd(), ExcelHabits(merge=False)),
    "x-aksi": (aksi(), ExcelHabits()),
    "x-aksi-fill": (aksi(mark=""), ExcelHabits(repeat=False)),
    "x-renja": (renja(), ExcelHabits()),
    "x-renja-low": (renja(), ExcelHabits(low=True)),
    "x-misi": (misi(), ExcelHabits(middle=True)),
    "x-tahunan": (tahunan(), ExcelHabits(middle=True)),
    "x-rkpd-gridlines": (rkpd(), ExcelHabits(gridlines=True)),
}
#: With the header on each page or not.
WEB: dict[str, tuple[Make, bool]] = {
    "h-rkpd": (rkpd(), True),
    "h-rpjmd": (rpjmd(), True),
    "h-renja": (renja(), True),
    "h-daftar-once": (daftar(), False),
}
