"""Words that turn a statement round: bounds ("paling banter", "at least") and negation."""

from __future__ import annotations

import re
from decimal import Decimal

from docintel.languages.letters import plain_letters
from docintel.languages.numbers import find_numbers
from docintel.parallel import LANGUAGE_NAMES, Finding, Severity
from docintel.types import Lang
from docintel.verification.views import View
from docintel.verification.words import count_of

_AT_LEAST: dict[Lang, tuple[str, ...]] = {
    "id": ("paling sedikit", "sedikitnya", "sekurang-kurangnya", "sekurangnya", "setidaknya",
           "setidak-tidaknya", "minimal", "minimum",
           "lebih dari", "di atas", "melebihi", "paling kurang", "paling cepat",
           "melampaui", "paling rendah", "paling ringan"),
    "jv": ("paling sekedhik", "paling sithik", "paling boten", "paling mboten", "paling ora", "sekedhikipun",
           "kirang-kirangipun", "minimal", "langkung saking", "luwih saka", "paling kirang",
           "saboten-botenipun",
           "paling cepet", "ngluwihi", "nglangkungi", "paling entheng", "paling andhap"),
    "en": ("at least", "a minimum of", "minimum", "no fewer than",
           "no less than", "not less than", "more than", "over", "above", "exceed", "exceeds",
           "exceeding",
           "upwards of", "at the earliest", "no earlier than"),
}  # fmt: skip
#: Behind these an amount that was said before is passed, and no bound set: "anything over that". Not
#: so in "more than this year's 500 tonnes".
_WHAT_WAS_SAID = re.compile(
    r"\s+(?:it|them|(?:that|this|these|those)(?!(?:\s+\w+['’]s?)?\s+(?:\w+ of )?(?:Rp\s?|US\$|\$)?\d))\b",
    re.IGNORECASE,
)
_AT_MOST: dict[Lang, tuple[str, ...]] = {
    "id": ("paling banyak", "sebanyak-banyaknya", "maksimal", "maksimum", "kurang dari", "di bawah",
           "paling lambat", "selambat-lambatnya", "paling lama", "paling tinggi", "paling berat"),
    "jv": ("paling kathah", "paling akeh", "paling banter", "maksimal", "kirang saking", "kurang saka",
           "paling lambat",
           "paling dangu", "paling suwe", "paling inggil", "paling telat", "paling awis",
           "paling awrat", "paling abot"),
    "en": ("at most", "a maximum of", "maximum", "less than", "fewer than", "under", "below",
           "at the latest", "up to",
           "by no later than"),
}  # fmt: skip
_NOT: dict[Lang, tuple[str, ...]] = {
    "id": ("tidak", "bukan", "belum", "tak", "jangan", "dilarang", "melarang", "larangan", "gagal",
           "batal",
           "membatalkan", "menolak", "tiada", "tanpa"),
    "jv": ("boten", "mboten", "ora", "sanes", "dereng", "durung", "aja", "sampun ngantos",
           # "Tak" before a Javanese verb is "I": it denies in what stays Indonesian.
           "tidak", "bukan", "belum", "yang tak", "tak pernah", "tak ada", "tak akan", "tak bisa", "jangan",
           "nglarang", "dilarang", "dipunlarang", "awisan", "ngawisi", "dipunawisi", "kaawisan", "nyegah",
           "dipuncegah", "dudu", "gagal", "batal", "mbatalaken", "nolak", "botenipun",
           "ampun", "tanpa"),
    "en": ("not", "no", "never", "cannot", "nor", "none", "nobody", "nothing", "neither",
           "prohibit",
           "prohibits", "prohibited", "ban", "bans", "banned", "forbid", "forbids", "forbidden",
           "fail", "failed",
           "cancel", "cancelled", "refuse", "refused", "unable", "lack", "lacks", "yet", "without"),
}  # fmt: skip
#: Only these English words surely deny what the others do not.
_PLAIN_NO = frozenset({"not", "cannot", "never", "no"})
_CONTRACTED = re.compile(r"n['’]t\b", re.IGNORECASE)
#: English says no by a prefix: "unfit", not "units", "until" or "unveil". Of "in-" and "im-" too many
#: words deny nothing ("important").
_UN = re.compile(
    r"\bun(?P<stem>(?!i(?![dmn])|til|less\b|der|cover|earth|fold|load|lock|pack|veil)[a-z]{3,})",
    re.IGNORECASE,
)
_PREFIXED = re.compile(
    r"\b(?:inability|inaccessible|inactive|inadequate|incapable|incomplete|incorrect|ineligible|insufficient"
    r"|invalid|illegal|impassable|impossible|irregular|disabled|disagree|disallow|disapprove|dissatisfied"
    r"|dismiss|non-?(?!etheless)[a-z]{4,}|(?:count|end|fruit|harm|help|hope|power|use)less)",
    re.IGNORECASE,
)
#: What has a word of denial in it and denies nothing.
_NO_DENIAL = re.compile(
    r"\b(?:(?:tidak|tak) terduga|m?boten kanyana|nyuwun ampun|paling m?boten|paling ora|no\. ?\d+"
    r"|tak lama|tidak lain"
    # What is decided, not said: "kalau tidak, disuruh balik".
    r"|(?:kalau|jika|bila|yen|menawi|menawa) (?:tidak|tak|m?boten|ora)(?=\s*[,;])|if not(?=\s*[,;])"
    # "Sanes" behind a noun is "other": "klompok sanes"; behind "menika" it denies.
    r"|(?<=\w )(?<!menika )(?<!punika )(?<!kasebut )(?<!iki )(?<!iku )sanes(?:ipun)?"
    r"(?=\s*(?:[.,;:!?)\"”]|$)|\s(?:lan|saha|ing|wonten|kangge|saking|kaliyan|ingkang|badhe|sampun|ugi|kedah)\b)"
    r"|(?:tidak|bukan|tak|jangan|m?boten|sanes|ora|dudu|not) "
    r"(?:hanya|cuma|sekadar|saja|namung|amung|mung|only|just|merely))\b",
    re.IGNORECASE,
)
#: Bounds are denied in one language and said outright in another: these are read both ways. "Langkung" at
#: the end of a clause is no bound but to pass.
_DENIED_BOUND = re.compile(
    r"\b(?:tidak|tak|m?boten|ora|not|no)\s+(?:\w+\s+)?"
    r"(?:kurang|lebih|kirang|langkung(?!\s*(?:[.,;:!?]|$))|luwih|less|more|fewer|later|earlier)\b"
    r"|\b(?:not|no) [a-z]+er than\b",
    re.IGNORECASE,
)
#: What says no without a word of denial: it may stand for the denial of others that do not say it too.
_FREE = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"gratis|(?:di)?bebas(?:kan)?|dipun(?:bebas|luwar)aken|free|freed|freeing|exempt(?:ed)?|waived?",
        r"hanya|namung|mung|only",
        r"(?:di|ter|ka|dipun)?tutup|closed",
        # What is out or run dry; "mati" of people says nothing of this.
        r"(?:listrik|lampu|air|banyu|toya|jaringan|sinyal)\w* (?:mati|pejah)|padam"
        r"|habis|telas|kosong|kothong|suwung|nihil",
        r"(?:me)?nunggak|tunggakan|in arrears|unpaid|overdue",
        r"otherwise|or else",
        r"regardless|irrespective",
        r"(?:stay|keep|kept)(?: [\w-]+){0,4} (?:away|out)|avoid(?:ed|ing|s)?|(?:meng)?hindari|nyingkiri",
    )
)
#: What is without something: no more than words of that kind are meant by it ("cashless" denies no verb).
_LESS = re.compile(
    r"\b(?:non-[a-z]{3,}|non(?!g|ton|etheless)[a-z]{4,}|(?!unless|bless|\w+theless)[a-z]{3,}less)\b",
    re.IGNORECASE,
)
_WITHOUT = frozenset(("tanpa", "bukan", "sanes", "dudu", "without"))
#: What is free costs nothing, also where the denial says both: "gratis, tidak dipungut biaya".
_COST = re.compile(r"bia?ya|bayar|ragad|pungut|pundhut|pay|charge|fee|cost", re.IGNORECASE)
#: "Sampun" is "already", and "do not" at the head of a clause: "sampun gampil pitados".
_DO_NOT = re.compile(r"\bjangan\b", re.IGNORECASE)
_MAY_BE_DO_NOT = re.compile(
    r"(?:^|[.,;:!?\"“”–—])\s*(?:(?!(?:ingkang|kang|sing)\b)[^\W\d_]+\s+){0,2}"
    r"sampun\b(?![^.;!?]*\b(?:kepareng|pareng|angsal|saged|kenging)\b)",
    re.IGNORECASE | re.MULTILINE,
)
#: Characters before a bound in which a negation turns it round ("must not be less than"), and behind it in
#: which its number stands.
_REACH = 22
#: These without a number are part of a term: "the minimum wage".
_TERMS = ("minimum", "maximum", "maksimum")
#: Before the end of a bound: what is denied is that there is one. "No more than" is one.
_NO_BOUND = re.compile(
    r"\b(?:(?:no|without(?: an?)?|tanpa|tidak ada|boten wonten)\s+(?:batas\s+)?(?:minim|maxim|maks)\w*"
    r"|(?:not even|bahkan tidak|malah boten)\s+[\w\s]{0,20})$",
    re.IGNORECASE,
)
#: Characters between a bound and its number: "at the latest" stands behind a date.
_NEAR = 30
#: What bounds only a number: "paling berat 20 kilogram", and not "paling berat dicari".
_SUPERLATIVE = re.compile(
    r"paling\s(?:cepat|cepet|enggal|berat|abot|awrat|ringan|entheng|rendah|andhap|tinggi|inggil|dhuwur)",
    re.IGNORECASE,
)


def _found(text: str, cues: tuple[str, ...]) -> list[re.Match[str]]:
    words = "|".join(re.escape(cue).replace(r"\ ", r"\s+") for cue in sorted(cues, key=len, reverse=True))
    return list(re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", text, re.IGNORECASE))


def _bounds(text: str, lang: Lang) -> dict[str, re.Match[str]]:
    """``least`` and ``most``, each with the words that say so, negations taken into account."""
    said: dict[str, re.Match[str]] = {}
    text = plain_letters(text)
    for name, other, cues in (("least", "most", _AT_LEAST[lang]), ("most", "least", _AT_MOST[lang])):
        for match in _found(text, cues):
            if _WHAT_WAS_SAID.match(text, match.end()) or not re.search(
                r"\d|paling|least|most|minim|maks|maxim|latest|earliest|sekurang|sedikit|setidak",
                text[match.start() : match.end() + 30],
            ):
                continue
            if _SUPERLATIVE.fullmatch(match[0]) and not find_numbers(text[match.end() :][:_REACH], lang):
                continue  # "stok paling cepat habis"
            if match[0].lower() in _TERMS and not _bounded(text, lang, match):
                continue
            before = re.split(r"[,;:]\s", text[max(0, match.start() - _REACH) : match.start()])[-1]
            negated = _found(before, ("tidak", "boten", "mboten", "ora", "not", "no", "tak"))
            said.setdefault(other if negated else name, match)
    return said


def check_bounds(view: View) -> list[Finding]:
    """``number``: one version says at least where another says at most, of the same number."""
    said = {lang: _bounds(view.text(lang), lang) for lang in view.langs if lang in _NOT}
    only = {lang: next(iter(b.items())) for lang, b in said.items() if len(b) == 1}
    if len({name for name, _ in only.values()}) < 2:
        return []
    near = [_bounded(view.text(lang), lang, match) for lang, (_, match) in only.items()]
    if all(near) and not set.intersection(*near):
        return []  # "no older than 23 and with an average of at least 3.00": each version was read for one
    loose = any(_NO_BOUND.search(match.string, 0, match.end()) for _, match in only.values())
    severity: Severity = "warning" if loose else "error"
    counts = {name: [k for k, (value, _) in only.items() if value == name] for name in ("least", "most")}
    odd = min(counts.values(), key=len) if len(only) == 3 else list(only)
    evidence = {lang: view.place_at(lang, *match.span()) for lang, (_, match) in only.items()}
    words = ", ".join(f"{LANGUAGE_NAMES[lang]} “{match[0]}”" for lang, (_, match) in only.items())
    message = f"The bounds are turned round: {words}."
    return [Finding("number", severity, view.number, tuple(odd), message, evidence)]


def _bounded(text: str, lang: Lang, match: re.Match[str]) -> set[Decimal]:
    """The numbers near a bound, of which it may be one."""
    numbers = find_numbers(plain_letters(text), lang)
    return {n.value for n in numbers if match.start() - _NEAR <= n.end and n.start <= match.end() + _NEAR}


def _odd_one(view: View, counts: dict[Lang, int]) -> Lang | None:
    """The version that alone denies, or alone does not."""
    denying = [lang for lang, count in counts.items() if count]
    if len(denying) == 1:
        return denying[0]
    return next(lang for lang in view.langs if lang not in denying) if len(denying) == 2 else None


def _fewer(counts: dict[Lang, int]) -> Lang | None:
    """Indonesian or Javanese when it denies, but less often than the two others, which do equally often.

    English says too much of it otherwise ("dissatisfied"): of the releases in ``corpora/parallel`` six
    passages have fewer denials in English alone, and none in another version alone.
    """
    pairs: tuple[tuple[Lang, Lang], ...] = (("id", "jv"), ("jv", "id"))
    for lang, other in pairs:
        if 0 < counts[lang] < counts[other] == counts["en"]:
            return lang
    return None


def _negations(text: str, lang: Lang, *, bounds: bool) -> int:
    text = _NO_DENIAL.sub(" ", plain_letters(text))
    text = text if bounds else _DENIED_BOUND.sub(" ", text)
    count = len(_found(text, _NOT[lang]))
    return count + (len(_CONTRACTED.findall(text)) if lang == "en" else 0)


def _may_agree(view: View, odd: Lang, counts: dict[Lang, int]) -> bool:
    """Whether the odd version may say by other words what the others say by words of denial, or without."""
    if any(_says_no_freely(view, lang, counts) for lang in view.langs if not counts[lang]):
        return True
    if odd == "jv":
        return bool(_DO_NOT.search(view.text("id")) and _MAY_BE_DO_NOT.search(view.text("jv")))
    if odd != "en":
        return False
    if not counts["en"]:
        return _denies_by_prefix(view.text("en"))
    return not {m[0].lower() for m in _found(view.text("en"), _NOT["en"])} & _PLAIN_NO


def _denies_by_prefix(text: str) -> bool:
    """Whether an English word denies by its prefix: "unfit", "incomplete", and not "until"."""
    known = any(count_of(match["stem"].lower(), "en") > 1 for match in _UN.finditer(text))
    return known or _PREFIXED.search(text) is not None


def _says_no_freely(view: View, lang: Lang, counts: dict[Lang, int]) -> bool:
    """Whether ``lang`` has a word that stands for the denial of the others, and not beside it."""
    denying = [view.text(other) for other in view.langs if counts[other]]
    denials = {m[0].lower() for k in view.langs if counts[k] for m in _found(view.text(k), _NOT[k])}
    if denials <= _WITHOUT and _LESS.search(view.text(lang)) and not any(map(_LESS.search, denying)):
        return True
    said = [words for words in _FREE if words.search(view.text(lang))]
    if any(not any(words.search(text) for text in denying) for words in said):
        return True
    return _FREE[0] in said and any(_COST.search(text) for text in denying)


def check_negation(view: View) -> list[Finding]:
    """``term``: one of three versions denies what the others say, or the reverse; a warning.

    Two versions alone differ too often in how they say no ("without charge", "free").
    """
    if len(view.langs) < 3:
        return []
    counts, others = (
        {lang: _negations(view.text(lang), lang, bounds=bounds) for lang in view.langs}
        for bounds in (True, False)
    )
    fewer = _fewer(counts)
    if fewer is not None and fewer == _fewer(others):
        message = f"{LANGUAGE_NAMES[fewer]} denies less often than the others."
        return [Finding("term", "warning", view.number, (fewer,), message, view.places())]
    odd = _odd_one(view, counts)
    if odd is None or odd != _odd_one(view, others):
        return []
    if _may_agree(view, odd, counts):
        return []
    verb = "denies" if counts[odd] else "does not deny"
    message = f"{LANGUAGE_NAMES[odd]} {verb} what the others {'say' if counts[odd] else 'deny'}."
    return [Finding("term", "warning", view.number, (odd,), message, view.places())]
