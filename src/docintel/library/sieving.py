"""The filters of one search, as conditions on what matches its words.

Each match is looked up in the tables, unless very many match: to look up 200,000 takes a tenth of a second,
and a mask made of the values of all commitments a hundredth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection

from docintel.library.filters import Filters, conditions
from docintel.library.matching import Expression, about, stems_in
from docintel.library.memory import Memory
from docintel.library.store import Store

if TYPE_CHECKING:
    from docintel.library.catalogue import Mask

#: With more matches than this a mask is made even if the values of all commitments must be read for it.
_MANY = 50_000


class Sieve:
    """Lets those commitments through that pass the filters."""

    def __init__(self, connection: Connection, store: Store, filters: Filters, memory: Memory) -> None:
        self._connection = connection
        self._store = store
        self._filters = filters
        self._memory = memory
        self._mask: Mask | None = None

    def __bool__(self) -> bool:
        """Whether there are filters."""
        return self._filters != Filters()

    def mask(self) -> Mask:
        """Which commitments pass."""
        if self._mask is None:
            catalogue = self._memory.catalogue(self._connection)
            self._mask = catalogue.passing(self._connection, self._filters)
        return self._mask

    def marked(self, number: ColumnElement[int], expression: Expression) -> ColumnElement[bool] | None:
        """That the commitment ``number``, which matches ``expression``, passes; None to look each one up."""
        if not self or not (self._mask is not None or self._cheaper(expression)):
            return None
        return self._store.marked(number, self.mask())

    def marked_at_hand(self, number: ColumnElement[int]) -> ColumnElement[bool] | None:
        """That the commitment ``number`` passes, where no values need be read for it; otherwise None."""
        if not self or not self._memory.has_catalogue(self._connection):
            return None
        return self._store.marked(number, self.mask())

    def conditions(self, *, by_words: bool) -> list[ColumnElement[bool]]:
        """Conditions on ``commitments``; see :func:`docintel.library.filters.conditions`."""
        return conditions(self._filters, by_words=by_words)

    def _cheaper(self, expression: Expression) -> bool:
        if self._memory.has_catalogue(self._connection):
            return True
        counts = self._store.frequencies(self._connection, stems_in(expression))
        return about(expression, counts) > _MANY
