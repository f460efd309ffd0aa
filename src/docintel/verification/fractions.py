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
#: No -an in Javanese: "prapatan" and "pratigan" are crossroads.
_SUFFIX: dict[Lang, str] = {"id": "(?:nya)?", "jv": "(?:n?ipun|ne|e)?", "en": ""}
#: Half an hour is thirty minutes elsewhere.
_NO_TIME = r"(?!\s+(?:an\s+hour|jam)\b)"
#: "A third time" and "a quarter" of the year are none: in English a part is one of something.
_ENGLISH_OF = r"(?=\s+(?:of\b|the\b)|\s*[.,;])"


def find_fractions(text: str, lang: Lang) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and value of each, in no order; a language without a table has none."""
    if lang not in _HALVES:
        return
    for pattern, value in _patterns(lang):
        for match in pattern.finditer(text):
            yield *match.span(), value


@cache
def _patterns(lang: Lang) -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    suffix = _SUFFIX[lang]
    found = [(re.compile(rf"\b(?:{_HALVES[lang]}){suffix}\b{_NO_TIME}", re.IGNORECASE), Decimal("0.5"))]
    for whole, parts in _PARTS[lang].items():
        for count, words in enumerate(_COUNTS[lang], 1):
            after = _ENGLISH_OF if lang == "en" and count == 1 else ""
            pattern = re.compile(rf"\b(?:{words})(?:{parts}){suffix}\b{after}", re.IGNORECASE)
            found.append((pattern, (Decimal(count) / whole).quantize(Decimal("0.0001"))))
    return tuple(found)
