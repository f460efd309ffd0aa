"""Numbers in figures and in words, in Indonesian, Javanese and English.

One small grammar reads the words of all three languages; what the words are is data (``id/numbers.py`` and
its sisters). It runs over the words once, so its time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from types import ModuleType

from docintel.languages.en import numbers as english
from docintel.languages.id import numbers as indonesian
from docintel.languages.jv import numbers as javanese
from docintel.languages.letters import letter_words, plain_letters
from docintel.types import Lang

_WORDS: dict[str, ModuleType] = {"id": indonesian, "jv": javanese, "en": english, "und": indonesian}
_FIGURE = r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?(?!\d)"
_FIGURES = (
    r"(?:(?<![\w.,])(?<![^\W\d_]-)|(?<=\b[Rr][Pp])|(?<=\b[Rr][Pp]\.)|(?<=\bIDR))"
    rf"(?P<figure>{_FIGURE})(?![.,]\d)(?![^\W\d_](?![^\W\d_]))"
)
_TOKEN = re.compile(rf"{_FIGURES}|(?P<word>[^\W\d_]+)")
#: The tokens of a text without a word that begins a number.
_FIGURE_TOKEN = re.compile(_FIGURES)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_SPACES = re.compile(r"[\s\u00a0]*")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_IN_BRACKETS = re.compile(r"\s*\(\s*")
#: No number of a plan has more digits; longer runs are codes.
_MAX_DIGITS = 20


def words_of(lang: Lang) -> ModuleType:
    """The number words and separators of a language; ``und`` is read as Indonesian."""
    return _WORDS[lang]


def plain(value: Decimal) -> str:
    """A decimal string in full, without exponent and without zeros behind the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number as it stands in the text, in figures or in words, with its value in full."""

    start: int
    end: int
    value: Decimal


def parse_figure(text: str, lang: Lang = "id") -> Decimal | None:
    """The value of figures such as ``1.234,5`` (id, jv) or ``1,234.5`` (en), or None.

    Both separators: the last one is the decimal one. The same one twice: it groups thousands. One alone, with
    three digits after it: what the language says; otherwise it is the decimal one.
    """
    text = text.replace("\u00a0", "").replace("\u202f", "")
    decimal = words_of(lang).DECIMAL_SEPARATOR
    other = "." if decimal == "," else ","
    if "." in text and "," in text:
        decimal = max(".,", key=text.rfind)
        other = "." if decimal == "," else ","
    elif text.count(decimal) > 1 or (other in text and not _GROUPED.fullmatch(text)):
        decimal, other = other, decimal
    whole, _, fraction = text.partition(decimal)
    if other in fraction or (other in whole and not _GROUPED.fullmatch(whole)):
        return None
    digits = whole.replace(other, "")
    if len(digits) + len(fraction) > _MAX_DIGITS or not (digits.isascii() and digits.isdigit()):
        return None
    try:
        return Decimal(f"{digits}.{fraction}" if fraction else digits)
    except InvalidOperation:
        return None


def parse_number(text: str, lang: Lang = "id") -> Decimal | None:
    """The value of a text that is one number and nothing else: figures, words, or figures with a scale.

    A sign, accounting brackets, a per cent sign and ``,-`` are understood: ``(1.234)`` is -1234, ``94,63%``
    is 94.63.
    """
    text = text.strip().removesuffix("%").removesuffix(",-").removesuffix(".-").strip()
    negative = False
    if text.startswith("(") and text.endswith(")"):
        negative, text = True, text[1:-1].strip()
    elif text[:1] in ("-", "−", "–"):
        negative, text = True, text[1:].strip()
    spans = find_numbers(text, lang)
    if len(spans) != 1 or (spans[0].start, spans[0].end) != (0, len(text)):
        return None
    return -spans[0].value if negative else spans[0].value


def find_numbers(text: str, lang: Lang = "id") -> list[NumberSpan]:
    """All numbers of the text in order; ``100 (seratus)`` is one, ``2,5 juta`` is 2500000."""
    data = words_of(lang)
    text = plain_letters(text)
    in_words = not letter_words(text).isdisjoint(_starters(lang))
    if not in_words and not _DIGIT.search(text):
        return []
    tokens = list((_TOKEN if in_words else _FIGURE_TOKEN).finditer(text))
    found: list[NumberSpan] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if found and token.start() < found[-1].end:
            span, used = None, 1  # the scale of the figures before
        elif token["figure"]:
            span, used = _figure_at(text, token, lang), 1
        elif token["word"].lower() in data.UNITS or _starts_number(token["word"].lower(), data):
            span, used = _words_at(text, tokens, position, data)
        else:
            span, used = None, 1
        position += used
        if span is None:
            continue
        previous = found[-1] if found else None
        gap = _IN_BRACKETS.fullmatch(text, previous.end, span.start) if previous else None
        if previous and gap and text[span.end : span.end + 1] == ")" and previous.value == span.value:
            found[-1] = _scaled(text, NumberSpan(previous.start, span.end + 1, span.value), lang)
        else:
            found.append(span)
    return found


def scale_at(text: str, position: int, lang: Lang) -> tuple[int, int] | None:
    """A scale word ("juta", "bn") that begins at ``position`` after spaces: its (factor, end), or None."""
    start = _SPACES.match(text, position).end()  # type: ignore[union-attr] # it matches nothing, too
    word = _LETTERS.match(text, start)
    if word is None:
        return None
    data = words_of(lang)
    key = plain_letters(word[0]).lower()
    factor = data.SCALES.get(key) or data.ABBREVIATED_SCALES.get(key)
    return (factor, word.end()) if factor else None


@lru_cache(maxsize=8)
def _starters(lang: Lang) -> frozenset[str]:
    """The words with which a number may begin."""
    data = words_of(lang)
    return frozenset((*data.UNITS, *data.FIXED, *data.WHOLE_SCALES))


def _starts_number(word: str, data: ModuleType) -> bool:
    return word in data.FIXED or word in data.WHOLE_SCALES


def _figure_at(text: str, token: re.Match[str], lang: Lang) -> NumberSpan | None:
    """The number in figures at ``token``, with the scale word behind it."""
    value = parse_figure(token["figure"], lang)
    if value is None:
        return None
    return _scaled(text, NumberSpan(token.start(), token.end(), value), lang)


def _scaled(text: str, number: NumberSpan, lang: Lang) -> NumberSpan:
    """A number with the scale word behind it, if one is there."""
    scale = scale_at(text, number.end, lang)
    return NumberSpan(number.start, scale[1], number.value * scale[0]) if scale else number


class _Sum:
    """The value of the words so far: ``total`` of finished scales, ``group`` below 1000, a pending unit."""

    __slots__ = ("group", "last_scale", "pending", "total")

    def __init__(self) -> None:
        self.total = 0
        self.group = 0
        self.pending: int | None = None
        self.last_scale = 10**15

    def take(self, word: str, data: ModuleType) -> bool:  # noqa: PLR0911 - one return for each kind of word
        """Add one word; False when it can not continue this number."""
        if word in data.UNITS and self.pending is None and self.group % 10 == 0:
            self.pending = data.UNITS[word]
            return True
        if word in data.FIXED:
            return self._add(data.FIXED[word])
        if word in data.WHOLE_SCALES:
            return self._close(data.WHOLE_SCALES[word], whole=True)
        if self.pending is not None and word in data.ADDERS:
            value, self.pending = self.pending + data.ADDERS[word], None
            return self._add(value)
        if self.pending is not None and word in data.MULTIPLIERS:
            value, self.pending = self.pending * data.MULTIPLIERS[word], None
            return self._add(value)
        if word in data.SCALES:
            return self._close(data.SCALES[word])
        return False

    def _add(self, value: int) -> bool:
        room = 1000 if value >= 100 else 100
        if self.pending is not None or (self.group and self.group % room) or (value >= 100 and self.group):
            return False
        self.group += value
        return True

    def _close(self, scale: int, *, whole: bool = False) -> bool:
        count = self.group + (self.pending or 0)
        if whole:
            if count:
                return False
            count = 1
        if not count or scale >= self.last_scale:
            return False
        self.total += count * scale
        self.group, self.pending, self.last_scale = 0, None, scale
        return True

    @property
    def scaled(self) -> bool:
        """Whether a scale such as "juta" ended a part of it."""
        return self.total > 0

    @property
    def value(self) -> int:
        return self.total + self.group + (self.pending or 0)


def _words_at(
    text: str, tokens: list[re.Match[str]], position: int, data: ModuleType
) -> tuple[NumberSpan | None, int]:
    """Read the longest number that begins with the word at ``position``; (span or None, words used)."""
    number, used, end = _Sum(), 0, 0
    index = position
    while index < len(tokens) and tokens[index]["word"]:
        word = tokens[index]["word"].lower()
        joined = index == position or not text[end : tokens[index].start()].strip(" \t\n\r\u00a0-")
        if not joined:
            break
        if number.take(word, data):
            index += 1
            used, end = index - position, tokens[index - 1].end()
        elif word in data.CONJUNCTIONS and number.value >= 100 and index + 1 < len(tokens):
            index += 1
            end = tokens[index - 1].end()
        else:
            break
    if not used:
        return None, 1
    start, end = tokens[position].start(), tokens[position + used - 1].end()
    before = tokens[position - 1]["word"] if position else None
    after = tokens[position + used]["word"] if position + used < len(tokens) else None
    alone = used == 1 and number.value < 10
    if alone and before and before.lower() in data.NOT_AFTER:
        return None, used
    if alone and after and after.lower() in data.NOT_BEFORE:
        return None, used
    whole = NumberSpan(start, end, Decimal(number.value))
    if number.scaled:
        return whole, used
    span, more = _with_decimals(text, tokens, whole, position + used, data)
    return span, used + more


def _with_decimals(
    text: str, tokens: list[re.Match[str]], whole: NumberSpan, behind: int, data: ModuleType
) -> tuple[NumberSpan, int]:
    """A number with what words say behind its point, "tiga koma lima miliar", and how many more words."""
    digits, used = _behind_point(text, tokens, behind, data)
    if not digits:
        return whole, 0
    value, last = whole.value + Decimal(f"0.{digits}"), behind + used - 1
    scale = _word_at(text, tokens, last + 1)
    if scale in data.SCALES:
        value, last = value * data.SCALES[scale], last + 1
    return NumberSpan(whole.start, tokens[last].end(), value), last + 1 - behind


def _word_at(text: str, tokens: list[re.Match[str]], index: int) -> str:
    """The word there, in lower case, when only white space stands before it; else nothing."""
    if not 0 < index < len(tokens) or text[tokens[index - 1].end() : tokens[index].start()].strip():
        return ""
    return (tokens[index]["word"] or "").lower()


def _behind_point(text: str, tokens: list[re.Match[str]], index: int, data: ModuleType) -> tuple[str, int]:
    """The digits that words say behind a point, and the words used: "koma lima", "koma dua puluh lima"."""
    if _word_at(text, tokens, index) not in data.POINTS:
        return "", 0
    words: list[str] = []
    small = (*data.UNITS, *data.FIXED, *data.ADDERS, *data.MULTIPLIERS)
    while (word := _word_at(text, tokens, index + 1 + len(words))) in small:
        words.append(word)
    if all(word in data.UNITS for word in words):
        return "".join(str(data.UNITS[word]) for word in words), len(words) + 1
    tens = _Sum()
    if all(tens.take(word, data) for word in words) and tens.value in range(10, 100):
        return str(tens.value), len(words) + 1
    return "", 0
