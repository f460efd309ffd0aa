"""Whether a clause says that something is, will be or was to be done under a plan, and how that stands.

Each clause is weighed by cues of its language: tense, target, event, money, a year of a plan, a programme, a
number of things. The weights were set by hand on half of the development documents and checked on the others;
see docs/extraction.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from docintel.languages.en import cues as english
from docintel.languages.id import cues as indonesian
from docintel.languages.jv import cues as javanese
from docintel.types import Lang, Status

_CUES: dict[str, ModuleType] = {"id": indonesian, "jv": javanese, "en": english, "und": indonesian}
#: A clause of at least this weight is a commitment.
THRESHOLD = 2.5

#: What each cue adds to a clause.
_WEIGHTS = {
    "plan_year": 2.0,
    "horizon": 1.5,
    "program": 0.7,
    "number": 0.7,
    "percent": 0.8,
    "amount": 0.7,
    "actor": 0.6,
    "future": 1.3,
    "planned": 1.6,
    "target": 1.6,
    "obliged": 0.3,
    "dated_duty": 1.0,
    "hoped": 0.0,
    "reached": 0.4,
    "done": 1.0,
    "event": 0.6,
    "budget": 0.5,
    "relative_future": -1.6,
    "uncertain": -1.0,
    "negated": -1.2,
    "asked": -1.2,
    "speaker": -1.3,
    "anaphoric": -0.9,
    "defining": -0.9,
    "prize": -2.5,
    "question": -4.0,
    "short": -1.0,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the clause contains besides words: mentions that other extractors found in it."""

    plan_year: bool = False
    horizon: bool = False
    program: bool = False
    number: bool = False
    percent: bool = False
    amount: bool = False
    actor: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weight of a clause, its status, and the offset (in the clause) of the word that decided."""

    weight: float
    status: Status
    trigger: int | None
    cues: frozenset[str]

    @property
    def accepted(self) -> bool:
        """Whether the clause is a commitment."""
        return self.weight >= THRESHOLD


def judge(clause: str, lang: Lang, facts: Facts) -> Judgement:
    """Weigh one clause; linear in its length."""
    expressions = _expressions(lang)
    places = {
        name: match.start() for name, pattern in expressions.items() if (match := pattern.search(clause))
    }
    cues = set(places)
    cues |= {
        name
        for name in ("plan_year", "horizon", "program", "number", "percent", "amount", "actor")
        if getattr(facts, name)
    }
    if "future" in cues and "relative_future" in cues and not _own_future(clause, expressions):
        cues.discard("future")
    elif "relative_future" in cues:
        cues.discard("relative_future")
    if "obliged" in cues and ("plan_year" in cues or "horizon" in cues):
        cues.add("dated_duty")
    if "uncertain" in cues and "target" in cues and "plan_year" in cues:
        cues.discard("uncertain")
    if clause.rstrip(" \"'”’)").endswith("?"):
        cues.add("question")
    if len(clause.split()) < 5:
        cues.add("short")
    weight = sum(_WEIGHTS.get(cue, 0.0) for cue in cues)
    triggers = [
        places[name]
        for name in ("planned", "target", "future", "obliged", "event", "done", "hoped")
        if name in places and name in cues
    ]
    return Judgement(weight, _status(cues), min(triggers, default=None), frozenset(cues))


def _status(cues: set[str]) -> Status:
    if "dropped" in cues:
        return "dropped"
    if "missed" in cues:
        return "missed"
    if cues & {"future", "planned", "target", "hoped", "obliged", "horizon"}:
        return (
            "done" if "done" in cues and not cues & {"future", "target", "obliged", "horizon"} else "planned"
        )
    if "ongoing" in cues and "done" not in cues:
        return "ongoing"
    if cues & {"done", "event"}:
        return "done"
    return "planned" if "budget" in cues and "amount" in cues else "stated"


def _own_future(clause: str, expressions: dict[str, re.Pattern[str]]) -> bool:
    """Whether one of the words of the future is not within a relative clause ("ASN yang akan bertugas")."""
    within = {match.end() for match in expressions["relative_future"].finditer(clause)}
    return any(match.end() not in within for match in expressions["future"].finditer(clause))


@lru_cache(maxsize=8)
def _expressions(lang: Lang) -> dict[str, re.Pattern[str]]:
    words = _CUES[lang]
    names = (
        "future", "planned", "target", "hoped", "obliged", "reached", "done", "event", "ongoing", "missed",
        "dropped",
        "uncertain", "negated", "asked", "speaker", "anaphoric", "defining", "budget", "prize",
    )  # fmt: skip
    table = {name: _whole(getattr(words, name.upper())) for name in names}
    table["anaphoric"] = re.compile(rf"^\W*(?:{words.ANAPHORIC})\b", re.IGNORECASE)
    table["relative_future"] = re.compile(rf"\b(?:{words.RELATIVE})\s+(?:{words.FUTURE})\b", re.IGNORECASE)
    return table


def _whole(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{expression})(?![\w])", re.IGNORECASE)


@lru_cache(maxsize=8)
def reporting_expression(lang: Lang) -> re.Pattern[str]:
    """Words by which somebody is quoted: a date beside them is that of the saying."""
    return _whole(_CUES[lang].REPORTING)


@lru_cache(maxsize=8)
def partner_expression(lang: Lang) -> re.Pattern[str]:
    """Words right before the name of a partner."""
    return re.compile(rf"(?<!\w)(?:{_CUES[lang].PARTNER})\s*$", re.IGNORECASE)


@lru_cache(maxsize=8)
def pronoun_expression(lang: Lang) -> re.Pattern[str]:
    """A subject that stands for one named before, at the beginning of a clause."""
    return re.compile(rf"^\W*{_CUES[lang].PRONOUN}\b", re.IGNORECASE)
