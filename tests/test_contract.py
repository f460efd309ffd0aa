"""The JSON of the contract: its keys, its offsets, the same from the API and the command line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.contract import commitment_from_json, commitment_json, result_json
from docintel.pipeline import process
from docintel.types import Actor, Amount, Commitment, Evidence, Target, YearMark
from tests.conftest import CORPORA, Outcome

DOCUMENTS = sorted(path for path in CORPORA.iterdir() if path.is_file())

KEYS = {
    "document": {"id", "title", "media_type", "pages", "published", "languages", "text"},
    "segments": {"start", "end", "lang", "score", "page", "kind"},
    "programs": {"text", "name", "page", "start", "end", "lang"},
    "dimensions": {"text", "dimension", "page", "start", "end", "lang"},
    "years": {"text", "start_year", "end_year", "horizon_years", "kind", "page", "start", "end", "lang"},
    "commitments": {
        *("id", "program", "activity", "context", "dimensions", "start_year", "end_year", "status", "quote"),
        *("lang", "confidence", "years", "targets", "amounts", "actors", "evidence"),
    },
    "warnings": {"stage", "code", "page", "message"},
}
PARTS = {
    "years": {"year", "mark"},
    "targets": {"indicator", "text", "value", "unit", "year"},
    "amounts": {"text", "amount", "currency", "year", "funding_source"},
    "actors": {"name", "role"},
    "evidence": {"field", "text", "page", "bbox", "start", "end"},
}
STATUSES = {"planned", "ongoing", "done", "missed", "dropped", "stated"}
YEAR_KINDS = {"plan", "date", "regulation", "horizon", "other"}
ROLES = {"lead", "partner", "funder", "beneficiary", None}


@cache
def extracted(path: Path) -> dict[str, Any]:
    """What the API says of a document, as JSON and back."""
    value: dict[str, Any] = json.loads(json.dumps(result_json(process(path), str(path))))
    return value


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_answer_has_the_keys_and_values_of_the_contract(path: Path) -> None:
    value = extracted(path)
    assert KEYS["document"] <= set(value["document"])
    for name in KEYS.keys() - {"document"}:
        assert all(KEYS[name] <= set(item) for item in value[name]), name
    for item in value["commitments"]:
        for part, keys in PARTS.items():
            assert all(keys <= set(piece) for piece in item[part]), part
        assert item["status"] in STATUSES
        assert 0 <= item["confidence"] <= 1
        assert {actor["role"] for actor in item["actors"]} <= ROLES
    assert {item["kind"] for item in value["years"]} <= YEAR_KINDS
    assert {item["lang"] for item in value["segments"]} <= {"id", "jv", "en", "und"}
    assert sum(value["document"]["languages"].values()) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_offset_holds_its_text(path: Path) -> None:
    value = extracted(path)
    text = value["document"]["text"]
    for name in ("programs", "dimensions", "years"):
        for item in value[name]:
            assert text[item["start"] : item["end"]] == item["text"]
    for item in value["commitments"]:
        assert item["quote"]
        assert item["quote"] in text
        for evidence in item["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["text"]
    spans = [(item["start"], item["end"]) for item in value["segments"]]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def reported(item: dict[str, Any]) -> Iterator[str]:
    """The names of the fields of a commitment that say something."""
    yield from (name for name in ("program", "activity") if item[name])
    yield from (f"targets.{place}.text" for place in range(len(item["targets"])))
    yield from (f"amounts.{place}.text" for place in range(len(item["amounts"])))
    yield from (f"actors.{place}.name" for place in range(len(item["actors"])))
    yield from (f"years.{place}.year" for place in range(len(item["years"])))
    yield from (f"context.{place}" for place in range(len(item["context"])))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_value_without_evidence(path: Path) -> None:
    for item in extracted(path)["commitments"]:
        shown = {evidence["field"] for evidence in item["evidence"]}
        assert set(reported(item)) <= shown, item["quote"]


def test_a_pdf_gives_page_and_bbox_with_every_piece_of_evidence(corpora: Path) -> None:
    path = corpora / "601-masterplan-banyujati.pdf"
    value = extracted(path)
    pages = value["document"]["pages"]
    evidence = [piece for item in value["commitments"] for piece in item["evidence"]]
    assert evidence
    for piece in evidence:
        assert 1 <= piece["page"] <= pages
        x0, top, x1, bottom = piece["bbox"]
        assert x0 < x1
        assert top < bottom


def test_ids_are_unique_and_stable(corpora: Path) -> None:
    path = corpora / "601-masterplan-banyujati.pdf"
    ids = [item["id"] for item in extracted(path)["commitments"]]
    assert len(ids) == len(set(ids))
    assert ids == [item.id for item in process(path).commitments]


def test_the_command_line_says_what_the_api_says(docintel: Callable[..., Outcome]) -> None:
    paths = [path for path in DOCUMENTS if path.suffix != ".pdf"]
    outcome = docintel("extract", *paths, "--json")
    assert outcome.code == 0
    assert outcome.json() == [extracted(path) for path in paths]


numbers = st.decimals(allow_nan=False, allow_infinity=False).map(str)
texts = st.text(max_size=20)
years = st.integers(1945, 2100)
maybe = st.none
commitments = st.builds(
    Commitment,
    id=texts,
    kind=st.sampled_from(["prose", "table"]),
    program=maybe() | texts,
    activity=maybe() | texts,
    context=st.lists(texts, max_size=3).map(tuple),
    dimensions=st.lists(texts, max_size=2).map(tuple),
    start_year=maybe() | years,
    end_year=maybe() | years,
    status=st.sampled_from(sorted(STATUSES)),
    quote=texts,
    lang=st.sampled_from(["id", "jv", "en", "und"]),
    confidence=st.floats(0, 1),
    years=st.lists(st.builds(YearMark, years, texts), max_size=2).map(tuple),
    targets=st.lists(st.builds(Target, maybe() | texts, texts, maybe() | numbers), max_size=2).map(tuple),
    amounts=st.lists(st.builds(Amount, texts, maybe() | numbers), max_size=2).map(tuple),
    actors=st.lists(st.builds(Actor, texts, st.sampled_from(["lead", None])), max_size=2).map(tuple),
    evidence=st.lists(
        st.builds(
            Evidence,
            *(texts, texts, st.integers(0, 99), st.integers(0, 99), maybe() | st.integers(1, 9)),
            maybe() | st.tuples(*[st.floats(0, 9)] * 4),
        ),
        max_size=2,
    ).map(tuple),
)


@given(commitments)
def test_a_commitment_survives_json(commitment: Commitment) -> None:
    assert commitment_from_json(json.loads(json.dumps(commitment_json(commitment)))) == commitment
