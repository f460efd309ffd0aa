"""Who acts in a clause without the name of an agency: every village, a place, a person named before."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import lru_cache
from typing import NamedTuple

from docintel.extraction.cue_expressions import cue_words, reporting_expression, words_of_all
from docintel.types import Lang

Place = tuple[int, int]

#: Characters before a name in which "kata" stands.
_WINDOW = 40
#: Where a subject may stand: at the beginning, behind a comma, a quotation mark, a conjunction or a year.
_BEGIN = (
    r"(?:^[\s\W]*(?:[\da-z]{1,2}[.)]\s*)?|[,;:“\"]\s*|\b(?:19|20)\d\d\s+"
    rf"|(?<![\w-])(?:{words_of_all('SUBJECT_AFTER')})\s+)"
)
#: Texts name units in the words of either language: "Saben perangkat daerah", "every puskesmas".
_UNITS = re.compile(
    rf"{_BEGIN}(?P<name>(?:{words_of_all('EACH')})\s+(?:{words_of_all('UNIT')})|{words_of_all('ONLY_UNIT')})(?![\w/-])",
    re.IGNORECASE,
)
_NAMES = re.compile(
    rf"{_BEGIN}(?P<name>(?-i:[A-Z][a-z’']+(?:\s[A-Z][a-z’']+)?))(?P<kind>\s(?:city|regency|province))?(?![\w/-])",
    re.IGNORECASE,
)
#: What somebody does who is named before it, and what is only done to somebody ("akan direnovasi").
_NOT_DONE_TO = rf"(?!(?:{words_of_all('DONE_TO')}))"
_ACTS = re.compile(
    rf"(?:\s\([^()]{{1,24}}\))?(?:\s(?:{words_of_all('BESIDES')}))?\s"
    rf"(?:(?:{words_of_all('AUXILIARY')})\s+{_NOT_DONE_TO}[a-z]|{_NOT_DONE_TO}(?:{words_of_all('ACTS')}))",
    re.IGNORECASE,
)
#: The dateline or the number of an item, and words that only join a sentence to the one before.
_BEFORE_A_SUBJECT = re.compile(
    r"(?:[^\n–—]{2,60}\b(?:\d{1,2}\s\w{3,9},?|\w{3,9}\s\d{1,2},)\s20\d\d\)?\s?[–—-]\s|\W*(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]\s)?\W*"
    r"(?:(?:bahwa|bilih|yen|menawi|that|(?:namun|sebelumnya|akan tetapi|nanging|sadurunge|saderengipun"
    r"|however|but|earlier|previously)\b,?)\s+)?",
    re.IGNORECASE,
)


class Holder(NamedTuple):
    """Where the holder of an office was named; ``person``: the words are surely those of the person.

    In "Wali Kota Palung, Hendra Wijaya" they are; in "Gubernur Jawa Tengah Ahmad Luthfi" some name a place.
    """

    place: Place
    person: bool


def find_subject(
    clause: str, lang: Lang, regions: Container[str], holders: Mapping[str, Holder]
) -> tuple[Place | None, Place | None]:
    """(place in the clause, place in the document) of who acts; at most one of them is there.

    "Setiap kecamatan wajib …" and "Kudus juga menargetkan …" name who acts themselves, "Budi mengatakan …"
    means the holder of an office named before. Nobody acts to whom something is done, or who receives it.

    Args:
        clause: the clause, without accents.
        lang: its language.
        regions: names of regions that the document uses as such.
        holders: where each holder of an office was named, by the words of the name.
    """
    for match in _UNITS.finditer(clause):
        if _ACTS.match(clause, match.end("name")):
            return match.span("name"), None
    for match in _NAMES.finditer(clause):
        end, name = match.end(), match["name"]
        if name in regions and _ACTS.match(clause, end):
            return (match.start("name"), end), None  # "Bali province will …", and not "Bali province schools"
        first, *others = (holders.get(word) for word in name.split())
        if first is None or match["kind"] or name in regions or any(other != first for other in others):
            continue
        # Places and offices do much, but only a person is quoted and gives a word.
        if _says(lang).match(clause, end) or (first.person and _ACTS.match(clause, end)):
            return None, first.place
    return None, None


def is_object(clause: str, lang: Lang, start: int, end: int) -> bool:
    """Whether the house named at ``start`` is what is worked on: "Pembangunan Command Center senilai …"."""
    near = max(0, start - _WINDOW)
    return bool(_HOUSE.search(clause, start, end)) and bool(_work_on(lang).search(clause, near, start))


def behind_joining(words: str, begin: int, end: int) -> int:
    """Where what is spoken of begins from ``begin`` on: behind a dateline, a number, "bahwa", "namun"."""
    joining = _BEFORE_A_SUBJECT.match(words, begin, end)
    return joining.end() if joining else begin


def refers(clause: str, lang: Lang) -> bool:
    """Whether who acts is only meant: "Pihaknya akan …", "Ratih mengatakan ia akan …"."""
    # Many who say "they" mean themselves: "Warga mengatakan mereka akan pindah".
    return any(
        match["they"] is None or not _many(lang).search(clause, 0, match.start())
        for match in _referring(lang).finditer(clause)
    )


def says_we(clause: str, lang: Lang) -> bool:
    """Whether a speaker promises for the own office, and neither hopes nor asks."""
    return _we(lang).search(clause) is not None and not _wishes(lang).search(clause)


def quotes(clause: str, lang: Lang) -> bool:
    """Whether somebody is quoted: "Warga bilang, 'kami akan pindah'"."""
    return reporting_expression(lang).search(clause) is not None


def speaks(clause: str, lang: Lang, start: int) -> bool:
    """Whether a "we" promises (and neither hopes nor asks) in a clause, as who is named at ``start`` says."""
    said = _said_by(lang).search(clause, max(0, start - _WINDOW), start)
    return said is not None and says_we(clause, lang)


_HOUSE = re.compile(r"(?<!\w)(?:center|centre|puskesmas|rsud|kantor)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _work_on(lang: Lang) -> re.Pattern[str]:
    doing = rf"(?i:(?:{cue_words(lang, 'ACTING')})\s+(?:of\s+)?(?:an?\s+|the\s+)?)"
    return re.compile(rf"(?<!\w){doing}(?:[A-Z][\w-]*\s+){{0,2}}$")


@lru_cache(maxsize=8)
def _says(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{cue_words(lang, 'REPORTING')}|{cue_words(lang, 'PLEDGING')})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _said_by(lang: Lang) -> re.Pattern[str]:
    # "ujar Budi Santoso, Kepala Dinas …"
    person = r"(?:(?-i:[A-Z][\w.’']*(?:\s[A-Z][\w.’']*){0,3}),\s)?"
    return re.compile(rf"{reporting_expression(lang).pattern}\s+{person}(?:the\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=8)
def _wishes(lang: Lang) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{cue_words(lang, 'HOPED')}|{cue_words(lang, 'ASKED')})(?!\w)", re.IGNORECASE
    )


@lru_cache(maxsize=8)
def _we(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{cue_words(lang, 'WE')})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _many(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{cue_words(lang, 'MANY')})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=8)
def _referring(lang: Lang) -> re.Pattern[str]:
    pronoun, saying = cue_words(lang, "PRONOUN"), cue_words(lang, "REPORTING")
    they = rf"(?:(?P<they>{cue_words(lang, 'THEY')})|{pronoun})"
    # Behind "kata dia," stands what is said, and "dia" only says it.
    return re.compile(
        rf"^\W*{pronoun}\b|\b(?:{saying})(?:\s+(?:bahwa|bilih|yen|menawi|that))?[\s,:“\"]*{they}\b(?=\s\w)"
        r"|\bpihaknya\b",
        re.IGNORECASE,
    )
