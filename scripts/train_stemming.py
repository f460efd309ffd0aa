"""Make ``models/stemming``: the roots of Indonesian and Javanese, learnt from plain text.

    python scripts/train_stemming.py

A word is a root when it stands by itself and other words may be its forms, or when several different forms
share it. There is nothing random in it. Figures: ``--measure FILE`` compares the groups of words that share a
stem with those of another stemmer, given as lines of "word, tab, stem".
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from docintel.languages.id import stemmer as indonesian
from docintel.languages.jv import stemmer as javanese
from docintel.languages.roots import root_of
from docintel.languages.stemming import words

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
TARGET = ROOT / "models" / "stemming"

#: A root that never stands alone needs so many forms; one of three letters must be common.
FORMS = 4
SHORT_COUNT, SHORT_FORMS = 30, 8


def column(name: str, *keys: str) -> Iterator[str]:
    """Columns of a CSV file."""
    with (DATA / name).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield from (row[key] for key in keys)


def texts(lang: str) -> Iterator[str]:
    """All training text of a language."""
    pairs = [f"nusa-writes/kalimat-mt-jav-{part}.csv" for part in ("train", "valid")]
    if lang == "id":
        for name in pairs:
            yield from column(name, "ind_text")
        yield from (line.split("\t")[0] for line in lines("sentences/id-en.tsv"))
        yield from (line.split("\t")[-1] for line in lines("talpco/ind.txt"))
        return
    for name in pairs:
        yield from column(name, "tgt_text")
    for kind in ("emot", "topic"):
        yield from column(f"nusa-writes/alinea-{kind}-jav-train.csv", "text")
    yield from (line.split("\t")[-1] for line in lines("talpco/jav.txt"))


def lines(name: str) -> list[str]:
    """Lines of a file."""
    return (DATA / name).read_text("utf-8").splitlines()


def learn(counts: Counter[str], candidates: Callable[[str], frozenset[str]]) -> dict[str, int]:
    """Root to weight."""
    forms: dict[str, int] = defaultdict(int)
    for word in counts:
        for root in candidates(word):
            forms[root] += 1
    found = {}
    for root, shared in forms.items():
        alone = counts[root]
        if len(root) == 3:
            known = alone >= SHORT_COUNT and shared >= SHORT_FORMS
        else:
            known = (alone >= 2 and shared >= 1) or shared >= FORMS
        if known:
            found[root] = min(alone, 20) + 3 * min(shared, 60) + (5 if alone >= 2 else 0)
    return found


def main() -> None:
    """Learn and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--measure", type=Path)
    given = options.parse_args()
    TARGET.mkdir(parents=True, exist_ok=True)
    for lang, candidates in (("id", indonesian.candidates), ("jv", javanese.candidates)):
        counts = Counter(word for text in texts(lang) for word in words(text) if word.isalpha())
        found = learn(counts, candidates)
        path = TARGET / f"{lang}.tsv"
        path.write_text("".join(f"{root}\t{found[root]}\n" for root in sorted(found)), "utf-8")
        print(f"{lang}: {len(counts)} words, {len(found)} roots, {path.stat().st_size} bytes")
        if given.measure and lang == "id":
            measure(given.measure, found)


def measure(path: Path, known: dict[str, int]) -> None:
    """Pairs of words that share a stem, against another stemmer's."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    theirs = pairs(dict(rows))
    ours = pairs({word: root_of(word, known, indonesian.candidates) or word for word, _ in rows})
    same = len(ours & theirs)
    print(f"precision {same / len(ours):.3f}, recall {same / len(theirs):.3f} of {len(theirs)} pairs")


def pairs(stems: dict[str, str]) -> set[tuple[str, str]]:
    """All pairs of words with one stem."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(stems):
        groups[stems[word]].append(word)
    return {(a, b) for group in groups.values() for at, a in enumerate(group) for b in group[at + 1 :]}


if __name__ == "__main__":
    main()
