"""What the rules for names of programmes propose, and the questions that they share."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from docintel.extraction import program_words as lexicon
from docintel.extraction.spans import trim
from docintel.extraction.words import Word
from docintel.languages.wordlists import word_counts

#: Words with capitals looked at before a name for an agency that it belongs to.
_LOOK_BACK = 7
#: "Ternate's Andalan Digital Village scheme".
_OWNER = re.compile(r"([A-Z]\w+)['’]s\s+")


class Candidate(NamedTuple):
    """A place that may name a programme.

    ``outer``: others may stand within it; ``spread``: the same name is looked for elsewhere; ``name``: where
    the name begins behind a head that belongs to it only where the name never stands alone.
    """

    start: int
    end: int
    rule: str
    outer: bool = False
    spread: bool = False
    name: int | None = None


def phrase_at(text: str, words: list[Word], position: int, table: dict[str, list[tuple[str, ...]]]) -> int:
    """How many words from ``position`` on are a phrase of the table; 0 when none is."""
    if position >= len(words):
        return 0
    for phrase in table.get(words[position].low, ()):
        here = words[position : position + len(phrase)]
        if tuple(word.low for word in here) == phrase and not _parted(text, here):
            return len(phrase)
    return 0


def _parted(text: str, words: list[Word]) -> bool:
    """Whether anything but spaces and hyphens stands between the words."""
    return any(text[a.end : b.start].strip(" \n\t-") for a, b in pairwise(words))


def within_organisation(text: str, words: list[Word], position: int) -> bool:
    """Whether the words with capitals right before belong to an agency: "Direktorat … Sistem Informasi"."""
    index = position - 1
    while index >= 0 and position - index < _LOOK_BACK:
        gap = text[words[index].end : words[index + 1].start]
        if gap.strip() or "\n" in gap or not (words[index].title or words[index].low in lexicon.JOINERS):
            return False
        if words[index].low in lexicon.ORGANISATIONS:
            return True
        index -= 1
    return False


def _is_name(word: str) -> bool:
    """Whether an English word is seldom seen in small letters: "Ternate", and not "Women"."""
    small, capital = word_counts("en").get(word.lower(), (0, 0))
    return small <= capital


def clean(text: str, candidate: Candidate) -> Candidate:
    """The candidate without quotation marks and spaces at its sides, and without whose it is."""
    start, end = trim(text, candidate.start, candidate.end, "\"'“”‘’«»,.;:")
    owner = _OWNER.match(text, start, end)
    if owner and _is_name(owner[1]):
        start = owner.end()
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    if (start, end) == (candidate.start, candidate.end):
        return candidate
    return candidate._replace(start=start, end=end)
