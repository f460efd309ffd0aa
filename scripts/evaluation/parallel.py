"""Releases in several languages: which sentences belong together, and which differences are reported.

* links: pairs of sentences of two languages that stand in one group, per pair of languages. A predicted
  sentence is the gold sentence that it shares more than half of the shorter one's characters with.
* findings: a planted difference is found when an error or a warning of its kind stands in its group. What is
  reported in a group without any difference is a false alarm; a second finding on a difference is not.
* quiet_groups: the share of groups without a difference in which nothing is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from evaluation.counting import Counts, Span, matching, overlap

Json = dict[str, Any]

#: What the shared gold calls a difference, and our kind for it; the other names have none.
KINDS = {
    **{kind: kind for kind in ("missing", "added", "number", "date", "name", "program")},
    **{kind: kind for kind in ("term", "untranslated", "order", "spelling")},
    "typo": "spelling",
}
LANGS = ("id", "jv", "en")
GRAVE = ("error", "warning")


def _same(a: Span, b: Span) -> bool:
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both > min(a[1] - a[0], b[1] - b[0]) / 2


def _gold_positions(gold: Json, lang: str, span: Span) -> list[int]:
    return [i for i, (a, b) in enumerate(gold["sentences"].get(lang, [])) if _same(span, (a, b))]


def links(
    gold: Json, sentences: Mapping[Any, Sequence[Span]], groups: Sequence[Mapping[Any, Sequence[int]]]
) -> dict[str, Counts]:
    """Pairs of sentences, per pair of languages ("id-jv").

    Args:
        gold: The expected alignment, as ``gold/align-*.json``.
        sentences: The offsets of each language's predicted sentences.
        groups: For each predicted group, each language's positions in ``sentences``.
    """
    found = {}
    for one, two in combinations(LANGS, 2):
        wanted = {pair for link in gold["links"] for pair in product(link.get(one, ()), link.get(two, ()))}
        given: set[tuple[int, int]] = set()
        for group in groups:
            sides = [
                [j for i in group.get(lang, ()) for j in _gold_positions(gold, lang, sentences[lang][i])]
                for lang in (one, two)
            ]
            given |= set(product(*sides))  # type: ignore[arg-type]
        if wanted:
            found[f"{one}-{two}"] = Counts(len(wanted & given), len(given - wanted), len(wanted - given))
    return found


def _group_of(gold: Json, item: Json) -> set[int]:
    """The groups in which a difference of the gold stands."""
    if "group" in item:
        return {item["group"]}
    lang = item.get("lang", "id")
    return {i for i, link in enumerate(gold["links"]) if set(link.get(lang, ())) & set(item["sent"])}


def _groups_at(gold: Json, evidence: Mapping[Any, Span]) -> set[int]:
    """The gold groups whose sentences the evidence of a finding touches."""
    found = set()
    for i, link in enumerate(gold["links"]):
        for lang, span in evidence.items():
            sentences = gold["sentences"].get(lang, [])
            if any(overlap(span, tuple(sentences[j])) for j in link.get(lang, ())):
                found.add(i)
    return found


def findings(gold: Json, reported: Iterable[tuple[str, Mapping[Any, Span]]]) -> Counts:
    """Planted differences found, false alarms, differences missed.

    Args:
        gold: The expected alignment with its ``discrepancies``.
        reported: Kind and evidence (language to offsets) of every error and warning.
    """
    asked = [(KINDS[d["kind"]], _group_of(gold, d)) for d in gold["discrepancies"] if d["kind"] in KINDS]
    differing = {i for d in gold["discrepancies"] for i in _group_of(gold, d)}
    said = [(kind, _groups_at(gold, evidence)) for kind, evidence in reported]
    partners = [
        [j for j, (wanted, groups) in enumerate(asked) if kind == wanted and groups & at] for kind, at in said
    ]
    met = matching(partners)
    wrong = sum(not at & differing for _, at in said)
    return Counts(len(met), wrong, len(asked) - len(met))


def quiet(gold: Json, reported: Iterable[tuple[str, Mapping[Any, Span]]]) -> Counts:
    """Of the groups without a difference: in how many nothing is reported."""
    differing = {i for d in gold["discrepancies"] for i in _group_of(gold, d)}
    at = [_groups_at(gold, evidence) for _, evidence in reported]
    loud = {i for groups in at if not groups & differing for i in groups}
    equal = set(range(len(gold["links"]))) - differing
    return Counts(len(equal - loud), 0, len(equal & loud))
