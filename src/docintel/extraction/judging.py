"""Whether a clause says that something is, will be or was to be done under a plan.

Each clause is weighed by cues of its language: tense, target, event, money, a year of a plan, a programme, a
number of things. The weights were set by hand on half of the development documents and checked on the others;
see docs/extraction.md.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from docintel.extraction.cue_expressions import comparing, expressions_of
from docintel.extraction.denials import mark_denied
from docintel.extraction.precedence import (
    forget_overtaken,
    forget_promised,
    forget_subordinate,
    has_own,
)
from docintel.extraction.shortfalls import falls_short
from docintel.languages.beginnings import Expressions
from docintel.languages.letters import plain_letters
from docintel.types import Lang

#: A clause of at least this weight is a commitment.
THRESHOLD = 2.0

#: What each cue adds to a clause.
_WEIGHTS = {
    # What other extractors found in it.
    "year_ahead": 2.0,
    "year_named": 1.2,
    "year_above": 1.4,
    "year_past": 0.8,
    "dated": 0.7,
    "horizon": 1.5,
    "led": 1.6,
    "unfinished": 2.2,
    "led_done": 1.0,
    "worded": 0.4,
    "program": 0.6,
    "plan_subject": 0.8,
    "number": 1.0,
    "percent": 0.8,
    "amount": 1.2,
    "actor": 0.5,
    # Words that promise or report.
    "future": 0.9,
    "future_verb": 1.1,
    "planned": 1.3,
    "aimed": 1.6,
    "target": 0.5,
    "obliged": 0.3,
    "dated_duty": 1.0,
    "reached": 0.6,
    "done": 1.0,
    "event": 0.8,
    "active": 0.4,
    "soon": 0.7,
    "staged": 0.6,
    "arrow": 1.2,
    "acting": 0.8,
    "indicator": 0.8,
    "ongoing": 0.2,
    "missed": 1.2,
    "slipped": 1.2,
    "below": 1.2,
    "behind": 1.2,
    "dropped": 1.2,
    "budget": 0.8,
    # Words that do neither.
    "hoped": -0.7,
    "relative_future": -0.8,
    "uncertain": -1.0,
    "negated": -1.0,
    "asked": -1.0,
    "speaker": -1.0,
    "anaphoric": -0.9,
    "defining": -0.8,
    "described": -0.9,
    "found": -2.0,
    "statistic": -3.0,
    "effect": -1.5,
    "legal": -1.6,
    "prize": -2.5,
    "question": -4.0,
    "refused": -4.0,
    "unplanned": -4.0,
    "short": -0.8,
    "unsaid": -1.2,
}
_FACTS = (
    "year_ahead",
    "plan_subject", "year_due", "year_later",
    "year_named", "year_above", "year_past", "dated", "horizon", "program",
    "number",
    "percent", "amount", "actor", "item", "led", "unfinished", "led_done",
    "found",
)  # fmt: skip
#: A whole sentence of fewer words says too little; so does a single word under a line of plans.
_FEW_WORDS, _A_PHRASE = 5, 2
#: An item of a list whose line above says what it is.
_LED = ("led", "unfinished", "led_done")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the clause contains besides words: mentions that other extractors found in it.

    ``year_ahead`` is a year of a plan that was not over when the document was written, ``year_later`` one
    after that year, ``year_due`` such a one with which the clause begins,
    ``year_past`` one before it, ``year_named`` one within a programme's name, ``year_above``
    one in the heading of a list; ``dated`` is a day that is not that of a quotation; ``part``: the clause is
    a part of its sentence; ``plan_subject``: it speaks of a plan with years in its name; ``item``: it is
    one of a list, in no report; ``led``: one under a line that speaks of plans, ``unfinished``: under
    a line that it ends, ``led_done``: under one that speaks of results, ``found``: of how things are.
    """

    year_ahead: bool = False
    year_later: bool = False
    year_due: bool = False
    year_named: bool = False
    year_above: bool = False
    year_past: bool = False
    dated: bool = False
    horizon: bool = False
    program: bool = False
    plan_subject: bool = False
    number: bool = False
    percent: bool = False
    amount: bool = False
    actor: bool = False
    item: bool = False
    led: bool = False
    unfinished: bool = False
    led_done: bool = False
    found: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weight of a clause, the offset (in the clause) of the word that decided, and all its cues."""

    weight: float
    trigger: int | None
    cues: frozenset[str]

    @property
    def accepted(self) -> bool:
        """Whether the clause is a commitment."""
        return self.weight >= THRESHOLD


def judge(clause: str, lang: Lang, facts: Facts) -> Judgement:
    """Weigh one clause; linear in its length."""
    clause = plain_letters(clause)
    expressions = expressions_of(lang)
    places = _walk(lang).places(clause)
    forget_subordinate(clause, places, expressions)
    if places.get("event", -1) < places.get("purpose", 0):
        places.pop("purpose", None)  # something is done before its purpose
    forget_promised(clause, places, expressions)
    forget_overtaken(clause, places, expressions)
    mark_denied(clause, places, expressions)
    shortfall = falls_short(clause, lang, comparing(lang))
    if shortfall:
        places[shortfall] = 0
    cues = set(places) | {name for name in _FACTS if getattr(facts, name)}
    _reconcile(cues, clause, expressions, facts)
    # Rounded from an exact sum: the order of a set differs from process to process, and with it the last bit.
    weight = round(math.fsum(_WEIGHTS.get(cue, 0.0) for cue in cues), 6)
    triggers = [places[name] for name in _DECIDING if name in places and name in cues]
    return Judgement(weight, min(triggers, default=None), frozenset(cues))


#: The words that decide, of which the first in the clause begins what is done.
_DECIDING = (
    "planned", "aimed", "future", "obliged", "event", "done", "hoped", "target", "dropped", "missed", "undone"
)  # fmt: skip


def _reconcile(cues: set[str], clause: str, expressions: dict[str, re.Pattern[str]], facts: Facts) -> None:
    """Take out the cues that others exclude, and add those that follow from others."""
    if "relative_future" in cues:
        within = not has_own(clause, expressions, "future")
        cues -= {"future", "future_verb"} if within else {"relative_future"}
    if "refused" in cues and not _only_refused(clause, expressions):
        cues.discard("refused")
    for rule in _RULES:
        if all(cues & group for group in rule.every) and not cues & rule.without:
            cues -= rule.drop
            cues |= rule.add
    if clause.rstrip(" \"'”’)").endswith("?"):
        cues.add("question")
    # An item of a list under a year of a plan needs no verb, but a bare name says nothing that will be done.
    if facts.part or (cues & {"year_above", *_LED} and cues & {"number", "acting"}):
        return
    if cues & {"led", "unfinished"}:
        words = sum(word[0].isalpha() for word in clause.split())
        cues |= {"short"} if words < _A_PHRASE else {"worded"} if words >= _FEW_WORDS - 1 else set()
        return
    if len(clause.split()) < _FEW_WORDS and "budget" not in cues:
        cues.add("short")
    if not cues & _SAYING and "predicate" not in cues:
        cues.add("unsaid")


@dataclass(frozen=True, slots=True)
class _Rule:
    """When each group of ``every`` has a cue and none of ``without`` is there: drop these cues, add those."""

    every: tuple[frozenset[str], ...] = ()
    without: frozenset[str] = frozenset()
    drop: frozenset[str] = frozenset()
    add: frozenset[str] = frozenset()


def _rule(every: str = "", *, without: str = "", drop: str = "", add: str = "") -> _Rule:
    """A rule from words; in ``every``, a comma parts the groups."""
    groups = tuple(frozenset(group.split()) for group in every.split(",") if group.strip())
    return _Rule(groups, frozenset(without.split()), frozenset(drop.split()), frozenset(add.split()))


_DATED = "year_ahead year_above horizon"
#: What makes of a past year with a number a report of what was done, and no statistics.
_NEWS = "done finished wanted event active aimed planned missed dropped obliged amount year_ahead year_later"
#: With one of these a figure is no mere state of the world.
_PROMISES = "done event aimed planned missed dropped obliged hoped wanted future target"
_RULES = (
    _rule("relative_planned", drop="planned"),
    _rule("plan_subject", drop="defining"),
    _rule(f"{_PROMISES}", drop="found statistic"),
    _rule(
        "year_later year_above horizon led unfinished", drop="statistic"
    ),  # of what is to come nobody has any
    _rule("led, infinitive", add="acting"),
    _rule(without="year_above led led_done", drop="acting"),
    _rule("event", drop="active"),
    _rule(without="year_past year_ahead", drop="active"),
    _rule(without="amount", drop="budget"),
    _rule(without="number percent amount", drop="reached"),
    _rule(without="number percent", drop="indicator"),
    _rule("year_past done described", drop="indicator"),
    _rule("year_past, percent number", without=_NEWS, add="described"),
    _rule(f"obliged, {_DATED}", drop="uncertain", add="dated_duty"),
    _rule("reported_future, year_ahead", without="conditional negated", drop="uncertain", add="future"),
    _rule(f"aimed planned future, {_DATED}", drop="uncertain"),
    _rule(_DATED, drop="hoped"),
    _rule(f"done, {_DATED}", drop="speaker"),
    _rule(f"relative_future, {_DATED}", drop="relative_future"),
    _rule("put_off, year_later", without="year_past", drop="missed"),
    _rule("missed", drop="negated slipped"),
    _rule("uncertain", drop="missed dropped"),  # "terancam molor"
    _rule("planned aimed obliged", drop="refused"),
    _rule("future", drop="finished running"),
    _rule("future relative_future planned aimed obliged", drop="held"),
)
_SAYING = frozenset(
    """
    staged arrow future planned aimed obliged done event ongoing missed dropped reached budget
    """.split()
)


def _only_refused(clause: str, expressions: dict[str, re.Pattern[str]]) -> bool:
    """Whether no word of the future is without a "not": "tidak akan menambah …" promises nothing."""
    denied = [match.span() for match in expressions["refused"].finditer(clause)]
    return all(
        any(start <= match.start() < end for start, end in denied)
        for match in expressions["future"].finditer(clause)
    )


@lru_cache(maxsize=8)
def _walk(lang: Lang) -> Expressions:
    return Expressions(expressions_of(lang))
