"""All languages of a release aligned together: bags of sentences that grow language by language.

The first two languages are aligned, the third is aligned to the bags of the two, and then every language in
turn is taken out and aligned again to what the others agree on, as multiple sequence alignment refines its
profiles. So the result is one consistent grouping and not three pairwise ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from docintel.alignment.dynamic_program import Link, Weights, align_sides
from docintel.alignment.leftover import (
    BETTER_LENGTHS,
    join_quotations,
    joining,
    part_doubles,
    rejoin_moved,
    rejoin_parted,
    settle_edges,
    usual_lengths,
)
from docintel.alignment.profile import (
    Bag,
    Version,
    join,
    prepare,
    profile_side,
    similarity,
    version_side,
)
from docintel.alignment.rising import longest_rising
from docintel.encoder import Encoder
from docintel.errors import UsageError
from docintel.parallel import LANGUAGES, Group, Release, Sentence
from docintel.types import Lang

#: Up to so many sentences in all the grouping is refined; long documents gain nothing measurable.
_REFINED = 1500
#: The score of a group is the probability that it is right: a logistic curve of its weakest link,
#: fitted by scripts/calibrate_scores.py on releases that lost or changed a sentence, or hold another text.
_SLOPE, _MIDDLE = 12.5, 0.1
#: The same for what a language lacks, of how well it fits the group beside it: of 738 sentences that we
#: dropped in ``corpora/parallel`` 1 % fit better than the middle, of 44 that are said there 19.
_LACKING_SLOPE, _LACKING_MIDDLE = 40.0, -0.04


def align(
    sentences: Mapping[Lang, Sequence[Sentence]], encoder: Encoder, weights: Weights | None = None
) -> Release:
    """Group the sentences of two or three versions that say the same.

    Time is linear in the length of the versions beyond some hundred sentences, memory too.

    Args:
        sentences: each language's sentences in the order of its text; at least two languages.
        encoder: turns sentences into vectors.
        weights: what links cost; the default was chosen on press releases.

    Raises:
        UsageError: when fewer than two languages have sentences.
    """
    weights = weights or Weights()
    present = {lang: tuple(sentences[lang]) for lang in LANGUAGES if sentences.get(lang)}
    if len(present) < 2:
        names = ", ".join(present) or "none"
        raise UsageError(f"Aligning needs sentences in two or three of id, jv and en; found: {names}.")
    versions = prepare(present, encoder)
    langs = list(versions)
    bags: list[Bag] = [{langs[0]: (i,)} for i in range(len(present[langs[0]]))]
    for lang in langs[1:]:
        bags = _add(versions, bags, lang, weights)
    if len(langs) > 2 and sum(map(len, present.values())) <= _REFINED:
        bags = _refine(versions, bags, weights)
    bags = rejoin_parted(versions, rejoin_moved(versions, bags))
    bags = settle_edges(versions, part_doubles(versions, bags), weights)
    bags = join_quotations(present, _in_order(bags, langs))
    crossing = _crossing(bags, langs)
    usual = usual_lengths(versions, bags)
    groups = tuple(
        Group(
            {lang: bag.get(lang, ()) for lang in langs},
            round(_score(versions, bags, place, usual), 4),
            place in crossing,
        )
        for place, bag in enumerate(bags)
    )
    return Release(present, groups)


def _add(versions: Mapping[Lang, Version], bags: list[Bag], lang: Lang, weights: Weights) -> list[Bag]:
    """Align the sentences of ``lang`` to ``bags`` and put them in."""
    others = {other for bag in bags for other in bag if bag[other]}
    known = {key: versions[key] for key in versions if key in others or key == lang}
    links = align_sides(
        profile_side(known, bags, lang), version_side(versions[lang], sorted(others)), weights
    )
    return [_linked(bags, link, lang) for link in links]


def _linked(bags: list[Bag], link: Link, lang: Lang) -> Bag:
    bag: Bag = {}
    for row in link.rows:
        bag = join(bag, bags[row])
    return join(bag, {lang: link.columns}) if link.columns else bag


def _refine(versions: Mapping[Lang, Version], bags: list[Bag], weights: Weights) -> list[Bag]:
    worth = _worth(versions, bags, weights)
    for _ in range(2):
        changed = False
        for lang in reversed(list(versions)):
            rest = [{k: v for k, v in bag.items() if k != lang and v} for bag in bags]
            again = _add(versions, [bag for bag in rest if bag], lang, weights)
            new = _worth(versions, again, weights)
            if new > worth + 1e-6:
                bags, worth, changed = again, new, True
        if not changed:
            break
    return bags


def _worth(versions: Mapping[Lang, Version], bags: Sequence[Bag], weights: Weights) -> float:
    """What the whole grouping is worth, by the same prices as the dynamic program."""
    total = 0.0
    for bag in bags:
        for one, two in combinations([lang for lang in bag if bag[lang]], 2):
            count = len(bag[one]) + len(bag[two])
            price = {2: 0.0, 3: weights.merge, 4: weights.double_merge}.get(count, 1.0)
            value = similarity(versions, {one: bag[one]}, {two: bag[two]}) - weights.threshold
            sizes = (versions[lang].lengths[list(bag[lang])].sum() for lang in (one, two))
            total += count * (value - float(weights.of_lengths(*sizes))) - price
    return total


def _in_order(bags: list[Bag], langs: Sequence[Lang]) -> list[Bag]:
    """In the order of the first language; a bag without it goes after the bag that it follows in its own."""
    ordered = sorted((bag for bag in bags if bag.get(langs[0])), key=_by(langs[0]))
    for number, lang in enumerate(langs[1:], 1):
        rest = [bag for bag in bags if bag.get(lang) and not any(bag.get(k) for k in langs[:number])]
        for bag in sorted(rest, key=_by(lang)):
            first = bag[lang][0]
            before = [
                (b[lang][0], place) for place, b in enumerate(ordered) if b.get(lang) and b[lang][0] < first
            ]
            ordered.insert(max(before)[1] + 1 if before else 0, bag)
    return ordered


def _by(lang: Lang) -> Callable[[Bag], tuple[int, ...]]:
    return lambda bag: bag[lang]


def _crossing(bags: Sequence[Bag], langs: Sequence[Lang]) -> set[int]:
    """The bags to move so that all languages have the same order: as few as possible for each pair."""
    crossing: set[int] = set()
    for one, two in combinations(langs, 2):
        # What one pair of languages shows to be moved need not be shown again by another.
        rest = [place for place in range(len(bags)) if place not in crossing]
        both = [place for place in rest if bags[place].get(one) and bags[place].get(two)]
        both = [place for _, place in sorted((bags[place][one], place) for place in both)]
        kept = longest_rising([bags[place][two][0] for place in both])
        crossing |= set(both) - {both[position] for position in kept}
    return crossing


def _score(
    versions: Mapping[Lang, Version],
    bags: Sequence[Bag],
    place: int,
    usual: Mapping[tuple[Lang, Lang], float],
) -> float:
    """How sure the group is: of its links, and that a language which lacks it does not say it beside."""
    bag = {lang: places for lang, places in bags[place].items() if places}
    links = [similarity(versions, {a: bag[a]}, {b: bag[b]}) for a, b in combinations(bag, 2)]
    score = 1 / (1 + math.exp(-_SLOPE * (min(links) - _MIDDLE))) if links else 1.0
    if len(bag) == len(versions) or not usual:
        return score
    fits = [
        likeness + BETTER_LENGTHS * lengths
        for near in (place - 1, place + 1)
        if 0 <= near < len(bags) and all(bags[near].get(lang) for lang in versions)
        for likeness, lengths in [joining(versions, bags[near], bag, usual)]
    ]
    lacking = 1 / (1 + math.exp(_LACKING_SLOPE * (max(fits) - _LACKING_MIDDLE))) if fits else 1.0
    return min(score, lacking)
