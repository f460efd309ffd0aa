"""The JSON of the command-line contract, from the types and back. Keys and order are the contract's."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from docintel.types import (
    Actor,
    Amount,
    Commitment,
    DimensionMention,
    Document,
    Evidence,
    ProgramMention,
    Result,
    Segment,
    Target,
    Warning,
    YearMark,
    YearMention,
)

Json = dict[str, Any]

#: Where a commitment itself stands, the surest first; headings, headers and merged cells stand elsewhere.
_OWN_FIELDS = ("quote", "activity", "program", "targets.0.indicator", "targets.0.text", "amounts.0.text")


def language_shares(segments: tuple[Segment, ...]) -> dict[str, float]:
    """Share of characters per language, the largest first; empty when there is no segment."""
    counts: dict[str, int] = {}
    for segment in segments:
        counts[segment.lang] = counts.get(segment.lang, 0) + segment.end - segment.start
    total = sum(counts.values())
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {lang: round(count / total, 4) for lang, count in ranked if count}


def page_starts(document: Document) -> list[tuple[int, int]]:
    """(start, page) of every block with a page, in the order of the text; for :func:`page_at`."""
    return sorted((block.start, block.page) for block in document.blocks if block.page is not None)


def page_at(starts: list[tuple[int, int]], offset: int) -> int | None:
    """The page on which the character at ``offset`` stands, given the list of :func:`page_starts`."""
    position = bisect_right(starts, (offset, 1 << 60))
    return starts[max(position - 1, 0)][1] if starts else None


def segment_json(segment: Segment) -> Json:
    """``segments[]`` of the contract, with the register of Javanese as a further field."""
    return {
        "start": segment.start,
        "end": segment.end,
        "lang": segment.lang,
        "score": round(segment.score, 4),
        "page": segment.page,
        "kind": segment.kind,
        "register": segment.register,
    }


def program_json(mention: ProgramMention, document: Document, starts: list[tuple[int, int]]) -> Json:
    """``programs[]`` of the contract."""
    return {
        "text": document.text[mention.start : mention.end],
        "name": mention.name,
        "page": page_at(starts, mention.start),
        "start": mention.start,
        "end": mention.end,
        "lang": mention.lang,
    }


def dimension_json(mention: DimensionMention, document: Document, starts: list[tuple[int, int]]) -> Json:
    """``dimensions[]`` of the contract."""
    return {
        "text": document.text[mention.start : mention.end],
        "dimension": mention.dimension,
        "page": page_at(starts, mention.start),
        "start": mention.start,
        "end": mention.end,
        "lang": mention.lang,
    }


def year_json(mention: YearMention, document: Document, starts: list[tuple[int, int]]) -> Json:
    """``years[]`` of the contract."""
    return {
        "text": document.text[mention.start : mention.end],
        "start_year": mention.start_year,
        "end_year": mention.end_year,
        "horizon_years": mention.horizon_years,
        "kind": mention.kind,
        "page": page_at(starts, mention.start),
        "start": mention.start,
        "end": mention.end,
        "lang": mention.lang,
    }


def commitment_json(commitment: Commitment) -> Json:
    """``commitments[]`` of the contract, with ``kind`` (prose or table) as a further field."""
    value = _fields(commitment)
    for key in ("context", "dimensions"):
        value[key] = list(value[key])
    for key in ("years", "targets", "amounts", "actors", "evidence"):
        value[key] = [_fields(item) for item in value[key]]
    for evidence in value["evidence"]:
        evidence["bbox"] = None if evidence["bbox"] is None else list(evidence["bbox"])
    return value


def _fields(item: Commitment | YearMark | Target | Amount | Actor | Evidence) -> Json:
    """The fields of a dataclass as they are: ``asdict`` copies every value, and takes ten times as long."""
    return {name: getattr(item, name) for name in item.__slots__}


def commitment_from_json(value: Json) -> Commitment:
    """The inverse of :func:`commitment_json`."""
    evidence = (
        Evidence(**{**item, "bbox": None if item["bbox"] is None else tuple(item["bbox"])})
        for item in value["evidence"]
    )
    return Commitment(
        **{
            **value,
            "context": tuple(value["context"]),
            "dimensions": tuple(value["dimensions"]),
            "years": tuple(YearMark(**item) for item in value["years"]),
            "targets": tuple(Target(**item) for item in value["targets"]),
            "amounts": tuple(Amount(**item) for item in value["amounts"]),
            "actors": tuple(Actor(**item) for item in value["actors"]),
            "evidence": tuple(evidence),
        }
    )


def own_evidence(item: Commitment) -> tuple[Evidence, ...]:
    """The evidence of the commitment itself, not of a heading, a header or a merged cell above it."""
    for field in _OWN_FIELDS:
        found = tuple(evidence for evidence in item.evidence if evidence.field == field)
        if found:
            return found
    return item.evidence


def warning_json(warning: Warning) -> Json:
    """``warnings[]`` of the contract."""
    return {"stage": warning.stage, "code": warning.code, "page": warning.page, "message": warning.message}


def result_json(result: Result, path: str) -> Json:
    """One item of ``docintel extract --json``."""
    document = result.document
    starts = page_starts(document)
    return {
        "path": path,
        "document": {
            "id": document.id,
            "title": document.title,
            "media_type": document.media_type,
            "pages": document.pages,
            "published": document.published,
            "languages": language_shares(result.segments),
            "text": document.text,
        },
        "segments": [segment_json(item) for item in result.segments],
        "programs": [program_json(item, document, starts) for item in result.mentions.programs],
        "dimensions": [dimension_json(item, document, starts) for item in result.mentions.dimensions],
        "years": [year_json(item, document, starts) for item in result.mentions.years],
        "commitments": [commitment_json(item) for item in result.commitments],
        "warnings": [warning_json(item) for item in result.warnings],
    }
