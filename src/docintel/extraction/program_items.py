"""Names of programmes by the line that they stand in, or by what explains them behind a comma.

An item of a list, what follows a label or a dash: "2) Lapor Mas Wali", "c. Desa Cerdas Mandiri, digitalisasi
administrasi …", "Smart Economy : Papalele Online".
Headlines, agencies and labels stand in such lines too, so the rules only propose; what is a programme is
decided by :mod:`.program_model`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate
from docintel.extraction.program_classes import classes
from docintel.extraction.program_names import fits_in_name, is_value
from docintel.extraction.words import Word, words_of
from docintel.languages.wordlists import word_counts

_MARKER = re.compile(r"(?m)^[ \t]*(?:[•✔✓▪➢➤●○*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+(?=[\"“‘A-Ze])")
_LABEL = re.compile(r"(?m)^[ \t]*([^\n:]{3,40}?)[ \t]*:[ \t]+(?=[\"“‘A-Z])")
_DASH = re.compile(r"(?m)^[ \t]*([^\n–—]{3,60})[ \t][–—][ \t](?=[A-Z])")
#: What a label says when a name follows it.
_LABELS = re.compile(
    r"\b(?:smart|program(?:me)?|inovasi|aplikasi|application|quick\s+wins?|kegiatan|project|proyek|layanan|sistem|innovation"
    r"|initiative|dimensi|pilar)\b",
    re.IGNORECASE,
)
_DIMENSION = re.compile(r"(?:\d[.)]\s*)?(?:dimensi|pilar)?\s*(?:\d[.)]\s*)?smart \w+\s*$", re.IGNORECASE)
#: What may follow the name in its line.
_REST = re.compile(r"[ \t]*(?:$|\n|[,:;–—-]\s|\(|[.](?:\s|$)|[a-z]|(?:Rp|IDR)\b)")
#: What belongs to a name behind it: another name, or what it stands for, and not its dimension.
_SUFFIX = re.compile(
    r"[ \t](?:[\"“‘][A-Z][^\"“”’\n]{1,30}[\"”’]|\((?!(?i:smart|dimensi|pilar)\b)[^()\n]{2,60}\))"
)
_BETWEEN = re.compile(r" |[ \t]?& ?|, ")
_COMMA = re.compile(r",\s|\s?[—–]\s|[*]{2}\s?[,—–]\s?")
#: Two names of one word each.
_PAIR = re.compile(r"([\w-]+) (?:dan|lan|and) ([\w-]+)")
_ARTICLES = frozenset({"a", "an", "the", "sebuah"})
_LONGEST = 9
_SHORTEST = 2


def in_lines(text: str) -> Iterator[Candidate]:
    """The names that lines of lists, labelled lines and lines with a dash begin or end with."""
    for match in _MARKER.finditer(text):
        yield from _at(text, match.end(), "item")
    for match in _LABEL.finditer(text):
        if _LABELS.search(match[1]):
            yield from _at(text, match.end(), "labelled", whole=True)
        if _DIMENSION.match(match[1]):
            yield from _at(text, match.end(), "of_dimension", whole=True)
    for match in _DASH.finditer(text):
        of_dimension = _DIMENSION.match(match[1])
        for candidate in _at(text, match.end(), "dashed", whole=True):
            yield candidate
            name = text[candidate.start : candidate.end]
            if of_dimension and _has_own_word(name):
                begin = candidate.start
                pair = _PAIR.fullmatch(name)
                for start, end in (pair.span(1), pair.span(2)) if pair else ((0, len(name)),):
                    yield candidate._replace(rule="of_dimension", start=begin + start, end=begin + end)


def explained(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names that a noun in apposition explains: "DataGo, portal data statistik"."""
    kinds = classes()["kind"]
    for position in range(1, len(words)):
        word = words[position]
        if word.low not in kinds or word.title:
            continue
        back = position - 1 if words[position - 1].low not in _ARTICLES else position - 2
        if back < 0 or not _COMMA.fullmatch(text[words[back].end : words[back + 1].start]):
            continue
        begin = back
        while begin and words[begin - 1].title and text[words[begin - 1].end : words[begin].start] == " ":
            begin -= 1
        name = words[begin : back + 1]
        if not all(w.title for w in name) or not fits_in_name(name[0], 0) or len(name) > _LONGEST:
            continue
        if not any(w.low in lexicon.ORGANISATIONS or w.low in lexicon.PLACE_HEADS for w in name):
            yield Candidate(name[0].start, name[-1].end, "explained", spread=True)


def _has_own_word(name: str) -> bool:
    """Whether a word of a name is none of the language: "Gerai UMKM Gadhul", and not "Tata Kelola Cerdas"."""
    counts = [word_counts(lang) for lang in ("id", "en")]
    return any(not any(count.get(word.low, (0, 0))[0] for count in counts) for word in words_of(name))


def _at(text: str, start: int, rule: str, *, whole: bool = False) -> Iterator[Candidate]:
    """The name that begins at ``start``; ``whole``: nothing else may follow in the line."""
    newline = text.find("\n", start)
    stop = len(text) if newline < 0 else newline
    words = words_of(text[start:stop])
    end = _name_end(text[start:stop], words, commas=whole)
    if not end:
        return
    suffix = _SUFFIX.match(text, start + end, stop)
    closed = suffix.end() if suffix else start + end
    rest = _REST.match(text, closed, stop)
    named = text[start:closed].strip(" \"“”'’")
    if rest is None or (whole and text[closed:stop].strip(" .;")) or not named:
        return
    if rest[0].strip()[:1].islower() and text[start:closed].count(" ") < 1:
        return
    yield Candidate(start, closed, rule, spread=True)
    if suffix and "(" not in suffix[0]:
        yield Candidate(start + end + 2, closed - 1, rule)


def _name_end(line: str, words: list[Word], *, commas: bool) -> int:
    """Where the words with capitals at the beginning of a line end; 0 when they are no name."""
    end = index = titles = 0
    while index < len(words) and index < _LONGEST:
        word = words[index]
        gap = line[words[index - 1].end : word.start] if index else ""
        if index and (not _BETWEEN.fullmatch(gap) or ("," in gap and not commas) or is_value(word, titles)):
            break
        if not word.title and not word.number:
            following = words[index + 1] if index + 1 < len(words) else None
            if word.low not in lexicon.JOINERS or following is None or not following.title:
                break
        else:
            end, titles = word.end, titles + (not word.number)
        index += 1
    first = words[0] if words else None
    if first is None or not titles or not fits_in_name(first, 0):
        return 0
    made = sum(map(str.isupper, words[0].text[1:])) > 0
    return end if titles >= _SHORTEST or made or titles + 1 == len(words[:_SHORTEST]) else 0
