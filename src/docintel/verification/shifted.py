"""What a version says a sentence earlier or later than the others is not lacking in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from docintel.parallel import Finding, FindingKind
from docintel.types import Lang
from docintel.verification.coverage import doubtful
from docintel.verification.views import View

Told = tuple[FindingKind, tuple[Lang, ...]]
#: The share of two sentences' characters by which the first of them is shorter or longer in the version that
#: says part of it in the other. Faithful sentences that nothing moved between differ by a word or two.
_MOVED = 0.12


def without_shifted(
    views: Sequence[View], found: Sequence[Finding], check: Callable[[View], list[Finding]]
) -> list[Finding]:
    """The findings but for what one of two neighbours lacks and the other has alone, its clause with it.

    "They owe Rp 3 billion, but it is not the money we are after. We want the data" stands for "They owe Rp 3
    billion. But it is not the money that we are after, we want the data": one lacks "not" and the other has
    it alone. A clause must have moved as well, which shows in the lengths, and the two read as one must have
    no such finding. Facts that changed places are errors, and stay found: there each sentence says something
    in the place of what the others say.
    """
    told: dict[int, dict[Told, list[Finding]]] = {}
    for finding in found:
        told.setdefault(finding.group, {}).setdefault((finding.kind, finding.langs), []).append(finding)
    shifted: list[Finding] = []
    for one, other in pairwise(views):
        here, there = told.get(one.number, {}), told.get(other.number, {})
        both = [what for what in here if what in there and _moved(one, other, what[1])]
        if both and other.number == one.number + 1:
            together = View(one.number, {k: (*one.sentences[k], *other.sentences[k]) for k in one.langs})
            still = {(finding.kind, finding.langs) for finding in check(together)}
            for what in both:
                if what not in still:
                    shifted += _one_sided(one, here[what], other, there[what])
    return [finding for finding in found if finding not in shifted]


def with_doubt(
    views: Sequence[View],
    coverage: Sequence[Finding],
    said: Sequence[Finding],
    check: Callable[[View], list[Finding]],
) -> tuple[list[Finding], list[Finding]]:
    """``coverage`` and ``said`` where what a version lacks is told in the sentence beside, or the reverse.

    That sentence then says more than its counterparts (a denial, a name), and no more than they do when read
    with what is lacking. Both findings are one, and a warning.
    """
    kept, rest = [], list(said)
    whole = max((len(view.langs) for view in views), default=0)
    for finding in coverage:
        view, lang = views[finding.group], finding.langs
        near = [views[i] for i in (view.number - 1, view.number + 1) if 0 <= i < len(views)]
        told = []
        for other in near if finding.severity == "error" else ():
            if len(other.langs) == whole and len(view.langs) < whole:
                told += _told_together(view, other, [f for f in rest if f.langs == lang], check)
        rest = [f for f in rest if f not in told]
        kept.append(doubtful(finding) if told else finding)
    return kept, rest


def _told_together(
    view: View, beside: View, said: Sequence[Finding], check: Callable[[View], list[Finding]]
) -> list[Finding]:
    """What is said of one version alone ``beside``, and not when ``view`` is read with it."""
    here = [f for f in said if f.group == beside.number and _side(beside, f)]
    if not here:
        return []
    first, last = (view, beside) if view.number < beside.number else (beside, view)
    together = {k: (*first.sentences.get(k, ()), *last.sentences.get(k, ())) for k in beside.langs}
    still = {(finding.kind, finding.langs) for finding in check(View(beside.number, together))}
    return [finding for finding in here if (finding.kind, finding.langs) not in still]


def _moved(one: View, other: View, langs: tuple[Lang, ...]) -> bool:
    """Whether the first of two groups is much longer or shorter in one version than in each other one."""
    if one.langs != other.langs or len(langs) != 1:
        return False
    share = {k: len(one.text(k)) / (len(one.text(k)) + len(other.text(k))) for k in one.langs}
    own = share.pop(langs[0])
    return own - max(share.values()) >= _MOVED or min(share.values()) - own >= _MOVED


def _one_sided(one: View, here: Sequence[Finding], other: View, there: Sequence[Finding]) -> list[Finding]:
    """What one group lacks and the other has alone."""
    sides = [(finding, _side(one, finding)) for finding in here]
    across = [(finding, _side(other, finding)) for finding in there]
    dropped = []
    for finding, side in sides:
        for counterpart, opposite in across:
            if {side, opposite} in ({"lacks", "alone"}, {"denial"}):
                dropped += [finding, counterpart]
    return dropped


def _side(view: View, finding: Finding) -> str:
    """Whether a finding is of what its version ``lacks``, has ``alone``, or says otherwise ("").

    Of a ``denial`` whole sentences are shown, whether it is lacking or alone; two that are gone when read
    together are one of each.
    """
    lang = finding.langs[0]
    whole = {k for k, place in finding.evidence.items() if place == view.place(k)}
    if whole == set(view.langs):
        return "denial"
    if set(finding.evidence) == {lang}:
        return "alone"
    return "lacks" if lang in whole else ""
