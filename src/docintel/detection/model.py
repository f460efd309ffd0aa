"""The trained model: words to evidence for each class, texts to probabilities."""

from __future__ import annotations

import json
import threading
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from docintel.detection.features import hash_words, words_of
from docintel.errors import ModelError
from docintel.settings import models_folder

Floats = NDArray[np.float32]

_CACHED_WORDS = 300_000  # about 40 MB; then the cache starts anew
_HASHED_AT_ONCE = 20_000
_LAST_LATIN = 0x24F
_LATIN_ADDITIONAL = range(0x1E00, 0x1F00)
_AKSARA_JAWA = range(0xA980, 0xA9E0)
#: From so many n-grams on (about sixty words) more of the same makes a text no surer: a lean that means
#: nothing in a sentence would decide a long text, as the neighbours share most words with Indonesian.
_MOST_GRAMS = 1000.0
#: A word in another script counts as so many n-grams, each with this much evidence for (or against) a class.
_SCRIPT_GRAMS, _SCRIPT_EVIDENCE = 12.0, 1.5


class Model:
    """Multinomial logistic regression over the n-grams of words.

    The evidence of a text is the weighted sum of its words' evidence over the root of the number of its
    n-grams: so the probabilities grow surer with length as they were fitted to, up to the length of a
    paragraph. What a word contributes is computed once and kept.
    """

    def __init__(self, folder: Path) -> None:
        """Load the weights that ``scripts/train_language.py`` wrote.

        Raises:
            ModelError: when a file is missing or damaged.
        """
        try:
            meta = json.loads((folder / "model.json").read_text(encoding="utf-8"))
            self.classes: tuple[str, ...] = tuple(meta["classes"])
            self._bits = int(meta["bits"])
            with np.load(folder / "weights.npz") as stored:
                self._weights: NDArray[np.int8] = stored["weights"]
                self._scale: Floats = stored["scale"]
                self._bias: Floats = stored["bias"]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise ModelError(
                f"{folder}: the language model can not be read ({error}): install docintel again."
            ) from error
        self._lock = threading.Lock()  # of the two below, which grow
        self._numbers: dict[str, int] = {}
        self._evidence = np.zeros((1024, len(self.classes) + 1), np.float32)  # the last column counts n-grams

    def log_odds(self, texts: Sequence[str]) -> tuple[Floats, NDArray[np.intp]]:
        """Log odds, up to a constant a text, of each class; and the number of words.

        Returns:
            Arrays of shape ``(len(texts), len(classes))`` and ``(len(texts),)``. A text without words gets
            the bias alone; a single letter is no word.
        """
        spoken: list[str] = []
        weights: list[float] = []
        sizes = np.zeros(len(texts), np.intp)
        for position, text in enumerate(texts):
            words, counted = words_of(text)
            if len(words) > 1 or (words and len(words[0]) > 1):
                spoken += words
                weights += counted
                sizes[position] = len(words)
        with self._lock:
            numbers = self._numbered(spoken)  # may put a larger table in the place of the other
            parts = np.take(self._evidence, np.array(numbers, np.intp), axis=0)
        scores = np.tile(self._bias, (len(texts), 1))
        if spoken:
            parts *= np.array(weights, np.float32)[:, None]
            begins = (np.cumsum(sizes) - sizes)[sizes > 0]
            sums = np.add.reduceat(parts, begins, axis=0)
            grams = np.maximum(sums[:, -1:], 1)
            scores[sizes > 0] += sums[:, :-1] / np.sqrt(grams) * np.sqrt(np.minimum(1, _MOST_GRAMS / grams))
        return scores, sizes

    def _numbered(self, words: list[str]) -> list[int]:
        """The row of each word in the table of evidence; words that are new get theirs first."""
        numbers = list(map(self._numbers.get, words))
        if None in numbers:
            fresh = {word for word, number in zip(words, numbers, strict=True) if number is None}
            if len(self._numbers) + len(fresh) > _CACHED_WORDS:
                self._numbers.clear()
                fresh = set(words)
            self._learn(fresh)
            return [self._numbers[word] for word in words]
        return numbers  # type: ignore[return-value]  # no None in it

    def _learn(self, fresh: set[str]) -> None:
        """Compute what these words contribute."""
        known = self._numbers
        unseen = sorted(fresh)
        first = len(known)
        known.update(zip(unseen, range(first, first + len(unseen)), strict=True))
        if len(known) > len(self._evidence):
            size = max(len(known), 2 * len(self._evidence))
            self._evidence = np.concatenate(
                [self._evidence, np.zeros((size - len(self._evidence), self._evidence.shape[1]), np.float32)]
            )
        for start in range(0, len(unseen), _HASHED_AT_ONCE):
            part = unseen[start : start + _HASHED_AT_ONCE]
            self._evidence[first + start : first + start + len(part)] = self._word_evidence(part)

    def _word_evidence(self, words: list[str]) -> Floats:
        buckets, begins = hash_words(words, self._bits)
        rows = np.take(self._weights, buckets.astype(np.intp), axis=0)  # three times as fast as indexing
        summed = np.add.reduceat(rows, begins, axis=0, dtype=np.int32)
        counts = np.diff(np.append(begins, len(buckets)))
        evidence = np.column_stack([summed * self._scale, counts]).astype(np.float32)
        for position, word in enumerate(words):
            if ord(word[0]) > _LAST_LATIN and ord(word[0]) not in _LATIN_ADDITIONAL:
                evidence[position] = self._script_evidence(ord(word[0]) in _AKSARA_JAWA)
        return evidence

    def _script_evidence(self, javanese: bool) -> Floats:
        """A word in another script: for Javanese where it is Javanese script, else for none of the three."""
        home = [name.startswith("jv") if javanese else not _is_ours(name) for name in self.classes]
        row = np.where(home, _SCRIPT_EVIDENCE * _SCRIPT_GRAMS, 0.0)
        return np.append(row, _SCRIPT_GRAMS).astype(np.float32)


def _is_ours(name: str) -> bool:
    return name.split("-", maxsplit=1)[0] in ("id", "jv", "en")


@cache
def load_model() -> Model:
    """The shipped model, loaded once.

    Raises:
        ModelError: when it is missing or damaged.
    """
    return Model(models_folder() / "language")
