"""Javanese for spaCy: ``spacy.blank("jv")``.

Written from grammars of Javanese (Robson, Javanese Grammar for Students; Poedjosoedarmo, Tingkat Tutur Bahasa
Jawa) and from the paragraphs of nusa-writes, in Latin script and in aksara Jawa.
"""

from __future__ import annotations

from spacy.attrs import LIKE_NUM
from spacy.lang.char_classes import ALPHA
from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import BaseDefaults, Language
from spacy.symbols import NORM, ORTH
from spacy.util import update_exc

from docintel.languages.id.abbreviations import OPENING as INDONESIAN_TITLES
from docintel.languages.jv import numbers
from docintel.languages.jv.abbreviations import CLOSING, OPENING
from docintel.languages.jv.stop_words import STOP_WORDS
from docintel.languages.letters import plain_letters

#: Pada: the marks of aksara Jawa (comma, full stop, number marks, brackets of letters and chapters).
_PADA = "꧁꧂꧃꧄꧅꧆꧇꧈꧉꧊꧋꧌꧍꧞꧟"
#: Spelled with an apostrophe for the glottal stop, one word each.
_GLOTTAL = ("ho'oh", "jum'at", "jemu'ah", "do'a", "ma'af", "qur'an", "mi'raj", "ra'yat", "nda'", "ora'")
#: Everyday spellings of words that the standard writes otherwise: their norm.
_SPELLINGS = {
    "kuwi": "iku", "kui": "iku", "punika": "menika", "puniko": "menika", "meniko": "menika", "ono": "ana",
    "opo": "apa", "sopo": "sapa", "koyo": "kaya", "utowo": "utawa", "naliko": "nalika", "moso": "mangsa",
    "milo": "mila", "mergo": "merga", "amargo": "amarga", "seko": "saka", "soko": "saka", "seka": "saka",
    "neng": "ing", "nang": "ing", "iso": "bisa", "isa": "bisa", "wes": "wis", "wus": "wis", "ra": "ora",
    "kulo": "kula", "griyo": "griya", "sedoyo": "sedaya", "wargo": "warga", "mboten": "boten",
    "nggih": "inggih", "niki": "punika", "niku": "punika", "yo": "iya", "meneh": "maneh", "ning": "nanging",
}  # fmt: skip
_NUMBER_WORDS = frozenset(
    word
    for table in (
        numbers.UNITS,
        numbers.MULTIPLIERS,
        numbers.SCALES,
        numbers.FIXED,
        numbers.WHOLE_SCALES,
        numbers.ADDERS,
    )
    for word in table
)
_ORDINALS = frozenset("kapisan kapindho katelu kaping kapapat kalima kanem kapitu kawolu".split())


def like_num(text: str) -> bool:
    """Whether a token is a number: digits with marks, fractions, number words of both registers, ordinals."""
    text = text.lstrip("+-±~")
    if text.replace(".", "").replace(",", "").isdigit():
        return True
    numerator, slash, denominator = text.partition("/")
    if slash and numerator.isdigit() and denominator.isdigit():
        return True
    word = plain_letters(text).lower()
    return word in _NUMBER_WORDS or word in _ORDINALS


def _tokenizer_exceptions() -> dict[str, list[dict[int, str]]]:
    exceptions: dict[str, list[dict[int, str]]] = {}
    for word in sorted(OPENING | CLOSING | INDONESIAN_TITLES):
        for form in {word, word.capitalize(), word.upper(), word.title()}:
            exceptions[f"{form}."] = [{ORTH: f"{form}."}]
    for word in _GLOTTAL:
        for form in (word, word.capitalize()):
            exceptions[form] = [{ORTH: form}]
    for word, norm in _SPELLINGS.items():
        for form in (word, word.capitalize()):
            exceptions[form] = [{ORTH: form, NORM: norm}]
    return exceptions


def _infixes() -> list[str]:
    """spaCy's, without the hyphen between letters: reduplication ("bocah-bocah") is one word."""
    kept = [infix for infix in TOKENIZER_INFIXES if not ("-" in infix and ALPHA in infix and "–" in infix)]
    return [*kept, rf"(?<=[{ALPHA}])(?:–|—|--|~)(?=[{ALPHA}])", f"[{_PADA}]"]


_STOP_WORDS = set(STOP_WORDS)  # spaCy adds to it
_PREFIXES = [*TOKENIZER_PREFIXES, f"[{_PADA}]", "Rp"]
_SUFFIXES = [*TOKENIZER_SUFFIXES, f"[{_PADA}]"]
_LEXICAL_ATTRIBUTES = {**BaseDefaults.lex_attr_getters, LIKE_NUM: like_num}


class JavaneseDefaults(BaseDefaults):
    """What the tokenizer and the vocabulary take from the language."""

    tokenizer_exceptions = update_exc(BASE_EXCEPTIONS, _tokenizer_exceptions())
    prefixes = _PREFIXES
    suffixes = _SUFFIXES
    infixes = _infixes()
    stop_words = _STOP_WORDS
    lex_attr_getters = _LEXICAL_ATTRIBUTES


class Javanese(Language):  # type: ignore[no-untyped-call]  # spaCy registers subclasses in untyped code
    """The pipeline class that ``spacy.blank("jv")`` makes."""

    lang = "jv"
    Defaults = JavaneseDefaults


__all__ = ["Javanese"]
