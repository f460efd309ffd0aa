"""What is highlighted in a text: spans that overlap, split into pieces that do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docintel.types import Commitment, Result


@dataclass(frozen=True, slots=True)
class Span:
    """One reason to highlight ``[start, end)``; ``number`` is that of the commitment it belongs to."""

    start: int
    end: int
    style: str
    label: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A maximal stretch with the same reasons all along."""

    start: int
    end: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A commitment with the number that the page gives it and its place, the quote's where that is found."""

    number: int
    commitment: Commitment
    start: int
    end: int


def entries_of(result: Result) -> list[Entry]:
    """The commitments in the order of the text."""
    text = result.document.text
    placed = [(*_place(text, item), item) for item in result.commitments]
    placed.sort(key=lambda found: found[:2])
    return [Entry(number, item, start, end) for number, (start, end, item) in enumerate(placed, 1)]


def spans_of(result: Result, entries: Iterable[Entry]) -> list[Span]:
    """Everything found, as spans."""
    mentions = result.mentions
    spans = [
        Span(item.start, item.end, f"year {item.kind}", f"year ({item.kind})") for item in mentions.years
    ]
    spans += [Span(item.start, item.end, "program", f"program: {item.name}") for item in mentions.programs]
    spans += [
        Span(item.start, item.end, "dimension", f"dimension: {item.dimension}")
        for item in mentions.dimensions
    ]
    for entry in entries:
        number = entry.number
        spans.append(Span(entry.start, entry.end, "quote", f"commitment {number}", number))
        spans += [
            Span(item.start, item.end, "evidence", f"{field_name(item.field)} of commitment {number}", number)
            for item in entry.commitment.evidence
            if item.field != "quote"
        ]
    return [span for span in spans if span.start < span.end]


def _place(text: str, commitment: Commitment) -> tuple[int, int]:
    """Where the quote stands: of rows printed twice, the one with evidence. No text where it is not found."""
    quote, evidence = commitment.quote, commitment.evidence
    ranked = sorted(evidence, key=lambda item: (item.field != "quote", item.field != "activity"))
    near = ranked[0].start if ranked else 0
    length = len(quote)
    start = text.rfind(quote, 0, near + length) if quote else -1
    if start < 0 or start + length <= near:
        after = text.find(quote, near) if quote else -1
        start = after if after >= 0 else start
    return (near, near) if start < 0 else (start, start + length)


def split(spans: Iterable[Span]) -> list[Piece]:
    """The pieces in order, cut at the start and end of every span; nothing where there is no span."""
    opening: dict[int, list[Span]] = {}
    closing: dict[int, list[Span]] = {}
    for span in spans:
        opening.setdefault(span.start, []).append(span)
        closing.setdefault(span.end, []).append(span)
    pieces: list[Piece] = []
    active: dict[int, Span] = {}  # by identity: two equal spans are two
    last = 0
    for at in sorted(opening.keys() | closing.keys()):
        if active:
            pieces.append(Piece(last, at, tuple(active.values())))
        for span in closing.get(at, ()):
            del active[id(span)]
        active.update((id(span), span) for span in opening.get(at, ()))
        last = at
    return pieces


def field_name(field: str) -> str:
    """``targets.0.text`` as a reader says it: "target 1"."""
    head, *rest = field.split(".")
    if head in {"targets", "amounts", "actors", "years", "dimensions", "context"} and rest[:1]:
        head = head.removesuffix("s") if head != "context" else head
        rest[0] = str(int(rest[0]) + 1) if rest[0].isdecimal() else rest[0]
    return " ".join([head, *(part for part in rest if part not in {"text", "name", "mark"})])
