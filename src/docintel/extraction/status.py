"""How a commitment stood when its document was written: planned, under way, done, missed or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docintel.extraction.clauses import Clause
from docintel.extraction.years import is_yearly
from docintel.languages.dates import PartialDate, find_bare_month, find_dates
from docintel.types import Status, YearMention

#: When something is, seen from the day of the document; ``since``: from a time that has begun.
Tense = Literal["past", "since", "present", "future"]

#: Characters around a year in which its day and month stand.
_AROUND = 24


def tense_of(
    text: str, clause: Clause, years: list[YearMention], today: str | None, now: int | None
) -> Tense | None:
    """When a clause's years are, seen from the document's day; None where either is unknown.

    Args:
        text: The document's text.
        clause: The clause.
        years: The years that it has, said in it or taken from elsewhere.
        today: The document's day, ISO 8601.
        now: The year in which the document speaks.
    """
    if now is None or not years:
        return None
    last = max(years, key=lambda year: (year.end_year or year.start_year or 0, year.start))
    moment = _moment(text, last, clause, today)
    day = tuple(int(part) for part in today[:10].split("-")) if today else (now,)
    length = min(len(moment), len(day))
    if moment[:length] > day[:length]:
        return "future"
    if last.is_open and not is_yearly(text, last):
        return "since"
    return "past" if moment[:length] < day[:length] else "present"


def _moment(text: str, year: YearMention, clause: Clause, today: str | None) -> tuple[int, ...]:
    """The last year of a mention, with its month and day where they stand beside it."""
    begin = max(0, year.start - _AROUND)
    around = text[begin : year.end + _AROUND]
    value = year.end_year or year.start_year or 0
    for span in find_dates(around, clause.piece.lang, today):
        if begin + span.start < year.end and year.start < begin + span.end and span.last.year == value:
            return _parts(span.last)
    bare = find_bare_month(text[year.start : year.end], clause.piece.lang)
    return (value,) if bare is None else (value, bare[2])


def _parts(date: PartialDate) -> tuple[int, ...]:
    known = (date.year, date.month, date.day)
    return tuple(part for part in known if part is not None)


@dataclass(frozen=True, slots=True)
class _Case:
    """A status, where each group of ``every`` has a cue, none of ``without`` is there and the tense fits."""

    status: Status
    every: tuple[frozenset[str], ...]
    without: frozenset[str]
    tenses: frozenset[str]

    def holds(self, cues: frozenset[str], tense: str) -> bool:
        """Whether the status is that of a clause."""
        fits = not self.tenses or tense in self.tenses
        return fits and all(cues & group for group in self.every) and not cues & self.without


def _case(status: Status, every: str = "", *, without: str = "", tense: str = "") -> _Case:
    """A case from words; in ``every``, a comma parts the groups."""
    groups = tuple(frozenset(group.split()) for group in every.split(",") if group.strip())
    return _Case(status, groups, frozenset(without.split()), frozenset(tense.split()))


_NOT_AHEAD = "past since present unknown"
#: The first case that holds gives the status; the tense ``unknown`` is None.
_CASES = (
    _case("dropped", "dropped"),
    _case("planned", "missed, pending", tense="present future"),
    _case("planned", "missed, anew", tense="future"),
    _case("missed", "missed slipped", without="overtaken"),
    _case("missed", "below behind", tense="past"),
    _case("missed", "behind", tense="present"),
    _case("planned", "undone, awaited", tense="present future"),
    _case("dropped", "undone", tense="future"),
    _case("missed", "undone"),
    _case("done", "led_done", without="future aimed obliged planned hoped", tense=_NOT_AHEAD),
    # In the year of the document "200 kamera terpasang" may still be what is to be reached.
    _case("done", "finished", without="led unfinished", tense="past since unknown"),
    _case("done", "finished", without="led unfinished counted", tense="present"),
    _case("done", "done", without="running", tense="since"),
    _case("done", "running, done", tense="past present unknown"),
    _case("ongoing", "running"),
    _case("stated", "conditional", without="done"),
    _case("planned", "future aimed obliged horizon year_due led unfinished"),
    # What was meant, and is told as done: "melampaui target", "mencanangkan … pada 2017".
    _case("done", "target, done", without="planned hoped intended", tense=_NOT_AHEAD),
    _case("done", "planned hoped target, done", without="year_ahead year_later intended"),
    _case("done", "target, event reached active", without="planned hoped", tense="past"),
    _case("done", "planned hoped, happened", tense="past"),
    _case("planned", "planned hoped target wanted"),
    _case("planned", "expected", tense="present future unknown"),
    _case("done", "done"),
    _case("planned", tense="future"),
    _case("done", "ongoing", tense="past"),
    _case("ongoing", "ongoing"),
    # Without a word of the future or of completion the time decides, and an item of a list is a plan.
    _case("planned", "item, year_above"),
    _case("planned", "budget", without="event reached", tense="past since"),
    _case("done", tense="past since"),
    _case("planned", "item, infinitive"),
    _case("planned", "item", tense="present"),
    _case("planned", "purpose", without="happened dated"),
    _case("planned", "event, year_ahead", without="happened dated"),
    _case("done", "event"),
    _case("planned", tense="present"),
    _case("planned", "year_ahead"),
    _case("planned", "budget", without="reached"),
    _case("done", "over"),
)


def status_of(cues: frozenset[str], tense: Tense | None) -> Status:
    """The status of a clause by its cues (see :mod:`.judging`) and when it is."""
    when = tense or "unknown"
    return next((case.status for case in _CASES if case.holds(cues, when)), "stated")
