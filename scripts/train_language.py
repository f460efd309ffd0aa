"""Remake ``models/language``: which of Indonesian, Javanese (ngoko, krama) and English a text is in, or none.

    python scripts/train_language.py --data DATA --output models/language

DATA is a folder laid out as the card in ``models/language`` says. Same data and seed, same model.
``--without-langdetect`` and ``--leave-out LANG`` are for the comparisons in the card.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np

from language.augment import (
    NEIGHBOURS,
    WORLD,
    fragment,
    insert_term,
    is_marked_javanese,
    javanese_from_indonesian,
    krama_from_ngoko,
    neighbour_from_indonesian,
    recase,
    respell,
    world_sentences,
)
from language.corpus import Sample, read_corpus, read_reports, read_terms, read_world
from language.fit import Vocabulary, class_scores, fit
from language.measure import report

SEED = 20261121
BITS = 18
PENALTY = 3e-8
PASSES = 150
PER_DOMAIN = (
    12_000  # sentences of one class and domain at most: the paragraphs of Betawi outnumber all Indonesian
)
#: What each class counts in the fit. The three come first; Malay least, since much of it is Indonesian too.
CLASS_WEIGHT = {"id": 4.0, "jv-ngoko": 3.0, "jv-krama": 2.0, "en": 2.5, "bew": 0.8, "zsm": 0.2}
NEIGHBOUR_WEIGHT = 0.4
FROM_INFORMAL = 0.25  # of the informal Indonesian sentences are dressed up as each neighbour
WORLD_SENTENCES = {"id": 2000, "en": 4000}  # made up a language; of all others:
OTHER_WORLD_SENTENCES = 300


def training_set(samples: list[Sample], world: bool, chance: random.Random) -> list[Sample]:
    """What is learned from: the samples not held out, thinned, with synthetic text and fragments added."""
    kept: list[Sample] = []
    counts: Counter[tuple[str, str]] = Counter()
    chance.shuffle(samples)
    for sample in samples:
        key = (sample.lang, sample.domain)
        if not sample.held_out and counts[key] < PER_DOMAIN:
            counts[key] += 1
            kept.append(sample)
    kept += _synthetic(kept, chance)
    if world:
        for group, langs in {**WORLD, "id": ("id",), "en": ("en",)}.items():
            for lang in langs:
                made = world_sentences(lang, WORLD_SENTENCES.get(lang, OTHER_WORLD_SENTENCES), chance)
                kept += [Sample(group, "langdetect", text, False) for text in made]
    kept += _variants(kept, chance)
    return kept


def _synthetic(samples: list[Sample], chance: random.Random) -> list[Sample]:
    """Formal Javanese of both registers and neighbours from Indonesian, krama from ngoko."""
    made = []
    for sample in samples:
        if sample.lang == "id" and sample.domain in ("news", "own"):
            for register in ("ngoko", "krama"):
                made += [
                    (
                        f"jv-{register}",
                        "from-indonesian",
                        javanese_from_indonesian(sample.text, register, chance),
                    )
                    for _ in range(2)
                ]
        if sample.lang == "id":
            for lang in (*NEIGHBOURS, "zsm"):
                if sample.domain != "informal" or (lang != "zsm" and chance.random() < FROM_INFORMAL):
                    made.append(
                        (lang, "from-indonesian", neighbour_from_indonesian(sample.text, lang, chance))
                    )
        elif sample.lang == "jv-ngoko" and sample.domain in ("paragraphs", "talpco", "own"):
            made.append(("jv-krama", "from-ngoko", krama_from_ngoko(sample.text, chance)))
    return [Sample(lang, domain, text, False) for lang, domain, text in made if text]


def _variants(samples: list[Sample], chance: random.Random) -> list[Sample]:
    """Fragments, other cases, old spellings and borrowed terms, of each text at most one of a kind."""
    terms = {"id": read_terms("id"), "en": read_terms("en")}
    made: list[tuple[Sample, str | None]] = []
    for sample in samples:
        text = sample.text
        javanese = sample.lang.startswith("jv")
        if javanese and chance.random() < 0.25:
            text = respell(text, chance)
            made.append((sample, text))
        if chance.random() < 0.1 and (javanese or sample.lang in ("id", "en")):
            source = "en" if sample.lang == "id" or (javanese and chance.random() < 0.5) else "id"
            made.append((sample, insert_term(text, terms[source], chance)))
        piece = fragment(text, chance) if chance.random() < 0.7 and sample.domain != "own-whole" else None
        doubtful = sample.domain == "from-indonesian" or (javanese and sample.domain == "own")
        if doubtful and not (javanese and is_marked_javanese(piece or "")):
            piece = None  # what is left may be Indonesian
        if piece:
            made.append((sample, piece))
            if chance.random() < 0.3:
                made.append((sample, recase(piece, chance)))
        if chance.random() < 0.1:
            made.append((sample, recase(text, chance)))
        if sample.lang == "id" and sample.domain == "news":
            # Formal Javanese is made from these: where nothing of it is left, the text is Indonesian.
            made += [(sample, fragment(text, chance)) for _ in range(3)]
        if sample.domain == "own" and not javanese:
            made += [(sample, fragment(text, chance)) for _ in range(6)]
    return [Sample(sample.lang, sample.domain, text, False) for sample, text in made if text]


def sample_weights(samples: list[Sample]) -> np.ndarray:
    """Each class counts as :data:`CLASS_WEIGHT` says; within a class, domains by the root of their size."""
    sizes = Counter((sample.lang, sample.domain) for sample in samples)
    roots: Counter[str] = Counter()
    for (lang, _), size in sizes.items():
        roots[lang] += size**0.5
    return np.array(
        [
            CLASS_WEIGHT.get(sample.lang, NEIGHBOUR_WEIGHT)
            / roots[sample.lang]
            / sizes[sample.lang, sample.domain] ** 0.5
            for sample in samples
        ]
    )


def write_model(folder: Path, classes: list[str], matrix: np.ndarray, bias: np.ndarray) -> None:
    """Weights as int8 with one scale a class; the rest as JSON."""
    scale = np.maximum(np.quantile(np.abs(matrix), 0.9999, axis=0), 1e-9) / 127
    small = np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8)
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / "weights.npz", weights=small, scale=scale.astype(np.float32), bias=bias)
    meta = {"classes": classes, "bits": int(np.log2(len(matrix))), "seed": SEED}
    (folder / "model.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read, fit, measure, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--without-langdetect", action="store_true")
    parser.add_argument("--leave-out", action="append", default=[], metavar="LANG")
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--passes", type=int, default=PASSES)
    parser.add_argument("--bits", type=int, default=BITS)
    options = parser.parse_args()
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    samples = read_corpus(options.data)
    kept = [sample for sample in samples if sample.lang not in options.leave_out]
    training = training_set(kept, not options.without_langdetect, chance)
    classes = sorted({sample.lang for sample in training})
    labels = np.array([classes.index(sample.lang) for sample in training])
    vocabulary = Vocabulary(options.bits)
    design = vocabulary.design([sample.text for sample in training])
    print(f"{len(training)} texts, {len(classes)} classes, {len(vocabulary.numbers)} words")
    matrix, bias = fit(design, labels, sample_weights(training), options.penalty, options.passes)
    if options.output:
        write_model(options.output, classes, matrix, bias)
    held_out = [sample for sample in samples if sample.held_out]
    held_out += [*read_reports(options.data), *read_world()]
    report(held_out, classes, lambda texts: class_scores(vocabulary.design(texts), matrix, bias))


if __name__ == "__main__":
    main()
