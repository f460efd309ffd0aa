"""Learn how the encoder's vectors are whitened for search: two means and a matrix.

Sentences in three languages, as many of each, and a few words out of each, as somebody would type them.
Nothing of our corpora and none of the judged queries. The covariance is that within a language, shrunk by
the rule of Ledoit and Wolf (2004), which leaves nothing to be tuned.

    python scripts/train_whitening.py --data DATA --output models/whitening
"""

from __future__ import annotations

import argparse
import csv
import random
from pathlib import Path

import numpy as np
from sklearn.covariance import ledoit_wolf

from docintel.encoder import load_encoder
from docintel.library.vectors import Floats

#: Sentences of a language; characters of a sentence, as of a commitment.
EACH, LONGEST = 2_000, 300


def sentences(data: Path, pick: random.Random) -> dict[str, list[str]]:
    """The sentences of each language; no two of them are translations of each other."""
    with (data / "nusa-writes/kalimat-mt-jav-train.csv").open(encoding="utf-8", newline="") as file:
        informal = list(csv.DictReader(file))
    lines = (data / "sentences/id-en.tsv").read_text(encoding="utf-8").splitlines()
    news = [line.split("\t") for line in lines]
    web = [line for line in (data / "sentences/en.txt").read_text(encoding="utf-8").splitlines() if line]
    for texts in (informal, news, web):
        pick.shuffle(texts)
    half = EACH // 2
    return {
        "id": [row["ind_text"] for row in informal[EACH : EACH + half]] + [pair[0] for pair in news[:half]],
        "jv": [row["tgt_text"] for row in informal[:EACH]],
        "en": [pair[1] for pair in news[half : 2 * half]] + web[:half],
    }


def few_words(text: str, pick: random.Random) -> str:
    """Two to six words that follow one another, in small letters: what a query looks like."""
    words = text.lower().split()
    count = pick.randint(2, 6)
    first = pick.randint(0, max(0, len(words) - count))
    return " ".join(words[first : first + count])


def main() -> None:
    """Encode, count, and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--seed", type=int, default=20261128)
    given = options.parse_args()
    pick = random.Random(given.seed)  # noqa: S311 - a sample, no secret
    encoder = load_encoder()
    said: list[Floats] = []
    asked: list[Floats] = []
    for texts in sentences(given.data, pick).values():
        said.append(encoder.encode([text[:LONGEST] for text in texts]))
        asked.append(encoder.encode([few_words(text, pick) for text in texts]))
    within = np.concatenate([vectors - vectors.mean(axis=0) for vectors in (*said, *asked)])
    covariance, shrinkage = ledoit_wolf(within.astype(np.float64), assume_centered=True)
    values, directions = np.linalg.eigh(covariance)
    print(f"{len(within)} texts, shrinkage {shrinkage:.4f}, variances {values[0]:.2e} to {values[-1]:.2e}")
    given.output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        given.output / "weights.npz",
        encoder=np.array(encoder.version),
        texts=np.concatenate(said).mean(axis=0).astype(np.float16),
        queries=np.concatenate(asked).mean(axis=0).astype(np.float16),
        matrix=(directions * values**-0.5 @ directions.T).astype(np.float16),
    )


if __name__ == "__main__":
    main()
