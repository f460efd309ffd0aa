"""How well a search puts what was asked for first: judged queries over a library of known commitments.

``corpora/relevance`` holds some 600 commitments as docintel once read them in ``corpora/documents``, kept as
they were so that the judgements stay true, and the queries with their judgements. What any mode
showed among its first ten was read and judged. Around them are the commitments of ``made_commitments``.
"""

from __future__ import annotations

import json
import math
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from docintel.types import Commitment, Evidence, Result
from evaluation.made_commitments import made
from evaluation.quoted import quoted

FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "relevance"
MODES = ("keyword", "semantic", "hybrid")
#: Hits of a page, as far as anybody looks.
DEPTH = 10
_GRADES = {"good": 3, "fair": 2, "weak": 1}


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the grade of each commitment that answers it, by id."""

    lang: str
    text: str
    grades: dict[str, int]


def queries() -> list[Query]:
    """All judged queries."""
    about: dict[str, list[str]] = {}
    for number, (subject, _, _) in enumerate(made()):
        about.setdefault(subject, []).append(f"made-{number}")
    found = []
    for item in tomllib.loads((FOLDER / "queries.toml").read_text(encoding="utf-8"))["query"]:
        grades = {str(n): grade for name, grade in _GRADES.items() for n in item.get(name, ())}
        grades |= dict.fromkeys(about.get(item.get("subject", ""), ()), 3)
        found.append(Query(item["lang"], item["text"], grades))
    return found


def gain(query: Query, ids: list[str]) -> float:
    """The nDCG of a ranking at ten, with gains of 2^grade - 1 (Burges and others 2005)."""
    reached = sum(_gain(query.grades.get(key, 0), place) for place, key in enumerate(ids[:DEPTH]))
    best = sorted(query.grades.values(), reverse=True)[:DEPTH]
    return reached / sum(_gain(grade, place) for place, grade in enumerate(best))


def _gain(grade: int, place: int) -> float:
    return (2.0**grade - 1) / math.log2(place + 2)


def rankings() -> Iterator[tuple[str, Query, list[str]]]:
    """Mode, query and the ids of the first hits, from a library that is made for it."""
    from docintel.encoder import load_encoder  # noqa: PLC0415 - loads the encoder
    from docintel.library import SearchRequest, make_record, open_library  # noqa: PLC0415 - the same

    with (
        tempfile.TemporaryDirectory() as folder,
        open_library(str(Path(folder) / "relevance.db"), create=True) as library,
    ):
        for name, result in _documents():
            library.put(make_record(result, "relevance"), f"/{name}")
        for _ in library.encode(load_encoder(), anew=False):
            pass
        for query in queries():
            for mode in MODES:
                found = library.search(SearchRequest(query.text, limit=DEPTH, mode=mode))  # type: ignore[arg-type]
                yield mode, query, [hit.commitment["id"] for hit in found.hits]


def commitments() -> list[dict[str, Any]]:
    """The commitments of the documents, by number."""
    text = (FOLDER / "commitments.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _documents() -> Iterator[tuple[str, Result]]:
    rows = [{"id": str(number)} | item for number, item in enumerate(commitments())]
    for name, group in groupby(rows, key=lambda row: row["document"]):
        yield name, _result(name, list(group))
    texts = [
        {"id": f"made-{number}", "lang": lang, "quote": text, "of": f"{subject}-{lang}"}
        for number, (subject, lang, text) in enumerate(made())
    ]
    for number, (_, group) in enumerate(groupby(texts, key=lambda row: row["of"])):
        yield f"made-{number}.txt", _result(f"made-{number}", list(group))


def _result(name: str, rows: list[dict[str, Any]]) -> Result:
    def commitment(number: int, start: int) -> Commitment:
        row, quote = rows[number], rows[number]["quote"]
        return Commitment(
            **{"program": None, "activity": None, "start_year": None, "end_year": None, "kind": "prose"}
            | {key: value for key, value in row.items() if key not in ("document", "title", "of")}
            | {key: tuple(row.get(key, ())) for key in ("context", "dimensions")},
            status="planned",
            confidence=0.9,
            evidence=(Evidence("quote", quote, start, start + len(quote), page=1),),
        )

    first = rows[0]
    quotes = [row["quote"] for row in rows]
    return quoted(name, quotes, commitment, lang=first["lang"], title=first.get("title"))
