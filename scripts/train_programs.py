"""Make ``models/programs``: which of the names that the rules propose are programmes.

    python scripts/train_programs.py               cross-validate by document, then write the weights
    python scripts/train_programs.py --dry         cross-validate only

A logistic regression with a Gaussian prior, fitted by Newton's method (numpy); nothing in it is random, so
there is no seed. It learns from ``corpora/``, ``scripts/programs/texts`` (texts and answers of our own) and
``scripts/programs/marked`` (texts of our own with the names marked in them, see ``programs/marks.py``),
and that names in sentences of the encyclopedia and the news are mostly none (``shared/data/sentences``).
Figures of a document come from the weights learnt without it. The documents of others in ``shared/gold``
are judged, and nothing is learnt from them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from docintel.detection import segment
from docintel.extraction.program_features import Context, Found
from docintel.extraction.program_model import settled
from docintel.extraction.programs import decided, proposed
from docintel.extraction.scope import Piece, pieces
from docintel.extraction.weights import Features
from docintel.reading import read
from docintel.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parent))
from evaluation.corpora import corpora
from evaluation.counting import Counts, jaccard, plain
from evaluation.prose import programs
from logistic import fit, matrix
from programs.marks import unmarked

ROOT = Path(__file__).resolve().parents[1]
MARKED = ROOT / "scripts" / "programs" / "marked"
SENTENCES = ROOT.parent / "shared" / "data" / "sentences" / "id-en.tsv"
TARGET = ROOT / "models" / "programs" / "weights.tsv"

#: Corpora whose documents are only judged, and the one whose errors nobody sees.
SHUT, UNREAD = ("shared", "unread"), "unread"
#: Width of the prior, least number of documents of a feature, weight of a name out of context.
PRIOR, DOCUMENTS, ELSEWHERE = 2.0, 3, 0.05
#: The names of a document that has more of them count as much as so many together: what pages of a plan
#: propose must not outweigh the short texts.
NAMES = 60
#: Documents without their own weights are judged by those of so many parts.
PARTS = 8
#: Sentences that make one document, and the least probability of a programme. F1 over all documents, each by
#: weights learnt without it, is .770 at .35 and .776 at .4; of names that the register lacks .724 at either,
#: and on pages of real plans and news, where most are such, fewer are missed at .35.
SENTENCES_EACH, LEAST = 12, 0.35
#: Features that the register of programmes gives.
REGISTER = ("reg", "rule=register")
#: Rules that are right in any sentence: what they propose there teaches nothing.
RIGHT_ANYWHERE = frozenset("head known generic tail definition introduced quoted reversed blend made".split())


@dataclass(frozen=True, slots=True)
class Example:
    """A document: its names with features and answer (None: neither), and what is needed to decide."""

    source: str
    name: str
    text: str
    found: list[Found]
    context: Context
    features: dict[str, Features]
    answers: dict[str, bool | None]
    gold: dict[str, Any]


def example(source: str, path: Path, gold: dict[str, Any]) -> Example:
    """The candidates of a document and which of them are programmes."""
    document = read(path, Settings())
    found, context = proposed(document.text, pieces(document, segment(document)), document.title)
    groups = context.groups(found)

    def meets(key: str, names: str) -> bool:
        return any(key == plain(name) or jaccard(key, plain(name)) >= 0.8 for name in gold[names])

    answers = {
        g.key: True if meets(g.key, "programs") else None if meets(g.key, "programs_optional") else False
        for g in groups
    }
    features = {group.key: context.features(group) for group in groups}
    return Example(source, path.stem, document.text, found, context, features, answers, gold)


def examples() -> Iterator[Example]:
    """All documents with complete answers."""
    for corpus in corpora():
        for _, gold in corpus.files("[0-9][0-9][0-9].json"):
            if gold.get("complete", True):
                yield example(corpus.name, corpus.documents / gold["source"], gold)
        for _, gold in corpus.files("names-*.json"):
            yield example(corpus.name, corpus.documents / gold["source"], gold)
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(MARKED.glob("*.txt")):
            bare = unmarked(path.read_text(encoding="utf-8"))
            gold = {"programs": bare.programs, "programs_optional": bare.optional}
            copy = Path(folder) / path.name
            copy.write_text(bare.text, encoding="utf-8")
            yield example("marked", copy, gold)


def elsewhere() -> Iterator[Features]:
    """The names of sentences of the encyclopedia and the news: persons, places, firms, works."""
    rows = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    for column, lang in ((0, "id"), (1, "en")):
        for begin in range(0, len(rows), SENTENCES_EACH):
            lines = [row[column].strip() for row in rows[begin : begin + SENTENCES_EACH]]
            here, offset = [], 0
            for line in lines:
                here.append(Piece(offset, offset + len(line), lang, "paragraph"))  # type: ignore[arg-type]
                offset += len(line) + 1
            found, context = proposed("\n".join(lines), here, None)
            for group in context.groups(found):
                if not {c.rule for c, _ in group.members} & RIGHT_ANYWHERE:
                    yield context.features(group)


def with_and_without_register(features: Features) -> Iterator[Features]:
    """A name as it is, and as if the register did not have it.

    Writers of texts and writers of the register remember the same names: the texts hold fewer names that
    the register lacks than documents do, and without this the model would take those for none.
    """
    yield features
    bare = {name: value for name, value in features.items() if not name.startswith(REGISTER)}
    if len(bare) < len(features) and any(name.startswith("rule=") for name in bare):
        yield bare


class Learner:
    """Fits weights on a choice of documents."""

    def __init__(self, documents: list[Example], others: list[Features]) -> None:
        counts = Counter(
            name
            for d in documents
            if d.source not in SHUT
            for name in {name for f in d.features.values() for name in f}
        )
        self.names = sorted(name for name, count in counts.items() if count >= DOCUMENTS)
        rows: list[Features] = []
        answers, owner, weight = [], [], []
        for i, document in enumerate(documents):
            for key, features in document.features.items():
                answer = document.answers[key]
                if answer is None:
                    continue
                versions = list(with_and_without_register(features))
                for version in versions:
                    rows.append(version)
                    answers.append(float(answer))
                    owner.append(i)
                    weight.append(min(1.0, NAMES / len(document.answers)) / len(versions))
        self.x = matrix(rows + others, self.names)
        self.y = np.array(answers + [0.0] * len(others))
        self.weight = np.array(weight + [ELSEWHERE] * len(others))
        self.owner_of = np.array(owner + [-1] * len(others))

    def fit(self, keep: np.ndarray) -> dict[str, float]:
        """The weights by the rows that are kept."""
        beta = fit(self.x[keep], self.y[keep], self.weight[keep], PRIOR)
        named = dict(zip(self.names, beta[:-1].tolist(), strict=True))
        return named | {"bias": float(beta[-1]), "threshold": float(np.log(LEAST / (1 - LEAST)))}


def counted(
    document: Example, weights: dict[str, float], *, show: Callable[[str], None] | None = None
) -> Counts:
    """Right, wrong and missed names of a document by some weights."""
    known = {
        key: weights["bias"] + sum(weights.get(n, 0.0) * v for n, v in features.items())
        for key, features in document.features.items()
    }
    known = settled(document.context, document.found, known, weights["threshold"])
    kept = decided(document.text, document.found, known, weights["threshold"])
    said = [{"text": document.text[c.start : c.end]} for c, _ in kept]
    counts = programs(document.gold, said)
    if show and (counts.wrong or counts.missed):
        names = sorted({plain(p["text"]) for p in said})
        show(f"{document.source} {document.name} {counts} {names} / {sorted(document.gold['programs'])}")
    return counts


def main() -> None:
    """Cross-validate and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--dry", action="store_true")
    options.add_argument("--errors", action="store_true", help="show the documents with errors")
    given = options.parse_args()
    documents = list(examples())
    learner = Learner(documents, list(elsewhere()))
    shut = {i for i, document in enumerate(documents) if document.source in SHUT}
    sums: dict[str, Counts] = {}
    for part in range(PARTS):
        here = {i for i in range(len(documents)) if i % PARTS == part}
        weights = learner.fit(~np.isin(learner.owner_of, list(here | shut)))
        for i in sorted(here):
            visible = given.errors and documents[i].source != UNREAD
            counts = counted(documents[i], weights, show=print if visible else None)
            for name in (documents[i].source, "all"):
                sums[name] = sums.get(name, Counts()) + counts
    for name, counts in sums.items():
        print(f"{name}: precision {counts.precision:.3f}, recall {counts.recall:.3f}, F1 {counts.f1:.3f}")
    if given.dry:
        return
    weights = learner.fit(~np.isin(learner.owner_of, list(shut)))
    lines = [f"{name}\t{value:.4f}\n" for name, value in sorted(weights.items())]
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} weights, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
