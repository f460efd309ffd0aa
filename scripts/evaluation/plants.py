"""One fact changed, or something dropped, in one language of a release: what ``verify`` must report.

Figures, words for numbers, years, days, months, weekdays and names are changed; bounds and denials are turned
round; clauses and sentences are dropped or added. What a change is to be reported as is its ``kind``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from docintel.parallel import LANGUAGES
from docintel.types import Lang
from evaluation.releases import Parallel

#: What the issue asks to be reported with its kind; the other changes are measured beside them.
FACTS = ("figure", "number word", "year", "day", "month", "weekday", "person", "place", "agency", "sentence")


@dataclass(frozen=True, slots=True)
class Plant:
    """``change`` names what was done in ``row``; ``kind`` is what a finding must be called."""

    change: str
    kind: str
    lang: Lang
    row: int
    release: Parallel
    before: str
    after: str


_WEEKDAYS: dict[Lang, list[str]] = {
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(),
    "jv": "Senen Selasa Rebo Kemis Jemuwah Setu Minggu".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_INDONESIAN_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
_MONTHS: dict[Lang, list[str]] = {
    "id": _INDONESIAN_MONTHS.split(),
    "jv": _INDONESIAN_MONTHS.split(),
    "en": "January February March April May June July August September October November December".split(),
}
_COUNTS: dict[Lang, list[str]] = {
    "id": "dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas ratus".split()[:10],
    "jv": "kalih tigang sekawan gangsal enem pitung wolung sangang sedasa sewelas".split(),
    "en": "two three four five six seven eight nine ten eleven".split(),
}
_NGOKO = "rong telung patang limang nem pitung wolung sangang sepuluh sewelas".split()
_FLIPPED: dict[Lang, dict[str, str]] = {
    "id": {
        "paling lambat": "paling cepat", "selambat-lambatnya": "paling cepat", "lebih dari": "kurang dari",
        "paling sedikit": "paling banyak", "sedikitnya": "paling banyak", "di atas": "di bawah",
        "di bawah": "di atas", "kurang dari": "lebih dari", "maksimal": "minimal", "hingga": "sekurangnya",
    },
    "jv": {
        "paling telat": "paling cepet", "langkung saking": "kirang saking",
        "paling sekedhik": "paling kathah",
        "sekedhikipun": "paling kathah", "kirang saking": "langkung saking", "paling awrat": "paling entheng",
    },
    "en": {
        "at the latest": "at the earliest", "no later than": "no earlier than", "more than": "less than",
        "at least": "at most", "no more than": "no less than", "less than": "more than", "over": "under",
        "below": "above", "above": "below", "no fewer than": "no more than",
    },
}  # fmt: skip
_DENIALS: dict[Lang, str] = {
    "id": r"\b(?:tidak|belum|dilarang) ",
    "jv": r"\b(?:boten|ora|dereng) ",
    "en": r"\b(?:not|never) ",
}
_POOLS = {
    "persons": "Bambang Sutrisno; Hartono; Wulan Safitri; Suryanto; Joko Prabowo; Nurul Aini; Teguh".split(
        "; "
    ),
    "places": "Wonogiri; Sragen; Boyolali; Malang; Kudus; Bantul; Pacitan; Kendal".split("; "),
}
_AGENCIES: list[dict[Lang, str]] = [
    {"id": "Dinas Sosial", "jv": "Dinas Sosial", "en": "Social Affairs Office"},
    {"id": "Dinas Perdagangan", "jv": "Dinas Perdagangan", "en": "Trade Office"},
    {"id": "Badan Pertanahan Nasional", "jv": "Badan Pertanahan Nasional", "en": "National Land Agency"},
]
_ACRONYMS = ("BNPB", "KPK", "BULOG")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:19|20)\d\d")
_CLAUSE = re.compile(
    r", (?!dan |lan |saha |and |serta |tuwin )[^,“\"]{28,}(?=[.,]$|,)|(?<=[.,] )[^,.“\"]{28,}, "
)


def plants(release: Parallel, seed: int) -> list[Plant]:
    """Every change of every sentence, one at a time, in random order."""
    dice = random.Random(f"{seed} {release.name}")  # noqa: S311 - the same changes every time
    found = []
    for row, texts in enumerate(release.rows):
        for lang in LANGUAGES:
            if lang not in texts:
                continue
            for place, text in enumerate(texts[lang]):
                for change, kind, before, after, changed in _changes(release, text, lang, dice):
                    new = [changed if i == place else old for i, old in enumerate(texts[lang])]
                    copy = release.changed(row, lang, new)
                    found.append(Plant(change, kind, lang, row, copy, before, after))
            found += _drops(release, row, lang)
    dice.shuffle(found)
    return found


def _drops(release: Parallel, row: int, lang: Lang) -> Iterator[Plant]:
    texts = release.rows[row][lang]
    said = " ".join(texts)
    if len(said.split()) < 4 or re.search(r"\(?0\d{3}", said):
        return  # a line of a few words and an address are no statements
    yield Plant("sentence", "missing", lang, row, release.changed(row, lang, []), said, "")
    if len(texts) > 1:
        yield Plant("half", "missing", lang, row, release.changed(row, lang, texts[:1]), texts[1], "")
    alone = release
    for other in LANGUAGES:
        alone = alone if other == lang or other not in release.rows[row] else alone.changed(row, other, [])
    yield Plant("added", "added", lang, row, alone, "", said)


Change = tuple[str, str, str, str, str]


def _changes(release: Parallel, text: str, lang: Lang, dice: random.Random) -> Iterator[Change]:
    """(change, kind, before, after, the changed text)."""

    def at(match: re.Match[str], change: str, kind: str, new: str, group: int = 0) -> Change:
        start, end = match.span(group)
        return change, kind, match[group], new, text[:start] + new + text[end:]

    yield from _figures(text, lang, dice, at)
    yield from _words(text, lang, dice, at)
    for match in re.finditer(r"(?<![\d.,])(?:17|18|19|20)\d\d(?![\d.,]\d|\d| pos)", text):
        yield at(match, "year", "date", str(int(match[0]) + dice.choice([-2, -1, 1, 2])))
    for match in _DATE.finditer(text):
        yield at(match, "day", "date", str(int(match[1]) % 27 + 1), 1)
        yield at(match, "month", "date", str(int(match[2]) % 12 + 1), 2)
    for key in ("persons", "places", "agencies"):
        yield from _names(release.names.get(key, []), key, text, lang, dice)
    for old, new in _FLIPPED[lang].items():
        for match in re.finditer(rf"(?<![\w-])(?<!no ){old}(?= \S*(?:\w+ )?\d|\b)", text):
            if re.search(r"\d", text[max(0, match.start() - 25) : match.end() + 25]):
                yield at(match, "bound", "number", new)
    for match in re.finditer(_DENIALS[lang], text, re.IGNORECASE):
        yield at(match, "denial", "term", "")
    for match in _CLAUSE.finditer(text):
        yield at(match, "clause", "missing", "")


def _figures(text: str, lang: Lang, dice: random.Random, at) -> Iterator[Change]:  # type: ignore[no-untyped-def]
    if re.search(r"telepon|telpon|phone|hotline|nomor 08|nomer 08|0281|0812", text, re.IGNORECASE):
        return
    months = "|".join(_MONTHS[lang])
    for match in _FIGURE.finditer(text):
        around = text[max(0, match.start() - 1) : match.end() + 1]
        if re.fullmatch(r"(?:17|18|19|20)\d\d", match[0]) and "ton" not in text[match.end() :][:5]:
            continue
        if "/" in around and "km" not in text[match.end() :][:4]:
            continue
        after = text[match.end() :]
        digits = [i for i, c in enumerate(match[0]) if c.isdigit()]
        digit = dice.choice(digits)
        new = match[0][:digit] + str(int(match[0][digit]) % 9 + 1) + match[0][digit + 1 :]
        if re.match(rf" (?:{months})\b", after) or re.match(
            rf" (?:dan|lan|and|hingga|dumugi|to) \d+ (?:{months})\b", after
        ):
            yield at(match, "day", "date", str(int(match[0]) % 27 + 1))
        else:
            yield at(match, "figure", "number", new)


def _words(text: str, lang: Lang, dice: random.Random, at) -> Iterator[Change]:  # type: ignore[no-untyped-def]
    lists = [_COUNTS[lang]] + ([_NGOKO] if lang == "jv" else [])
    for words in lists:
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b(?! (?:kali|puluh lebih))", text):
            new = dice.choice([word for word in words if word != match[0]])
            yield at(match, "number word", "number", new)
    for change, words in (("weekday", _WEEKDAYS[lang]), ("month", _MONTHS[lang])):
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b(?! Suryani)", text):
            yield at(match, change, "date", dice.choice([word for word in words if word != match[0]]))


def _names(names: list[str], key: str, text: str, lang: Lang, dice: random.Random) -> Iterator[Change]:
    kinds = {"persons": "person", "places": "place", "agencies": "agency"}
    for entry in names:
        forms = [form.strip() for form in entry.split("=")]
        name = forms[LANGUAGES.index(lang)] if len(forms) == 3 else forms[0]
        at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        if at is None:
            continue
        if key == "agencies":
            new = dice.choice(_ACRONYMS) if name.isupper() else dice.choice(_AGENCIES)[lang]
        else:
            full = " " in name
            pool = [n for n in _POOLS[key] if n != name]
            new = dice.choice([n for n in pool if key == "places" or (" " in n) == full])
        kind = "name"
        yield kinds[key], kind, name, new, text[: at.start()] + new + text[at.end() :]
