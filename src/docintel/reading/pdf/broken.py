"""Words that narrow cells break without a hyphen, told by what words there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docintel.errors import ModelError
from docintel.languages.id.known import is_word

if TYPE_CHECKING:
    from docintel.reading.pdf.lines import Line

PARTS = 4  # of a word at most, in the narrowest of columns


def broken(lines: Sequence[Line], edge: float, *, marked: bool) -> set[int]:
    """The lines that go on within a word of the language: "Penyel", "enggar" and "aan" under each other.

    Each line above filled the cell; the parts together are a word, and not each of them is one. No line does
    where the lists of words are missing, which :func:`docintel.reading.pdf.reader.read_pdf` tells once.

    Args:
        lines: of a cell, from top to bottom.
        edge: how far its texts may reach to the right.
        marked: whether the file puts a space at the end of lines that it wraps between words.
    """
    found: set[int] = set()
    for at in range(1, len(lines)):
        parts = [lines[at - 1].words[-1].text.strip("(").casefold()] if at not in found else []
        for k in range(at, min(at + PARTS - 1, len(lines))):
            last, first = lines[k - 1].words[-1], lines[k].words[0]
            letter = (last.x1 - last.x0) / max(len(last.text), 1)
            full = edge - last.x1 <= 1.2 * letter + 0.5 and not (last.spaced and marked)
            if not parts or not full or not last.text.isalpha() or not _reads_on(first.text, last.text):
                break
            parts.append(first.text.strip(".,;:()").casefold())
            if _is_broken_word(parts):
                found.update(range(at, k + 1))
                break
            if len(lines[k].words) > 1:
                break
    return found


def _is_broken_word(parts: Sequence[str]) -> bool:
    try:
        return is_word("".join(parts)) and not all(map(is_word, parts))
    except ModelError:
        return False


def _reads_on(text: str, above: str) -> bool:
    return text[:1].islower() or (text.isupper() and above.isupper())
