"""What is kept of a library between searches, for as long as nobody changes it.

Nothing is read before it is needed, nor numpy imported: a search by a few words should start at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from docintel.library.schema import meta

if TYPE_CHECKING:
    from docintel.library.catalogue import Catalogue
    from docintel.library.vectors import Codes

#: After so many searches in the server all codes are read: from then on each takes a tenth of the time.
OFTEN = 3

#: Keys of the random names that change with the commitments and with the vectors.
COMMITMENTS, VECTORS = "commitments", "vectors"


class Memory:
    """The codes of the vectors, and the values of the commitments."""

    def __init__(self) -> None:
        self._codes: tuple[tuple[str | None, str], Codes] | None = None
        self._catalogue: tuple[str | None, Catalogue] | None = None
        self._without = 0  # searches since all codes were read

    def needs_codes(self, connection: Connection, encoder: str) -> bool:
        """Whether one more search should have all codes: they are there, or so many have gone without."""
        current = (_state(connection, VECTORS), encoder)
        self._without += 1
        return self._without > OFTEN or (self._codes is not None and self._codes[0] == current)

    def codes(self, connection: Connection, encoder: str) -> Codes:
        """All codes of one encoder."""
        from docintel.library.semantic import load_codes  # noqa: PLC0415 - see above

        current = (_state(connection, VECTORS), encoder)
        if self._codes is None or self._codes[0] != current:
            self._codes = current, load_codes(connection, encoder)
        self._without = 0
        return self._codes[1]

    def catalogue(self, connection: Connection) -> Catalogue:
        """The values of all commitments."""
        from docintel.library.catalogue import load  # noqa: PLC0415 - see above

        current = _state(connection, COMMITMENTS)
        if self._catalogue is None or self._catalogue[0] != current:
            self._catalogue = current, load(connection)
        return self._catalogue[1]

    def has_catalogue(self, connection: Connection) -> bool:
        """Whether the values are there, so that they need not be read."""
        return self._catalogue is not None and self._catalogue[0] == _state(connection, COMMITMENTS)


def _state(connection: Connection, key: str) -> str | None:
    return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()
