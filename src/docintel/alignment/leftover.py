"""What was left over beside whole groups: sentences that were moved, and parts of a parted sentence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from statistics import median

import numpy as np

from docintel.alignment.dynamic_program import Weights
from docintel.alignment.profile import Bag, Version, join, similarities, similarity
from docintel.parallel import Sentence
from docintel.types import Lang

#: Left over in two languages and at least so similar: the same sentence, moved elsewhere.
_MOVED = 0.4
#: The same between two neighbours that all versions have, by meaning alone: a name or a figure was changed.
_SAME_PLACE = 0.22
#: The same of three versions where nothing else is left over there: of 1,551 sentences of
#: ``corpora/parallel`` 1,550 are so like their counterparts, and 155 of 1,551 drawn by chance; one that
#: says something else in one language must stay added there and missing in the others.
_ONLY = 0.1
#: Two sentences of every version are two groups when both halves are so like and none is longer than its
#: counterparts by more than this, by the logarithm of the lengths.
_HALVES, _HALF_LENGTH = 0.05, 0.4
#: More bags than this are left over where two texts are different: nothing was moved or parted there.
_MOST = 400
#: A sentence left over beside a group is part of what the group says when the group grows more alike with it
#: by so much, and gets no longer than its counterparts, by the logarithm of the lengths. Where the lengths go
#: better together than apart, this much of the difference counts as likeness. Of 738 sentences that we
#: dropped in ``corpora/parallel`` 3 fit the group beside them so well.
_GAIN, _LONGER = 0.005, 0.3
BETTER_LENGTHS = 0.2
#: Sentences of one language that a group may hold in the end, and whole groups that show how lengths go.
_SENTENCES, _WHOLE = 3, 3
#: A sentence at the edge of a group goes to the next group when both fit better by so much.
_BETTER = 0.05


def rejoin_moved(versions: Mapping[Lang, Version], bags: list[Bag]) -> list[Bag]:
    """Join bags that lack each other's languages and say the same: a sentence that was moved or changed."""
    langs = list(versions)
    bags = [{lang: places for lang, places in bag.items() if places} for bag in bags]
    open_bags = [place for place, bag in enumerate(bags) if len(bag) < len(langs)]
    if len(open_bags) > _MOST:
        return bags
    candidates = _alike(versions, bags, open_bags)
    used: set[int] = set()
    for _, one, two in sorted(candidates, reverse=True):
        if one not in used and two not in used:
            used |= {one, two}
            bags[one] = join(bags[one], bags[two])
            bags[two] = {}
    return [bag for bag in bags if bag]


def _alike(
    versions: Mapping[Lang, Version], bags: Sequence[Bag], open_bags: Sequence[int]
) -> list[tuple[float, int, int]]:
    """The pairs of open bags that lack each other's languages and say the same, each with how alike it is.

    Bags with the same languages are compared with all of the others at once: three texts that have nothing in
    common are usual, by a slip, and all of their sentences are left over.
    """
    runs = np.array(_runs(bags, len(versions)))
    beside = Counter(runs[place] for place in open_bags)
    # Two versions are compared once, and one pair in ten by chance is so like: a third has to be a witness.
    alone = np.array([beside[run] == 2 and len(versions) > 2 for run in runs])
    with_langs: dict[frozenset[Lang], list[int]] = {}
    for place in open_bags:
        with_langs.setdefault(frozenset(bags[place]), []).append(place)
    found = []
    for langs, other_langs in combinations(with_langs, 2):
        if langs & other_langs:
            continue
        ones, twos = with_langs[langs], with_langs[other_langs]
        sides = [bags[place] for place in ones], [bags[place] for place in twos]
        least = np.where(alone[ones], _ONLY, _SAME_PLACE)[:, None]
        meaning = similarities(versions, *sides, marked=False) + _MOVED - least
        values = similarities(versions, *sides)
        values = np.where(runs[ones][:, None] == runs[twos], np.maximum(values, meaning), values)
        for i, k in np.argwhere(values >= _MOVED):
            one, two = sorted((ones[i], twos[k]))
            found.append((float(values[i, k]), one, two))
    return found


def _runs(bags: Sequence[Bag], whole: int) -> list[int]:
    """For each bag the number of the last bag before it that has all languages."""
    runs, last = [], -1
    for place, bag in enumerate(bags):
        last = place if len(bag) == whole else last
        runs.append(last)
    return runs


def rejoin_parted(versions: Mapping[Lang, Version], bags: list[Bag]) -> list[Bag]:
    """Join what is left over to the whole group beside it that says it in one sentence.

    The prices of the dynamic program, which judge each merge alone, leave it over where the sentence is
    shortly told; here the usual lengths of this release count as well.
    """
    langs = list(versions)
    bags = [{lang: places for lang, places in bag.items() if places} for bag in bags]
    open_bags = [place for place, bag in enumerate(bags) if len(bag) < len(langs)]
    usual = usual_lengths(versions, bags)
    if not usual or len(open_bags) > _MOST:
        return bags
    at = {(lang, i): place for place, bag in enumerate(bags) for lang in bag for i in bag[lang]}
    for place in open_bags:
        part = bags[place]
        beside = {at.get((lang, i + step)) for lang in part for i in part[lang] for step in (-1, 1)}
        gains = {
            other: _gain(versions, bags[other], part, usual)
            for other in beside - {None, place}
            if other is not None and len(bags[other]) == len(langs) and _touches(bags[other], part)
        }
        best = max(gains, key=lambda other: gains[other], default=None)
        if best is not None and gains[best] > _GAIN:
            at.update({(lang, i): best for lang in part for i in part[lang]})
            bags[best], bags[place] = join(bags[best], part), {}
    return [bag for bag in bags if bag]


def part_doubles(versions: Mapping[Lang, Version], bags: list[Bag]) -> list[Bag]:
    """Part a group of two sentences of every version in two, where the sentences stand for one another.

    The dynamic program takes them together when one of the two is told in other words everywhere.
    """
    usual = usual_lengths(versions, bags)
    parted: list[Bag] = []
    for bag in bags:
        doubled = bool(usual) and len(bag) == len(versions) and all(len(at) == 2 for at in bag.values())
        halves: list[Bag] = [{lang: at[half : half + 1] for lang, at in bag.items()} for half in (0, 1)]
        parted += halves if doubled and _stand_for_one_another(versions, halves, usual) else [bag]
    return parted


def _stand_for_one_another(
    versions: Mapping[Lang, Version], halves: Sequence[Bag], usual: Mapping[tuple[Lang, Lang], float]
) -> bool:
    """Whether first goes with first and second with second rather than across, and the lengths allow it."""
    first, second = halves
    for one, two in combinations(first, 2):
        straight = [similarity(versions, {one: half[one]}, {two: half[two]}) for half in halves]
        across = [
            similarity(versions, {one: half[one]}, {two: other[two]})
            for half, other in ((first, second), (second, first))
        ]
        longer = [
            abs(_size(versions, half, one) - _size(versions, half, two) - usual[one, two]) for half in halves
        ]
        if min(straight) < _HALVES or sum(straight) <= sum(across) or max(longer) > _HALF_LENGTH:
            return False
    return True


def join_quotations(sentences: Mapping[Lang, Sequence[Sentence]], bags: list[Bag]) -> list[Bag]:
    """Take two groups that cross within one quotation together.

    Who is speaking stands in the first sentence of a quotation in one language and in the last in another,
    and the aligner finds that likest: ‘"A. B," said Sri.’ and ‘"A," said Sri. "B."’
    """
    bags = [dict(bag) for bag in bags]
    for one, two in pairwise(range(len(bags))):
        first, second = bags[one], bags[two]
        if not first or first.keys() != second.keys():
            continue
        crosses = len({first[lang] < second[lang] for lang in first}) > 1
        if crosses and any(
            _stays_open(sentences[lang][min(first[lang], second[lang])[-1]].text) for lang in first
        ):
            bags[one], bags[two] = {}, join(first, second)
    return [bag for bag in bags if bag]


def _stays_open(text: str) -> bool:
    """Whether a quotation begins in a sentence and does not end in it."""
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def settle_edges(versions: Mapping[Lang, Version], bags: list[Bag], weights: Weights) -> list[Bag]:
    """Move a sentence at the edge of a group to the group beside it, where it fits better.

    A short sentence costs the likest group beside it little, so the dynamic program gives it to that one.
    """
    bags = [{lang: places for lang, places in bag.items() if places} for bag in bags]
    usual = usual_lengths(versions, bags)
    if not usual:
        return bags
    at = {(lang, i): place for place, bag in enumerate(bags) for lang in bag for i in bag[lang]}
    for place in range(len(bags)):
        for lang in [k for k, places in bags[place].items() if len(places) > 1]:
            for edge, step in ((bags[place][lang][0], -1), (bags[place][lang][-1], 1)):
                other = at.get((lang, edge + step))
                if other is None or other == place or len(bags[place][lang]) < 2:
                    continue
                here, there = bags[place], bags[other]
                if here.keys() != there.keys() or len(here) < len(versions):
                    continue
                left = {**here, lang: tuple(i for i in here[lang] if i != edge)}
                right = join(there, {lang: (edge,)})
                before = sum(_fit(versions, bag, lang, usual, weights) for bag in (here, there))
                after = sum(_fit(versions, bag, lang, usual, weights) for bag in (left, right))
                if after > before + _BETTER:
                    bags[place], bags[other] = left, right
                    at[lang, edge] = other
    return bags


def _fit(
    versions: Mapping[Lang, Version],
    bag: Bag,
    lang: Lang,
    usual: Mapping[tuple[Lang, Lang], float],
    weights: Weights,
) -> float:
    """How alike ``lang`` and the other versions of a whole group are, less the price of uncommon lengths."""
    others = {other: places for other, places in bag.items() if other != lang}
    ratios = [
        _size(versions, bag, lang) - _size(versions, bag, other) - usual[lang, other] for other in others
    ]
    prices = [weights.length * min((ratio / weights.deviation) ** 2, 9) for ratio in ratios]
    return similarity(versions, others, {lang: bag[lang]}) - sum(prices) / len(prices)


def usual_lengths(versions: Mapping[Lang, Version], bags: Sequence[Bag]) -> dict[tuple[Lang, Lang], float]:
    """The usual logarithm of the ratio of lengths of two versions; nothing where few groups are whole."""
    whole = [bag for bag in bags if len(bag) == len(versions)]
    if len(whole) < _WHOLE:
        return {}
    return {
        (one, two): median(_size(versions, bag, one) - _size(versions, bag, two) for bag in whole)
        for one in versions
        for two in versions
    }


def _touches(whole: Bag, part: Bag) -> bool:
    """Whether the sentences of ``part`` stand right beside those of ``whole``, and few enough of them."""
    return all(
        (places[-1] + 1 == whole[lang][0] or whole[lang][-1] + 1 == places[0])
        and len(places) + len(whole[lang]) <= _SENTENCES
        for lang, places in part.items()
    )


def _gain(
    versions: Mapping[Lang, Version], whole: Bag, part: Bag, usual: Mapping[tuple[Lang, Lang], float]
) -> float:
    """How much more alike the versions of ``whole`` are with ``part``; none when that makes it too long."""
    others = {lang: places for lang, places in whole.items() if lang not in part}
    own = {lang: places for lang, places in whole.items() if lang in part}
    together = _longer(versions, join(own, part), others, usual)
    if sum(together) > _LONGER * len(together):
        return 0.0
    likeness, lengths = joining(versions, whole, part, usual)
    return likeness + BETTER_LENGTHS * max(lengths, 0)


def joining(
    versions: Mapping[Lang, Version], whole: Bag, part: Bag, usual: Mapping[tuple[Lang, Lang], float]
) -> tuple[float, float]:
    """How much more alike the versions of ``whole`` are with ``part``, and how much nearer their lengths.

    The lengths by the logarithm of their ratio; both are negative where ``part`` does not belong there.
    """
    others = {lang: places for lang, places in whole.items() if lang not in part}
    own = {lang: places for lang, places in whole.items() if lang in part}
    joined = join(own, part)
    apart, together = (_longer(versions, bag, others, usual) for bag in (own, joined))
    lengths = (sum(map(abs, apart)) - sum(map(abs, together))) / len(apart)
    return similarity(versions, others, joined) - similarity(versions, others, own), lengths


def _longer(
    versions: Mapping[Lang, Version], bag: Bag, others: Bag, usual: Mapping[tuple[Lang, Lang], float]
) -> list[float]:
    """By how much ``bag`` is longer than ``others`` in each pair of languages, by the logarithm."""
    return [
        _size(versions, bag, one) - _size(versions, others, two) - usual[one, two]
        for one in bag
        for two in others
    ]


def _size(versions: Mapping[Lang, Version], bag: Bag, lang: Lang) -> float:
    return math.log(float(versions[lang].lengths[list(bag[lang])].sum()))
