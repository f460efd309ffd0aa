"""Sentences and clauses that a version lacks or has alone, and sentences in another order."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from docintel.languages.numbers import find_numbers
from docintel.parallel import LANGUAGE_NAMES, Finding, Release, Severity
from docintel.types import Lang
from docintel.verification.spoken import find_spoken
from docintel.verification.views import View, language_list

#: Addresses and telephone numbers: a footer that one version has is no statement.
_CONTACT = re.compile(
    r"\b(?:telp?|telepon|phone|fax|faks|email|e-mail|surel|kode pos|website|situs|jl)\b\.?"
    r"\s*[:.]?\s*[\w+(]"
    r"|(?-i:\bJalan (?:[A-Z]\w+ ?){1,4}),? ?(?:(?:no\.?|nomor|nomer) ?)?\d"
    r"|https?://|www\.|\w@\w|\+62|\(0\d{2,3}\)",
    re.IGNORECASE,
)
_CONTACT_LENGTH = 240
#: A version that lacks more than this share of the others' sentences is a summary and judged as one.
_SUMMARY = 0.4
_SUMMARY_SENTENCES = 4
#: A group that lacks a language and is less sure than this may be part of the group beside it.
_SURE = 0.7
#: Up to this numbers are no sign of what a sentence says: "one of them".
_SMALL = 3
#: How much longer the others must be, beside the release's usual ratio, before a clause is missing: on the
#: releases that we wrote and read, one whole group in 500 is beyond, and four in five of those that lost one.
#: Indonesian and Javanese are alike in length, English is freer, and two versions alone show less.
_SHORT: dict[Lang, float] = {"id": math.log(1.42), "jv": math.log(1.42), "en": math.log(1.52)}
_SHORT_OF_TWO = math.log(1.75)
_CLAUSE_LENGTH = 60
#: What every number counts for in the length of a sentence: "kalih atus kawan dasa ewu" is no clause more.
_NUMBER_LENGTH = 5


def check_summaries(release: Release, views: Sequence[View]) -> list[Finding]:
    """Findings of kind ``missing``: one for each version that is a summary."""
    langs: list[Lang] = list(release.sentences)
    found = []
    for lang in (lang for lang in langs if _is_summary(lang, views, langs)):
        lacking = [view for view in views if lang not in view.langs]
        message = f"{LANGUAGE_NAMES[lang]} is a summary: it lacks {len(lacking)} of {len(views)} passages."
        first = lacking[0]
        found.append(Finding("missing", "error", first.number, (lang,), message, first.places()))
    return found


def check_coverage(release: Release, views: Sequence[View]) -> list[Finding]:
    """Findings of kinds ``missing`` and ``added``, sentence by sentence."""
    langs: list[Lang] = list(release.sentences)
    summaries = {lang for lang in langs if _is_summary(lang, views, langs)}
    found = []
    for view in views:
        absent = [lang for lang in langs if lang not in view.langs]
        if not absent:
            continue
        unsure = release.groups[view.number].score < _SURE and _numbers(view) <= _beside(views, view)
        if len(view.langs) == 1 and len(langs) == 3:
            alone = view.langs[0]
            severity = _severity(release, view, in_summary=set(absent) <= summaries)
            message = (
                f"{LANGUAGE_NAMES[alone]} alone says this; {language_list(absent)} have nothing like it."
            )
            lone = Finding("added", severity, view.number, (alone,), message, view.places())
            found.append(doubtful(lone) if unsure else lone)
        for lang in absent if len(view.langs) > 1 or len(langs) == 2 else ():
            severity = _severity(release, view, in_summary=lang in summaries)
            message = f"{LANGUAGE_NAMES[lang]} lacks this sentence."
            lacks = Finding("missing", severity, view.number, (lang,), message, view.places())
            found.append(doubtful(lacks) if unsure else lacks)
    return found + _check_clauses(langs, views)


def _beside(views: Sequence[View], view: View) -> set[Decimal]:
    """The numbers that the groups beside have in the versions that lack this one."""
    near = [views[i] for i in (view.number - 1, view.number + 1) if 0 <= i < len(views)]
    return {
        number.value
        for other in near
        for lang in other.langs
        if lang not in view.langs
        for number in find_numbers(other.text(lang), lang)
    }


def _numbers(view: View) -> set[Decimal]:
    """What a group counts, but for the small numbers that languages say freely."""
    numbers = [number for lang in view.langs for number in find_numbers(view.text(lang), lang)]
    return {number.value for number in numbers if number.value > _SMALL}


def doubtful(finding: Finding) -> Finding:
    """An error as a warning: what is lacking may be told in the group beside."""
    if finding.severity != "error":
        return finding
    message = f"{finding.message} It may be part of a sentence beside it."
    return replace(finding, severity="warning", message=message)


def _is_summary(lang: Lang, views: Sequence[View], langs: Sequence[Lang]) -> bool:
    others = [view for view in views if any(other != lang for other in view.langs)]
    lacking = [view for view in others if lang not in view.langs]
    shared = len(langs) == 2 or sum(len(view.langs) > 1 for view in lacking) * 2 > len(lacking)
    return shared and len(lacking) >= max(_SUMMARY_SENTENCES, _SUMMARY * len(others))


def _severity(release: Release, view: View, *, in_summary: bool) -> Severity:
    """A note for what is no statement: an address, a line of a few words, what a summary leaves out."""
    first = view.sentences[view.langs[0]][0]
    version = release.sentences[first.lang]
    paragraph = " ".join(s.text for s in version if (s.path, s.paragraph) == (first.path, first.paragraph))
    contact = len(paragraph) <= _CONTACT_LENGTH and _CONTACT.search(paragraph)
    words = re.findall(r"[^\W\d_]{2,}", first.text)
    return "note" if in_summary or contact or len(words) < 3 else "error"


def _check_clauses(langs: Sequence[Lang], views: Sequence[View]) -> list[Finding]:
    """A sentence much shorter than its counterparts, measured by how long this release's versions are."""
    whole = [view for view in views if len(view.langs) == len(langs)]
    if len(whole) < 3:
        return []
    sizes = {lang: [math.log(_length(view.text(lang), lang)) for view in whole] for lang in langs}
    usual = {
        (one, two): median(a - b for a, b in zip(sizes[one], sizes[two], strict=True))
        for one in langs
        for two in langs
    }
    found = []
    for place, view in enumerate(whole):
        longest = max(sizes[lang][place] for lang in langs)
        for lang in langs:
            others = [other for other in langs if other != lang]
            gaps = [sizes[lang][place] - sizes[other][place] - usual[lang, other] for other in others]
            short = _SHORT[lang] if len(others) > 1 else _SHORT_OF_TWO
            if max(gaps) < -short and longest >= math.log(_CLAUSE_LENGTH):
                message = (
                    f"{LANGUAGE_NAMES[lang]} is much shorter than the others here: a clause may be missing."
                )
                found.append(Finding("missing", "warning", view.number, (lang,), message, view.places()))
    return found


def _length(text: str, lang: Lang) -> int:
    """The characters of a text in which every number is as long as any other, in words or in figures."""
    spans = [(start, end) for start, end, _ in find_spoken(text, lang)]
    spans += [
        (number.start, number.end)
        for number in find_numbers(text, lang)
        if all(number.end <= start or end <= number.start for start, end in spans)
    ]
    return max(len(text) - sum(end - start - _NUMBER_LENGTH for start, end in spans), 1)


def check_order(release: Release, views: Sequence[View]) -> list[Finding]:
    """Findings of kind ``order``: a passage that stands elsewhere in one version."""
    found = []
    for view in views:
        group = release.groups[view.number]
        if group.crossing and len(view.langs) > 1:
            odd = _odd_one(release, view)
            message = f"This passage stands in another place in {language_list(odd)}."
            found.append(Finding("order", "warning", view.number, odd, message, view.places()))
    return found


def _odd_one(release: Release, view: View) -> tuple[Lang, ...]:
    """The language whose order disagrees with the most others; both when there are two."""
    group = release.groups[view.number]
    clashes = dict.fromkeys(view.langs, 0)
    for other in release.groups:
        for one in view.langs:
            for two in view.langs:
                if one < two and other.positions.get(one) and other.positions.get(two):
                    first = other.positions[one][0] - group.positions[one][0]
                    second = other.positions[two][0] - group.positions[two][0]
                    if first * second < 0:
                        clashes[one] += 1
                        clashes[two] += 1
    most = max(clashes.values())
    return tuple(lang for lang, count in clashes.items() if count == most)
