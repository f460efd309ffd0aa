"""Measure an encoder: how often a translation is the nearest of so many, and how many sentences a second.

    python scripts/measure_encoder.py --data DATA [--encoder FOLDER] [--count 1000]

Plain cosine, both directions, and with margin scoring (Artetxe and Schwenk 2019, four neighbours). None of
the pairs was trained on: nusa-writes' test part (its English is ours), our Javanese of news, the TALPCo
sentences held out, Indonesian–English policy reports (which may only be measured on), the releases of
``tests/alignment``.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from docintel.alignment import load_encoder
from encoder.data import read_groups
from encoder.translated import read_news, read_nusa

Pairs = list[tuple[str, str]]
NEIGHBOURS = 4


def sets(data: Path, count: int) -> dict[str, Pairs]:
    """Name to translation pairs."""
    informal = [group.texts for group in read_nusa(data, "test")[:count]]
    found = {
        f"{one}-{two} informal": [(texts[one], texts[two]) for texts in informal]
        for one, two in (("id", "jv"), ("jv", "en"), ("id", "en"))
    }
    news = [group.texts for group in read_news(data)[:count]]
    for one, two in (("id", "jv"), ("jv", "en")):
        found[f"{one}-{two} news"] = [(texts[one], texts[two]) for texts in news]
    held = [group.texts for group in read_groups(data)[1] if group.kind == "talpco"]
    found["jv-en textbook"] = [(texts["jv"], texts["en"]) for texts in held]
    found["id-en textbook"] = [(texts["id"], texts["en"]) for texts in held]
    for name, stem in (("id-en policy", "SMERU-26870"), ("id-en aid", "ausaid-3083")):
        found[name] = _policy(data / "id-en" / stem, count)
    releases: dict[str, Pairs] = {"id-jv news, krama": [], "jv-en news, krama": [], "id-en news": []}
    for path in sorted((Path(__file__).parents[1] / "tests/alignment/releases").glob("*.tsv")):
        for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
            one, two, three = line.split("\t")
            for name, pair in zip(releases, ((one, two), (two, three), (one, three)), strict=True):
                releases[name].append(pair)
    return {**found, **releases}


def _policy(stem: Path, count: int) -> Pairs:
    left, right = (Path(f"{stem}.{lang}").read_text(encoding="utf-8").split("\n") for lang in ("id", "en"))
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if 40 < len(a) < 300 and 40 < len(b) < 300]
    unique = {a: (a, b) for a, b in {b: (a, b) for a, b in pairs}.values()}
    chosen = sorted(unique.values())
    random.Random(1).shuffle(chosen)  # noqa: S311 - no secret depends on it
    return chosen[:count]


def rates(left: NDArray[np.float32], right: NDArray[np.float32]) -> tuple[float, float, float]:
    """Share found from left to right, from right to left, and from left to right with margins."""
    scores = left @ right.T
    truth = np.arange(len(scores))
    rows = np.sort(scores, axis=1)[:, -NEIGHBOURS:].mean(axis=1)
    columns = np.sort(scores, axis=0)[-NEIGHBOURS:].mean(axis=0)
    margins = scores / ((rows[:, None] + columns[None]) / 2)
    found = [
        (values.argmax(axis) == truth).mean() for values, axis in ((scores, 1), (scores, 0), (margins, 1))
    ]
    return float(found[0]), float(found[1]), float(found[2])


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the public data sets")
    parser.add_argument("--encoder", help="folder or name; the shipped one without")
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()
    encoder = load_encoder(options.encoder)
    encoder.encode(["warm"])
    sentences, wall, busy = 0, time.perf_counter(), time.process_time()
    for name, pairs in sets(options.data, options.count).items():
        left, right = (encoder.encode([pair[side] for pair in pairs]) for side in (0, 1))
        one, two, margin = rates(left, right)
        sentences += 2 * len(pairs)
        print(f"{name:<20} {len(pairs):>5} {one:.3f} / {two:.3f}   margin {margin:.3f}", flush=True)
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    print(f"{sentences / wall:.0f} sentences a second, {sentences / busy:.0f} a second of one core")
    return 0


if __name__ == "__main__":
    sys.exit(main())
