"""The words that a library has: to complete beginnings, and to correct what is misspelled."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, func, or_, select

from docintel.languages.stemming import stems_of
from docintel.languages.wordlists import both_words
from docintel.library.joined_words import respelled
from docintel.library.matching import MAX_COMPLETIONS
from docintel.library.query import And, Node, Not, Or, Words
from docintel.library.schema import vocabulary
from docintel.library.spelling import allowed_edits, nearest, patterns

#: Sorts after every letter: the end of a range of words with one beginning.
_LAST = "\U0010ffff"


class Vocabulary:
    """The words that the library has; those that are ``spared`` are taken as they are, known or not.

    ``missing`` are words that the library does not have, nor any that they may be misspelled for.
    """

    def __init__(self, connection: Connection, spared: Callable[[str], bool] | None = None) -> None:
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

    def respelled(self, node: Node) -> Node:
        """``node`` with how its words are written here besides: joined, apart or with a hyphen."""
        return respelled(node, self._known_among)

    def corrected(self, node: Node) -> tuple[Node, dict[str, str]]:
        """``node`` with unknown words replaced by known ones near them, and which were."""
        corrected: dict[str, str] = {}
        return self._corrected(node, corrected), corrected

    def _corrected(self, node: Node, corrected: dict[str, str]) -> Node:
        if isinstance(node, Words):
            if node.exact or node.prefix or node.spellings:
                return node
            return Words(tuple(self._near(word, corrected) for word in node.words))
        if isinstance(node, Not):
            return node  # what is to be excluded is not guessed at
        parts = tuple(self._corrected(part, corrected) for part in node.parts)
        return And(parts) if isinstance(node, And) else Or(parts)

    def _near(self, word: str, corrected: dict[str, str]) -> str:
        if not word.isalpha() or self._known(word) or (self._spared is not None and self._spared(word)):
            return word
        edits = allowed_edits(word)
        found = self._nearest(word, edits) if edits else None
        if found is None:
            self.missing.append(word)
            return word
        corrected[word] = found
        return found

    def _nearest(self, word: str, edits: int) -> str | None:
        length = func.length(vocabulary.c.word)
        rows = (
            select(vocabulary.c.word)
            .where(length.between(len(word) - edits, len(word) + edits))
            .where(or_(*(vocabulary.c.word.like(pattern) for pattern in patterns(word, edits))))
            .distinct()
        )
        known = (row[0] for row in self._connection.execute(rows))
        return nearest(word, (other for other in known if not both_words(word, other)))

    def _known_among(self, words: set[str]) -> set[str]:
        if not words:
            return set()
        rows = select(vocabulary.c.word).where(vocabulary.c.word.in_(sorted(words))).distinct()
        return {row[0] for row in self._connection.execute(rows)}

    def _known(self, word: str) -> bool:
        rows = select(vocabulary.c.word).where(vocabulary.c.stem.in_(stems_of(word))).limit(1)
        return self._connection.execute(rows).first() is not None
