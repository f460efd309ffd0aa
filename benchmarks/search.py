"""Search on a library of a million made commitments: size on disk, times of the kinds of query, recall.

    python benchmarks/search.py --commitments 1000000 --library /tmp/large.db --texts FILE

The library is kept and used again; ``made_library`` says how it is made. ``--texts`` are real sentences, one
a line: vectors are made of theirs, and the recall of the twenty nearest is measured on them against exact
cosines. Without it the quotes of ``corpora/relevance`` are taken, which are few. Times are told as median and
p95, passed and of the processor, with what else the machine had to do.

How common a word is goes by how many commitments have its *stem*, for that is what is looked up: "terbangun"
stands in few, "bangun" in the title of every plan. See :func:`words_by_stem`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from docintel.encoder import load_encoder
from docintel.languages.stemming import stems_of
from docintel.library import Filters, Mode, SearchRequest, open_library
from docintel.library.vectors import Codes, Floats, codes_of, decoded, magnitudes_of
from docintel.library.whitening import whitened

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from made_library import make, vocabulary  # noqa: E402 - it makes documents as the gate does

BOTH = Filters(years=((2025, 2026),), dimension=("mobility",))
NEAREST = 20


#: An ordinary word is one whose stems not more than this share of the commitments have.
ORDINARY = 0.02


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words to ask for: ordinary ones, the ten commonest, and those that every commitment has."""

    ordinary: list[str]
    commonest: list[str]
    everywhere: list[str]


def words_by_stem(path: str) -> Drawn:
    """The first 5,000 words of the made vocabulary, by how many commitments have their commonest stem."""
    connection = sqlite3.connect(path)
    try:
        counts: dict[str, int] = dict(connection.execute("SELECT term, doc FROM commitment_terms"))
        held: int = connection.execute("SELECT count(*) FROM commitments").fetchone()[0]
    finally:
        connection.close()
    words = vocabulary()[:5_000]
    commonest_stem = {word: max(stems_of(word), key=lambda stem: counts.get(stem, 0)) for word in words}
    having = {word: counts.get(stem, 0) for word, stem in commonest_stem.items()}
    frequent = sorted((word for word in words if having[word] < held), key=lambda word: -having[word])
    one_a_stem = {commonest_stem[word]: word for word in reversed(frequent)}
    return Drawn(
        ordinary=[word for word in words[300:] if having[word] <= held * ORDINARY],
        commonest=list(reversed(one_a_stem.values()))[:10],
        everywhere=[word for word in words if having[word] == held],
    )


def queries(kind: str, count: int, words: Drawn) -> list[SearchRequest]:
    """Requests of one kind."""
    pick = random.Random(3)  # noqa: S311 - the same every time
    made = []
    for _ in range(count):
        ordinary = pick.choices(words.ordinary, k=2)
        common = pick.choice(words.commonest)
        everywhere = pick.choice(
            words.everywhere or words.commonest
        )  # in real texts no word may stand everywhere
        two = " ".join(ordinary)
        text, filters, mode = {
            "one ordinary word": (ordinary[0], Filters(), "keyword"),
            "two ordinary words": (two, Filters(), "keyword"),
            "ordinary word, two filters": (ordinary[0], BOTH, "keyword"),
            "commonest word": (common, Filters(), "keyword"),
            "commonest word, two filters": (common, BOTH, "keyword"),
            "word of every one, two filters": (everywhere, BOTH, "keyword"),
            "commonest two": (" ".join(words.commonest[:2]), BOTH, "keyword"),
            "either of commonest": (" OR ".join(words.commonest[:2]), BOTH, "keyword"),
            "prefix": (ordinary[0][:4] + "*", BOTH, "keyword"),
            "misspelled": (ordinary[0][:-2] + ordinary[0][-1] + "q", Filters(), "keyword"),
            "no word, two filters": ("", BOTH, "keyword"),
            "program": ("", Filters(program=("jalan",)), "keyword"),
            "semantic": (two, Filters(), "semantic"),
            "semantic, two filters": (two, BOTH, "semantic"),
            "hybrid": (two, Filters(), "hybrid"),
            "hybrid, two filters": (two, BOTH, "hybrid"),
            "hybrid, a commonest word": (f"{common} {ordinary[0]}", Filters(), "hybrid"),
        }[kind]
        chosen: Mode = mode  # type: ignore[assignment] # one of the three
        made.append(SearchRequest(text, filters, mode=chosen))
    return made


KINDS = (
    *("one ordinary word", "two ordinary words", "ordinary word, two filters", "commonest word"),
    *(
        "commonest word, two filters",
        "word of every one, two filters",
        "commonest two",
        "either of commonest",
    ),
    *("prefix", "misspelled"),
    *("no word, two filters", "program", "semantic", "semantic, two filters", "hybrid"),
    *("hybrid, two filters", "hybrid, a commonest word"),
)
COUNTED = ("ordinary word, two filters", "commonest word, two filters", "commonest word", "hybrid")


def told(name: str, requests: list[SearchRequest], call: Callable[[SearchRequest], object]) -> None:
    """Run each request once and print how long they took."""
    times, busy = [], []
    for request in requests:
        began, used = time.perf_counter(), time.process_time()
        call(request)
        busy.append((time.process_time() - used) * 1000)
        times.append((time.perf_counter() - began) * 1000)
    figures = [
        f"{what} {statistics.median(found):7.1f} {statistics.quantiles(found, n=20)[-1]:7.1f}"
        for what, found in (("passed", times), ("processor", busy))
    ]
    print(f"{name:36} {'   '.join(figures)}   load {os.getloadavg()[0]:.1f}", flush=True)


def recall(real: Floats, count: int = 300) -> float:
    """Of the exact nearest of real vectors, the share that the stored ones find."""
    codes, rows = codes_of(real), magnitudes_of(real)
    known = Codes([0], [codes.tobytes()], codes.shape[1])
    shares = []
    for place in np.random.default_rng(0).choice(len(real), min(count, len(real)), replace=False):
        exact = real @ real[place]
        exact[place] = -1
        near = known.nearest(real[place], 1_000)
        near = near[near != place]
        scores = decoded(codes[near], [row.tobytes() for row in rows[near]], real.shape[1]) @ real[place]
        best = set(near[np.argsort(-scores)[:NEAREST]].tolist())
        shares.append(len(best & set(np.argsort(-exact)[:NEAREST].tolist())) / NEAREST)
    return float(np.mean(shares))


def texts_of(path: str | None) -> list[str]:
    """The sentences to make vectors of."""
    if path is not None:
        return list(dict.fromkeys(Path(path).read_text(encoding="utf-8").splitlines()))
    lines = (ROOT / "corpora/relevance/commitments.jsonl").read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(json.loads(line)["quote"] for line in lines))


def main() -> None:
    """Fill, then measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--commitments", type=int, default=100_000)
    options.add_argument("--library", default="large.db")
    options.add_argument("--count", type=int, default=40)
    options.add_argument("--texts", help="real sentences, one a line")
    given = options.parse_args()
    texts = texts_of(given.texts)
    real = whitened(load_encoder()).encode([text[:300] for text in texts])
    print(f"recall at {NEAREST} on {len(real)} real vectors: {recall(real):.3f}")
    make(given.library, given.commitments, real)
    with open_library(given.library) as library:
        held = library.stats().commitments
        size = Path(given.library).stat().st_size
        print(f"{held} commitments, {size / held:.0f} bytes each")
        library.search(SearchRequest("jalan", mode="hybrid"))  # the encoder and the codes are loaded once
        words = words_by_stem(given.library)
        print("median and p95 in milliseconds")
        for kind in KINDS:
            told(kind, queries(kind, given.count, words), library.search)
        for kind in COUNTED:
            told(f"facets: {kind}", queries(kind, given.count, words), library.facets)


if __name__ == "__main__":
    main()
