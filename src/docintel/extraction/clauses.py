"""Prose cut into sentences, and sentences into clauses where each has its own year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from docintel.extraction.actors import find_actors
from docintel.extraction.cue_expressions import compares, has_verb, says_something, time_of
from docintel.extraction.scope import Piece
from docintel.extraction.spans import trim
from docintel.languages.money import find_amounts
from docintel.languages.numbers import find_numbers
from docintel.languages.sentences import split_sentences
from docintel.types import Lang, YearMention

#: What may stand between the beginning of a clause and the year that opens it.
_OPENS = re.compile(
    r"(?:^|[,;:]\s*|(?<!\w)(?:dan|lan|and|serta|ugi|sedangkan|sementara|kemudian|lalu|diantaranya"
    r"|di\s+antaranya|yakni|yaitu"
    r"|lajeng|banjur|then|while)\s+)(?P<head>(?:(?:pada|di|ing|wonten\s+ing|in|by|for|mulai|wiwit|untuk)\s+)?"
    r"(?:(?:akhir|awal|pertengahan|pungkasan)\s+)?(?:(?:tahun|taun|warsa|year|the\s+year)\s+)?)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:,|\s*:)?\s+(?!(?:dan|lan|and)\s+(?:tahun\s+|taun\s+)?\d)[a-zA-Z(]")
#: A list that lost its line breaks: "… 4,42 Triliun- Peningkatan Jalan …".
_GLUED_ITEM = re.compile(r"(?<=[\w)])[-–•]\s(?=[A-Z])|;\s+")
_CONJUNCTION = (
    r"(?:dan|lan|and|serta|sedangkan|sementara|lajeng|banjur|then|while|whereas|dene|kemudian|namun|but"
    r"|nanging|tetapi)"
)
#: Where one statement may end and the next begin; the conjunction tells it from a comma within a phrase. The
#: comma of "15,5%" parts nothing.
_LINK = re.compile(
    rf"\s*(?:(?<!\d),|,(?!\d)|[;—])\s*(?P<strong>{_CONJUNCTION}\s+)?(?:(?:bahwa|that)\s+)?"
    r"|\s+(?P<and>dan|lan|and|sedangkan|sementara|lajeng|banjur|while|dene)\s+",
    re.IGNORECASE,
)
_ONLY_A_LINK = re.compile(
    r"\s*(?:,|;)?\s*(?:(?:dan|lan|and|saha|serta|ugi)\s+)?(?:(?:tahun|taun|warsa)\s+)?", re.IGNORECASE
)
_LONGEST_PART = 300
#: Characters; the longest real ones that we saw, preambles of plans, have 1,500.
_LONGEST_SENTENCE = 3000
_WINDOW = 60
_ENDING_LINK = re.compile(rf"[\s,;]+{_CONJUNCTION}$", re.IGNORECASE)
#: Behind a sum: what it is for.
_PURPOSE = re.compile(
    r"\s(?:\([^()]{1,40}\)\s)?(?:untuk|guna|bagi|buat|kangge|kanggo|tumrap|for)\s", re.IGNORECASE
)
#: What money is for may be a verb, which nobody does yet: "untuk membangun jalan".
_PURPOSE_VERB = re.compile(r"(?<!\w)(?:untuk|guna|bagi|buat|kangge|kanggo|tumrap|for)\s+\w+", re.IGNORECASE)
_JOINS = (
    r"(?:dan|lan|and|serta|saha|ugi|plus|tetapi|tapi|namun|nanging|sedangkan|sementara|but|while|whereas"
    r"|dene)"
)
#: Before a sum: what parts it from the sum before it; one word may stand between them ("dan menolak").
_LINK_TO_SUM = re.compile(
    rf"(?P<link>[,;]\s*(?:{_JOINS}\s+)?|\s+{_JOINS}\s+)(?:(?!(?:dari|from|saking)\s)[^\W\d]+\s+)?$",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\b(?:sedangkan|sementara|while|whereas|dene)\b", re.IGNORECASE)
#: What stands for the number of those that are left.
_REST = re.compile(
    r"\b(?:sisanya|selebihnya|lainnya|sisane|sisanipun|liyane|sanesipun|malih|maneh|the\s+(?:rest|others?|remaining)"
    r"|another|remainder)\b",
    re.IGNORECASE,
)
#: "begins in 2026 and is finished in" tells of one thing, from its beginning to its end.
_ENDED = re.compile(
    r"(?:(?:akan|bakal|badhe|arep|di(?:target|harap|rencana|jadwal|karep)\w*|dipun\w+|ka(?:target|rancang|rencana|jadwal|ajab|ancas)\w*|will|is|are|be|to"
    r"|expected|planned|due)\s+)*"
    r"(?:selesai|rampung|tuntas|berakhir|purna|complet(?:ed|ion)|finish(?:ed)?|ends?|ended)\s+"
    r"(?:(?:pada|di|ing|wonten|sadurunge|saderengipun|sebelum|paling|lambat|akhir|awal|by|in|before|the|end|of|early|late"
    r"|pungkasan|pungkasaning|wiwitan|wulan|sasi|tahun|taun|warsa)\s+)*",
    re.IGNORECASE,
)
#: "from 2025 until the end of" is the first half of a range and says nothing by itself.
_RANGE_WORD = re.compile(
    r"(?:hingga|sampai|until|to|ngantos|nganti|through|-|–)\s*(?:\w+\s+){0,2}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one sentence with its years; ``sentence`` counts those of the document.

    ``before`` is the part of the sentence before it, where the sentence has several; of that one it only
    ``goes_on`` if it is one more sum and says no verb or "not" itself: "… dan Rp 2 miliar untuk drainase".
    """

    start: int
    end: int
    piece: Piece
    sentence: int
    years: tuple[YearMention, ...]
    whole: bool  # whether it is the whole sentence, or one that only its sums part
    before: Clause | None = field(default=None, compare=False, repr=False)
    goes_on: bool = False

    @property
    def first(self) -> Clause:
        """The first part of its sentence, perhaps itself."""
        part = self
        while part.before is not None:
            part = part.before
        return part


def clauses_of(text: str, pieces: list[Piece], years: tuple[YearMention, ...]) -> list[Clause]:
    """The clauses of the pieces in order."""
    found: list[Clause] = []
    position = sentence = 0
    for piece in pieces:
        for start, end in _sentences(text, piece):
            while position < len(years) and years[position].end <= start:
                position += 1
            last = position
            while last < len(years) and years[last].start < end:
                last += 1
            inside = years[position:last]
            said = _behind_dateline(text, start, inside)
            sums = _between_sums(text, start, end, said, piece.lang)
            cuts = sorted({*_cuts(text, start, end, said, piece.lang), *sums})
            edges = [start, *cuts, end]
            part = None
            for edge, next_edge in pairwise(edges):
                left, right = _without_link(text, *trim(text, edge, next_edge, ",;"))
                own = tuple(year for year in inside if left <= year.start < right)
                if right > left:
                    goes_on = edge in sums and not has_verb(
                        _PURPOSE_VERB.sub("", text[left:right]), piece.lang
                    )
                    part = Clause(left, right, piece, sentence, own, set(cuts) <= sums, part, goes_on)
                    found.append(part)
            sentence += 1
    return found


def _sentences(text: str, piece: Piece) -> Iterator[tuple[int, int]]:
    """The sentences of a piece; one longer than any writer's is cut, so that all work stays linear."""
    for first, last in split_sentences(text[piece.start : piece.end], piece.lang):
        start, end = first + piece.start, last + piece.start
        while end - start > _LONGEST_SENTENCE:
            cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
            cut = cut if cut > start else start + _LONGEST_SENTENCE
            yield start, cut
            start = cut
        yield start, end


def _behind_dateline(text: str, start: int, years: tuple[YearMention, ...]) -> tuple[YearMention, ...]:
    """The years of a sentence but for that of its dateline, which parts nothing: "KLATEN, 3 Mei 2025 – …"."""
    first = years[0] if years else None
    leads = first is not None and first.kind == "date" and first.start - start <= _WINDOW
    if first is None or not leads or not _DATELINE_ENDS.match(text, first.end):
        return years
    return years[1:] if _PLACE.fullmatch(text, start, first.start) else years


def _cuts(text: str, start: int, end: int, years: tuple[YearMention, ...], lang: Lang) -> set[int]:
    """Where a sentence is cut: before each year that opens a clause, between items of a glued list."""
    openers = []
    for previous, year in zip((None, *years), years, strict=False):
        if previous is not None and _ONLY_A_LINK.fullmatch(text, previous.end, year.start):
            continue  # "2025, 2027, dan 2029": one list of years
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
    if not cuts:
        cuts = _between_years(text, start, end, years, lang)
    cuts |= _between_times(text, start, end, lang)
    if len(years) > 1:
        cuts |= {match.start() for match in _GLUED_ITEM.finditer(text, start, end)}
    return cuts


def _without_link(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a sentence without the conjunction that leads to the next part."""
    match = _ENDING_LINK.search(text, max(start, end - 16), end)
    return trim(text, start, match.start(), ",;") if match else (start, end)


def _between_years(text: str, start: int, end: int, years: tuple[YearMention, ...], lang: Lang) -> set[int]:
    """Cuts between two years where each side says something of its own.

    "naik menjadi 35 persen pada 2026, 50 persen pada 2028, dan 70 persen pada 2030" has three parts;
    "pada tahun 2025, 2027, dan 2029" has one.
    """
    when = [year for year in years if year.kind in ("plan", "date", "horizon") or year.is_open]
    cuts = set()
    for year, following in pairwise(when):
        if following.start - year.end > _LONGEST_PART or year.start_year == following.start_year:
            continue
        links = [m for m in _LINK.finditer(text, year.end, following.start) if m.end() <= following.start]
        for link in reversed(links):
            direct = link.start() == year.end
            if _in_a_name(text, start, end, link, lang):
                continue
            part = text[link.end() : following.start]
            if _ENDED.fullmatch(part):
                continue
            says = (
                "—" in link[0]
                or says_something(part, lang)
                or (bool(find_numbers(part, lang)) and not _RANGE_WORD.search(part))
            )
            goes_on = (not direct and not part.strip(" \n")) or _ONLY_A_LINK.fullmatch(part) is not None
            after = goes_on and not direct and says_something(text[following.end : end], lang)
            if says and (direct or link["strong"] or link["and"] is None or find_numbers(part, lang)):
                cuts.add(link.end())
                break
            if after and link["strong"]:
                cuts.add(link.end())
                break
    return cuts


def _between_times(text: str, start: int, end: int, lang: Lang) -> set[int]:
    """Cuts between what is done and what is still to come, where each side counts something of its own.

    "12 RW sudah terpasang, 20 lagi menyusul 2026" says two things; so do two sums on the sides of a "while".
    """
    cuts = set()
    begin, now = start, None
    links = [*_LINK.finditer(text, start, end)]
    stops = [*(link.start() for link in links), end][1:]
    for link, stop in zip(links, stops, strict=True):
        before, part = text[begin : link.start()], text[link.end() : stop]
        now = now or time_of(before, lang)
        time = time_of(part, lang)
        changed = None not in (time, now) and time != now and not _ENDED.match(part)
        counted = changed and _counts(before, lang) and _counts(part, lang)
        parted = (counted and not compares(text[begin:stop], lang)) or (
            _CONTRAST.search(link[0]) and find_amounts(before, lang) and find_amounts(part, lang)
        )
        if parted and not _in_a_name(text, start, end, link, lang):
            cuts.add(link.end())
            begin, now = link.end(), time
    return cuts


def _in_a_name(text: str, start: int, end: int, link: re.Match[str], lang: Lang) -> bool:
    """Whether an "and" of the sentence stands within the name of an agency: "Dinas Pertanian dan Pangan"."""
    if link["and"] is None or not (text[link.start() - 1].isalnum() and text[link.end()].isupper()):
        return False
    names = find_actors(text[start:end], lang)
    return any(start + first < link.start() and link.end() < start + last for first, last, _ in names)


def _between_sums(text: str, start: int, end: int, years: tuple[YearMention, ...], lang: Lang) -> set[int]:
    """Cuts between sums that are each for something: "Rp 5 miliar untuk jalan dan Rp 2 miliar untuk taman".

    Where their year stands behind them it is said of all, and they stay together.
    """
    sums = [
        start + amount.start
        for amount in find_amounts(text[start:end], lang)
        if _PURPOSE.match(text, start + amount.end, end)
    ]
    if len(sums) < 2 or any(year.start > sums[0] for year in years):
        return set()
    links = (_LINK_TO_SUM.search(text, first, second) for first, second in pairwise(sums))
    return {link.end("link") for link in links if link}


#: What stands before the date of a dateline: the place, and perhaps the weekday.
_PLACE = re.compile(r"\W*(?:[A-Z][\w.’'-]*[\s,/(–-]*){0,6}")
_DATELINE_ENDS = re.compile(r"\s?\)?,?\s?(?:[–—]|--?)\s")


def _counts(part: str, lang: Lang) -> bool:
    return _REST.search(part) is not None or bool(find_numbers(part, lang))
