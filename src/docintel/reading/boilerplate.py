"""Which lines of a news page are not the article: by what they say, and by what they follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docintel.reading.boilerplate_patterns import ANNOUNCES_LINK, BOILERPLATE, CAPTION, INITIALS
from docintel.reading.lines import ends_sentence
from docintel.types import BlockKind

# One expression of all: a text of a million lines is matched once a line, not once a pattern.
_ANY = re.compile("|".join(f"(?:{row.regex.pattern})" for row in BOILERPLATE), re.IGNORECASE)
# Longer than any line that the patterns describe, so that matching stays cheap on pages of one line.
_LONGEST = 420
_LONGEST_TITLE_WORDS = 20


def page_line_kinds(lines: Sequence[str]) -> list[BlockKind | None]:
    """For each line of a web page ``boilerplate``, ``caption`` or None for the article itself.

    Args:
        lines: the lines or blocks in reading order, white space around them removed.
    """
    kinds: list[BlockKind | None] = []
    for position, line in enumerate(lines):
        kinds.append(_kind(line, lines[position - 1] if position else "", kinds[-1] if kinds else None))
    return kinds


def matches_pattern(line: str) -> bool:
    """Whether a line by itself looks like a part of the page around an article."""
    return len(line) <= _LONGEST and _ANY.fullmatch(line) is not None


def _kind(line: str, before: str, kind_before: BlockKind | None) -> BlockKind | None:
    if len(line) > _LONGEST:
        return None
    if matches_pattern(line) or (ANNOUNCES_LINK.fullmatch(line) and not line[-1].isalpha()):
        return "boilerplate"
    after_page = kind_before == "boilerplate"
    if after_page and ANNOUNCES_LINK.fullmatch(before) and _is_title(line):
        return "boilerplate"
    if INITIALS.fullmatch(line) and (after_page or ends_sentence(before)):
        return "boilerplate"
    return "caption" if CAPTION.fullmatch(line) else None


def _is_title(line: str) -> bool:
    return not ends_sentence(line) and len(line.split()) <= _LONGEST_TITLE_WORDS
