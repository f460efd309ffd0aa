"""What a translation keeps: numbers by their value, names, acronyms, dates; as vectors to compare.

Each sentence gets the marks that stand in it, hashed to a few hundred coordinates and weighted by how rare
they are in the release, so that a name that stands in one sentence decides and one that stands everywhere
does not.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from docintel.languages.numbers import find_numbers
from docintel.types import Lang

#: Coordinates of the hash: releases have some dozens of marks, so two rarely meet.
WIDTH = 256

#: The least number that is a mark: "one" is an article as often as a number.
_LEAST = 2
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


def marks(text: str, lang: Lang) -> set[str]:
    """The marks of one sentence: numbers by value, names in lower case, days and months as keys."""
    numbers = find_numbers(text, lang)
    found = {
        f"{number.value.normalize():f}"
        for number in numbers
        if number.value >= _LEAST or text[number.start].isdigit()
    }
    begin = _SENTENCE_START.match(text)
    first = begin.end() if begin else 0
    for match in _NAME.finditer(text):
        word = match.group().lower().replace("’", "'")
        if match.end() > first or match.group().isupper() or word in _SAME:
            found.add(_SAME.get(word, word))
    return found


def mark_vectors(texts: Mapping[Lang, Sequence[str]]) -> list[NDArray[np.float32]]:
    """For each version (its sentences) an array (sentences, WIDTH), not scaled to any length.

    A mark counts by its rarity: the logarithm of how few of all the sentences have it.
    """
    found = [[marks(text, lang) for text in version] for lang, version in texts.items()]
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
