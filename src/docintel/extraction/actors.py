"""Who acts in a clause: agencies and office holders by the word that their name begins with."""

from __future__ import annotations

import re

from docintel.extraction import program_words as lexicon
from docintel.extraction.judging import partner_expression, reporting_expression
from docintel.extraction.words import Word, line_ends_between, words_of
from docintel.types import Lang, Role

_BRACKET = re.compile(r"\s?\([A-Z][A-Za-z&/ -]{1,24}\)")
#: "Bupati Sukoharjo, Wardoyo Wijaya": the holder's name after the office.
_HOLDER = re.compile(
    r",\s+(?:H\.?\s+|Hj\.?\s+|Dr\.?\s+|Ir\.?\s+|Drs\.?\s+)?[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,4}(?=[,\s])"
)
_OFFICE = frozenset(
    """
    bupati walikota wali gubernur wakil presiden menteri menko menkominfo sekretaris kepala kadis
    kabid direktur deputi camat lurah ketua rektor plt pj staf regent mayor governor president
    minister secretary head director mentri
    """.split()
)
_LOWER_HEADS = frozenset(
    """
    pemerintah pemda dinas kementerian panitia para tim desa kecamatan government governments local
    """.split()
)
_LOWER_TAILS = frozenset(
    """
    pusat daerah kota kabupaten provinsi desa setempat peserta panitia dari
    """.split()
)
_ENGLISH_LOWER = frozenset(
    """
    mayor regency city agency government ministry regent governor council district province
    municipality department office
    """.split()
)
#: Heads that alone, without a capital, may stand for an agency named before.
_COUNTING = frozenset(
    """
    sebanyak sejumlah para setiap tiap seluruh semua antar antara di ke dari saben kabeh sedaya
    """.split()
)
_ALONE = frozenset(
    """
    pemkot pemkab pemprov pemda pemdes pamarintah dinas desa kitha kutha pemko
    """.split()
)
#: Words without a capital that stand within names.
_WITHIN = frozenset({"dan", "of", "and", "lan", "the", "for"})
_LONGEST = 14
_HEADLINE_VERB = re.compile(r"^(?!bappe)\w{3,}(?:kan|aken|ake)$")
#: What the name of an English agency ends with: "Public Works Ministry".
_TAILS = frozenset(
    """
    ministry agency office council department administration authority board bureau government
    commission
    """.split()
)
#: Characters before a name in which words such as "bekerja sama dengan" stand.
_WINDOW = 40

ActorSpan = tuple[int, int, Role | None]


def find_actors(clause: str, lang: Lang) -> list[ActorSpan]:
    """All agencies and office holders of a clause; a partner where words say so, else without a role."""
    words = words_of(clause)
    found: list[ActorSpan] = []
    index = 0
    while index < len(words):
        word = words[index]
        if not _begins(word, words, index):
            index += 1
            continue
        end, used = _name(clause, words, index)
        if lang == "en" and word.low in _TAILS:
            word = _first_of(clause, words, index)
        partner = partner_expression(lang).search(clause, max(0, word.start - _WINDOW), word.start)
        found.append((word.start, end, "partner" if partner else None))
        index += used
    return found


def _first_of(clause: str, words: list[Word], index: int) -> Word:
    """The first word of an English name that ends with ``words[index]``."""
    while index:
        left = words[index - 1]
        gap = clause[left.end : words[index].start]
        if gap.strip() or not left.title or left.low in lexicon.STOPS:
            break
        index -= 1
    return words[index]


def with_roles(clause: str, lang: Lang, actors: list[ActorSpan], before: int | None) -> list[ActorSpan]:
    """The actors that take part, with their roles: who stands before the deciding word leads.

    Args:
        clause: the clause.
        lang: its language.
        actors: what :func:`find_actors` found in it.
        before: the offset of the word that decides; what follows it is no subject. None: the whole clause.
    """
    begin = _after_reporting(clause, lang, actors, before)
    kept: list[ActorSpan] = []
    for start, end, role in actors:
        if start < begin:
            continue
        if role == "partner":
            kept.append((start, end, role))
        elif before is None or start < before:
            leads = any(other == "lead" for _, _, other in kept)
            kept.append((start, end, "partner" if leads else "lead"))
    return kept


def _after_reporting(clause: str, lang: Lang, actors: list[ActorSpan], before: int | None) -> int:
    """Where what is said begins in "Direktur X menyatakan, Kementerian Y akan …"."""
    begin = 0
    stop = len(clause) if before is None else before
    for match in reporting_expression(lang).finditer(clause, 0, stop):
        if any(match.end() <= start < stop for start, _, _ in actors):
            begin = match.end()
    return begin


def _goes_on(clause: str, word: Word, following: Word, *, office: bool) -> bool:
    """Whether "dan" or "of" stands within a name: what follows has a capital and is no other agency."""
    near = not clause[word.end : following.start].strip()
    return (
        near
        and following.title
        and (following.low not in lexicon.ORGANISATIONS or office or word.low == "of")
    )


def _begins(word: Word, words: list[Word], index: int) -> bool:
    if word.low not in lexicon.ORGANISATIONS:
        return word.low == "para" and index + 1 < len(words) and index == 0
    if word.title:
        return True
    if index and words[index - 1].low == "the" and word.low in _ENGLISH_LOWER:
        return True
    if word.low in _TAILS and index and words[index - 1].title:
        return True  # "the Jakarta administration"
    if word.low in _ALONE:
        return not (index and (words[index - 1].number or words[index - 1].low in _COUNTING))
    following = words[index + 1] if index + 1 < len(words) else None
    return (
        word.low in _LOWER_HEADS
        and following is not None
        and (following.title or following.low in _LOWER_TAILS)
    )


def _name(clause: str, words: list[Word], index: int) -> tuple[int, int]:
    """(end offset, words used) of the name that begins at ``words[index]``."""
    end, used = words[index].end, 1
    cursor = end  # behind a "dan" that may or may not belong
    office = words[index].low in _OFFICE
    while index + used < len(words) and used < _LONGEST:
        word = words[index + used]
        bracket = _BRACKET.match(clause, end)
        if bracket:
            cursor = end = bracket.end()
            while index + used < len(words) and words[index + used].start < end:
                used += 1
            continue
        if clause[cursor : word.start].strip() or line_ends_between(clause, cursor, word.start):
            break
        following = words[index + used + 1] if index + used + 1 < len(words) else None
        if word.low in _WITHIN and following is not None and _goes_on(clause, word, following, office=office):
            cursor, used = word.end, used + 1
            continue
        if word.title and _HEADLINE_VERB.search(word.low):
            break  # "Pemkab Banyuwangi Luncurkan …"
        if (
            not (word.title and word.low not in lexicon.STOPS)
            and not (used == 1 and word.low in _LOWER_TAILS)
            and not word.number
        ):
            break
        cursor = end = word.end
        used += 1
    bracket = _BRACKET.match(clause, end)
    if bracket:
        end = bracket.end()
    holder = _HOLDER.match(clause, end) if office else None
    return (holder.end() if holder else end), used
