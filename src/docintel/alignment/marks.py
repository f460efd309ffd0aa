"""What a translation keeps letter for letter: figures, names, acronyms, dates; as vectors to compare.

Each sentence gets the marks that stand in it, hashed to a few hundred coordinates and weighted by how rare
they
are in the release, so that a name that stands in one sentence decides and one that stands everywhere does
not.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

#: Coordinates of the hash: releases have some dozens of marks, so two rarely meet.
WIDTH = 256

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"[A-Z][\w’'-]*\w|[A-Z]{2,}")
_SENTENCE_START = re.compile(r"^\W*\w+")

#: Words that the three languages spell differently and that name the same day, month or fixed thing.
_SAME = {
    word: key
    for key, words in {
        "day0": "senin senen monday",
        "day1": "selasa seloso tuesday",
        "day2": "rabu rebo wednesday",
        "day3": "kamis kemis thursday",
        "day4": "jumat jum'at jemuwah jemuah friday",
        "day5": "sabtu setu saturday",
        "day6": "minggu ahad ngahad sunday",
        "month1": "januari january",
        "month2": "februari february",
        "month3": "maret march",
        "month5": "mei may",
        "month6": "juni june",
        "month7": "juli july",
        "month8": "agustus august",
        "month10": "oktober october",
        "month12": "desember december",
        "solo": "solo surakarta",
        "mayor": "wali walikota mayor",
        "regent": "bupati regent",
        "governor": "gubernur governor",
        "minister": "menteri mentri minister",
        "secretary": "sekretaris sekda secretary",
        "it": "ti it tik ict",
        "city": "kota kutha kitha city",
        "regency": "kabupaten regency",
        "province": "provinsi propinsi province",
        "office": "dinas office agency",
        "java": "jawa java",
        "central": "tengah central",
        "indonesia": "indonesia indonesian",
    }.items()
    for word in words.split()
}


def marks(text: str) -> set[str]:
    """The marks of one sentence: figures as digits alone, names in lower case, days and months as keys."""
    found = {re.sub(r"[.,](?=\d{3})|[.,]0+$", "", match.group()) for match in _FIGURE.finditer(text)}
    begin = _SENTENCE_START.match(text)
    first = begin.end() if begin else 0
    for match in _NAME.finditer(text):
        word = match.group().lower().replace("’", "'")
        if match.end() > first or match.group().isupper() or word in _SAME:
            found.add(_SAME.get(word, word))
    return found


def mark_vectors(texts: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
    """For each version (a list of sentences) an array (sentences, WIDTH), not scaled to any length.

    A mark counts by its rarity: the logarithm of how few of all the sentences have it.
    """
    found = [[marks(text) for text in version] for version in texts]
    seen = Counter(mark for version in found for sentence in version for mark in sentence)
    total = sum(map(len, found))
    vectors = []
    for version in found:
        array = np.zeros((len(version), WIDTH), np.float32)
        for row, sentence in enumerate(version):
            for mark in sentence:
                array[row, zlib.crc32(mark.encode()) % WIDTH] += math.log(1 + total / seen[mark])
        vectors.append(array)
    return vectors
