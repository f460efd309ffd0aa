"""What was promised under one program for which year: in which document, and where two disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from sqlalchemy import Connection, select

from docintel.contract import Json
from docintel.languages.stemming import fold
from docintel.library.codec import unpack
from docintel.library.program_names import find_program
from docintel.library.schema import commitment_programs, commitments, documents, payloads, programs
from docintel.library.searching import REFERENCE, DocumentRef, reference_of

Kind = Literal["target", "amount", "statement"]
#: Of a promise the indicator, the text, and its value and unit where it is a number.
_What = tuple[str | None, str, str | None, str | None]

#: An activity of so many words besides its number says what the number is about.
_A_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing said for a year, for the years until ``until``, or for none.

    ``value`` is a decimal string where it is a number.
    """

    year: int | None
    until: int | None
    kind: Kind
    activity: str | None
    indicator: str | None
    text: str
    value: str | None
    unit: str | None
    status: str
    lang: str
    document: DocumentRef
    page: int | None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Different values for one thing and year in different documents."""

    year: int
    what: str
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All promises under one program, by year, those without one last."""

    program: str
    promises: tuple[Promise, ...]
    disagreements: tuple[Disagreement, ...]


_Groups = dict[tuple[object, ...], list[Promise]]


def timeline(connection: Connection, name: str) -> Timeline:
    """What was promised under the program that ``name`` means.

    Raises:
        UsageError: when no program has these words in its name, or several have.
    """
    key, program = find_program(connection, name)
    link = commitment_programs.c
    under = (
        select(link.commitment_id)
        .join(programs, programs.c.id == link.program_id)
        .where(programs.c.same == key)
    )
    rows = connection.execute(
        select(commitments.c.page, payloads.c.data, *REFERENCE)
        .join(payloads, payloads.c.id == commitments.c.id)
        .join(documents, documents.c.id == commitments.c.document_id)
        .where(commitments.c.id.in_(under))
        .order_by(documents.c.path, commitments.c.place)
    )
    promises = [
        promise for row in rows for promise in _promises(unpack(row.data), reference_of(row), row.page)
    ]
    promises.sort(key=lambda promise: (promise.year is None, promise.year or 0))
    return Timeline(program, tuple(promises), tuple(_disagreements(promises)))


def _promises(item: Json, document: DocumentRef, page: int | None) -> Iterator[Promise]:
    """Targets and amounts each for its year; a commitment with neither for its own years."""
    status: str = item["status"]
    activity: str | None = item["activity"]

    def said(kind: Kind, own: int | None, what: _What) -> Promise:
        year, until = _years(item, own)
        return Promise(year, until, kind, activity, *what, status, item["lang"], document, page)

    for target in item["targets"]:
        value = (target["indicator"], target["text"], target["value"], target["unit"])
        yield said("target", target["year"], value)
    for amount in item["amounts"]:
        value = (amount["funding_source"], amount["text"], amount["amount"], amount["currency"])
        yield said("amount", amount["year"], value)
    if not item["targets"] and not item["amounts"]:
        text = " ".join(item["quote"].split())
        for year in [mark["year"] for mark in item["years"]] or [None]:
            yield said("statement", year, (None, text, None, None))


def _years(item: Json, own: int | None) -> tuple[int | None, int | None]:
    """The year that something has of its own, or the first and the last of what it belongs to."""
    if own is not None:
        return own, None
    first, last = item["start_year"] or item["end_year"], item["end_year"]
    return first, None if last == first else last


def _disagreements(promises: Iterable[Promise]) -> Iterator[Disagreement]:
    """The same activity, indicator, unit and years with different numbers in different documents.

    Where the activity is a sentence, the number stands in it: the rest of it is compared. What documents of
    two regencies or cities say is not: each promises its own. One of no known
    region is compared with all.
    """
    groups: _Groups = {}
    for promise in promises:
        if promise.year is None or promise.value is None or _number(promise.value) is None:
            continue
        activity = _plain((promise.activity or "").replace(promise.text, " "))
        if promise.kind == "target" and not promise.indicator and len(activity.split()) < _A_SENTENCE:
            continue  # without an indicator two numbers need not be about the same thing
        what = (promise.kind, activity, _plain(promise.indicator), _plain(promise.unit))
        groups.setdefault((promise.year, promise.until, *what), []).append(promise)
    for (year, *_), group in _by_region(groups):
        by_document: dict[str, set[Decimal | None]] = {}
        for promise in group:
            by_document.setdefault(promise.document.id, set()).add(_number(promise.value))
        said = list(by_document.values())
        if len(said) > 1 and any(values != said[0] for values in said):
            first = group[0]
            what_said = first.indicator or first.activity or first.kind
            yield Disagreement(int(str(year)), " ".join(what_said.split()), tuple(group))


def _by_region(groups: _Groups) -> Iterator[tuple[tuple[object, ...], list[Promise]]]:
    """Each group once for every city or regency in it, with what is of none."""
    for what, group in groups.items():
        regions = dict.fromkeys(filter(None, map(_local, group)))
        for region in regions or (None,):
            yield what, [promise for promise in group if _local(promise) in (region, None)]


def _local(promise: Promise) -> str | None:
    """The city or regency of the document; None of a province, whose plans speak of its regencies too."""
    region = promise.document.region
    return None if region is None or region.startswith("Provinsi ") else fold(region)


def _number(value: str | None) -> Decimal | None:
    try:
        return None if value is None else Decimal(value)
    except InvalidOperation:
        return None


def _plain(text: str | None) -> str:
    return " ".join(fold(text or "").split())
