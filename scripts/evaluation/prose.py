"""Years, programs, dimensions and commitments of a document, against its expected answers.

The definitions are those of the gold's own measure, so that our figures can be laid beside it:

* years: a prediction is right when it overlaps a gold surface and has its value, and a regulation's year is
  not called a plan, nor the reverse; each gold entry (one value, one surface) counts once. Places in web
  addresses, and gold that names no year, count neither way.
* programs: equal after case, white space and quotation marks, or word Jaccard of at least 0.8.
* dimensions: the set of the document.
* commitments: the quotes share at least half of the shorter one's words and the years agree; lenient: without
  the years. A prediction over several gold statements counts once for each year that its series says. What
  meets only optional statements counts neither way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from evaluation.counting import WORD, Counts, Span, jaccard, matching, overlap, places, plain, word_count

Json = dict[str, Any]
Years = tuple[Any, Any]

#: Roles of gold entries that say no year, or none that is asked for.
UNSCORED = frozenset(
    {"month_without_year", "date_without_year", "duration", "frequency", "url", "code", "byline"}
)
ADDRESS = re.compile(r"https?://\S+")
HORIZON = "in"
#: The statuses that are right for a kind of gold statement; money, what is proposed and what is hoped may be
#: told in several.
STATUSES = {
    "planned": {"planned"},
    "target": {"planned"},
    "mission": {"planned"},
    "obligation": {"planned"},
    "intent": {"planned"},
    "ongoing": {"ongoing"},
    "done": {"done"},
    "missed": {"missed", "dropped"},
    "dropped": {"missed", "dropped"},
}
#: Kinds of segments that nothing is extracted from.
SILENT = frozenset({"header", "footer", "boilerplate"})


def spread(start: Any, end: Any) -> Years:
    """A span of years; one missing end is the other."""
    return (end if start is None else start, start if end is None else end)


def _gold_value(entry: Json) -> Years:
    if entry.get("horizon_years"):
        return (HORIZON, entry["horizon_years"])
    return spread(entry.get("start"), entry.get("end"))


def _stands(text: str, prediction: Json) -> Span | None:
    start, end = prediction.get("start"), prediction.get("end")
    if isinstance(start, int) and isinstance(end, int) and text[start:end] == prediction.get("text"):
        return start, end
    return next(iter(places(text, prediction.get("text"))), None)


def _owned(text: str, gold: list[Json]) -> list[tuple[Span, Json]]:
    """(place, entry) of every gold surface; where two overlap, the longer owns the place."""
    owned: list[tuple[Span, Json]] = []
    for entry in sorted(gold, key=lambda entry: -len(entry["surface"])):
        taken = [span for span, _ in owned]
        found = [
            span
            for span in places(text, entry["surface"])
            if not any(a <= span[0] and span[1] <= b for a, b in taken)
        ]
        owned += [(span, entry) for span in found or [(-1, -1)]]
    return owned


def years(text: str, gold: list[Json], said: list[Json]) -> Counts:
    """Each gold entry once, each wrong spelling and value once."""
    owned = _owned(text, gold)
    unscored = [m.span() for m in ADDRESS.finditer(text)]
    scored: list[tuple[Span, Json]] = []
    for span, entry in owned:
        if entry.get("role") in UNSCORED or _gold_value(entry) == (None, None):
            unscored.append(span)
        else:
            scored.append((span, entry))

    def right(prediction: Json, entry: Json) -> bool:
        if entry.get("horizon_years"):
            same = prediction.get("horizon_years") == entry["horizon_years"]
        else:
            value = spread(prediction.get("start_year"), prediction.get("end_year"))
            same = value == _gold_value(entry)
        return same and {prediction.get("kind"), entry.get("role")} != {"plan", "regulation"}

    spans = [_stands(text, prediction) for prediction in said]
    partners = [
        [j for j, (place, entry) in enumerate(scored) if at and overlap(at, place) and right(p, entry)]
        for p, at in zip(said, spans, strict=True)
    ]
    wrong = {
        (str(p.get("text")).casefold(), p.get("start_year"), p.get("end_year"))
        for p, at, good in zip(said, spans, partners, strict=True)
        if not good and not (at and any(overlap(at, span) for span in unscored))
    }
    found = {id(scored[j][1]) for j in matching(partners).values()}
    wanted = {id(entry) for _, entry in scored}
    return Counts(len(found), len(wrong), len(wanted - found))


def programs(gold: Json, said: list[Json]) -> Counts:
    """The distinct names."""
    wanted = sorted({plain(name) for name in gold["programs"]})
    given = sorted({plain(p.get("text")) for p in said} - {""})

    def alike(a: str, b: str) -> bool:
        return a == b or jaccard(a, b) >= 0.8

    partners = [
        sorted((j for j, name in enumerate(wanted) if alike(p, name)), key=lambda j, p=p: p != wanted[j])  # type: ignore[misc]
        for p in given
    ]
    met = matching(partners)
    free = [plain(name) for name in gold["programs_optional"]]
    wrong = [i for i, p in enumerate(given) if i not in met and not any(alike(p, name) for name in free)]
    return Counts(len(met), len(wrong), len(wanted) - len(met))


def dimensions(gold: list[Json], said: list[Json]) -> Counts:
    """The document's set."""
    wanted, given = {item["canonical"] for item in gold}, {p.get("dimension") for p in said}
    return Counts(len(wanted & given), len(given - wanted), len(wanted - given))


def share(text: str, spans: list[Span], quote: str, prediction: str | None) -> float:
    """Which part of the shorter quote's words both quotes hold.

    Args:
        text: The document's text.
        spans: Where the gold quote stands in it.
        quote: The gold quote, for where one of the two is not verbatim.
        prediction: The predicted quote.
    """
    theirs = places(text, prediction)
    if spans and theirs:
        best = 0.0
        for a in spans:
            for b in theirs:
                both = word_count(text, (max(a[0], b[0]), min(a[1], b[1])))
                best = max(best, both / (min(word_count(text, a), word_count(text, b)) or 1))
        return best
    first, second = (Counter(WORD.findall(plain(part))) for part in (quote, prediction))
    both = (first & second).total()
    return both / min(first.total(), second.total()) if both >= 4 else 0.0


def _optional(text: str, gold: list[Json]) -> list[Span]:
    spans: list[Span] = []
    for item in gold:
        if "quote" in item:
            spans += places(text, item["quote"])
            continue
        for start, _ in places(text, item["from"])[:1]:
            spans += [(start, end) for begin, end in places(text, item["to"]) if begin >= start][:1]
    return spans


def _series(prediction: Json, meets: list[int]) -> list[Json]:
    """The prediction, or one a year where it spans several gold statements and says years in a row."""
    said = {
        item["year"]
        for key in ("years", "targets", "amounts")
        for item in prediction.get(key) or []
        if item.get("year")
    }
    if len(meets) < 2 or not said:
        return [prediction]
    return [{**prediction, "start_year": year, "end_year": year} for year in sorted(said)]


def _agree(gold: Json, prediction: Json) -> bool:
    wanted = spread(gold["year_start"], gold["year_end"])
    start, end = spread(prediction.get("start_year"), prediction.get("end_year"))
    if gold.get("horizon_years") and start is not None and end - start == gold["horizon_years"]:
        return True
    return wanted == (start, end)


class Commitments:
    """The commitments of one document matched with the gold, by quote and year or by quote alone."""

    def __init__(self, text: str, gold: Json, said: list[Json]) -> None:
        self.gold = gold["commitments"]
        self.spans = [places(text, item["quote"]) for item in self.gold]
        self.units: list[tuple[Json, list[int]]] = []
        for prediction in said:
            meets = [
                j
                for j, item in enumerate(self.gold)
                if share(text, self.spans[j], item["quote"], prediction.get("quote")) >= 0.5
            ]
            self.units += [(unit, meets) for unit in _series(prediction, meets)]
        free = _optional(text, gold.get("commitments_optional", []))
        self.free = [share(text, free, "", unit.get("quote")) >= 0.5 for unit, _ in self.units]

    def match(self, *, lenient: bool = False) -> tuple[Counts, dict[int, int]]:
        """The counts, and which gold statement each unit met."""
        partners = [[j for j in meets if lenient or _agree(self.gold[j], unit)] for unit, meets in self.units]
        met = matching(partners)
        wrong = 0
        for i, (_, meets) in enumerate(self.units):
            repeated = any(len(self.spans[j]) > 1 for j in partners[i])
            wrong += i not in met and not repeated and (bool(meets) or not self.free[i])
        return Counts(len(met), wrong, len(self.gold) - len(met)), met

    def details(self) -> dict[str, Counts]:
        """Of the met statements with a dimension, actor or status: how many predictions have it right."""
        found = {"dimension": Counts(), "actor": Counts(), "status": Counts()}
        for i, j in self.match()[1].items():
            unit, item = self.units[i][0], self.gold[j]
            if item["kind"] in STATUSES:
                found["status"] += _one(unit.get("status") in STATUSES[item["kind"]])
            if wanted := item["dimension"]:
                keys = {wanted} if isinstance(wanted, str) else set(wanted)
                found["dimension"] += _one(bool(keys & set(unit.get("dimensions") or [])))
            if actor := plain(item["actor"]):
                names = [plain(a.get("name")) for a in unit.get("actors") or []]
                found["actor"] += _one(
                    any(n and (n in actor or actor in n or jaccard(n, actor) >= 0.5) for n in names)
                )
        return found


def _one(right: bool) -> Counts:
    return Counts(right=1) if right else Counts(missed=1)


def document(gold: Json, answer: Json) -> dict[str, Counts]:
    """All measures of one document.

    Args:
        gold: The expected answers.
        answer: ``docintel extract --json``'s item for the document.
    """
    text = answer["document"]["text"]
    commitments = Commitments(text, gold, answer["commitments"])
    scores = {
        "years": years(text, gold["years"], answer["years"]),
        "programs": programs(gold, answer["programs"]),
        "dimensions": dimensions(gold["dimensions"], answer["dimensions"]),
        "commitments": commitments.match()[0],
        "commitments_lenient": commitments.match(lenient=True)[0],
        **{f"commitments_{name}": counts for name, counts in commitments.details().items()},
    }
    if gold.get("complete", True):
        return scores
    return {name: Counts(c.right, 0, c.missed) for name, c in scores.items()}


def languages(gold: Json, answer: Json) -> dict[str, Counts]:
    """Characters in a segment of the right language, per language of the gold's stretches.

    A stretch that the reader's text does not hold (a page whose words are in another order) is left out, and
    so are characters in no segment.
    """
    text, counts = answer["document"]["text"], dict[str, Counts]()
    starts: list[tuple[int, str]] = []
    for stretch in gold["language_segments"]:
        found = places(text, stretch["starts_with"])
        later = [start for start, _ in found if not starts or start > starts[-1][0]]
        if later:
            starts.append((later[0], stretch["lang"]))
    ends = [start for start, _ in starts[1:]] + [len(text)]
    for (start, lang), end in zip(starts, ends, strict=True):
        for segment in answer["segments"]:
            length = min(end, segment["end"]) - max(start, segment["start"])
            if length > 0 and segment["kind"] not in SILENT:
                right = segment["lang"] == lang
                counts[lang] = counts.get(lang, Counts()) + Counts(length * right, 0, length * (not right))
    return counts


def violations(answer: Json) -> int:
    """Offsets that do not hold their text, and evidence that stands nowhere in the document."""
    text, bad = answer["document"]["text"], 0
    for kind in ("programs", "dimensions", "years"):
        bad += sum(text[item["start"] : item["end"]] != item["text"] for item in answer[kind])
    for commitment in answer["commitments"]:
        bad += sum(text[e["start"] : e["end"]] != e["text"] for e in commitment["evidence"])
        bad += not places(text, commitment["quote"])
    bad += sum(not 0 <= s["start"] <= s["end"] <= len(text) for s in answer["segments"])
    return bad


def forbidden(gold: Json, answer: Json) -> int:
    """Commitments and years taken from what surrounds an article (``not_in_it``)."""
    text = answer["document"]["text"]
    silent: Iterable[Span] = [s for phrase in gold.get("not_in_it", []) for s in places(text, phrase)]
    spans = [(y["start"], y["end"]) for y in answer["years"]]
    spans += [(e["start"], e["end"]) for c in answer["commitments"] for e in c["evidence"]]
    return sum(any(overlap(span, other) for other in silent) for span in spans)
