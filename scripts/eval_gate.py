"""The quality gate: measure docintel on the documents whose answers are known, compare with the floors.

    python scripts/eval_gate.py                    exit 1 when a figure is below its floor
    python scripts/eval_gate.py --update           raise the floors to what is reached
    python scripts/eval_gate.py --lower REASON     also lower them; the reason is written into the file
    python scripts/eval_gate.py --only extraction --json    the figures of one family, for a program
    python scripts/eval_gate.py --errors 10        what is wrong and missed in the documents 10*

It measures ``corpora/`` and, where it stands beside the checkout, the folder ``shared``. Figures per language
(``mul``: several in one document) or per table; the definitions stand in ``scripts/evaluation``.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from docintel.reading import read
from docintel.settings import Settings
from evaluation import cells, floors
from evaluation.corpora import corpora
from evaluation.errors import errors
from evaluation.families import FAMILIES, Answers
from evaluation.scores import Score
from evaluation.tables import Table

FLOORS = Path(__file__).with_name("floors.toml")


def measure(names: list[str]) -> tuple[list[Score], dict[str, str], Answers]:
    """The scores of the named families, the hashes of the corpora, and what could not be read."""
    answers, found = Answers(), corpora()
    scores: list[Score] = []
    for name in names:
        for corpus in found:
            scores += FAMILIES[name](corpus, answers)
    return scores, {corpus.name: corpus.digest() for corpus in found}, answers


def show(scores: list[Score], pinned: floors.Floors) -> None:
    """One line a figure: precision, recall, F1, the counts and the floor."""
    print(f"{'corpus':7} {'group':22} {'measure':22} {'P':>6} {'R':>6} {'F1':>6}  counts        floor")
    for score in scores:
        counts = score.counts
        floor = pinned.floors.get(score.corpus, {}).get(floors.key(score))
        figures = f"{counts.precision:6.3f} {counts.recall:6.3f} {counts.f1:6.3f}"
        limit = "" if floor is None else f"{floor:.3f} {score.pinned}"
        if score.pinned == "none":
            figures, limit = " " * 20, "must be 0"
        tally = f"{counts.right}/{counts.wrong}/{counts.missed}"
        print(f"{score.corpus:7} {score.group:22} {score.measure:22} {figures}  {tally:12}  {limit}")
    print("counts: right/wrong/missed")


def show_errors(begin: str) -> None:
    """The errors of every document and table whose number begins so, one a line; of unread ones none."""
    answers = Answers()
    for corpus in corpora():
        if corpus.unread:
            continue
        for name, gold in corpus.files(f"cells-{begin}*.json"):
            print(f"{corpus.name} {name} {gold['source']}")
            for line in cells.errors(gold, read(corpus.documents / gold["source"], Settings())):
                print(f"    {line}")
        for name, gold in [*corpus.files(f"{begin}*.json"), *corpus.files(f"table-{begin}*.json")]:
            if not name.startswith("align"):
                answer = answers.of(corpus.documents / gold["source"])
                print(f"{corpus.name} {name} {gold['source']}")
                table = Table(gold, answer["commitments"]) if name.startswith("table") else None
                for line in table.errors() if table else errors(gold, answer):
                    print(f"    {line}")


def as_json(scores: list[Score]) -> str:
    """The figures for a program."""
    rows = [
        {
            "corpus": score.corpus,
            "group": score.group,
            "measure": score.measure,
            "precision": score.counts.precision,
            "recall": score.counts.recall,
            "f1": score.counts.f1,
            "right": score.counts.right,
            "wrong": score.counts.wrong,
            "missed": score.counts.missed,
        }
        for score in scores
    ]
    return json.dumps(rows, indent=1)


def main() -> int:
    """Measure, compare, and write floors where asked; the exit code."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=layout)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--lower", metavar="REASON", help="lower floors as well, and write down why")
    parser.add_argument("--only", choices=FAMILIES, help="one family; compares and writes no floors")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", metavar="NUMBER", help="list the errors of the documents that begin so")
    arguments = parser.parse_args()
    if arguments.errors is not None:
        show_errors(arguments.errors)
        return 0
    if arguments.only and (arguments.update or arguments.lower):
        parser.error("floors are written from all families: leave --only out")
    scores, digests, answers = measure([arguments.only] if arguments.only else list(FAMILIES))
    pinned = floors.read(FLOORS)
    if arguments.json:
        print(as_json(scores))
    else:
        show(scores, pinned)
    unread = [f"{path.name} was not read: {why}" for path, why in answers.failed.items()]
    if arguments.only:
        print(*unread, sep="\n", file=sys.stderr)
        return 0
    if arguments.update or arguments.lower:
        pinned = pinned.updated(scores, digests, arguments.lower)
        floors.write(FLOORS, pinned)
    problems = unread + pinned.problems(scores, digests)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("The gate is passed.", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
