"""Commitments in prose: clauses that say what is, will be or was to be done, with what they say of it."""

from __future__ import annotations

import hashlib
import math
import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from docintel.extraction.actors import ActorSpan, find_actors
from docintel.extraction.clauses import Clause, clauses_of
from docintel.extraction.commitment_years import cited, clause_years, inherited_year
from docintel.extraction.dimensions import topical_place
from docintel.extraction.judging import (
    THRESHOLD,
    Facts,
    Judgement,
    judge,
    launch_expression,
    not_said,
    pronoun_expression,
    reporting_expression,
)
from docintel.extraction.mentions import anchor_date
from docintel.extraction.missions import Mission, find_missions, list_years
from docintel.extraction.scope import Locate, Piece, locator, pieces
from docintel.extraction.sections import Sections, sections_of
from docintel.extraction.series import Row, find_series
from docintel.extraction.targets import amounts_in, indicator_before, targets_in
from docintel.extraction.taxonomy import Taxonomy, load_taxonomy
from docintel.languages.numbers import parse_number, plain
from docintel.settings import Settings
from docintel.types import (
    Actor,
    Amount,
    Commitment,
    DimensionMention,
    Document,
    Evidence,
    Mentions,
    ProgramMention,
    Segment,
    Status,
    Target,
    YearMention,
)

_MONEY = re.compile(r"\b(?:anggaran|pagu|belanja|pendapatan|dana|biaya|budget|rupiah|rp)\b", re.IGNORECASE)
#: Characters at the top of a document in which it says of what years it is.
_BEGINNING = 3000
#: Kinds of blocks whose sentences may promise something; headings say it again below themselves.
_PROSE = frozenset({"paragraph", "list_item", "caption", "footnote"})
#: Cues of a clause that tells of another day than the document's.
_NOT_TODAY = frozenset(
    {"future", "planned", "aimed", "obliged", "uncertain", "hoped", "relative_future", "year_past"}
)
_Place = tuple[int, int]


@dataclass(slots=True)
class _Draft:
    """A commitment in the making; every value enters together with its place."""

    start: int
    end: int
    piece: Piece
    status: Status
    weight: float
    values: dict[str, object] = field(default_factory=dict)
    places: list[tuple[str, _Place]] = field(default_factory=list)

    def add(self, name: str, value: object, place: _Place) -> None:
        self.values[name] = value
        self.places.append((name, place))


@dataclass(frozen=True, slots=True)
class _World:
    """What the drafts of one document are made from."""

    document: Document
    mentions: Mentions
    sections: Sections
    taxonomy: Taxonomy
    anchor: str | None
    now: int | None
    program_starts: tuple[int, ...]
    heads: dict[int, YearMention]
    dimension_starts: tuple[int, ...]


def prose_commitments(
    document: Document, segments: tuple[Segment, ...], mentions: Mentions, settings: Settings
) -> tuple[Commitment, ...]:
    """All commitments of a document that stand outside its tables, in the order of the text."""
    scope = [piece for piece in pieces(document, segments) if piece.table is None]
    anchor = anchor_date(document, scope)
    world = _World(
        document,
        mentions,
        sections_of(document.text, scope),
        load_taxonomy(settings.taxonomy),
        anchor,
        _year_of_writing(document, anchor, mentions.years),
        tuple(mention.start for mention in mentions.programs),
        list_years(document.text, scope, mentions.years),
        tuple(mention.start for mention in mentions.dimensions),
    )
    rows = find_series(document.text, scope)
    missions = find_missions(document.text, scope, mentions.years)
    closed = {(row.piece.start, row.piece.end) for row in rows} | {
        (m.piece.start, m.piece.end) for m in missions
    }
    prose = [p for p in scope if p.kind in _PROSE and (p.start, p.end) not in closed]
    drafts = [_row(world, row) for row in rows]
    drafts += [_mission(world, mission) for mission in missions]
    drafts += _sentences(world, prose)
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    locate = locator(scope)
    return tuple(_commitment(document, draft, ordinal, locate) for ordinal, draft in enumerate(drafts))


def _year_of_writing(document: Document, anchor: str | None, years: tuple[YearMention, ...]) -> int | None:
    """The year in which a document speaks: its date's, else the first of the plan that it begins with."""
    if anchor:
        return int(anchor[:4])
    near = [y for y in years if y.start < _BEGINNING and y.kind in ("date", "plan") and y.start_year]
    ranges = [y.start_year for y in near if y.start_year != y.end_year]
    return ranges[0] if ranges else None


def _names_in(world: _World, start: int, end: int) -> list[_Place]:
    position = bisect_left(world.program_starts, start)
    places = []
    while position < len(world.program_starts) and world.program_starts[position] < end:
        mention = world.mentions.programs[position]
        places.append((mention.start, mention.end))
        position += 1
    return places


def _sentences(world: _World, prose: list[Piece]) -> list[_Draft]:
    drafts: list[_Draft] = []
    text = world.document.text
    last_actor: tuple[int, _Place] | None = None
    recent: tuple[int, YearMention] | None = None
    for clause in clauses_of(text, prose, world.mentions.years):
        words = text[clause.start : clause.end]
        if not_said(words):
            continue
        facts = _facts(world, clause)
        judgement = judge(words, clause.piece.lang, facts)
        years = clause_years(text, clause, judgement, _names_in(world, clause.start, clause.end))
        ahead = [year for year in years if year.kind == "plan" and year.end_year]
        actors = find_actors(words, clause.piece.lang, judgement.trigger)
        if judgement.accepted:
            if not years:
                above = _year_above(world, clause)
                years = (
                    [above]
                    if above
                    else inherited_year(clause, judgement, recent, world.anchor)
                    or _of_event(world, clause, judgement)
                )
            draft = _Draft(clause.start, clause.end, clause.piece, judgement.status, judgement.weight)
            _add_years(draft, years)
            _add_actors(draft, world, clause, actors, last_actor)
            _add_program(draft, world, clause)
            _add_figures(draft, world, clause, years)
            _add_activity(draft, world, clause, judgement)
            _add_dimensions(draft, world)
            drafts.append(draft)
        if ahead:
            recent = (clause.sentence, ahead[-1])
        leads = [actor for actor in actors if actor[2] == "lead"]
        if leads:
            last_actor = (clause.sentence, (clause.start + leads[0][0], clause.start + leads[0][1]))
    return drafts


def _facts(world: _World, clause: Clause) -> Facts:
    text = world.document.text[clause.start : clause.end]
    lang = clause.piece.lang
    years = [(year.start - clause.start, year.end - clause.start) for year in clause.years]
    targets = targets_in(text, lang, years)
    said = reporting_expression(lang).search(text) is not None
    names = _names_in(world, clause.start, clause.end)
    outside = [y for y in clause.years if not any(start <= y.start and y.end <= end for start, end in names)]
    return Facts(
        year_ahead=any(_ahead(year, world.now) for year in outside),
        year_above=_year_above(world, clause) is not None,
        year_named=any(_ahead(year, world.now) for year in clause.years if year not in outside),
        year_past=any(
            year.kind in ("plan", "other") and not _ahead(year, world.now) for year in clause.years
        ),
        dated=not said
        and any(y.kind == "date" and not cited(world.document.text, y.start) for y in clause.years),
        horizon=any(year.kind == "horizon" for year in clause.years),
        program=_program_in(world, clause.start, clause.end) is not None,
        number=any(target[3] not in (None, "%") for target in targets),
        percent=any(target[3] in (None, "%") for target in targets),
        amount=bool(amounts_in(text, lang)),
        actor=bool(find_actors(text, lang)),
        part=not clause.whole,
    )


def _year_above(world: _World, clause: Clause) -> YearMention | None:
    """The year that heads the list in which a clause without a year stands."""
    if clause.piece.kind != "list_item" or any(y.kind in ("plan", "date") for y in clause.years):
        return None
    return world.heads.get(clause.piece.start)


def _ahead(year: YearMention, now: int | None) -> bool:
    """Whether a year of a plan was not over when the document was written."""
    last = year.end_year or year.start_year
    if year.kind == "other":
        return (
            year.end_year is not None
            and year.start_year != year.end_year
            and (now is None or year.end_year >= now)
        )
    return year.kind == "plan" and last is not None and (now is None or last >= now)


def _of_event(world: _World, clause: Clause, judgement: Judgement) -> list[YearMention]:
    """The year of something that happened as the document was written, by the first date that says so."""
    text = world.document.text
    happens = launch_expression(clause.piece.lang).search(text, clause.start, clause.end)
    if not happens or world.anchor is None or judgement.cues & _NOT_TODAY:
        return []
    year = int(world.anchor[:4])
    return [y for y in world.mentions.years if y.kind == "date" and y.start_year == y.end_year == year][:1]


def _add_years(draft: _Draft, years: list[YearMention]) -> None:
    """The span of all years that count."""
    first = [(y.start_year, y) for y in years if y.start_year is not None]
    last = [(y.end_year, y) for y in years if y.end_year is not None]
    if first:
        year, mention = min(first, key=lambda item: item[0])
        draft.add("start_year", year, (mention.start, mention.end))
    if last:
        year, mention = max(last, key=lambda item: item[0])
        draft.add("end_year", year, (mention.start, mention.end))


def _add_actors(
    draft: _Draft,
    world: _World,
    clause: Clause,
    actors: list[ActorSpan],
    last_actor: tuple[int, _Place] | None,
) -> None:
    text = world.document.text
    found: list[tuple[Actor, _Place]] = []
    for start, end, role in actors[:6]:
        place = (clause.start + start, clause.start + end)
        found.append((Actor(" ".join(text[slice(*place)].split()), role), place))
    if not any(actor.role == "lead" for actor, _ in found) and last_actor is not None:
        near = clause.sentence - last_actor[0] <= 2
        referring = not clause.whole or pronoun_expression(clause.piece.lang).search(
            text[clause.start : clause.end]
        )
        if near and referring:
            found.insert(0, (Actor(" ".join(text[slice(*last_actor[1])].split()), None), last_actor[1]))
    draft.values["actors"] = tuple(actor for actor, _ in found)
    draft.places += [(f"actors.{i}.name", place) for i, (_, place) in enumerate(found)]


def _program_in(world: _World, start: int, end: int) -> ProgramMention | None:
    """The first programme named between two offsets, a full name before an acronym."""
    position = bisect_left(world.program_starts, start)
    inside = []
    for mention in world.mentions.programs[position : position + 8]:
        if mention.start >= end:
            break
        inside.append(mention)
    return min(inside, key=lambda mention: mention.method == "acronym", default=None)


def _add_program(draft: _Draft, world: _World, clause: Clause) -> None:
    """The programme of the clause, else the nearest one named before it in the same block."""
    mention = _program_in(world, clause.start, clause.end)
    if mention is None:
        position = bisect_left(world.program_starts, clause.start) - 1
        before = world.mentions.programs[position] if position >= 0 else None
        mention = before if before is not None and before.start >= clause.piece.start else None
    if mention is not None:
        draft.add("program", mention.name, (mention.start, mention.end))


def _add_figures(draft: _Draft, world: _World, clause: Clause, years: list[YearMention]) -> None:
    text, lang = world.document.text[clause.start : clause.end], clause.piece.lang
    single = {y.start_year for y in years} | {y.end_year for y in years}
    year = next(iter(single)) if len(single) == 1 else None
    targets, amounts = [], []
    places = [(y.start - clause.start, y.end - clause.start) for y in clause.years]
    for i, (start, end, number, unit) in enumerate(targets_in(text, lang, places)):
        indicator = indicator_before(text, start)
        name = " ".join(text[slice(*indicator)].split()) if indicator else None
        targets.append(Target(name, text[start:end], plain(number.value), unit, year))
        draft.places.append((f"targets.{i}.text", (clause.start + start, clause.start + end)))
        if indicator:
            draft.places.append(
                (f"targets.{i}.indicator", (clause.start + indicator[0], clause.start + indicator[1]))
            )
    for i, span in enumerate(amounts_in(text, lang)):
        value = None if span.amount is None else plain(span.amount)
        amounts.append(Amount(text[span.start : span.end], value, span.currency, year))
        draft.places.append((f"amounts.{i}.text", (clause.start + span.start, clause.start + span.end)))
    draft.values["targets"], draft.values["amounts"] = tuple(targets), tuple(amounts)


def _add_activity(draft: _Draft, world: _World, clause: Clause, judgement: Judgement) -> None:
    """What is done: the clause from the deciding word on."""
    if judgement.trigger is None:
        return
    start, end = clause.start + judgement.trigger, clause.end
    activity = world.document.text[start:end].rstrip(" .,;!\"”’'")
    if len(activity.split()) > 1:
        draft.add("activity", activity, (start, start + len(activity)))


def _add_dimensions(draft: _Draft, world: _World) -> None:
    """Dimensions named in the clause, else in a heading above, else the one that its topic words suggest."""
    named = _dimensions_between(world, draft.start, draft.end)
    if not named:
        for start, end in reversed(world.sections.at(draft.start)):
            named = _dimensions_between(world, start, end)
            if named:
                break
    found = {mention.dimension: (mention.start, mention.end) for mention in reversed(named)}
    if not found:
        topic = topical_place(world.document.text[draft.start : draft.end], world.taxonomy)
        if topic:
            found = {topic[0]: (draft.start + topic[1], draft.start + topic[2])}
    draft.values["dimensions"] = tuple(sorted(found, key=lambda key: found[key]))
    draft.places += [(f"dimensions.{i}", found[key]) for i, key in enumerate(draft.values["dimensions"])]  # type: ignore[arg-type, var-annotated]


def _dimensions_between(world: _World, start: int, end: int) -> list[DimensionMention]:
    position = bisect_left(world.dimension_starts, start)
    found = []
    while position < len(world.dimension_starts) and world.dimension_starts[position] < end:
        found.append(world.mentions.dimensions[position])
        position += 1
    return found


def _row(world: _World, row: Row) -> _Draft:
    """One year of a series: a target, or money where the indicator speaks of money."""
    text = world.document.text
    draft = _Draft(row.start, row.end, row.piece, "planned", THRESHOLD + 1.5)
    draft.add("start_year", row.year, row.year_at)
    draft.add("end_year", row.year, row.year_at)
    value = text[slice(*row.value)]
    indicator = " ".join(text[slice(*row.indicator)].split()) if row.indicator else None
    number = parse_number(value, row.piece.lang)
    amounts = amounts_in(value, row.piece.lang)
    if amounts or (indicator and _MONEY.search(indicator)):
        amount = amounts[0].amount if amounts else number
        draft.values["amounts"] = (Amount(value, None if amount is None else plain(amount), "IDR", row.year),)
        draft.places.append(("amounts.0.text", row.value))
    else:
        unit = "%" if value.endswith("%") else None
        draft.values["targets"] = (
            Target(indicator, value, None if number is None else plain(number), unit, row.year),
        )
        draft.places.append(("targets.0.text", row.value))
        if row.indicator:
            draft.places.append(("targets.0.indicator", row.indicator))
    position = bisect_left(world.program_starts, row.start) - 1
    if position >= 0 and any(
        s <= world.program_starts[position] < e for s, e in world.sections.at(row.start)
    ):
        mention = world.mentions.programs[position]
        draft.add("program", mention.name, (mention.start, mention.end))
    _add_dimensions(draft, world)
    if not draft.values["dimensions"] and row.indicator:
        topic = topical_place(text[slice(*row.indicator)], world.taxonomy)
        if topic:
            draft.values["dimensions"] = (topic[0],)
            draft.places.append(("dimensions.0", (row.indicator[0] + topic[1], row.indicator[0] + topic[2])))
    return draft


def _mission(world: _World, mission: Mission) -> _Draft:
    draft = _Draft(mission.start, mission.end, mission.piece, "planned", THRESHOLD + 0.5)
    _add_years(draft, list(mission.years))
    mention = _program_in(world, mission.start, mission.end)
    if mention is not None:
        draft.add("program", mention.name, (mention.start, mention.end))
    _add_dimensions(draft, world)
    return draft


def _commitment(document: Document, draft: _Draft, ordinal: int, locate: Locate) -> Commitment:
    text = document.text
    quote = (draft.start, draft.end)
    evidence = tuple(
        Evidence(name, text[start:end], start, end, *locate(start))
        for name, (start, end) in [("quote", quote), *draft.places]
    )
    digest = hashlib.sha256(f"{document.id}:{draft.start}:{draft.end}:prose:{ordinal}".encode()).hexdigest()
    base = Commitment(
        id=digest[:16],
        kind="prose",
        program=None,
        activity=None,
        context=(),
        dimensions=(),
        start_year=None,
        end_year=None,
        status=draft.status,
        quote=text[draft.start : draft.end],
        lang=draft.piece.lang,
        confidence=confidence(draft.weight),
        evidence=evidence,
    )
    return replace(base, **draft.values)  # type: ignore[arg-type] # the names are the fields'


def confidence(weight: float) -> float:
    """A weight as a number between 0 and 1: .5 one point below the threshold, .9 two above it."""
    return round(1 / (1 + math.exp(-(weight - THRESHOLD + 0.6))), 2)
