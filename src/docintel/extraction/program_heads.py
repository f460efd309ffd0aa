"""Names of programmes by the word before them: "Program …", "RPJMD …", "aplikasi …", "meluncurkan …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate, phrase_at, within_organisation
from docintel.extraction.program_names import name_end
from docintel.extraction.words import Word, words_of

_QUOTED = re.compile(r"\s?[\"“‘'«]([^\"“”’'»\n]{2,80})[\"”’'»]")
_MEMBER = re.compile(r"(?:\s*,\s*(?:dan|and|lan|serta)?\s*|\s+(?:dan|and|lan|serta)\s+|\s+)")
#: A list of parts begins at most so many words behind what they are parts of.
_LIST_REACH = 12
#: What is named stands at most so many words before its name.
_NAMED_REACH = 6
#: Introducers of one product each.
_ONE_EACH = frozenset({"aplikasi", "platform"})
#: Words that a phrase before a name begins with.
_OPENING = frozenset(lexicon.INTRODUCERS) | frozenset(lexicon.LAUNCHES) | frozenset(lexicon.NAMING)
#: A cell with the code and the name of a programme, and nothing else.
_CELL = re.compile(r"\s*(?:\d[\d.]*\s+){0,6}((?:Program|PROGRAM)\s[^\d:;|]+?)\s*")
_LONGEST_CELL = 20
#: Heads of a training or a team: the programmes that they are for may stand within their names.
_OUTER = frozenset({"bimbingan", "satuan", "satgas", "komite", "tim"})


def after_heads(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names that begin with their head: "Program Keluarga Harapan", "RPJMD Provinsi Tahun 2025-2029"."""
    for position, word in enumerate(words):
        if word.low not in lexicon.HEADS and word.low not in lexicon.PLANS:
            continue
        plan = _is_plan(words, position)
        length = 1 if plan else phrase_at(text, words, position, lexicon.HEADS)
        joined_left = word.start > 0 and text[word.start - 1] in "-/"  # "PER-PROGRAM" is no head
        if not length or joined_left or within_organisation(text, words, position):
            continue
        after = position + length
        praised = not plan and words[after - 1].low in lexicon.PRAISE and not words[after - 1].title
        begin = words[after - 1].end if praised else word.start
        quoted = _QUOTED.match(text, words[after - 1].end)
        if quoted:
            yield Candidate(quoted.start(1), quoted.end(1), "quoted", spread=True)
            continue
        is_plan = plan or word.low in ("rencana", "arsitektur")
        end, count = name_end(text, words, after, plan=is_plan, joined=_joining(word.low))
        if _is_name(text, words[position:after], end, count, plan=plan):
            yield Candidate(begin, end, "head", outer=word.low in _OUTER)


def whole_cells(text: str) -> Iterator[Candidate]:
    """The name that a cell of a table is, behind its code: "018.02.03 Program … Kementerian Pertanian"."""
    match = _CELL.fullmatch(text)
    if match is None:
        return
    words = words_of(match[1])
    named = all(word.title or word.low in lexicon.JOINERS or word.low == "bagi" for word in words)
    if named and 1 < len(words) <= _LONGEST_CELL and not _says_which({word.low for word in words[1:]}):
        yield Candidate(match.start(1), match.end(1), "head")


def _is_plan(words: list[Word], position: int) -> bool:
    """Whether a word is the short name of a plan: "RPJMD", and "Renstra Dinas Pertanian" of an agency."""
    word = words[position]
    if word.low not in lexicon.PLANS or sum(map(str.isupper, word.text)) > 2:
        return word.low in lexicon.PLANS
    following = words[position + 1] if position + 1 < len(words) else None
    agency = following is not None and following.title and following.low in lexicon.ORGANISATIONS
    return word.title and agency


def _joining(head: str) -> int:
    """How far "dan" may join two parts of a name with this head; see :func:`name_end`."""
    if head in lexicon.SINGLE_PRODUCTS:
        return 0
    return 2 if head == "bimbingan" else 1


def _is_name(text: str, head: list[Word], end: int, count: int, *, plan: bool) -> bool:
    """Whether a head with the ``count`` words up to ``end`` names something."""
    first = head[0]
    capital = all(item.text[0].isupper() for item in head)
    if not count:
        return capital and tuple(item.low for item in head) in lexicon.ALONE
    if plan:
        # "RKPD (…)" only explains; a budget is named by its year.
        explains = text[head[-1].end : end].strip().startswith("(")
        return not explains and (first.low not in lexicon.NEEDING_YEARS or text[end - 4 : end].isdigit())
    if count < 2 and (first.low == "proyek" or (first.text.isupper() and len(head) == 1)):
        return False  # "PROGRAM BPKAD" heads an agency's programmes
    if first.low == "program" and _says_which({item.low for item in words_of(text[head[-1].end : end])}):
        return False
    if first.low in lexicon.CAPITAL_HEADS and not capital:
        return False
    wanted = lexicon.HEADS_IN_NEED.get(first.low)
    return not wanted or bool(wanted & {item.low for item in words_of(text[first.start : end])})


def _says_which(words: set[str]) -> bool:
    """Whether words behind "program" only say of what kind or whose: "Program Prioritas", "Program RKPD"."""
    return words <= lexicon.KINDS | lexicon.PLANS | lexicon.ORGANISATIONS


def after_introducers(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names behind "aplikasi" and its like, and what was launched, with the list of its parts."""
    for position, word in enumerate(words):
        if word.low not in _OPENING:
            continue
        length = phrase_at(text, words, position, lexicon.INTRODUCERS)
        launched = 0 if length else phrase_at(text, words, position, lexicon.LAUNCHES)
        naming = 0 if length or launched else phrase_at(text, words, position, lexicon.NAMING)
        if naming:
            yield from _named(text, words, position, position + naming)
        if (length or launched) and not within_organisation(text, words, position):
            yield from _introduced(
                text, words, position, position + (length or launched), launched=bool(launched)
            )


def _named(text: str, words: list[Word], position: int, after: int) -> Iterator[Candidate]:
    """What is called by a name: "Ada aplikasi juga, namanya Lapor Got"."""
    before = {word.low for word in words[max(0, position - _NAMED_REACH) : position]}
    if not before & lexicon.NAMED_THINGS or after >= len(words):
        return
    quoted = _QUOTED.match(text, words[after - 1].end)
    if quoted:
        yield Candidate(quoted.start(1), quoted.end(1), "quoted", spread=True)
        return
    end, count = name_end(text, words, after)
    if count:
        yield Candidate(words[after].start, end, "named", spread=True)


def _introduced(
    text: str, words: list[Word], position: int, after: int, *, launched: bool
) -> Iterator[Candidate]:
    """The name that begins at ``words[after]`` behind an introducer or a verb at ``words[position]``."""
    if launched:
        after += phrase_at(text, words, after, lexicon.INTRODUCERS)
    if after >= len(words):
        return
    quoted = _QUOTED.match(text, words[after - 1].end)
    if quoted:
        yield Candidate(quoted.start(1), quoted.end(1), "quoted", spread=True)
        return
    head, first = words[position], words[after]
    # "aplikasi e-PPGBM dan Elsimil": two.
    end, count = name_end(text, words, after, joined=0 if head.low in _ONE_EACH else 1)
    headed = phrase_at(text, words, after, lexicon.HEADS) or first.low in lexicon.INTRODUCERS
    if not count or headed or first.low in lexicon.BODIES:
        return
    if launched:
        # In a headline every word has a capital: there the verb introduces nothing.
        if count > 1 and head.text[0].islower():
            yield Candidate(first.start, end, "introduced", spread=True)
            yield from _members(text, words, _index_at(words, after, end))
        return
    if (
        head.title
        and position
        and words[position - 1].title
        and text[words[position - 1].end : head.start] == " "
    ):
        return  # the header of a table: "ID Nama Aplikasi Status"
    if head.low in lexicon.QUOTED_ONLY and (count < 3 or head.title):
        return
    if head.text[0].islower() or count > 1 or not position:
        yield Candidate(head.start, end, "introduced", spread=True, name=first.start)


def _members(text: str, words: list[Word], position: int) -> Iterator[Candidate]:
    """The parts of what was launched: "… yang terdiri dari E-Arsip dan Kota Siaga"."""
    for index in range(position, min(position + _LIST_REACH, len(words))):
        length = phrase_at(text, words, index, lexicon.LISTS)
        if not length:
            continue
        cursor = index + length
        while cursor < len(words):
            if not _MEMBER.fullmatch(text, words[cursor - 1].end, words[cursor].start):
                return
            if words[cursor].low in lexicon.JOINERS:
                cursor += 1
                continue
            begin = cursor
            while cursor < len(words) and words[cursor].title and words[cursor].low not in lexicon.STOPS:
                cursor += 1
                if cursor < len(words) and text[words[cursor - 1].end : words[cursor].start] != " ":
                    break
            if cursor == begin or words[begin].low in lexicon.ORGANISATIONS:
                return
            yield Candidate(words[begin].start, words[cursor - 1].end, "member", spread=True)
        return


def _index_at(words: list[Word], position: int, end: int) -> int:
    while position < len(words) and words[position].start < end:
        position += 1
    return position
