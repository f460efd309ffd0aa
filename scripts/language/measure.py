"""Figures on the held-out part: accuracy on the three, neighbours taken for one of them, registers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from language.corpus import Sample

LANGS = ("id", "jv", "en", "und")
Scorer = Callable[[list[str]], NDArray[np.float32]]


def fold(name: str) -> int:
    """The position in :data:`LANGS` of a class of the model."""
    lang = name.partition("-")[0]
    return LANGS.index(lang) if lang in LANGS else 3


def folded(scores: NDArray[np.float32], classes: list[str]) -> NDArray[np.float64]:
    """Probabilities of id, jv, en and und, shape ``(texts, 4)``, from the scores of all classes."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True)).astype(np.float64)
    odds /= odds.sum(axis=1, keepdims=True)
    target = np.array([fold(name) for name in classes])
    return np.stack([odds[:, target == lang].sum(axis=1) for lang in range(4)], axis=1)


def report(samples: list[Sample], classes: list[str], score: Scorer) -> None:
    """Print recall for each class and domain, whole and cut to four words, at several margins for und."""
    groups = sorted({(sample.lang, sample.domain) for sample in samples})
    for title, texts in (
        ("whole", [sample.text for sample in samples]),
        ("first four words", [" ".join(sample.text.split()[:4]) for sample in samples]),
    ):
        scores = score(texts)
        chances = folded(scores, classes)
        print(f"\n{title}: right among three; right with und at margin 0, 1, 2, 3; register")
        summary: dict[int, list[list[float]]] = {0: [], 1: [], 2: [], 3: []}
        for lang, domain in groups:
            mask = np.array([(sample.lang, sample.domain) == (lang, domain) for sample in samples])
            right = fold(lang)
            part = chances[mask]
            rates = [_right(part, margin, right) for margin in (0, 1, 2, 3)]
            summary[right].append(rates)
            among = (part[:, :3].argmax(axis=1) == right).mean() if right < 3 else 0.0
            line = f"{lang:9} {domain:11} {mask.sum():5}  {among:.4f}  " + " ".join(f"{x:.4f}" for x in rates)
            if right == 1:
                polite = scores[mask, classes.index("jv-krama")] > scores[mask, classes.index("jv-ngoko")]
                line += f"  register {(polite == (lang == 'jv-krama')).mean():.4f}"
            print(line)
        for right, rows in summary.items():
            print(f"  mean {LANGS[right]:4}", " ".join(f"{x:.4f}" for x in np.mean(rows, axis=0)))


def _right(chances: NDArray[np.float64], margin: float, right: int) -> float:
    """Share judged right when und must have ``e**margin`` times the odds of the best of the three."""
    best = chances[:, :3].argmax(axis=1)
    foreign = chances[:, 3] > np.exp(margin) * chances[np.arange(len(chances)), best]
    return float((np.where(foreign, 3, best) == right).mean())
