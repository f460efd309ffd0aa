"""The language of a text: Indonesian, Javanese with its register, English, or none of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from docintel.detection.model import load_model
from docintel.types import Lang, Register

LANGS: tuple[Lang, ...] = ("id", "jv", "en", "und")
_UND = LANGS.index("und")
#: ``und`` must have e**margin times the odds of the best of the three, where that is id, jv or en: where the
#: two pull apart, the three come first, and Indonesian, which its neighbours are most like, needs most.
#: A text of hardly a word needs _SHORT_MARGIN more, one of _LONG words none. Measured in the card.
UND_MARGINS = (1.0, 0.5, 0.5)
_SHORT_MARGIN, _LONG = 4.0, 6
#: Below this probability nothing is said of a text.
UNDECIDED = 0.4
#: Krama's share of the odds of Javanese from which a text is krama; below one minus this it is ngoko.
REGISTER_SHARE = 0.75
_BATCH = 2048
#: Of a longer text so many characters are read, in stretches from all over it.
_READ = 20_000
_STRETCHES = 10


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of a text, its probability (0 to 1), and the register where the language is Javanese."""

    lang: Lang
    score: float
    register: Register | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Probabilities of many texts.

    ``languages`` has a column for each of :data:`LANGS`, shape ``(texts, 4)``; ``krama`` is krama's share of
    the odds of Javanese, shape ``(texts,)``; ``spoken`` is False where a text has no word.
    """

    languages: NDArray[np.float64]
    krama: NDArray[np.float64]
    spoken: NDArray[np.bool_]


def detect(text: str) -> Detection:
    """The language of one text of any length.

    Never fails on a text: what has no words (numbers, codes, signs), is in another language or can not be
    decided is ``und``.

    Raises:
        ModelError: when the model is missing from the installation.
    """
    return detect_many([text])[0]


def detect_many(texts: Iterable[str]) -> list[Detection]:
    """The languages of many texts, in order; faster than one by one.

    Raises:
        ModelError: when the model is missing from the installation.
    """
    every = list(texts)
    found: list[Detection] = []
    for start in range(0, len(every), _BATCH):
        found += _judge(weigh(every[start : start + _BATCH]))
    return found


def weigh(texts: Sequence[str]) -> Evidence:
    """The probabilities of every language for each text."""
    model = load_model()
    scores, words = model.log_odds([_excerpt(text) for text in texts])
    scores -= scores.max(axis=1, keepdims=True)
    odds = np.exp(scores, dtype=np.float64)
    languages = odds @ _folding(model.classes)
    margins = np.array(UND_MARGINS)[languages[:, :_UND].argmax(axis=1)]
    margins += _SHORT_MARGIN * np.maximum(0, 1 - words / _LONG)
    languages[:, _UND] *= np.exp(-margins)
    languages /= languages.sum(axis=1, keepdims=True)
    polite = odds[:, model.classes.index("jv-krama")]
    plain = odds[:, model.classes.index("jv-ngoko")]
    krama = polite / np.maximum(polite + plain, 1e-12)
    spoken = words > 0
    languages[~spoken] = (0.0, 0.0, 0.0, 1.0)
    return Evidence(languages, krama, spoken)


def register_of(krama: float) -> Register:
    """The register for krama's share of the odds of Javanese."""
    if krama >= REGISTER_SHARE:
        return "krama"
    return "ngoko" if krama <= 1 - REGISTER_SHARE else "mixed"


def _judge(evidence: Evidence) -> list[Detection]:
    best = evidence.languages.argmax(axis=1)
    scores = evidence.languages[np.arange(len(best)), best]
    best[scores < UNDECIDED] = _UND
    return [
        Detection(LANGS[lang], score, register_of(krama) if LANGS[lang] == "jv" else None)
        for lang, score, krama in zip(best.tolist(), scores.tolist(), evidence.krama.tolist(), strict=True)
    ]


def _excerpt(text: str) -> str:
    if len(text) <= _READ:
        return text
    step = len(text) // _STRETCHES
    return " ".join(text[start : start + _READ // _STRETCHES] for start in range(0, step * _STRETCHES, step))


@cache
def _folding(classes: tuple[str, ...]) -> NDArray[np.float64]:
    """Which class is of which language: shape ``(classes, 4)``, zeros and ones."""
    matrix = np.zeros((len(classes), len(LANGS)))
    for row, name in enumerate(classes):
        lang = name.partition("-")[0]
        matrix[row, LANGS.index(lang) if lang in LANGS else _UND] = 1.0
    return matrix
