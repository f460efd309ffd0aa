"""What is stored of one document, made ready outside the library: a Result in, rows out.

All that costs time (stemming, compressing) happens here, in the process that read the document, so that the
one process which writes has little left to do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, cast

from docintel.contract import (
    Json,
    commitment_json,
    dimension_json,
    own_evidence,
    page_at,
    page_starts,
    program_json,
    segment_json,
    warning_json,
    year_json,
)
from docintel.coverage import coverage, given_up
from docintel.languages.regions import region_of
from docintel.languages.stemming import find_words, stem
from docintel.library.codec import pack, storable
from docintel.types import Commitment, Document, Lang, Result

#: Stands between the fields of one index column, so that no phrase reaches over.
BREAK = "¶"

#: The code of the failure of a document that is stored without pages whose time ran out.
PARTIAL = "pages_unread"

#: A longer name is a paragraph; it is listed up to here, because no index takes a text of any length.
_LONGEST_NAME = 500

#: Blocks that are passages; what is shorter is a number or a fragment.
_PROSE = frozenset(("paragraph", "list_item", "footnote"))
_SHORTEST_PASSAGE = 20

#: A span of more years than this is somebody's typing error; its years are not listed one by one.
_LONGEST_SPAN = 60


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    """One commitment as rows. ``first_year`` and ``last_year`` are the span that filters compare with."""

    kind: str
    lang: str
    status: str
    page: int | None
    first_year: int | None
    last_year: int | None
    confidence: float
    amount: float | None  # the largest in rupiah
    payload: bytes
    programs: tuple[str, ...]
    dimensions: tuple[str, ...]
    actors: tuple[str, ...]
    years: tuple[int, ...]
    stems: tuple[str, str, str]  # name, body, around


@dataclass(frozen=True, slots=True)
class Record:
    """One document as rows; ``commitments`` in the order of their places."""

    sha256: str
    title: str | None
    media_type: str
    published: str | None
    region: str | None
    pages: int | None
    characters: int
    segments: int
    warnings: int
    given_up: str | None  # the pages that were not read because their time ran out
    languages: dict[str, int]
    pipeline: str
    parts: dict[str, bytes]
    programs: tuple[str, ...]
    commitments: tuple[CommitmentRecord, ...]
    vocabulary: tuple[tuple[str, str], ...]

    def lack(self, path: str) -> str | None:
        """What is said of the document at ``path`` when pages were given up; None when none was."""
        if self.given_up is None:
            return None
        return (
            f"{path} is stored without all of {self.given_up}, for which the time ran out: "
            "try again with docintel ingest --retry failed."
        )


def make_record(result: Result, pipeline: str) -> Record:
    """The record of ``result``, which the pipeline of version ``pipeline`` gave.

    Commitments are put in the order of the text; the same result gives the same record.
    """
    document = result.document
    starts = page_starts(document)
    index = Indexer(document.title or "", main_language(_characters(result)))
    programs = _Programs(result)
    ordered = sorted(result.commitments, key=lambda item: (*_place(item), item.id))
    commitments = tuple(_commitment(item, document, starts, programs, index) for item in ordered)
    named = {*programs.names, *(name for item in commitments for name in item.programs)}
    return Record(
        sha256=document.id,
        title=None if document.title is None else storable(document.title),
        media_type=document.media_type,
        published=document.published,
        region=region_of(document.title, document.text),
        pages=document.pages,
        characters=len(document.text),
        segments=len(result.segments),
        warnings=len(result.warnings),
        given_up=given_up(document),
        languages=_characters(result),
        pipeline=pipeline,
        parts=_parts(result, starts),
        programs=tuple(sorted(named)),
        commitments=commitments,
        vocabulary=tuple(sorted(index.seen)),
    )


class Indexer:
    """Turns the texts of one document into stems and remembers every word that it saw."""

    def __init__(self, title: str, lang: Lang) -> None:
        """Take the title, which is found with every commitment, and the language that it is in."""
        self.seen: set[tuple[str, str]] = set()
        self._known: dict[tuple[str, Lang], str] = {}  # the rows of a table share headings, actors, sources
        self._title = self._stems((title,), lang)

    def fields(self, item: Commitment) -> tuple[str, str, str]:
        """The three fields of the index: name, body, and what stands around."""
        around = self._stems(item.context, item.lang)
        return (
            self._stems(tuple(text for text in (item.program, item.activity) if text), item.lang),
            self._stems(_body(item), item.lang),
            f"{around} {BREAK} {self._title}" if around else self._title,
        )

    def _stems(self, texts: tuple[str, ...], lang: Lang) -> str:
        fields = [self._known.get((text, lang)) or self._stemmed(text, lang) for text in texts]
        return f" {BREAK} ".join(field for field in fields if field)

    def _stemmed(self, text: str, lang: Lang) -> str:
        pairs = [(word, stem(word, lang)) for _, _, word in find_words(text)]
        self.seen.update(pairs)
        self._known[text, lang] = stems = " ".join(pair[1] for pair in pairs)
        return stems


class _Programs:
    """The canonical names of the programs that a document mentions, by place and by what the text says."""

    def __init__(self, result: Result) -> None:
        text, mentions = result.document.text, result.mentions.programs
        self._places = sorted((item.start, item.end, _listed(item.name)) for item in mentions)
        self._said = {text[item.start : item.end]: _listed(item.name) for item in mentions}

    @property
    def names(self) -> Iterable[str]:
        """All of them."""
        return self._said.values()

    def of(self, item: Commitment) -> tuple[str, ...]:
        """Canonical names: of its own program, and of the programs that its evidence mentions."""
        found = set()
        if item.program:
            found.add(self._said.get(item.program, _listed(" ".join(item.program.split()))))
        for part in item.evidence:
            if part.field in ("quote", "program"):
                found.update(self._within(part.start, part.end))
        return tuple(sorted(found))

    def _within(self, start: int, end: int) -> Iterator[str]:
        for place in range(bisect_left(self._places, (start,)), len(self._places)):
            first, last, name = self._places[place]
            if first >= end:
                return
            if last <= end:
                yield name


def _commitment(
    item: Commitment, document: Document, starts: list[tuple[int, int]], programs: _Programs, index: Indexer
) -> CommitmentRecord:
    first, last = _span(item, document)
    return CommitmentRecord(
        kind=item.kind,
        lang=item.lang,
        status=item.status,
        page=_page(item, starts),
        first_year=first,
        last_year=last,
        confidence=item.confidence,
        amount=_amount(item),
        payload=pack(commitment_json(item)),
        programs=programs.of(item),
        dimensions=tuple(sorted({_listed(name) for name in item.dimensions})),
        actors=tuple(sorted({_listed(actor.name) for actor in item.actors})),
        years=_years(item),
        stems=index.fields(item),
    )


def _listed(name: str) -> str:
    return storable(name)[:_LONGEST_NAME]


def _body(item: Commitment) -> tuple[str, ...]:
    """The quote, and each further value that does not stand in it."""
    values = [target.indicator for target in item.targets]
    values += [actor.name for actor in item.actors]
    values += [amount.funding_source for amount in item.amounts]
    values += [target.text for target in item.targets] + [amount.text for amount in item.amounts]
    kept = dict.fromkeys(value for value in values if value and value not in item.quote)
    return (item.quote, *kept)


def _place(item: Commitment) -> tuple[int, int]:
    """Where a commitment stands: its span of the text."""
    return min(((evidence.start, evidence.end) for evidence in own_evidence(item)), default=(0, 0))


def _page(item: Commitment, starts: list[tuple[int, int]]) -> int | None:
    pages = [evidence.page for evidence in own_evidence(item) if evidence.page is not None]
    if pages:
        return min(pages)
    return page_at(starts, _place(item)[0]) if item.evidence else None


def _span(item: Commitment, document: Document) -> tuple[int | None, int | None]:
    """The years that a year filter compares with.

    "Until 2030" holds from the year of publication where that is known; an open end holds for its own year
    alone, since most that name one year mean that year.
    """
    first, last = item.start_year, item.end_year
    if first is None and last is not None:
        published = int(document.published[:4]) if document.published else last
        first = min(published, last)
    if last is None:
        last = first
    if first is not None and last is not None and first > last:
        first, last = last, first
    return first, last


def _amount(item: Commitment) -> float | None:
    """The largest, because a total often stands beside its parts."""
    said = [part.amount for part in item.amounts if part.amount is not None and part.currency == "IDR"]
    return max(map(float, said), default=None)


def _years(item: Commitment) -> tuple[int, ...]:
    said = {mark.year for mark in item.years}
    said |= {target.year for target in item.targets if target.year is not None}
    said |= {amount.year for amount in item.amounts if amount.year is not None}
    if not said:
        bounds = sorted(year for year in (item.start_year, item.end_year) if year is not None)
        if bounds:
            short = bounds[-1] - bounds[0] < _LONGEST_SPAN
            said = set(range(bounds[0], bounds[-1] + 1)) if short else set(bounds)
    return tuple(sorted(said))


def _characters(result: Result) -> dict[str, int]:
    counts: dict[str, int] = {}
    for segment in result.segments:
        counts[segment.lang] = counts.get(segment.lang, 0) + segment.end - segment.start
    return {lang: count for lang, count in sorted(counts.items()) if count}


def main_language(counts: Mapping[str, int]) -> Lang:
    """The language with the most characters."""
    found = max(counts, key=lambda lang: (counts[lang], lang), default="und")
    return cast("Lang", found)


def _parts(result: Result, starts: list[tuple[int, int]]) -> dict[str, bytes]:
    document = result.document
    return {
        "text": pack(document.text),
        "tables": pack(_tables(document)),
        "segments": pack([segment_json(item) for item in result.segments]),
        "mentions": pack(_mentions(result, starts)),
        "prose": pack(_prose(document)),
        "coverage": pack(asdict(coverage(document))),
        "warnings": pack([warning_json(item) for item in result.warnings]),
    }


def _prose(document: Document) -> list[tuple[int, int, int | None]]:
    """Start, end and page of each paragraph: what a search of passages looks in."""
    return [
        (block.start, block.end, block.page)
        for block in document.blocks
        if block.kind in _PROSE and block.end - block.start >= _SHORTEST_PASSAGE
    ]


def _mentions(result: Result, starts: list[tuple[int, int]]) -> Json:
    document, found = result.document, result.mentions
    return {
        "programs": [program_json(item, document, starts) for item in found.programs],
        "dimensions": [dimension_json(item, document, starts) for item in found.dimensions],
        "years": [year_json(item, document, starts) for item in found.years],
    }


def _tables(document: Document) -> list[Json]:
    """Each table as it stands: its shape and its cells as [row, column, rows, columns, page, text, mark]."""
    cells: list[list[list[Any]]] = [[] for _ in document.tables]
    for block in document.blocks:
        if block.kind == "table_cell" and block.table is not None and block.table < len(cells):
            text = document.text[block.start : block.end]
            place = [block.row, block.column, block.row_span, block.column_span]
            cells[block.table].append([*place, block.page, text, block.mark])
    return [
        {
            "caption": table.caption,
            "pages": list(table.pages),
            "rows": table.rows,
            "columns": table.columns,
            "header_rows": table.header_rows,
            "section_rows": list(table.section_rows),
            "cells": cells[position],
        }
        for position, table in enumerate(document.tables)
    ]
