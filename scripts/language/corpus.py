"""The texts that the language model learns from and is measured on, and the split between them.

The split follows what the data tell of their origin, so that no author or document stands on both sides:

* nusa-writes sentence pairs: the publisher's train and test parts (valid is trained on);
* nusa-writes paragraphs: by the number of the topic that the author was given (every tenth is held out);
* TALPCo: by runs of ten sentence numbers, the same in every language, so no translation leaks;
* news and web sentences (UD_Indonesian-CSUI and -GSD, UD_English-EWT): by runs of fifty lines, as they are in
  the order of their documents;
* other languages' sentences, which have no test part: every fifth is held out.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docintel.languages.sentences import split_sentences
from language.augment import register_words

TEXTS = Path(__file__).parent / "texts"
#: Too few words of either register to tell.
_KRAMA_SHARE, _NGOKO_SHARE = 0.6, 0.25


@dataclass(frozen=True, slots=True)
class Sample:
    """One text: ``lang`` is a class of the model (``jv-ngoko``), ``domain`` where it is from."""

    lang: str
    domain: str
    text: str
    held_out: bool


def read_corpus(data: Path) -> list[Sample]:
    """All sentences of the data folder and of what we wrote, each with its side of the split."""
    samples = [*_pairs(data), *_paragraphs(data), *_neighbours(data), *_parallel(data), *_news(data), *_own()]
    return without_leaks([sample for sample in samples if len(sample.text) > 1])


def without_leaks(samples: list[Sample]) -> list[Sample]:
    """Leave out what would be learned though the same text, whatever its case and marks, is held out.

    One in a hundred of nusa-writes' test sentences stands in its train part too.
    """
    held_out = {_bare(sample.text) for sample in samples if sample.held_out}
    return [sample for sample in samples if sample.held_out or _bare(sample.text) not in held_out]


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _sentences(text: str) -> list[str]:
    return [_clean(text[start:end]) for start, end in split_sentences(text, "und")]


def _pairs(data: Path) -> Iterator[Sample]:
    for part in ("train", "valid", "test"):
        for row in _rows(data / f"nusa-writes/kalimat-mt-jav-{part}.csv"):
            yield Sample("id", "informal", _clean(row["ind_text"]), part == "test")
            yield Sample("jv-ngoko", "informal", _clean(row["tgt_text"]), part == "test")


def _paragraphs(data: Path) -> Iterator[Sample]:
    for kind in ("emot", "topic"):
        for row in _rows(data / f"nusa-writes/alinea-{kind}-jav-train.csv"):
            krama, ngoko = register_words(row["text"])
            share = krama / max(1, krama + ngoko)
            if _NGOKO_SHARE < share < _KRAMA_SHARE:
                continue
            lang = "jv-krama" if share >= _KRAMA_SHARE else "jv-ngoko"
            for sentence in _sentences(row["text"]):
                yield Sample(lang, "paragraphs", sentence, int(row["id"]) % 10 == 0)


def _neighbours(data: Path) -> Iterator[Sample]:
    for path in sorted((data / "other-languages").glob("nusa-writes-*.csv")):
        _, _, kind, _, lang, *_ = path.stem.split("-")
        for position, row in enumerate(_rows(path)):
            if kind == "kalimat":
                yield Sample(lang, "informal", _clean(row["tgt_text"]), position % 5 == 0)
            else:
                for sentence in _sentences(row["text"]):
                    yield Sample(lang, "paragraphs", sentence, int(row["id"]) % 10 == 0)


def _parallel(data: Path) -> Iterator[Sample]:
    files = {"id": "talpco/ind.txt", "jv-ngoko": "talpco/jav.txt", "en": "talpco/eng.txt"}
    for lang, name in {**files, "zsm": "other-languages/talpco-zsm.txt"}.items():
        for line in (data / name).read_text(encoding="utf-8").splitlines():
            number, _, text = line.partition("\t")
            yield Sample(lang, "talpco", _clean(text), int(number) // 10 % 10 == 0)


def _news(data: Path) -> Iterator[Sample]:
    for position, line in enumerate((data / "sentences/id-en.tsv").read_text(encoding="utf-8").splitlines()):
        indonesian, english = line.split("\t")
        yield Sample("id", "news", _clean(indonesian), position // 50 % 10 == 0)
        yield Sample("en", "news", _clean(english), position // 50 % 10 == 0)
    for position, line in enumerate((data / "sentences/en.txt").read_text(encoding="utf-8").splitlines()):
        yield Sample("en", "web", _clean(line), position // 50 % 10 == 0)


def _own() -> Iterator[Sample]:
    """What we wrote; lines marked with ``=`` hold foreign names and must not be cut to pieces."""
    for path in sorted(TEXTS.glob("*.txt")):
        if not path.stem.startswith("terms-"):
            for line in path.read_text(encoding="utf-8").splitlines():
                domain = "own-whole" if line.startswith("= ") else "own"
                yield Sample(path.stem, domain, _clean(line.removeprefix("= ")), False)
    for lang in ("id", "en"):
        for term in read_terms(lang):
            yield Sample(lang, "own", term, False)


def read_terms(lang: str) -> list[str]:
    """Terms that other languages borrow from this one (``id`` or ``en``), as we wrote them down."""
    return (TEXTS / f"terms-{lang}.txt").read_text(encoding="utf-8").splitlines()


def read_world() -> list[Sample]:
    """Sentences of the world's languages that we wrote, measured on and never trained on."""
    lines = (TEXTS.parent / "world-measure.txt").read_text(encoding="utf-8").splitlines()
    return [Sample("world", "own", line.partition("\t")[2], True) for line in lines]


def read_reports(data: Path) -> list[Sample]:
    """Policy reports (measured on, never trained on): every tenth sentence of more than three words."""
    return [
        Sample(lang, name, _clean(line), True)
        for lang in ("id", "en")
        for name, file in (("smeru", "SMERU-26870"), ("ausaid", "ausaid-3083"))
        for line in (data / f"id-en/{file}.{lang}").read_text(encoding="utf-8").splitlines()[::10]
        if len(line.split()) > 3
    ]
