"""Whether a table says what is to be done or what was done."""

from __future__ import annotations

import re

from docintel.extraction.tables.columns import VALUE_ROLES, Column
from docintel.extraction.tables.surroundings import Surroundings
from docintel.types import Status

_REACHED = r"realisasi|capaian|pencapaian|realized|realization|realisation|achievements?"
_REACHED_WORD = re.compile(rf"\b(?:{_REACHED})\b", re.IGNORECASE)
#: "Capaian" may be meant or reached, these leave no doubt.
_REALIZED_WORD = re.compile(r"\b(?:realisasi|realized|realization|realisation)\b", re.IGNORECASE)
#: "Tabel 2.3 Realisasi Program …", "Laporan Capaian Kinerja …": a title of what was reached begins so.
_REACHED_TITLE = re.compile(
    rf"\W*(?:(?:tabel|table|lampiran|annex)\b[\s\d.:IVX-]*)?(?:[\d.]+\s+)?"
    rf"(?:(?:rekapitulasi|laporan|data|report\s+(?:of|on))\s+)?(?:{_REACHED})\b",
    re.IGNORECASE,
)
#: Beside these, "Capaian" is what a plan means to reach ("Target Capaian Kinerja dan Kerangka Pendanaan").
_PLANNED_WORD = re.compile(
    r"\b(?:targets?|rencana|pagu|anggaran|pendanaan|kerangka|indikatif|prakiraan|perkiraan|proyeksi|usulan|kebutuhan"
    r"|alokasi|renstra|renja|rkpd|rpjmd|plan(?:ned|s)?|budget|proposed)\b",
    re.IGNORECASE,
)


def status_of(columns: tuple[Column, ...], around: Surroundings) -> Status:
    """``done`` where the header, or else the title, speaks of results alone; else ``planned``.

    Args:
        columns: of the table, with what their labels say from the top down.
        around: what stands above the table.
    """
    figures = [column for column in columns if column.role in VALUE_ROLES or column.role == "realization"]
    if any(_PLANNED_WORD.search(column.label) for column in figures):
        return "planned"
    if figures and all(_REALIZED_WORD.search(column.label) for column in figures):
        return "done"
    if _PLANNED_WORD.search(around.caption) or any(_is_ahead(column, around) for column in figures):
        return "planned"
    headed = figures and all(_REACHED_WORD.search(column.label) for column in figures)
    return "done" if headed or _REACHED_TITLE.match(around.caption) else "planned"


def _is_ahead(column: Column, around: Surroundings) -> bool:
    """Whether a column is of a year of the plan: what it calls "Capaian" is still to be reached."""
    return column.year is not None and around.first is not None and column.year >= around.first
