"""Anything that may be a name: every run of words with capitals. Most are none; the model tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate
from docintel.extraction.program_lists import run_end
from docintel.extraction.words import Word

_ACRONYM = re.compile(r"\s\([A-Z][A-Za-z/&-]{1,14}\)")
_YEAR = re.compile(r" (?:19|20)\d\d(?:[-–](?:19|20)\d\d)?(?![\w/])")
_QUOTED = re.compile(r"[\"“‘«]([A-Z][^\"“”’»\n]{2,60})[\"”’»]")
#: Markdown.
_EMPHASISED = re.compile(r"\*\*([A-Za-z][^*\n]{2,50})\*\*")
_JOINERS = frozenset("di untuk of the for berbasis tanpa dalam ke menuju in".split())
#: So many words with joiners between them are added to a run, and what is quoted has at most so many words.
_MOST_JOINED = 2
_MOST_QUOTED = 7


def anything(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Runs with and without what "untuk", "di" or "of" joins to them, and what is quoted or emphasised."""
    position = 0
    while position < len(words):
        end = position
        word = words[position]
        if word.title and word.low not in lexicon.STOPS and not word.text[0].isdigit():
            end = run_end(text, words, position)
        # A bare acronym may be anything; what it stands for is found by other rules.
        if end > position + 1 or (end > position and not words[position].text.isupper()):
            yield _candidate(text, words, position, end, "loose")
            yield from _joined(text, words, position, end)
            year = _YEAR.match(text, words[end - 1].end)
            if year and end > position + 1:
                yield Candidate(words[position].start, year.end(), "loose_year")
        position = max(end, position + 1)
    for match in _EMPHASISED.finditer(text):
        yield Candidate(match.start(1), match.end(1), "emphasised")
    for match in _QUOTED.finditer(text):
        if len(match[1].split()) <= _MOST_QUOTED:
            yield Candidate(match.start(1), match.end(1), "in_quotes")


def _joined(text: str, words: list[Word], begin: int, end: int) -> Iterator[Candidate]:
    for _ in range(_MOST_JOINED):
        if end + 1 >= len(words) or words[end].text not in _JOINERS or not words[end + 1].title:
            return
        touching = not text[words[end - 1].end : words[end + 1].start].replace(words[end].text, "").strip()
        if not touching or words[end + 1].low in lexicon.STOPS:
            return
        stop = run_end(text, words, end + 1)
        if stop == end + 1:
            return
        yield _candidate(text, words, begin, stop, "joined")
        end = stop


def _candidate(text: str, words: list[Word], begin: int, end: int, rule: str) -> Candidate:
    acronym = _ACRONYM.match(text, words[end - 1].end)
    return Candidate(words[begin].start, acronym.end() if acronym else words[end - 1].end, rule)
