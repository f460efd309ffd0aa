"""What one header label says: its role, its year, its scale; misspelt and broken words are mended first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from docintel.extraction.tables.vocabulary import (
    ACTION_LEVELS,
    FUNDING_SOURCES,
    GOAL_LEVELS,
    LABEL_RULES,
    MONTHS,
    QUARTER,
    WORDS,
)

_LONGEST = 300
#: Shorter words are taken as they stand: too many lie one letter apart.
_SHORTEST_MENDED = 5
#: Two errors are allowed only in words this long ("kesiapan" must not become "kegiatan").
_LONG = 9
#: What a token without spaces may be made of; very short words would cut anything to pieces.
_GLUED = frozenset(word for word in WORDS if len(word) > 3) | {"rp", "dan", "opd", "skpd"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_ORDINAL = re.compile(
    r"\b(?:tahun|thn|th|year)s?(?: ke)? ?"
    r"(\d{1,2}|x|ix|iv|vi{0,3}|i{1,3}|pertama|kedua|ketiga|keempat|kelima)\b"
)
_WORD_ORDINALS = {"pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5}
_RELATIVE = re.compile(r"(?:^|\()(?:tahun |th |t)?n ?(?:([+-]) ?(\d))?\)?$")
_SMALL_NUMBER = re.compile(r"(?:ke )?(\d{1,2}|[ivx]{1,4})")


@dataclass(frozen=True, slots=True)
class Label:
    """One cell of a header. ``ordinal`` is k in "Tahun k", ``offset`` k in "n+k", ``number`` a figure."""

    text: str
    role: str | None
    year: int | None
    years: tuple[int, ...]
    ordinal: int | None
    offset: int | None
    number: int | None
    quarter: bool
    month: bool
    goal: bool
    action: bool
    funding: str | None
    money_word: bool
    target_word: bool
    says_target: bool

    @property
    def known(self) -> bool:
        """Whether the label says anything that we understand."""
        timed = self.year or self.ordinal or self.offset is not None or self.quarter or self.month
        return bool(timed) or self.role not in (None, "none") or self.money_word or self.target_word


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """Understand one header label (already on one line); of prose in a header's place only the beginning."""
    text = text[:_LONGEST]
    words = mend(text)
    roles = [role for role, pattern in LABEL_RULES if pattern.search(words)]
    role = roles[0] if roles else None
    if role == "money" and "target" in roles and re.search(r"\b(dan|and)\b|[/&,]", text.casefold()):
        role = "none"  # "Target dan Pagu": the labels below, or the contents, say which
    years = tuple(int(year) for year in _YEAR.findall(text))
    tokens = frozenset(words.split())
    ordinal = _ORDINAL.search(words)
    relative = _RELATIVE.search(" ".join(text.casefold().split()))
    number = _SMALL_NUMBER.fullmatch(words)
    return Label(
        text=text,
        role=role,
        year=years[0] if len(set(years)) == 1 else None,
        years=years,
        ordinal=_ordinal(ordinal[1]) if ordinal and not years else None,
        offset=int(f"{relative[1] or '+'}{relative[2] or 0}") if relative and not years else None,
        number=_ordinal(number[1]) if number else None,
        quarter=bool(QUARTER.search(words)),
        month=words in MONTHS,
        goal=bool(tokens & GOAL_LEVELS) and not tokens & ACTION_LEVELS,
        action=bool(tokens & ACTION_LEVELS),
        funding=next((name.upper() for name in FUNDING_SOURCES if re.search(rf"\b{name}\b", words)), None),
        money_word="money" in roles,
        target_word="target" in roles,
        says_target=bool(tokens & {"target", "targets"}),
    )


def mend(text: str) -> str:
    """Small letters, signs as spaces, and each word the known one that it is nearest to."""
    glued = re.findall(r"[^\W_]+|%", text.casefold())
    tokens = [part for token in glued for part in _unglue(token)]
    joined: list[str] = []
    skip = False
    for first, second in pairwise([*tokens, ""]):
        if skip:
            skip = False
        elif first + second in WORDS and second and not (first in WORDS and second in WORDS):
            joined.append(first + second)  # "peren canaan"
            skip = True
        else:
            joined.append(first)
    return " ".join(map(_mend_word, joined))


@lru_cache(maxsize=4096)
def _unglue(token: str) -> tuple[str, ...]:
    """The words of a token that lost its spaces: "rpjuta" and "paguindikatif" are two each."""
    if token in WORDS or len(token) < 6 or not token.isalpha():
        return (token,)
    best: list[tuple[str, ...] | None] = [()] + [None] * len(token)
    for end in range(1, len(token) + 1):
        for start in range(max(0, end - 16), end):
            word, before = token[start:end], best[start]
            if (
                before is not None
                and word in _GLUED
                and (best[end] is None or len(before) + 1 < len(best[end] or ()))
            ):
                best[end] = (*before, word)
    return best[-1] or (token,)


@lru_cache(maxsize=4096)
def _mend_word(word: str) -> str:
    if word in WORDS or len(word) < _SHORTEST_MENDED or not word.isalpha():
        return word
    allowed = 2 if len(word) >= _LONG else 1
    near = [
        (distance, known)
        for known in sorted(WORDS)
        if known[0] == word[0]
        and len(known) >= _SHORTEST_MENDED
        and (distance := OSA.distance(word, known, score_cutoff=allowed)) <= allowed
    ]
    return min(near)[1] if near else word


def _ordinal(text: str) -> int | None:
    return int(text) if text.isdigit() else _WORD_ORDINALS.get(text) or _ROMAN.get(text)


_FILLERS = frozenset(
    f"""
    {" ".join(FUNDING_SOURCES)} murni provinsi kabupaten kota dan pada ke di of the and s d sd per untuk yang
    dengan atau rp idr pd opd skpd no ket quick win wins estimasi perkiraan sasaran % i ii iii iv v tw trw
    """.split()
)


def familiarity(text: str) -> float:
    """Share of the words of ``text`` that headers are made of, 0 to 1; a name of a program has few."""
    words = mend(text[:_LONGEST]).split()
    return (
        sum(word in WORDS or word in _FILLERS or word.isdigit() for word in words) / len(words)
        if words
        else 0.0
    )
