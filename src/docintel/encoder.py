"""Sentence vectors: the shipped model through onnxruntime, or any sentence-transformers model by name.

The shipped folder ``models/encoder`` is a sentence-transformers model too; here it runs without torch, whose
import alone would cost more than verifying a release.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from docintel.errors import ModelError
from docintel.settings import cores, models_folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

Vectors = NDArray[np.float32]

#: Sentences of a batch: longer batches waste padding, shorter ones calls (measured, 8 to 16 are alike).
_BATCH = 8
#: Tokens of a sentence that are read; 99.9 % of the sentences of news are shorter.
_TOKENS = 128
_GRAPH = "encoder.onnx"


class Encoder(Protocol):
    """Anything that turns texts into unit vectors."""

    @property
    def version(self) -> str:
        """Its name and a hash of its weights: vectors of two versions can not be compared."""

    def encode(self, texts: list[str]) -> Vectors:
        """Unit vectors (texts, width), in the order of ``texts``."""


@dataclass(frozen=True, slots=True)
class OnnxEncoder:
    """The shipped encoder: int8 matrix products, one batch a core at a time."""

    folder: Path
    session: InferenceSession
    tokenizer: Tokenizer
    threads: int

    @property
    def version(self) -> str:
        """The folder's name and a hash of what is in it, such as ``encoder-3f2a91c0d4e5b6a7``."""
        return _folder_version(self.folder)

    def encode(self, texts: list[str]) -> Vectors:
        """Unit vectors (texts, width), in the order of ``texts``; an empty text has a vector as well."""
        encodings = self.tokenizer.encode_batch_fast(texts)
        order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids))
        batches = [order[start : start + _BATCH] for start in range(0, len(order), _BATCH)]
        with ThreadPoolExecutor(self.threads) as pool:
            # onnxruntime lets go of the interpreter's lock, so batches in threads use every core without the
            # waiting that its own threads do at each of the small layers.
            results = list(pool.map(lambda batch: self._run([encodings[i] for i in batch]), batches))
        if not results:
            return np.zeros((0, self.session.get_outputs()[0].shape[1]), np.float32)
        return np.concatenate(results)[np.argsort(np.array(order))]

    def _run(self, encodings: list[Encoding]) -> Vectors:
        longest = max(len(encoding.ids) for encoding in encodings)
        ids = np.ones((len(encodings), longest), np.int64)
        mask = np.zeros((len(encodings), longest), np.int64)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        result: Vectors = self.session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
        return result


@dataclass(frozen=True, slots=True)
class TransformersEncoder:
    """Any sentence-transformers model; needs torch, which takes seconds to load."""

    name: str
    model: Any

    @property
    def version(self) -> str:
        """The model's name and a hash of its weights."""
        return _state_version(self.name, self.model)

    def encode(self, texts: list[str]) -> Vectors:
        """Unit vectors (texts, width), in the order of ``texts``."""
        vectors = self.model.encode(
            texts, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)


@lru_cache(maxsize=2)
def load_encoder(name: str | None = None) -> Encoder:
    """The shipped encoder, or the sentence-transformers model in the folder or of the name ``name``.

    Raises:
        ModelError: when the model is missing or damaged.
    """
    folder = models_folder() / "encoder" if name is None else Path(name)
    if (folder / _GRAPH).is_file():
        return _load_onnx(folder)
    if name is None:
        raise ModelError(
            "The shipped encoder is missing: install docintel again, or name a model with --encoder."
        )
    if (folder.is_absolute() or name.startswith(".")) and not folder.is_dir():
        raise ModelError(f"{name} is no folder: name that of a sentence-transformers model with --encoder.")
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds

        return TransformersEncoder(name, SentenceTransformer(name))
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise ModelError(
            f"{name} is no sentence-transformers model that loads here ({str(error).splitlines()[0]}): "
            "name the folder of one, or leave --encoder out."
        ) from error


def _load_onnx(folder: Path) -> OnnxEncoder:
    import onnxruntime  # noqa: PLC0415 - only aligning and searching by meaning need it
    from tokenizers import Tokenizer  # noqa: PLC0415 - the same

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(
            str(folder / _GRAPH), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # both libraries raise types of their own, undocumented ones among them
        raise ModelError(f"The encoder in {folder} is damaged: install docintel again.") from error
    tokenizer.enable_truncation(_TOKENS)
    tokenizer.no_padding()
    return OnnxEncoder(folder, session, tokenizer, threads=cores())


@lru_cache(maxsize=2)
def _folder_version(folder: Path) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return f"{folder.name}-{digest.hexdigest()}"


@lru_cache(maxsize=2)
def _state_version(name: str, model: Any) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for key, value in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(value.cpu().numpy().tobytes())
    return f"{Path(name).name}-{digest.hexdigest()}"
