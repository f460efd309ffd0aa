"""Headings, list items and the title of a plain text, from the shape of its lines alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docintel.reading.lines import ends_sentence, is_list_item
from docintel.types import SILENT_KINDS, Block, BlockKind

_MARKDOWN = re.compile(r"(#{1,6})\s+\S")
_CHAPTER = re.compile(r"(?:BAB|BAGIAN|CHAPTER|PART|LAMPIRAN|BUKU)\s+(?:[IVXLC]+|\d+|KE\w+)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[A-Z(“\"]")
_LAST_NUMBER = re.compile(r"(?P<above>(?:\d{1,2}\.)*)(?P<own>\d{1,2})[.)]?\s")
# "2. Pemasangan 24 sensor" is none: two figures make a year only behind a figure.
_DATE_LINE = re.compile(
    r"(?:[-–•|]\s*)?(?:\w+,\s*)?\d{1,2}[\s/.-]+(?:\w+[\s/.-]+\d{4}|[^\W\d]{3,9}\s[’']\d\d|\d{1,2}[\s/.-]+\d{2})\b"
)
# Lines above a headline: what kind of paper it is, its number, whose paper it is, where they live.
_KICKER = re.compile(
    r"(?:siy?aran|rilis|pers) (?:pers|rilis)|(?:press|news) release|for immediate release|"
    r"berita (?:pers|kota)|untuk disiarkan segera|tahun [\d\s–-]+|(?:kepada|katur|yth\.?)\b.*|"
    r"(?:nomor|nomer|no\.?|number|lampiran|sifat|alamat|e-?mail|pos-?el|surel|website|situs|laman)\s*:.*|"
    r"(?:jl\.?|jalan)\s.*\b(?:nomor|no\.?)\s*\d.*|(?:telp|telepon|fax|faks\w*|kode pos)[\s.:(]*\d.*",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"(?:PEMERINTAH|PAMARINTAH|PAMARENTAH|DINAS|BADAN|KEMENTERIAN|SEKRETARIAT|INSPEKTORAT|KECAMATAN|KELURAHAN|DESA|"
    r"BUPATI|WALI ?KOTA|GUBERNUR)\b[^a-z]*"
)
_SUBJECT = re.compile(r"(?:perihal|hal|bab|prakawis|subject|re)\s*:\s*(\S.{3,200})", re.IGNORECASE)
_TITLE_FIELD = re.compile(r"title\s*[:=]\s*", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    [
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "dalam",
        "yang",
        "oleh",
        "bagi",
        "serta",
        "ing",
        "lan",
        "saking",
        "kangge",
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "in",
        "on",
        "to",
        "for",
        "with",
        "by",
        "at",
    ]
)
_LONGEST_HEADING = 120
_MOST_WORDS = 16
_MIN_BODY = 80
_LONGEST_TITLE_WORDS = 30
_LONGEST_TITLE = 250
_TITLE_WITHIN = 12


def block_kind(text: str, following: str, before: str = "", after: str = "") -> tuple[BlockKind, int | None]:
    """The kind of a paragraph, and the level when it is a heading.

    Args:
        text: the paragraph.
        following: the paragraph after it; a heading has something longer to head.
        before: the paragraph before it; what goes on a list of numbers is no heading.
        after: the paragraph behind ``following``; where the numbers go on there, they head what lies between.
    """
    last = _counts_on(before, text) and not _counts_on(text, after)
    listed = is_list_item(text) and (last or _counts_on(text, following))
    level = None if listed else _heading_level(text, following)
    if level is not None:
        return "heading", level or None
    return ("list_item" if is_list_item(text) and not _DATE_LINE.match(text) else "paragraph"), None


def _heading_level(text: str, following: str) -> int | None:
    """The level of a heading, 0 for a heading whose level its shape does not say, None for anything else."""
    if markdown := _MARKDOWN.match(text):
        return len(markdown.group(1))
    short = len(text) <= _LONGEST_HEADING and "\n" not in text
    if not short or _DATE_LINE.match(text) or ends_sentence(text) or text.endswith((",", ";")):
        return None
    if _CHAPTER.match(text):
        return 1
    if not _heads(text, following):
        return None
    if numbered := _NUMBERED.match(text):
        return numbered.group(1).count(".") + 1
    return None if is_list_item(text) else 0


def _counts_on(one: str, other: str) -> bool:
    """Whether two paragraphs have numbers that follow each other: "1." and "2.", "1.1." and "1.2."."""
    left, right = _LAST_NUMBER.match(one), _LAST_NUMBER.match(other)
    if left is None or right is None:
        return False
    return left["above"] == right["above"] and int(right["own"]) == int(left["own"]) + 1


def find_title(text: str, blocks: Sequence[Block]) -> tuple[str | None, list[Block]]:
    """The title, and the blocks with it as a heading of level 1 and its repetitions as boilerplate.

    A line among the first that stands again later is the headline; otherwise the first that is short, no
    sentence and no item of a list.
    """
    result = list(blocks)
    texts = [_plain(text[block.start : block.end]) for block in result[:_TITLE_WITHIN]]
    counts = [False, *map(_counts_on, texts, texts[1:]), False]
    listed = [above or below for above, below in pairwise(counts)]
    candidates: list[int] = []
    for position, block in enumerate(result[:_TITLE_WITHIN]):
        if block.end - block.start > _LONGEST_TITLE or (block.page or 1) > 1:
            break  # the article, or the second slide, has begun
        if block.kind not in SILENT_KINDS and not listed[position] and _may_be_title(texts[position]):
            candidates.append(position)
    if subject := find_subject(texts):
        return subject, result
    if not candidates:
        return None, result
    texts += [_plain(text[block.start : block.end]) for block in result[_TITLE_WITHIN:]]
    chosen = next(
        (p for p in candidates if texts[p] in texts[p + 1 :]),
        next((p for p in candidates if not _LETTERHEAD.fullmatch(texts[p])), candidates[0]),
    )
    title = texts[chosen]
    if result[chosen].page is None:
        for position in range(chosen + 1, len(result)):
            if texts[position] == title:
                result[position] = replace(result[position], kind="boilerplate", level=None)
    result[chosen] = replace(result[chosen], kind="heading", level=1)
    return title, result


def find_subject(lines: Sequence[str]) -> str | None:
    """What a letter says it is about: "Perihal: …" among its first lines."""
    found = next(filter(None, map(_SUBJECT.fullmatch, lines)), None)
    return " ".join(found.group(1).split()) if found else None


def _heads(text: str, following: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.casefold() not in _SMALL_WORDS]
    if not words or len(text.split()) > _MOST_WORDS or not following or ":" in text:
        return False
    capitals = sum(word[0].isupper() for word in words)
    return capitals >= 0.6 * len(words) and (
        text.isupper() or len(following) > max(_MIN_BODY, 1.5 * len(text))
    )


def _may_be_title(text: str) -> bool:
    words = text.split()
    return (
        2 <= len(words) <= _LONGEST_TITLE_WORDS
        and (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'")
        and not text.endswith((".", ",", ";", ":"))
        and not _DATE_LINE.match(text)
        and not _KICKER.fullmatch(text)
    )


def _plain(text: str) -> str:
    """A heading without Markdown's signs, a front matter's key and the site's name, with single spaces."""
    bare = _TITLE_FIELD.sub("", text).lstrip("#").strip("* ")
    if bare[:1] == bare[-1:] == '"':
        bare = bare[1:-1]
    return " ".join(bare.partition(" | ")[0].split())
