"""Parts of a whole in words: "half", "sepertiga", "tiga perempat", "kalih pratigan", "three quarters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from docintel.types import Lang

#: The note of facts that are fractions: only a fraction or a percentage stands in the place of one.
FRACTION = "fraction"

_HALVES: dict[Lang, str] = {
    "id": "setengah|separuh|separo",
    "jv": "setengah|satengah|separo|separuh|sepalih|sapalih",
    "en": "(?:a |one )?half(?! past)",
}
_COUNTS: dict[Lang, tuple[str, ...]] = {
    "id": ("se|satu ", "dua ", "tiga ", "empat "),
    "jv": ("se|sa|setunggal |satunggal |siji ", "kalih |rong |loro |dua ", "tigang |telung |tiga ",
           "sekawan |kawan |patang |empat "),
    "en": ("a |an |one[ -]", "two[ -]", "three[ -]", "four[ -]"),
}  # fmt: skip
_PARTS: dict[Lang, dict[int, str]] = {
    "id": {3: "pertiga", 4: "perempat", 5: "perlima", 10: "persepuluh"},
    "jv": {3: "pertiga|pratiga|pratelon", 4: "perempat|prapat|prasekawan", 5: "perlima|pralima|pragangsal",
           10: "persepuluh|prasedasa"},
    "en": {3: "thirds?", 4: "quarters?|fourths", 5: "fifths?", 10: "tenths?"},
}  # fmt: skip
#: What every one of these words has in it.
_ANY = re.compile(
    r"half|third|quarter|fourth|fifth|tenth|setengah|satengah|separ|s[ae]palih|per(?:tig|empa|lim|sepu)|pra"
    r"|\bin (?:three|four|five|ten)\b",
    re.IGNORECASE,
)
#: No -an in Javanese: "prapatan" and "pratigan" are crossroads.
_SUFFIX: dict[Lang, str] = {"id": "(?:nya)?", "jv": "(?:n?ipun|n?ing|ne|e)?", "en": ""}
#: Half an hour is thirty minutes elsewhere.
_NO_TIME = r"(?!\s+(?:an\s+hour|jam)\b)"
#: "One household in five has none", but not "one officer in five districts".
_ENGLISH_IN = re.compile(
    r"\bone (?:[a-z]+ ){0,2}in (?:(three)|(four)|(five)|(ten))"
    r"(?=\s+(?:has|have|is|are|was|were|does|do|did|still|now|can|will)\b|\s*[.,;])",
    re.IGNORECASE,
)
_WHOLES = (3, 4, 5, 10)
#: "A third time" and "a quarter" of the year are none: in English a part is one of something.
_ENGLISH_OF = r"(?=\s+(?:of\b|the\b)|\s*[.,;])"


def find_fractions(text: str, lang: Lang) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and value of each, in no order; a language without a table has none."""
    if lang not in _HALVES or not _ANY.search(text):
        return
    for pattern, value in _patterns(lang):
        for match in pattern.finditer(text):
            yield *match.span(), value
    if lang == "en":
        for match in _ENGLISH_IN.finditer(text):
            yield *match.span(), _part(1, _WHOLES[(match.lastindex or 1) - 1])


def _part(count: int, whole: int) -> Decimal:
    return (Decimal(count) / whole).quantize(Decimal("0.0001"))


@cache
def _patterns(lang: Lang) -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    suffix = _SUFFIX[lang]
    found = [(re.compile(rf"\b(?:{_HALVES[lang]}){suffix}\b{_NO_TIME}", re.IGNORECASE), Decimal("0.5"))]
    for whole, parts in _PARTS[lang].items():
        for count, words in enumerate(_COUNTS[lang], 1):
            after = _ENGLISH_OF if lang == "en" and count == 1 else ""
            pattern = re.compile(rf"\b(?:{words})(?:{parts}){suffix}\b{after}", re.IGNORECASE)
            found.append((pattern, _part(count, whole)))
    return tuple(found)
