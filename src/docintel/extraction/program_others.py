"""What is written as names are and is no programme: laws, streets, hospitals, indicators, places alone."""

from __future__ import annotations

import re

from docintel.extraction import program_words as lexicon

#: What begins the name of a law: an item of "Dasar hukum" names no programme.
_LAW = re.compile(
    r"(?:(?:uu|pp|\d{4}) (?:no|nomor)|undang\s?-\s?undang|peraturan|keputusan|instruksi"
    r"|surat\s+(?:edaran|keputusan)|perpres|permen\w*|perda|pergub|perbup|perwal\w*|inpres)\b"
)
#: A law by its number, wherever it stands: "Miturut Perpres 109 Taun 2025".
_LAW_BY_NUMBER = re.compile(
    r"\b(?:uu|pp|perpres|inpres|permen\w*|perda|perdes|pergub|perbup|perwal\w*) (?:(?:no|nomor|nomer)\.? )?\d"
)
_BUDGET = re.compile(r"\b(?:r?apb[dn]|dpa)\b")
#: A year of a budget, the number of a letter: "FY2027", "II/2026".
_CODE = re.compile(r"(?:fy|ta|[ivxlc\d]{1,5}/)\s?\d{4}")
#: An indicator: "Persentase Kredit", "PDRB Kota Batu", "IPM Jawa Barat".
_INDICATOR = re.compile(r"(?:persentase|prosentase|jumlah|rasio|cakupan|indeks|pdr?b|ipm|lpe|inflasi)\s")
#: In what a table counts its money.
_SCALE = re.compile(r"(?:dalam )?(?:ribuan|jutaan|miliaran|juta|miliar) rupiah\b")
#: The header of a table or a chapter: "PROGRAM DAN KEGIATAN".
_PROGRAM_AND = re.compile(r"(?:program(?:me)?s? )?(?:dan|and|lan)\b")
_HOSPITAL = re.compile(r"(?:rumah sakit|rs) (?:umum|daerah|pusat|jiwa|islam|khusus|ibu)\b")
#: The name of a street; a toll road is a project.
_STREET = re.compile(r"(?:jalan|jln?\.?) (?!tol\b)\S+(?: \S+){0,3}")
#: By what a phrase begins that is another thing.
_BEGINS = (_LAW, _HOSPITAL, _PROGRAM_AND, _INDICATOR, _SCALE)


def is_another_thing(surface: str, places: frozenset[str]) -> bool:
    """Whether a phrase names a dimension, a law, a budget, places alone, a notion or a common product.

    ``places`` are those of the document, in lower case.
    """
    low = " ".join(surface.lower().split())
    places_alone = (places, lexicon.PLACE_HEADS, lexicon.PROVINCES)
    parts = low.removeprefix("se-").replace("/", " ").split()  # "se-Jawa Barat": all of it
    if all(part.isdigit() or any(part in words for words in places_alone) for part in parts):
        return True
    if (
        any(kind.search(low) for kind in (_BUDGET, _LAW_BY_NUMBER))
        or any(kind.match(low) for kind in _BEGINS)
        or _CODE.fullmatch(low)
    ):
        return True
    smart, _, rest = low.partition(" ")
    return (
        low in lexicon.COMMON_PRODUCTS
        or low in lexicon.NOTIONS
        or (smart == "smart" and rest in lexicon.AFTER_SMART)
    )


def is_street(surface: str) -> bool:
    """Whether a phrase names a street; a programme may be called so, too: "inovasi “Jalan Bahagia”"."""
    return _STREET.fullmatch(" ".join(surface.lower().split())) is not None
