"""Columns of plan tables as provinces and agencies lay them out, each a function from a plan to a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from printed.content import Priority, Program, rupiah
from printed.sheet import Cell, Promise, Sheet

HEAD = "D9E2F3"
SECTION = "E2EFD9"
SUM = "D9D9D9"


def priorities(plan: Sequence[Priority], years: Sequence[int]) -> Sheet:
    """RKPD: priority and goal merged over their programs, targets of two years, one sum, agency."""
    sheet = Sheet(
        f"Tabel 4.3 Program Prioritas Pembangunan Daerah Tahun {years[-1]}",
        (10, 11, 18, 19, 6, 7, 7, 11, 11),
    )
    span = ["Target", *["<"] * (len(years) - 1)]
    sheet.head(
        ("Prioritas Pembangunan", "Sasaran", "Program Prioritas", "Indikator Kinerja Program", "Satuan",
         *span, f"Pagu Indikatif {years[-1]} (Rp)", "Perangkat Daerah Penanggung Jawab"),
        ("^", "^", "^", "^", "^", *(str(year) for year in years), "^", "^"),
        fill=HEAD,
    )  # fmt: skip
    for priority in plan:
        height = sum(len(p.indicators) for goal in priority.goals for p in goal.programs)
        sheet.put(0, priority.name, (0, height))
        for goal in priority.goals:
            sheet.put(1, goal.name, (0, sum(len(p.indicators) for p in goal.programs)))
            for program in goal.programs:
                rows = len(program.indicators)
                sheet.put(2, program.name, (0, rows))
                for k, indicator in enumerate(program.indicators):
                    sheet.put(3, indicator.name, (k, 1))
                    sheet.put(4, indicator.unit, (k, 1), centred=True)
                    for y in range(len(years)):
                        sheet.put(5 + y, indicator.targets[y], (k, 1), centred=True)
                sheet.put(5 + len(years), rupiah(program.money[-1], "plain"), (0, rows), right=True)
                sheet.put(6 + len(years), program.agency, (0, rows))
                sheet.rows += rows
                sheet.promises.append(
                    Promise(program, years[0], (years[-1],), tuple(years), agency=program.agency)
                )
    return sheet


def years_over_target_and_money(plan: Sequence[Priority], years: Sequence[int], form: str = "plain") -> Sheet:
    """RPJMD: section rows of priorities and goals, each year over target and money, numbered columns."""
    sheet = Sheet(
        f"Tabel 7.1 Indikasi Rencana Program Prioritas Tahun {years[0]}-{years[-1]}",
        (4, 20, 20, 6, *(7.5, 12) * len(years), 14),
    )
    top = [text for year in years for text in (f"Tahun {year}", "<")]
    numbers = tuple(f"({n})" for n in range(1, sheet.columns + 1))
    sheet.head(
        ("No", "Program Prioritas", "Indikator Kinerja (Outcome)", "Kondisi Awal",
         "Capaian Kinerja Program dan Kerangka Pendanaan", *["<"] * (len(top) - 1), "Perangkat Daerah"),
        ("^", "^", "^", "^", *top, "^"),
        ("^", "^", "^", "^", *(text for _ in years for text in ("Target", "Rp")), "^"),
        numbers,
    )  # fmt: skip
    for p, priority in enumerate(plan, start=1):
        sheet.section(f"Prioritas {p}: {priority.name}", SECTION)
        for goal in priority.goals:
            sheet.section(f"Sasaran: {goal.name}")
            for program in goal.programs:
                _rows(sheet, program, f"{program.number}.", years, form)
    return sheet


def _rows(sheet: Sheet, program: Program, number: str, years: Sequence[int], form: str) -> None:
    rows = len(program.indicators)
    sheet.put(0, number, (0, rows), centred=True)
    sheet.put(1, program.name, (0, rows))
    for k, indicator in enumerate(program.indicators):
        sheet.put(2, indicator.name, (k, 1))
        sheet.put(3, f"{indicator.base} {indicator.unit}", (k, 1), centred=True)
        for y in range(len(years)):
            sheet.put(4 + 2 * y, f"{indicator.targets[y]} {indicator.unit}", (k, 1), centred=True)
    for y in range(len(years)):
        sheet.put(5 + 2 * y, rupiah(program.money[y], form), (0, rows), right=True)
    sheet.put(sheet.columns - 1, program.agency, (0, rows))
    sheet.rows += rows
    sheet.promises.append(Promise(program, years[0], tuple(years), agency=program.agency, units=True))


def ticked(plan: Sequence[Priority], years: Sequence[int], mark: str = "v") -> Sheet:
    """An action plan: goals as section rows, years that are ticked (an empty mark: coloured), money once."""
    sheet = Sheet("Matriks Rencana Aksi Daerah", (4, 26, 22, *[5] * len(years), 14, 16))
    span = ["Tahun Pelaksanaan", *["<"] * (len(years) - 1)]
    sheet.head(
        ("No.", "Program", "Indikator", *span, "Anggaran (Rp)", "Penanggung Jawab"),
        ("^", "^", "^", *(str(year) for year in years), "^", "^"),
        fill=HEAD,
    )
    for p, priority in enumerate(plan):
        sheet.section(f"{'ABCD'[p]}. {priority.name}")
        for goal in priority.goals:
            for program in goal.programs:
                indicator = program.indicators[0]
                sheet.put(0, str(program.number), (0, 1), centred=True)
                sheet.put(1, program.name, (0, 1))
                sheet.put(2, f"{indicator.name}: {indicator.targets[0]} {indicator.unit}", (0, 1))
                for y in range(len(years)):
                    if program.money[0] // 1_250_000 % (y + 2) == 0 or y == program.number % len(years):
                        sheet.put(3 + y, mark, (0, 1), centred=True, **({} if mark else {"fill": "92D050"}))
                    else:
                        sheet.put(3 + y, "", (0, 1))
                sheet.put(3 + len(years), rupiah(program.money[0], "rp"), (0, 1), right=True)
                sheet.put(4 + len(years), program.agency, (0, 1))
                sheet.rows += 1
    return sheet


def coded(plan: Sequence[Priority], years: Sequence[int]) -> Sheet:
    """Renja: codes in columns of their own, programs and their activities, this year's and next year's."""
    sheet = Sheet(
        f"Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun {years[0]}",
        (3, 3, 3, 3.5, 22, 20, 10, 7, 12, 9, 7, 12),
    )
    sheet.head(
        ("Kode", "<", "<", "<", "Urusan/Bidang Urusan/Program/Kegiatan", "Indikator Kinerja Program/Kegiatan",
         f"Rencana Tahun {years[0]}", "<", "<", "<", f"Prakiraan Maju Rencana Tahun {years[1]}", "<"),
        ("^", "<", "<", "<", "^", "^", "Lokasi", "Target", "Pagu Indikatif", "Sumber Dana", "Target",
         "Pagu Indikatif"),
    )  # fmt: skip
    for u, priority in enumerate(plan, start=1):
        _coded(sheet, (str(u), "", "", ""), f"Urusan Bidang {priority.name}", None)
        for p, goal in enumerate(priority.goals, start=1):
            money = tuple(sum(one.money[y] for one in goal.programs) for y in range(2))
            whole = replace(goal.programs[0], money=money, indicators=goal.programs[0].indicators[-1:])
            _coded(sheet, (str(u), f"{p:02d}", "", ""), f"Program {goal.name}", whole)
            for program in goal.programs:
                code = (str(u), f"{p:02d}", f"{program.number:02d}", "")
                _coded(sheet, code, program.name.removeprefix("Program "), program)
    return sheet


def _coded(sheet: Sheet, code: tuple[str, ...], name: str, program: Program | None) -> None:
    """The rows of one code; without a program one of names only."""
    rows = len(program.indicators) if program else 1
    for c, part in enumerate(code):
        sheet.put(c, part, (0, rows), centred=True)
    sheet.put(4, name, (0, rows), bold=not code[2])
    for c in () if program else range(5, sheet.columns):
        sheet.put(c, "", (0, 1))
    for k, indicator in enumerate(program.indicators if program else ()):
        sheet.put(5, indicator.name, (k, 1))
        for y in range(2):
            sheet.put(7 + 3 * y, f"{indicator.targets[y]} {indicator.unit}", (k, 1))
    if program:
        sheet.put(6, "Kota Lestari", (0, rows))
        sheet.put(9, "APBD", (0, rows))
        for y in range(2):
            sheet.put(8 + 3 * y, rupiah(program.money[y], "sen"), (0, rows), right=True)
    sheet.rows += rows


def missions(plan: Sequence[Priority], years: Sequence[int]) -> Sheet:
    """A matrix by missions: these stand sideways, merged over their programs, each above its sums."""
    sheet = Sheet("Matriks Program Prioritas Daerah", (5, 4, 20, 20, 7, *(7, 12) * len(years), 15))
    top = [text for year in years for text in (f"Tahun {year}", "<")]
    sheet.head(
        ("Misi", "No", "Program Prioritas", "Indikator Program", "Satuan", *top, "OPD Pelaksana"),
        ("^", "^", "^", "^", "^", *(text for _ in years for text in ("Target", "Pagu (Rp)")), "^"),
        tuple(str(number) for number in range(1, sheet.columns + 1)),
    )
    for m, priority in enumerate(plan, start=1):
        programs = [program for goal in priority.goals for program in goal.programs]
        rows = sum(len(program.indicators) for program in programs)
        sheet.put(0, f"MISI {m}", (0, rows), bold=True, centred=True, sideways=True)
        for number, program in enumerate(programs, start=1):
            _mission_rows(sheet, program, str(number), years)
        sheet.cells.append(Cell(sheet.rows, 0, f"JUMLAH MISI {m}", 1, 5, True, SUM, True))
        for y in range(len(years)):
            total = rupiah(sum(program.money[y] for program in programs), "plain")
            sheet.put(6 + 2 * y, total, (0, 1), bold=True, fill=SUM, right=True)
        sheet.rows += 1
    return sheet


def _mission_rows(sheet: Sheet, program: Program, number: str, years: Sequence[int]) -> None:
    rows = len(program.indicators)
    sheet.put(1, number, (0, rows), centred=True)
    sheet.put(2, program.name, (0, rows))
    for k, indicator in enumerate(program.indicators):
        sheet.put(3, indicator.name, (k, 1))
        sheet.put(4, indicator.unit, (k, 1), centred=True)
        for y in range(len(years)):
            sheet.put(5 + 2 * y, indicator.targets[y], (k, 1), centred=True)
    for y in range(len(years)):
        sheet.put(6 + 2 * y, rupiah(program.money[y], "plain"), (0, rows), right=True)
    sheet.put(sheet.columns - 1, program.agency, (0, rows), centred=True)
    sheet.rows += rows
    sheet.promises.append(Promise(program, years[0], tuple(years), agency=program.agency))


def yearly(plan: Sequence[Priority], years: Sequence[int]) -> Sheet:
    """A program has a row for each year; agencies head their programs with the sums of all years."""
    sheet = Sheet(
        f"Target dan Pendanaan Program Prioritas Tahun {years[0]}-{years[-1]}", (4, 26, 24, 6, 10, 16, 12)
    )
    sheet.head(
        ("No", "Program", "Indikator Kinerja", "Tahun", "Target", "Anggaran (Rp)", "Keterangan"), fill=HEAD
    )
    programs = sorted(
        (program for priority in plan for goal in priority.goals for program in goal.programs),
        key=lambda program: program.agency,
    )
    for letter, (agency, group) in zip("ABCDEFGHIJKL", groupby(programs, lambda p: p.agency), strict=False):
        own = list(group)
        sheet.put(0, letter, (0, 1), bold=True, centred=True)
        sheet.put(1, agency.upper(), (0, 1), bold=True)
        sheet.put(5, rupiah(sum(sum(program.money) for program in own), "plain"), (0, 1), right=True)
        for column in (2, 3, 4, 6):
            sheet.put(column, "", (0, 1))
        sheet.rows += 1
        for number, program in enumerate(own, start=1):
            _year_rows(sheet, replace(program, indicators=program.indicators[:1]), str(number), years)
    return sheet


def _year_rows(sheet: Sheet, program: Program, number: str, years: Sequence[int]) -> None:
    indicator = program.indicators[0]
    sheet.put(0, number, (0, len(years)), centred=True)
    sheet.put(1, program.name, (0, len(years)))
    sheet.put(2, indicator.name, (0, len(years)))
    sheet.put(6, "", (0, len(years)))
    for y, year in enumerate(years):
        sheet.put(3, str(year), (y, 1), centred=True)
        sheet.put(4, f"{indicator.targets[y]} {indicator.unit}", (y, 1), centred=True)
        sheet.put(5, rupiah(program.money[y], "plain"), (y, 1), right=True)
    sheet.rows += len(years)
    agency = program.agency.upper()
    sheet.promises.append(Promise(program, years[0], tuple(years), agency=agency, units=True))


def listed(plan: Sequence[Priority], years: Sequence[int]) -> Sheet:
    """One row a program: its indicators and their targets are numbered lists within a cell."""
    sheet = Sheet("Program Prioritas Pembangunan Daerah", (3, 16, 22, *(9, 11) * len(years), 12))
    top = [text for year in years for text in (str(year), "<")]
    sheet.head(
        ("No", "Program", "Indikator", *top, "Perangkat Daerah"),
        ("^", "^", "^", *(text for _ in years for text in ("Target", "Rp")), "^"),
    )
    number = 0
    for p, priority in enumerate(plan, start=1):
        sheet.section(f"Prioritas {p}: {priority.name}", SECTION)
        for program in (program for goal in priority.goals for program in goal.programs):
            number += 1
            sheet.put(0, str(number), (0, 1))
            sheet.put(1, program.name, (0, 1))
            sheet.put(2, _list(indicator.name for indicator in program.indicators), (0, 1))
            for y in range(len(years)):
                targets = _list(f"{one.targets[y]} {one.unit}" for one in program.indicators)
                sheet.put(3 + 2 * y, targets, (0, 1))
                sheet.put(4 + 2 * y, rupiah(program.money[y], "rp"), (0, 1))
            sheet.put(sheet.columns - 1, program.agency, (0, 1))
            sheet.rows += 1
            sheet.promises.append(Promise(program, years[0], tuple(years), agency=program.agency, units=True))
    return sheet


def _list(texts: Iterable[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))
