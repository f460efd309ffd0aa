"""Sentence alignment beside a length-based aligner and the vecalign dynamic program, in one run.

    pip install -e .[benchmarks]
    python benchmarks/alignment.py

On the releases of ``tests/alignment/releases``, unchanged and with a sentence of each language dropped,
merged or swapped with the next. vecalign (package sentweave) and galechurch align pairs: they get
Indonesian–English, with the same vectors as ours where they use vectors; ours also does all three languages
at once. Times are processor time without encoding, which is measured by itself. A rival that is not
installed is left out.
``--long`` adds a text of some 3,000 sentences.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.alignment.corpus import NAMES, Parallel, joined, load, perturbed

from docintel.alignment import align, load_encoder
from docintel.parallel import LANGUAGES
from docintel.types import Lang

Pairs = set[tuple[tuple[int, ...], tuple[int, ...]]]
CHANGES = {"unchanged": (), "dropped": ("drop",), "merged": ("merge",), "swapped": ("swap",)}
SEEDS = range(4)


@dataclass
class Remembering:
    """An encoder that encodes a text once, so that every aligner gets the same vectors for no time."""

    known: dict[str, NDArray[np.float32]]
    seconds: float = 0.0

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Unit vectors, remembered."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            began = time.process_time()
            self.known.update(zip(new, load_encoder().encode(new), strict=True))
            self.seconds += time.process_time() - began
        return np.stack([self.known[text] for text in texts])


def ours(release: Parallel, encoder: Remembering) -> Pairs:
    """Indonesian and English only."""
    two = {lang: items for lang, items in release.sentences().items() if lang != "jv"}
    return {(g.positions["id"], g.positions["en"]) for g in align(two, encoder).groups}


def length_based(release: Parallel, _encoder: Remembering) -> Pairs:
    """Gale and Church 1993."""
    import galechurch

    result = galechurch.align(release.texts["id"], release.texts["en"])
    return {
        (tuple(range(b.source_start, b.source_end)), tuple(range(b.target_start, b.target_end)))
        for b in result.beads
    }


def vecalign(release: Parallel, encoder: Remembering) -> Pairs:
    """Thompson and Koehn 2019, up to 2–2, as ours."""
    import sentweave

    result = sentweave.align(release.texts["id"], release.texts["en"], encoder, alignment_max_size=4)
    return {(tuple(a.src_indices), tuple(a.tgt_indices)) for a in result.alignments}


def gold_pairs(release: Parallel) -> Pairs:
    """The groups of the release, without Javanese."""
    pairs = {(tuple(link.get("id", [])), tuple(link.get("en", []))) for link in release.links}
    return {pair for pair in pairs if any(pair)}


def copies(changes: tuple[str, ...], langs: tuple[Lang, ...] = ("id", "en")) -> list[Parallel]:
    """The releases, or copies of them changed in ``langs``."""
    if not changes:
        return [load(name) for name in NAMES]
    return [perturbed(load(name), seed, changes, langs) for name in NAMES for seed in SEEDS]


def measure(aligner: Callable[[Parallel, Remembering], Pairs], encoder: Remembering) -> list[str]:
    """Strict F1 of the links for each kind of change, and the time for all."""
    row, seconds = [], 0.0
    for changes in CHANGES.values():
        hits = found = wanted = 0
        for release in copies(changes):
            gold = gold_pairs(release)
            aligner(release, encoder)  # encodes what is new
            began = time.process_time()
            links = aligner(release, encoder)
            seconds += time.process_time() - began
            hits, found, wanted = hits + len(links & gold), found + len(links), wanted + len(gold)
        row.append(f"{2 * hits / (found + wanted):.3f}")
    return [*row, f"{seconds:.2f} s"]


def three(encoder: Remembering) -> list[str]:
    """Strict F1 of whole groups of three languages."""
    row, seconds = [], 0.0
    for changes in CHANGES.values():
        hits = found = wanted = 0
        for release in copies(changes, LANGUAGES):
            encoder.encode([text for texts in release.texts.values() for text in texts])
            began = time.process_time()
            groups = align(release.sentences(), encoder).groups
            seconds += time.process_time() - began
            links = {tuple(g.positions.get(lang, ()) for lang in LANGUAGES) for g in groups}
            hits, found, wanted = (
                hits + len(links & release.gold()),
                found + len(links),
                wanted + len(release.gold()),
            )
        row.append(f"{2 * hits / (found + wanted):.3f}")
    return [*row, f"{seconds:.2f} s"]


def long_texts(encoder: Remembering, copies_: int = 30) -> None:
    """All the releases again and again, each time with another number in front: some 2,000 sentences."""
    whole = joined(NAMES * copies_)
    count = len(whole.texts["id"])
    for texts in whole.texts.values():
        texts[:] = [f"{i} {text}" for i, text in enumerate(texts)]
    for name, aligner in (("ours", ours), ("length-based", length_based), ("vecalign", vecalign)):
        try:
            aligner(whole, encoder)
        except ImportError:
            continue
        began = time.process_time()
        links = aligner(whole, encoder)
        seconds = time.process_time() - began
        gold = gold_pairs(whole)
        f1 = 2 * len(links & gold) / (len(links) + len(gold))
        print(f"{count} x {count} sentences, {name:<14} F1 {f1:.3f} in {seconds:.2f} s")


def main() -> None:
    """Print one table."""
    encoder = Remembering({})
    print(f"{'':<28}" + "".join(f"{name:>11}" for name in (*CHANGES, "time")))
    for name, aligner in (
        ("ours, id–en", ours),
        ("length-based, id–en", length_based),
        ("vecalign, id–en", vecalign),
    ):
        try:
            row = measure(aligner, encoder)
        except ImportError as error:
            print(f"{name:<28} not installed: {error.name}")
            continue
        print(f"{name:<28}" + "".join(f"{cell:>11}" for cell in row), flush=True)
    print(f"{'ours, id–jv–en':<28}" + "".join(f"{cell:>11}" for cell in three(encoder)))
    print(f"encoding: {len(encoder.known) / encoder.seconds:.0f} sentences a second")
    if "--long" in sys.argv:
        long_texts(encoder)


if __name__ == "__main__":
    main()
