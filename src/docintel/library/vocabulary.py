"""The words that a library has: to complete beginnings, and to correct what is misspelled."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, func, or_, select

from docintel.languages.stemming import stems_of
from docintel.languages.wordlists import is_word
from docintel.library.matching import MAX_COMPLETIONS
from docintel.library.query import And, Node, Not, Or, Words
from docintel.library.schema import vocabulary
from docintel.library.spelling import allowed_edits, nearest, patterns

#: Sorts after every letter: the end of a range of words with one beginning.
_LAST = "\U0010ffff"


class Vocabulary:
    """The words that the library has; those that are ``spared`` are taken as they are, known or not.

    ``missing`` are words that the library does not have and that are no misspelling of one that it has.
    """

    def __init__(self, connection: Connection, spared: Callable[[str], bool] = is_word) -> None:
        self._connection = connection
        self._spared = spared
        self.missing: list[str] = []

    def completions(self, beginning: str) -> list[str]:
        """The stems of the words that begin so."""
        rows = (
            select(vocabulary.c.stem)
            .where(vocabulary.c.word.between(beginning, beginning + _LAST))
            .distinct()
            .order_by(vocabulary.c.stem)
            .limit(MAX_COMPLETIONS)
        )
        return [row[0] for row in self._connection.execute(rows)]

    def corrected(self, node: Node) -> tuple[Node, dict[str, str]]:
        """``node`` with unknown words replaced by known ones near them, and which were."""
        corrected: dict[str, str] = {}
        return self._corrected(node, corrected), corrected

    def _corrected(self, node: Node, corrected: dict[str, str]) -> Node:
        if isinstance(node, Words):
            if node.exact or node.prefix:
                return node
            return Words(tuple(self._near(word, corrected) for word in node.words))
        if isinstance(node, Not):
            return node  # what is to be excluded is not guessed at
        parts = tuple(self._corrected(part, corrected) for part in node.parts)
        return And(parts) if isinstance(node, And) else Or(parts)

    def _near(self, word: str, corrected: dict[str, str]) -> str:
        edits = allowed_edits(word)
        if not edits or self._known(word):
            return word
        if self._spared(word):
            self.missing.append(word)
            return word
        length = func.length(vocabulary.c.word)
        rows = (
            select(vocabulary.c.word)
            .where(length.between(len(word) - edits, len(word) + edits))
            .where(or_(*(vocabulary.c.word.like(pattern) for pattern in patterns(word, edits))))
            .distinct()
        )
        found = nearest(word, (row[0] for row in self._connection.execute(rows)))
        if found is None:
            return word
        corrected[word] = found
        return found

    def _known(self, word: str) -> bool:
        rows = select(vocabulary.c.word).where(vocabulary.c.stem.in_(stems_of(word))).limit(1)
        return self._connection.execute(rows).first() is not None
