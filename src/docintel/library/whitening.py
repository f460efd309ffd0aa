"""Whitening the encoder's vectors before they are stored and compared: search needs it, aligning does not.

The vectors of all texts lie in a narrow cone: most of a cosine says that both are sentences, and in which
language. Whitening takes away the mean and makes all directions count alike (Su and others 2021), so that the
cosine of a few words with a row of a table says what they have in common. Queries have a mean of their own,
being a few words where a commitment is a sentence. ``models/whitening`` says what it was learnt from.
"""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from docintel.encoder import Encoder
from docintel.errors import ModelError
from docintel.library.vectors import Floats
from docintel.settings import models_folder


@dataclass(frozen=True, slots=True)
class Whitening:
    """What was learnt for one encoder.

    Attributes:
        encoder: the version of the encoder whose vectors these are.
        digest: of the file, part of the version of every vector that went through it.
        texts: mean vector (d,) of sentences.
        queries: mean vector (d,) of a few words.
        matrix: the inverse square root (d, d) of the covariance.
    """

    encoder: str
    digest: str
    texts: Floats
    queries: Floats
    matrix: Floats

    def of(self, vectors: Floats, mean: Floats) -> Floats:
        """Unit vectors (n, d), whitened; one that is the mean itself becomes zero."""
        moved = (vectors - mean) @ self.matrix
        result: Floats = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        return result


@dataclass(frozen=True, slots=True)
class SearchEncoder:
    """An encoder as a library uses it: whitened where something was learnt for it, and as it is otherwise."""

    inner: Encoder
    whitening: Whitening | None

    @property
    def version(self) -> str:
        """The encoder's version, and that of the whitening: vectors of two versions can not be compared."""
        plain = self.inner.version
        return plain if self.whitening is None else f"{plain}-{self.whitening.digest}"

    def encode(self, texts: list[str]) -> Floats:
        """Unit vectors (texts, d) of what is stored, in the order of ``texts``."""
        vectors = self.inner.encode(texts)
        return vectors if self.whitening is None else self.whitening.of(vectors, self.whitening.texts)

    def encode_query(self, text: str) -> Floats:
        """Unit vector (d,) of what is asked for."""
        vectors = self.inner.encode([text])
        if self.whitening is not None:
            vectors = self.whitening.of(vectors, self.whitening.queries)
        vector: Floats = vectors[0]
        return vector


def whitened(encoder: Encoder) -> SearchEncoder:
    """The encoder as a library uses it; any but the shipped one stays as it is.

    Raises:
        ModelError: when the shipped whitening is missing or damaged.
    """
    shipped = _shipped(models_folder() / "whitening" / "weights.npz")
    return SearchEncoder(encoder, shipped if shipped.encoder == encoder.version else None)


@lru_cache(maxsize=1)
def _shipped(path: Path) -> Whitening:
    try:
        digest = hashlib.blake2b(path.read_bytes(), digest_size=4).hexdigest()
        with np.load(path) as kept:
            numbers = (kept[name].astype(np.float32) for name in ("texts", "queries", "matrix"))
            return Whitening(str(kept["encoder"]), digest, *numbers)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise ModelError(f"The whitening in {path.parent} is damaged: install docintel again.") from error
