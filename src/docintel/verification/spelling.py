"""Words that no language knows and that are one slip away from one that it does.

The word lists are small, so an unknown word alone is no finding: it must have a neighbour that is well known,
must stand in no other version (then it is a name or a term), and must be no regular form of a known word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from docintel.languages.stemming import fold
from docintel.parallel import LANGUAGE_NAMES, Finding, Sentence
from docintel.types import Lang
from docintel.verification.views import View, place_in
from docintel.verification.words import PREFIXES, is_known, known_words

_WORD = re.compile(r"(?<![\w@./#-])[^\W\d_]{2,}(?![\w@]|[.]\w|['’-]\w)")
#: Shorter words have too many neighbours.
_SHORTEST = 6
#: A suggestion was seen at least so often.
_SEEN: dict[Lang, int] = {"id": 3, "jv": 6, "en": 3}


_VOWELS = frozenset("aiueo")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
#: The keys beside each key of its row.
_BESIDE = {key: row[max(0, i - 1) : i] + row[i + 1 : i + 2] for row in _ROWS for i, key in enumerate(row)}


def check_spelling(views: Sequence[View]) -> list[Finding]:
    """Findings of kind ``spelling``: warnings, with a suggestion."""
    versions: dict[Lang, set[str]] = {}
    for view in views:
        for lang in view.langs:
            versions.setdefault(lang, set()).update(fold(w) for w in _WORD.findall(view.text(lang)))
    elsewhere = {
        lang: set().union(*(words for other, words in versions.items() if other != lang)) for lang in versions
    }
    found: list[Finding] = []
    for view in views:
        for lang in view.langs:
            for sentence in view.sentences[lang]:
                found += _check_sentence(view, sentence, lang, elsewhere[lang])
    return found


def _check_sentence(view: View, sentence: Sentence, lang: Lang, others: set[str]) -> Iterator[Finding]:
    for match in _WORD.finditer(sentence.text):
        word = fold(match[0])
        if len(word) < _SHORTEST or word in others or match[0][1:] != match[0][1:].lower():
            continue
        if is_known(word, lang):
            continue
        capital = match[0][0].isupper() and match.start() > 0
        better = _suggestion(word, lang, capital)
        if better is None:
            continue
        written = better[:1].upper() + better[1:] if match[0][0].isupper() else better
        message = f"{LANGUAGE_NAMES[lang]}: no dictionary knows “{match[0]}”; perhaps “{written}”?"
        place = place_in(sentence, *match.span())
        yield Finding("spelling", "warning", view.number, (lang,), message, {lang: place})


def _suggestion(word: str, lang: Lang, capital: bool) -> str | None:
    """The best known word one slip away, itself or behind a prefix that both share."""
    best = _neighbour(word, lang, 2 * _SEEN[lang] if capital else _SEEN[lang])
    if best is not None or lang == "en":
        return best
    for prefix in PREFIXES[lang]:
        rest = word.removeprefix(prefix)
        if len(prefix) > 1 and rest != word and len(rest) >= _SHORTEST - 1:
            near = _neighbour(rest, "id" if lang == "jv" else lang, 1) or _neighbour(rest, lang, _SEEN[lang])
            if near is not None and len(near) >= _SHORTEST - 1:
                return prefix + near
    return None


@lru_cache(maxsize=1024)
def _neighbour(word: str, lang: Lang, seen: int) -> str | None:
    """The most frequent word of ``lang`` one slip of the hand away, with the same first letter."""
    best, count = None, seen - 1
    for other, times in known_words(lang).items():
        near = times > count and other[0] == word[0] and abs(len(other) - len(word)) <= 1 and "-" not in other
        if (
            near
            and DamerauLevenshtein.distance(word, other, score_cutoff=1) == 1
            and _is_slip(word, other, lang)
        ):
            best, count = other, times
    return best


def _is_slip(word: str, other: str, lang: Lang) -> bool:
    """Whether the hand may have slipped: a letter lost, doubled or swapped, or its neighbour struck.

    Another vowel or another ending makes another word ("memilah", "memilih") and is no slip.
    """
    if len(word) != len(other):
        longer, shorter = (word, other) if len(word) > len(other) else (other, word)
        if lang == "jv" and _only_spelling(longer, shorter):
            return False
        return not longer.startswith(shorter) and not _same_but_ending(word, other)
    places = [place for place, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    if len(places) == 2:
        return True
    a, b = word[places[0]], other[places[0]]
    return not {a, b} <= _VOWELS and b in _BESIDE.get(a, "")


def _only_spelling(longer: str, shorter: str) -> bool:
    """Javanese writers put in or leave out an e or an h: setasiun, stasiun; dhateng, dateng."""
    return any(longer[:i] + longer[i + 1 :] == shorter for i, letter in enumerate(longer) if letter in "eh")


def _same_but_ending(word: str, other: str) -> bool:
    """Whether only the suffix differs: -an and -kan make two words of one root."""
    shorter, longer = sorted((word, other), key=len)
    return longer.endswith("kan") and shorter == longer[:-3] + "an"
