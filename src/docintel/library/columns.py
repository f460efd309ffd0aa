"""What facets count: for each document the values of its commitments as numbers, side by side in one blob.

To count a million commitments by program, year and so on from rows takes seconds; two thousand blobs are read
and counted in a tenth of one. They are written with the document, like everything that belongs to it, and not
compressed: that would save half of 14 bytes a commitment and take most of the time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, bindparam, select

from docintel.library.schema import commitment_columns

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


@dataclass(frozen=True, slots=True)
class Values:
    """The values of commitments in a row.

    ``coded`` has one number a commitment (n,) by name; ``linked`` by name how many values each commitment
    has (n,), and these values one after the other.
    """

    coded: Mapping[str, Numbers]
    linked: Mapping[str, tuple[Numbers, Numbers]]

    def packed(self) -> bytes:
        """As a blob."""
        small = [self.coded[name] for name in CODED] + [self.linked[name][0] for name in LINKED]
        arrays = [np.concatenate(small), *(self.linked[name][1] for name in LINKED)]
        return b"".join(_array(array) for array in arrays)


def values_of(coded: Mapping[str, Iterable[str]], linked: Mapping[str, Sequence[Sequence[int]]]) -> Values:
    """The values of commitments in a row from names and, of what is linked, ids or years."""
    return Values(
        {name: np.array([CODED[name].index(value) for value in coded[name]], np.int64) for name in CODED},
        {
            name: (
                np.array([len(found) for found in linked[name]], np.int64),
                np.array([value for found in linked[name] for value in found], np.int64),
            )
            for name in LINKED
        },
    )


def unpacked(blobs: Iterable[bytes]) -> Values:
    """The values of all commitments of some blobs, in their order."""
    read = [list(_arrays(blob)) for blob in blobs]
    small = [arrays[0].reshape(len(CODED) + len(LINKED), -1) for arrays in read]
    columns = np.concatenate(small, axis=1) if small else np.zeros((len(CODED) + len(LINKED), 0), np.int64)
    return Values(
        dict(zip(CODED, columns, strict=False)),
        {
            name: (columns[len(CODED) + place], _joined([arrays[place + 1] for arrays in read]))
            for place, name in enumerate(LINKED)
        },
    )


def _joined(arrays: list[NDArray[np.unsignedinteger]]) -> Numbers:
    return np.concatenate(arrays) if arrays else np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The documents that some commitments belong to, and the values of all commitments of these documents.

    ``documents`` are their ids; ``places`` says for each of the commitments (n,) where it stands in
    ``values``, ``owners`` which of the documents it belongs to.
    """

    documents: Numbers
    owners: Numbers
    places: Numbers
    values: Values


def load(connection: Connection, ids: Numbers) -> Chosen:
    """The values of commitments, by their numbers, which ascend."""
    own = commitment_columns.c
    rows = connection.execute(select(own.first, own.size, own.document_id).order_by(own.first))
    blocks = np.array(
        [tuple(row) for row in rows], np.int64
    )  # of rows as they are it takes ten times as long
    counts = np.diff(np.searchsorted(ids, blocks[:, 0]), append=len(ids))
    needed = np.flatnonzero(counts)
    owners = np.repeat(np.arange(len(needed)), counts[needed])
    first, size, document = blocks[needed].T
    wanted = select(own.data).order_by(own.first)
    if len(needed) < len(blocks):
        wanted = wanted.where(
            # Not bound: there may be more documents than a database takes parameters.
            own.document_id.in_(
                bindparam("documents", document.tolist(), expanding=True, literal_execute=True)
            )
        )
    values = unpacked(connection.execute(wanted).scalars())
    places = ids + (np.cumsum(size) - size - first)[owners]
    return Chosen(document, owners, places, values)


def _array(numbers: Numbers) -> bytes:
    """Numbers of zero and more in as few bytes as the largest takes."""
    kind = np.min_scalar_type(int(numbers.max(initial=0)))
    code = {1: b"B", 2: b"H", 4: b"I", 8: b"Q"}[kind.itemsize]  # numpy's own letters differ by platform
    return _HEAD.pack(code, len(numbers)) + numbers.astype(kind.newbyteorder("<")).tobytes()


def _arrays(data: bytes) -> Iterator[NDArray[np.unsignedinteger]]:
    start = 0
    while start < len(data):
        kind, count = _HEAD.unpack_from(data, start)
        numbers = np.frombuffer(data, np.dtype(kind.decode()).newbyteorder("<"), count, start + _HEAD.size)
        start += _HEAD.size + numbers.nbytes
        yield numbers
