"""The unit of money that a header, a caption or a line above a table sets: "dalam ribuan rupiah"."""

from __future__ import annotations

import re

_WORDS = (
    (10**3, r"ribuan|ribu|thousands?|rb"),
    (10**6, r"jutaan|juta|millions?|jt"),
    (10**9, r"mil[iy]?y?aran|mil[iy]?y?ar|billions?|milyard"),
    (10**12, r"tril[iy]?unan|tril[iy]?un|trillions?"),
)
_MONEY = r"(?:rp|rupiah|idr|rph)"
#: A scale word beside the currency, after "dalam"/"in", or alone in brackets.
_NAMED = tuple(
    (
        factor,
        re.compile(
            rf"\b{_MONEY}(?:[\s.,(x*]+|(?={words}))(?:dalam |in )?(?:{words})\b"
            rf"|\b(?:{words})\)?\s*(?:of )?\(?{_MONEY}\b"
            rf"|\b(?:dalam|in)\s+(?:{_MONEY}[\s.]*)?(?:{words})\b|[(\[]\s*x?\s*(?:{words})\s*[)\]]"
        ),
    )
    for factor, words in _WORDS
)
_ZEROS = re.compile(rf"(?:\b{_MONEY}\b[\s.,(x*]*|[(\[x*]\s*)(?:1[.,]?)?(000(?:[.,]000){{0,3}})\b")


def scale_of(text: str) -> int | None:
    """1000 for "(Rp. 000)" and "dalam ribuan rupiah", 10**6 for "Rp (juta)"; None when nothing is said."""
    words = " ".join(text.casefold().split())
    for factor, pattern in _NAMED:
        if pattern.search(words):
            return factor
    zeros = _ZEROS.search(words)
    return 10 ** zeros[1].count("0") if zeros else None
