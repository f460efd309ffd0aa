"""Which of the years near a clause are the commitment's own."""

from __future__ import annotations

import re

from docintel.extraction.clauses import Clause
from docintel.extraction.cue_expressions import reporting_expression
from docintel.extraction.judging import Judgement
from docintel.extraction.years import is_yearly
from docintel.types import YearMention

_WINDOW = 48
#: Characters behind a figure in which its year may stand.
_YEAR_REACH = 48
#: A word between a figure and its year, but for one that leads to where the figure goes or promises it.
_WORD = (
    r"(?:(?!(?:menjadi|jadi|dadi|dados|to|into|(?:me|di|dipun)(?:n?t?arget|matok|patok|n?janji|n?jadwal|rencana)\w*)\s)"
    r"[^\s;]+\s+)"
)
_FROM = re.compile(
    rf"\b(?:(?:dari|from|saking|saka|semula|awalnya|kondisi awal|baseline)\s+{_WORD}{{1,5}}"
    rf"|(?:dibanding(?:kan)?|compared|katimbang|tinimbang)\s+{_WORD}{{0,4}})"
    r"(?:(?:pada|di|in|ing|wonten ing)\s+)?(?:(?:tahun|taun|warsa)\s+)?\(?$",
    re.IGNORECASE,
)
#: With a year that something is only compared with: "lebih baik dibandingkan dengan Tahun 2012".
_COMPARED = re.compile(
    r"\b(?:dibanding(?:kan)?|compared|katimbang|tinimbang)\s+(?:(?:dengan|kaliyan|karo|with|to|pada|in|ing)\s+){0,2}"
    r"(?:(?:tahun|taun|warsa)\s+)?$",
    re.IGNORECASE,
)
#: "The earlier plan of 2019 promised …", "the commitment made in 2018": how old a plan or a promise is.
_PLAN_OF = re.compile(
    r"\b(?:(?:plan|masterplan|strategy|policy|roadmap) (?:of|from)"
    r"|(?:commitment|promise|pledge|target|goal)s? (?:(?:was|were|first) )?(?:made|set|given|adopted) in"
    r"|(?:janji|komitmen|target) (?:yang )?(?:dibuat|ditetapkan|disampaikan) (?:pada|sejak)(?: tahun)?)\s+$",
    re.IGNORECASE,
)
#: What follows the year of a figure that has changed since.
_STILL = re.compile(r"\)?\s+(?:taksih|isih|masih|baru|nembe|was still|stood at)\b", re.IGNORECASE)
#: The same behind a figure: "43 (2018) -> 10 (2024)", and not "wisatawan pada tahun 2027 menjadi 2 juta".
_BECAME = re.compile(r"\)?(?:\s+(?:menjadi|dadi|dados)\b|\s*(?:[-–=]>|→|⇒))", re.IGNORECASE)
#: "karena", and not "karena itu", which leads from a reason back to what is done, nor "awit taun 2023".
_BECAUSE = (
    r"\b(?:karena|sebab|lantaran|amarga|amargi|jalaran|because|awit(?!\s+(?:taun|warsa|sasi|wulan|\d)))\b"
    r"(?!\s+(?:itu|hal|iku|kuwi|punika|menika|of\s+th(?:is|at))\b)"
)
#: A reason goes on to its comma, or to what is promised or joined: "terhenti karena banjir akan rampung".
_IN_A_REASON = re.compile(
    rf"{_BECAUSE}(?:(?!\b(?:akan|bakal|badh?e|arep|will|(?:di|me)n?t?arget\w*|dan|lan|and)\b)[^,;])*$",
    re.IGNORECASE,
)
_BEGINS_A_REASON = re.compile(rf"\W*{_BECAUSE}", re.IGNORECASE)
_FIGURE_BEFORE = re.compile(r"\d[^\d]{0,24}$")
_CITED = re.compile(r"\([^()\d]*[A-Za-z][^()\d]*$")
_WEEKDAY = re.compile(
    r"day|senin|selasa|rabu|kamis|jum|sabtu|minggu|senen|rebo|kemis|jemuwah|setu|tanggal|tgl", re.IGNORECASE
)
#: What stands before the year at the beginning of "Hingga akhir tahun 2026, 12 desa …".
_BEGINS_WITH = re.compile(
    r"\W*(?:(?:pada|di|ing|wonten|untuk|selama|hingga|sampai|dengan|nganti|ngantos|dumugi|mulai|wiwit|in|by|for|until|during"
    r"|akhir|awal|pungkasan|the|end|of|tahun|taun|warsa|year)\s+){0,5}",
    re.IGNORECASE,
)
TO_COME = frozenset({"future", "planned", "aimed", "obliged"})
#: A target without a year takes the one that was last promised, if it stands at most so many sentences
#: before.
AIM_REACH = 12


def clause_years(
    text: str, clause: Clause, judgement: Judgement, names: list[tuple[int, int]]
) -> list[YearMention]:
    """The years of a clause that say when: plans first, else a horizon, else the date of an event.

    The date beside "kata" or "dikutip" is when somebody said it, and a law's year says nothing of when; nor
    does the year in the name of another plan (``names``: the places of programmes), nor a baseline.
    """
    plans = [year for year in clause.years if year.kind == "plan"]
    horizons = [year for year in clause.years if year.kind == "horizon"]
    schools = [y for y in clause.years if y.kind == "other" and _is_school_year(y)]
    if plans:
        own = _without_baseline(text, clause, _without_cause(text, clause, _outside_names(plans, names)))
        # "Tahun 2026 baru 5.300 hektare, padahal targetnya 8.000": the clause tells of that year.
        told = len(own) == 1 and _BEGINS_WITH.fullmatch(text, clause.start, own[0].start)
        only_from = len(own) == 1 and "aimed" in judgement.cues and _is_baseline(text, clause, own[0])
        only_from |= len(own) == 1 and _COMPARED.search(text, clause.start, own[0].start) is not None
        only_from = only_from and not (told and _STILL.match(text, own[0].end))
        return [] if only_from else own
    if schools:
        return schools
    return horizons or _reported_years(text, clause, judgement)


def _is_school_year(year: YearMention) -> bool:
    """Whether it is one as "tahun ajaran 2026/2027"."""
    return None not in (year.start_year, year.end_year) and year.end_year == (year.start_year or 0) + 1


def _reported_years(text: str, clause: Clause, judgement: Judgement) -> list[YearMention]:
    """Years of what was done ("sejak 2021", "tahun lalu"), else the day of an event.

    A day that is over is not when an aim is to be reached.
    """
    cues = judgement.cues
    stated = [year for year in clause.years if not cited(text, year.start)]
    past = [
        y for y in stated if y.kind == "other" and (cues & _REPORTED or y.is_open or _opens(text, clause, y))
    ]
    if past or "aimed" in cues or not cues & _DATED:
        return past
    said = reporting_expression(clause.piece.lang).search(text, clause.start, clause.end) is not None
    return [] if said else [year for year in stated if year.kind == "date"]


def _opens(text: str, clause: Clause, year: YearMention) -> bool:
    """Whether a clause begins with the year: "Tahun lalu baru 60 titik"."""
    return not any(letter.isalnum() for letter in text[clause.start : year.start])


_DATED = frozenset(
    """
    done event ongoing reached program future planned missed dropped
    """.split()
)
_REPORTED = frozenset({"done", "event", "missed", "slipped", "below", "behind", "dropped"})


def cited(text: str, start: int) -> bool:
    """Whether a date stands in brackets behind a name: "(Jakarta Post 05/02/16)" is the date of a source."""
    match = _CITED.search(text, max(0, start - _WINDOW), start)
    return match is not None and not _WEEKDAY.search(match[0])


def _outside_names(years: list[YearMention], names: list[tuple[int, int]]) -> list[YearMention]:
    outside = [y for y in years if not any(start <= y.start and y.end <= end for start, end in names)]
    return outside or years[:1]


def is_reason(text: str, clause: Clause) -> bool:
    """Whether a part of a sentence only says why: "Because the 2018 earthquake destroyed 300 schools, …"."""
    return not clause.whole and _BEGINS_A_REASON.match(text, clause.start, clause.end) is not None


def _without_cause(text: str, clause: Clause, years: list[YearMention]) -> list[YearMention]:
    """Without the years of a reason: "dibangun tahun 2026 karena yang lama ditutup pada 2024" is of 2026."""
    reasons = [(year, _IN_A_REASON.search(text, clause.start, year.start)) for year in years]
    return [year for year, reason in reasons if reason is None or reason.start() == clause.start]


def _without_baseline(text: str, clause: Clause, years: list[YearMention]) -> list[YearMention]:
    """Without a baseline: "dari 2,87 pada tahun 2024 menjadi 3,80 pada tahun 2029" is of 2029."""
    if len(years) < 2:
        return years
    last = max(y.end_year or y.start_year or 0 for y in years)
    kept = [
        year
        for year in years
        if (year.end_year or year.start_year or 0) >= last or not _is_baseline(text, clause, year)
    ]
    return kept or years


def _is_baseline(text: str, clause: Clause, year: YearMention) -> bool:
    """Whether something rises or falls from what it was in this year."""
    before = text[max(clause.start, year.start - _WINDOW) : year.start]
    after = text[year.end : min(clause.end, year.end + _WINDOW)]
    if _FROM.search(before) or _STILL.match(after) or _PLAN_OF.search(before):
        return True
    return _BECAME.match(after) is not None and _FIGURE_BEFORE.search(before) is not None


def shared_year(text: str, clause: Clause, judgement: Judgement, now: int | None) -> YearMention | None:
    """The year that a part of a sentence shares with the part before it.

    What is still to come has that with which the sentence begins, "Tahun 2025 dibangun 12 jembatan dan akan
    ditambah 5", and what is done that of the aim it is held against; neither has one that does not fit.
    """
    plans = [year for year in clause.before.years if year.kind == "plan"] if clause.before else []
    if clause.before is None or len(plans) != 1:
        return None
    first, last = plans[0].start_year, plans[0].end_year
    begins = _BEGINS_WITH.fullmatch(text, clause.before.start, plans[0].start) is not None
    if judgement.cues & TO_COME:
        fits = begins and (now is None or first is None or first >= now)
    else:
        fits = "done" in judgement.cues and (begins if now is None else last is not None and last <= now)
    return plans[0] if fits else None


def inherited_year(
    clause: Clause, judgement: Judgement, recent: tuple[int, YearMention] | None, anchor: str | None
) -> list[YearMention]:
    """The year of a target that names none: that of the goal which was stated shortly before it."""
    if recent is None or clause.sentence - recent[0] > AIM_REACH:
        return []
    aims = judgement.cues & {"aimed"} or (
        bool(judgement.cues & {"percent", "indicator"}) and "reached" in judgement.cues
    )
    year = recent[1]
    ahead = anchor is None or (year.end_year or 0) >= int(anchor[:4])
    return [year] if aims and ahead and not judgement.cues & {"done", "ongoing"} else []


def figure_year(text: str, years: list[YearMention], offset: int) -> int | None:
    """The year of a figure that ends at ``offset``: the only one there is, else the one right behind it."""
    # "hingga 2030" has no beginning: the year at its end is the only one; "sejak 2021" says no year to reach.
    ends = {y.start_year if is_yearly(text, y) else y.end_year for y in years}
    values = {y.start_year or y.end_year for y in years} | ends
    if len(values) == 1:
        return next(iter(values))
    behind = [y for y in years if offset <= y.start <= offset + _YEAR_REACH and y.start_year == y.end_year]
    return behind[0].start_year if behind else None
