"""Vectors as a library stores them: binary codes that fit in memory, and what they leave out to score with.

The sign of each number of a vector is one bit of its code (384 numbers: 48 bytes). The bits in which two
codes differ say roughly how far the vectors are apart, so that a million are gone through in about 25 ms; the
nearest thousands are then put in order by the query's own numbers against the bits, and the nearest of those
by three more bits a number, which say how large it is. Together that is 192 bytes for 384 numbers; of the
twenty nearest by exact cosines it finds 95 in a hundred. See Charikar 2002 for the signs and Jégou, Douze and
Schmid 2011 for the two comparisons.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from docintel.contract import Json

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

#: The steps that keep most of numbers that are spread as errors are (Max 1960, 16 levels, one side of zero).
_BOUNDS = np.array([0.2582, 0.5224, 0.7996, 1.0993, 1.4371, 1.8435, 2.4008], np.float32)
_LEVELS = np.array([0.1284, 0.3881, 0.6568, 0.9424, 1.2562, 1.6181, 2.0690, 2.7326], np.float32)
_PLACES = np.array([4, 2, 1], np.uint8)
#: Characters of a commitment that are encoded: twice as many cost twice the time and find nothing more.
_LONGEST = 300
#: Codes compared at once: so many stay in the processor's cache.
_CHUNK = 16_384
#: Of so many codes nearest by bits the order is made finer.
FINER = 16_384


def text_of(item: Json) -> str:
    """What of a commitment (the contract's JSON) is encoded: program, activity and quote, each said once.

    Without numbers and ticks: a row of a table has many, and they say nothing of what it is about.
    """
    quote, *names = (_worded(item[name] or "") for name in ("quote", "program", "activity"))
    said = dict.fromkeys(name for name in names if name and name not in quote)
    return " – ".join((*said, quote))[:_LONGEST]


def _worded(text: str) -> str:
    return " ".join(part for part in text.split() if any(char.isalpha() for char in part))


def key_of(commitment: str) -> bytes:
    """Eight bytes for the id of a commitment, by which it is found among all."""
    return hashlib.blake2b(commitment.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def magnitudes_of(vectors: Floats) -> NDArray[np.uint8]:
    """How large each number of vectors (n, d) is beside others of its row, in three bits: (n, 3 d / 8)."""
    spread = np.sqrt((vectors**2).mean(axis=1, keepdims=True))
    steps = np.searchsorted(_BOUNDS, np.abs(vectors) / np.maximum(spread, 1e-9)).astype(np.uint8)
    return np.packbits(np.unpackbits(steps[..., None], axis=2)[..., 5:].reshape(len(steps), -1), axis=1)


def decoded(codes: NDArray[np.uint8], rows: Iterable[bytes], width: int) -> Floats:
    """Unit vectors (n, width), nearly as they were, from their codes (n, w) and their magnitudes."""
    packed = np.frombuffer(b"".join(rows), np.uint8).reshape(len(codes), -1)
    steps = np.unpackbits(packed, axis=1)[:, : 3 * width].reshape(-1, width, 3) @ _PLACES
    signs = np.unpackbits(codes, axis=1)[:, :width].astype(np.float32) * 2 - 1
    vectors = _LEVELS[steps] * signs
    result: Floats = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return result


def codes_of(vectors: Floats) -> NDArray[np.uint8]:
    """The signs of vectors (n, d) as bits, padded with zeros to whole words of eight bytes: (n, d / 8)."""
    bits = np.packbits(vectors > 0, axis=1)
    return np.pad(bits, ((0, 0), (0, -bits.shape[1] % 8)))


class Codes:
    """The codes of all commitments that have a vector, in memory.

    Args:
        firsts: of each block the number of its first commitment, ascending; the others follow one by one.
        blocks: the codes of each block, one after the other.
        width: bytes of a code.
    """

    def __init__(self, firsts: list[int], blocks: list[bytes], width: int) -> None:
        counts = np.array([len(block) // width for block in blocks], np.int64)
        before = np.cumsum(counts) - counts
        self.ids: Numbers = np.repeat(np.array(firsts, np.int64) - before, counts) + np.arange(counts.sum())
        self._bytes = np.frombuffer(b"".join(blocks), np.uint8).reshape(-1, width)

    def __len__(self) -> int:
        return len(self.ids)

    def nearest(self, query: Floats, count: int, among: Numbers | None = None) -> Numbers:
        """The ``count`` commitments that seem nearest to a query (d,), the nearest first.

        Args:
            query: a unit vector.
            count: at most so many.
            among: positions to choose from; all without it.
        """
        codes = self._bytes if among is None else self._bytes[among]
        if not len(codes):
            return self.ids[:0]
        chosen = _fewest(_differing(codes, codes_of(query[None])[0]), max(count, FINER))
        scores = _finer(codes[chosen], query)
        best = chosen[_smallest(-scores, count)]
        best = best if among is None else among[best]
        order = np.argsort(-_finer(self._bytes[best], query), kind="stable")
        return self.ids[best[order]]

    def of(self, ids: Numbers) -> NDArray[np.uint8]:
        """The codes (n, w) of commitments that have one."""
        return self._bytes[self.positions(ids)]

    def positions(self, ids: Numbers) -> Numbers:
        """Where the commitments ``ids`` are; those without a code are left out."""
        places = np.minimum(np.searchsorted(self.ids, ids), max(len(self.ids) - 1, 0))
        kept: Numbers = places[self.ids[places] == ids] if len(self.ids) else places[:0]
        return kept


def _differing(codes: NDArray[np.uint8], code: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """How many bits of each code (n, w) differ from those of one (w,)."""
    words, wanted = codes.view(np.uint64), code.view(np.uint64)
    distances = np.zeros(len(words), np.uint16)
    for start in range(0, len(words), _CHUNK):
        counts = np.bitwise_count(words[start : start + _CHUNK] ^ wanted)
        part = distances[start : start + _CHUNK]
        for column in range(counts.shape[1]):
            np.add(part, counts[:, column], out=part)
    return distances


def _finer(codes: NDArray[np.uint8], query: Floats) -> Floats:
    """The sum of the query's numbers (d,) at the bits that are set in each code, by a table for each byte."""
    bits = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).astype(np.float32)
    padded = np.zeros(codes.shape[1] * 8, np.float32)
    padded[: len(query)] = query
    table = bits @ padded.reshape(-1, 8).T
    scores = np.zeros(len(codes), np.float32)
    for column in range(codes.shape[1]):
        scores += table[codes[:, column], column]
    return scores


def _fewest(distances: NDArray[np.uint16], count: int) -> Numbers:
    """The positions of the ``count`` smallest distances, ascending; of equal ones at the end the first.

    Counting how many there are of each is twice as fast as to part a million of them.
    """
    if len(distances) <= count:
        return np.arange(len(distances))
    before = np.cumsum(np.bincount(distances))
    last = int(np.searchsorted(before, count))
    chosen = np.flatnonzero(distances < last)
    ties = np.flatnonzero(distances == last)[: count - len(chosen)]
    return np.sort(np.concatenate((chosen, ties)))


def _smallest(values: NDArray[np.generic], count: int) -> Numbers:
    """The positions of the ``count`` smallest values, in no order."""
    if len(values) <= count:
        return np.arange(len(values))
    return np.argpartition(values, count)[:count]
