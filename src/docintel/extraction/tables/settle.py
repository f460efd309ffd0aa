"""Which records are promises, and what they take from the level above."""

from __future__ import annotations

from docintel.extraction.tables.places import Located
from docintel.extraction.tables.records import Record, TargetItem


def settled(records: list[Record], agency: Located | None) -> list[Record]:
    """The records that say something of their own; ``agency`` is that of the whole table.

    A program that only heads its activities is no promise; an activity without an agency of its own has that
    of its program, of the heading above, or of the table.
    """
    for record in records:
        _settle_goal(record)
    kept = _kept(records)
    for record in kept:
        _give_agency(record, agency)
        if record.mixed and record.program is None:
            # In a column "Program/Kegiatan" that names no program each row is one.
            record.program, record.activity = record.activity, None
    return kept


def _settle_goal(record: Record) -> None:
    """A goal has targets and no money of its own: figures that slid under "Rp" are its targets."""
    if record.level != "goal":
        return
    if not record.targets:
        indicator = next(iter(record.indicators.values()), None)
        record.targets = [TargetItem(indicator, item.value, None, item.column) for item in record.amounts]
    record.amounts = []
    record.totals = []


def _kept(records: list[Record]) -> list[Record]:
    """Records that say something of their own; a program that only heads its activities does not."""
    leaf = any(record.level in ("activity", "sub") for record in records)
    return [
        record
        for record in records
        if record.has_figures
        or (
            not record.has_children
            and record.level != "goal"
            and (record.level != "program" or not leaf)
            and (record.actors or record.indicators)
        )
    ]


def _give_agency(record: Record, fallback: Located | None) -> None:
    """A record without an agency of its own has that of the level above, of the heading or of the table."""
    if record.actors:
        return
    if record.parent is not None and record.parent.actors:
        record.actors.extend(record.parent.actors)
    elif record.agency or fallback:
        record.actors.append((record.agency or fallback, "lead"))  # type: ignore[arg-type] # one of them is there
