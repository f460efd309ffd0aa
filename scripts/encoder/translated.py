"""Sentences in all three languages: public pairs with the third language that we wrote for them.

Javanese with an English translation hardly exists in public. ``translations/nusa-en.tsv`` holds our English
of informal Indonesian–Javanese pairs of nusa-writes, ``translations/news-jv.tsv`` our Javanese (one in eight
krama) of the Indonesian–English news: our sentences alone, by the place of the pair in its data set. The
shipped encoder has seen none of them: they measure it, and all but the test part may train its successor.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path

from encoder.data import Group

TRANSLATIONS = Path(__file__).parent / "translations"


def read_nusa(data: Path, part: str) -> list[Group]:
    """The informal sentences of one part (train, valid, test) that we translated, in their order."""
    english = _numbered(TRANSLATIONS / "nusa-en.tsv")
    with (data / f"nusa-writes/kalimat-mt-jav-{part}.csv").open(encoding="utf-8", newline="") as file:
        rows = [{"id": row["ind_text"], "jv": row["tgt_text"]} for row in csv.DictReader(file)]
    keys = [f"{part}-{i}" for i in range(len(rows))]
    return [
        Group("nusa", row | {"en": english[key]})
        for key, row in zip(keys, rows, strict=True)
        if key in english
    ]


def read_news(data: Path) -> list[Group]:
    """The news sentences, shuffled; the encoder was trained on their two public languages alone."""
    javanese = _numbered(TRANSLATIONS / "news-jv.tsv")
    lines = (data / "sentences/id-en.tsv").read_text(encoding="utf-8").splitlines()
    groups = []
    for number, line in enumerate(lines):
        indonesian, english = line.split("\t")
        groups.append(Group("news", {"id": indonesian, "jv": javanese[str(number)], "en": english}))
    random.Random(1).shuffle(groups)  # noqa: S311 - no secret depends on it
    return groups


def _numbered(path: Path) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
