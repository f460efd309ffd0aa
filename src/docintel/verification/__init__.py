"""Whether the versions of a release say the same: one small check a file, findings as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docintel.parallel import SEVERITIES, Finding, Release
from docintel.verification.calendar import check_calendar, check_dates
from docintel.verification.coverage import check_coverage, check_order, check_summaries
from docintel.verification.cues import check_bounds, check_negation
from docintel.verification.figures import check_figures
from docintel.verification.glossary import Entry, read_glossary
from docintel.verification.name_check import check_names
from docintel.verification.names import NameFinder
from docintel.verification.offices import check_offices
from docintel.verification.program_names import check_program_names
from docintel.verification.shifted import with_doubt, without_shifted
from docintel.verification.spelling import check_spelling
from docintel.verification.terms import check_register, check_terms
from docintel.verification.titles import check_titles
from docintel.verification.untranslated import check_untranslated
from docintel.verification.views import View, views_of

__all__ = ["Options", "verify"]


@dataclass(frozen=True, slots=True)
class Options:
    """What to check with: ``glossary`` is a CSV or TBX file that goes before the shipped terms."""

    glossary: Path | None = None
    spelling: bool = True


def verify(release: Release, options: Options | None = None) -> tuple[Finding, ...]:
    """Every finding of every check, in the order of the groups, the gravest first.

    Raises:
        UsageError: when the glossary can not be read.
        ModelError: when a shipped word list is missing.
    """
    options = options or Options()
    glossary = read_glossary(options.glossary)
    finder = NameFinder(glossary)
    views = views_of(release)
    found = check_summaries(release, views) + check_order(release, views)
    comparable = []
    for view in views:
        foreign = check_untranslated(view)
        found += foreign
        found += check_calendar(view)
        if any(finding.severity == "error" for finding in foreign):
            continue  # a sentence in the wrong language has the right figures and no words to compare
        comparable.append(view)
    said = _check_words(comparable, finder, glossary)

    def check(view: View) -> list[Finding]:
        return _check_words([view], finder, glossary)

    lacking, said = with_doubt(views, check_coverage(release, views), said, check)
    found += lacking + without_shifted(comparable, said, check)
    found += check_register(views)
    if options.spelling:
        slips = check_spelling(views)
        # A misspelt word with a capital is no other name.
        found = _outside(found, slips) + slips
    return tuple(sorted(found, key=lambda finding: (finding.group, SEVERITIES.index(finding.severity))))


def _check_words(views: Sequence[View], finder: NameFinder, glossary: Sequence[Entry]) -> list[Finding]:
    """What the versions of each group say otherwise."""
    found: list[Finding] = []
    for view in views:
        found += [
            *check_figures(view),
            *check_dates(view),
            *check_offices(view, glossary),
            *check_titles(view),
        ]
        found += [*check_bounds(view), *check_negation(view), *check_terms(view, glossary)]
    programs = [finding for view in views for finding in check_program_names(view)]
    return found + _outside(check_names(views, finder), programs) + programs


def _outside(found: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """The findings but for names that begin within what ``others`` report already."""
    told = [(k, place) for other in others for k, place in other.evidence.items()]
    return [
        finding
        for finding in found
        if finding.kind != "name"
        or not any(
            k == lang and there.path == here.path and there.start <= here.start < there.end
            for k, there in told
            for lang, here in finding.evidence.items()
        )
    ]
