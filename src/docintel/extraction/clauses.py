"""Prose cut into sentences, and sentences into clauses where each has its own year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from docintel.extraction.scope import Piece
from docintel.extraction.spans import trim
from docintel.languages.sentences import split_sentences
from docintel.types import YearMention

#: What may stand between the beginning of a clause and the year that opens it.
_OPENS = re.compile(
    r"(?:^|[,;:]\s*|(?<!\w)(?:dan|lan|and|serta|ugi|sedangkan|sementara|kemudian|lalu|diantaranya"
    r"|di\s+antaranya|yakni|yaitu"
    r"|lajeng|banjur|then|while)\s+)(?P<head>(?:(?:pada|di|ing|wonten\s+ing|in|by|for|mulai|wiwit|untuk)\s+)?"
    r"(?:(?:akhir|awal|pertengahan|pungkasan)\s+)?(?:(?:tahun|taun|warsa|year|the\s+year)\s+)?)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:,|\s*:)?\s+[a-zA-Z(]")
#: A list that lost its line breaks: "… 4,42 Triliun- Peningkatan Jalan …".
_GLUED_ITEM = re.compile(r"(?<=[\w)])[-–•]\s(?=[A-Z])|;\s+")
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one sentence with its years; ``sentence`` counts those of the document."""

    start: int
    end: int
    piece: Piece
    sentence: int
    years: tuple[YearMention, ...]
    whole: bool  # whether it is the whole sentence


def clauses_of(text: str, pieces: list[Piece], years: tuple[YearMention, ...]) -> list[Clause]:
    """The clauses of the pieces in order."""
    found: list[Clause] = []
    position = sentence = 0
    for piece in pieces:
        for first, last_end in split_sentences(text[piece.start : piece.end], piece.lang):
            start, end = first + piece.start, last_end + piece.start
            while position < len(years) and years[position].end <= start:
                position += 1
            last = position
            while last < len(years) and years[last].start < end:
                last += 1
            inside = years[position:last]
            cuts = _cuts(text, start, end, inside)
            edges = [start, *cuts, end]
            for edge, next_edge in pairwise(edges):
                left, right = trim(text, edge, next_edge, ",;")
                own = tuple(year for year in inside if left <= year.start < right)
                if right > left:
                    found.append(Clause(left, right, piece, sentence, own, not cuts))
            sentence += 1
    return found


def _cuts(text: str, start: int, end: int, years: tuple[YearMention, ...]) -> list[int]:
    """Where a sentence is cut: before each year that opens a clause, between items of a glued list."""
    openers = []
    for year in years:
        match = _OPENS.search(text, max(start, year.start - _WINDOW), year.start)
        if match is None or year.kind in ("regulation", "horizon") or not _GOES_ON.match(text, year.end, end):
            continue
        if match.start("head") > start and (match.group(0) != match["head"]):
            openers.append(match.start("head"))
        elif match.start() == start:
            openers.append(start)
    before = [year for year in years if not openers or year.start < openers[0]]
    if len(openers) < 2 and not before:
        openers = []
    cuts = {cut for cut in openers if cut > start}
    if len(years) > 1:
        cuts |= {match.start() for match in _GLUED_ITEM.finditer(text, start, end)}
    return sorted(cuts)
