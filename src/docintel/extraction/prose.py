"""Drafts of commitments from sentences: each clause is weighed, and what is accepted is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docintel.extraction.actor_roles import ActorSpan, with_roles
from docintel.extraction.actors import find_actors, is_office
from docintel.extraction.clauses import Clause, clauses_of
from docintel.extraction.commitment_model import is_likely
from docintel.extraction.commitment_years import AIM_REACH, cited, clause_years, figure_year, is_reason
from docintel.extraction.cue_expressions import comparing, reporting_expression, says_something, with_denial
from docintel.extraction.drafts import (
    Draft,
    Place,
    World,
    add_context,
    add_dimensions,
    add_program,
    add_years,
    last_program,
    main_program,
    programs_in,
)
from docintel.extraction.inferred_years import Before, counted_up, inferred_years, is_ahead, year_above
from docintel.extraction.judging import Facts, Judgement, judge
from docintel.extraction.scope import Piece
from docintel.extraction.shortfalls import reached_in
from docintel.extraction.status import status_of, tense_of
from docintel.extraction.subjects import (
    Holder,
    behind_joining,
    find_subject,
    is_object,
    quotes,
    refers,
    says_we,
    speaks,
)
from docintel.extraction.targets import amounts_in, indicator_before, targets_in
from docintel.extraction.unsaid import not_said
from docintel.languages.numbers import plain
from docintel.types import Actor, Amount, Target, YearMention

#: What stands before the year at the beginning of "Sampai dengan tahun 2028 seluruh pasar sudah …".
_BY_THEN = re.compile(
    r"\W*(?:pada|di|by|in|until|hingga|sampai(?:\s+dengan)?|ngantos|nganti|dumugi|ing|wonten\s+ing|tumekaning)"
    r"\s+(?:(?:akhir|awal|pungkasan|wiwitan|the|end|early|late|of)\s+){0,3}(?:(?:tahun|taun|warsa|year)\s+)?",
    re.IGNORECASE,
)
#: An actor is carried on over so many sentences, and no clause has more of them.
_ACTOR_REACH = 2
_MOST_ACTORS = 6
#: A programme that begins so near the beginning of a clause is what it speaks of.
_NEAR_START = 4
#: What leads to a list, which says by itself what is done.
_ANNOUNCES = re.compile(
    r"\b(?:sebagai\s+berikut|antara\s+lain|di\s?antaranya|meliputi|terdiri\s+(?:dari|atas)|yaitu|yakni|yaiku|inggih\s+punika"
    r"|antawisipun|as\s+follows|including|namely)\s*(?P<colon>:?)\s*$",
    re.IGNORECASE,
)
#: What a list is of; so many of them are counted, and nothing is promised yet: "tiga program, yaitu:".
_LISTED = re.compile(
    r"\b(?:program(?:mes?|s)?|kegiatan|hal|prekawis|bab|perkara|langkah|poin|tahap|prioritas|sasaran|target|ancas|strategi"
    r"|misi|pilar|agenda|bidang|isu|tujuan|steps?|things|points|priorities|goals|targets|actions|pillars)"
    r"(?:\s+\w+){0,2}\W*$",
    re.IGNORECASE,
)
#: Cues of a clause that says something of its own before it leads to a list.
_OF_ITS_OWN = frozenset(
    """
    amount percent future planned aimed obliged done event reached missed dropped
    """.split()
)
#: A line of so few words above a list says nothing by itself.
_LEADING = 7
#: Of these the activity is told by what stands before the deciding word.
_NOT_DONE = frozenset({"dropped", "missed"})


@dataclass(slots=True)
class _Memory:
    """What earlier sentences leave: (sentence, place) of an actor, (sentence, year) of the last aim.

    ``holders`` is where each holder of an office was named, by the words of the name,
    ``listed`` is the (sentence, year) of what is counted up behind it: "Tahun ini ada tiga hal … Pertama, …",
    ``said`` the years of the last clause, None if it was no commitment.
    """

    actor: tuple[int, Place] | None = None
    holders: dict[str, Holder] = field(default_factory=dict)
    aim: tuple[int, YearMention] | None = None
    listed: tuple[int, YearMention] | None = None
    said: list[YearMention] | None = None


def sentence_drafts(world: World, prose: list[Piece]) -> list[Draft]:
    """The drafts of all clauses that are commitments, in order."""
    drafts: list[Draft] = []
    text = world.plain
    memory = _Memory()
    for clause, judgement, everybody in judged(world, prose):
        words = text[clause.start : clause.end]
        years = clause_years(text, clause, judgement, _names(world, clause))
        actors = with_roles(words, clause.piece.lang, everybody, judgement.trigger)
        actors = actors or [
            (start, end, "lead") for start, end, _ in everybody if speaks(words, clause.piece.lang, start)
        ]
        leads = any(role == "lead" for _, _, role in actors)
        shared, memory.said = memory.said if clause.goes_on else None, None
        if shared is not None or (not clause.goes_on and _is_said(words, clause, judgement)):
            before = Before(memory.aim, memory.listed)
            memory.said = years or shared or inferred_years(world, clause, judgement, before, leads=leads)
            drafts.append(
                _draft(world, clause, judgement, memory.said, _named(world, clause, actors, memory))
            )
        _remember(world, memory, clause, years, actors)
        _remember_holders(world, memory, clause, everybody)
    return drafts


def _is_said(words: str, clause: Clause, judgement: Judgement) -> bool:
    likely = judgement.accepted or is_likely(words, clause, judgement)
    return likely and not _announces(words, clause, judgement)


def judged(world: World, prose: list[Piece]) -> Iterator[tuple[Clause, Judgement, list[ActorSpan]]]:
    """All clauses that say something, weighed, with the actors named in them, in order."""
    text, before = world.plain, None
    for clause in clauses_of(text, prose, world.mentions.years):
        words = text[clause.start : clause.end]
        if not (not_said(words) or is_reason(text, clause) or _only_leads(world, clause)):
            called = _called(clause, _names(world, clause))
            actors = find_actors(words, clause.piece.lang, called, world.agencies)
            own = judge(words, clause.piece.lang, _facts(world, clause, actor=bool(actors)))
            if clause.goes_on and before is not None:
                # Its verb stands in the part before; who is named behind it only says so.
                own, actors = Judgement(before.weight, None, before.cues), []
            before = own
            yield clause, own, [a for a in actors if not is_object(words, clause.piece.lang, a[0], a[1])]


def _only_leads(world: World, clause: Clause) -> bool:
    """Whether a clause is the line above a list and promises nothing without it: "Rencana tahun 2027:"."""
    words = world.plain[clause.start : clause.end]
    if not words.endswith(":") or len(words.split()) > _LEADING:
        return False
    return clause.start in world.leading or not says_something(words, clause.piece.lang)


def _announces(words: str, clause: Clause, judgement: Judgement) -> bool:
    """Whether a clause only leads to what follows it: "Prioritas tahun 2027 meliputi:"."""
    match = _ANNOUNCES.search(words)
    ends = match is not None and (bool(match["colon"]) or not clause.whole)
    if match is None or not ends or judgement.cues & _OF_ITS_OWN:
        return False
    return "number" not in judgement.cues or _LISTED.search(words[: match.start()]) is not None


def _names(world: World, clause: Clause) -> list[Place]:
    return [(mention.start, mention.end) for mention in programs_in(world, clause.start, clause.end)]


def _called(clause: Clause, names: list[Place]) -> list[Place]:
    """Places in a clause of the names of programmes and of the numbers of laws."""
    laws = [(year.start, year.end) for year in clause.years if year.kind == "regulation"]
    return [(start - clause.start, end - clause.start) for start, end in (*names, *laws)]


def _draft(
    world: World,
    clause: Clause,
    judgement: Judgement,
    years: list[YearMention],
    actors: list[tuple[Actor, Place]],
) -> Draft:
    tense = tense_of(world.plain, clause, years, world.anchor, world.now)
    status = status_of(judgement.cues, tense)
    draft = Draft(
        clause.start, clause.end, clause.piece, status, judgement.weight, sentence=clause.first.start
    )
    add_years(draft, years)
    draft.values["actors"] = tuple(actor for actor, _ in actors)
    draft.places += [(f"actors.{i}.name", place) for i, (_, place) in enumerate(actors)]
    program = main_program(world, clause.start, clause.end)
    if program is None and status != "dropped":  # what is given up is none of the programme just named
        program = last_program(world, clause.piece.start, clause.start)
    add_program(draft, program)
    _add_activity(draft, world, clause, judgement)
    _add_targets(draft, world, clause, years)
    _add_amounts(draft, world, clause, years)
    add_context(draft, world)
    add_dimensions(draft, world)
    return draft


def _remember(
    world: World, memory: _Memory, clause: Clause, years: list[YearMention], actors: list[ActorSpan]
) -> None:
    text, now = world.plain, world.now
    ahead = [year for year in years if year.kind == "plan" and year.end_year]
    for year in ahead[-1:]:
        # A year that is still to come is not forgotten for the current one.
        last = memory.aim
        near = last is not None and clause.sentence - last[0] <= AIM_REACH
        if not (near and last is not None and (last[1].end_year or 0) > (now or 0) >= (year.end_year or 0)):
            memory.aim = (clause.sentence, year)
    if memory.listed and counted_up(text, clause, memory.listed):
        memory.listed = (clause.sentence, memory.listed[1])
    elif years and years[-1].start_year:
        memory.listed = (clause.sentence, years[-1])
    leads = [(start, end) for start, end, role in actors if role == "lead"]
    if leads:
        memory.actor = (clause.sentence, (clause.start + leads[0][0], clause.start + leads[0][1]))


def _remember_holders(world: World, memory: _Memory, clause: Clause, everybody: list[ActorSpan]) -> None:
    """By "Budi" may be meant who was called "Kepala Dinas Perhubungan Budi Santoso"."""
    for start, end, _ in everybody:
        place = (clause.start + start, clause.start + end)
        office, comma, person = world.plain[slice(*place)].partition(",")
        head, *others = office.split()
        if is_office(head):
            holder = Holder(place, person=bool(comma))
            words = person.split() if comma else others
            memory.holders.update((word.strip(".,()"), holder) for word in words if word[0].isupper())


def _facts(world: World, clause: Clause, *, actor: bool) -> Facts:
    text, lang = world.plain[clause.start : clause.end], clause.piece.lang
    amounts = amounts_in(text, lang)
    targets = targets_in(text, lang, _closed_places(world, clause), amounts)
    programs = programs_in(world, clause.start, clause.end)
    named = {y.start for y in clause.years for p in programs if p.start <= y.start and y.end <= p.end}
    ahead = {year.start for year in clause.years if is_ahead(year, world.now)}
    past = any(year.kind in ("plan", "other") and year.start not in ahead for year in clause.years)
    dates = [y for y in clause.years if y.kind == "date" and not cited(world.plain, y.start)]
    lead = world.leads.get(clause.piece.start)
    led = None if lead is None else lead.kind
    return Facts(
        year_ahead=bool(ahead - named),
        year_later=any(
            year.kind == "plan" and (year.end_year or 0) > (world.now or 0) for year in clause.years
        ),
        year_due=any(_due(text, year, clause.start, world.now) for year in clause.years),
        year_above=year_above(world, clause) is not None,
        year_named=bool(ahead & named),
        year_past=past,
        dated=bool(dates) and reporting_expression(lang).search(text) is None,
        horizon=any(year.kind == "horizon" for year in clause.years),
        program=bool(programs),
        plan_subject=bool(programs)
        and programs[0].start - clause.start <= _NEAR_START
        and bool(named & ahead),
        number=any(target[3] not in (None, "%") for target in targets),
        percent=any(target[3] in (None, "%") for target in targets),
        amount=bool(amounts),
        actor=actor,
        item=clause.piece.kind == "list_item" and world.report is None,
        led=led == "promised",
        unfinished=led == "unfinished",
        led_done=led == "done",
        found=led == "found",
        part=not clause.whole or clause.before is not None,
    )


def _closed_places(world: World, clause: Clause) -> tuple[Place, ...]:
    """Places in a clause whose numbers count nothing: its years, and names such as "100 Smart City"."""
    spans = [(year.start, year.end) for year in clause.years]
    spans += [(name.start, name.end) for name in programs_in(world, clause.start, clause.end)]
    return tuple((start - clause.start, end - clause.start) for start, end in spans)


def _due(text: str, year: YearMention, offset: int, now: int | None) -> bool:
    """Whether a clause begins with a year still to come: what "sudah" is done by then is a plan."""
    if year.kind != "plan" or now is None:
        return False
    later = (year.end_year or 0) > now and (year.start_year is None or year.start_year > now)
    return later and _BY_THEN.fullmatch(text, 0, max(0, year.start - offset)) is not None


def _named(
    world: World, clause: Clause, actors: list[ActorSpan], memory: _Memory
) -> list[tuple[Actor, Place]]:
    """The actors of a clause; one that only refers ("Pihaknya akan …") takes the one named just before."""
    text, found = world.plain, []
    for start, end, role in actors[:_MOST_ACTORS]:
        place = (clause.start + start, clause.start + end)
        found.append((Actor(_full_name(world, place), role), place))
    if any(actor.role == "lead" for actor, _ in found):
        return found
    above = _above(world, clause)
    if above is not None:
        return [(Actor(_full_name(world, above), "lead"), above), *found]
    words, lang = text[clause.start : clause.end], clause.piece.lang
    own, holder = find_subject(words, lang, world.regions, memory.holders)
    if own is not None:
        holder = (clause.start + own[0], clause.start + own[1])
    if holder is not None:
        return [(Actor(_full_name(world, holder), "lead"), holder), *found]
    meant = _meant(world, clause, words, memory)
    return found if meant is None else [(Actor(_full_name(world, meant), None), meant), *found]


def _meant(world: World, clause: Clause, words: str, memory: _Memory) -> Place | None:
    """Who is meant by a clause that names nobody: who was named just before, or whose document it is."""
    lang = clause.piece.lang
    if memory.actor is not None and clause.sentence - memory.actor[0] <= _ACTOR_REACH:
        same = memory.actor[0] == clause.sentence
        if same or not clause.whole or refers(words, lang):
            return memory.actor[1]
    # Who else is quoted means somebody else by "we".
    return world.owner if says_we(words, lang) and not quotes(words, lang) else None


def _above(world: World, clause: Clause) -> Place | None:
    """Who the line above a list says will do what its items say: "The city will:"."""
    lead = world.leads.get(clause.piece.start)
    if lead is None:
        return None
    found = find_actors(world.plain[lead.start : lead.end], clause.piece.lang, (), world.agencies)
    return None if len(found) != 1 else (lead.start + found[0][0], lead.start + found[0][1])


def _full_name(world: World, place: Place) -> str:
    """The name at a place; an acronym that the document resolves stands for what it is short for."""
    name = " ".join(world.document.text[slice(*place)].split())
    return world.agencies.get(name, name)


def _add_activity(draft: Draft, world: World, clause: Clause, judgement: Judgement) -> None:
    """What is done: the clause from the deciding word on, with a "not" before it.

    What is given up, late or never reached stands before that word, if nobody does it there.
    """
    if judgement.trigger is None:
        return
    words, lang = world.plain[clause.start : clause.end], clause.piece.lang
    start = with_denial(words, judgement.trigger, lang)
    if draft.status in _NOT_DONE:
        start = _subject_start(draft, clause, words, start)
    start += clause.start
    activity = _quoted(world.document.text[start : clause.end]).rstrip(" .,;!\"”’'")
    if len(activity.split()) > 1:
        draft.add("activity", activity, (start, start + len(activity)))


def _quoted(words: str) -> str:
    """Words within a quotation up to its end: "kita mulai 5 dulu" of "… kita mulai 5 dulu," katanya"."""
    marks = [mark for mark in words if mark in '"“”']
    closed = marks[:1] == ["”"] or (marks[:1] == ['"'] and marks.count('"') % 2 == 1)
    return words[: words.index(marks[0])] if closed else words


def _subject_start(draft: Draft, clause: Clause, words: str, trigger: int) -> int:
    """Where what the deciding word is said of begins; that word, where somebody does it before it."""
    said = [match.end() for match in reporting_expression(clause.piece.lang).finditer(words, 0, trigger)]
    begin = max(said, default=0)
    actors = [start - clause.start for name, (start, _) in draft.places if name.startswith("actors.")]
    if any(begin <= start < trigger for start in actors):
        return trigger
    return behind_joining(words, begin, trigger)


def _add_targets(draft: Draft, world: World, clause: Clause, years: list[YearMention]) -> None:
    text, lang = world.document.text[clause.start : clause.end], clause.piece.lang
    targets = []
    counted = targets_in(text, lang, _closed_places(world, clause), amounts_in(text, lang))
    reached = reached_in(world.plain[clause.start : clause.end], lang, comparing(lang))
    aims = [target for target in counted if target[0] != reached]
    for i, (start, end, number, unit) in enumerate(aims):
        indicator = indicator_before(text, start)
        name = " ".join(text[slice(*indicator)].split()) if indicator else None
        year = figure_year(world.plain, years, clause.start + end)
        targets.append(Target(name, text[start:end], plain(number.value), unit, year))
        draft.places.append((f"targets.{i}.text", (clause.start + start, clause.start + end)))
        if indicator:
            place = (clause.start + indicator[0], clause.start + indicator[1])
            draft.places.append((f"targets.{i}.indicator", place))
    draft.values["targets"] = tuple(targets)


def _add_amounts(draft: Draft, world: World, clause: Clause, years: list[YearMention]) -> None:
    text, lang = world.document.text[clause.start : clause.end], clause.piece.lang
    amounts = []
    for i, span in enumerate(amounts_in(text, lang)):
        value = None if span.amount is None else plain(span.amount)
        year = figure_year(world.plain, years, clause.start + span.end)
        amounts.append(Amount(text[span.start : span.end], value, span.currency, year))
        draft.places.append((f"amounts.{i}.text", (clause.start + span.start, clause.start + span.end)))
    draft.values["amounts"] = tuple(amounts)
