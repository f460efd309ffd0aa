"""What each column of a table holds, from its header labels read together from the top down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from docintel.extraction.tables.grid import Cell
from docintel.extraction.tables.labels import Label, mend, read_label
from docintel.extraction.tables.scale import scale_of
from docintel.extraction.tables.vocabulary import PARTNER

#: Roles of the columns that name what is to be done.
NAME_ROLES = frozenset({"name", "program", "activity", "subactivity", "action", "project"})
#: Roles of the columns that say how much, for whom the year counts.
VALUE_ROLES = frozenset({"target", "money", "mixed", "total", "end", "end_money"})
#: What is split by level or kind in the row below: the labels there name whose it is, not another role.
_SPLIT = frozenset({"indicator", "target", "money", "agency"})
_LEVELS = frozenset({"program", "activity", "subactivity"})
_KINDS = frozenset(
    {"program", "kegiatan", "keluaran", "hasil", "outcome", "output", "masukan", "dampak", "sub"}
)
_CLOSED = ("realization", "baseline", "end")
#: What a heading may say of the years below it; "Indikator dan target" over 2025 makes no indicator of it.
_DATED = frozenset({"target", "money", "realization", "baseline", "end"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    ``mixed`` holds ticks, targets or money, each cell says which; when ``moneyed`` only money. ``targeted``
    means that a label says "target".

    ``period`` is the first and the last year of a column that is of several.
    ``ordinal`` is k of "Tahun k" and ``offset`` k of "n+k", as long as they have no calendar year.
    ``indicators`` says how the indicators below the names in the same column are told, if there are any:
    "bulleted", or "unnamed" because they say no "Program".
    ``final`` is true where they are reached when all is done, at the end of the plan if no row says when.
    ``goal`` is true where the values are those of a goal, not of a program or activity.
    """

    index: int
    role: str
    label: str
    cells: tuple[Cell, ...]
    year: int | None = None
    year_cell: Cell | None = None
    ordinal: int | None = None
    offset: int | None = None
    part_of_year: bool = False
    goal: bool = False
    scale: int | None = None
    funding: str | None = None
    period: tuple[int, int] | None = None
    moneyed: bool = False
    final: bool = False
    targeted: bool = False
    indicators: str = ""
    kind: frozenset[str] = frozenset()


def read_columns(paths: list[list[Cell]]) -> list[Column]:
    """One :class:`Column` for each header path of the table."""
    columns = [_read(index, cells) for index, cells in enumerate(paths)]
    return _mark_goals(_settle_names(_settle_reached(columns)))


def _read(index: int, cells: list[Cell]) -> Column:
    labels = [read_label(cell.text) for cell in cells]
    role = _role(labels)
    timed = [(label, cell) for label, cell in zip(labels, cells, strict=True) if label.year]
    year, year_cell = (timed[-1][0].year, timed[-1][1]) if timed else (None, None)
    ordinal = next((label.ordinal for label in reversed(labels) if label.ordinal), None)
    leaf = labels[-1] if labels else None
    above = " ".join(label.text.casefold() for label in labels[:-1])
    part = any(label.quarter or label.month for label in labels)
    if leaf and leaf.number and role in ("mixed", "target", "money", "time"):
        if "tahun" in above or above.endswith(("ke", "ke-", "ke -", "ke –")) or "year" in above:
            ordinal, role = leaf.number, role if role != "time" else "mixed"
        else:
            part = True
    scales = [scale for label in labels if (scale := scale_of(label.text)) is not None]
    return Column(
        index=index,
        role="month" if part and role in ("mixed", "time") else role,
        label=" / ".join(dict.fromkeys(label.text for label in labels)),
        cells=tuple(cells),
        year=year,
        year_cell=year_cell,
        ordinal=None if year else ordinal,
        offset=None
        if year or ordinal
        else next((x.offset for x in reversed(labels) if x.offset is not None), None),
        part_of_year=part,
        goal=any(label.goal for label in labels) and not any(label.action for label in labels),
        scale=scales[-1] if scales else None,
        funding=next((label.funding for label in reversed(labels) if label.funding), None),
        kind=frozenset(mend(leaf.text).split()) & _KINDS if leaf and len(labels) > 1 else frozenset(),
        targeted=role in ("target", "mixed") and any(label.says_target for label in labels),
        moneyed=any(label.money_word for label in labels) and not any(label.target_word for label in labels),
        period=None if year else _period(labels),
    )


def _period(labels: list[Label]) -> tuple[int, int] | None:
    """The years of "Jangka Pendek (2021-2023)"."""
    spans = [(min(label.years), max(label.years)) for label in labels if len(set(label.years)) > 1]
    return spans[-1] if spans else None


def _role(labels: list[Label]) -> str:
    """The role of the lowest label that has one, unless one above says what the figures are."""
    if not labels:
        return "blank"
    given = _closed_role(labels) or _split_role(labels)
    if given is not None:
        return given
    leaf, roles = labels[-1], [label.role for label in labels]
    dated = leaf.role is None and (_timed(leaf) or leaf.number is not None)
    for label in reversed(labels):
        if dated and label.role not in _DATED:
            continue
        if label.role == "agency" and PARTNER.search(label.text.casefold()):
            return "partner"
        if label.role not in (None, "none", "time") and not (label.role == "total" and _timed(label)):
            return label.role
    if (
        any(map(_timed, labels))
        or _period(labels)
        or "none" in roles
        or any(label.number for label in labels[1:])
    ):
        return "mixed"
    return "time" if "time" in roles else "unknown"


def _split_role(labels: list[Label]) -> str | None:
    """What "Target" makes of "Program" and "Kegiatan" below it, "Kegiatan" of "Uraian"."""
    leaf = labels[-1]
    above = next((label.role for label in reversed(labels[:-1]) if label.role in _SPLIT | _LEVELS), None)
    if above in _LEVELS:
        return above if leaf.role == "name" else None
    if leaf.role in NAME_ROLES | {"outcome", "context"} or (above == "indicator" and _only_capaian(leaf)):
        return above
    return None


def _only_capaian(label: Label) -> bool:
    return label.role == "target" and not label.says_target


def _closed_role(labels: list[Label]) -> str | None:
    """What "realisasi", "kondisi awal", "kondisi akhir" or "jumlah" make of all columns below them."""
    leaf, roles = labels[-1], [label.role for label in labels]
    money = any(label.money_word and label.role != "none" for label in labels)
    for closed in _CLOSED:
        if closed in roles and not _overruled(labels, closed):
            return "end_money" if closed == "end" and (money or leaf.role == "money") else closed
    if "total" in roles[:-1] and not _timed(leaf) and leaf.funding is None:
        return "total" if leaf.role == "money" else "end"
    return None


def _overruled(labels: list[Label], closed: str) -> bool:
    """Whether a closed role comes from a wide heading only: "Target akhir dan per tahun" over 2025."""
    return closed == "end" and labels[-1].role != "end" and labels[-1].year is not None and len(labels) > 1


def _timed(label: Label) -> bool:
    return bool(label.year or label.ordinal or label.offset is not None or label.quarter or label.month)


def _settle_reached(columns: list[Column]) -> list[Column]:
    """What is "Capaian" beside "Target" and "Realisasi" was reached; alone it is a target."""
    if not any(column.role == "realization" for column in columns) or not any(c.targeted for c in columns):
        return columns
    return [
        replace(column, role="realization")
        if column.role == "target" and column.cells and mend(column.cells[-1].text).startswith("capaian")
        else column
        for column in columns
    ]


def _settle_names(columns: list[Column]) -> list[Column]:
    """Names that count only when no better column is there: projects, actions, outputs, "uraian"."""
    roles = {column.role for column in columns}
    first_value = min((c.index for c in columns if c.role in ("target", "money")), default=len(columns))
    settled = []
    for column in columns:
        role = column.role
        if role == "context" and column.index > first_value:
            role = "remark"
        elif role == "project":
            role = "activity" if "program" in roles and "activity" not in roles else "program"
            role = "remark" if {"program", "activity"} <= roles else role
        elif role == "action":
            if not roles & {"activity", "subactivity", "name", "project"}:
                role = "activity" if "program" in roles else "program"
            else:
                role = "remark"
        elif role == "outcome":
            role = "indicator" if "indicator" not in roles else "remark"
        elif (
            role == "name"
            and "program" in roles
            and column.label.casefold().startswith(("uraian", "nama", "rincian"))
        ):
            role = "activity" if "activity" not in roles else "remark"
        settled.append(replace(column, role=role))
    return settled


def _mark_goals(columns: list[Column]) -> list[Column]:
    """Indicators and targets that stand between a goal and the names at its right are the goal's own."""
    names = [column.index for column in columns if column.role in NAME_ROLES]
    indicators = [column for column in columns if column.role == "indicator"]
    if not names:
        return [replace(column, goal=False) for column in columns]
    goals = [column.index for column in columns if column.role == "context"]
    beyond = any(column.index > names[0] for column in indicators)
    # "Sasaran/Target" at the right of the names is the names' own where no other column is.
    apart = any(c.role == "target" and not c.goal and c.index > names[0] for c in columns)
    marked = []
    for column in columns:
        values = column.role in ("indicator", "target", "unit", "mixed", "baseline")
        between = bool(goals) and beyond and goals[0] < column.index < names[0]
        own = column.goal and (apart or column.index < names[0])
        marked.append(replace(column, goal=values and (own or between)))
    return marked
