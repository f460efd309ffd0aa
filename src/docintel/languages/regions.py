"""Which city, regency or province a text is about, by how it is named: "Kabupaten Banyujati", "X Regency".

A region counts only where the text itself puts the kind of place beside the name, so that no list of regions
is needed, and regions that were made after any list are known too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_WORD = r"[A-Z][a-zà-öø-ÿ'’]+(?:-[A-Z][a-z]+)?"
_CAPITALS = r"[A-Z][A-Z'’]+"
_NAME = rf"(?:{_WORD}(?:[ ]{_WORD}){{0,2}}|{_CAPITALS}(?:[ ]{_CAPITALS}){{0,2}})"
_GAP = r"[^\S\t]+"  # a tab parts cells: "Kawasan Strategis Provinsi" and "Persentase trayek" are two
_BEFORE = re.compile(
    # Behind a slash, as in "Kab/Kota", stands what goes on after any of them: "Kab/Kota Jumlah Sekolah".
    r"(?<![\w/-])(?P<kind>Kabupat[eè]n|KABUPATEN|Kab\.|KAB\.|Pemkab|PEMKAB|Kota|KOTA|Kutha|Kitha|Pemkot|PEMKOT"
    r"|Provinsi|PROVINSI|Pemprov|PEMPROV|City of|CITY OF|Regency of|REGENCY OF|Province of|PROVINCE OF)"
    rf"{_GAP}"
    rf"(?P<name>{_NAME})"
)
_AFTER = re.compile(
    rf"(?<![\w-])(?P<name>{_NAME}){_GAP}(?P<kind>[Rr]egency|City|[Pp]rovince|REGENCY|CITY|PROVINCE)\b"
)
_KINDS = {
    **dict.fromkeys(("kabupaten", "kabupatèn", "kab.", "pemkab", "regency", "regency of"), "Kabupaten"),
    **dict.fromkeys(("kota", "kutha", "kitha", "pemkot", "city", "city of"), "Kota"),
    **dict.fromkeys(("provinsi", "pemprov", "province", "province of"), "Provinsi"),
}
#: What stands beside these words and names no place ("Kota Cerdas", "Smart City"), and where a name ends.
_NO_NAME = frozenset(
    """cerdas pintar hijau layak kreatif sehat pusaka lama tua baru dan yang ini itu di ke tahun dalam
    untuk se in of at for from to by with while but as since when near smart safe green creative the our
    this each every inner old new and master masterplan plan rencana dokumen program dinas badan
    pemerintah provinsi kabupaten kota kecamatan desa kelurahan smartcity bappeda diskominfo sekretariat
    mandiri madani tangguh inklusif berkelanjutan dunia kita kami anda""".split()
)
#: Second words of names, which a headline can not be mistaken for.
_SECOND = frozenset(
    """barat timur utara selatan tengah tenggara laut daya jaya raya besar kidul lor wetan kulon regency
    west east north south central""".split()
)
#: Who rules a region, and what else is called by the region's name.
_RULERS = frozenset({"bupati", "wali kota", "walikota", "regent of", "mayor of"})
_OFFICE = re.compile(
    r"(?<![\w-])(?P<head>(?i:bupati|wali ?kota|regent of|mayor of|pemkab|pemkot|bappeda|diskominfo|disdik"
    rf"|dinkes|dishub|dlh|dprd|polres|kodim|sekda|di|ke|ing|wonten|dhateng|in)){_GAP}(?P<name>{_WORD}|{_CAPITALS})(?![\w-])"
)
#: A word that has its capital behind a small word too, and not only in headlines.
_IN_PROSE = re.compile(rf"(?<![\w-])[a-z]+ ({_WORD})(?!\w)")
#: A word with a capital that no other follows.
_ENDING_A_NAME = re.compile(rf"(?<![\w-]){_WORD}(?![\w-])(?! [A-Z])")
#: A name in a title counts as often; the region must be named twice as often as any other.
_TITLE = 4
_CLEARLY = 2

_Name = tuple[str, ...]  # the kind and the words


def region_of(title: str | None, text: str) -> str | None:
    """The region, such as ``Kabupaten Banyujati``, that the document is clearly about; None without one.

    Most plans of a city or regency name their province too, and those of a province many cities: a city is
    what a text is about when it is named as often as any province, a province when named twice as often as
    any city.
    """
    counts: Counter[_Name] = Counter()
    in_text: set[_Name] = set()
    for part, weight in ((title or "", _TITLE), (text, 1)):
        for kind, words, headline in _named(part):
            # Every word of a headline has a capital: only its first is surely of the name.
            kept = _sure(words) if headline else words
            counts[(kind, *kept[:1])] += weight
            if not headline:
                in_text.add((kind, *kept[:1]))
            for length in range(2, len(kept) + 1):
                counts[(kind, *kept[:length])] += weight
    told = {name: count for name, count in counts.items() if name[:2] in in_text}
    provinces = {name: count for name, count in told.items() if name[0] == "Provinsi"}
    local = {name: count for name, count in told.items() if name not in provinces}
    if max(provinces.values(), default=0) > max(local.values(), default=0):
        best = _clearest(provinces, max(local.values(), default=0))
    else:
        best = _clearest(local)
    return None if best is None else " ".join(_extended(best, counts))


def region_names(text: str) -> frozenset[str]:
    """The names of all regions that the text calls so, without the kind: "Kudus" of "Kabupaten Kudus".

    What stands so in a headline alone may be any word: "Wali Kota Janji Trotoar Rampung". Where the mayor's
    name follows, "Wali Kota Palung Sri Hartati", the region is what stands without it elsewhere, too. A
    place by which two offices are called, "Bupati Siak" and "Bappeda Siak", needs no kind.
    """
    sure = {words[:2] for _, words, headline in _named(text) if not headline}
    first = {words[0] for words in sure}
    guessed = {_sure(words) for _, words, headline in _named(text) if headline}
    in_prose = {match[1] for match in _IN_PROSE.finditer(text)} if guessed else set()
    kept = sure | {words for words in guessed if words[0] in first or words[0] in in_prose}
    ending = Counter(_ENDING_A_NAME.findall(text))
    alone = {word for word in first if ending[word] > 1}
    return frozenset(" ".join(words) for words in kept) | alone | _places_of_offices(text)


def _places_of_offices(text: str) -> frozenset[str]:
    """Words that stand behind a regent's or mayor's office and behind another agency's or "di"."""
    heads: dict[str, set[str]] = {}
    for match in _OFFICE.finditer(text):
        heads.setdefault(match["name"].title(), set()).add(match["head"].lower())
    return frozenset(name for name, found in heads.items() if len(found) > 1 and found & _RULERS)


def _named(text: str) -> Iterator[tuple[str, _Name, bool]]:
    """Each place named: kind, words of its name in title case, and whether that is in a headline."""
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            words: list[str] = []
            for word in match["name"].split():
                if word.lower() in _NO_NAME:
                    if pattern is _BEFORE:
                        break
                    words.clear()
                    continue
                words.append(word.title() if word.isupper() else word)
            if words:
                yield _KINDS[match["kind"].lower()], tuple(words), _headline(text, match.start())


def _headline(text: str, at: int) -> bool:
    """Whether nearly all words of the line begin with a capital, and not all letters are capitals."""
    line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
    words = [word for word in line.split() if word[:1].isalpha()]
    small = sum(word[0].islower() for word in words)
    return not line.isupper() and small * 8 <= len(words) and len(words) > 3


def _sure(words: _Name) -> _Name:
    return words[:2] if len(words) > 1 and words[1].lower() in _SECOND else words[:1]


def _clearest(counts: dict[_Name, int], others: int = 0) -> _Name | None:
    """The name that is there at least twice, and twice as often as the next and as the ``others``."""
    first = Counter({name: count for name, count in counts.items() if len(name) == 2})
    ranked = first.most_common(2)
    if not ranked or ranked[0][1] < 2:
        return None
    if ranked[0][1] < _CLEARLY * max([others, *(count for _, count in ranked[1:])]):
        return None
    return ranked[0][0]


def _extended(name: _Name, counts: Counter[_Name]) -> _Name:
    """With its second and third word, where most mentions have them: "Bandung Barat"."""
    while True:
        longer = [other for other in counts if len(other) == len(name) + 1 and other[:-1] == name]
        best = max(longer, key=lambda other: (counts[other], other), default=None)
        if best is None or counts[best] * 3 < counts[name] * 2:
            return name
        name = best
