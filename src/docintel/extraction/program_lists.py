"""Names of programmes by where they stand: in a list of applications, or behind "menjalankan".

A run of words with capitals is a name; these rules say which runs name a programme, and which name an
agency, a place or a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate, phrase_at, within_organisation
from docintel.extraction.program_names import fits_in_name
from docintel.extraction.words import Word, line_ends_between

#: Between the head of a list and the word that opens it.
_OPENER_REACH = 12
#: Words that explain one item of a list: "SRIKANDI untuk kearsipan dinamis, …".
_EXPLANATION = 10
_LONGEST = 8
#: Digits of the number of a service: "Siaga 112".
_EMERGENCY = 3
#: Words of a name that begins as a place does: "Pasar Murah Ramadan".
_OF_PLACE = 3
_SENTENCE_ENDS = re.compile(r"[.!?;](?=\s+[A-Z\"“]|\s*$)|\n\s*\n")
_SEPARATOR = re.compile(r"\s*,\s*|\s+")
_INNER = frozenset({"di", "ing", "tanpa", "of", "the", "untuk", "ke", "for", "to", "in"})


def runs_of(text: str, words: list[Word]) -> dict[int, int]:
    """The runs of words with capitals that several rules walk over: index of the first word to that behind.

    A run that ends where it begins is no name.
    """
    found = {}
    position = 0
    while position < len(words):
        end = position
        if words[position].title and words[position].low not in lexicon.STOPS:
            end = run_end(text, words, position)
            found[position] = end
        position = max(end, position + 1)
    return found


def by_context(text: str, words: list[Word], runs: dict[int, int]) -> Iterator[Candidate]:
    """Items of lists, objects of verbs that run something, and runs with a word that only programmes have."""
    for position, word in enumerate(words):
        if word.low in lexicon.LIST_HEADS and phrase_at(text, words, position, lexicon.LIST_HEADS):
            opener = _opener(text, words, position + 1)
            if opener is not None:
                yield from items(text, words, opener, alone=True)
        elif not word.title and word.low in lexicon.RUNNING:
            length = phrase_at(text, words, position, lexicon.RUNNING)
            if length:
                yield from items(text, words, position + length, alone=False)
    yield from _marked(text, words, runs)


def _opener(text: str, words: list[Word], position: int) -> int | None:
    """The first word behind the opener of a list whose head is ``words[position - 1]``."""
    for index in range(position, min(position + _OPENER_REACH, len(words))):
        gap = text[words[index - 1].end : words[index].start]
        if _SENTENCE_ENDS.search(gap):
            return None
        if ":" in gap:
            return index
        length = phrase_at(text, words, index, lexicon.LISTS)
        if length:
            return index + length
    return None


def items(text: str, words: list[Word], position: int, *, alone: bool) -> Iterator[Candidate]:
    """The names from ``words[position]`` on, parted by commas and "dan", each with what explains it.

    ``alone``: a name may be a single word, when it looks like no word of the language ("SRIKANDI").
    """
    cursor = position
    while cursor < len(words):
        if words[cursor].low in lexicon.AND:
            cursor += 1
            continue
        end = run_end(text, words, cursor)
        if end == cursor or not is_program(text, words, cursor, end, alone=alone):
            return
        stop = words[end - 1].end
        stop += text[stop : stop + 1] == "!"
        yield Candidate(words[cursor].start, stop, "listed", spread=True)
        following = next_item(text, words, end)
        if following is None:
            return
        cursor = following


def run_end(text: str, words: list[Word], position: int) -> int:
    """The index behind the run of words with capitals that begins at ``words[position]``."""
    index = position
    while index < len(words) and index - position < _LONGEST:
        word = words[index]
        gap = text[words[index - 1].end : word.start] if index > position else " "
        if gap != " " and (gap.strip() or line_ends_between(text, words[index - 1].end, word.start)):
            break
        if index > position and word.text in _INNER and index + 1 < len(words):
            following = words[index + 1]
            if following.title and text[word.end : following.start] == " " and word.text == "tanpa":
                index += 2
                continue
            break
        emergency = index - position > 1 and word.number and len(word.text) == _EMERGENCY
        if not emergency and not fits_in_name(word, index - position):
            break
        index += 1
    return index


def next_item(text: str, words: list[Word], end: int) -> int | None:
    """The first word of the next item behind an item and its explanation."""
    for index in range(end, min(end + _EXPLANATION, len(words))):
        gap = text[words[index - 1].end : words[index].start]
        if _SENTENCE_ENDS.search(gap) or not _SEPARATOR.fullmatch(gap.replace("!", "")):
            return None
        parted = "," in gap or words[index].low in lexicon.AND
        if parted:
            return index
    return None


def is_program(text: str, words: list[Word], begin: int, end: int, *, alone: bool) -> bool:
    """Whether a run in such a place names a programme, and no agency, place, person or common product."""
    first = words[begin]
    if _begins_otherwise(words, begin, end) or first.low in lexicon.BODIES or first.number:
        return False
    if within_organisation(text, words, begin) or first.low in lexicon.COMMON_PRODUCTS:
        return False
    if any(word.low in lexicon.ORGANISATIONS - lexicon.ALSO_IN_NAMES for word in words[begin:end]):
        return False
    if end - begin == 1:
        return alone and looks_made(first.text)
    return True


def _begins_otherwise(words: list[Word], begin: int, end: int) -> bool:
    """Whether the first words say that a run is a place, a day, a law or the like."""
    first, length = words[begin].low, end - begin
    if first in lexicon.DAYS:
        return length == 1 or words[begin + 1].low in lexicon.OF_DAYS
    if first in lexicon.PLACES_ALONE:
        return length < _OF_PLACE
    tolled = first == "jalan" and length > 2 and words[begin + 1].low == "tol"
    return first in lexicon.NO_PROGRAM_HEADS and not tolled


def looks_made(word: str) -> bool:
    """Whether a word looks like the name of a product: "SRIKANDI", "SiBadra", "SIPD-RI", "e-Kinerja"."""
    return len(word) > 2 and sum(map(str.isupper, word[1:])) > 0


def _marked(text: str, words: list[Word], runs: dict[int, int]) -> Iterator[Candidate]:
    """Runs in a sentence that hold a word of the names of programmes: "Klaten Smart Service"."""
    for position, end in runs.items():
        if (
            end - position > 1
            and _has_mark(words[position:end])
            and _in_sentence(text, words, position)
            and is_program(text, words, position, end, alone=False)
        ):
            yield Candidate(words[position].start, words[end - 1].end, "marked", spread=True)


def _has_mark(run: list[Word]) -> bool:
    lows = [word.low for word in run]
    if lows[0] in lexicon.FIRST_MARKS or lows[-1] in lexicon.LAST_MARKS:
        return True
    smart = "smart" in lows and lows.index("smart") + 1 < len(lows)
    return smart and lows[lows.index("smart") + 1] not in lexicon.AFTER_SMART


def _in_sentence(text: str, words: list[Word], begin: int) -> bool:
    """Whether a word without a capital stands right before the run: in a headline all words have one."""
    before = words[begin - 1] if begin else None
    return (
        before is not None
        and not before.title
        and not _SENTENCE_ENDS.search(text[before.end : words[begin].start])
    )
