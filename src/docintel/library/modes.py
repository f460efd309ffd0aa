"""The modes of search that need vectors: by meaning, by words and meaning together, and more like one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, SelectBase, func, select, union

from docintel.encoder import load_encoder
from docintel.errors import UsageError
from docintel.library.catalogue import Mask, numbers_of
from docintel.library.codec import storable
from docintel.library.filters import among
from docintel.library.fusion import reciprocal_ranks
from docintel.library.memory import Memory
from docintel.library.query import in_words
from docintel.library.rescoring import rescored
from docintel.library.schema import commitments
from docintel.library.searching import Found, Meant, SearchRequest, excluded, hits_of, meant_across
from docintel.library.semantic import coverage, nearest, scored, stored_vector
from docintel.library.sieving import Sieve
from docintel.library.store import Store
from docintel.library.vectors import Codes, Floats
from docintel.library.whitening import whitened

#: Of the commitments that match by words so many of the best are put in order with those found by meaning.
_FUSED = 1_000
#: Of these so many are put in a better order first.
_RESCORED = 200
#: How much a rank by words counts beside one by meaning (scripts/evaluation/relevance.py).
_WEIGHT = 3.0


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is looked for: a unit vector (d,) of an encoder, and the ids of what must not be found, if any."""

    encoder: str
    vector: Floats
    unwanted: Select[Any] | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """What was found: the best with their scores, which those follow that match by words and no better."""

    best: list[tuple[int, float]]
    total: int
    words: Meant
    notices: tuple[str, ...] = ()

    @property
    def ids(self) -> SelectBase | None:
        """The numbers of all that was found, as a statement; None when nothing was."""
        if not self.total:
            return None
        best = select(commitments.c.id).where(among(commitments.c.id, [number for number, _ in self.best]))
        rest = self.words.ids if self.total > len(self.best) else None
        return best if rest is None else union(best, rest)


def search_by_meaning(
    connection: Connection, store: Store, request: SearchRequest, memory: Memory, sieve: Sieve
) -> Found:
    """Run a search that needs vectors; see :func:`docintel.library.searching.search`."""
    ranked = rank(connection, store, request, memory, sieve)
    rows = ranked.best[request.offset : request.offset + request.limit]
    missing = request.limit - len(rows)
    if missing and len(ranked.best) < ranked.total and ranked.words.statement is not None:
        others = ~among(_unindexed(ranked.words), [number for number, _ in ranked.best])
        more = ranked.words.statement.where(others).order_by(*ranked.words.order)
        skipped = max(0, request.offset - len(ranked.best))
        rows += [(row[0], 0.0) for row in connection.execute(more.limit(missing).offset(skipped))]
    hits = hits_of(connection, rows, ranked.words.stems)
    return Found(ranked.total, hits, ranked.words.corrected, ranked.words.any_word, ranked.notices)


def rank(
    connection: Connection, store: Store, request: SearchRequest, memory: Memory, sieve: Sieve
) -> Ranked:
    """All that is found, best first.

    Raises:
        UsageError: when there are no vectors to compare with, and words alone were not asked for as well.
    """
    if request.like is not None:
        number, version, vector = stored_vector(connection, request.like)
        codes, mask = _comparable(connection, store, Meaning(version, vector), memory, sieve)
        like = nearest(codes, vector, mask)
        best = [(item.id, item.cosine) for item in scored(connection, codes, like, vector)]
        best = [pair for pair in best if pair[0] != number]
        return Ranked(best, len(best), Meant(None))
    encoder = whitened(load_encoder(request.encoder))
    covered, notices = _covered(connection, encoder.version, request)
    vector = encoder.encode_query(in_words(storable(request.query)))
    codes, mask = Codes([], [], 8), None
    if covered:
        meaning = Meaning(encoder.version, vector, excluded(connection, store, request.query))
        codes, mask = _comparable(connection, store, meaning, memory, sieve)
    # Comparing a million codes needs no connection, nor the interpreter: it is done while words are found.
    with ThreadPoolExecutor(1) as beside:
        comparing = beside.submit(nearest, codes, vector, mask)
        if request.mode == "semantic":
            exact = loose = Meant(None)
        else:
            exact, loose = meant_across(connection, store, request, sieve)
        by_words = _by_words(connection, store, loose)
    near = scored(connection, codes, comparing.result(), vector)
    if request.mode == "semantic":
        best = [(item.id, item.cosine) for item in near]
        return Ranked(best, len(best), exact, notices)
    best = reciprocal_ranks([(by_words, _WEIGHT), ([item.id for item in near], 1.0)])
    stems = exact.stems | loose.stems
    both = _in_both(connection, store, exact, best)
    return Ranked(best, len(best) + exact.total - both, replace(exact, stems=stems), notices)


def _comparable(
    connection: Connection, store: Store, meaning: Meaning, memory: Memory, sieve: Sieve
) -> tuple[Codes, Mask | None]:
    """Codes to compare with, and which of these commitments may be found; None for all of them.

    They are few where the database can choose them: to read all, and the values of all for the filters, is
    much to send to a process that searches once.
    """
    if not memory.needs_codes(connection, meaning.encoder):
        wanted = sieve.conditions(by_words=False)
        if meaning.unwanted is not None:
            wanted.append(commitments.c.id.not_in(meaning.unwanted))
        few = store.nearest_codes(connection, meaning.encoder, meaning.vector, wanted)
        if few is not None:
            return few, None
    return memory.codes(connection, meaning.encoder), _allowed(connection, meaning.unwanted, sieve)


def _allowed(connection: Connection, unwanted: Select[Any] | None, sieve: Sieve) -> Mask | None:
    """Which commitments may be found by meaning; None for all of them."""
    if unwanted is None:
        return sieve.mask() if sieve else None
    mask = sieve.mask().copy()
    mask[numbers_of(connection, unwanted)] = False
    return mask


def _by_words(connection: Connection, store: Store, words: Meant) -> list[int]:
    """The best matches by words, best first."""
    if words.statement is None:
        return []
    rows = connection.execute(words.statement.order_by(*words.order).limit(_FUSED))
    numbers = [row[0] for row in rows.all()]
    return rescored(connection, store, words.leaves, numbers[:_RESCORED]) + numbers[_RESCORED:]


def _in_both(connection: Connection, store: Store, exact: Meant, best: list[tuple[int, float]]) -> int:
    """How many of those that have all the words, of which none is left out, are among the best."""
    if exact.statement is None or not exact.total or not best:
        return 0
    numbers = np.array([number for number, _ in best])
    mask = np.zeros(numbers.max() + 1, bool)
    mask[numbers] = True
    matching = exact.statement.with_only_columns(func.count(), maintain_column_froms=True)
    marked = store.marked(exact.statement.selected_columns[0], mask)
    return int(connection.execute(matching.where(marked)).scalar_one())


def _unindexed(words: Meant) -> ColumnElement[int]:
    """The number of a match, in a form that keeps a database from matching anew for each number of a list."""
    assert words.statement is not None  # noqa: S101 - asked for only where something matched
    return words.statement.selected_columns[0] + 0


def _covered(connection: Connection, encoder: str, request: SearchRequest) -> tuple[bool, tuple[str, ...]]:
    """Whether anything can be found by meaning, and what to tell of what can not."""
    mine, others, none = coverage(connection, encoder)
    cause = "has no vectors" if not others else "was encoded by another encoder than this one"
    named = "" if request.encoder is None else f" --encoder {request.encoder}"
    advice = f"run docintel reindex{named} to search it by meaning"
    if not mine and (others or none):
        if request.mode == "semantic":
            raise UsageError(f"The library {cause}: {advice}, or search with --mode keyword.")
        return False, (f"The library {cause}, so that words alone were searched for: {advice}.",)
    if others or none:
        left = f"{others + none} of {mine + others + none} documents"
        return True, (f"{left} were found by words alone, having no vectors of this encoder: {advice}.",)
    return mine > 0, ()
