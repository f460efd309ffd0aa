"""Words of plans and what they are called in the other two languages, for searching across languages.

``lexicon.tsv`` has a row for each notion: Indonesian, Javanese (ngoko and krama) and English words, or runs
of words, parted by bars. A query is looked up word by word, and in pairs of words, by stems.
"""

from __future__ import annotations

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
    """The runs of stems that say the same as one or two folded words; none when the lexicon lacks them."""
    heads: list[Run] = [(part,) for part in stems_of(run[0])]
    for word in run[1:]:
        heads = [(*head, part) for head in heads for part in stems_of(word)]
    found = (row for head in heads for row in _index().get(head, ()))
    return tuple(dict.fromkeys(same for row in found for same in row))


@cache
def _index() -> dict[Run, tuple[tuple[Run, ...], ...]]:
    """Each run of stems with the rows that it stands in; a row is all its runs."""
    index: dict[Run, list[tuple[Run, ...]]] = {}
    text = files("docintel.languages").joinpath("lexicon.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        row = tuple(
            tuple(stem(word, lang) for word in words(term))
            for lang, cell in zip(_LANGUAGES, line.split("\t"), strict=True)
            for term in cell.split("|")
        )
        for run in dict.fromkeys(row):
            if len(run) <= LONGEST:
                index.setdefault(run, []).append(row)
    return {run: tuple(rows) for run, rows in index.items()}
