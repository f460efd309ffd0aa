"""Classes of words, and of the words beside a name, that the model of programmes' names knows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from docintel.extraction import program_words as lexicon
from docintel.extraction.words import Word

#: What stands behind the name of somebody who is quoted, or who speaks.
SAYS = re.compile(
    r"\s*,?\s*(?:me(?:ngatakan|njelaskan|nyebut|nyampaikan|ngungkapkan|nuturkan|nambahkan|negaskan|nilai|minta)"
    r"|berharap|mengaku|selaku|ketika|saat di|ngendika|matur|ngandhar|ngatur|negesa|said|says|told|who|whose"
    r"|and other)",
)
_SENTENCE = re.compile(r"[.!?:;]|\n")
_GOAL = re.compile(r"(?:ter|me)[a-z]+nya$")
_NOUN = re.compile(r"pe[a-z]{4,}an$")
_VERB = re.compile(r"(?:me|ber)[a-z]{4,}$")
_LONG_VERB = 6
_AUXILIARY = frozenset("akan telah sudah mulai bakal will has had was were is".split())
_COPULA = frozenset("adalah merupakan ialah menjadi yaitu yakni".split())
_RELATIVE = frozenset("yang that which ini itu tersebut".split())
_PURPOSE = frozenset("untuk guna agar bagi demi to for".split())
_BEFORE_PURPOSE = frozenset("untuk for bagi pada atas".split())
_DATED = frozenset("tahun taun tahap fase senilai sebesar".split())
_MARKS_BEFORE = (("quote", '"“'), ("paren", "("), ("comma", ","))
_MARKS_BEHIND = (("paren", "("), ("comma", ","), ("colon", ":"), ("quote", '"”'))
_MAKER = frozenset("milik besutan karya dari oleh by".split())


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """The lists of ``program_classes.toml``."""
    text = (files(__package__) / "program_classes.toml").read_text(encoding="utf-8")
    found = {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}
    verbs = {
        phrase[-1] for table in (lexicon.RUNNING, lexicon.LAUNCHES) for p in table.values() for phrase in p
    }
    return found | {"run": found["run"] | verbs}


@lru_cache(maxsize=1)
def _word_classes() -> list[tuple[str, frozenset[str]]]:
    own = classes()
    return [
        ("org", lexicon.ORGANISATIONS),
        ("body", lexicon.BODIES),
        ("noprog", lexicon.NO_PROGRAM_HEADS),
        ("placeh", lexicon.PLACE_HEADS),
        ("person", lexicon.PERSON_HEADS),
        ("defh", lexicon.DEFINED_HEADS),
        ("undefh", lexicon.UNDEFINED_HEADS),
        ("undeft", lexicon.UNDEFINED_TAILS),
        ("deft", lexicon.DEFINED_TAILS),
        ("product", lexicon.COMMON_PRODUCTS),
        ("head", frozenset(lexicon.HEADS)),
        ("tail", frozenset(lexicon.TAILS)),
        ("plan", lexicon.PLANS),
        ("intro", frozenset(lexicon.INTRODUCERS)),
        ("facility", lexicon.FACILITIES),
        ("thing", own["thing"]),
        ("fin", own["fin"]),
        ("day", lexicon.DAYS),
        ("office", own["office"]),
    ]


@cache
def word_classes(word: str) -> tuple[str, ...]:
    """The classes of a word in lower case."""
    found = [name for name, words in _word_classes() if word in words]
    found += [name for name, form in (("goal", _GOAL), ("pean", _NOUN), ("verb", _VERB)) if form.match(word)]
    return tuple(found)


def _verbal(word: str) -> Iterator[str]:
    if len(word) >= _LONG_VERB:
        if word.startswith("me"):
            yield "me"
        if word.startswith("di"):
            yield "divb"


def left_of(text: str, words: list[Word], index: int) -> list[str]:
    """The classes of what stands before ``words[index]``."""
    if not index:
        return ["start"]
    before = words[index - 1]
    gap = text[before.end : words[index].start]
    if _SENTENCE.search(gap):
        return ["colon" if ":" in gap else "start"]
    found = _marks_in(gap, _MARKS_BEFORE)
    if before.number:
        found.append("num")
    elif before.title:
        found.append("title")
    found += _classes_before(before.low)
    return found or ["plain"]


def _marks_in(gap: str, marks: tuple[tuple[str, str], ...]) -> list[str]:
    """The names of the marks that stand between two words."""
    return [name for name, signs in marks if any(sign in gap for sign in signs)] if gap != " " else []


@lru_cache(maxsize=1 << 14)
def _classes_before(low: str) -> tuple[str, ...]:
    """The classes of a word, in small letters, that stands before a name."""
    own = classes()
    found = [name for name in ("prep", "agent", "means", "lead", "run", "list") if low in own[name]]
    tables = (("befother", lexicon.BEFORE_OTHERS), ("and", lexicon.AND), ("untuk", _BEFORE_PURPOSE))
    found += [name for name, table in tables if low in table]
    if low in ("yang", "that", "which"):
        found.append("yang")
    found += ["mekan" if low.endswith("kan") and form == "me" else form for form in _verbal(low)]
    return tuple(found)


def right_of(text: str, words: list[Word], index: int) -> list[str]:
    """The classes of what stands behind ``words[index - 1]``."""
    if index >= len(words):
        return ["end"]
    before, word = words[index - 1], words[index]
    gap = text[before.end : word.start]
    if _SENTENCE.search(gap.replace(":", "")):
        return ["end"]
    found = ["says"] if SAYS.match(text, before.end) else []
    found += _marks_in(gap, _MARKS_BEHIND)
    if word.number:
        found.append("num")
    elif word.title:
        found.append("title")
    found += _classes_behind(word.low)
    return found or ["plain"]


@lru_cache(maxsize=1 << 14)
def _classes_behind(low: str) -> tuple[str, ...]:
    """The classes of a word, in small letters, that stands behind a name."""
    tables = (
        ("aux", _AUXILIARY), ("cop", _COPULA), ("yang", _RELATIVE), ("prep", classes()["prep"] | {"pada"}),
        ("untuk", _PURPOSE), ("and", lexicon.AND | {"atau"}), ("year", _DATED), ("by", _MAKER),
    )  # fmt: skip
    found = [*(name for name, table in tables if low in table), *_verbal(low)]
    if low.startswith("ber"):
        found.append("ber")
    return tuple(found)
