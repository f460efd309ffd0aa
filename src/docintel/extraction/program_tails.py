"""Names of programmes by the word behind them: "… Action Plan", "… (IKD)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate, phrase_at, within_organisation
from docintel.extraction.program_classes import classes
from docintel.extraction.words import Word, line_ends_between

_ACRONYM = re.compile(r"[(\[]([A-Z][A-Za-z&/-]{1,12})[)\]]")
#: An acronym before what it stands for: "SIORA (Sistem Informasi …)", "Si Pamong (Sistem Pelayanan …)".
_REVERSED = re.compile(
    r"(?<![\w(/-])([A-Z][\w-]{2,14}(?: [A-Z]\w{1,9})?) [(\[]([A-Z][a-z]+(?:,? [\w/-]+){1,8})[)\]]"
)
#: A name and a blend of its syllables: "Dapur Sehat Atasi Stunting (DASHAT)", "Batang Career (B-Career)".
_BLEND = re.compile(r"[(\[]([A-Z][\w-]{2,14})[)\]]")
_STAGE = re.compile(r"\s(?:Tahap|Fase|Phase)\s(?:[IVX]+|\d{1,2})\b")
_AT = re.compile(r"\b(?:di|in|at|ing|from|dari)\s$", re.IGNORECASE)
#: What may follow an English name: "(RPJPD) 2025–2045".
_BRACKET_AND_YEARS = re.compile(
    r"(?:\s\([A-Z][A-Za-z]{2,8}\))?\s(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)|\s\([A-Z][A-Za-z]{2,8}\)"
)
#: A plan with its years before it, and whose it is: "2025–2029 Strategic Plan of BP Batam".
_YEARS_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\s$")
_OF_WHOM = re.compile(r" (?:of|for) (?:the )?[A-Z][\w-]*(?: (?:of )?[A-Z][\w-]*){0,5}")
_LONGEST_YEARS = 14
#: Words before a tail that a name may have at most.
_LONGEST = 8
#: Letters of a blend that stands with a place at least, less one.
_SHORTEST_BLEND = 4
#: Words of a name that its acronym alone makes a programme.
_SHORTEST_DEFINED = 2


def before_tails(text: str, words: list[Word], *, english: bool) -> Iterator[Candidate]:
    """Names that end with their head: "Smart City Action Plan", "Induction Program"."""
    for position, word in enumerate(words):
        table = lexicon.TAILS if word.text[0].isupper() else lexicon.LOWER_TAILS if english else {}
        if word.low not in table or not (length := phrase_at(text, words, position, table)):
            continue
        following = words[position + length] if position + length < len(words) else None
        touching = following is not None and text[words[position + length - 1].end : following.start] == " "
        if touching and following is not None and following.title and not english:
            continue  # "Quick Win Program Unggulan": in Indonesian the head stands first
        begin = position
        while begin and position - begin < _LONGEST and _continues_left(text, words, begin):
            begin -= 1
        while begin < position and words[begin].low in lexicon.JOINERS:
            begin += 1
        if begin == position or (words[begin].low in lexicon.BODIES):
            continue
        years = _YEARS_BEFORE.search(text, max(0, words[begin].start - _LONGEST_YEARS), words[begin].start)
        weak = words[begin].low in _WEAK_BEFORE_TAIL or words[begin].number
        if position - begin == 1 and weak and not years:
            continue
        facility = word.low in lexicon.PLACE_TAILS
        if not english and not facility and not _looks_english(words[begin:position]):
            continue
        if facility and _AT.search(text, max(0, words[begin].start - 8), words[begin].start):
            continue
        end = _end_with_tail(words, begin, position, length)
        more = _BRACKET_AND_YEARS.match(text, end)
        owner = _OF_WHOM.match(text, end) if word.low == "plan" and years else None
        start = years.start() if years else words[begin].start
        end = owner.end() if owner else more.end() if more else end
        yield Candidate(start, end, "tail", spread=more is None)


def _end_with_tail(words: list[Word], begin: int, position: int, length: int) -> int:
    """The end of a name from ``begin`` on with its tail at ``position``: "the JAKI application" is "JAKI"."""
    apart = words[position].text in _NO_PART
    plain = position - begin == 1 and words[begin].text[1:].islower()
    return words[position - 1].end if apart and not plain else words[position + length - 1].end


#: With one of these alone before it a head names nothing: "Master Plan", "Pilot Project".
_WEAK_BEFORE_TAIL = frozenset(
    """
    action master work strategic annual public government information political legal policy
    development business economic digital online management support social tax monitoring operating
    payment health education
    """.split()
)
#: Tails that, without a capital, are no part of the name: "the JAKI application".
_NO_PART = frozenset({"app", "application"})
_ENGLISH_ENDING = re.compile(r"(?:ion|ing|ment|ic|ity|ive|ship|ness|able|ery|ture|ce|ed|al)$")
_ENGLISH_WORDS = frozenset(
    """
    smart city green food zero waste health free data action quick big blue clean safe youth women
    water master work home open one new school street traffic command estate sea wall giant bus rail
    """.split()
)
_INDONESIAN_ENDING = re.compile(r"(?:kan|nya|isasi|asi|itas|an)$")


def _looks_english(words: list[Word]) -> bool:
    """In Indonesian text, a name before an English head is believed when none of its words is Indonesian."""
    if any(_INDONESIAN_ENDING.search(word.low) or word.low in lexicon.HEADS for word in words):
        return False
    return any(_ENGLISH_ENDING.search(word.low) or word.low in _ENGLISH_WORDS for word in words)


def _continues_left(text: str, words: list[Word], begin: int) -> bool:
    left, right = words[begin - 1], words[begin]
    if text[left.end : right.start].strip() or line_ends_between(text, left.end, right.start):
        return False
    if left.low in lexicon.JOINERS and left.low != "menuju" and begin >= 2:
        return words[begin - 2].title and words[begin - 2].low not in lexicon.STOPS and left.low != "the"
    return left.title and left.low not in lexicon.STOPS and not left.number


def _has_bracket(text: str) -> bool:
    """A cheap test, as most texts have none."""
    return "(" in text or "[" in text


def definitions(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names that an acronym follows in brackets: "Identitas Kependudukan Digital (IKD)"."""
    if not _has_bracket(text):
        return
    ends = {word.end: position for position, word in enumerate(words)}
    for match in _ACRONYM.finditer(text):
        before = match.start()
        while before and text[before - 1].isspace():
            before -= 1
        last = ends.get(before)
        if last is None:
            continue
        begin = expansion_start(text, words, last, match[1])
        if begin is None or within_organisation(text, words, begin):
            continue
        first, final = words[begin].low, words[last].low
        if final in lexicon.UNDEFINED_TAILS:
            continue
        if (
            first in lexicon.DEFINED_HEADS
            or final in lexicon.DEFINED_TAILS
            or _may_be_program(words[begin : last + 1])
        ):
            end = match.end()
            stage = _STAGE.match(text, end)
            yield Candidate(words[begin].start, stage.end() if stage else end, "definition")


def reversed_definitions(text: str) -> Iterator[Candidate]:
    """Acronyms and blends that what they stand for follows: "SIORA (Sistem Informasi Organisasi)"."""
    for match in _REVERSED.finditer(text) if _has_bracket(text) else ():
        expansion = match[2].lower().replace(",", "").split()
        if expansion[-1] in lexicon.UNDEFINED_TAILS or _is_office(expansion[0]):
            continue
        made = sum(map(str.isupper, match[1])) > 1
        made_of = is_blend(match[1], expansion) or _is_blend_of_a_place(match[1], expansion)
        if made_of or (made and expansion[0] in lexicon.DEFINED_HEADS):
            yield Candidate(match.start(), match.end(), "reversed")


def _is_blend_of_a_place(name: str, expansion: list[str]) -> bool:
    """Whether a blend stands before the name of its place: "Taleus Bogor (Tanggap Leungitkeun Stunting)"."""
    short, _, place = name.partition(" ")
    return bool(place) and len(short) > _SHORTEST_BLEND and is_blend(short, expansion)


def blends(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names that a blend of their syllables follows: "Tuntas Kemiskinan (Tunas)"."""
    if not _has_bracket(text):
        return
    ends = {word.end: position for position, word in enumerate(words)}
    for match in _BLEND.finditer(text):
        last = ends.get(match.start() - 1)
        if last is None or not words[last].title or words[last].low in lexicon.BODIES:
            continue  # "National Water Agency (NWA)"
        begin, found = last, None
        while last - begin < _LONGEST:
            if words[begin].title and words[begin].low not in lexicon.STOPS:
                parts = [word.low for word in words[begin : last + 1]]
                if last > begin and is_blend(match[1], parts):
                    found = begin
            if not begin or not _continues_left(text, words, begin):
                break
            begin -= 1
        if found is None or _is_office(words[found].low) or within_organisation(text, words, found):
            continue
        yield Candidate(words[found].start, match.end(), "blend")


def _is_office(first: str) -> bool:
    """Whether what begins with this word is an agency, a notion or a kind of people."""
    return first in lexicon.BODIES or first in lexicon.UNDEFINED_HEADS or first in classes()["office"]


def is_blend(short: str, expansion: list[str]) -> bool:
    """Whether a short name is made of letters of all the words of the long one, in their order.

    "Tunas" of "tuntas kemiskinan", "JAKI" of "jakarta kini". Words that join may give none.
    """
    letters = [char for char in short.lower() if char.isalnum()]
    if not letters or letters[0] != expansion[0][:1]:
        return False
    reached = {0}  # how many letters the words so far may have given
    for word in expansion:
        joins = word in lexicon.JOINERS
        reached = {end for start in reached for end in _given(letters, start, word, least=0 if joins else 1)}
    return len(letters) in reached


def _given(letters: list[str], start: int, word: str, *, least: int) -> Iterator[int]:
    """Where among the letters a word may end that gives those from ``start`` on, ``least`` at least."""
    cursor = start
    if not least:
        yield cursor
    for char in word:
        if cursor < len(letters) and char == letters[cursor]:
            cursor += 1
            yield cursor


def _may_be_program(name: list[Word]) -> bool:
    """Whether a name with an acronym is neither an agency nor a notion: "Pusat Layanan Terpadu (PLT)"."""
    first = name[0].low
    if len(name) < _SHORTEST_DEFINED or first in lexicon.UNDEFINED_HEADS:
        return False
    if first in lexicon.BODIES or first in lexicon.PLACE_HEADS:
        return False
    return not any(word.low in lexicon.BODIES for word in name)


def expansion_start(text: str, words: list[Word], last: int, acronym: str) -> int | None:
    """The first word of what an acronym after ``words[last]`` stands for; None when it does not fit."""
    letters = [char.lower() for char in acronym if char.isupper()]
    begin, wanted = last, len(letters) - 1
    while begin >= 0 and last - begin < len(letters) + 3:
        word = words[begin]
        if begin < last and (
            line_ends_between(text, word.end, words[begin + 1].start)
            or text[word.end : words[begin + 1].start].strip()
        ):
            return None
        fits = word.title and wanted >= 0 and word.low[0] == letters[wanted]  # "Buy The Service (BTS)"
        joiner = word.low in lexicon.JOINERS and not fits
        if not joiner and not word.title:
            return None
        for part in () if joiner else reversed(word.low.split("/")):
            if wanted >= 0 and part[0] == letters[wanted]:
                wanted -= 1
        if wanted < 0:
            return begin if word.low[0] == letters[0] else None
        begin -= 1
    return None
