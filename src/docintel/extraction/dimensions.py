"""Dimensions that a text names, and the dimension that its topic suggests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from docintel.extraction.spans import Taken
from docintel.extraction.taxonomy import Taxonomy, name_expression
from docintel.languages.letters import first_words, letter_words, plain_letters, word_starts
from docintel.types import DimensionMention, Lang

_SEPARATOR = re.compile(
    r"(?=\s*[,;/&+]|\s+(?:dan|and|lan|serta|ugi)\s)\s*(?:[,;/&+]\s*)?(?:(?:dan|and|lan|serta|ugi)\s+)?",
    re.IGNORECASE,
)
#: So many bare names in a row are a list of dimensions even without an opener.
_LIST_LENGTH = 3
#: A document is about one dimension with so many topic words, and with such a share of them.
_FEWEST_TOPICS, _MOST = 5, 2 / 3
#: After this word a name is that of a system, an agency …, not of the dimension.
_NOT_AFTER = re.compile(r"(?:sistem|system|sistim)\s+$", re.IGNORECASE)
#: After this a word with a capital is the name of a district: "Kecamatan Pasar Kliwon".
_DISTRICT = re.compile(
    r"(?<!\w)(?:kecamatan|kelurahan|kalurahan|kapanewon|kemantren|distrik)\s$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Expressions:
    """The compiled names of one taxonomy; each dict maps a folded name to the dimension's key."""

    names: re.Pattern[str]
    loose: re.Pattern[str]
    bare: re.Pattern[str]
    topics: re.Pattern[str]
    context: re.Pattern[str]
    opener: re.Pattern[str]
    first_words: frozenset[str]  # of the names, in whatever list they stand
    topic_words: frozenset[str]  # the first words of the topics
    key_of: dict[str, str]
    key_of_bare: dict[str, str]
    key_of_topic: dict[str, str | None]  # None for what only looks like a topic


def speaks_of_context(text: str, taxonomy: Taxonomy) -> bool:
    """Whether the document is about what the taxonomy is of, so that looser names may be believed."""
    return _compiled(taxonomy).context.search(text) is not None


def find_dimensions(
    text: str, lang: Lang, taxonomy: Taxonomy, *, in_context: bool = True
) -> list[DimensionMention]:
    """Dimensions named in ``text``, in order. ``in_context``: the document speaks of smart cities."""
    expressions = _compiled(taxonomy)
    taken = Taken()
    found = []
    text = plain_letters(text)
    if letter_words(text).isdisjoint(expressions.first_words):
        return []
    for pattern in (expressions.names, expressions.loose) if in_context else (expressions.names,):
        for match in pattern.finditer(text):
            system = _NOT_AFTER.search(text, max(0, match.start() - 10), match.start())
            if not system and taken.take(match.start(), match.end()):
                key = expressions.key_of[_fold(match[0])]
                found.append(DimensionMention(match.start(), match.end(), lang, key))
    for run in _runs(text, expressions):
        opened = expressions.opener.search(text, max(0, run[0].start() - 24), run[0].start()) or any(
            taken.meets(match.start(), match.end()) for match in run
        )
        if not opened and not (in_context and len(run) >= _LIST_LENGTH):
            continue
        for match in run:
            if taken.take(match.start(), match.end()):
                key = expressions.key_of_bare[_fold(match[0])]
                found.append(DimensionMention(match.start(), match.end(), lang, key, "list"))
    return sorted(found, key=lambda mention: mention.start)


def topical_place(
    text: str, taxonomy: Taxonomy, regions: frozenset[str] = frozenset(), fewest: int = 1
) -> tuple[str, int, int] | None:
    """The dimension that most topic words of ``text`` belong to, with the place of the first of them.

    Words within the names of ``regions``, or of a district, are no topics ("Kota Sungai Penuh"). None when
    there are not so many words of it as ``fewest``, or when two dimensions are level.
    """
    topics = _topics(text, [(0, len(text))], taxonomy, regions)
    found = _foremost(topics)
    return found if found is not None and len(topics[found[0]]) >= fewest else None


def subject_place(
    text: str, parts: Iterable[tuple[int, int]], taxonomy: Taxonomy, regions: frozenset[str] = frozenset()
) -> tuple[str, int, int] | None:
    """The dimension that these parts of a document are about, as :func:`topical_place` gives it.

    None where the topic words of none are many, and two in three of all.
    """
    topics = _topics(text, parts, taxonomy, regions)
    found = _foremost(topics)
    if found is None:
        return None
    count = len(topics[found[0]])
    return found if count >= _FEWEST_TOPICS and count >= _MOST * sum(map(len, topics.values())) else None


_Topics = dict[str, list[tuple[int, int]]]


def _foremost(topics: _Topics) -> tuple[str, int, int] | None:
    ranked = sorted(topics.items(), key=lambda item: -len(item[1]))
    if not ranked or (len(ranked) > 1 and len(ranked[0][1]) == len(ranked[1][1])):
        return None
    return ranked[0][0], *ranked[0][1][0]


def _topics(
    text: str, parts: Iterable[tuple[int, int]], taxonomy: Taxonomy, regions: frozenset[str]
) -> _Topics:
    """The places of the topic words of parts of ``text``, by dimension."""
    expressions, text = _compiled(taxonomy), plain_letters(text)
    places: _Topics = {}
    for begin, stop in parts:
        end = begin
        for start in word_starts(text, expressions.topic_words, begin, stop):
            match = expressions.topics.match(text, start, stop) if start >= end else None
            if match:
                end = match.end()
                key = expressions.key_of_topic[_fold(match[0])]
                if key is not None and not _in_place_name(text, match, regions):
                    places.setdefault(key, []).append(match.span())
    return places


def _in_place_name(text: str, topic: re.Match[str], regions: frozenset[str]) -> bool:
    """Whether a topic word is a part of the name of a region or a district ("Hulu Sungai", not "sungai")."""
    start, end = topic.span()
    if not text[start].isupper():
        return False
    if _DISTRICT.search(text, max(0, start - 12), start):
        return True
    for region in regions:
        place = region.lower().find(text[start:end].lower())
        if place >= 0 and len(region) > end - start:
            there = " ".join(text[max(0, start - place) :][: len(region)].split())
            if there in (region, region.upper()):
                return True
    return False


def _runs(text: str, expressions: _Expressions) -> list[list[re.Match[str]]]:
    """Bare names that only separators part: the lists of dimensions of the text."""
    runs: list[list[re.Match[str]]] = []
    for match in expressions.bare.finditer(text):
        if runs and _SEPARATOR.fullmatch(text, runs[-1][-1].end(), match.start()):
            runs[-1].append(match)
        else:
            runs.append([match])
    return [run for run in runs if len(run) > 1]


def _fold(name: str) -> str:
    return re.sub(r"[\s\-–]+", " ", name).lower()


@lru_cache(maxsize=8)
def _compiled(taxonomy: Taxonomy) -> _Expressions:
    def pattern(*names: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{name_expression(names) or '(?!)'})(?!\w)", re.IGNORECASE)

    rows = taxonomy.dimensions
    return _Expressions(
        names=pattern(*(name for row in rows for name in row.names)),
        loose=pattern(*(name for row in rows for name in row.names_in_context)),
        bare=pattern(*(name for row in rows for name in row.bare)),
        topics=pattern(*(name for row in rows for name in (*row.topics, *row.no_topics))),
        context=pattern(*taxonomy.context),
        opener=re.compile(
            rf"(?<!\w)(?:{name_expression(taxonomy.openers) or '(?!)'})[\s:-]+$", re.IGNORECASE
        ),
        first_words=first_words(
            name for row in rows for name in (*row.names, *row.names_in_context, *row.bare)
        ),
        topic_words=first_words(name for row in rows for name in (*row.topics, *row.no_topics)),
        key_of={_fold(name): row.key for row in rows for name in (*row.names, *row.names_in_context)},
        key_of_bare={_fold(name): row.key for row in rows for name in row.bare},
        key_of_topic={_fold(name): row.key for row in rows for name in row.topics}
        | {_fold(name): None for row in rows for name in row.no_topics},
    )
