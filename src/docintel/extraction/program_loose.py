"""Anything that may be a name: runs of words with capitals, acronyms. Most are none; the model tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate
from docintel.extraction.program_classes import classes
from docintel.extraction.program_lists import run_end
from docintel.extraction.program_names import fits_in_name
from docintel.extraction.words import Word

_ACRONYM = re.compile(r"\s\([A-Z][A-Za-z/&-]{1,14}\)")
_YEAR = re.compile(r" (?:19|20)\d\d(?:[-–](?:19|20)\d\d)?(?![\w/])")
_QUOTED = re.compile(r"[\"“‘«]([A-Z][^\"“”’»\n]{2,60})[\"”’»]")
#: Markdown.
_EMPHASISED = re.compile(r"\*\*([A-Za-z][^*\n]{2,50})\*\*")
_JOINERS = frozenset("di untuk of the for berbasis tanpa dalam ke menuju in as dari saka".split())
#: Words that names have within them, though no other rule takes them for part of a name.
_WITHIN = lexicon.STOPS - frozenset("rp tahun taun".split())
#: What may stand between a word and a name.
_SIDE = frozenset((" ", ", ", ' "', " “", "’s ", "'s "))
#: A number that may belong to a name; a year is one of the sentence: "Pada 2026 Kartu Solo Sehat …".
_FIGURES = re.compile(r"(?!(?:19|20)\d\d)\d{1,4}")
#: Letters of an acronym that may be a name by itself.
_LEAST, _MOST = 3, 12
#: So many words with joiners between them are added to a run, and what is quoted has at most so many words.
_MOST_JOINED = 2
_MOST_QUOTED = 7


def anything(text: str, words: list[Word], runs: dict[int, int]) -> Iterator[Candidate]:
    """Runs with and without what "untuk", "di" or "of" joins to them, and what is quoted or emphasised.

    A run is proposed without its first word too, where a sentence begins with it ("Kedua Bukit Hijau"), and
    with a number before it ("100 Resilient Cities").
    """
    position = 0
    while position < len(words):
        end = position
        word = words[position]
        if word.title and word.low not in lexicon.STOPS and not word.text[0].isdigit():
            # A run that a number opens ("4K Smart Screen") is entered behind it, and is none of the text's.
            end = runs.get(position) or run_end(text, words, position)
        elif word.title and _within_sentence(text, words, position):
            end = _wider(text, words, position)
            if end > position + 1:
                yield _candidate(text, words, position, end, "wider")
            end = position
        if end > position:
            yield from _of_run(text, words, position, end)
        position = max(end, position + 1)
    for match in _EMPHASISED.finditer(text):
        yield Candidate(match.start(1), match.end(1), "emphasised")
    for match in _QUOTED.finditer(text):
        if len(match[1].split()) <= _MOST_QUOTED:
            yield Candidate(match.start(1), match.end(1), "in_quotes")


def _within_sentence(text: str, words: list[Word], position: int) -> bool:
    """Whether a word without a capital stands right before: what begins a sentence has one anyway."""
    before = words[position - 1] if position else None
    return before is not None and not before.title and text[before.end : words[position].start] in _SIDE


def _of_run(text: str, words: list[Word], begin: int, end: int) -> Iterator[Candidate]:
    first, before = words[begin], words[begin - 1] if begin else None
    touches = before is not None and text[before.end : first.start] == " "
    if before is not None and touches and before.title and before.low in lexicon.BODIES:
        return  # the rest of an agency's name: "Direktorat Layanan Aplikasi"
    if end == begin + 1 and first.text.isupper():
        if _LEAST <= len(first.text) <= _MOST and first.low not in classes()["notion"]:
            yield Candidate(first.start, first.end, "bare")
        return
    yield _candidate(text, words, begin, end, "loose")
    yield from _joined(text, words, begin, end)
    stop = _wider(text, words, end)
    if stop > end:
        yield _candidate(text, words, begin, stop, "wider")
    year = _YEAR.match(text, words[end - 1].end)
    if year and end > begin + 1:
        yield Candidate(first.start, year.end(), "loose_year")
    if before is not None and touches and _FIGURES.fullmatch(before.text):
        yield _candidate(text, words, begin - 1, end, "counted")
    if end > begin + 2 and not touches and first.low not in lexicon.ORGANISATIONS:
        yield _candidate(text, words, begin + 1, end, "loose")


def _wider(text: str, words: list[Word], end: int) -> int:
    """The index behind a run that goes on with a capital on a word such as "Satu" or "Kata"."""
    stop = end
    while stop < len(words) and words[stop].title and text[words[stop - 1].end : words[stop].start] == " ":
        if stop - end >= _MOST_QUOTED or not (words[stop].low in _WITHIN or fits_in_name(words[stop], 1)):
            break
        stop += 1
    return stop


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
