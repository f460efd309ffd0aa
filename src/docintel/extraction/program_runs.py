"""Names of programmes that nothing introduces: runs of capitalised words that are no agency, place or person.

In running text a run of two and more words with capitals behind a word without one is a name. What stands
before it, what begins it and what follows it tell the names of places, persons, agencies, laws and slogans;
of the rest, in what governments promise, most are programmes, services and works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate
from docintel.extraction.program_classes import SAYS
from docintel.extraction.program_lists import is_program, next_item, run_end
from docintel.extraction.words import Word

_ACRONYM = re.compile(r"\s\([A-Z][A-Za-z/&-]{1,14}\)")
_SHORTEST = 2
_JOINER = re.compile(r"\s*(?:,\s*)?(?:dan|serta|lan|saha|and)\s+(?=[A-Z])")
#: Runs that begin so are the business of the rules for heads, which know where they end.
_HEADS_OF_THEIR_OWN = frozenset({"program", "bimbingan", "satuan", "satgas", "komite", "tim"})
_MADE = re.compile(r"[eE]-[A-Z]\w{2,}|[A-Z][a-z]+[A-Z]\w{2,}|[A-Z]{2,}\d?[A-Z]*-[A-Z]{2,}")
#: Agencies, degrees, devices and products that everybody uses, spelled so too.
_OTHER_MADE = re.compile(
    r"Kem|Permen|Dit(?:jen)|Dis[A-Z]|Mc|Mac|De[A-Z]|e-[Mm]ail|e-[Cc]ommerce|[eE]-[Gg]ov"
    r"|e-[Kk]atalog|WhatsApp|YouTube|TikTok|LinkedIn|PowerPoint|GitHub|PhD|OpenAI|ChatGPT|iPhone|UU-|PP-|DPR|COVID"
    r"|PTSP|SD-|SMP-|TNI|APBD|KPK|BUM|UMKM|GeoJSON|JavaScript|[A-Z]+-(?:RI|[IVX]+)$"
)
_SENTENCE_ENDS = re.compile(r"[.!?:;]")


def in_sentences(
    text: str, words: list[Word], runs: dict[int, int], places: frozenset[str]
) -> Iterator[Candidate]:
    """Runs of words with capitals in the middle of a sentence that name neither agency, place nor person."""
    for position, end in runs.items():
        if (
            end - position >= _SHORTEST
            and words[position].low not in _HEADS_OF_THEIR_OWN
            and (_follows_plain_word(text, words, position, words[end - 1].low) or _is_work(words, position))
            and is_program(text, words, position, end, alone=False)
            and _no_place_or_person(text, words, position, end, places)
        ):
            yield _candidate(text, words, position, end)
            yield from _companions(text, words, end, places)
    yield from _made_names(text, words)


def _candidate(text: str, words: list[Word], begin: int, end: int) -> Candidate:
    more = _ACRONYM.match(text, words[end - 1].end)
    return Candidate(
        words[begin].start, more.end() if more else words[end - 1].end, "run", spread=more is None
    )


def _companions(text: str, words: list[Word], end: int, places: frozenset[str]) -> Iterator[Candidate]:
    """The other names of a list whose first one ends before ``words[end]``: "…, Rumah Pintar, Kelas Ibu"."""
    cursor = next_item(text, words, end)
    while cursor is not None and cursor < len(words):
        if words[cursor].low in lexicon.AND:
            cursor += 1
            continue
        stop = run_end(text, words, cursor)
        if (
            stop - cursor < _SHORTEST
            or not is_program(text, words, cursor, stop, alone=False)
            or not _no_place_or_person(text, words, cursor, stop, places)
        ):
            return
        yield _candidate(text, words, cursor, stop)
        cursor = next_item(text, words, stop)


def beside(
    text: str, words: list[Word], found: list[Candidate], places: frozenset[str]
) -> Iterator[Candidate]:
    """Names that stand beside one already found: "Kartu Tani dan Kelas Digital"."""
    starts = {word.start: position for position, word in enumerate(words)}
    for candidate in found:
        joiner = _JOINER.match(text, candidate.end)
        position = starts.get(joiner.end()) if joiner else None
        if position is None or candidate.outer:
            continue
        end = run_end(text, words, position)
        if (
            end - position >= _SHORTEST
            and words[position].low not in _HEADS_OF_THEIR_OWN
            and is_program(text, words, position, end, alone=False)
            and _no_place_or_person(text, words, position, end, places)
        ):
            yield _candidate(text, words, position, end)
            yield from _companions(text, words, end, places)


def _made_names(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Single words that only a product is spelled like: "e-Lapor", "SiBadra", "JagaKota"."""
    for position, word in enumerate(words):
        made = _MADE.fullmatch(word.text)
        if not made or _OTHER_MADE.match(word.text) or not position:
            continue
        before = words[position - 1]
        if before.title or before.number or text[before.end : word.start].strip("\n \"“‘'("):
            continue
        end = run_end(text, words, position)
        if end > position + 1:
            continue
        yield Candidate(word.start, word.end + (text[word.end : word.end + 1] == "!"), "made", spread=True)


def _is_work(words: list[Word], position: int) -> bool:
    """Whether a run names a work, whatever stands before it: "…, Bendungan Jragung akan mulai diisi"."""
    before = words[position - 1].low if position else ""
    first = words[position].low
    work = first in lexicon.WORKS or (first == "jalan" and words[position + 1].low == "tol")
    return work and before not in lexicon.BEFORE_OTHERS


def _follows_plain_word(text: str, words: list[Word], position: int, run_last: str) -> bool:
    """Whether a word of the same sentence stands before that has no capital and that names may follow."""
    if not position:
        return False
    before = words[position - 1]
    gap = text[before.end : words[position].start]
    if before.low in lexicon.MEANS and before.text[0].isupper():
        return not gap.strip()  # "Melalui Kelas Ibu, …" opens the sentence
    if before.title or before.number or _SENTENCE_ENDS.search(gap) or "\n\n" in gap or "\t" in gap:
        return False
    if before.low in lexicon.BEFORE_OTHERS:
        return before.low == "the" and run_last in lexicon.LAST_AFTER_THE
    if before.low in lexicon.WITHIN_LONGER:
        # "Dinas Pertanian dan Ketahanan Pangan", "Pertanian dalam Arti Luas": the rest of a longer name.
        return position > 1 and not words[position - 2].title
    return "," not in gap


def _no_place_or_person(
    text: str, words: list[Word], position: int, end: int, places: frozenset[str]
) -> bool:
    run = words[position:end]
    if " ".join(word.low for word in run) in lexicon.GENERIC_NAMES or run[0].low == "spbe":
        return False
    if run[0].low in lexicon.PLACE_HEADS or run[0].low in lexicon.PERSON_HEADS:
        return False
    if all(word.low in places or word.number for word in run) or SAYS.match(text, run[-1].end):
        return False
    if any(word.low == "program" for word in run):
        return False  # "Quick Win Program Unggulan": two names, of which the heads are known
    following = words[end] if end < len(words) else None
    if following is not None and following.title and text[run[-1].end : following.start] == " ":
        return False  # "Single Sign On", "Cerdas Untuk Semua": the name goes on
    return not all(word.text.isupper() for word in run) and any(len(word.text) > 3 for word in run)
