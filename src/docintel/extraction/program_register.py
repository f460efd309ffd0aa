"""The register of programmes: names that are known to exist, with what they stand for and whose they are.

``program_register.tsv`` was written from what is known of the Indonesian administration, not from documents.
A name in it is a candidate wherever it stands, and the model weighs what the register says of it: a name may
also be an ordinary word ("Mustika"), and is likelier where the document speaks of the region that has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from docintel.extraction.program_candidates import Candidate
from docintel.extraction.weights import Features
from docintel.extraction.words import Word, words_of

#: Names of the whole country, of which no region needs to be spoken.
NATIONAL = "nasional"
#: Before a name: an agency or a building that bears it, "(RSUP) Ibu Kota Nusantara".
_PART_OF_LONGER = re.compile(
    r"(?:\)|\b(?:otorita|badan|kepala|deputi|direktorat|kementerian|dinas|satgas|tim))\s$", re.IGNORECASE
)
#: What may end a name: "LAPOR!", "Program Pemenuhan Hak Anak (PHA)", "PAMSIMAS Tahap III".
_MORE = re.compile(r"!?(?:\s?\([A-Z]{2,8}\))?(?:\s(?:Tahap|Fase|Phase)\s(?:[IVX]+|\d{1,2})\b)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name. ``region``: lower case, or ``nasional``; ``doubtful``: it is an ordinary word, too; ``known``:
    documents everywhere name it without saying what it is.
    """  # noqa: D205 - the fields are told one after the other

    name: str
    full: str
    region: str
    doubtful: bool
    known: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A spelling as it is compared: its words in small letters, and what stands between them but spaces."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]


def _phrase(text: str, words: list[Word]) -> _Phrase:
    return _Phrase(tuple([word.low for word in words]), _gaps(text, words))


def _gaps(text: str, words: list[Word]) -> tuple[str, ...]:
    return tuple([text[a.end : b.start].strip(" \n\t-") for a, b in pairwise(words)])


@dataclass(frozen=True, slots=True)
class _Register:
    """``entries`` by the words of a spelling; ``phrases`` by its first two words, the longest first."""

    entries: dict[tuple[str, ...], Entry]
    phrases: dict[tuple[str, ...], list[_Phrase]]
    begins: frozenset[str]


@lru_cache(maxsize=1)
def _register() -> _Register:
    entries: dict[tuple[str, ...], Entry] = {}
    table: dict[tuple[str, ...], list[_Phrase]] = {}
    rows = [
        Entry(name, full, region.lower(), doubtful="?" in marks, known="!" in marks)
        for line in (files(__package__) / "program_register.tsv").read_text(encoding="utf-8").splitlines()
        for name, full, region, marks in [line.split("\t")]
    ]
    # What an acronym of one word stands for is no name by itself: "LAPOR" and "Layanan"; and what one
    # stands for may be in the register as a name of its own.
    for entry, spelling in [(e, e.name) for e in rows] + [(e, e.full) for e in rows if e.full]:
        phrase = _phrase(spelling, words_of(spelling))
        if phrase.words and phrase.words not in entries and (spelling == entry.name or phrase.gaps):
            entries[phrase.words] = entry
            table.setdefault(phrase.words[:2], []).append(phrase)
    for phrases in table.values():
        phrases.sort(key=lambda phrase: len(phrase.words), reverse=True)
    return _Register(entries, table, frozenset(words[0] for words in entries))


def registered(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names of the register, one after the other, where they have a capital."""
    begins, end = _register().begins, 0
    for position, word in enumerate(words):
        if word.low not in begins or word.start < end:
            continue
        here = words[position : position + _length(text, words, position)]
        if any(word.title for word in here) and not _PART_OF_LONGER.search(
            text, max(0, word.start - 24), word.start
        ):
            more = _MORE.match(text, here[-1].end)
            end = more.end() if more else here[-1].end
            yield Candidate(
                word.start, end, "known" if _is_known(text[word.start : end], here) else "register"
            )


def _length(text: str, words: list[Word], position: int) -> int:
    """How many words from ``position`` on are the longest spelling of those that begin so."""
    phrases, first = _register().phrases, words[position].low
    pair = (first, words[position + 1].low) if position + 1 < len(words) else (first,)
    for phrase in (*phrases.get(pair, ()), *phrases.get((first,), ())):
        here = words[position : position + len(phrase.words)]
        if phrase.words == tuple([word.low for word in here]) and phrase.gaps == _gaps(text, here):
            return len(here)
    return 0


def said_of(surface: str, words: list[Word], text: str) -> Features:
    """What the register says of a name; ``text`` is the whole document in small letters."""
    entry = _entry(words)
    if entry is None:
        return {}
    return {
        "reg": 1.0,
        "reg:doubtful": float(entry.doubtful),
        "reg:spelt": float(surface in (entry.name, entry.full)),
        "reg:single": float(len(words) == 1),
        "reg:national": float(entry.region == NATIONAL),
        "reg:here": float(_is_spoken_of(entry.region, text)),
    }


def is_of_the_region(name: str, text: str) -> bool:
    """Whether a name of several words is no ordinary phrase and its region is spoken of.

    Of 88 such names in texts with answers 74 were programmes, and of the others many a part of one.
    """
    words = words_of(name.split(" (", maxsplit=1)[0])
    entry = _entry(words) if len(words) > 1 else None
    return entry is not None and not entry.doubtful and _is_spoken_of(entry.region, text)


def _is_known(surface: str, words: list[Word]) -> bool:
    """Whether all know a name; a sign belongs to it: "LAPOR!" is a system, and "Lapor" bids to report."""
    entry = _entry(words)
    return entry is not None and entry.known and (not entry.name.endswith("!") or "!" in surface)


def _entry(words: list[Word]) -> Entry | None:
    return _register().entries.get(tuple(word.low for word in words))


def _is_spoken_of(region: str, text: str) -> bool:
    return region != NATIONAL and any(name in text for name in region.split("|"))
