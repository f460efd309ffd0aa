"""Where sentences end, in Indonesian, Javanese and English text as PDFs and web pages have it.

Two kinds of places are judged, each by rules that look at a bounded stretch around it, so the time is linear
in the length of the text: sentence-final marks within a line, and line breaks, which end a heading or an item
and do not end a sentence that a page or a browser wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from docintel.types import Lang

#: Titles and abbreviations of Indonesian stand in Javanese releases too.
_TABLES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "jv": ("jv", "id"),
    "en": ("en",),
    "und": ("id", "jv", "en"),
}

_CLOSERS = "\"'”’»)\\]}*"
_OPENERS = "\"'“‘«(\\[{*¿¡"
#: Javanese pada lungsi, the Devanagari danda and the ideographic stop need no space after them.
_SELF_SUFFICIENT = "꧉。।"
_FINAL = re.compile(
    rf"(?<![.!?…‽])(?P<marks>[.!?…‽]++)(?P<close>[{_CLOSERS}]*+)(?=(?P<space>\s++)|(?P<glued>[{_OPENERS}]*[A-Z][a-z]{{2}}))"
    rf"|[{_SELF_SUFFICIENT}]+[{_CLOSERS}]*"
)
_LINE_BREAK = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+|\t")
_STOPS = (".", "!", "?", "…")
_LIST_MARK = re.compile(
    r"(?:[-–—•●○◦▪■□➢✓✔*·‣]\s*(?=\S)|\(?\d{1,3}(?:\.\d{1,3})*[.)]\s+|\(?[a-z][.)]\s+|\(?[ivx]{2,5}[.)]\s+"
    r"|\(?[IVX]{2,5}[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s)"
)
_CAPITAL_MARK = re.compile(r"\(?[A-Z][.)]\s+")
_COUNT = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,4}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TOKEN_WINDOW = 40  # characters looked at before a full stop: no abbreviation is longer
_NEXT_WINDOW = 40
_LINE_WINDOW = 400  # characters of a line that its shape is judged by
_NEIGHBOURS = 3  # lines before and after that show how wide the text runs
_DOMAINS = frozenset({"com", "net", "org", "info"})
#: After these words a single capital letter is a label and may end a sentence ("golongan C.").
_LABELLED = frozenset(
    "golongan kelas tipe vitamin blok kategori grade class type category hepatitis seri".split()
)


#: After these words a figure goes on at the beginning of the next line.
_BEFORE_FIGURES = frozenset(
    "menjadi jadi dadi dados sebesar sebanyak sejumlah mencapai seluas sepanjang senilai sekitar tahun taun"
    " warsa year rp".split()
)
#: They open a number ("RW. 05"); before a word they are the end ("di tingkat RW. Warga").
_BEFORE_NUMBERS = frozenset({"rt", "rw", "pasal", "ayat", "bab", "nomor", "perda", "perum", "hal"})
#: In English they are words as well: "The answer is no. The road stays closed."
_ENGLISH_BEFORE_NUMBERS = frozenset({"no"})
_NUMBER = re.compile(r"\d|[IVX]+\b|[IVXLC]{2,}\b|[A-Z]{1,4}[-./]?\d")
#: The number of a regulation, a flight or a plate: "Regulation No. PM 12", "plate No. AB 1234 XY".
_LETTERED_NUMBER = re.compile(r"[A-Z]{1,4} \d")
#: Behind a name alone: "House No. Five", but "They said No. Five stayed."
_NUMBER_IN_WORDS = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b|[A-Z]\b(?! [a-z])"
)
_HALVES_OF_DAY = frozenset({"a.m", "p.m"})
#: Behind a time of day: "7.30 p.m. Western Indonesia Time".
_TIME_ZONE = re.compile(
    r"(?:(?:(?:Western|Central|Eastern|Indonesian?|Jakarta|Singapore|Malaysia|Japan|Greenwich|Pacific|Local|Mean"
    r"|Standard|Summer|Daylight) ){1,4}Time|WIB|WITA|WIT|GMT|UTC)\b"
)
#: Two times with a dash between them: "7.30 a.m. – 3.30 p.m."
_REST_OF_HOURS = re.compile(r"[-–—]\s?\d")


@dataclass(frozen=True, slots=True)
class _Rules:
    opening: frozenset[str]
    closing: frozenset[str]
    line_ends: frozenset[str]
    before_numbers: frozenset[str]  # those of ``opening`` that open a number alone


@cache
def _rules(lang: Lang) -> _Rules:
    """The tables of one language, merged with those whose abbreviations stand in its texts."""
    opening: set[str] = set()
    closing: set[str] = set()
    line_ends: set[str] = set()
    for name in _TABLES[lang]:
        abbreviations = import_module(f"docintel.languages.{name}.abbreviations")
        opening |= abbreviations.OPENING
        closing |= abbreviations.CLOSING
        line_ends |= import_module(f"docintel.languages.{name}.stop_words").LINE_ENDS
    before_numbers = _BEFORE_NUMBERS | (_ENGLISH_BEFORE_NUMBERS if lang == "en" else frozenset())
    return _Rules(frozenset(opening), frozenset(closing - opening), frozenset(line_ends), before_numbers)


def split_sentences(text: str, lang: Lang = "id") -> list[tuple[int, int]]:
    """Split text into sentences, headings, list items and table cells.

    Args:
        text: any text; may hold line breaks inside sentences, form feeds between pages and tabs between
            cells (a tab always parts).
        lang: the language whose abbreviations are read; ``und`` reads all.

    Returns:
        Half-open spans in the order of the text, trimmed of white space, none empty. They do not overlap
        and every character that is not white space is in one of them.
    """
    rules = _rules(lang)
    cuts = sorted({*_line_cuts(text, rules), *_mark_cuts(text, rules)})
    spans = []
    start = 0
    for cut in (*cuts, len(text)):
        piece = text[start:cut]
        stripped = piece.strip()
        if stripped:
            begin = start + len(piece) - len(piece.lstrip())
            spans.append((begin, begin + len(stripped)))
        start = cut
    return spans


# --- sentence-final marks -------------------------------------------------------------------------


def _mark_cuts(text: str, rules: _Rules) -> Iterator[int]:
    start = 0
    for match in _FINAL.finditer(text):
        if _ends_sentence(text, start, match, rules):
            start = match.end()
            yield start


def _ends_sentence(text: str, start: int, match: re.Match[str], rules: _Rules) -> bool:
    """Whether the sentence that began at or before ``start`` ends with these marks."""
    if match["marks"] is None:
        return True
    following = _following(text, match)
    if not following:
        return True
    first = following.lstrip("\"'“‘«([{*¿¡-–— ")[:1]
    before = text[max(start, match.start() - _TOKEN_WINDOW) : match.start()]
    if match["marks"] != ".":
        return _strong_mark_ends(text, start, match, first)
    if match["close"] and not match["close"].startswith("*"):
        return not first.islower()
    return _full_stop_ends(
        before, following, match, rules, informal=text[start : start + 40].lstrip()[:1].islower()
    )


def _following(text: str, match: re.Match[str]) -> str:
    begin = match.end("space") if match["space"] is not None else match.end()
    return text[begin : begin + _NEXT_WINDOW]


def _strong_mark_ends(text: str, start: int, match: re.Match[str], first: str) -> bool:
    """``!``, ``?`` and dots of omission: they end a sentence unless what follows goes on in lower case."""
    if not first.islower():
        return True
    if match["close"] or match["space"] is None or set(match["marks"]) <= {".", "…"}:
        return False
    return text[start : start + 40].lstrip()[:1].islower() or "\n" in match["space"]


def _full_stop_ends(
    before: str, following: str, match: re.Match[str], rules: _Rules, *, informal: bool
) -> bool:
    """A single full stop: abbreviations, initials and the numbers of items keep the sentence going."""
    words = before.split()
    token = words[-1].lstrip("\"'“‘«([{*") if words and not before[-1:].isspace() else ""
    if match["glued"] is not None:
        return _glued_ends(token, following)
    known = token.lower()
    opens = known in rules.opening and (
        known not in rules.before_numbers
        or _NUMBER.match(following) is not None
        or _has_number(token, words, following)
    )
    if not token or opens or (_COUNT.fullmatch(token) and _is_item(before, words, rules)):
        return False
    if following.lstrip("\"'“‘«([{*")[:1].islower():
        broken_line = "\n" in match["space"]
        return (
            (informal or broken_line) and len(token) > 2 and known not in rules.closing and "." not in token
        )
    return _token_may_end(token, words, following, rules)


def _has_number(last: str, words: list[str], following: str) -> bool:
    """Whether the English abbreviation "No." stands behind what has a number, and letters or a word say it.

    The answer "no" has no capital within a sentence.
    """
    if last != "No" or len(words) < 2 or not words[-2].isalpha():
        return False
    named = words[-2][0].isupper() and _NUMBER_IN_WORDS.match(following) is not None
    return named or _LETTERED_NUMBER.match(following) is not None


def _glued_ends(token: str, following: str) -> bool:
    """A full stop without a space after it ("berjalan.Selanjutnya"), which is no address or file name."""
    word = _WORD.match(following.lstrip("\"'“‘«([{*"))
    return len(token) > 3 and token.islower() and word is not None and word.group().lower() not in _DOMAINS


def _token_may_end(token: str, words: list[str], following: str, rules: _Rules) -> bool:
    """Whether a sentence may end with this token and a full stop, no lower case letter following."""
    goes_on = _TIME_ZONE.match(following) or _REST_OF_HOURS.match(following)
    if token.lower() in _HALVES_OF_DAY and goes_on:
        return False
    if token.lower() in rules.closing and "." not in token:
        return not following[:1].isdigit() and not _is_title(following, rules)
    if len(token) == 1 and token.isalpha():  # an initial, or the letter of an item
        return token.isupper() and len(words) > 1 and words[-2].lower() in _LABELLED
    if "." in token and not any(character.isdigit() for character in token):
        return _dotted_ends(token, words, following, rules)
    return True


def _is_item(before: str, words: list[str], rules: _Rules) -> bool:
    """Whether a number before a full stop counts an item: at the start, on a new line, after : ; , or ."""
    if len(words) == 1:
        return len(before) < _TOKEN_WINDOW or before[0].isspace()
    gap = before[: before.rfind(words[-1])]
    if "\n" in gap[len(gap.rstrip()) :]:
        return True
    return words[-2][-1] in ":;,." and words[-2].rstrip(".").lower() not in rules.opening


def _dotted_ends(token: str, words: list[str], following: str, rules: _Rules) -> bool:
    """Degrees after a comma (S.Pd.) may end a sentence; initials (A.A. Maramis, U.S. Army) may not."""
    if _is_title(following, rules):
        return False
    initials = all(len(part) == 1 and part.isupper() for part in token.split("."))
    if not initials or (len(words) > 1 and words[-2][-1] == ","):
        return True
    word = _WORD.match(following)
    return word is not None and word.group().lower() in rules.line_ends


def _is_title(following: str, rules: _Rules) -> bool:
    """Whether a further title, degree or abbreviation follows ("S.Pd. M.Pd.", "Prof. Dr. H.")."""
    head = following.split(maxsplit=1)
    if not head or "." not in head[0]:
        return False
    token = head[0].rstrip(".,;)").lower()
    return "." in token or token in rules.opening or token in rules.closing


# --- line breaks ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str  # trimmed, at most _LINE_WINDOW characters from each end
    width: int
    soft: bool  # a space stands before the line break


def _line(text: str, start: int, end: int) -> _Line:
    soft = text[end - 1 : end] == " "
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    shown = text[start:end]
    if len(shown) > 2 * _LINE_WINDOW:
        shown = shown[:_LINE_WINDOW] + shown[-_LINE_WINDOW:]
    return _Line(start, end, shown, end - start, soft)


def _line_cuts(text: str, rules: _Rules) -> Iterator[int]:
    """The line breaks, blank lines and tabs at which a sentence can not go on."""
    lines: list[_Line] = []
    breaks: list[str] = []
    start = 0
    for match in _LINE_BREAK.finditer(text):
        lines.append(_line(text, start, match.start()))
        breaks.append(match.group())
        start = match.end()
    lines.append(_line(text, start, len(text)))
    previous: int | None = None
    gap = ""
    for index, line in enumerate(lines):
        if line.width and previous is not None and not _goes_on(lines, previous, index, gap, rules):
            yield line.start
        if line.width:
            previous, gap = index, ""
        if index < len(breaks):
            gap += breaks[index]


def _goes_on(lines: list[_Line], previous: int, index: int, gap: str, rules: _Rules) -> bool:
    """Whether the sentence of line ``previous`` goes on in line ``index``."""
    above, below = lines[previous].text, lines[index].text
    if "\t" in gap or "\u2029" in gap or gap.replace("\r\n", "\n").count("\n") > 1:
        return False
    words = _WORD.findall(above[-60:])
    last = words[-1].lower() if words and above.endswith(words[-1]) else ""
    wants_more = last in rules.line_ends or (last in _BEFORE_FIGURES and below[0].isdigit())
    if _starts_item(above, below, wants_more=wants_more):
        return False
    if above[-1] in _STOPS or (above[-1] in _CLOSERS and above.rstrip(_CLOSERS)[-1:] in _STOPS):
        return True  # the marks themselves are judged by _ends_sentence
    if below[0].islower() or wants_more or above[-1] in ",(&/":
        return above[-1] not in ":;"
    return above[-1] not in ":;" and "\x0c" not in gap and _is_wrapped(lines, previous, index)


def _starts_item(above: str, below: str, *, wants_more: bool) -> bool:
    """Whether a line begins with a bullet, a number or a letter of a list."""
    if _LIST_MARK.match(below):
        dash_of_range = below[0] in "-–—" and above[-1].isdigit()
        return not dash_of_range and not (wants_more and below[0].isalnum())
    return bool(_CAPITAL_MARK.match(below)) and len(above) < 60 and not wants_more


def _is_wrapped(lines: list[_Line], previous: int, index: int) -> bool:
    """Whether a line that ends in no mark was broken for want of room, the next beginning in upper case."""
    above, below = lines[previous], lines[index]
    if _all_capitals(above.text) != _all_capitals(below.text):
        return False
    if below.text[0] == "(" and above.text.count(" ") >= 2:
        return True
    near = lines[max(0, previous - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
    if above.soft and not all(line.soft for line in near if line.width):
        return True  # PDF readers leave a space where the page wrapped a line
    width = max(line.width for line in near)
    full = above.width + 1 + len(below.text.split(maxsplit=1)[0]) > 0.95 * width
    if full and _all_capitals(above.text):
        return width >= 30 and below.width >= width / 2
    if full and width >= 60 and sum(line.width >= 0.8 * width for line in near) > 1:
        return _is_prose(above.text) or _is_prose(below.text)
    return above.width >= 60 and below.width >= 40 and _is_prose(above.text) and _is_prose(below.text)


def _all_capitals(text: str) -> bool:
    return text.isupper()


def _is_prose(text: str) -> bool:
    """Whether most longer words are in lower case, as in a sentence and not in a heading."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return sum(word[0].islower() for word in words) * 2 >= len(words) and len(words) >= 3
