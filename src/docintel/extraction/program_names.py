"""Where the name of a programme ends: the walk over words that all rules of :mod:`.programs` share."""

from __future__ import annotations

import re

from docintel.extraction import program_words as lexicon
from docintel.extraction.words import Word, line_ends_between
from docintel.languages.wordlists import word_counts

_LONGEST = 18
#: Characters of a number within a name.
_LONGEST_NUMBER = 4
#: What says before a verb that its subject acts.
_WILL = frozenset({"akan", "telah", "sudah", "sedang", "dapat", "harus", "wajib"})
#: Words between two commas of a list within a name.
_LONGEST_PART = 3
_YEARS = re.compile(
    r"(?:(?:tahun|taun|ta|thn|periode|year)\s*\.?\s*)?(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)\d\d"
    r"|\d\d))?(?![\d/])",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"(?:tahap|fase|phase|stage|jilid|batch)\s+(?:[ivx]+|\d{1,2}|ke-\d+)(?!\w)", re.IGNORECASE
)
_BRACKET = re.compile(r"\s?\(([^()\n]{2,48})\)")
#: An end that a plan's name may have and another name may not.
_OFFICES = frozenset(
    """
    kementerian kementrian dinas presiden menteri gubernur bupati walikota wali komisi dprd dpr
    """.split()
)
#: "Rencana Pembangunan Daerah dan Peraturan Gubernur …": a law beside the plan.
_LAWS = frozenset(
    {"peraturan", "undang-undang", "keputusan", "instruksi", "perda", "perpres", "pergub", "perbup"}
)
#: "Program Swasembada Pangan dan Rp 3 triliun …": money for something else.
_MONEY = frozenset({"rp", "idr", "usd", "us"})
#: What goes on a name behind its acronym: a place, a stage, years, another name.
_AFTER_BRACKET = re.compile(
    r"\s(?:kota|kabupaten|provinsi|tahap|fase|phase|stage|jilid|batch|tahun|taun|ta|periode|dan|di|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: What begins a name of its own behind "dan".
_AND = frozenset({"dan", "and", "lan"})
_OWN_NAME = frozenset({"quick", "masterplan", "program", "roadmap"})
_CONTINUES = re.compile(r"\s*[&]?\s*")
#: Deeds that official names list: "Program Pencegahan, Penanggulangan, Penyelamatan Kebakaran dan …".
_DEED = re.compile(r"pe[mnrl]?[a-z]{4,}an", re.IGNORECASE)
_COMMA = re.compile(r"\s?,\s*")
#: What begins the measure of a programme in a line of a slide: "Program Kepegawaian Indeks Merit 272".
_MEASURES = frozenset({"indeks", "persentase", "prosentase", "jumlah", "nilai", "rasio", "cakupan"})
_VERB = re.compile(r"(?:meng|meny|mem|men|di)[a-z]{4,}$|ber[a-z]{4,}kan$")
_NO_VERB = frozenset(
    """
    menengah menuju mental mentawai menara menteri memorial digital disabilitas dinas diklat
    distribusi diversifikasi disiplin dimensi direktorat dinamis destinasi member membaca menulis
    menanam mengaji mengajar
    """.split()
)


def name_end(
    text: str, words: list[Word], position: int, *, plan: bool = False, joined: int = 1
) -> tuple[int, int]:
    """The end of the name whose next word is ``words[position]``.

    Args:
        text: the text of the words.
        words: all words of the text.
        position: the first word after the head.
        plan: whether the name is that of a planning document, to which the name of its government belongs.
        joined: where "dan" may stand within the name: 0 nowhere, 1 before what stands in brackets, 2
        anywhere.

    Returns:
        (end offset, number of words with a capital or a year that it has beyond the head); the end is that of
        ``words[position - 1]`` when there is no name.
    """
    end, count, index = words[position - 1].end if position else 0, 0, position
    cursor, joiners = end, 0  # the cursor is behind a joiner that may or may not turn out to belong
    while index < len(words) and index - position < _LONGEST:
        word = words[index]
        bracket = _BRACKET.match(text, end) if cursor == end and (count or plan or joined > 1) else None
        if bracket and _names(bracket[1]):
            cursor = end = bracket.end()
            index = _after(words, index, end)
            whole = plan or joined > 1 or _AFTER_BRACKET.match(text, end)
            index = index if whole else len(words)
            continue
        listed = index > position and (
            _is_listed(text, words[index - 1], word, count) or _lists_objects(text, words, position, index)
        )
        apart = not listed and not _CONTINUES.fullmatch(text, cursor, word.start)
        if apart or line_ends_between(text, cursor, word.start) or is_value(word, count, plan=plan):
            break
        years = _YEARS.match(text, word.start)
        if years and (count or plan):
            return years.end(), count + 1
        stage = _STAGE.match(text, word.start)
        if stage and (count or joined > 1):
            cursor = end = stage.end()
            count, index = count + 1, _after(words, index, end)
            continue
        for_whom = word.low == "bagi" and count > 1 and _DEED.fullmatch(words[position].low)
        if for_whom or (word.low in lexicon.JOINERS and (count or word.low == "menuju")):
            following = words[index + 1] if index + 1 < len(words) else None
            bracketed = text[end - 1 : end] == ")"
            if (
                joiners > 3
                or joined < 1 + bracketed
                or following is None
                or not _joined(following, count, plan=plan, whole=joined > 1 or word.low not in _AND)
            ):
                break
            cursor, joiners, index = word.end, joiners + 1, index + 1
            continue
        if word.low == "program" and count > 1 and joined < 2:
            break  # the next programme of a list that lost its lines
        joins = word.low in lexicon.JOINERS  # "PROGRAM DAN KEGIATAN" names nothing
        if joins or not (fits_in_name(word, count, plan=plan) or _is_part_number(word, count)):
            break
        cursor = end = word.end
        count, index = count + (0 if word.number and not count else 1), index + 1
    return _without_clitic(text, end), count


def _is_listed(text: str, before: Word, word: Word, count: int) -> bool:
    """Whether a comma stands between two deeds that begin an official name."""
    deeds = count < 3 and _DEED.fullmatch(before.low) and _DEED.fullmatch(word.low)
    return (
        bool(deeds)
        and before.title
        and word.title
        and _COMMA.fullmatch(text, before.end, word.start) is not None
    )


def _lists_objects(text: str, words: list[Word], first: int, index: int) -> bool:
    """Whether a comma stands before ``words[index]`` in the list of what an official programme is for.

    "Program Pengembangan Komunikasi, Informasi dan Media Massa": words of the language up to "dan", and not
    "Program Keluarga Harapan, Kartu Sembako dan …", which are programmes.
    """
    if not _DEED.fullmatch(words[first].low) or not _COMMA.fullmatch(
        text, words[index - 1].end, words[index].start
    ):
        return False
    parts = 1
    while index < len(words) and words[index].title and _is_object(words[index].low):
        following = words[index + 1] if index + 1 < len(words) else None
        if following is None:
            return False
        gap = text[words[index].end : following.start]
        if not gap.strip() and following.low in _AND:
            return _ends_list(words[index + 2 :])
        comma = _COMMA.fullmatch(gap) is not None
        parts = 1 if comma else parts + 1
        if parts > _LONGEST_PART or (gap.strip() and not comma):
            return False
        index += 1
    return False


def _ends_list(words: list[Word]) -> bool:
    """Whether what follows "dan" ends the list, and no verb tells that it is who acts in the sentence.

    "Dalam Program Pembinaan Remaja, Warga dan Sekolah diajak …".
    """
    if not words or not words[0].title or not _is_object(words[0].low):
        return False
    behind = next((word for word in words if not word.title), None)
    return behind is None or not (behind.low in _WILL or _VERB.match(behind.low))


def _is_object(low: str) -> bool:
    """Whether a word is one of the language that begins no name of its own."""
    small, _ = word_counts("id").get(low, (0, 0))
    return small > 0 and low not in lexicon.ORGANISATIONS and low not in lexicon.HEADS


def is_value(word: Word, count: int, *, plan: bool = False) -> bool:
    """Whether money, a measure or its figure stands behind a name on the same line."""
    if not count or plan:
        return False
    figure = word.number and "," in word.text
    return word.low in _MONEY or figure or (count > 1 and word.low in _MEASURES and word.title)


def _is_part_number(word: Word, count: int) -> bool:
    """Whether a number belongs to a name: "100 Smart City", "Tahap II", and not an amount behind it."""
    return word.number and len(word.text) <= _LONGEST_NUMBER and (count > 0 or word.text.isdigit())


def _joined(following: Word, count: int, *, plan: bool, whole: bool) -> bool:
    """Whether the word after "dan" or "of" still belongs to the name."""
    if not whole and following.low in _OWN_NAME:
        return False
    if (
        following.low in _MONEY
        or following.low in lexicon.WORKS
        or following.low in _LAWS
        or (following.low in lexicon.BODIES and not plan)
    ):
        return False
    return following.number or fits_in_name(following, count, plan=plan)


def _after(words: list[Word], index: int, end: int) -> int:
    while index < len(words) and words[index].start < end:
        index += 1
    return index


def _names(inside: str) -> bool:
    """Whether what stands in brackets is an acronym or another name, and no date or remark."""
    words = inside.split()
    return len(words) <= 4 and inside[0].isupper() and not any(char.isdigit() for char in inside)


def fits_in_name(word: Word, count: int, *, plan: bool = False) -> bool:
    """Whether a word with a capital may stand within a name at its place."""
    if not word.title or word.low in lexicon.STOPS:
        return False
    if word.low in _OFFICES and not word.text.isupper() and not plan:
        return False
    if not count and word.low in lexicon.BODIES and not plan:
        return False
    verb = _VERB.match(word.low) and word.low not in _NO_VERB
    return not (verb and word.text[0].isupper() and not word.text.isupper())


def _without_clitic(text: str, end: int) -> int:
    """The end before "-nya": "master plan IKN-nya"."""
    return end - 4 if text[end - 4 : end].lower() == "-nya" else end
