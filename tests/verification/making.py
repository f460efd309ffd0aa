"""Releases for the checks, aligned by hand: each row is one group."""

from __future__ import annotations

from docintel.parallel import LANGUAGES, Finding, Group, Release, Sentence
from docintel.types import Lang
from docintel.verification import Options, verify

Row = dict[Lang, str]
#: What a finding is told by: kind, severity, the versions it is of.
Told = tuple[str, str, tuple[Lang, ...]]
#: A name, and versions that say the same; the same with what one of them changed.
Case = tuple[str, Row]
Wrong = tuple[str, Row, Told]


def release(rows: list[Row]) -> Release:
    sentences: dict[Lang, list[Sentence]] = {}
    groups = []
    places: dict[Lang, int] = {}
    langs = [lang for lang in LANGUAGES if any(lang in row for row in rows)]
    for row in rows:
        positions: dict[Lang, tuple[int, ...]] = dict.fromkeys(langs, ())
        for lang, text in row.items():
            version = sentences.setdefault(lang, [])
            start = places.get(lang, 0)
            places[lang] = start + len(text) + 1
            positions[lang] = (len(version),)
            version.append(Sentence(lang, start, start + len(text), text, f"{lang}.txt"))
        groups.append(Group(positions, 0.9))
    return Release({lang: tuple(sentences[lang]) for lang in langs}, tuple(groups))


def findings(*rows: Row, spelling: bool = False) -> tuple[Finding, ...]:
    return verify(release(list(rows)), Options(spelling=spelling))


def told(*rows: Row, spelling: bool = False) -> set[Told]:
    return {(f.kind, f.severity, f.langs) for f in findings(*rows, spelling=spelling)}


def assert_found(row: Row, expected: Told) -> None:
    """``expected`` is reported, and the evidence of every finding is the text at its place."""
    assert expected in told(row)
    whole = release([row])
    for finding in findings(row):
        for lang, place in finding.evidence.items():
            text = "\n".join(sentence.text for sentence in whole.sentences[lang])
            assert text[place.start : place.end] == place.text
