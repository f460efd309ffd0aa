"""The releases of ``corpora/parallel``: three languages, group by group, with what can be changed in them.

A file begins with ``style``, ``persons``, ``places`` and ``agencies`` (names as they stand in the text); then
each group is a line ``id:``, a line ``jv:``, a line ``en:``. Sentences of a group are parted by ``||``; an
empty line ends a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from docintel.parallel import LANGUAGES, Sentence
from docintel.types import Lang
from evaluation.corpora import ROOT

FOLDER = ROOT / "corpora/parallel"
#: The releases that no check was mended by.
BLIND = frozenset({"08", "09", "10", "13", "14"})

Row = dict[Lang, list[str]]
Key = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Rows of sentences that say the same, the paragraph of each row, and the names that stand in them."""

    name: str
    rows: list[Row]
    paragraphs: list[int]
    names: dict[str, list[str]] = field(default_factory=dict)

    def versions(self) -> dict[Lang, tuple[Sentence, ...]]:
        """The sentences as the aligner takes them, each language a file of its own."""
        versions: dict[Lang, tuple[Sentence, ...]] = {}
        for lang in LANGUAGES:
            made: list[Sentence] = []
            place = 0
            for row, paragraph in zip(self.rows, self.paragraphs, strict=True):
                for text in row.get(lang, []):
                    made.append(Sentence(lang, place, place + len(text), text, f"{lang}.txt", paragraph))
                    place += len(text) + 1
            if made:
                versions[lang] = tuple(made)
        return versions

    def gold(self) -> list[dict[Lang, tuple[int, ...]]]:
        """For each row the positions of its sentences."""
        counts = dict.fromkeys(LANGUAGES, 0)
        links: list[dict[Lang, tuple[int, ...]]] = []
        for row in self.rows:
            link = {}
            for lang in LANGUAGES:
                size = len(row.get(lang, []))
                link[lang] = tuple(range(counts[lang], counts[lang] + size))
                counts[lang] += size
            links.append(link)
        return links

    def paragraphs_of(self, lang: Lang) -> list[str]:
        """The text of each paragraph in one language."""
        found: dict[int, list[str]] = {}
        for row, number in zip(self.rows, self.paragraphs, strict=True):
            found.setdefault(number, []).extend(row.get(lang, []))
        return [" ".join(texts) for texts in found.values() if texts]

    def changed(self, place: int, lang: Lang, texts: list[str]) -> Parallel:
        """A copy in which one language says something else in one row; no texts: it says nothing."""
        rows = [dict(row) for row in self.rows]
        rows[place][lang] = texts
        return Parallel(self.name, rows, self.paragraphs, self.names)

    def only(self, langs: tuple[Lang, ...]) -> Parallel:
        """A copy in some of the languages."""
        rows: list[Row] = [{lang: row[lang] for lang in langs if lang in row} for row in self.rows]
        return Parallel(self.name, rows, self.paragraphs, self.names)


def read(path: Path) -> Parallel:
    """One release."""
    names: dict[str, list[str]] = {}
    rows: list[Row] = []
    paragraphs: list[int] = []
    paragraph = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(": ")
        if not line.strip():
            paragraph += 1
        elif key in LANGUAGES:
            if key == "id":
                rows.append({})
                paragraphs.append(paragraph)
            lang = LANGUAGES[LANGUAGES.index(key)]
            rows[-1][lang] = [text.strip() for text in value.split("||")]
        else:
            names[key] = [name.strip() for name in value.split(";")]
    return Parallel(path.stem, rows, paragraphs, names)


def releases(half: str = "all") -> list[Parallel]:
    """All releases, or the half ``seen`` or ``blind``."""
    found = [read(path) for path in sorted(FOLDER.glob("[0-9]*.txt"))]
    return [r for r in found if half == "all" or (r.name[:2] in BLIND) == (half == "blind")]
