"""The best matches of a query across languages in a better order: what says the same counts as one word.

bm25 in a database takes each word that a query was widened by for a word of its own, so that the rarest
translation decides what comes first. Here all alternatives of a word count together, how often they stand in
a commitment and in how many commitments any of them does (Pirkola 1998, "structured queries").
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from docintel.library.matching import Leaf
from docintel.library.schema import commitment_stems, documents
from docintel.library.store import WEIGHTS, Store

#: How soon more of the same word stops to count, and how much a long commitment loses: as FTS5 has them.
_SATURATION, _BY_LENGTH = 1.2, 0.75


def rescored(
    connection: Connection, store: Store, leaves: Sequence[Leaf], numbers: Sequence[int]
) -> list[int]:
    """The commitments ``numbers`` by bm25 over ``leaves`` (each one word with its alternatives), best first.

    Equal ones stay in their order.
    """
    stems = commitment_stems.c
    rows = select(stems.id, stems.name, stems.body, stems.around).where(stems.id.in_(numbers))
    fields = {row[0]: [field.split() for field in row[1:]] for row in connection.execute(rows).all()}
    lengths = {number: sum(map(len, found)) for number, found in fields.items()}
    average = sum(lengths.values()) / max(len(lengths), 1)
    scores = dict.fromkeys(fields, 0.0)
    every = connection.execute(select(func.coalesce(func.sum(documents.c.commitments), 0))).scalar_one()
    for leaf in leaves:
        rarity = _rarity(connection, store, leaf, every)
        single = frozenset(run[0] for run in leaf.alternatives if len(run) == 1)
        longer = [list(run) for run in leaf.alternatives if len(run) > 1]
        for number, found in fields.items():
            counts = (_count(field, single, longer) for field in found)
            often = sum(weight * count for weight, count in zip(WEIGHTS, counts, strict=True))
            long = 1 - _BY_LENGTH + _BY_LENGTH * lengths[number] / average if average else 1.0
            scores[number] += rarity * often * (_SATURATION + 1) / (often + _SATURATION * long)
    return sorted(numbers, key=lambda number: -scores[number])


def _rarity(connection: Connection, store: Store, leaf: Leaf, every: int) -> float:
    """ln((N + 1) / (n + ½)) for n of N commitments that have any of the alternatives, as Lucene has it."""
    having = connection.execute(select(func.count()).select_from(store.matching(leaf))).scalar_one()
    return math.log((every + 1) / (having + 0.5))


def _count(field: list[str], single: frozenset[str], longer: Sequence[list[str]]) -> int:
    """How often one of the alternatives, of one stem or more, stands in a field."""
    often = sum(map(single.__contains__, field))
    for run in longer:
        if run[0] in field:
            often += sum(field[place : place + len(run)] == run for place in range(len(field)))
    return often
