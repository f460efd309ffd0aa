"""The types of parallel releases: what alignment makes and verification judges.

Frozen, and like everything in docintel they point into ``Document.text`` with half-open offsets. The texts
may stand in one file or in one file a language; ``Sentence.path`` says in which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from docintel.types import Lang, Register

FindingKind = Literal[
    "missing",
    "added",
    "number",
    "date",
    "name",
    "program",
    "term",
    "untranslated",
    "order",
    "spelling",
]
Severity = Literal["error", "warning", "note"]

#: The order of the languages in reports; a release has two or three of them.
LANGUAGES: tuple[Lang, ...] = ("id", "jv", "en")
LANGUAGE_NAMES: dict[Lang, str] = {
    "id": "Indonesian",
    "jv": "Javanese",
    "en": "English",
    "und": "another language",
}
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one version; ``paragraph`` counts the paragraphs of its language from 0.

    ``detected`` is the language that the sentence is in by its look, which differs from ``lang``, the version
    that it stands in, where something was left untranslated.
    """

    lang: Lang
    start: int
    end: int
    text: str
    path: str
    paragraph: int = 0
    register: Register | None = None
    detected: Lang | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that say the same: positions in each language's list, ascending; ``score`` is 0 to 1.

    A language without a counterpart has an empty tuple. ``crossing`` marks a group that stands elsewhere in
    one language than in the others.
    """

    positions: Mapping[Lang, tuple[int, ...]]
    score: float
    crossing: bool = False


@dataclass(frozen=True, slots=True)
class Release:
    """The versions of one release, sentence by sentence, and which sentences belong together.

    ``groups`` hold every sentence exactly once.
    """

    sentences: Mapping[Lang, tuple[Sentence, ...]]
    groups: tuple[Group, ...]

    def members(self, group: Group, lang: Lang) -> tuple[Sentence, ...]:
        """The sentences of ``group`` in ``lang``."""
        return tuple(self.sentences[lang][position] for position in group.positions.get(lang, ()))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding shows: ``text`` is ``Document.text[start:end]`` of the file ``path``."""

    text: str
    start: int
    end: int
    path: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a press officer should look at. ``group`` is a position in ``Release.groups``."""

    kind: FindingKind
    severity: Severity
    group: int
    langs: tuple[Lang, ...]
    message: str
    evidence: Mapping[Lang, Place] = field(default_factory=dict)

    @property
    def quoted(self) -> Lang | None:
        """The language to quote of a missing or added sentence: the source before its translations."""
        if self.kind not in ("missing", "added"):
            return None
        having = [lang for lang in LANGUAGES if lang in self.evidence and self.evidence[lang].text]
        apart = [lang for lang in having if self.kind == "added" or lang not in self.langs]
        return next(iter(apart or having), None)
