"""Drafts of commitments from what stands in lists: a row of a yearly series, a mission of a plan."""

from __future__ import annotations

import re

from docintel.extraction.drafts import (
    Draft,
    World,
    add_context,
    add_dimensions,
    add_program,
    add_years,
    last_program,
    main_program,
)
from docintel.extraction.judging import THRESHOLD
from docintel.extraction.missions import Mission
from docintel.extraction.series import Row
from docintel.extraction.tables.figures import read_target
from docintel.extraction.targets import amounts_in
from docintel.languages.numbers import parse_number, plain
from docintel.types import Amount, Target

_MONEY = re.compile(
    r"\b(?:anggaran|pagu|belanja|pendapatan|dana|biaya|budget|rupiah|rp|ragad)\b", re.IGNORECASE
)
#: A row with a year and a value is surer than a mission.
_SURE, _FAIR = THRESHOLD + 1.5, THRESHOLD + 0.5


def row_draft(world: World, row: Row) -> Draft:
    """One year of a series: a target, or money where the value or the indicator speaks of money."""
    draft = Draft(row.start, row.end, row.piece, "planned", _SURE)
    draft.add("start_year", row.year, row.year_at)
    draft.add("end_year", row.year, row.year_at)
    _add_value(draft, world, row)
    for start, end in reversed(world.sections.at(row.start)):
        mention = last_program(world, start, end)
        if mention is not None:
            add_program(draft, mention)
            break
    add_context(draft, world)
    add_dimensions(draft, world, *(() if row.indicator is None else (row.indicator,)))
    return draft


def _add_value(draft: Draft, world: World, row: Row) -> None:
    text, lang = world.document.text, row.piece.lang
    value = text[slice(*row.value)]
    indicator = " ".join(text[slice(*row.indicator)].split()) if row.indicator else None
    number = parse_number(value, lang)
    amounts = amounts_in(value, lang)
    if amounts or (indicator and _MONEY.search(indicator)):
        amount = amounts[0].amount if amounts else number
        currency = amounts[0].currency if amounts else "IDR"
        printed = None if amount is None else plain(amount)
        draft.values["amounts"] = (Amount(value, printed, currency, row.year),)
        draft.places.append(("amounts.0.text", row.value))
        return
    printed, unit = read_target(value, lang)
    draft.values["targets"] = (Target(indicator, value, printed, unit, row.year),)
    draft.places.append(("targets.0.text", row.value))
    if row.indicator:
        draft.places.append(("targets.0.indicator", row.indicator))


def mission_draft(world: World, mission: Mission) -> Draft:
    """A mission, over the years of its plan."""
    draft = Draft(mission.start, mission.end, mission.piece, "planned", _FAIR)
    add_years(draft, list(mission.years))
    add_program(draft, main_program(world, mission.start, mission.end))
    add_context(draft, world)
    add_dimensions(draft, world)
    return draft
