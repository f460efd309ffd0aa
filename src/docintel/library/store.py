"""What a database has to offer to hold a library; ``sqlite`` is one, and each has its own module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import ColumnElement, Connection, Engine, Subquery, Table
from sqlalchemy.exc import DBAPIError

from docintel.errors import LibraryError
from docintel.library.matching import Expression
from docintel.library.schema import commitments

if TYPE_CHECKING:
    from docintel.library.catalogue import Mask
    from docintel.library.vectors import Codes, Floats

#: How much a word counts in program and activity, in the quote, and in headings and title.
WEIGHTS = (3.0, 1.0, 0.6)

#: An option of statements that give many large blobs; a store may read them in another way.
BLOBS = "docintel_blobs"


class Store(Protocol):
    """The parts of a library that differ between databases; everything else is SQLAlchemy Core."""

    name: str
    target: str  # to be shown
    address: str  # to open it again

    def exists(self) -> bool:
        """Whether there is something to open. Raises LibraryError when it can not be a library."""
        ...

    def engine(self) -> Engine:
        """An engine with connections set up for a library."""
        ...

    def begin(self, connection: Connection, *, writing: bool) -> None:
        """Begin a transaction as its first statement; one that writes takes the lock at once."""
        ...

    def explain(self, error: DBAPIError) -> LibraryError:
        """One sentence for a failure of the database."""
        ...

    def insert(self, target: Table) -> Any:
        """An insert with ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
        ...

    def matching(self, expression: Expression, rows: Table = commitments) -> Subquery:
        """Those of ``rows`` (commitments or passages) that match: id and score, the higher the better."""
        ...

    def excluding(self, expression: Expression) -> ColumnElement[bool]:
        """The condition that a commitment does not match."""
        ...

    def marked(self, number: ColumnElement[int], mask: Mask) -> ColumnElement[bool]:
        """The condition that the commitment with a number is one of those in the mask."""
        ...

    def frequencies(self, connection: Connection, stems: set[str]) -> dict[str, int]:
        """About how many commitments have each of the stems; those that are rare may be left out."""
        ...

    def nearest_codes(
        self, connection: Connection, encoder: str, query: Floats, wanted: Sequence[ColumnElement[bool]]
    ) -> Codes | None:
        """The codes of one encoder in which the fewest bits differ from those of a unit vector (d,).

        Args:
            connection: in a transaction.
            encoder: its version.
            query: the vector.
            wanted: conditions on ``commitments``.

        Returns:
            As many as :data:`docintel.library.vectors.FINER`; None where all are to be read, because the
            database can not compare codes or has few.
        """
        ...

    def check(self, connection: Connection) -> list[str]:
        """What is wrong with the database, one sentence each."""
        ...

    def add_words(self, connection: Connection, pairs: Sequence[tuple[str, str]]) -> None:
        """Put words and their stems into the vocabulary that are not there: thousands for each document."""
        ...

    def prune(self, connection: Connection) -> None:
        """Take the words out of the vocabulary that no commitment has any more."""
        ...

    def optimize(self, connection: Connection) -> None:
        """Put the index in order after much was written."""
        ...

    def finish_copy(self, connection: Connection) -> None:
        """Make ready for writing after rows came in with their numbers."""
        ...


@contextmanager
def transaction(engine: Engine, store: Store, *, writing: bool) -> Iterator[Connection]:
    """A connection with a transaction begun, which ends with the block: kept, or undone by an exception.

    Not by an event of the engine: with one listener, SQLAlchemy looks for more at every statement.
    """
    with engine.connect() as connection, connection.begin():
        store.begin(connection, writing=writing)
        yield connection
