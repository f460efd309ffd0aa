"""Multinomial logistic regression over hashed n-grams, fitted by whole passes over the data (L-BFGS)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.optimize import minimize

from docintel.detection.features import hash_words, words_of

_CHUNK = 20_000  # words hashed at a time


@dataclass(frozen=True, slots=True)
class Design:
    """Texts as sums over words, words as sums over n-grams: the product is never formed.

    ``texts`` has a row a text (what each word counts, over the root of the text's number of n-grams) and
    ``words`` a row a word (its n-grams by bucket).
    """

    texts: sp.csr_matrix
    words: sp.csr_matrix


class Vocabulary:
    """Numbers the words of all texts, so that each is hashed once."""

    def __init__(self, bits: int) -> None:
        self.bits = bits
        self.numbers: dict[str, int] = {}

    def design(self, texts: list[str]) -> Design:
        """The design matrices of these texts; later calls may add words, earlier designs stay valid."""
        rows: list[int] = [0]
        columns: list[int] = []
        values: list[float] = []
        for text in texts:
            words, weights = words_of(text)
            columns += [self.numbers.setdefault(word, len(self.numbers)) for word in words]
            values += weights
            rows.append(len(columns))
        grams = self._grams()
        shape = (len(texts), len(self.numbers))
        matrix = sp.csr_matrix((np.array(values, np.float32), np.array(columns), np.array(rows)), shape)
        total = matrix @ np.diff(grams.indptr).astype(np.float32)
        matrix = sp.diags((1 / np.sqrt(np.maximum(total, 1))).astype(np.float32)) @ matrix
        return Design(matrix.tocsr(), grams)

    def _grams(self) -> sp.csr_matrix:
        words = list(self.numbers)
        buckets, sizes = [], []
        for start in range(0, len(words), _CHUNK):
            found, begins = hash_words(words[start : start + _CHUNK], self.bits)
            buckets.append(found)
            sizes.append(np.diff(np.append(begins, len(found))))
        columns = np.concatenate(buckets).astype(np.int32)
        rows = np.concatenate([[0], np.cumsum(np.concatenate(sizes))])
        return sp.csr_matrix((np.ones(len(columns), np.float32), columns, rows), (len(words), 1 << self.bits))


def fit(
    design: Design, labels: NDArray[np.intp], weights: NDArray[np.float64], penalty: float, passes: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The weights ``(buckets, classes)`` and biases ``(classes,)`` of least penalised log loss.

    Args:
        design: of the texts to learn from.
        labels: the class of each text, shape ``(texts,)``.
        weights: what each text counts, shape ``(texts,)``.
        penalty: of the squared weights, where the texts' weights sum to 1.
        passes: iterations of L-BFGS at most.
    """
    used = np.unique(design.words.indices)
    words = design.words[:, used]
    words_t, texts_t = words.T.tocsr(), design.texts.T.tocsr()
    count, classes = len(labels), int(labels.max()) + 1
    share = (weights / weights.sum()).astype(np.float32)
    picked = (np.arange(count), labels)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        matrix = flat[:-classes].reshape(len(used), classes).astype(np.float32)
        scores = design.texts @ (words @ matrix) + flat[-classes:].astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        probabilities = np.exp(scores)
        probabilities /= probabilities.sum(axis=1, keepdims=True)
        value = -(share * np.log(np.maximum(probabilities[picked], 1e-12))).sum()
        probabilities[picked] -= 1
        probabilities *= share[:, None]
        gradient = words_t @ (texts_t @ probabilities) + penalty * matrix
        value += 0.5 * penalty * float((matrix**2).sum())
        return float(value), np.concatenate([gradient.ravel(), probabilities.sum(axis=0)]).astype(np.float64)

    start = np.zeros((len(used) + 1) * classes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": passes, "maxcor": 6})
    matrix = np.zeros((design.words.shape[1], classes), np.float32)
    matrix[used] = found.x[:-classes].reshape(len(used), classes)
    return matrix, found.x[-classes:].astype(np.float32)


def class_scores(
    design: Design, matrix: NDArray[np.float32], bias: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Log odds (up to a constant a text) of every class, shape ``(texts, classes)``."""
    result: NDArray[np.float32] = design.texts @ (design.words @ matrix) + bias
    return result
