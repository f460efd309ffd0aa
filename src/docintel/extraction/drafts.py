"""Commitments in the making: a value enters together with its place, or not at all."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace

from docintel.extraction.agencies import Agencies, agencies_of
from docintel.extraction.dimensions import subject_place, topical_place
from docintel.extraction.judging import THRESHOLD
from docintel.extraction.leads import Lead, list_leads
from docintel.extraction.mentions import anchor_date
from docintel.extraction.owners import owner_of
from docintel.extraction.periods import list_years, report_year, title_period
from docintel.extraction.scope import Locate, Piece
from docintel.extraction.sections import Sections, sections_of
from docintel.extraction.taxonomy import Taxonomy
from docintel.languages.letters import plain_letters
from docintel.languages.regions import region_names
from docintel.types import (
    Commitment,
    DimensionMention,
    Document,
    Evidence,
    Mentions,
    ProgramMention,
    Status,
    YearMention,
)

#: Characters at the top of a document in which it says of what years it is.
_BEGINNING = 3000
#: A longer stretch has no topic of its own; each of its commitments would have it read again.
_LONGEST_PARAGRAPH = 3000
#: So many topic words around a commitment are its topic, too: one alone is of the sentence that holds it.
_AGREEING = 2
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class World:
    """What the commitments of one document are made from.

    ``plain`` is the document's text without accents, in which words are looked up and nothing is quoted;
    ``anchor`` is the document's own date, ``now`` the year in which it speaks, ``period`` that of the plan
    in its title, ``report`` the year on which it reports; ``heads`` gives the year above each item of a list
    by the start of its block, ``leads`` the line above its list (those lines begin at ``leading``),
    ``subject`` the dimension that the document is about, with the place of a word that says so,
    ``agencies`` the names of the acronyms that it defines, ``regions`` those of the regions that it names,
    ``owner`` the place of the name of the agency or office whose document it is.
    """

    document: Document
    plain: str
    mentions: Mentions
    sections: Sections
    taxonomy: Taxonomy
    anchor: str | None
    now: int | None
    period: YearMention | None
    report: YearMention | None
    heads: dict[int, YearMention]
    leads: dict[int, Lead]
    leading: frozenset[int]
    program_starts: tuple[int, ...]
    dimension_starts: tuple[int, ...]
    title: Place | None
    subject: tuple[str, int, int] | None
    agencies: Agencies
    regions: frozenset[str]
    owner: Place | None


def world_of(document: Document, scope: list[Piece], mentions: Mentions, taxonomy: Taxonomy) -> World:
    """Gather what is asked again and again about a document."""
    anchor = anchor_date(document, scope)
    plain = plain_letters(document.text)
    leads = list_leads(plain, scope)
    title = document.text.find(document.title) if document.title else -1
    regions, agencies = region_names(document.text), agencies_of(document.text)
    return World(
        document,
        plain,
        mentions,
        sections_of(plain, scope),
        taxonomy,
        anchor,
        _year_of_writing(anchor, mentions.years),
        title_period(scope, mentions.years),
        report_year(plain, scope, mentions.years),
        list_years(plain, scope, mentions.years),
        leads,
        frozenset(lead.start for lead in leads.values()),
        tuple(mention.start for mention in mentions.programs),
        tuple(mention.start for mention in mentions.dimensions),
        (title, title + len(document.title)) if document.title and title >= 0 else None,
        subject_place(plain, ((piece.start, piece.end) for piece in scope), taxonomy, regions),
        agencies,
        regions,
        owner_of(plain, scope, agencies),
    )


def _year_of_writing(anchor: str | None, years: tuple[YearMention, ...]) -> int | None:
    """The year in which a document speaks: its date's, else the year that it begins with most often.

    A plan without a date names its own first year on its first pages; what is earlier is looked back to.
    """
    if anchor:
        return int(anchor[:4])
    plans = [year for year in years if year.kind == "plan" and year.start_year]
    near = [year.start_year for year in plans if year.start < _BEGINNING]
    counts = Counter(near or [year.start_year for year in plans])
    return max(counts, key=lambda year: (counts[year], -(year or 0)), default=None)


@dataclass(slots=True)
class Draft:
    """A commitment that is not finished; ``values`` are its fields, ``places`` their evidence.

    ``sentence``: where its sentence begins, if it is a later part of it.
    """

    start: int
    end: int
    piece: Piece
    status: Status
    weight: float
    values: dict[str, object] = field(default_factory=dict)
    places: list[tuple[str, Place]] = field(default_factory=list)
    sentence: int | None = None

    def add(self, name: str, value: object, place: Place) -> None:
        """Set one field with its place."""
        self.values[name] = value
        self.places.append((name, place))


def programs_in(world: World, start: int, end: int) -> list[ProgramMention]:
    """The programmes named between two offsets, in order."""
    position = bisect_left(world.program_starts, start)
    found = []
    while position < len(world.program_starts) and world.program_starts[position] < end:
        found.append(world.mentions.programs[position])
        position += 1
    return found


def main_program(world: World, start: int, end: int) -> ProgramMention | None:
    """The first programme named between two offsets, a full name before an acronym."""
    return min(programs_in(world, start, end), key=lambda mention: mention.method == "acronym", default=None)


def last_program(world: World, after: int, before: int) -> ProgramMention | None:
    """The programme named last between two offsets."""
    position = bisect_left(world.program_starts, before) - 1
    inside = position >= 0 and world.program_starts[position] >= after
    return world.mentions.programs[position] if inside else None


def add_program(draft: Draft, mention: ProgramMention | None) -> None:
    """The canonical name, with the spelling of this place as its evidence."""
    if mention is not None:
        draft.add("program", mention.name, (mention.start, mention.end))


def add_years(draft: Draft, years: list[YearMention]) -> None:
    """The span of all years that count."""
    first = [(y.start_year, y) for y in years if y.start_year is not None]
    last = [(y.end_year, y) for y in years if y.end_year is not None]
    if first:
        year, mention = min(first, key=lambda item: item[0])
        draft.add("start_year", year, (mention.start, mention.end))
    if last:
        year, mention = max(last, key=lambda item: item[0])
        draft.add("end_year", year, (mention.start, mention.end))


def add_context(draft: Draft, world: World) -> None:
    """The headings above, outermost first."""
    text = world.document.text
    chain = world.sections.at(draft.start)
    draft.values["context"] = tuple(" ".join(text[start:end].split()) for start, end in chain)
    draft.places += [(f"context.{i}", place) for i, place in enumerate(chain)]


def add_dimensions(draft: Draft, world: World, *more: Place) -> None:
    """The dimensions of a commitment, from the surest source that has one.

    They are named in the clause, or in a heading above it; else the topic words of the clause, of the places
    in ``more``, of its programme's name, of the headings or of its paragraph suggest one, or the document is
    about one alone.
    """
    above = tuple(reversed(world.sections.at(draft.start)))
    own, around = (draft.start, draft.end), (draft.piece.start, draft.piece.end)
    before = draft.start if draft.sentence is None else draft.sentence
    if around[1] - around[0] > _LONGEST_PARAGRAPH or _dimensions_between(world, before, draft.start):
        around = own  # what the parts of the sentence before it name is theirs
    program = tuple(place for name, place in draft.places if name == "program")
    found: dict[str, Place] = {}
    for start, end in (own, *above):
        for mention in _dimensions_between(world, start, end):
            found.setdefault(mention.dimension, (mention.start, mention.end))
        if found:
            break
    sources = (
        () if found else (*((place, 1) for place in (own, *more, *program, *above)), (around, _AGREEING))
    )
    for (start, end), fewest in sources:
        topic = topical_place(world.document.text[start:end], world.taxonomy, world.regions, fewest)
        if topic is not None:
            found = {topic[0]: (start + topic[1], start + topic[2])}
            break
    if not found and world.subject is not None:
        found = {world.subject[0]: world.subject[1:]}
    draft.values["dimensions"] = tuple(found)
    draft.places += [(f"dimensions.{i}", place) for i, place in enumerate(found.values())]


def _dimensions_between(world: World, start: int, end: int) -> list[DimensionMention]:
    position = bisect_left(world.dimension_starts, start)
    found = []
    while position < len(world.dimension_starts) and world.dimension_starts[position] < end:
        found.append(world.mentions.dimensions[position])
        position += 1
    return found


def finish(draft: Draft, document: Document, ordinal: int, locate: Locate) -> Commitment:
    """The frozen commitment; its id is the same for the same document, place and ordinal."""
    text = document.text
    evidence = tuple(
        Evidence(name, text[start:end], start, end, *locate(start))
        for name, (start, end) in [("quote", (draft.start, draft.end)), *draft.places]
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
    return replace(base, **draft.values)  # type: ignore[arg-type] # the keys are names of its fields


def confidence(weight: float) -> float:
    """A weight as a number between 0 and 1: .65 at the threshold, .9 for two clear cues more."""
    return round(1 / (1 + math.exp(-(weight - THRESHOLD + 0.6))), 2)
