"""Remake ``models/spelling``: the words of Indonesian, Javanese and English, with how often each was seen.

    python scripts/make_spelling.py --data DATA --output models/spelling

A line is a word, how often it was seen in small letters, and how often with a capital within a sentence (what
is mostly so is a name). Counted are the public data sets that the card names, the
lexicon beside the encoder and the lists in ``spelling``. No seed: the same data give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"(?<![\w@#/.'’-])[a-zéèêâåôû]{2,24}(?:-[a-zéèêâåôû]{2,24})?(?![\w@/]|\.\w|['’]\w)")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-ZÉÈÊ][a-zéèêâåôû]{1,23}(?![\w@/]|\.\w|['’]\w)")
_LANGS = ("id", "jv", "en")


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """(language, text) of every text of the data sets."""
    for part in ("train", "valid"):
        with (data / f"nusa-writes/kalimat-mt-jav-{part}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield "id", row["ind_text"]
                yield "jv", row["tgt_text"]
    for path in sorted((data / "nusa-writes").glob("alinea-*-jav-train.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield "jv", row["text"]
    for lang, name in (("id", "ind"), ("jv", "jav"), ("en", "eng")):
        for line in (data / f"talpco/{name}.txt").read_text(encoding="utf-8").splitlines():
            yield lang, line.split("\t")[1]
    for line in (data / "sentences/id-en.tsv").read_text(encoding="utf-8").splitlines():
        indonesian, english = line.split("\t")
        yield "id", indonesian
        yield "en", english
    for line in (data / "sentences/en.txt").read_text(encoding="utf-8").splitlines():
        yield "en", line


def lexicon(path: Path) -> Iterator[tuple[str, str]]:
    """(language, words) of the lexicon, which counts five times: a person wrote it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        indonesian, low, high, english = line.split("\t")
        for lang, cell in (("id", indonesian), ("jv", low), ("jv", high), ("en", english)):
            for _ in range(5):
                yield lang, cell.replace("|", " ")


def written(folder: Path) -> Iterator[tuple[str, str]]:
    """(language, words) of the lists that we wrote of official language; each counts three times."""
    for lang in _LANGS:
        for _ in range(3):
            yield lang, (folder / f"extra_{lang}.txt").read_text(encoding="utf-8")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the public data sets")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {lang: Counter() for lang in _LANGS}
    capitals: dict[str, Counter[str]] = {lang: Counter() for lang in _LANGS}
    here = Path(__file__).parent
    for source in (texts(options.data), lexicon(here / "encoder/lexicon.tsv"), written(here / "spelling")):
        for lang, text in source:
            counts[lang].update(_WORD.findall(text))
            capitals[lang].update(word.lower() for word in _CAPITAL.findall(text))
    options.output.mkdir(parents=True, exist_ok=True)
    for lang, words in counts.items():
        lines = "".join(f"{word}\t{count}\t{capitals[lang][word]}\n" for word, count in sorted(words.items()))
        data = gzip.compress(lines.encode("utf-8"), compresslevel=9, mtime=0)
        (options.output / f"{lang}.tsv.gz").write_bytes(data)
        print(lang, len(words), "words", len(data), "bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
