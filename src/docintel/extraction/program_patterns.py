"""Names of programmes that an expression describes: known ones, missions, the smart city of a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_candidates import Candidate
from docintel.languages.dates import alternatives

_GENERIC = re.compile(
    r"(?<![\w-])(?:(?:program(?:me)?|gerakan|masterplan|master\s+plan|rencana\s+induk|roadmap|peta\s+jalan"
    r"|program\s+gerakan)\s+(?:menuju\s+)?"
    rf"(?:{alternatives(list(lexicon.GENERIC_NAMES))})(?:\s20\d\d[-–]20\d\d)?"
    r"|smart\s+city\s+(?:program(?:me)?|masterplan|master\s+plan|initiative|roadmap))(?![\w-])",
    re.IGNORECASE,
)
_SAME_IN_ENGLISH = re.compile(r"\s\((?:smart city|kota cerdas|kota pintar)\)", re.IGNORECASE)
_MISSION = re.compile(r"(?:^|\n)\s*(?:\d{1,2}[.)]\s*)?([A-Z][A-Z/ \-&]{5,60}[A-Z])\s+(?:melalui|dengan)\s")
_SLOGAN = re.compile(r"[“\"]([A-Z]{2,}(?: [A-Z]{2,}){1,6})[”\"]")
_SMART_PLACE = re.compile(
    r"(?<![\w-])(?:Smart City|Kota Cerdas|SMART CITY)\s+(?:(?:Kota|Kabupaten|Provinsi|KOTA|KABUPATEN)\s+)?"
    r"([A-Z]\w+)(?:\s+(?:Tahap|Fase)\s+[IVX]+)?(?![\w-])"
)
_PLACE_SMART = re.compile(r"(?<![\w-])([A-Z]\w+)\s+(?:Smart City|SMART CITY)(?!\s+[A-Z(])(?![\w-])")
#: What is named in quotation marks behind the words that say what it is: "Ambulans Laut “Tabea”".
_QUOTED_BEHIND = re.compile(
    r"(?<![\w-])((?:[A-Z][\w-]+ ){1,3}(?:[A-Z][\w-]+) )[\"“‘]([A-Z][^\"“”’\n]{1,30})[\"”’](?!\w)"
)
_NOMINAL = re.compile(
    r"\b((?:digitalisasi|revitalisasi|hilirisasi|normalisasi|relokasi|naturalisasi)\s+[a-z]{4,})\b",
    re.IGNORECASE,
)
_VILLAGE_FUND = re.compile(
    r"(?<![\w-])(?<!Alokasi )(?:BLT )?Dana Desa(?: (?:(?:[Tt]ahun|[Tt]aun|TA) )?20\d\d)?(?![\w-])"
)
_SATU_DATA = re.compile(
    r"(?<![\w-])Satu (?:Data|Layanan) (?!untuk|dan|yang)[A-Z][a-z]+(?![\w-])"
    r"|(?<![\w-])(?:[A-Z][a-z]+ ){1,2}Satu (?:Data|Layanan)(?![\w-])"
)
#: Buses of a city: "Trans Semarang", "Transjakarta"; roads across an island are called so too.
_BUSES = re.compile(
    r"(?<![\w-])(?:Bus )?Trans(?:(?! ?(?:[Ss]tudio|TV|[Cc]orp|[Mm]edia|[Jj]awa|[Ss]umat|[Pp]apua|[Ss]ulawesi"
    r"|[Kk]alimantan|[Ii]ndonesia|[Mm]art)) [A-Z][a-z]+"
    r"|[Jj](?:akarta|abodetabek|ogja|ateng|atim|abar)|[Pp]atriot)"
    r"(?![\w-])"
)
#: With what every match holds: it is looked for first, as most texts hold none. And whether to spread a name.
_KNOWN = (("Dana Desa", _VILLAGE_FUND, False), ("Trans", _BUSES, False), ("Satu ", _SATU_DATA, True))
_SMART_CITY = ("Smart City", "SMART CITY", "Kota Cerdas")
#: The title of a plan over several lines.
_TITLE = re.compile(
    r"(?m)^[ \t]*((?:RENCANA|MASTERPLAN|MASTER PLAN|ROADMAP|ROAD MAP|PETA JALAN|DOKUMEN RENCANA)"
    r"[A-Z ()/,-]{4,90}"
    r"(?:\n(?:DINAS|BADAN|KANTOR|SEKRETARIAT|KOTA|KABUPATEN|PROVINSI|PEMERINTAH)[A-Z ()/,-]{3,70}){0,2}"
    r"(?:\s(?:TAHUN |PERIODE )?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?)[ \t]*$"
)
#: How often a phrase such as "digitalisasi bansos" must stand in a document whose title has it.
_RECURRING = 3


def known_names(text: str) -> Iterator[Candidate]:
    """Names of which an expression knows all: the village fund, buses of a city, data and services in one."""
    for sign, pattern, spread in _KNOWN:
        for match in pattern.finditer(text) if sign in text else ():
            yield Candidate(match.start(), match.end(), "known", spread=spread)


def generic_names(text: str) -> Iterator[Candidate]:
    """Such as "program smart city", which need no capital."""
    for match in _GENERIC.finditer(text):
        bracket = _SAME_IN_ENGLISH.match(text, match.end())
        yield Candidate(match.start(), bracket.end() if bracket else match.end(), "generic")


def mission_names(text: str) -> Iterator[Candidate]:
    """Names in capitals: of a mission that "melalui" explains, or of a slogan in quotation marks."""
    explained = "melalui" in text or "dengan" in text
    quoted = "“" in text or '"' in text
    for pattern, possible in ((_MISSION, explained), (_SLOGAN, quoted)):
        for match in pattern.finditer(text) if possible else ():
            if len(match[1].split()) > 1:
                yield Candidate(match.start(1), match.end(1), "mission")


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Where the titles of plans stand that run over several lines, with their place and years."""
    for match in _TITLE.finditer(text):
        if "\n" in match[1]:
            yield match.start(1), match.end(1)


def quoted_behind(text: str) -> Iterator[Candidate]:
    """What names in quotation marks are, with them, and the names alone."""
    for match in _QUOTED_BEHIND.finditer(text) if any(mark in text for mark in '"“‘') else ():
        yield Candidate(match.start(), match.end(), "quoted_behind")
        yield Candidate(match.start(2), match.end(2), "quoted_alone")


def cities(text: str, places: frozenset[str]) -> Iterator[Candidate]:
    """The smart city of a place; ``places`` are those of the document, in lower case."""
    if not any(name in text for name in _SMART_CITY):
        return
    for pattern in (_SMART_PLACE, _PLACE_SMART):
        for match in pattern.finditer(text):
            if match[1].lower() in places:
                yield Candidate(*match.span(), "place")


def of_title(title: str, text: str) -> Iterator[str]:
    """Phrases of a title that the text makes its subject: a facility, or "digitalisasi bansos"."""
    for match in re.finditer(r"\b([A-Z]\w+)((?:\s+[A-Z][\w-]+){1,3})", title):
        words = [match[1], *match[2].split()]
        for position, word in enumerate(words):
            if word.lower() in lexicon.FACILITIES and position + 1 < len(words):
                for length in (3, 2):
                    phrase = " ".join(words[position : position + length])
                    if len(phrase.split()) == length and text.count(phrase) >= _RECURRING - (length > 2):
                        yield phrase
                        break
    for match in _NOMINAL.finditer(title):
        phrase = " ".join(match[1].lower().split())
        if text.lower().count(phrase) >= _RECURRING:
            yield phrase
