"""Whether a group's score is the probability that it is right: a table, on releases that were changed.

    python scripts/calibrate_scores.py seen|blind [--sample N]

Copies of the releases of ``corpora/parallel`` lose or gain a sentence in one language, or say in its place
what another release says; and one document in five has the English of another release altogether. A group
is right when it is one of the expected groups. The curve in ``alignment/joint.py`` is chosen on ``seen`` and
read on ``blind``.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterator
from itertools import pairwise

from docintel.alignment import align
from docintel.parallel import LANGUAGES
from evaluation.plants import plants
from evaluation.releases import Key, Parallel, Row, releases
from measure_releases import Remembering

DROPS = ("sentence", "added", "half")
BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.0001)


def scored(half: str, sample: int) -> list[tuple[float, bool]]:
    """Score and rightness of every group of two languages and more."""
    encoder = Remembering()
    found = []
    for release in releases(half):
        changed = [plant.release for plant in plants(release, 1) if plant.change in DROPS][:sample]
        copies = [(parallel, _expected(parallel)) for parallel in [release, *changed]]
        for parallel, gold in [*copies, *_replaced(release, half, sample)]:
            for group in align(parallel.versions(), encoder).groups:
                places = tuple(group.positions.get(lang, ()) for lang in LANGUAGES)
                if sum(map(bool, places)) > 1:
                    found.append((group.score, places in gold))
    return found


def _expected(parallel: Parallel) -> set[Key]:
    return {tuple(link[lang] for lang in LANGUAGES) for link in parallel.gold()}


def _replaced(release: Parallel, half: str, sample: int) -> Iterator[tuple[Parallel, set[Key]]]:
    """Copies in which one language says something else in one row, which belongs to nothing there."""
    dice = random.Random(release.name)  # noqa: S311 - the same copies every time
    others = [other for other in releases(half) if other.name != release.name]
    for _ in range(sample):
        row, lang = dice.randrange(len(release.rows)), dice.choice(LANGUAGES)
        texts = dice.choice(dice.choice(others).rows)[lang]
        changed = release.changed(row, lang, texts)
        alone = changed.gold()[row]
        rest: Key = tuple(() if other == lang else alone[other] for other in LANGUAGES)
        gold = _expected(changed) - {tuple(alone[other] for other in LANGUAGES)}
        yield changed, {*gold, rest}
    for other in others[: max(1, sample // 5)]:
        rows: list[Row] = [{"id": row["id"], "jv": row["jv"]} for row in release.rows]
        rows += [{"en": row["en"]} for row in other.rows]
        paragraphs = [*release.paragraphs, *other.paragraphs]
        mixed = Parallel(release.name, rows, paragraphs)
        yield mixed, _expected(mixed)


def main() -> None:
    """Print the table, and the curve that would fit best."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("half", choices=("seen", "blind"))
    parser.add_argument("--sample", type=int, default=20, help="so many changed copies of each release")
    arguments = parser.parse_args()
    found = scored(arguments.half, arguments.sample)
    print(f"{len(found)} groups, {sum(right for _, right in found)} right")
    for low, high in pairwise(BINS):
        inside = [(score, right) for score, right in found if low <= score < high]
        if inside:
            mean, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            said = f"{len(inside):6} groups, mean score {mean:.3f}, right {share:.3f}"
            print(f"{low:.2f}–{min(high, 1):.2f} {said}")
    print(f"squared error {sum((s - r) ** 2 for s, r in found) / len(found):.4f}")
    logits = [(math.log(s / (1 - s)), r) for s, r in ((min(max(s, 1e-4), 0.9999), r) for s, r in found)]
    slope, shift = min(
        ((a / 20, b / 4) for a in range(2, 31) for b in range(-8, 21)),
        key=lambda curve: _loss(logits, *curve),
    )
    print(f"best: {slope:.2f} * logit + {shift:.2f}")


def _loss(logits: list[tuple[float, bool]], slope: float, shift: float) -> float:
    return sum(math.log1p(math.exp(-(slope * x + shift) * (1 if right else -1))) for x, right in logits)


if __name__ == "__main__":
    main()
