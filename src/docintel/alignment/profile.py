"""Versions and profiles: sentences and bags of sentences as rows whose dot product is their similarity.

The similarity of two blocks of sentences is

    cos(vectors) + MARKS * (cos(marks) - EXPECTED, when both have marks) - (background of one + of other) / 2

where a block's vector is the mean of its sentences' vectors, weighted by their lengths, and the background of
a sentence is how similar the nearest wrong sentences are to it (margin scoring, Artetxe and Schwenk 2019).
All of it is linear in the row of either side, so that a bag of several languages is the mean of its
languages' rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from docintel.alignment.dynamic_program import Floats, Side
from docintel.alignment.marks import mark_vectors
from docintel.encoder import Encoder
from docintel.parallel import Sentence
from docintel.types import Lang

#: Weight of the marks, and the agreement of marks that says nothing.
MARKS, EXPECTED = 0.25, 0.4
#: The nearest wrong sentences that make the background, what is assumed before any is seen, and how firmly.
_NEIGHBOURS, _PRIOR, _PRIOR_WEIGHT = 4, 0.2, 4.0
_CHUNK = 256

Bag = dict[Lang, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Version:
    """One language's sentences with what is compared; ``background[other]`` is (n,)."""

    vectors: Floats  # (n, d), unit rows
    marks: Floats  # (n, w)
    lengths: Floats  # (n,) characters
    paragraphs: tuple[int, ...]
    background: dict[Lang, Floats]


def prepare(sentences: Mapping[Lang, Sequence[Sentence]], encoder: Encoder) -> dict[Lang, Version]:
    """Encode every sentence once and measure every language's background in the others."""
    texts = [" ".join(sentence.text.split()) for version in sentences.values() for sentence in version]
    unique = list(dict.fromkeys(texts))
    places = {text: place for place, text in enumerate(unique)}
    vectors = encoder.encode(unique)[[places[text] for text in texts]]
    marked = mark_vectors({lang: [s.text for s in version] for lang, version in sentences.items()})
    versions: dict[Lang, Version] = {}
    start = 0
    for (lang, version), marks in zip(sentences.items(), marked, strict=True):
        versions[lang] = Version(
            vectors[start : start + len(version)],
            marks,
            np.array([max(len(sentence.text), 4) for sentence in version], np.float32),
            tuple(sentence.paragraph for sentence in version),
            {},
        )
        start += len(version)
    for lang, one in versions.items():
        for other, two in versions.items():
            if other != lang:
                one.background[other] = _background(one.vectors, two.vectors)
    return versions


def _background(one: Floats, two: Floats) -> Floats:
    """For each row of ``one`` the mean similarity of its nearest rows in ``two``, the best left out."""
    count = min(_NEIGHBOURS, len(two) - 1)
    if count < 1:
        return np.full(len(one), _PRIOR, np.float32)
    parts = []
    for start in range(0, len(one), _CHUNK):
        scores = one[start : start + _CHUNK] @ two.T
        nearest = np.partition(scores, -count - 1, axis=1)[:, -count - 1 :]
        parts.append(nearest.sum(axis=1) - nearest.max(axis=1))
    total = np.concatenate(parts) + _PRIOR * _PRIOR_WEIGHT
    background: Floats = (total / (count + _PRIOR_WEIGHT)).astype(np.float32)
    return background


def rows_of(version: Version, blocks: Sequence[tuple[int, ...]], other: Lang, *, left: bool) -> Floats:
    """One row (d + w + 3 numbers) a block of positions, to be multiplied with rows of ``other``."""
    vectors = np.zeros((len(blocks), version.vectors.shape[1]), np.float32)
    marks = np.zeros((len(blocks), version.marks.shape[1]), np.float32)
    background = np.zeros(len(blocks), np.float32)
    for row, block in enumerate(blocks):
        places = list(block)
        if places:
            weights = version.lengths[places]
            vectors[row] = weights @ version.vectors[places]
            marks[row] = version.marks[places].sum(axis=0)
            background[row] = weights @ version.background[other][places] / weights.sum()
    marked = (np.abs(marks).sum(axis=1) > 0).astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    marks *= np.sqrt(MARKS) / np.maximum(np.linalg.norm(marks, axis=1, keepdims=True), 1e-9)
    one = np.ones(len(blocks), np.float32)
    right = (-MARKS * EXPECTED * marked, -0.5 * one, -0.5 * background)
    tail = (marked, background, one) if left else right
    return np.concatenate([vectors, marks, np.stack(tail, axis=1)], axis=1)


def version_side(version: Version, profile_langs: Sequence[Lang]) -> Side:
    """The sentences of one version as the right side, against bags of ``profile_langs``."""
    count = len(version.lengths)
    singles = [(i,) for i in range(count)]
    pairs = [(i, i + 1) for i in range(count - 1)]
    langs = [lang for lang in profile_langs if lang in version.background]
    one = np.mean([rows_of(version, singles, lang, left=False) for lang in langs], axis=0)
    two = np.mean([rows_of(version, pairs, lang, left=False) for lang in langs], axis=0)
    breaks = np.array(
        [a != b for a, b in zip(version.paragraphs, version.paragraphs[1:], strict=False)], bool
    )
    lengths = version.lengths
    return Side(one, two, lengths, lengths[:-1] + lengths[1:], breaks)


def profile_side(versions: Mapping[Lang, Version], bags: Sequence[Bag], other: Lang) -> Side:
    """Bags of sentences as the left side, against the sentences of ``other``."""
    pairs = [join(one, two) for one, two in pairwise(bags)]
    one, length_one = bag_rows(versions, bags, other)
    two, length_two = bag_rows(versions, pairs, other)
    return Side(
        one,
        two,
        length_one,
        length_two,
        np.array([_parted(versions, *p) for p in pairwise(bags)], bool),
    )


def bag_rows(versions: Mapping[Lang, Version], bags: Sequence[Bag], other: Lang) -> tuple[Floats, Floats]:
    """Left rows of ``bags`` and their lengths: means over the languages that each bag has."""
    langs = [lang for lang in versions if lang != other]
    total = np.zeros((len(bags), 1), np.float32)
    rows: Floats | float = 0.0
    lengths = np.zeros(len(bags), np.float32)
    for lang in langs:
        blocks = [bag.get(lang, ()) for bag in bags]
        present = np.array([bool(block) for block in blocks], np.float32)[:, None]
        rows = rows + present * rows_of(versions[lang], blocks, other, left=True)
        lengths += np.array([versions[lang].lengths[list(block)].sum() for block in blocks], np.float32)
        total += present
    total = np.maximum(total, 1)
    return np.asarray(rows / total, np.float32), np.maximum(lengths / total[:, 0], 4).astype(np.float32)


def join(one: Bag, two: Bag) -> Bag:
    """Both bags in one, positions ascending."""
    return {lang: tuple(sorted((*one.get(lang, ()), *two.get(lang, ())))) for lang in one.keys() | two.keys()}


def _parted(versions: Mapping[Lang, Version], one: Bag, two: Bag) -> bool:
    """True when a paragraph ends between the bags in some language that both have."""
    return any(
        versions[lang].paragraphs[one[lang][-1]] != versions[lang].paragraphs[two[lang][0]]
        for lang in one.keys() & two.keys()
        if one[lang] and two[lang]
    )


def similarity(versions: Mapping[Lang, Version], one: Bag, two: Bag) -> float:
    """Mean similarity over the pairs of languages of two bags that share no language."""
    one, two = ({lang: places for lang, places in bag.items() if places} for bag in (one, two))
    return float(similarities(versions, [one], [two])[0, 0]) if one and two else 0.0


def similarities(
    versions: Mapping[Lang, Version], ones: Sequence[Bag], twos: Sequence[Bag], *, marked: bool = True
) -> Floats:
    """Mean similarity over the pairs of languages: (len(ones), len(twos)), by one product a language.

    Args:
        versions: what the positions of the bags are of.
        ones: all with the same languages, at least one, and sentences of each.
        twos: the same, with none of the languages of ``ones``.
        marked: when false only the meaning counts: two sentences that differ in a name and a figure.
    """
    total = np.zeros((len(ones), len(twos)), np.float32)
    for lang in twos[0]:
        left, _ = bag_rows({k: versions[k] for k in (*ones[0], lang)}, ones, lang)
        if not marked:
            width = versions[lang].vectors.shape[1]
            left[:, width : width + versions[lang].marks.shape[1] + 1] = 0
        blocks = [bag[lang] for bag in twos]
        right = np.mean([rows_of(versions[lang], blocks, k, left=False) for k in ones[0]], axis=0)
        total += left @ right.T
    return np.asarray(total / len(twos[0]), np.float32)
