"""Which of the years near a clause are the commitment's own."""

from __future__ import annotations

from docintel.extraction.clauses import Clause
from docintel.extraction.judging import Judgement, reporting_expression
from docintel.types import YearMention

#: A target without a year takes the one that was last promised, if it stands at most so many sentences
#: before.
_REACH = 12


def clause_years(text: str, clause: Clause, judgement: Judgement) -> list[YearMention]:
    """The years of a clause that say when: plans first, else a horizon, else the date of an event.

    The date beside "kata" or "dikutip" is when somebody said it, and a law's year says nothing of when.
    """
    plans = [year for year in clause.years if year.kind == "plan"]
    schools = [
        year
        for year in clause.years
        if year.kind == "other" and judgement.cues & {"future", "planned", "target"}
    ]
    if plans or schools:
        return plans or schools
    horizons = [year for year in clause.years if year.kind == "horizon"]
    if horizons:
        return horizons
    dates = [year for year in clause.years if year.kind == "date"]
    said = reporting_expression(clause.piece.lang).search(text, clause.start, clause.end) is not None
    if said or not dates or not judgement.cues & {"done", "event", "ongoing", "reached", "program"}:
        return []
    return dates


def inherited_year(
    clause: Clause, judgement: Judgement, recent: tuple[int, YearMention] | None, anchor: str | None
) -> list[YearMention]:
    """The year of a target that names none: that of the goal which was stated shortly before it."""
    if recent is None or clause.sentence - recent[0] > _REACH:
        return []
    aims = judgement.cues & {"target"} or ("percent" in judgement.cues and "reached" in judgement.cues)
    year = recent[1]
    ahead = anchor is None or (year.end_year or 0) > int(anchor[:4])
    return [year] if aims and ahead and not judgement.cues & {"done"} else []
