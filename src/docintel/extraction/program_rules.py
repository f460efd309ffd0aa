"""The rules that propose names of programmes; each is a plain function from a text to candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docintel.extraction import program_words as lexicon
from docintel.extraction.program_names import name_end
from docintel.extraction.spans import trim
from docintel.extraction.words import Word, line_ends_between, words_of
from docintel.languages.dates import alternatives

_QUOTED = re.compile(r"\s?[\"“‘'«]([^\"“”’'»\n]{2,80})[\"”’'»]")
_GENERIC = re.compile(
    r"(?<![\w-])(?:(?:program(?:me)?|gerakan|masterplan|master\s+plan|roadmap"
    r"|program\s+gerakan)\s+(?:menuju\s+)?"
    rf"(?:{alternatives(list(lexicon.GENERIC_NAMES))})"
    r"|smart\s+city\s+(?:program(?:me)?|masterplan|master\s+plan|initiative|roadmap))(?![\w-])",
    re.IGNORECASE,
)
_SAME_IN_ENGLISH = re.compile(r"\s\((?:smart city|kota cerdas|kota pintar)\)", re.IGNORECASE)
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z&/-]{1,12})\)")
_MISSION = re.compile(r"(?:^|\n)\s*(?:\d{1,2}[.)]\s*)?([A-Z][A-Z/ \-&]{5,60}[A-Z])\s+(?:melalui|dengan)\s")
_SLOGAN = re.compile(r"[“\"]([A-Z]{2,}(?: [A-Z]{2,}){1,6})[”\"]")
_SMART_PLACE = re.compile(r"(?<![\w-])(?:Smart City|Kota Cerdas|SMART CITY)\s+([A-Z]\w+)(?![\w-])")
_PLACE_SMART = re.compile(r"(?<![\w-])([A-Z]\w+)\s+(?:Smart City|SMART CITY)(?!\s+[A-Z(])(?![\w-])")
_NOMINAL = re.compile(
    r"\b((?:digitalisasi|revitalisasi|hilirisasi|normalisasi|relokasi|naturalisasi)\s+[a-z]{4,})\b",
    re.IGNORECASE,
)
#: Before a known name: an agency or a building that bears it, "(RSUP) Ibu Kota Nusantara".
_PART_OF_LONGER = re.compile(
    r"(?:\)|\b(?:otorita|badan|kepala|deputi|direktorat|kementerian|dinas|satgas|tim))\s$", re.IGNORECASE
)
_EXPLAINED_OR_STAGED = re.compile(r"(?:\s?\([A-Z]{2,8}\))?(?:\s(?:Tahap|Fase|Phase)\s(?:[IVX]+|\d{1,2})\b)?")
_AT = re.compile(r"\b(?:di|in|at|ing|from|dari)\s$", re.IGNORECASE)
#: What may follow an English name: "(RPJPD) 2025–2045".
_BRACKET_AND_YEARS = re.compile(
    r"(?:\s\([A-Z][A-Za-z]{2,8}\))?\s(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)|\s\([A-Z][A-Za-z]{2,8}\)"
)
_SATU_DATA = re.compile(
    r"(?<![\w-])Satu (?:Data|Layanan) (?!untuk|dan|yang)[A-Z][a-z]+(?![\w-])|(?<![\w-])[A-Z][a-z]+ Satu (?:Data|Layanan)(?![\w-])"
)
_MEMBER = re.compile(r"(?:\s*,\s*(?:dan|and|lan|serta)?\s*|\s+(?:dan|and|lan|serta)\s+|\s+)")
#: How often a phrase such as "digitalisasi bansos" must stand in a document whose title has it.
_RECURRING = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may name a programme.

    ``outer``: others may stand within it; ``spread``: the same name is looked for elsewhere; ``name``: where
    the name begins behind a head that belongs to it only where the name never stands alone.
    """

    start: int
    end: int
    rule: str
    outer: bool = False
    spread: bool = False
    name: int | None = None


def after_heads(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names that begin with their head: "Program Keluarga Harapan", "RPJMD Provinsi NTB Tahun 2019-2023"."""
    for position, word in enumerate(words):
        plan = word.low in lexicon.PLANS and sum(map(str.isupper, word.text)) > 2
        length = 1 if plan else _phrase_at(text, words, position, lexicon.HEADS)
        if not length or _within_organisation(text, words, position) or _within_compound(text, word.start):
            continue
        head = tuple(item.low for item in words[position : position + length])
        is_plan = plan or head[0] in ("rencana", "arsitektur")
        after = position + length
        quoted = _QUOTED.match(text, words[after - 1].end)
        if quoted:
            yield Candidate(quoted.start(1), quoted.end(1), "quoted", spread=True)
            continue
        end, count = name_end(text, words, after, plan=is_plan, joined=_joining(head[0]))
        capital = all(item.text[0].isupper() for item in words[position:after])
        alone = head in lexicon.ALONE and capital
        if not count and not alone:
            continue
        if plan and text[words[after - 1].end : end].strip().startswith("("):
            continue
        if word.low in lexicon.NEEDING_YEARS and not text[end - 4 : end].isdigit():
            continue
        if word.text.isupper() and count < 2 and not plan and length == 1:
            continue  # "PROGRAM BPKAD": a heading of an agency's programmes
        if head[0] in lexicon.CAPITAL_HEADS and not capital:
            continue
        wanted = lexicon.HEADS_IN_NEED.get(head[0])
        if wanted and not wanted & {item.low.strip("()") for item in words_of(text[word.start : end])}:
            continue
        if head[0] == "proyek" and count < 2:
            continue
        yield Candidate(
            word.start, end, "head", outer=head[0] in ("bimbingan", "satuan", "satgas", "komite", "tim")
        )


def _joining(head: str) -> int:
    """How far "dan" may join two parts of a name with this head; see :func:`name_end`."""
    if head in lexicon.SINGLE_PRODUCTS:
        return 0
    return 2 if head == "bimbingan" else 1


def after_introducers(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names without their head: "aplikasi Smart Jabar"; and what was launched, with the list of its parts."""
    for position in range(len(words)):
        length = _phrase_at(text, words, position, lexicon.INTRODUCERS)
        launched = 0 if length else _phrase_at(text, words, position, lexicon.LAUNCHES)
        if (not length and not launched) or _within_organisation(text, words, position):
            continue
        after = position + (length or launched)
        if launched:
            after += _phrase_at(text, words, after, lexicon.INTRODUCERS)
        if after >= len(words):
            continue
        quoted = _QUOTED.match(text, words[after - 1].end)
        if quoted:
            yield Candidate(quoted.start(1), quoted.end(1), "quoted", spread=True)
            continue
        first = words[after]
        end, count = name_end(text, words, after)
        is_head = _phrase_at(text, words, after, lexicon.HEADS) or first.low in lexicon.INTRODUCERS
        if not count or is_head or first.low in lexicon.BODIES:
            continue
        if length and words[position].low in lexicon.QUOTED_ONLY and (count < 3 or words[position].title):
            continue
        if length and (words[position].text[0].islower() or count > 1 or not position):
            yield Candidate(words[position].start, end, "introduced", spread=True, name=first.start)
            continue
        if count < 2:
            continue
        if not length and words[position].text[0].isupper():
            continue  # a headline: every word has a capital
        yield Candidate(first.start, end, "introduced", spread=True)
        yield from _members(text, words, _index_at(words, after, end))


def _members(text: str, words: list[Word], position: int) -> Iterator[Candidate]:
    """The parts of what was launched: "… yang terdiri dari E-Office dan Jabar Skytrek"."""
    for index in range(position, min(position + 12, len(words))):
        length = _phrase_at(text, words, index, lexicon.LISTS)
        if not length:
            continue
        cursor = index + length
        while cursor < len(words):
            if not _MEMBER.fullmatch(text, words[cursor - 1].end, words[cursor].start):
                return
            if words[cursor].low in lexicon.JOINERS:
                cursor += 1
                continue
            begin = cursor
            while cursor < len(words) and words[cursor].title and words[cursor].low not in lexicon.STOPS:
                cursor += 1
                if cursor < len(words) and text[words[cursor - 1].end : words[cursor].start] != " ":
                    break
            if cursor == begin or words[begin].low in lexicon.ORGANISATIONS:
                return
            yield Candidate(words[begin].start, words[cursor - 1].end, "member", spread=True)
        return


def before_tails(text: str, words: list[Word], *, english: bool) -> Iterator[Candidate]:
    """Names that end with their head: "Smart City Action Plan", "Induction Program"."""
    for position, word in enumerate(words):
        table = lexicon.TAILS if word.text[0].isupper() else lexicon.LOWER_TAILS if english else {}
        length = _phrase_at(text, words, position, table)
        if not length:
            continue
        following = words[position + length] if position + length < len(words) else None
        touching = following is not None and text[words[position + length - 1].end : following.start] == " "
        if touching and following is not None and following.title and not english:
            continue  # "Quick Win Program Unggulan": in Indonesian the head stands first
        begin = position
        while begin and position - begin < 8 and _continues_left(text, words, begin):
            begin -= 1
        while begin < position and words[begin].low in lexicon.JOINERS:
            begin += 1
        if begin == position or (words[begin].low in lexicon.BODIES):
            continue
        if position - begin == 1 and (words[begin].low in _WEAK_BEFORE_TAIL or words[begin].number):
            continue
        if not english and not _looks_english(words[begin:position]):
            continue
        if word.low in lexicon.PLACE_TAILS and _AT.search(text, 0, words[begin].start):
            continue
        end = words[position + length - 1].end
        more = _BRACKET_AND_YEARS.match(text, end)
        yield Candidate(words[begin].start, more.end() if more else end, "tail", spread=more is None)


#: With one of these alone before it a head names nothing: "Master Plan", "Pilot Project".
_WEAK_BEFORE_TAIL = frozenset(
    """
    action master work strategic annual public government information political legal policy
    development business economic digital online management support social tax monitoring operating
    payment health education
    """.split()
)
_INDONESIAN_ENDING = re.compile(r"(?:kan|nya|isasi|asi|itas|an)$")


def _looks_english(words: list[Word]) -> bool:
    """In Indonesian text, a name before an English head is believed when none of its words is Indonesian."""
    return not any(_INDONESIAN_ENDING.search(word.low) or word.low in lexicon.HEADS for word in words)


def _continues_left(text: str, words: list[Word], begin: int) -> bool:
    left, right = words[begin - 1], words[begin]
    if text[left.end : right.start].strip() or line_ends_between(text, left.end, right.start):
        return False
    if left.low in lexicon.JOINERS and left.low != "menuju" and begin >= 2:
        return words[begin - 2].title and words[begin - 2].low not in lexicon.STOPS and left.low != "the"
    return left.title and left.low not in lexicon.STOPS and not left.number


def definitions(text: str, words: list[Word]) -> Iterator[Candidate]:
    """Names that an acronym follows in brackets: "Identitas Kependudukan Digital (IKD)"."""
    ends = {word.end: position for position, word in enumerate(words)}
    for match in _ACRONYM.finditer(text):
        last = ends.get(len(text[: match.start()].rstrip()))
        if last is None:
            continue
        begin = expansion_start(text, words, last, match[1])
        if begin is None or _within_organisation(text, words, begin):
            continue
        first, final = words[begin].low, words[last].low
        if first in lexicon.DEFINED_HEADS or final in lexicon.DEFINED_TAILS:
            end = match.end()
            stage = _EXPLAINED_OR_STAGED.match(text, end)
            yield Candidate(words[begin].start, stage.end() if stage else end, "definition")


def expansion_start(text: str, words: list[Word], last: int, acronym: str) -> int | None:
    """The first word of what an acronym after ``words[last]`` stands for; None when it does not fit."""
    letters = [char.lower() for char in acronym if char.isupper()]
    begin, wanted = last, len(letters) - 1
    while begin >= 0 and last - begin < len(letters) + 3:
        word = words[begin]
        if begin < last and (
            line_ends_between(text, word.end, words[begin + 1].start)
            or text[word.end : words[begin + 1].start].strip()
        ):
            return None
        joiner = word.low in lexicon.JOINERS
        if not joiner and not word.title:
            return None
        if not joiner and wanted >= 0 and word.low[0] == letters[wanted]:
            wanted -= 1
        if wanted < 0:
            return begin if word.low[0] == letters[0] else None
        begin -= 1
    return None


def patterns_in(text: str, places: frozenset[str]) -> Iterator[Candidate]:
    """Names that one expression describes: known ones, generic ones, missions, smart cities of a place."""
    for match in lexicon.known_programs().names.finditer(text):
        if match[0].islower() or _PART_OF_LONGER.search(text, max(0, match.start() - 24), match.start()):
            continue
        more = _EXPLAINED_OR_STAGED.match(text, match.end())
        yield Candidate(match.start(), more.end() if more else match.end(), "known")
    for match in _GENERIC.finditer(text):
        bracket = _SAME_IN_ENGLISH.match(text, match.end())
        yield Candidate(match.start(), bracket.end() if bracket else match.end(), "generic")
    for match in _SATU_DATA.finditer(text):
        yield Candidate(match.start(), match.end(), "known", spread=True)
    for pattern in (_MISSION, _SLOGAN):
        for match in pattern.finditer(text):
            if len(match[1].split()) > 1:
                yield Candidate(match.start(1), match.end(1), "mission")
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


def _phrase_at(text: str, words: list[Word], position: int, table: dict[str, list[tuple[str, ...]]]) -> int:
    """How many words from ``position`` on are a phrase of the table; 0 when none is."""
    if position >= len(words):
        return 0
    for phrase in table.get(words[position].low, ()):
        here = words[position : position + len(phrase)]
        if (
            tuple(word.low for word in here) == phrase
            and not re.search(r"[^\s-]", text[here[0].end : here[-1].start])
            if len(phrase) < 3
            else tuple(word.low for word in here) == phrase
        ):
            return len(phrase)
    return 0


def _index_at(words: list[Word], position: int, end: int) -> int:
    while position < len(words) and words[position].start < end:
        position += 1
    return position


def _within_organisation(text: str, words: list[Word], position: int) -> bool:
    """Whether the words with capitals right before belong to an agency: "Direktorat … Sistem Informasi"."""
    index = position - 1
    while index >= 0 and position - index < 7:
        gap = text[words[index].end : words[index + 1].start]
        if gap.strip() or "\n" in gap or not (words[index].title or words[index].low in lexicon.JOINERS):
            return False
        if words[index].low in lexicon.ORGANISATIONS:
            return True
        index -= 1
    return False


def _within_compound(text: str, start: int) -> bool:
    """Whether a hyphen or slash joins it to the word before: "PER-PROGRAM" is no head."""
    return start > 0 and text[start - 1] in "-/"


def clean(text: str, candidate: Candidate) -> Candidate:
    """The candidate without quotation marks and spaces at its sides."""
    start, end = trim(text, candidate.start, candidate.end, "\"'“”‘’«»,.;:")
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    return replace(candidate, start=start, end=end)
