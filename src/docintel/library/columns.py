"""What facets count and filters compare: the values of each document's commitments as numbers, in one blob.

To count a million commitments by program, year and so on from rows takes seconds; two thousand blobs are read
in a twentieth of one. They are written with the document, like everything that belongs to it, and not
compressed: that would save half of 18 bytes a commitment and take most of the time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

#: What a kind, language or status is written as: its place. Only ever added to.
CODED: Mapping[str, tuple[str, ...]] = {
    "kind": ("prose", "table"),
    "lang": ("id", "jv", "en", "und"),
    "status": ("planned", "ongoing", "done", "missed", "dropped", "stated"),
}
#: Of these a commitment has any number: the ids of names, and years.
LINKED = ("program", "actor", "dimension", "year")

#: Before each array: the character of its type in numpy, and how many numbers it has.
_HEAD = struct.Struct("<cI")
#: By this character; numpy's own letters differ by platform.
_KINDS = {letter: np.dtype(f"<u{size}") for letter, size in ((b"B", 1), (b"H", 2), (b"I", 4), (b"Q", 8))}
_LETTERS = {kind.itemsize: letter for letter, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class Values:
    """The values of commitments in a row.

    ``coded`` has one number a commitment (n,) by name; ``linked`` by name how many values each commitment
    has (n,), and these values one after the other; ``spans`` (2, n) the first and the last year that filters
    compare with, or zeros.
    """

    coded: Mapping[str, Numbers]
    linked: Mapping[str, tuple[Numbers, Numbers]]
    spans: Numbers

    def packed(self) -> bytes:
        """As a blob."""
        small = [self.coded[name] for name in CODED] + [self.linked[name][0] for name in LINKED]
        arrays = [np.concatenate(small), *(self.linked[name][1] for name in LINKED), self.spans.ravel()]
        return b"".join(_array(array) for array in arrays)


def values_of(
    coded: Mapping[str, Iterable[str]],
    linked: Mapping[str, Sequence[Sequence[int]]],
    spans: Sequence[tuple[int | None, int | None]],
) -> Values:
    """The values of commitments in a row from names; of what is linked, ids or years; and spans of years."""
    return Values(
        {name: np.array([CODED[name].index(value) for value in coded[name]], np.int64) for name in CODED},
        {
            name: (
                np.array([len(found) for found in linked[name]], np.int64),
                np.array([value for found in linked[name] for value in found], np.int64),
            )
            for name in LINKED
        },
        np.array([[years[end] or 0 for years in spans] for end in (0, 1)], np.int64),
    )


def unpacked(blobs: Iterable[bytes]) -> Values:
    """The values of all commitments of some blobs, in their order."""
    read = [list(_arrays(blob)) for blob in blobs]
    small = [arrays[0].reshape(len(CODED) + len(LINKED), -1) for arrays in read]
    spans = [arrays[-1].reshape(2, -1) for arrays in read]
    columns = _side_by_side(small, len(CODED) + len(LINKED))
    return Values(
        dict(zip(CODED, columns, strict=False)),
        {
            name: (columns[len(CODED) + place], _joined([arrays[place + 1] for arrays in read]))
            for place, name in enumerate(LINKED)
        },
        _side_by_side(spans, 2),
    )


def _side_by_side(parts: list[NDArray[np.unsignedinteger]], rows: int) -> Numbers:
    return np.concatenate(parts, axis=1) if parts else np.zeros((rows, 0), np.int64)


def _joined(arrays: list[NDArray[np.unsignedinteger]]) -> Numbers:
    return np.concatenate(arrays) if arrays else np.zeros(0, np.int64)


def _array(numbers: Numbers) -> bytes:
    """Numbers of zero and more in as few bytes as the largest takes."""
    letter = _LETTERS[np.min_scalar_type(int(numbers.max(initial=0))).itemsize]
    return _HEAD.pack(letter, len(numbers)) + numbers.astype(_KINDS[letter]).tobytes()


def _arrays(data: bytes) -> Iterator[NDArray[np.unsignedinteger]]:
    start = 0
    while start < len(data):
        letter, count = _HEAD.unpack_from(data, start)
        numbers = np.frombuffer(data, _KINDS[letter], count, start + _HEAD.size)
        start += _HEAD.size + numbers.nbytes
        yield numbers
