"""The year of a commitment that names none: that of its list, section or plan, or of the document's day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from docintel.extraction.clauses import Clause
from docintel.extraction.commitment_years import TO_COME, inherited_year, shared_year
from docintel.extraction.cue_expressions import launch_expression, reporting_expression, words_of_all
from docintel.extraction.drafts import World
from docintel.extraction.judging import Judgement
from docintel.extraction.periods import term_before, year_between
from docintel.languages.dates import find_bare_month
from docintel.types import YearMention

#: Cues of a clause that tells of another day than the document's.
_NOT_TODAY = frozenset(
    """
    led unfinished future planned aimed obliged uncertain hoped relative_future year_past
    """.split()
)
#: With these, what "has" been done was done on the document's day, or a few days before it.
_TODAY = re.compile(
    r"\b(?:resmi|officially|hari ini|today|dina iki|dinten punika|kemarin|yesterday|wingi"
    r"|(?:pekan|minggu) (?:ini|lalu|kemarin|iki|kepungkur|kepengker)|(?:this|last) week)\b",
    re.IGNORECASE,
)
#: What is only proposed has no year yet.
_PROPOSED = re.compile(
    r"\b(?:meng|di)(?:usul|aju)kan\b|\bpropos(?:es|ed)\b|\b(?:ng|di|dipun)?usul", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! \d)", re.IGNORECASE)
_OVER = frozenset({"done", "missed"})
#: With these, what was missed has another day.
_PUT_OFF = frozenset({"future", "planned", "put_off", "overtaken"})
_REPORTED = _OVER | {"reached", "number", "percent"}
#: "Pertama, …", "Kaping kalih, …": one of several things that a sentence before announces.
_ORDINAL = re.compile(
    r"\W*(?:(?:yang\s+|ingkang\s+|sing\s+)?(?:pertama|kedua|ketiga|keempat|kelima|terakhir|sepisan|kapisan"
    r"|(?:kaping\s+)(?:pisan|kalih|pindho|loro|tiga|telu|sekawan|papat|gangsal|lima)"
    r"|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|fifth|finally|lastly)),\s",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
#: "Waktu itu …", "Anggarannya Rp 5 miliar": of the year that the sentence before has.
_THEN = re.compile(rf"\W*(?:{words_of_all('THEN')})\b", re.IGNORECASE)
_ITS_MONEY = re.compile(
    rf"\W*(?:{words_of_all('ITS_MONEY')})(?!\s+(?:of|for)\b)(?:\s+[^\W\d]+){{0,2}}[\s:]+(?:Rp|US|\$|£|\d)",
    re.IGNORECASE,
)
#: What has these is still to come.
_LATER = frozenset({"future", "relative_future"})
#: Sentences that may stand between two things counted up.
_LIST_REACH = 3
#: What leads to a month that is still to come, but for "hingga Juni sudah …".
_DEADLINE = re.compile(
    r"(?:sebelum|hingga|sampai|sadurunge|saderengipun|nganti|ngantos|by|until|before)\b", re.IGNORECASE
)
_HALF_A_YEAR = 6
#: "kuartal kedua", "the third quarter": a part of the year in which the document speaks.
_PART_OF_YEAR = re.compile(
    r"\b(?:(?P<part>kuartal|triwulan|caturwulan|semester|quarter)\s+(?P<which>[ivx]+|[1-4]|pertama|kedua|ketiga|keempat"
    r"|ganjil|genap)|(?P<first>first|second|third|fourth|last)\s+quarter)\b(?!\s*[,/]?\s*(?:tahun\s+)?\d)",
    re.IGNORECASE,
)
_WHICH = {
    "i": 1, "1": 1, "pertama": 1, "first": 1, "ii": 2, "2": 2, "kedua": 2, "second": 2,
    "iii": 3, "3": 3, "ketiga": 3, "third": 3, "iv": 4, "4": 4, "keempat": 4, "fourth": 4, "last": 4,
}  # fmt: skip
_MONTHS_OF = {"semester": 6, "caturwulan": 4}
#: In the last days of a year "on Monday" may be in the next.
_LAST_DAYS = "12-25"
#: The number or letter of a section: "4.2", "C.", "III.".
_SECTION = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})+|[A-Z]|[IVX]+)[.)]?\s")
_END_OF_PERIOD = re.compile(
    r"\b(?:akhir|pungkasan(?:ing|ipun)?)\s+(?:periode|masa\s+(?:rencana|jabatan))\b"
    r"|\bend\s+of\s+(?:the\s+)?(?:plan(?:ning)?\s+)?period\b",
    re.IGNORECASE,
)
#: Only a plan has a period that needs no other name: "selama periode ini", and not "selama periode libur".
_DURING_PERIOD = re.compile(
    r"\b(?:selama|sepanjang|salebeting|sajroning|sasuwene)\s+(?:periode(?:ipun)?"
    r"(?=\s*(?:[,.;:]|$)|\s+(?:(?:\d+\s+tahun\s+)?(?:ini|itu|tersebut|iki|iku|kasebut|punika|menika)|(?:pe)?rencana\w*|rpjm\w*"
    r"|renstra|jabatan|kepemimpinan|lima tahun|berjalan|pembangunan|kepala daerah|pemerintahan"
    r"|akan|bakal|badh?e|arep|di(?:target|rencana|bangun)\w*)\b)"
    r"|masa\s+(?:rencana|jabatan)\b)"
    r"|\bduring\s+(?:the\s+)?plan(?:ning)?\s+period\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentences before a clause leave it.

    (sentence, year) of the last aim and of the last sentence that has a year, or of what it counts up.
    """

    aim: tuple[int, YearMention] | None = None
    listed: tuple[int, YearMention] | None = None


def inferred_years(
    world: World, clause: Clause, judgement: Judgement, before: Before, *, leads: bool
) -> list[YearMention]:
    """What says the year of a clause that names none, the nearest first; at most one.

    Args:
        world: What is known of the document.
        clause: A clause without years of its own.
        judgement: How it was weighed.
        before: What the sentences before it leave.
        leads: Whether somebody is named who does it.
    """
    found = (
        shared_year(world.plain, clause, judgement, world.now)
        or year_above(world, clause)
        or _end_of_period(world, clause)
        or _period_of(world, clause, judgement)
        or _of_the_list(world, clause, before.listed)
        or _of_the_sentence_before(world, clause, judgement, before.listed)
        or _part_of_year(world, clause, judgement)
        or next(iter(inherited_year(clause, judgement, before.aim, world.anchor)), None)
        or _of_the_report(world, judgement)
    )
    if found is None and _happens_now(world, clause, judgement, leads=leads):
        found = _today(world)
    return [] if found is None else [found]


def is_ahead(year: YearMention, now: int | None) -> bool:
    """Whether a year was not over when the document was written; of years of no plan, only school years."""
    last = year.end_year or year.start_year
    span = year.kind == "plan" or (year.kind == "other" and year.end_year not in (None, year.start_year))
    return span and last is not None and (now is None or last >= now)


def year_above(world: World, clause: Clause) -> YearMention | None:
    """The year that heads the list in which a clause without a year stands."""
    if clause.piece.kind != "list_item" or any(year.kind in ("plan", "date") for year in clause.years):
        return None
    lead = world.leads.get(clause.piece.start)
    if lead is not None and lead.kind == "found":
        return None
    year = world.heads.get(clause.piece.start)
    if year is None or is_ahead(year, world.now):
        return year
    # Without a date of its own a plan speaks in all its years.
    return year if year.kind == "plan" and world.anchor is None else None


def _end_of_period(world: World, clause: Clause) -> YearMention | None:
    """The years of the plan in whose period the clause is, or the last one where that ends."""
    match = _END_OF_PERIOD.search(world.plain, clause.start, clause.end)
    during = _DURING_PERIOD.search(world.plain, clause.start, clause.end)
    period = next(iter(term_before(world.mentions.years, clause.start)), world.period)
    said = match or during
    if said is None or period is None:
        return None
    first = period.start_year if match is None else period.end_year
    return replace(period, start=said.start(), end=said.end(), start_year=first)


def _period_of(world: World, clause: Clause, judgement: Judgement) -> YearMention | None:
    """The year in a heading above; for an item of a list, else the period in the title of its plan.

    A whole paragraph is of one year only under "4.2 Prioritas Tahun 2027" in a document without a day, as
    news have one; and a duty binds beyond any plan.
    """
    if judgement.cues & {"done", "missed"} and not judgement.cues & TO_COME:
        return None  # what was done before the plan stands in it, too
    item = clause.piece.kind == "list_item"
    if not item and (world.anchor is not None or "obliged" in judgement.cues):
        return None
    text, year = world.plain, None
    for start, end in reversed(world.sections.at(clause.start)):
        if item or _SECTION.match(text, start, end):
            year = year_between(world.mentions.years, start, end)
        if year is not None and ((start, end) != world.title or _FIGURE.search(text, year.start, year.end)):
            break
        year = None  # a headline's "tahun ini" is the year of the news, and of no list in it
    if year is None and item:
        year = world.period
    elif year is not None and not item and year.start_year != year.end_year:
        return None
    return year if year is not None and is_ahead(year, world.now) else None


def counted_up(text: str, clause: Clause, listed: tuple[int, YearMention]) -> bool:
    """Whether a clause without a year is one of those counted up behind a sentence: "Kedua, …"."""
    near = clause.sentence - listed[0] <= _LIST_REACH
    return near and not clause.years and _ORDINAL.match(text, clause.start, clause.end) is not None


def _of_the_list(world: World, clause: Clause, listed: tuple[int, YearMention] | None) -> YearMention | None:
    """The year of the sentence that begins the list in which a clause is counted up."""
    if listed is None or not counted_up(world.plain, clause, listed):
        return None
    return listed[1]


def _of_the_sentence_before(
    world: World, clause: Clause, judgement: Judgement, listed: tuple[int, YearMention] | None
) -> YearMention | None:
    """The year of the sentence right before, where a clause goes back to it or gives its money.

    Money is of no year that is over, or may be: a flood of 2019 is not paid for in 2019. Neither is what
    was still to come, but for what was promised then.
    """
    if listed is None or clause.sentence != listed[0] + 1 or clause.years:
        return None
    text, cues = world.plain, judgement.cues
    ahead = world.anchor is not None and is_ahead(listed[1], world.now)
    if "amount" in cues and _ITS_MONEY.match(text, clause.start, clause.end):
        return listed[1] if ahead else None
    then = _THEN.match(text, clause.start, clause.end) and (ahead or "planned" in cues or not cues & _LATER)
    return listed[1] if then else None


def _of_the_report(world: World, judgement: Judgement) -> YearMention | None:
    """The year of a report on what was done, for what it reports."""
    if world.report is None or judgement.cues & TO_COME or not judgement.cues & _REPORTED:
        return None
    return world.report


def _happens_now(world: World, clause: Clause, judgement: Judgement, *, leads: bool) -> bool:
    """Whether a clause tells of what happened as the document was written."""
    text, cues = world.plain, judgement.cues
    said = reporting_expression(clause.piece.lang).search(text, clause.start, clause.end)
    if cues & TO_COME and world.anchor is not None and world.anchor[5:10] >= _LAST_DAYS:
        return False
    if "event" in cues and said is None and _WEEKDAY.search(text, clause.start, clause.end):
        return True
    if (
        cues & _NOT_TODAY
        or _PROPOSED.search(text, clause.start, clause.end)
        or ("done" in cues and not _TODAY.search(text, clause.start, clause.end))
    ):
        return False
    launched = launch_expression(clause.piece.lang).search(text, clause.start, clause.end)
    return launched is not None or ("event" in cues and leads)


def _today(world: World) -> YearMention | None:
    """The first date of the document that is of its own year, as the evidence of that year."""
    if world.anchor is None:
        return None
    year = int(world.anchor[:4])
    dates = (y for y in world.mentions.years if y.kind == "date" and y.start_year == y.end_year == year)
    return next(dates, None)


def _part_of_year(world: World, clause: Clause, judgement: Judgement) -> YearMention | None:
    """The year of a month or quarter that stands without one.

    A promise means the month to come, a report the last one, and what tells neither the nearest; so does a
    quarter, by its last month.
    """
    if world.anchor is None:
        return None
    text = world.plain[clause.start : clause.end]
    year, now = int(world.anchor[:4]), int(world.anchor[5:7])
    found = find_bare_month(text, clause.piece.lang) or _last_month(text)
    if found is None:
        return None
    start, end, month = found
    if month is None:
        pass
    elif "missed" in judgement.cues and not judgement.cues & _PUT_OFF:
        year -= month > now  # "that should have arrived by February"
    elif judgement.cues & TO_COME or ("done" not in judgement.cues and _DEADLINE.match(text, start)):
        year += month < now
    elif judgement.cues & _OVER:
        year -= month > now
    elif abs(month - now) > _HALF_A_YEAR:
        year += 1 if month < now else -1
    return YearMention(clause.start + start, clause.start + end, clause.piece.lang, year, year, "date")


def _last_month(text: str) -> tuple[int, int, int | None] | None:
    """The first quarter, third or half of a year: its place, and its last month where that is certain."""
    part = _PART_OF_YEAR.search(text)
    if part is None:
        return None
    which = _WHICH.get((part["which"] or part["first"]).lower())
    months = _MONTHS_OF.get((part["part"] or "").lower(), 3)
    return part.start(), part.end(), None if which is None else which * months
