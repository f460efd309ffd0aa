"""Many expressions in one walk over a text, by how its words begin.

An expression of fifty words is tried at every character of a text, and most texts hold none of them. The
first letters of all that an expression matches say at which words it is worth a trial: at most it is at none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from docintel.languages.letters import plain_letters

#: So many letters of a word tell enough: "menja" and "menje" differ in the fifth.
_LETTERS = 6
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[^\W\d_]*")
#: What parts the options of an expression, or hides a bracket or a bar that parts nothing.
_MARK = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|[()|]")
_ANYTHING = frozenset({""})


def beginnings(expression: str) -> frozenset[str]:
    """The first letters, six at most, of all that an expression in small letters matches.

    The empty one stands for anything: it is among them where the expression may begin with no certain letter.
    """
    return frozenset().union(*map(_of_option, _options(expression)))


def _options(expression: str) -> list[str]:
    """The expression cut at the bars that stand in no bracket."""
    depth, begin, found = 0, 0, []
    for mark in _MARK.finditer(expression):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and not depth:
            found.append(expression[begin : mark.start()])
            begin = mark.end()
    return [*found, expression[begin:]]


def _of_option(option: str) -> frozenset[str]:
    option = option.removeprefix(r"\b")
    if not option.startswith("("):
        run = _RUN.match(option)[0]  # type: ignore[index] # it matches nothing, too
        optional = option[len(run) : len(run) + 1] in tuple("?*{")
        return frozenset({run[: len(run) - optional][:_LETTERS]})
    inner, rest = _group(option)
    if inner is None:  # it looks around, and matches nothing itself
        return beginnings(rest)
    if rest.startswith(("*", "+", "{")):
        return _ANYTHING
    optional = rest.startswith("?")
    rest = rest[optional:]
    found = beginnings(rest) if optional else frozenset()
    return found.union(*(_of_option(option + rest) for option in _options(inner)))


def _group(option: str) -> tuple[str | None, str]:
    """What the bracket holds with which an option begins, None where it looks around, and what follows it."""
    depth = 0
    for mark in _MARK.finditer(option):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if not depth:
            break
    inner, rest = option[1 : mark.start()], option[mark.end() :]
    for opener in ("?:", "?-i:"):
        if inner.startswith(opener):
            return inner[len(opener) :], rest
    return (None, rest) if inner.startswith(("?=", "?!", "?<")) else (inner, rest)


class Expressions:
    """Named expressions for words and phrases, each tried only where a word begins as it does."""

    def __init__(self, expressions: Mapping[str, re.Pattern[str]]) -> None:
        """``expressions``: in small letters, ignoring case, and matching from the beginning of a word on."""
        self._expressions = expressions
        self._names: dict[str, list[str]] = {}
        for name, expression in expressions.items():
            for letters in beginnings(expression.pattern):
                self._names.setdefault(letters, []).append(name)
        self._anywhere = self._names.pop("", [])
        self._of_word = lru_cache(maxsize=1 << 14)(self._look_up)

    def _look_up(self, letters: str) -> tuple[str, ...]:
        found = (self._names.get(letters[:length], ()) for length in range(1, _LETTERS + 1))
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def places(self, text: str) -> dict[str, int]:
        """Where each expression that matches does so first, as its ``search`` would say."""
        text = plain_letters(text)
        searched = ((name, self._expressions[name].search(text)) for name in self._anywhere)
        found = {name: match.start() for name, match in searched if match}
        for word in _WORD.finditer(text.lower()):
            for name in self._of_word(word[0][:_LETTERS]):
                if name not in found and self._expressions[name].match(text, word.start()):
                    found[name] = word.start()
        return found
