"""Who acts in a clause: agencies and office holders by the word that their name begins with."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from docintel.extraction import program_words as lexicon
from docintel.extraction.actor_roles import WINDOW, ActorSpan
from docintel.extraction.cue_expressions import partner_expression
from docintel.extraction.words import Word, line_ends_between, words_of
from docintel.types import Lang

_BRACKET = re.compile(r"\s?\([A-Z][A-Za-z&/ -]{1,24}\)")
#: "the office of the regent" is one.
_OF_THE = re.compile(r"\s+of\s+the\s+")
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
    pusat daerah kota kabupaten provinsi desa dinas setempat peserta panitia dari
    """.split()
)
_ENGLISH_LOWER = frozenset(
    """
    mayor regency city agency government ministry regent governor council district province
    municipality department office administration authority company university village consortium
    """.split()
)
#: Words between "the" and such a word: "the public works office".
_DESCRIBING = 2
#: Before these a head counts agencies, and names none: "setiap dinas", "sejumlah perangkat daerah".
_COUNTING = frozenset(
    """
    sebanyak sejumlah para setiap tiap seluruh semua antar antara di ke dari saben kabeh sedaya
    """.split()
)
#: Heads that alone, without a capital, may stand for an agency named before.
_ALONE = frozenset(
    """
    pemkot pemkab pemprov pemda pemdes pemerintah pamarintah pamarentah pamrentah dinas desa kitha kutha
    pemko dewan
    """.split()
)
_ALSO_OWNERS = frozenset({"pemerintah", "pamarintah", "pamarentah", "pamrentah", "dewan"})
#: Behind "para" these are not the whole name of those many: "para pelaku usaha".
_OF_MANY = frozenset("kepala ketua pelaku tenaga anggota calon pegawai".split())
#: Words without a capital that stand within names.
_WITHIN = frozenset({"dan", "of", "and", "lan", "the", "for"})
_JOINING = frozenset({"dan", "lan", "and", "of"})
_LONGEST = 14
_HEADLINE_VERB = re.compile(
    r"^(?!bappe|(?:pendidik|kependuduk|peternak|kebijak|perbank|pergerak|gerak|penegak|pembentuk)an$)"
    r"\w{3,}(?:kan|aken|ake)$"
)
#: Agencies and ministries by their short names: "Disnaker", "Kemenhub".
_SHORT_AGENCY = re.compile(
    r"Di[ns](?:budpar|dag|dik|duk|hub|hut|kan|kes|komin|komdigi|kop|lut|nak|par(?!it)|pera?kim|perin|perpus|persip|pertan?|pora"
    r"|sos|tan)[a-z]*|Kemen(?!ter|ang|yan)[a-z]{3,}|Bapp[a-z]{3,}"
)
#: Behind a passive verb stands who does it: "ditanggung pemerintah daerah".
_PASSIVE = re.compile(r"(?:di|dipun)(?!nas)[a-z]{4,}")
#: What the name of an English agency ends with: "Public Works Ministry".
AGENCY_TAILS = frozenset(
    """
    ministry agency office council department administration authority board bureau government
    commission division directorate
    """.split()
)
#: Words before a head that make of both another thing: "Smart City", "Dana Desa", "balai desa", "Ibu Kota",
#: "perjalanan dinas".
_NO_HEAD_AFTER = {
    "city": frozenset({"smart", "smartcity", "safe"}),
    "regency": frozenset({"smart"}),
    "province": frozenset({"smart"}),
    "dinas": frozenset({"perjalanan", "rumah", "mobil", "kendaraan", "pakaian", "nota", "griya", "omah"}),
    "desa": frozenset({"dana", "balai", "kas", "bale", "jalan", "tingkat"}),
    "kota": frozenset({"ibu", "balai", "jalan", "tingkat", "tata"}),
    "kutha": frozenset({"ibu", "bale"}),
    "kitha": frozenset({"ibu", "bale"}),
}
#: The office after one of these only tells whose law or house it is.
_LAW_BEFORE = frozenset(
    """
    peraturan perpres keputusan instruksi undang-undang pranatan paugeran regulation decree istana surat
    """.split()
)
_LAW_BEHIND = frozenset({"regulation", "decree", "instruction"})
#: Heads of places, which after a preposition say only where something is done.
_PLACES = frozenset(
    """
    kota kabupaten provinsi desa kecamatan kelurahan kutha kitha city regency province municipality
    """.split()
)
_WHERE = frozenset({"di", "ing", "in", "at", "wonten", "near", "within", "dhateng", "se"})
#: Words that with capitals begin a sentence and no name.
_ADVERBS = frozenset(
    """
    meanwhile today yesterday now then later previously currently earlier however recently jakarta-based
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)?\d\d))?")
_NUMBERED = frozenset({"nomor", "nomer", "no", "number", "tahun", "taun", "pasal"})
#: Who sends a team: "Tim dari pemerintah pusat".
_SENDERS = frozenset({"pemerintah", "pemda", "dinas", "kementerian"})
#: Banks whose English names stand in all languages.
_ENGLISH_BANKS = frozenset({"world", "development"})


def find_actors(
    clause: str, lang: Lang, names: Sequence[tuple[int, int]] = (), acronyms: Container[str] = ()
) -> list[ActorSpan]:
    """All agencies and office holders of a clause; a partner where words say so, else without a role.

    Args:
        clause: the clause.
        lang: its language.
        names: places in the clause of programmes and laws; an agency within such a name does not act.
        acronyms: those that the document defines for agencies.
    """
    words = words_of(clause)
    found: list[ActorSpan] = []
    index = 0
    while index < len(words):
        word = words[index]
        known = word.text in acronyms
        if not known and not _begins(word, words, index):
            index += 1
            continue
        end, used = _name(clause, words, index)
        # An acronym stands for the whole name, and what follows, "Kota Solo", is no other agency.
        end = word.end if known else end
        first = index if known else _first_of(clause, words, index, lang, found[-1][1] if found else 0)
        start = words[first].start
        if _is_smart(words, index):
            # "Smart City" is no agency, "Smart City Implementation Division" is one.
            if words[index + used - 1].low not in AGENCY_TAILS or lang != "en":
                index += 1
                continue
        elif _only_named(words, first, index, used) or any(
            left <= start and end <= right for left, right in names
        ):
            index += used
            continue
        if found and _OF_THE.fullmatch(clause, found[-1][1], start):
            found[-1] = (found[-1][0], end, found[-1][2])
            index += used
            continue
        partner = partner_expression(lang).search(clause, max(0, start - WINDOW), start)
        found.append((start, end, "partner" if partner else None))
        index += used
    return found


def is_office(head: str) -> bool:
    """Whether a name that begins with this word is that of an office, which somebody holds."""
    return head.lower() in _OFFICE


def _is_smart(words: list[Word], index: int) -> bool:
    return bool(index) and words[index - 1].low in _NO_HEAD_AFTER.get(words[index].low, ())


def _only_named(words: list[Word], first: int, index: int, used: int) -> bool:
    """Whether a law is called by this name ("Peraturan Presiden") or a place is ("di Kabupaten Semarang")."""
    word = words[index]
    before = words[first - 1].low if first else ""
    if before in _LAW_BEFORE or words[index + used - 1].low in _LAW_BEHIND:
        return True
    return before in _WHERE and word.low in _PLACES and words[index + used - 1].low not in AGENCY_TAILS


def _first_of(clause: str, words: list[Word], index: int, lang: Lang, floor: int) -> int:
    """The index of the first word of the English name with this head: "World" of "World Bank".

    An article is no part of a name. ``floor``: where the name before this one ends.
    """
    bank = words[index].low == "bank" and bool(index) and words[index - 1].low in _ENGLISH_BANKS
    if lang != "en" and not bank:
        return index
    if not words[index].title and words[index].low in _ENGLISH_LOWER:
        return _behind_article(words, index) or index
    while index:
        left = words[index - 1]
        gap = clause[left.end : words[index].start]
        if gap.strip() or left.start < floor or line_ends_between(clause, left.end, words[index].start):
            break
        if left.low == "and" and words[index].low not in lexicon.ORGANISATIONS:
            return _first_of_both(clause, words, index - 1, floor) or index
        if not left.title or left.low in lexicon.STOPS or left.low in _ADVERBS or left.low in _LAW_BEFORE:
            break
        index -= 1
    return index


def _first_of_both(clause: str, words: list[Word], index: int, floor: int) -> int | None:
    """The index of "Communication" in "the Communication and Informatics Office"; ``index``: that of "and".

    None where no article leads to it, or what stands before is an agency or an office of its own.
    """
    right = words[index]
    while index and words[index - 1].low != "the":
        left = words[index - 1]
        apart = clause[left.end : right.start].strip() not in ("", ",") or left.start < floor
        if apart or not left.title or left.low in lexicon.STOPS or left.low in lexicon.ORGANISATIONS:
            return None
        index, right = index - 1, left
    return index if index and right.low != "and" else None


def _goes_on(clause: str, before: Word, word: Word, following: Word, *, office: bool) -> bool:
    """Whether "dan" or "of" stands within a name: what follows has a capital and is no other agency."""
    if word.low not in _WITHIN or (word.low == "the" and before.low not in _JOINING):
        return False
    gap = clause[word.end : following.start]
    if gap.strip() or gap.count("\n") > 1 or not following.title:
        return False
    return following.low not in lexicon.ORGANISATIONS or office or word.low == "of"


def _ends_before(clause: str, words: list[Word], index: int, left: int) -> bool:
    """Whether the line of a name ends before ``words[index]``; a line that breaks at "dan" goes on."""
    right = words[index].start
    joined = words[index].low in _JOINING or words[index - 1].low in _JOINING
    if joined and "\t" not in clause[left:right] and clause.count("\n", left, right) < 2:
        return False
    return line_ends_between(clause, left, right)


def _acts_behind(before: Word, word: Word) -> bool:
    """Whether what follows a word acts, and does not only own it as in "aplikasi pemerintah"."""
    apart = word.start - before.end > 1
    verb = _HEADLINE_VERB.search(before.low) or _PASSIVE.fullmatch(before.low)
    return apart or before.low in lexicon.STOPS or verb is not None


def _behind_article(words: list[Word], index: int) -> int | None:
    """The index of the first word behind "the" in "the public works office"; None where no "the" is near."""
    for first in range(index, max(-1, index - _DESCRIBING - 1), -1):
        if first and words[first - 1].low == "the":
            return first
        apart = first and words[first].start - words[first - 1].end > 1
        if apart or words[first - 1].low in lexicon.STOPS or words[first - 1].number:
            return None
    return None


def _ends_behind_article(words: list[Word], index: int) -> bool:
    """Whether a name behind "the" has its head here: one for "the Semarang city government"."""
    if words[index].low not in _ENGLISH_LOWER or _behind_article(words, index) is None:
        return False
    return index + 1 == len(words) or words[index + 1].low not in AGENCY_TAILS


def _begins(word: Word, words: list[Word], index: int) -> bool:
    if word.low not in lexicon.ORGANISATIONS:
        many = word.low == "para" and index + 1 < len(words) and index == 0
        return many or _SHORT_AGENCY.fullmatch(word.text) is not None
    if _is_smart(words, index):
        return word.title and word.low == "city"
    before = words[index - 1] if index else None
    article = _ends_behind_article(words, index)
    # "the Jakarta administration"
    if word.title or article or (before is not None and word.low in AGENCY_TAILS and before.title):
        return True
    if word.low in _ALONE:
        counted = before is not None and (before.number or before.low in _COUNTING)
        if before is None or not counted:
            return word.low not in _ALSO_OWNERS or before is None or _acts_behind(before, word)
        return _YEAR.fullmatch(before.text) is not None
    following = words[index + 1] if index + 1 < len(words) else None
    return (
        word.low in _LOWER_HEADS
        and following is not None
        and (following.title or following.low in _LOWER_TAILS)
    )


def _is_over(word: Word) -> bool:
    """Whether a name ends before this word: "Pemkot Semarang 2027", "Pemkab Banyuwangi Luncurkan …"."""
    verb = word.title and _HEADLINE_VERB.search(word.low) is not None
    return verb or _YEAR.fullmatch(word.text) is not None or word.low in _NUMBERED


def _belongs(words: list[Word], index: int, *, first: bool) -> bool:
    """Whether a word stands within the name before it; ``first``: right behind the head."""
    word, before = words[index], words[index - 1]
    if word.number:
        return before.title or not first  # "Puskesmas 3", but not "pemkot 3 unit"
    if (word.title and word.low not in lexicon.STOPS) or (first and before.low == "para"):
        return True
    if words[index - 1].low in _OF_MANY and index > 1 and words[index - 2].low == "para":
        return True
    if first and word.low == "dari":
        return index + 1 < len(words) and words[index + 1].low in _SENDERS
    if before.low == "dari" and word.low in _SENDERS:
        return True
    # "Dinas Dinas dari": nobody sends.
    return word.low in _LOWER_TAILS and word.low != "dari" and (first or before.low in _SENDERS)


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
        if clause[cursor : word.start].strip() or _ends_before(clause, words, index + used, cursor):
            break
        following = words[index + used + 1] if index + used + 1 < len(words) else None
        if following is not None and _goes_on(
            clause, words[index + used - 1], word, following, office=office
        ):
            cursor, used = word.end, used + 1
            continue
        if _is_over(word) or not _belongs(words, index + used, first=used == 1):
            break
        cursor = end = word.end
        used += 1
    bracket = _BRACKET.match(clause, end)
    if bracket:
        end = bracket.end()
    holder = _HOLDER.match(clause, end) if office else None
    return (holder.end() if holder else end), used
