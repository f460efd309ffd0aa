"""The cues of each language as expressions, and what a part of a sentence says by them."""

from __future__ import annotations

import re
from functools import lru_cache
from types import ModuleType

from docintel.extraction.shortfalls import falls_short
from docintel.languages.beginnings import Expressions
from docintel.languages.en import cues as english
from docintel.languages.id import cues as indonesian
from docintel.languages.jv import cues as javanese
from docintel.languages.letters import plain_letters
from docintel.types import Lang

_CUES: dict[str, ModuleType] = {"id": indonesian, "jv": javanese, "en": english, "und": indonesian}
#: Characters before a word in which its "not" stands.
_DENIAL_REACH = 24
#: "Tahap 1 (2025) : penataan proses bisnis".
_STAGED = re.compile(
    r"^\W*(?:tahap|fase|phase|stage|tahun|taun|year)\b[^:.\n]{0,32}(?:19|20)\d\d[^:.\n]{0,10}:", re.IGNORECASE
)
#: "Wisatawan 210 ribu -> 500 ribu": from where it starts to what is aimed at.
_ARROW = re.compile(r"\d[^\n]{0,20}?\s?(?:[-=]>|[→⇒])\s?[^\w\n]{0,3}(?:Rp\.?\s?)?\d")
#: A verb without who does it begins an item: "2. Melatih 1.200 perangkat desa" is still to be done.
_INFINITIVE = re.compile(r"^\W*(?:\w{1,2}[.)]\s*)?me[a-z]{4,}\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def expressions_of(lang: Lang) -> dict[str, re.Pattern[str]]:
    """Every cue of a language by its name; see ``_WEIGHTS`` of :mod:`.judging`."""
    words = _CUES[lang]
    names = (
        "future", "planned", "aimed", "target", "hoped", "obliged", "reached", "event", "ongoing", "missed",
        "dropped", "uncertain", "negated", "asked", "speaker", "defining", "described", "budget", "prize",
        "predicate", "soon", "legal", "put_off", "finished", "running", "overtaken", "pending", "wanted",
        "conditional", "slipped", "reported_future", "undone", "awaited", "statistic", "effect",
    )  # fmt: skip
    table = {name: _whole(getattr(words, name.upper())) for name in names}
    table["anaphoric"] = re.compile(rf"^\W*(?:{words.ANAPHORIC})\b", re.IGNORECASE)
    table["indicator"] = re.compile(
        rf"^\W*(?:(?:\w+\s){{0,2}}\w+(?:[,:.]\s*|\s+))?(?:{words.INDICATOR})\b", re.IGNORECASE
    )
    table["relative_planned"] = re.compile(rf"\b(?:{words.RELATIVE})\s+(?:{words.PLANNED})\b", re.IGNORECASE)
    table["active"] = _whole(rf"(?!(?:{words.REPORTING})\b)(?:{words.ACTIVE})")
    table["staged"] = _STAGED
    table["acting"] = re.compile(rf"^\W*(?:\w{{1,2}}[.)]\s*)?(?:{words.ACTING})(?![\w-])", re.IGNORECASE)
    table["infinitive"] = _INFINITIVE
    table["happened"] = launch_expression(lang)
    table["subordinate"] = _whole(words.SUBORDINATE)
    table["verbal"] = _whole(words.VERBAL)
    table["done"] = _whole(rf"(?:{words.DONE})(?!\s+(?:{words.REPORTING}|{words.STATIVE})\b)")
    table["intended"] = _whole(
        rf"(?:{words.DONE})\s+(?:(?:initially|originally|first|semula|awalnya)\s+)?"
        rf"(?!\w*(?:siap|nyiap|cawis|nyawis|prepar|propos))(?:{words.PLANNED}|{words.AIMED})"
    )
    table["purpose"] = re.compile(
        rf"\b(?:untuk|guna|kangge|kanggo|to)\s+(?:{words.EVENT})(?!\w)", re.IGNORECASE
    )
    table["expected"] = re.compile(
        rf"\b(?:{words.HOPED})\s+(?:(?:pada|di|ing|wonten|in|by|hingga|sampai|dengan|nganti|ngantos|akhir|tahun|taun|warsa)"
        r"\s+){0,4}(?:19|20)\d\d\b",
        re.IGNORECASE,
    )
    table["arrow"] = _ARROW
    ahead = f"{words.FUTURE}|{words.PLANNED}|{words.AIMED}"
    table["ahead"] = _whole(ahead)
    table["relative_ahead"] = _whole(rf"(?:{words.RELATIVE})\s+(?:{ahead})")
    table["denied"] = _whole(
        rf"(?:{words.NEGATED})\s+(?:(?!only|just|hanya|sekadar|namung)\w+\s+)?(?:{words.MISSED})"
    )
    table["kept"] = _whole(rf"(?:{words.NEGATED})\s+(?:jadi\s+)?(?:{words.DROPPED})")
    table["counted"] = _whole(rf"\d[\d.,]*\s+(?:[^\W\d]+\s+){{1,3}}(?:{words.FINISHED})")
    table["held"] = _whole(words.HELD)
    table["over"] = _whole(f"{words.DONE}|{words.FINISHED}|{words.MISSED}")
    table["refused"] = _whole(
        rf"(?:{words.NEGATED})\s+(?:{words.FUTURE})|(?:{words.FUTURE})\s+(?:not|never)(?!\s+only)"
    )
    table["future_verb"] = _whole(rf"(?:{words.FUTURE})\s+(?:(?:{words.ADVERB})\s+)?(?:{words.VERB})")
    table["relative_future"] = re.compile(rf"\b(?:{words.RELATIVE})\s+(?:{words.FUTURE})\b", re.IGNORECASE)
    return table


@lru_cache(maxsize=8)
def comparing(lang: Lang) -> dict[str, re.Pattern[str]]:
    """The words that hold what was reached against what was planned; see :mod:`.shortfalls`."""
    table = {name: _whole(getattr(_CUES[lang], name.upper())) for name in ("of_plan", "of_which", "so_far")}
    table["share"] = re.compile(rf"\s?(?:%|{words_of_all('SHARE')})")
    return table


@lru_cache(maxsize=8)
def _said(lang: Lang) -> Expressions:
    """Of these cues one makes a clause of a part of a sentence."""
    names = ("future", "planned", "aimed", "obliged", "event", "done", "verbal")
    return Expressions({name: expressions_of(lang)[name] for name in names})


@lru_cache(maxsize=8)
def _predicates(lang: Lang) -> Expressions:
    """Of these cues one makes a part of a sentence say more than the part before it."""
    names = (
        "future", "planned", "aimed", "obliged", "event", "done", "verbal", "missed", "dropped", "negated",
        "finished", "running", "ongoing", "uncertain",
    )  # fmt: skip
    return Expressions({name: expressions_of(lang)[name] for name in names})


@lru_cache(maxsize=8)
def _times(lang: Lang) -> Expressions:
    return Expressions({name: expressions_of(lang)[name] for name in ("ahead", "held", "running", "over")})


def time_of(part: str, lang: Lang) -> str | None:
    """Whether a part of a sentence tells of what is ``ahead``, ``running``, ``over`` or only ``held`` now.

    None: of what is ahead and something else, or of nothing.
    """
    times = _times(lang).places(part).keys()
    if "ahead" in times:
        return "ahead" if len(times) == 1 else None
    return next((time for time in ("running", "over", "held") if time in times), None)


def compares(part: str, lang: Lang) -> bool:
    """Whether a part of a sentence holds what was reached against what was planned, which is more."""
    return falls_short(plain_letters(part), lang, comparing(lang)) is not None


def cue_words(lang: Lang, name: str) -> str:
    """The regular expression of a language's cue, such as ``FUTURE``."""
    words: str = getattr(_CUES[lang], name)
    return words


@lru_cache(maxsize=32)
def words_of_all(name: str) -> str:
    """The regular expressions of a cue in every language, as one: texts mix them."""
    languages: tuple[ModuleType, ...] = (indonesian, javanese, english)
    return "|".join(f"(?:{getattr(cues, name)})" for cues in languages)


def _whole(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{expression})(?![\w])", re.IGNORECASE)


@lru_cache(maxsize=8)
def reporting_expression(lang: Lang) -> re.Pattern[str]:
    """Words by which somebody is quoted: a date beside them is that of the saying."""
    return _whole(_CUES[lang].REPORTING)


def with_denial(clause: str, start: int, lang: Lang) -> int:
    """Where the words that begin at ``start`` begin with the "not" right before them."""
    match = _denial(lang).search(clause, max(0, start - _DENIAL_REACH), start)
    return match.start() if match else start


@lru_cache(maxsize=8)
def _denial(lang: Lang) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?!tanpa|without)(?:{_CUES[lang].NEGATED})\s+(?:[^\W\d]+\s+)?$", re.IGNORECASE
    )


@lru_cache(maxsize=8)
def partner_expression(lang: Lang) -> re.Pattern[str]:
    """Words right before the name of a partner."""
    return re.compile(rf"(?<!\w)(?:{_CUES[lang].PARTNER})\s*$", re.IGNORECASE)


@lru_cache(maxsize=8)
def launch_expression(lang: Lang) -> re.Pattern[str]:
    """Words for what happens once, on a day, as the document is written."""
    return _whole("|".join((*_CUES[lang].LAUNCH_VERBS, _CUES[lang].HAPPENED)))


def has_verb(part: str, lang: Lang) -> bool:
    """Whether a part of a sentence says by itself what is, or is not, done."""
    return bool(_predicates(lang).places(plain_letters(part)))


def says_something(part: str, lang: Lang) -> bool:
    """Whether a part of a sentence has a word of promise or report of its own."""
    return bool(_said(lang).places(part))
