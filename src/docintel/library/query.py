"""What a person types to search, as a tree.

    smart city            both words, in any form and place
    "smart city"          the words side by side, in any form
    pemban*               words that begin so
    jalan OR dalan        either; AND and a space are the same, NOT and a minus too
    jalan -tol  (a OR b)  without; grouping

Everything is a query: what makes no sense as an operator is taken for a word or left out, so that nothing
that is typed or pasted is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docintel.languages.stemming import words

#: A pasted page is cut here: the first words say what is meant.
MAX_WORDS = 64
#: Deeper parentheses are read as if they were not there.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words side by side; one word where there is one. ``prefix``: the last one may go on.

    ``spellings`` are other runs of words that will do as well: "wifi" may be written "wi fi".
    """

    words: tuple[str, ...]
    prefix: bool = False
    exact: bool = False  # quoted: spelling is not corrected
    spellings: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    """What must not match."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All must match."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One must match."""

    parts: tuple[Node, ...]


Node = Words | Not | And | Or

_TOKEN = re.compile(
    r'(?P<minus>(?<!\S)[-–](?=[^\s-]))|"(?P<phrase>[^"]*)"?|(?P<paren>[()])|(?P<word>[^\s"()]+)'
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


def parse_query(query: str) -> Node | None:
    """The tree of ``query``, or None when it has no word in it."""
    return _Parser(query).parse()


def in_words(query: str) -> str:
    """What is asked for as a text: without operators and what must not match, and in its own spelling."""
    kept: list[str] = []
    negated = False
    for match in _TOKEN.finditer(query.translate(_QUOTES)):
        part = match[0]
        if part in ("AND", "OR", "(", ")"):
            continue
        if match["minus"] or part == "NOT":
            negated = True
            continue
        if not negated:
            kept.append(part.strip('"*'))
        negated = False
    return " ".join(kept)


class _Parser:
    """Recursive descent over tokens; every method takes what it can and never fails."""

    def __init__(self, query: str) -> None:
        self._tokens = [
            (match.lastgroup or "", match.group(match.lastgroup or 0))
            for match in _TOKEN.finditer(query.translate(_QUOTES))
        ]
        self._next = 0
        self._left = MAX_WORDS
        self._depth = 0

    def parse(self) -> Node | None:
        parts = []
        while self._next < len(self._tokens):
            part = self._either()
            if part is not None:
                parts.append(part)
            if self._next < len(self._tokens):
                self._next += 1  # a parenthesis that closes nothing
        return _joined(And, parts)

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._next] if self._next < len(self._tokens) else ("end", "")

    def _either(self) -> Node | None:
        parts = [self._all()]
        while self._peek() == ("word", "OR"):
            self._next += 1
            parts.append(self._all())
        return _joined(Or, [part for part in parts if part is not None])

    def _all(self) -> Node | None:
        parts: list[Node] = []
        while self._peek()[0] != "end" and self._peek() not in (("paren", ")"), ("word", "OR")):
            if self._peek() == ("word", "AND"):
                self._next += 1
                continue
            part = self._one()
            if part is not None:
                parts.append(part)
        return _joined(And, parts)

    def _one(self) -> Node | None:
        negated = False
        while self._peek()[0] == "minus" or self._peek() == ("word", "NOT"):
            negated = True
            self._next += 1
        if self._peek()[0] == "end" or self._peek() in (("paren", ")"), ("word", "OR")):
            return None
        part = self._positive()
        return Not(part) if negated and part is not None else part

    def _positive(self) -> Node | None:
        kind, value = self._tokens[self._next]
        self._next += 1
        if kind == "paren":
            return self._group()
        return self._words(value, exact=kind == "phrase")

    def _group(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None  # only the parenthesis: what is in it follows
        self._depth += 1
        part = self._either()
        self._depth -= 1
        if self._peek() == ("paren", ")"):
            self._next += 1
        return part

    def _words(self, value: str, *, exact: bool) -> Node | None:
        found = tuple(words(value))[: self._left]
        self._left -= len(found)
        if not found:
            return None
        return Words(found, prefix=value.endswith("*"), exact=exact)


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
