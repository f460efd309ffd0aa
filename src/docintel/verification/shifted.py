"""What a version says a sentence earlier or later than the others is not lacking in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from docintel.parallel import Finding, FindingKind
from docintel.types import Lang
from docintel.verification.views import View

Told = tuple[FindingKind, tuple[Lang, ...]]


def without_shifted(
    views: Sequence[View], found: Sequence[Finding], check: Callable[[View], list[Finding]]
) -> list[Finding]:
    """The findings but for those of two neighbours that are none when the two are read as one.

    "They owe Rp 3 billion, but it is not the money we are after. We want the data" stands for "They owe Rp 3
    billion. But it is not the money that we are after, we want the data": one lacks "not" and the other has
    it alone. Only where both neighbours have a finding of one kind about one version are they read again, so
    a fact changed in one of them stays found.
    """
    told: dict[int, set[Told]] = {}
    for finding in found:
        told.setdefault(finding.group, set()).add((finding.kind, finding.langs))
    shifted: set[tuple[int, Told]] = set()
    for one, other in pairwise(views):
        both = told.get(one.number, set()) & told.get(other.number, set())
        if both and other.number == one.number + 1 and one.langs == other.langs:
            together = View(one.number, {k: (*one.sentences[k], *other.sentences[k]) for k in one.langs})
            still = {(finding.kind, finding.langs) for finding in check(together)}
            shifted |= {(view.number, what) for view in (one, other) for what in both - still}
    return [finding for finding in found if (finding.group, (finding.kind, finding.langs)) not in shifted]
