"""Words of plans and what they are called in the other two languages, for searching across languages.

``lexicon.tsv`` has a row for each notion: Indonesian, Javanese (ngoko and krama) and English words, or runs
of words, parted by bars. A query is looked up word by word, and in pairs of words, by stems.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from docintel.languages.stemming import stem, stems_of, words

if TYPE_CHECKING:
    from docintel.types import Lang

Run = tuple[str, ...]

_LANGUAGES: tuple[Lang, ...] = ("id", "jv", "en")
#: Words of the longest run that is looked up.
LONGEST = 2


def equivalents(run: Run) -> tuple[Run, ...]:
    """The runs of stems that say the same as one or two folded words; none when the lexicon lacks them.

    Words that stand in the lexicon as they are mean what it says; by their stems they might be others
    (sekolah, school, has a stem with pengolahan, treatment).
    """
    rows = _by_words().get(run)
    if rows is None:
        heads: list[Run] = [(part,) for part in stems_of(run[0])]
        for word in run[1:]:
            heads = [(*head, part) for head in heads for part in stems_of(word)]
        rows = tuple(row for head in heads for row in _by_stems().get(head, ()))
    return tuple(dict.fromkeys(same for row in rows for same in row))


@cache
def _rows() -> tuple[tuple[tuple[Run, Run], ...], ...]:
    """Each row as the runs of words in it, and the stems of each."""
    text = files("docintel.languages").joinpath("lexicon.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(
            (tuple(words(term)), tuple(stem(word, lang) for word in words(term)))
            for lang, cell in zip(_LANGUAGES, line.split("\t"), strict=True)
            for term in cell.split("|")
        )
        for line in text.splitlines()
    )


@cache
def _by_words() -> dict[Run, tuple[tuple[Run, ...], ...]]:
    """Each run of words with the rows that it stands in; a row is the stems of all its runs."""
    return _indexed((said, row) for row in _rows() for said, _ in row)


@cache
def _by_stems() -> dict[Run, tuple[tuple[Run, ...], ...]]:
    """The same for each run of stems."""
    return _indexed((stems, row) for row in _rows() for _, stems in row)


def _indexed(
    pairs: Iterable[tuple[Run, tuple[tuple[Run, Run], ...]]],
) -> dict[Run, tuple[tuple[Run, ...], ...]]:
    index: dict[Run, dict[tuple[Run, ...], None]] = {}
    for run, row in pairs:
        if len(run) <= LONGEST:
            index.setdefault(run, {})[tuple(stems for _, stems in row)] = None
    return {run: tuple(rows) for run, rows in index.items()}
