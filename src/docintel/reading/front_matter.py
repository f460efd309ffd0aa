"""The front matter of a Markdown file: what it says of itself before the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docintel.types import BlockKind

_FENCE = re.compile(r"(?:---|\+\+\+)\s*")
_FIELD = re.compile(r"[\"']?(\w[\w-]*)[\"']?\s*[:=]\s*(.*)")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2} \w+ \d{4}")
_MOST_LINES = 80


def front_matter_kinds(lines: Sequence[str]) -> list[BlockKind]:
    """The kinds of the lines from the opening to the closing fence; none when there is no front matter.

    The title is a heading and a date is text, for both say something of the document; tags, addresses and
    switches are boilerplate.
    """
    if len(lines) < 3 or not _FENCE.fullmatch(lines[0]):
        return []
    fence = lines[0].strip()
    end = next((i for i, line in enumerate(lines[1:_MOST_LINES], start=1) if line.strip() == fence), None)
    if end is None or not any(_FIELD.fullmatch(line) for line in lines[1:end]):
        return []
    return [_kind(line) for line in lines[: end + 1]]


def _kind(line: str) -> BlockKind:
    field = _FIELD.fullmatch(line)
    if field is None:
        return "boilerplate"
    if field.group(1).casefold() in ("title", "judul"):
        return "heading"
    return "paragraph" if _DATED.search(field.group(2)) and "://" not in field.group(2) else "boilerplate"
