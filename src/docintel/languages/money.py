"""Amounts of money in text: ``Rp 2,5 miliar`` is 2500000000 IDR."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from docintel.languages.letters import first_words, letter_words, plain_letters
from docintel.languages.numbers import find_numbers, parse_figure, parse_number, scale_at, words_of
from docintel.types import Lang

#: Currency signs and words before an amount, and what ISO 4217 calls them.
_BEFORE = {
    "rp": "IDR", "rp.": "IDR", "idr": "IDR", "rupiah": "IDR", "us$": "USD", "usd": "USD", "$": "USD",
    "sgd": "SGD", "s$": "SGD", "eur": "EUR", "€": "EUR", "jpy": "JPY", "¥": "JPY", "£": "GBP", "gbp": "GBP",
    "aud": "AUD", "a$": "AUD", "myr": "MYR", "rm": "MYR",
}  # fmt: skip
_AFTER = {
    "rupiah": "IDR", "rupiyah": "IDR", "idr": "IDR", "dolar as": "USD", "dollar as": "USD",
    "us dollars": "USD", "u.s. dollars": "USD", "dolar amerika": "USD", "dollars": "USD", "usd": "USD",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "sgd": "SGD",
}  # fmt: skip
_FIGURE = r"\d{1,3}(?:[.,\u00a0]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?(?!\d)"
_PREFIXED = re.compile(
    rf"(?<![^\W\d_])(?P<sign>Rp\.?|IDR|US\$|USD|SGD|S\$|EUR|€|JPY|¥|GBP|£|AUD|A\$|MYR|RM|\$)[\s:]{{0,3}}"
    rf"(?P<figure>{_FIGURE})(?P<zeros>,-|\.-|,–)?",
    re.IGNORECASE,
)
_FIGURE_AT_ALL = re.compile(r"\d")
_RANGE_TO = re.compile(
    rf"\s?(?:-|–|—|hingga|sampai|s/d|s\.d\.|ngantos|to)\s?(?P<figure>{_FIGURE})", re.IGNORECASE
)
_SUFFIXED = re.compile(
    r"\s{0,2}(?P<sign>rupiah|rupiyah|idr|dolar as|dollar as|us dollars|u\.s\. dollars|dolar amerika|dollars"
    r"|usd|euros?|yen|sgd)\b",
    re.IGNORECASE,
)
_WORDS_AFTER = first_words(_AFTER)
_LANGS: tuple[Lang, ...] = ("en", "id", "jv")
#: The same number in words: "Rp 3,5 (tiga koma lima) miliar".
_IN_WORDS = re.compile(r"\s?\((?P<words>[^()\d]{2,80})\)")
_LETTER = re.compile(r"\s?([MT])(?![^\W_])")
#: Letters behind the figures of any currency but the rupiah: "US$ 5M", "$2k".
_FOREIGN_LETTER = re.compile(r"\s?(k|mn?|bn?|t)(?![^\W_])", re.IGNORECASE)
_FOREIGN_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12}


@dataclass(frozen=True, slots=True)
class AmountSpan:
    """Money as it stands in the text; ``amount`` in full, None when the scale is not certain."""

    start: int
    end: int
    amount: Decimal | None
    currency: str


def find_amounts(text: str, lang: Lang = "id") -> list[AmountSpan]:
    """All amounts of money of the text, in order; a range ("Rp 1-2 miliar") gives both of its ends."""
    text = plain_letters(text)
    found: list[AmountSpan] = []
    for match in _PREFIXED.finditer(text) if _FIGURE_AT_ALL.search(text) else ():
        if found and match.start() < found[-1].end:
            continue
        found.extend(_prefixed(text, match, lang))
    taken = [(span.start, span.end) for span in found]
    position = 0
    for number in find_numbers(text, lang) if not letter_words(text).isdisjoint(_WORDS_AFTER) else ():
        while position < len(taken) and taken[position][1] <= number.start:
            position += 1
        suffix = _SUFFIXED.match(text, number.end)
        if suffix is None or (position < len(taken) and taken[position][0] < suffix.end()):
            continue
        currency = _AFTER[" ".join(suffix["sign"].lower().split())]
        found.append(AmountSpan(number.start, suffix.end(), number.value, currency))
    return sorted(found, key=lambda span: span.start)


def _prefixed(text: str, match: re.Match[str], lang: Lang) -> list[AmountSpan]:
    """One amount after its currency, or the two ends of a range that share it."""
    currency = _BEFORE[match["sign"].lower()]
    ends = [(match.start(), match.end(), match["figure"])]
    onward = _RANGE_TO.match(text, match.end())
    if onward is not None and not match["zeros"]:
        ends.append((onward.start("figure"), onward.end(), onward["figure"]))
    scale = _scale(text, _behind_words(text, *ends[-1][1:], lang), currency, lang)
    factor, last = scale if scale else (1, ends[-1][1])
    spans = []
    for start, end, figure in ends:
        value = parse_figure(figure, lang)
        # "Rp 141,206,000" and "Rp 141.206,000": money has no thousandths.
        if value is not None and factor == 1 and re.search(r"[.,]\d{3}$", figure):
            value = parse_figure(figure.replace(",", "").replace(".", ""), lang)
        amount = None if value is None or factor is None else value * factor
        spans.append(AmountSpan(start, last if end == ends[-1][1] else end, amount, currency))
    return spans


def _behind_words(text: str, end: int, figure: str, lang: Lang) -> int:
    """Where the figures end together with the words in brackets that say the same."""
    words = _IN_WORDS.match(text, end)
    same = words is not None and parse_number(words["words"], lang) == parse_figure(figure, lang)
    return words.end() if words is not None and same else end


def _scale(text: str, position: int, currency: str, lang: Lang) -> tuple[int | None, int] | None:
    """(factor, end) of a scale after the figures; the factor is None where the letter may mean two things."""
    # "Rp 5 juta" within English, "Rp 5 yuta" in a Javanese line of an Indonesian text.
    tried = (scale_at(text, position, each) for each in (lang, *(other for other in _LANGS if other != lang)))
    word = next((found for found in tried if found is not None), None)
    if word is not None:
        following = scale_at(text, word[1], lang)  # "Rp 1,2 ribu triliun"
        return (word[0] * following[0], following[1]) if following else word
    if currency != "IDR":
        letter = _FOREIGN_LETTER.match(text, position)
        if letter is None:
            return None
        # To a reader of Indonesian "M" is a thousand million, whatever the currency.
        doubtful = lang != "en" and letter[1].lower() == "m"
        return None if doubtful else _FOREIGN_SCALES[letter[1].lower()], letter.end()
    letter = _LETTER.match(text, position)
    if letter is None:
        return None
    return words_of(lang).MONEY_LETTERS.get(letter[1]), letter.end()
