"""Make ``models/commitments``: which clauses are commitments beside those that the rules take.

    python scripts/train_commitments.py            cross-validate by document, then write the weights
    python scripts/train_commitments.py --dry      cross-validate only

It learns from ``corpora/`` and ``scripts/programs/texts`` (texts and answers of our own), and that sentences
of the encyclopedia and the news are mostly no commitments (``shared/data/sentences``): real documents hold
fewer of them than ours. Figures of a document come from weights learnt without it. The documents of others
in ``shared/gold`` are judged, and nothing is learnt from them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from docintel.detection import segment
from docintel.extraction.commitment_model import clause_features, margin
from docintel.extraction.commitments import prose_pieces, sentences_among
from docintel.extraction.drafts import world_of
from docintel.extraction.mentions import find_mentions
from docintel.extraction.missions import find_missions
from docintel.extraction.prose import judged
from docintel.extraction.scope import pieces
from docintel.extraction.series import find_series
from docintel.extraction.taxonomy import load_taxonomy
from docintel.extraction.weights import Features
from docintel.reading import read
from docintel.settings import Settings
from docintel.types import Block, Document, Segment

sys.path.insert(0, str(Path(__file__).resolve().parent))
from evaluation.corpora import corpora
from evaluation.counting import Counts, places
from evaluation.prose import share
from logistic import fit, matrix

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = ROOT.parent / "shared" / "data" / "sentences" / "id-en.tsv"
TARGET = ROOT / "models" / "commitments" / "weights.tsv"

#: Corpora whose documents are only judged; the source of sentences elsewhere.
SHUT, ELSEWHERE = ("shared", "unread"), "elsewhere"
#: Width of the prior, least number of documents of a feature, weight of a sentence of no document.
PRIOR, DOCUMENTS, OUTSIDE = 2.0, 4, 0.1
#: Documents without their own weights are judged by those of so many parts.
PARTS = 10
SENTENCES_EACH = 12
#: The least log-odds: at 0 more of our texts is found, but real documents, which promise less, lose.
THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A clause: where it is from, its features, whether the rules take it, its margin, and the answer.

    The answer is None where the clause may or may not be taken.
    """

    source: str
    document: str
    features: Features
    accepted: bool
    margin: float
    answer: bool | None


def clauses(
    source: tuple[str, str], document: Document, segments: tuple[Segment, ...], gold: dict[str, Any]
) -> Iterator[Example]:
    """The clauses of a document with their answers; with empty gold none is a commitment."""
    mentions = find_mentions(document, segments, Settings())
    scope = prose_pieces(document.text, pieces(document, segments))
    world = world_of(document, scope, mentions, load_taxonomy(None))
    text = document.text
    listed = [*find_series(text, scope), *find_missions(text, scope, mentions.years)]
    for clause, judgement, _ in judged(world, sentences_among(scope, [item.piece for item in listed])):
        words = text[clause.start : clause.end]
        features = clause_features(words, clause, judgement)
        answer = answer_of(text, words, gold)
        yield Example(*source, features, judgement.accepted, margin(judgement), answer)


def answer_of(text: str, words: str, gold: dict[str, Any]) -> bool | None:
    """Whether a clause meets an expected commitment; None when it meets only an optional one."""

    def met(item: dict[str, Any]) -> bool:
        quote = item.get("quote") or text[text.find(item["from"]) : text.find(item["to"]) + len(item["to"])]
        return share(text, places(text, quote), quote, words) >= 0.5

    if any(met(item) for item in gold.get("commitments", [])):
        return True
    return None if any(met(item) for item in gold.get("commitments_optional", [])) else False


def examples() -> Iterator[Example]:
    """The clauses of all documents with complete answers, and of sentences elsewhere."""
    for corpus in corpora():
        for name, gold in corpus.files("[0-9][0-9][0-9].json"):
            if gold.get("complete", True):
                document = read(corpus.documents / gold["source"], Settings())
                yield from clauses((corpus.name, name), document, segment(document), gold)
    rows = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    for column, lang in ((0, "id"), (1, "en")):
        for begin in range(0, len(rows), SENTENCES_EACH):
            document = of_sentences([row[column].strip() for row in rows[begin : begin + SENTENCES_EACH]])
            segments = (Segment(0, len(document.text), lang, 1.0),)  # type: ignore[arg-type]
            yield from clauses((ELSEWHERE, f"{lang} {begin}"), document, segments, {})


def of_sentences(lines: list[str]) -> Document:
    """A document with one paragraph for each sentence."""
    blocks, offset = [], 0
    for line in lines:
        blocks.append(Block(offset, offset + len(line), "paragraph"))
        offset += len(line) + 1
    return Document("", "text/plain", None, None, "\n".join(lines), tuple(blocks))


def main() -> None:
    """Cross-validate and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--dry", action="store_true")
    given = options.parse_args()
    found = list(examples())
    ours = [e for e in found if e.source not in (*SHUT, ELSEWHERE)]
    seen = Counter(name for _, name in {(e.document, name) for e in ours for name in e.features})
    names = sorted(name for name, count in seen.items() if count >= DOCUMENTS)
    x = matrix((e.features for e in found), names)
    y = np.array([float(bool(e.answer)) for e in found])
    weight = np.array([OUTSIDE if e.source == ELSEWHERE else 1.0 for e in found])
    taught = np.array([e.source not in SHUT and e.answer is not None for e in found])
    order = {name: i for i, name in enumerate(dict.fromkeys(e.document for e in found))}
    part = np.array([order[e.document] % PARTS for e in found])
    sums: dict[tuple[str, str], Counts] = {}
    for here in range(PARTS):
        keep = taught & (part != here)
        odds = x @ fit(x[keep], y[keep], weight[keep], PRIOR)
        for i in np.flatnonzero(part == here):
            likely = odds[i] >= THRESHOLD + found[i].margin
            said = {"rules": found[i].accepted, "both": found[i].accepted or likely}
            for name, taken in said.items():
                key = (found[i].source, name)
                sums[key] = sums.get(key, Counts()) + counted(found[i].answer, taken=bool(taken))
    for (source, name), counts in sums.items():
        if source != ELSEWHERE:
            figures = f"{counts.precision:.3f}, recall {counts.recall:.3f}, F1 {counts.f1:.3f}"
            print(f"{source} {name}: precision {figures}")
    if given.dry:
        return
    beta = fit(x[taught], y[taught], weight[taught], PRIOR)
    learnt = dict(zip(names, beta[:-1], strict=True)) | {"bias": beta[-1], "threshold": THRESHOLD}
    lines = [f"{name}\t{value:.4f}\n" for name, value in sorted(learnt.items())]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} weights, {TARGET.stat().st_size} bytes")


def counted(answer: bool | None, *, taken: bool) -> Counts:
    """A clause as right, wrong or missed."""
    if answer is None:
        return Counts()
    return Counts(int(answer and taken), int(taken and not answer), int(answer and not taken))


if __name__ == "__main__":
    main()
