"""Numbers that words imply without being numerals: ordinals, Roman numerals, "both", "day and night"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from docintel.types import Lang

#: Both the beginning and the end of a day: "24.00".
_MIDNIGHT = re.compile(r"\b(?:midnight|tengah malam|tengah wengi|tengah dalu)\b", re.IGNORECASE)
#: Times and spans that words say, with their unit; they only excuse figures of that unit elsewhere.
_SAID_OTHERWISE = (
    (re.compile(r"\b(?:noon|midday|tengah hari|bedhug)\b", re.IGNORECASE), Decimal(12), None),
    (_MIDNIGHT, Decimal(0), None),
    (_MIDNIGHT, Decimal(24), None),
    (re.compile(r"\b(?:half an hour|s[ae]tengah jam|sepalih jam)\b", re.IGNORECASE), Decimal(30), "minute"),
    (
        re.compile(
            r"\b(?:a?round the clock|day and night|siang (?:dan )?malam|rinten (?:saha |lan )?dalu"
            r"|raina wengi|sedinten muput|s[ae]dinten s[ae]dalu|sehari semalam|sedina sewengi"
            r"|a day and a night)\b",
            re.IGNORECASE,
        ),
        Decimal(24),
        "hour",
    ),
    (re.compile(r"\b(?:in full|fully|entirely|sepenuhnya|seutuhnya)\b", re.IGNORECASE), Decimal(100), "%"),
    (re.compile(r"\b(?:semester|half[- ]year|(?:first|second) half)\b", re.IGNORECASE), Decimal(6), "month"),
    (
        re.compile(r"\b(?:quarter of an hour|seperempat jam|saprapat jam)\b", re.IGNORECASE),
        Decimal(15),
        "minute",
    ),
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
          "XI": 11, "XII": 12}  # fmt: skip
_ROMAN_WORD = re.compile(r"\b(?:VIII|VII|XII|III|IV|VI|IX|XI|II|I|V|X)\b")

#: Words that say a number without being one to :mod:`docintel.languages.numbers`; they only excuse others.
_SAID: dict[str, dict[str, int]] = {
    "id": {"kesatu": 1, "pertama": 1, "perdana": 1, "tunggal": 1, "kedua": 2, "keduanya": 2, "sepasang": 2,
    "ganda": 2,
           "ketiga": 3, "ketiganya": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7, "kedelapan": 8,
           "kesembilan": 9, "kesepuluh": 10, "selusin": 12, "lusin": 12, "sekodi": 20, "kodi": 20,
           "seratus": 100, "balita": 5,
           "triwulan": 3, "caturwulan": 4, "windu": 8, "dasawarsa": 10, "dekade": 10, "abad": 100,
           "seribu": 1000, "sehari": 1, "seminggu": 1, "sebulan": 1, "setahun": 1, "sebuah": 1, "seorang": 1,
           "sekali": 1},
    "jv": {"kapisan": 1, "sepisan": 1, "kapindho": 2, "kaloro": 2, "kalih-kalihipun": 2, "kekalih": 2,
    "katelu": 3,
           "katiga": 3, "kapapat": 4, "kalima": 5, "kaenem": 6, "sapisan": 1, "setunggal": 1, "satunggal": 1,
           "windu": 8, "sewindu": 8, "selapan": 35, "seabad": 100,
           "sasi": 1, "sawulan": 1, "sataun": 1, "sedinten": 1, "tigang": 3,
           "kalihan": 2, "loro-lorone": 2, "nem": 6, "rong": 2, "telung": 3, "patang": 4, "limang": 5,
           "pitung": 7, "wolung": 8, "sangang": 9, "gangsal": 5, "sekawan": 4, "kawan": 4},
    "en": {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8,
           "ninth": 9, "tenth": 10, "both": 2, "double": 2, "twice": 2, "pair": 2,
           "once": 1, "a": 1,
           "an": 1, "single": 1, "every": 1, "each": 1, "per": 1, "dozen": 12,
           # "Eight of ten" is no number to the languages, where "one of" is none.
           "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
           "hundred": 100, "thousand": 1000, "daily": 1, "yearly": 1, "three-storey": 3, "two-storey": 2,
           "triple": 3, "decade": 10, "decades": 10, "century": 100, "fortnight": 14, "score": 20},
}  # fmt: skip
_ORDINALS = frozenset(
    "pertama perdana kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh "
    "kapisan sepisan sapisan kapindho kaloro katelu katiga kapapat kalima kaenem "
    "first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_ENGLISH_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_HYPHENED = re.compile(r"\b(one|two|three|four|five|six|seven|eight|nine|ten)-(?=[a-z])", re.IGNORECASE)
#: "ke-3", "ke3".
_BEHIND_KE = re.compile(r"\bke-?(\d+)\b", re.IGNORECASE)
_ONES = {w: i for i, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}


class ImpliedNumber(NamedTuple):
    """Where it stands in the text, its value and unit, and whether it says which one of a series."""

    start: int
    end: int
    value: Decimal
    unit: str | None = None
    ordinal: bool = False


def implied_numbers(text: str, lang: Lang) -> list[ImpliedNumber]:
    """All of a text in plain letters, by the way they are said; some stand within others."""
    words = {**_SAID["id"], **_SAID["jv"]} if lang == "jv" else _SAID.get(lang, {})
    found = [
        ImpliedNumber(*m.span(), Decimal(words[word]), ordinal=word in _ORDINALS)
        for m in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
        for word in (m[0].lower(), m[0].lower().partition("-")[0])[: 2 if "-" in m[0] else 1]
        if word in words
    ]
    found += [
        ImpliedNumber(*m.span(), Decimal(_ROMAN[m[0]]), ordinal=True) for m in _ROMAN_WORD.finditer(text)
    ]
    found += [ImpliedNumber(*m.span(), Decimal(m[1])) for m in _ENGLISH_ORDINAL.finditer(text)]
    found += [ImpliedNumber(*m.span(1), Decimal(_ONES[m[1].lower()])) for m in _HYPHENED.finditer(text)]
    found += [ImpliedNumber(*m.span(1), Decimal(m[1])) for m in _BEHIND_KE.finditer(text)]
    return found + [
        ImpliedNumber(*m.span(), value, unit)
        for pattern, value, unit in _SAID_OTHERWISE
        for m in pattern.finditer(text)
    ]
