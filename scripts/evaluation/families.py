"""The families of measures, each a function from a corpus to its scores; a new family is one more row.

A score's group is a language, or the name of a table: floors are pinned per corpus, group and measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from docintel.contract import result_json
from evaluation import cells, parallel, prose, relevance, tables
from evaluation.corpora import Corpus, language
from evaluation.counting import Counts
from evaluation.scores import Score

Json = dict[str, Any]


class Answers:
    """What docintel says of each document, asked once; a document that fails has an empty answer."""

    def __init__(self) -> None:
        self._known: dict[Path, Json] = {}
        self.failed: dict[Path, str] = {}

    def of(self, path: Path) -> Json:
        """``docintel extract --json``'s item for the file."""
        if path not in self._known:
            from docintel.pipeline import process  # noqa: PLC0415 - loads every stage

            try:
                self._known[path] = result_json(process(path), path.name)
            except Exception as error:  # a crash on one document must not hide the others' figures
                self.failed[path] = f"{type(error).__name__}: {error}"
                lists = ("segments", "programs", "dimensions", "years", "commitments", "warnings")
                self._known[path] = {"document": {"text": ""}} | {name: [] for name in lists}
        return self._known[path]


#: Shares of the commitments that were met: meeting more of them may well lower these, so no floor holds them.
SHARES = frozenset({"commitments_dimension", "commitments_actor", "commitments_status"})

Family = Callable[[Corpus, Answers], Iterator[Score]]


def _add(sums: dict[tuple[str, str], Counts], group: str, scores: dict[str, Counts]) -> None:
    for measure, counts in scores.items():
        sums[group, measure] = sums.get((group, measure), Counts()) + counts


def extraction(corpus: Corpus, answers: Answers) -> Iterator[Score]:
    """Years, programs, dimensions and commitments per language; incomplete gold apart, as recall."""
    whole: dict[tuple[str, str], Counts] = {}
    part: dict[tuple[str, str], Counts] = {}
    bad = surroundings = 0
    dated = Counts()
    for _, gold in corpus.files("[0-9][0-9][0-9].json"):
        answer = answers.of(corpus.documents / gold["source"])
        bad += prose.violations(answer)
        surroundings += prose.forbidden(gold, answer)
        if "published" in gold:
            right = (answer["document"].get("published") or "")[:10] == gold["published"]
            dated += Counts(right=1) if right else Counts(missed=1)
        complete = gold.get("complete", True)
        group = language(gold) if complete else f"{language(gold)}-planted"
        _add(whole if complete else part, group, prose.document(gold, answer))
    for (group, measure), counts in sorted(whole.items()):
        yield Score(corpus.name, group, measure, counts, "report" if measure in SHARES else "f1")
    for (group, measure), counts in sorted(part.items()):
        yield Score(corpus.name, group, measure, counts, "report" if measure in SHARES else "recall")
    if dated != Counts():
        yield Score(corpus.name, "all", "published", dated, "recall")
    yield Score(corpus.name, "all", "offset_violations", Counts(wrong=bad), "none")
    yield Score(corpus.name, "all", "from_surroundings", Counts(wrong=surroundings), "none")


def program_names(corpus: Corpus, answers: Answers) -> Iterator[Score]:
    """The programmes of texts of which only these are known, per language of the text."""
    sums: dict[tuple[str, str], Counts] = {}
    for _, gold in corpus.files("names-*.json"):
        answer = answers.of(corpus.documents / gold["source"])
        _add(sums, gold["lang"], {"names": prose.programs(gold, answer["programs"])})
    for (group, measure), counts in sorted(sums.items()):
        yield Score(corpus.name, group, measure, counts)


def plan_tables(corpus: Corpus, answers: Answers) -> Iterator[Score]:
    """Rows, indicators and the shares of right cells, each table a group of its own."""
    for name, gold in corpus.files("table-*.json"):
        answer = answers.of(corpus.documents / gold["source"])
        for measure, counts in tables.Table(gold, answer["commitments"]).scores().items():
            shared = measure not in ("rows", "indicators")
            yield Score(corpus.name, name, measure, counts, "recall" if shared else "f1")
        yield Score(corpus.name, name, "offset_violations", Counts(wrong=prose.violations(answer)), "none")


def table_cells(corpus: Corpus, _: Answers) -> Iterator[Score]:
    """The cells of printed tables, which of their rows are header and which section rows."""
    from docintel.reading import read  # noqa: PLC0415 - loads the readers
    from docintel.settings import Settings  # noqa: PLC0415 - the same

    for name, gold in corpus.files("cells-*.json"):
        document = read(corpus.documents / gold["source"], Settings())
        for measure, counts in cells.compare(gold, document).items():
            if counts != Counts():
                yield Score(corpus.name, name, measure, counts)


def languages(corpus: Corpus, answers: Answers) -> Iterator[Score]:
    """The share of characters whose segment has the language of their stretch, per language."""
    sums: dict[str, Counts] = {}
    for _, gold in corpus.files("[0-9][0-9][0-9].json"):
        answer = answers.of(corpus.documents / gold["source"])
        for lang, counts in prose.languages(gold, answer).items():
            sums[lang] = sums.get(lang, Counts()) + counts
    for lang, counts in sorted(sums.items()):
        yield Score(corpus.name, lang, "language_characters", counts, "recall")


def releases(corpus: Corpus, _: Answers) -> Iterator[Score]:
    """Links per pair of languages, and the differences that verification reports."""
    sums: dict[tuple[str, str], Counts] = {}
    for name, gold in corpus.files("align-*.json"):
        from docintel.pipeline_parallel import verify_files  # noqa: PLC0415 - loads the encoder

        source = gold["source"]
        paths = [corpus.documents / s for s in (source.values() if isinstance(source, dict) else [source])]
        result = verify_files(paths)
        sentences = {k: [(s.start, s.end) for s in v] for k, v in result.release.sentences.items()}
        groups = [dict(group.positions) for group in result.release.groups]
        for pair, counts in parallel.links(gold, sentences, groups).items():
            sums[pair, "links"] = sums.get((pair, "links"), Counts()) + counts
        reported = [
            (f.kind, {lang: (place.start, place.end) for lang, place in f.evidence.items()})
            for f in result.findings
            if f.severity in parallel.GRAVE
        ]
        if gold["discrepancies"]:
            _add(sums, name, {"findings": parallel.findings(gold, reported)})
        _add(sums, name, {"quiet_groups": parallel.quiet(gold, reported)})
    for (group, measure), counts in sorted(sums.items()):
        yield Score(corpus.name, group, measure, counts, "recall" if measure == "quiet_groups" else "f1")


def search(corpus: Corpus, _: Answers) -> Iterator[Score]:
    """The nDCG of each mode of search in thousandths, over all queries and those in each language."""
    if corpus.name != "own":
        return
    sums: dict[tuple[str, str], list[float]] = {}
    for mode, query, ids in relevance.rankings():
        for group in ("all", query.lang):
            sums.setdefault((group, mode), []).append(relevance.gain(query, ids))
    for (group, mode), gains in sorted(sums.items()):
        right = round(1000 * sum(gains) / len(gains))
        counts = Counts(right=right, missed=1000 - right)
        yield Score(corpus.name, f"search-{group}", f"ndcg_{mode}", counts, "recall")


#: All that the gate measures, by name.
FAMILIES: dict[str, Family] = {
    "extraction": extraction,
    "names": program_names,
    "tables": plan_tables,
    "cells": table_cells,
    "languages": languages,
    "releases": releases,
    "search": search,
}
