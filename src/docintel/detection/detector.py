"""The language of a text, by its function words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module

from docintel.types import Lang, Register

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of a text, its probability, and the register where the language is Javanese."""

    lang: Lang
    score: float
    register: Register | None = None


def detect(text: str) -> Detection:
    """The language of one text of any length."""
    return detect_many([text])[0]


def detect_many(texts: Iterable[str]) -> list[Detection]:
    """The languages of many texts, in order."""
    tables: dict[Lang, frozenset[str]] = {
        lang: import_module(f"docintel.languages.{lang}.stop_words").STOP_WORDS for lang in ("id", "jv", "en")
    }
    found = []
    for text in texts:
        words = [word.lower() for word in _WORD.findall(text[:20_000])]
        counts: dict[Lang, int] = {
            lang: sum(word in table for word in words) for lang, table in tables.items()
        }
        best = max(counts, key=lambda lang: counts[lang])
        total = sum(counts.values())
        found.append(Detection(best, counts[best] / total) if total else Detection("und", 0.0))
    return found
