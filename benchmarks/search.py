"""Search on a generated library: size on disk, and the times of the commonest kinds of query.

    python benchmarks/search.py --commitments 1000000 --library /tmp/large.db

The library is kept and used again. Words follow Zipf's law over the vocabulary of ``corpora/`` and of made
words, so that common words are as common as in real plans.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import statistics
import time
from itertools import accumulate
from pathlib import Path

from docintel.library import Filters, Library, SearchRequest, make_record, open_library
from docintel.types import (
    Actor,
    Amount,
    Block,
    Commitment,
    Document,
    Evidence,
    Mentions,
    Result,
    Segment,
    Target,
    YearMark,
)

ROOT = Path(__file__).resolve().parents[1]
A_DOCUMENT = 500  # commitments
DIMENSIONS = ("governance", "branding", "economy", "living", "society", "environment", "mobility")
TOPICS = ("jalan", "sekolah", "sampah", "air", "pasar", "layanan", "data", "kesehatan", "wisata", "banjir")
SYLLABLES = (
    "ka",
    "pe",
    "ri",
    "man",
    "tu",
    "sa",
    "lo",
    "ben",
    "di",
    "ra",
    "mi",
    "nga",
    "wo",
    "ti",
    "su",
    "pan",
)


def vocabulary(size: int = 60_000) -> list[str]:
    """Real words of the corpora, the commonest first, then made ones."""
    counts: dict[str, int] = {}
    for path in sorted((ROOT / "corpora").rglob("*")):
        if path.suffix in {".txt", ".md", ".html", ".json", ".toml", ".py"}:
            for word in re.findall(r"[a-z]{3,}", path.read_text("utf-8", "replace").lower()):
                counts[word] = counts.get(word, 0) + 1
    real = sorted(counts, key=lambda word: (-counts[word], word))
    maker = random.Random(7)  # noqa: S311 - made words, no secret
    made = {"".join(maker.choices(SYLLABLES, k=maker.randint(2, 5))) for _ in range(size * 2)}
    return [*TOPICS, *real, *sorted(made - set(real))][:size]


class Maker:
    """Makes documents that look like plans to an index."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same
        self._words = vocabulary()
        self._weights = list(accumulate(1.0 / (rank + 10) for rank in range(len(self._words))))
        self._programs = [f"Program {self._some(3).title()}" for _ in range(3_000)]
        self._actors = [f"Dinas {self._some(2).title()}" for _ in range(500)]

    def _some(self, count: int) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))

    def document(self, number: int) -> Result:
        """One plan with :data:`A_DOCUMENT` commitments."""
        quotes = [f"{self._some(self._random.randint(12, 28)).capitalize()}." for _ in range(A_DOCUMENT)]
        text = "\n".join(quotes)
        commitments, start = [], 0
        for quote in quotes:
            commitments.append(self._commitment(quote, start))
            start += len(quote) + 1
        document = Document(
            id=hashlib.sha256(f"{number}{text}".encode()).hexdigest(),
            media_type="application/pdf",
            title=f"Rencana Pembangunan {number}",
            published=f"{2018 + number % 8}-01-01",
            text=text,
            blocks=(Block(0, len(text), "paragraph", page=1),),
            pages=200,
        )
        return Result(document, (Segment(0, len(text), "id", 0.99, page=1),), Mentions(), tuple(commitments))

    def _commitment(self, quote: str, start: int) -> Commitment:
        pick = self._random
        first = pick.randint(2018, 2030)
        program, actor = pick.choice(self._programs), pick.choice(self._actors)
        end = start + len(quote)
        place = (start, end, pick.randint(1, 200), (72.0, 100.0, 520.0, 118.0))
        activity = quote[: quote.find(" ", 40)]
        return Commitment(
            id=hashlib.blake2b(f"{start}{quote}".encode(), digest_size=8).hexdigest(),
            kind=pick.choice(("table", "prose")),
            program=program,
            activity=activity,
            context=("Sasaran 2: " + " ".join(quote.split()[:3]),),
            dimensions=(pick.choice(DIMENSIONS),),
            start_year=first,
            end_year=first + pick.randint(0, 5),
            status="planned",
            quote=quote,
            lang="id",
            confidence=0.8,
            years=(YearMark(first, "v"),),
            targets=(Target("Jumlah", f"{pick.randint(1, 99)} unit", "1", "unit", first),),
            amounts=(Amount("Rp 2.500.000.000", "2500000000", "IDR", first, "APBD"),),
            actors=(Actor(actor, "lead"),),
            evidence=tuple(
                Evidence(field, quote[:30] if field != "quote" else quote, *place)
                for field in (
                    "quote",
                    "program",
                    "activity",
                    "targets.0.text",
                    "amounts.0.text",
                    "actors.0.name",
                )
            ),
        )


def fill(library: Library, wanted: int) -> None:
    """Make documents until there are so many commitments."""
    maker = Maker(1)
    number = library.stats().documents
    while number * A_DOCUMENT < wanted:
        library.put(make_record(maker.document(number), "bench"), f"/plans/{number:06}.pdf")
        number += 1
        if number % 100 == 0:
            print(f"{number * A_DOCUMENT} commitments", flush=True)
    library.optimize()


def queries(kind: str, count: int) -> list[SearchRequest]:
    """Requests of one kind."""
    words = vocabulary()
    pick = random.Random(3)  # noqa: S311 - the same
    both = Filters(years=((2025, 2026),), dimension=("mobility",))
    made = []
    for _ in range(count):
        ordinary = [words[pick.randint(300, 5_000)] for _ in range(2)]
        common = [words[pick.randint(0, 9)]]
        text, filters = {
            "one ordinary word": (ordinary[0], Filters()),
            "two ordinary words": (" ".join(ordinary), Filters()),
            "ordinary word, two filters": (ordinary[0], both),
            "commonest word": (common[0], Filters()),
            "commonest word, two filters": (common[0], both),
            "commonest two": (" ".join(words[:2]), both),
            "either of commonest": (f"{words[0]} OR {words[1]}", both),
            "prefix": (words[pick.randint(300, 2_000)][:4] + "*", both),
            "misspelled": (ordinary[0][:-2] + ordinary[0][-1] + "q", Filters()),
            "no word, two filters": ("", both),
            "program": ("", Filters(program=("jalan",))),
        }[kind]
        made.append(SearchRequest(text, filters))
    return made


KINDS = (
    *("one ordinary word", "two ordinary words", "ordinary word, two filters", "commonest word"),
    *("commonest word, two filters", "commonest two", "either of commonest", "prefix", "misspelled"),
    *("no word, two filters", "program"),
)


def main() -> None:
    """Fill, then measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--commitments", type=int, default=100_000)
    options.add_argument("--library", default="large.db")
    options.add_argument("--count", type=int, default=40)
    given = options.parse_args()
    with open_library(given.library, create=True) as library:
        fill(library, given.commitments)
        held = library.stats().commitments
    size = Path(given.library).stat().st_size
    print(f"{held} commitments, {size / held:.0f} bytes each")
    with open_library(given.library) as library:
        for kind in KINDS:
            times = []
            for request in queries(kind, given.count):
                began = time.perf_counter()
                library.search(request)
                times.append((time.perf_counter() - began) * 1000)
            p95 = statistics.quantiles(times, n=20)[-1]
            print(f"{kind:32} median {statistics.median(times):8.1f} ms   p95 {p95:8.1f} ms")


if __name__ == "__main__":
    main()
