"""Expected answers from a source's short notation, every quote made verbatim in its document.

A source says what a careful reader finds, in TOML::

    [gold]
    programs = ["Desa Digital"]
    programs_optional = []
    dimensions = { "smart economy" = "economy" }
    years = [["taun 2026", "2026", "plan"], ["salebeting 5 taun", "+5", "horizon"]]
    commitments = [{ quote = "Pamarintah … 2026.", years = "2026", actor = "Pamarintah", kind = "planned" }]
    optional = ["… a quote …"]

``A … B`` is all from A to the first B behind it. Years are "2026", "2024-2028", "-2030" (until), "+25" (a
horizon) or "" (none said). What comes out is the gold format of the extraction measure: see
``corpora/README.md``.
"""

from __future__ import annotations

import re
from typing import Any

Json = dict[str, Any]
Offsets = tuple[int, int]

ELLIPSIS = " … "


class SourceError(ValueError):
    """A source says something that its document does not hold."""


def find(text: str, phrase: str, begin: int = 0) -> Offsets:
    """The half-open offsets of the first ``phrase`` from ``begin``; any white space stands for any other.

    Raises:
        SourceError: when the text does not hold it.
    """
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    match = re.compile(pattern).search(text, begin)
    if not match or not pattern:
        raise SourceError(f"not in the document: {phrase!r}")
    return match.span()


def stretch(text: str, phrase: str) -> Offsets:
    """The offsets of ``phrase``, which may be ``A … B``: all from A to the first B behind it."""
    first, mark, last = phrase.partition(ELLIPSIS)
    start, end = find(text, first)
    return (start, find(text, last, end)[1]) if mark else (start, end)


def verbatim(text: str, phrase: str) -> str:
    """``phrase`` as the document has it, line breaks included."""
    start, end = stretch(text, phrase)
    return text[start:end]


def span_of_years(notation: str) -> Json:
    """``start``, ``end`` and ``horizon_years`` of the short notation of years."""
    if notation.startswith("+"):
        return {"start": None, "end": None, "horizon_years": int(notation[1:])}
    first, mark, last = notation.partition("-")
    start = int(first) if first else None
    end = int(last) if last else None if mark else start
    return {"start": start, "end": end, "horizon_years": None}


def _year(text: str, entry: list[str]) -> Json:
    surface, notation, role = entry
    years = span_of_years(notation)
    value = {"surface": verbatim(text, surface), "start": years["start"], "end": years["end"], "role": role}
    return value | ({"horizon_years": years["horizon_years"]} if years["horizon_years"] else {})


def _commitment(text: str, entry: Json) -> Json:
    known = {"quote", "years", "program", "dimension", "actor", "target", "kind", "inferred", "indicator"}
    if unknown := set(entry) - known:
        raise SourceError(f"unknown keys in a commitment: {sorted(unknown)}")
    years = span_of_years(entry.get("years", ""))
    value = {
        "quote": verbatim(text, entry["quote"]),
        "program": entry.get("program"),
        "dimension": entry.get("dimension"),
        "year_start": years["start"],
        "year_end": years["end"],
        "actor": entry.get("actor"),
        "target": verbatim(text, entry["target"]) if entry.get("target") else None,
        "kind": entry["kind"],
    }
    if years["horizon_years"]:
        value["horizon_years"] = years["horizon_years"]
    if entry.get("inferred"):
        value["year_inferred"] = True
    if entry.get("indicator"):
        value["indicator"] = entry["indicator"]
    return value


def _segments(text: str, source: Json) -> list[Json]:
    begin, found = 0, []
    for lang, phrase in source.get("languages") or [[source["lang"], " ".join(text[:60].split()[:4])]]:
        begin, _ = find(text, phrase, begin)
        found.append({"lang": lang, "starts_with": text[begin : begin + 40], "offset": begin})
    return found


def _overlooked(text: str, surfaces: list[str]) -> list[str]:
    """Years of the text, with what stands around them, that no surface and no web address holds."""
    covered: set[int] = set()
    for pattern in [*map(re.escape, surfaces), r"https?://\S+"]:
        for match in re.finditer(pattern, text):
            covered.update(range(*match.span()))
    years = re.finditer(r"\b(?:19|20)\d\d\b", text)
    return [
        text[max(0, m.start() - 25) : m.end() + 10] for m in years if not covered.issuperset(range(*m.span()))
    ]


def expected(source: Json, text: str, document: str) -> Json:
    """The expected answers of one document.

    Args:
        source: The parsed source with ``id``, ``lang`` or ``languages``, and ``gold``.
        text: The document's text, in which every quote is looked up.
        document: The document's path, relative to ``corpora/``.

    Raises:
        SourceError: when a surface, quote or target is not in the text, or a year of it was overlooked.
    """
    gold, complete = source["gold"], source.get("complete", True)
    try:
        years = [_year(text, entry) for entry in gold.get("years", [])]
        overlooked = _overlooked(text, [year["surface"] for year in years]) if complete else []
        if overlooked:
            raise SourceError(f"years without an answer: {overlooked}")
        return {
            "id": source["id"],
            "split": "own",
            "source": document,
            "language_segments": _segments(text, source),
            "programs": [verbatim(text, name) for name in gold.get("programs", [])],
            "programs_optional": [verbatim(text, name) for name in gold.get("programs_optional", [])],
            "dimensions": [
                {"surface": verbatim(text, surface), "canonical": key}
                for surface, key in gold.get("dimensions", {}).items()
            ],
            "years": years,
            "commitments": [_commitment(text, entry) for entry in gold.get("commitments", [])],
            "commitments_optional": [{"quote": verbatim(text, quote)} for quote in gold.get("optional", [])],
            "notes": gold.get("notes", ""),
            **({} if complete else {"complete": False}),
        }
    except SourceError as error:
        raise SourceError(f"{source['id']}: {error}") from None
