"""A query's tree over words becomes an expression over stems, which every store can turn into its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from docintel.languages.lexicon import LONGEST, equivalents
from docintel.languages.stemming import fold, stem, stems_of
from docintel.library.query import And, Node, Not, Or, Words

if TYPE_CHECKING:
    from docintel.types import Lang

#: A prefix stands for at most so many stems.
MAX_COMPLETIONS = 200


@dataclass(frozen=True, slots=True)
class Leaf:
    """Any of these runs of stems, each side by side in one field; ``named``: in program or activity alone."""

    alternatives: tuple[tuple[str, ...], ...]
    named: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """All of ``wanted`` (never empty) and none of ``unwanted``."""

    wanted: tuple[Expression, ...]
    unwanted: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of ``parts`` (never empty)."""

    parts: tuple[Expression, ...]


Expression = Leaf | Both | Either


def leaves(expression: Expression) -> tuple[Leaf, ...]:
    """Every part that is wanted, in order, each once."""
    if isinstance(expression, Leaf):
        return (expression,)
    parts = expression.wanted if isinstance(expression, Both) else expression.parts
    return tuple(dict.fromkeys(leaf for part in parts for leaf in leaves(part)))


def in_names(expression: Expression) -> Expression | None:
    """``expression`` with all that is wanted in program or activity; None where some of it is enough."""
    if isinstance(expression, Leaf):
        return replace(expression, named=True)
    if isinstance(expression, Either):
        return None
    wanted = tuple(in_names(part) for part in expression.wanted)
    kept = tuple(part for part in wanted if part is not None)
    return replace(expression, wanted=kept) if len(kept) == len(wanted) else None


def stems_in(expression: Expression) -> set[str]:
    """Every stem that is looked for."""
    return {stem for leaf in leaves(expression) for run in leaf.alternatives for stem in run}


def about(expression: Expression, frequencies: Mapping[str, int]) -> int:
    """About how many commitments match, or a few more, when so many have each stem."""
    if isinstance(expression, Leaf):
        return sum(min(frequencies.get(stem, 0) for stem in run) for run in expression.alternatives)
    if isinstance(expression, Either):
        return sum(about(part, frequencies) for part in expression.parts)
    return min(about(part, frequencies) for part in expression.wanted)


@dataclass(frozen=True, slots=True)
class Plan:
    """What must match, and what must not; either may be None."""

    wanted: Expression | None
    unwanted: Expression | None = None


#: Matches scored for a ranking by any word: so many take about a twentieth of a second.
MOST_SCORED = 25_000

#: Stems to about how many commitments have each; a store may leave the rare ones out.
Frequencies = Callable[[set[str]], dict[str, int]]

#: (a word's beginning) to the stems of the words in the library that begin so.
Complete = Callable[[str], list[str]]


def plan(node: Node, complete: Complete) -> Plan:
    """The expression of ``node``; a word matches under the stem that any of the languages gives it."""
    node = _without_function_words(node)
    if isinstance(node, Not):
        inner = _expression(node.part, complete)
        return Plan(None, inner)
    if isinstance(node, And):
        wanted = [part for part in node.parts if not isinstance(part, Not)]
        unwanted = [part.part for part in node.parts if isinstance(part, Not)]
        if not wanted:
            return Plan(None, _either([_expression(part, complete) for part in unwanted]))
    return Plan(_expression(node, complete))


def loosely(node: Node, complete: Complete, frequencies: Frequencies) -> Plan | None:
    """Any of the words of ``node``, or what they are called in the other languages, for ranking.

    Every match is scored, so words that very many commitments have are left out where rarer ones are left.
    What must not match stays so. None when there is OR, a phrase or a beginning in it: who says so precisely
    what to find is taken at his word.
    """
    node = _without_function_words(node)
    parts = node.parts if isinstance(node, And) else (node,)
    asked = [part for part in parts if not isinstance(part, Not)]
    plain = [part for part in asked if isinstance(part, Words) and not (part.exact or part.prefix)]
    if not plain or len(plain) < len(asked) or any(len(part.words) > 1 for part in plain):
        return None
    words = [part.words[0] for part in plain]
    leaves = []
    for place, word in enumerate(words):
        own = [run for said in ((word,), *plain[place].spellings) for run in _runs(said)]
        near = [
            run for run in (words[place - 1 : place + 1], words[place : place + 2]) if len(run) == LONGEST
        ]
        same = [*equivalents((word,)), *(item for run in near for item in equivalents(tuple(run)))]
        leaves.append(Leaf(tuple(dict.fromkeys((*own, *same)))))
    kept = _rare(leaves, frequencies)
    unwanted = [_expression(part.part, complete) for part in parts if isinstance(part, Not)]
    return Plan(kept[0] if len(kept) == 1 else Either(tuple(kept)), _either(unwanted))


def _rare(leaves: list[Leaf], frequencies: Frequencies) -> list[Leaf]:
    """The leaves with their rarest alternatives, as many as have :data:`MOST_SCORED` matches in all."""
    counts = frequencies({stem for leaf in leaves for run in leaf.alternatives for stem in run})
    if sum(counts.values()) <= MOST_SCORED:
        return leaves
    rarest = {run: min(counts.get(stem, 0) for stem in run) for leaf in leaves for run in leaf.alternatives}
    kept: set[tuple[str, ...]] = set()
    total = 0
    for run, count in sorted(rarest.items(), key=lambda item: (item[1], item[0])):
        if kept and total + count > MOST_SCORED:
            break
        kept.add(run)
        total += count
    chosen = (Leaf(tuple(run for run in leaf.alternatives if run in kept)) for leaf in leaves)
    return [leaf for leaf in chosen if leaf.alternatives]


def _without_function_words(node: Node) -> Node:
    """``node`` without "yang" and "the", unless they are all that is asked for, or quoted."""
    if not isinstance(node, And | Or):
        return node
    stop = function_words()
    kept = tuple(
        part
        for part in node.parts
        if not isinstance(part, Words) or part.exact or part.prefix or not stop.issuperset(part.words)
    )
    if not any(isinstance(part, Words) for part in kept):
        return node
    return kept[0] if len(kept) == 1 else replace(node, parts=kept)


@cache
def function_words() -> frozenset[str]:
    """The folded words, in all languages, that say nothing by themselves: "yang", "the"."""
    from docintel.languages.en.stop_words import STOP_WORDS as ENGLISH  # noqa: PLC0415 - searching alone
    from docintel.languages.id.stop_words import STOP_WORDS as INDONESIAN  # noqa: PLC0415 - the same
    from docintel.languages.jv.stop_words import STOP_WORDS as JAVANESE  # noqa: PLC0415 - the same

    return frozenset(fold(word) for word in ENGLISH | INDONESIAN | JAVANESE)


def _expression(node: Node, complete: Complete) -> Expression | None:
    if isinstance(node, Words):
        return _leaf(node, complete)
    if isinstance(node, Or):
        # "a OR -b" would be nearly everything: the second half is left out.
        return _either([_expression(part, complete) for part in node.parts if not isinstance(part, Not)])
    if isinstance(node, And):
        wanted = [_expression(part, complete) for part in node.parts if not isinstance(part, Not)]
        unwanted = [_expression(part.part, complete) for part in node.parts if isinstance(part, Not)]
        kept = tuple(part for part in wanted if part is not None)
        if not kept:
            return None
        if len(kept) == 1 and not unwanted:
            return kept[0]
        return Both(kept, tuple(part for part in unwanted if part is not None))
    return None  # a Not in a place where it excludes nothing


def _either(parts: list[Expression | None]) -> Expression | None:
    kept = tuple(part for part in parts if part is not None)
    if not kept:
        return None
    return kept[0] if len(kept) == 1 else Either(kept)


def _leaf(node: Words, complete: Complete) -> Leaf | None:
    if node.prefix:
        completions = [*complete(node.words[-1]), node.words[-1]]
        heads = _runs(node.words[:-1]) if len(node.words) > 1 else [()]
        ends = islice(dict.fromkeys(completions), MAX_COMPLETIONS // len(heads))
        return Leaf(tuple((*head, end) for end in ends for head in heads))
    return Leaf(tuple(dict.fromkeys(run for words in (node.words, *node.spellings) for run in _runs(words))))


def _runs(found: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The run as each language stems it: one word has all its stems, a phrase is in one language."""
    if len(found) == 1:
        return [(item,) for item in stems_of(found[0])]
    langs: tuple[Lang, ...] = ("id", "jv", "en", "und")
    return list(dict.fromkeys(tuple(stem(word, lang) for word in found) for lang in langs))
