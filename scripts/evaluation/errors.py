"""Which answers of a document are wrong and which are missed: for eyes, not for the gate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evaluation import prose
from evaluation.counting import jaccard, plain

Json = dict[str, Any]


def _years(text: str, gold: list[Json], said: list[Json]) -> Iterator[str]:
    for entry in gold:
        if prose.years(text, [entry], said).missed:
            value = (entry.get("start"), entry.get("end"), entry.get("horizon_years"), entry["role"])
            yield f"missed year {entry['surface']!r} {value}"
    for item in said:
        if prose.years(text, gold, [item]).wrong:
            around = text[max(0, item["start"] - 30) : item["end"] + 20].replace("\n", " ")
            value = (item["start_year"], item["end_year"], item["horizon_years"], item["kind"])
            yield f"wrong year {item['text']!r} {value} in {around!r}"


def _programs(gold: Json, said: list[Json]) -> Iterator[str]:
    given = {plain(p["text"]) for p in said}
    for name in sorted({plain(n) for n in gold["programs"]}):
        if not any(p == name or jaccard(p, name) >= 0.8 for p in given):
            yield f"missed program {name!r}"
    for p in sorted(given):
        known = gold["programs"] + gold["programs_optional"]
        if not any(p == plain(name) or jaccard(p, name) >= 0.8 for name in known):
            yield f"wrong program {p!r}"


def _commitments(text: str, gold: Json, said: list[Json]) -> Iterator[str]:
    scored = prose.Commitments(text, gold, said)
    _, met = scored.match()
    _, near = scored.match(lenient=True)
    for j, item in enumerate(gold["commitments"]):
        if j in met.values():
            continue
        units = [unit for i, (unit, _) in enumerate(scored.units) if near.get(i) == j]
        found = [(unit.get("start_year"), unit.get("end_year")) for unit in units]
        what = f"found with years {found[0]}" if found else "missed"
        years = (item["year_start"], item["year_end"], item.get("horizon_years"))
        yield f"{what}, commitment {years} {item['kind']}: {' '.join(item['quote'].split())!r}"
    for i, (unit, meets) in enumerate(scored.units):
        if i not in met and not meets and not scored.free[i]:
            span = (unit["start_year"], unit["end_year"])
            yield f"wrong commitment {span} {unit['status']}: {' '.join(unit['quote'].split())!r}"


def errors(gold: Json, answer: Json) -> Iterator[str]:
    """One line an error of the document.

    Args:
        gold: The expected answers.
        answer: ``docintel extract --json``'s item for the document.
    """
    text = answer["document"]["text"]
    lines = [
        *_years(text, gold["years"], answer["years"]),
        *_programs(gold, answer["programs"]),
        *_commitments(text, gold, answer["commitments"]),
    ]
    wanted = {item["canonical"] for item in gold["dimensions"]}
    given = {item["dimension"] for item in answer["dimensions"]}
    lines += [f"missed dimension {key}" for key in sorted(wanted - given)]
    lines += [f"wrong dimension {key}" for key in sorted(given - wanted)]
    complete = gold.get("complete", True)
    yield from (line for line in lines if complete or not line.startswith("wrong"))
