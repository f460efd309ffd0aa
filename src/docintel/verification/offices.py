"""Offices, agencies and ministries: another one in one version than in the others.

An office is known by its topics: "Dinas Kesehatan" and "Health Agency" both have health. The topics are the
``office`` rows of the glossary, whole names its ``institution`` rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docintel.languages.letters import plain_letters
from docintel.parallel import LANGUAGE_NAMES, Finding, Place, Sentence, Severity
from docintel.types import Lang
from docintel.verification.glossary import Entry
from docintel.verification.views import View, in_each, place_in

_WORDS = r"[A-Z][\w-]*(?:,?\s+(?:(?:dan|lan|saha|serta|tuwin|and|of|for|on|the|&)\s+)*[A-Z][\w-]*)*"
_HEADS = "Dinas|Badan|Kementeri?an|Mente?ri|Biro|Bagian|Bidang|Direktorat|Komisi|Lembaga|Kantor|Balai"
_ENGLISH_HEADS = (
    "Office|Agency|Department|Board|Service|Bureau|Division|Directorate|Commission|Ministry|Minister"
    "|Authority"
)
_HEAD = re.compile(f"{_HEADS}|{_ENGLISH_HEADS}")
_CAPITAL = re.compile(r"\b[A-Z][\w-]*")
_OFFICE: dict[Lang, re.Pattern[str]] = {
    "id": re.compile(rf"\b(?:{_HEADS})\s+{_WORDS}"),
    "jv": re.compile(rf"\b(?:{_HEADS})\s+{_WORDS}"),
    "en": re.compile(
        rf"\b(?:{_ENGLISH_HEADS})\s+(?:of|for|on)\s+(?:the\s+)?{_WORDS}|\b(?!The\s){_WORDS}\s+(?:{_ENGLISH_HEADS})\b"
    ),
}


@dataclass(frozen=True, slots=True)
class _Office:
    """An office, what it is about, and whether no word of its name is left that may say more."""

    topics: frozenset[int]
    place: Place
    whole: bool = True


def check_offices(view: View, glossary: Sequence[Entry]) -> list[Finding]:
    """Findings of kind ``name``: errors for another office, warnings for one that a version lacks."""
    if len(view.langs) < 2:
        return []
    offices = {
        lang: [o for s in view.sentences[lang] for o in _offices(s, lang, glossary)] for lang in view.langs
    }
    found = []
    for lang in view.langs:
        others = [other for other in view.langs if other != lang]
        lost = [
            {other: match for other in others for match in _like(office, offices[other])}
            for office in offices[others[0]]
            if not _like(office, offices[lang]) and all(_like(office, offices[other]) for other in others)
        ]
        own = [o for o in offices[lang] if not any(_like(o, offices[other]) for other in others)]
        if lost and own:
            evidence = {k: office.place for k, office in lost[0].items()} | {lang: own[0].place}
            others_say = in_each({k: office.place for k, office in lost[0].items()})
            message = f"{LANGUAGE_NAMES[lang]} says {own[0].place.text}, {others_say}."
            # "Dinas Pakaryan Umum" is the office of public works to whom knows "pakaryan".
            surely = own[0].whole and all(office.whole for office in lost[0].values())
            severity: Severity = "error" if surely else "warning"
            found.append(Finding("name", severity, view.number, (lang,), message, evidence))
        elif (
            lost
            and not offices[lang]
            and len(others) > 1
            and not _mentioned(lost[0], view.text(lang), lang, glossary)
        ):
            evidence = {k: office.place for k, office in lost[0].items()} | {lang: view.place(lang)}
            message = f"{LANGUAGE_NAMES[lang]} lacks the name {next(iter(lost[0].values())).place.text}."
            found.append(Finding("name", "warning", view.number, (lang,), message, evidence))
        elif len(others) > 1:
            found += [
                _added(view, lang, office) for office in own[:1] if _is_added(office, view, lang, glossary)
            ]
    return found if len(view.langs) > 2 else found[:1]


def _is_added(office: _Office, view: View, lang: Lang, glossary: Sequence[Entry]) -> bool:
    """Whether no other version says anything of what the office is about."""
    return bool(office.topics) and not any(
        _mentioned({lang: office}, view.text(other), other, glossary) for other in view.langs if other != lang
    )


def _added(view: View, lang: Lang, office: _Office) -> Finding:
    message = f"{LANGUAGE_NAMES[lang]} alone has the name {office.place.text}."
    return Finding("name", "error", view.number, (lang,), message, {lang: office.place})


def _mentioned(lost: Mapping[Lang, _Office], text: str, lang: Lang, glossary: Sequence[Entry]) -> bool:
    """Whether a topic of an office is said without the office: "the health and education sectors"."""
    return any(glossary[topic].found_in(text, lang) for office in lost.values() for topic in office.topics)


def _like(office: _Office, others: Sequence[_Office]) -> list[_Office]:
    """The first of ``others`` that may be the same office: of one of its topics, or of none that is known."""
    if any(not other.topics for other in others) or not office.topics:
        return [office]
    return [other for other in others if office.topics & other.topics][:1]


def _offices(sentence: Sentence, lang: Lang, glossary: Sequence[Entry]) -> list[_Office]:
    found, text = [], plain_letters(sentence.text)
    matches = [match.span() for match in _OFFICE[lang].finditer(text)] if lang in _OFFICE else []
    for start, end in matches:
        topics = _topics(text[start:end], lang, glossary)
        if not topics:
            found.append(_Office(frozenset(), place_in(sentence, start, end)))
        else:
            # What follows the last topic is a person's name as often as the office's.
            first, last = min(a for a, _, _ in topics), max(b for _, b, _ in topics)
            ends_with_head = lang == "en" and re.search(rf"(?:{_ENGLISH_HEADS})$", text[start:end])
            span = (start + first, end) if ends_with_head else (start, start + last)
            is_read = _is_read(text, span, [(start + a, start + b) for a, b, _ in topics])
            numbers = frozenset(topic for *_, topic in topics)
            found.append(_Office(numbers, place_in(sentence, *span), is_read))
    for number, entry in enumerate(glossary):
        whole = entry.span_in(text, lang) if entry.kind == "institution" else None
        if whole is None:
            continue
        inside = next((o for o in found if o.place.start <= sentence.start + whole[0] < o.place.end), None)
        if inside is not None:
            found.remove(inside)
        # A short name stands for the topics of the long one.
        long = " ".join(name for name in entry.names.get(lang, ()) if " " in name)
        names = {number, *(topic for *_, topic in _topics(long, lang, glossary))}
        names |= inside.topics if inside else frozenset()
        found.append(_Office(frozenset(names), inside.place if inside else place_in(sentence, *whole)))
    return found


def _is_read(text: str, span: tuple[int, int], topics: Sequence[tuple[int, int]]) -> bool:
    """Whether every word with a capital in ``span`` is of a topic or says what kind of office it is."""
    return all(
        any(start <= match.start() < end for start, end in topics) or _HEAD.fullmatch(match[0])
        for match in _CAPITAL.finditer(text, *span)
    )


def _topics(text: str, lang: Lang, glossary: Sequence[Entry]) -> list[tuple[int, int, int]]:
    """Start, end and number of the topics in ``text``, longer names first, no word twice."""
    spans: list[tuple[int, int, int]] = []
    for number, entry in enumerate(glossary):
        span = entry.span_in(text, lang) if entry.kind == "office" else None
        if span is not None:
            spans.append((*span, number))
    kept: list[tuple[int, int, int]] = []
    for start, end, number in sorted(spans, key=lambda item: item[0] - item[1]):
        if all(end <= a or b <= start for a, b, _ in kept):
            kept.append((start, end, number))
    return kept
