"""What the model of programmes' names sees of a name: the rules that propose it, its words, where it stands.

All places of a document that read the same make one decision: a name is a programme wherever it stands.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import attrgetter

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate
from docintel.extraction.program_classes import SAYS, classes, left_of, right_of, word_classes
from docintel.extraction.program_lists import runs_of
from docintel.extraction.program_register import said_of
from docintel.extraction.scope import Piece
from docintel.extraction.weights import Features
from docintel.extraction.words import Word, words_of
from docintel.languages.wordlists import word_counts

Found = tuple[Candidate, Piece]

_TOPIC = re.compile(
    r"\b(?:program|inovasi|aplikasi|layanan|quick win|unggulan|terobosan|inisiatif|proyek|innovation"
    r"|initiative|programme|project|app|gerakan|strategi|rencana aksi|smart city)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"berikut|sbb|as follows|following")
_BRACKET = re.compile(r"\s*\(.*", re.DOTALL)
_ACRONYM = re.compile(r"\(([^()]{0,80})\)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_INNER = frozenset("dan di untuk of the and for berbasis tanpa dalam ke menuju in lan".split())
#: What a word within a name may say against it or for it.
_INNER_CLASSES = frozenset({"body", "org", "head", "tail", "plan", "product"})
#: Rules that say more than that there are capitals.
_SURE = frozenset({"head", "known", "definition", "tail", "item", "introduced", "generic"})
#: Characters of a document that may name its subjects over and over: about eight pages.
_LONG = 20_000
#: Rules that say of a name that stands everywhere that it is no mere subject.
_NO_TOPIC = _SURE | {"acronym", "register"}
#: What counts twice for a name of which nothing else is known.
_CROSSED = {
    name: f"R*{name}"
    for name in (
        "pc:prep", "pc:agent", "pc:run", "pc:lead", "pc:mekan", "pc:plain", "pc:means", "pc:list",
        "pc:befother", "pc:start", "pc:title", "c1:thing", "cl:fin", "lex:allknownlow", "lex:unk", "nc:says",
    )
}  # fmt: skip
#: A name is judged by so many of its places, as evenly over the document as may be. The model learnt from
#: texts of a page; a plan of a hundred names its every topic fifty times, beside whatever words there are.
_MOST_PLACES = 5
_AROUND = 3
_START = attrgetter("start")
_MOST_WORDS = 6
#: So many letters of the beginning and of the end of a made word are looked at.
_LETTERS = (2, 3)


@dataclass(slots=True)
class Group:
    """One name of a document: its key, and each place with the rules that propose it there."""

    key: str
    members: list[Found] = field(default_factory=list)

    def is_topic(self) -> bool:
        """Whether a name stands in many places and only its capitals propose it: a subject of the text."""
        if {candidate.rule for candidate, _ in self.members} & _NO_TOPIC:
            return False
        return len({candidate.start for candidate, _ in self.members}) > _MOST_PLACES

    def places(self) -> dict[tuple[int, int], tuple[Piece, set[str]]]:
        """The piece and the rules of every place, or of a few where there are many."""
        found: dict[tuple[int, int], tuple[Piece, set[str]]] = {}
        for candidate, piece in self.members:
            found.setdefault((candidate.start, candidate.end), (piece, set()))[1].add(candidate.rule)
        if len(found) <= _MOST_PLACES:
            return found
        ordered = sorted(found)
        last = len(ordered) - 1
        chosen = {ordered[last * step // (_MOST_PLACES - 1)] for step in range(_MOST_PLACES)}
        return {place: found[place] for place in sorted(chosen)}


def name_key(surface: str) -> str:
    """What two places must share to be the same name: no case, white space or quotation marks."""
    return " ".join(surface.casefold().split()).strip("\"'“”‘’«» ")


@dataclass(frozen=True, slots=True)
class Part:
    """The text of a piece with its words and its runs of capitals; see :func:`.program_lists.runs_of`."""

    text: str
    words: list[Word]
    runs: dict[int, int]


class Context:
    """A document as the features of its names need it; every text is cut into words once.

    Three of four cells of a table say what another one says.
    """

    def __init__(self, text: str, pieces: list[Piece], places: frozenset[str], title: str | None) -> None:
        self.text, self.places, self.title = text, places, title
        self.low = text.lower()
        self._parts: dict[str, Part] = {}
        self._topics = _topics(text, pieces)
        self.explained = frozenset(_ACRONYM.findall(text))
        self.items: Counter[str] = Counter()
        self.speakers: set[str] = set()
        for said in {text[piece.start : piece.end] for piece in pieces}:
            words = words_of(said)
            self._parts[said] = Part(said, words, runs_of(said, words))
            self.speakers.update(_speakers(self._parts[said]))

    def part(self, piece: Piece) -> Part:
        """The text of a piece, with its words."""
        return self._parts[self.text[piece.start : piece.end]]

    def groups(self, found: list[Found]) -> list[Group]:
        """The candidates by name, in the order of their first places."""
        table: dict[str, Group] = {}
        for candidate, piece in found:
            key = name_key(self.text[candidate.start : candidate.end])
            if key and candidate.end > candidate.start:
                table.setdefault(key, Group(key)).members.append((candidate, piece))
        self.items = Counter(candidate.rule for candidate, _ in found)
        return list(table.values())

    def features(self, group: Group) -> Features:
        """All features of a name; those that are nought are left out."""
        places = group.places()
        surface = min((self.text[a:b] for a, b in places), key=lambda s: (s.isupper(), s))
        core = _BRACKET.sub("", surface)
        words = words_of(core) or words_of(surface)
        if not words:
            return {}
        rules = set().union(*(rules for _, rules in places.values()))
        found = {f"rule={rule}": 1.0 for rule in rules}
        topic = len(self.text) > _LONG and group.is_topic()
        found["occ"] = 0.0 if topic else math.log(len(places))
        found |= _of_shape(surface, core, words)
        found |= _of_lexicon(words) | _of_letters(words)
        if "bare" in rules:
            found |= {"bare*occ": found["occ"], "bare*explained": float(surface in self.explained)}
        found |= self._of_names(words, core) | said_of(core, words, self.low)
        found |= self._of_lists(places, rules)
        found |= {n: v for n, v in self._of_places(places).items() if not (topic and n.startswith("any:"))}
        if rules & {"run", "loose"} and not rules & _SURE:
            found |= {crossed: found[name] for name, crossed in _CROSSED.items() if name in found}
        return {name: value for name, value in found.items() if value}

    def _of_names(self, words: list[Word], core: str) -> Features:
        known = [word.low in self.places for word in words]
        return {
            "place:frac": sum(known) / len(words),
            "place:all": float(all(known)),
            "place:first": float(known[0]),
            "place:last": float(known[-1]),
            "speaker": sum(word.low in self.speakers for word in words) / len(words),
            "intitle": float(self.title is not None and core in self.title),
        }

    def _of_lists(self, places: dict[tuple[int, int], tuple[Piece, set[str]]], rules: set[str]) -> Features:
        topic = max(self._topics.get(piece.start, 0.0) for piece, _ in places.values())
        found = {"topic": topic}
        if "item" in rules:
            found |= {"item*topic": topic, "item*sib": min(self.items["item"], _MOST_WORDS) / _MOST_WORDS}
        if "labelled" in rules:
            found["lab*sib"] = min(self.items["labelled"], _MOST_WORDS) / _MOST_WORDS
        return found

    def _of_places(self, places: dict[tuple[int, int], tuple[Piece, set[str]]]) -> Features:
        shares: defaultdict[str, int] = defaultdict(int)
        found: Features = {}
        for (start, end), (piece, rules) in places.items():
            part = self.part(piece)
            text, words = part.text, part.words
            shares["sure"] += bool(rules & _SURE)
            shares["small"] += self.text[start:end].islower()
            index = bisect_left(words, start - piece.start, key=_START)
            if index == len(words) or words[index].start != start - piece.start:
                continue
            stop = index
            while stop < len(words) and words[stop].start < end - piece.start:
                stop += 1
            beside = [f"pc:{name}" for name in left_of(text, words, index)]
            beside += [f"nc:{name}" for name in right_of(text, words, stop)]
            for name in beside:
                shares[name] += 1
            if len(places) > 1:
                # One place that shows what a name is tells it for all the others.
                found |= {f"any:{name}": 1.0 for name in beside}
            shares[f"k:{piece.kind}"] += 1
            found[f"lang={piece.lang}"] = 1.0
            if index and not words[index - 1].title:
                shares[f"p={words[index - 1].low}"] += 1
            found |= _of_kinds(text, words, index, stop)
        return found | {name: count / len(places) for name, count in shares.items()}


def _of_kinds(text: str, words: list[Word], index: int, stop: int) -> Features:
    """Whether words beside a name say what it is: "the app, SiBanjir", "seminar bertajuk Kota Kita"."""
    kinds, events = classes()["kind"], classes()["event"]
    found: Features = {}
    before, behind = words[max(0, index - _AROUND) : index], words[stop : stop + _AROUND + 1]
    if not events.isdisjoint([word.low for word in before]):
        found["ev:before"] = 1.0
    if not kinds.isdisjoint([word.low for word in behind]):
        found["hn:after"] = 1.0
    if not kinds.isdisjoint([word.low for word in before if not word.title]):
        found["hn:before"] = 1.0
    if stop < len(words) and set(text[words[stop - 1].end : words[stop].start]) & set(",—–("):
        article = words[stop].low in ("a", "an", "the", "sebuah")
        if words[stop].low in kinds or (article and not kinds.isdisjoint([word.low for word in behind[1:]])):
            found["hn:appos"] = 1.0
    if index and "," in text[words[index - 1].end : words[index].start] and words[index - 1].low in kinds:
        found["hn:rappos"] = 1.0
    return found


def _topics(text: str, pieces: list[Piece]) -> dict[int, float]:
    """Piece start to whether the last heading, or line that opens a list, speaks of programmes."""
    found: dict[int, float] = {}
    current = 0.0
    for piece in pieces:
        words = text[piece.start : piece.end]
        opens = piece.kind == "heading" or words.rstrip().endswith(":") or _OPENS.search(words)
        if opens and piece.kind != "list_item":
            current = float(_TOPIC.search(words) is not None)
        found[piece.start] = current
    return found


def _speakers(part: Part) -> Iterator[str]:
    """Words of the names of those who are quoted."""
    words, quoting = part.words, classes()["quoting"]
    for position, end in part.runs.items():
        if end > position and (
            SAYS.match(part.text, words[end - 1].end) or (position and words[position - 1].low in quoting)
        ):
            yield from (w.low for w in words[position:end] if w.low not in lexicon.ORGANISATIONS)


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "UP"
    if word[:2] in ("e-", "E-"):
        return "e-"
    if any(map(str.isupper, word[1:])):
        return "camel"
    return "Tit" if word[0].isupper() else "low"


def _of_shape(surface: str, core: str, words: list[Word]) -> Features:
    first, last = words[0], words[-1]
    found = {
        f"n={min(len(words), _MOST_WORDS)}": 1.0,
        "allup": float(surface.isupper()),
        "digit": float(any(map(str.isdigit, surface))),
        "year": float(_YEAR.search(surface) is not None),
        "joiner": float(any(word.low in _INNER for word in words)),
        "smart": float(any(word.low in ("smart", "cerdas") for word in words)),
    }
    said = [*_said_by_first(first.text), *_said_by_last(last.low)]
    if len(words) == 1:
        found["single:len"] = min(len(core), 10) / 10
        said.append(f"single:{_shape(first.text)}")
    else:
        said.append(f"wl={last.low}")
    for word in words[1:]:
        said += _said_by_inner(word.low)
    found |= dict.fromkeys(said, 1.0)
    if "(" in surface:
        acronym = _ACRONYM.search(surface)
        found |= {"bracket": 1.0, "bracketUP": float(acronym is not None and acronym[1].isupper())}
    return found


@lru_cache(maxsize=1 << 14)
def _said_by_first(word: str) -> tuple[str, ...]:
    """The features of a name's first word."""
    low = word.lower()
    return (f"first:{_shape(word)}", f"w1={low}", *(f"c1:{name}" for name in word_classes(low)))


@lru_cache(maxsize=1 << 14)
def _said_by_last(low: str) -> tuple[str, ...]:
    """The features of a name's last word, in small letters."""
    return tuple(f"cl:{name}" for name in word_classes(low))


@lru_cache(maxsize=1 << 14)
def _said_by_inner(low: str) -> tuple[str, ...]:
    """The features of a word, in small letters, behind the first."""
    return tuple(f"cm:{name}" for name in word_classes(low) if name in _INNER_CLASSES)


@cache
def _use(word: str) -> tuple[int, int]:
    """How often a word was seen in small letters and with a capital, in all languages."""
    seen = [word_counts(lang).get(word, (0, 0)) for lang in ("id", "jv", "en")]
    return sum(small for small, _ in seen), sum(capital for _, capital in seen)


def seen_small(word: str) -> bool:
    """Whether a word is one of a language: seen in small letters."""
    return _use(word.lower())[0] > 0


def _of_lexicon(words: list[Word]) -> Features:
    """Whether the words are those of the language, or are mostly seen with a capital, or never."""
    uses = [_use(word.low) for word in words if word.low not in _INNER and not word.number]
    if not uses:
        return {}
    shares = [(small + 0.3) / (small + capital + 0.6) for small, capital in uses if small + capital]
    ordinary = len(shares) == len(uses) and min(shares) > 0.5
    (small, capital), (last_small, last_capital) = uses[0], uses[-1]
    return {
        "lex:mean": sum(shares) / len(shares) if shares else 0.5,
        "lex:min": min(shares, default=0.5),
        "lex:unk": 1 - len(shares) / len(uses),
        "lex:firstlow": float(small > max(1, capital)),
        "lex:firstunk": float(small + capital == 0),
        "lex:lastlow": float(last_small > max(1, last_capital)),
        "lex:lastunk": float(last_small + last_capital == 0),
        "lex:allknownlow": float(ordinary),
        "multi*alllow": float(ordinary and len(words) > 1),
    }


def _of_letters(words: list[Word]) -> Features:
    """How a single word begins and ends that is no word of the language: "Siskeudes", "Salinmas", "SIPSN"."""
    low = words[0].low
    if len(words) > 1:
        return {}
    if sum(_use(low)):
        return {"single:word": 1.0}
    found = {f"begins={low[:n]}": 1.0 for n in _LETTERS} | {f"ends={low[-n:]}": 1.0 for n in _LETTERS}
    return found | {"vowels": sum(map(low.count, "aeiou")) / len(low)}
