"""Releases with one fact changed in one language, made from those in tests/alignment/releases."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from docintel.parallel import LANGUAGES
from docintel.types import Lang
from tests.alignment.corpus import NAMES, Parallel, load

_NUMBER = re.compile(
    r"(?<![\d/.,-])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*(?![\d/]| [A-Z][a-z]+ \d)(?! (?:to|dumugi|sampai) \d)"
)
_YEAR = re.compile(r"\b20\d\d\b")
_DAY = re.compile(r"\((\d{1,2})(?=/)")
_WEEKDAYS: dict[Lang, str] = {
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu",
    "jv": "Senen Selasa Rebo Kemis Jemuwah Setu",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday",
}
_PEOPLE = (
    "Gibran Sunardi Wahyuningsih Taufiq Kustini Ahyani Mataya Hevearita Mulyani Vastenburg Balapan "
    "Tirtonadi Jebres "
    "Jatibarang Bayat Klaten Sleman Parasamya Mangkunegaran Semarang Thailand"
).split()
_OTHERS = "Bambang Sutrisno Wonogiri Hartono Sragen Boyolali Suryanto Prabowo".split()


@dataclass
class Plant:
    """``kind`` is what a finding must be; ``group`` the position in the id list of the sentence changed."""

    name: str
    release: Parallel
    kind: str
    lang: Lang
    group: int
    text: str


def _replaced(release: Parallel, lang: Lang, place: int, text: str) -> Parallel:
    texts = {k: list(v) for k, v in release.texts.items()}
    texts[lang][place] = text
    return Parallel(texts, release.paragraphs, release.links)


def _dropped(release: Parallel, lang: Lang, place: int) -> Parallel:
    texts = {k: [t for i, t in enumerate(v) if (k, i) != (lang, place)] for k, v in release.texts.items()}
    marks = {
        k: [p for i, p in enumerate(v) if (k, i) != (lang, place)] for k, v in release.paragraphs.items()
    }
    return Parallel(texts, marks, [])


def _changes(text: str, lang: Lang, dice: random.Random) -> Iterator[tuple[str, str]]:
    """(kind, changed text) for everything in ``text`` that can be changed."""
    for match in _NUMBER.finditer(text):
        digit = dice.choice([i for i, c in enumerate(match[0]) if c.isdigit()])
        new = match[0][:digit] + str((int(match[0][digit]) % 9) + 1) + match[0][digit + 1 :]
        yield "number", text[: match.start()] + new + text[match.end() :]
    for match in _YEAR.finditer(text):
        yield "date", text[: match.start()] + str(int(match[0]) + dice.choice([-1, 1])) + text[match.end() :]
    for match in _DAY.finditer(text):
        yield "date", text[: match.start(1)] + str(int(match[1]) % 27 + 1) + text[match.end(1) :]
    days = _WEEKDAYS[lang].split()
    for match in re.finditer("|".join(days), text):
        other = dice.choice([day for day in days if day != match[0]])
        yield "date", text[: match.start()] + other + text[match.end() :]
    for match in re.finditer("|".join(_PEOPLE), text):
        yield "name", text[: match.start()] + dice.choice(_OTHERS) + text[match.end() :]


def plants(seed: int = 1) -> list[Plant]:
    """Every change of every sentence of every release, one at a time, and every sentence dropped."""
    dice = random.Random(seed)
    found = []
    for name in NAMES:
        release = load(name)
        for lang in LANGUAGES:
            for place, text in enumerate(release.texts[lang]):
                for kind, changed in _changes(text, lang, dice):
                    found.append(
                        Plant(name, _replaced(release, lang, place, changed), kind, lang, place, changed)
                    )
                found.append(Plant(name, _dropped(release, lang, place), "missing", lang, place, ""))
    return found
