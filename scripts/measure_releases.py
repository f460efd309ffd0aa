"""Align and verify the releases of ``corpora/parallel``: links, planted changes reported, false alarms.

    python scripts/measure_releases.py seen|blind|all [--only 28,29] [--sample N] [--missed] [--langs id,en]

A planted change is found when an error or a warning of its kind stands in its group and names its language.
``anyhow`` counts any error or warning in the group. Sentences are given as they are, without files.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from docintel.alignment import align, load_encoder
from docintel.parallel import LANGUAGES, Finding, Release
from docintel.types import Lang
from docintel.verification import Options, verify
from evaluation.plants import FACTS, Plant, plants
from evaluation.releases import Parallel, releases

GRAVE = ("error", "warning")


@dataclass
class Remembering:
    """Most sentences of changed copies are the same: each is encoded once."""

    known: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Unit vectors, remembered."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            self.known.update(zip(new, load_encoder().encode(new), strict=True))
        return np.stack([self.known[text] for text in texts])


def reported(plant: Plant, release: Release, findings: tuple[Finding, ...]) -> tuple[bool, bool]:
    """Whether the change is reported with its kind, and whether anything is reported in its group."""
    wanted = plant.release.gold()[plant.row]
    right = anyhow = False
    for finding in findings:
        positions = release.groups[finding.group].positions
        here = any(set(wanted[lang]) & set(positions.get(lang, ())) for lang in LANGUAGES)
        if here and finding.severity in GRAVE:
            anyhow = True
            right |= finding.kind == plant.kind and plant.lang in finding.langs
    return right, anyhow


def strict_f1(found: list[tuple[Release, Parallel]]) -> float:
    """F1 of whole groups over all releases."""
    hits = total = 0
    for release, parallel in found:
        gold = {tuple(link[lang] for lang in LANGUAGES) for link in parallel.gold()}
        gold.discard(((), (), ()))
        given = {tuple(g.positions.get(lang, ()) for lang in LANGUAGES) for g in release.groups}
        hits += len(gold & given)
        total += len(gold) + len(given)
    return 2 * hits / total


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("half", choices=("seen", "blind", "all"))
    parser.add_argument("--only", default="", help="numbers of releases")
    parser.add_argument("--sample", type=int, default=0, help="so many changes a release; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="list what was not reported")
    parser.add_argument("--langs", default="id,jv,en")
    arguments = parser.parse_args()
    langs: tuple[Lang, ...] = tuple(arguments.langs.split(","))
    encoder, options = Remembering(), Options(spelling=False)
    numbers = tuple(arguments.only.split(","))
    chosen = [release.only(langs) for release in releases(arguments.half) if release.name.startswith(numbers)]
    plain = [(align(parallel.versions(), encoder), parallel) for parallel in chosen]
    print(f"links, unchanged: strict F1 {strict_f1(plain):.4f}")
    loud = 0
    for release, parallel in plain:
        found = verify(release, Options())
        loud += any(f.severity == "error" for f in found)
        for finding in found:
            if finding.severity in GRAVE:
                print(
                    f"  {parallel.name} {finding.group} {finding.severity} {finding.kind}: {finding.message}"
                )
    print(f"unchanged releases with an error: {loud} of {len(plain)}")
    tally: Counter[tuple[str, str]] = Counter()
    dropped = []
    for parallel in chosen:
        made = plants(parallel, arguments.seed)
        for plant in made[: arguments.sample or None]:
            release = align(plant.release.versions(), encoder)
            if plant.change in ("sentence", "added", "half"):
                dropped.append((release, plant.release))
            right, anyhow = reported(plant, release, verify(release, options))
            tally[plant.change, "all"] += 1
            tally[plant.change, "right"] += right
            tally[plant.change, "anyhow"] += anyhow
            if arguments.missed and not right:
                said = f"{plant.change}: {plant.before!r} -> {plant.after!r}"
                print(f"  {parallel.name} {plant.row} {plant.lang} {said}")
    print(f"links, a sentence dropped or added: strict F1 {strict_f1(dropped):.4f}")
    for change in sorted({key for key, _ in tally}, key=lambda c: (c not in FACTS, c)):
        total, right, anyhow = (tally[change, name] for name in ("all", "right", "anyhow"))
        print(f"{change:12} {right:4}/{total:<4} {right / total:.3f}   anyhow {anyhow / total:.3f}")
    total, right = (sum(tally[change, name] for change in FACTS) for name in ("all", "right"))
    print(f"{'facts':12} {right:4}/{total:<4} {right / max(total, 1):.3f}")


if __name__ == "__main__":
    main()
