"""Text to words, words to hashed character n-grams.

The same code feeds the training script, so the model is always asked what it was taught. N-grams stay within
words (with marks for the beginning and the end), as in fastText (Bojanowski and others, 2017): what a word
contributes is then known once and for all, and texts are sums over words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

#: A run of letters, of at most 24: no language written without spaces makes a word of unbounded length.
_WORD = re.compile(r"[^\W\d_]{1,24}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]{0,64}@[\w.-]+|#\w+|\[[A-Z][A-Z-]+\]")
_DOMAIN = re.compile(r"\b[\w-]{1,64}(?:\.[\w-]{1,64})*\.(?:com|id|org|net)\b(?:/\S*)?")
#: The marks of Javanese dictionaries (è é å) are left out by most who write it: they say little.
_FOLDED = str.maketrans({**dict.fromkeys("èéëěĕē", "e"), **dict.fromkeys("åàáâ", "a")})
#: What a capitalised word within a sentence counts: names tell little of the language around them.
NAME_WEIGHT = 0.25
#: What an acronym (capitals among words that are not) counts.
ACRONYM_WEIGHT = 0.1
_LOWER_WORDS = 2  # at least so many words in lower case, or capitals are the text's style and count in full
_ORDERS = 5
_BEGIN, _END = "\x02", "\x03"
_PRIME = np.uint32(0x01000193)  # of the FNV hash
_MIX = np.uint32(0x85EBCA6B)  # this and the next are of MurmurHash3
_MIX_2 = np.uint32(0xC2B2AE35)
_GOLDEN = 0x9E3779B1  # 2**32 over the golden ratio: spreads consecutive numbers


def words_of(text: str) -> tuple[list[str], list[float]]:
    """The words of a text in lower case, and what each counts.

    Addresses, handles, numbers and marks are left out. A capitalised word that does not stand first counts
    :data:`NAME_WEIGHT`, unless hardly a word is in lower case (headings); an acronym :data:`ACRONYM_WEIGHT`,
    unless all is in capitals.
    """
    # Plain tests before the patterns: most texts have none of these signs.
    if "@" in text or "#" in text or "[" in text or "://" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    if ".com" in text or ".id" in text or ".org" in text or ".net" in text:
        text = _DOMAIN.sub(" ", text)
    if text.isascii():
        written = _WORD.findall(text)
        words = " ".join(written).lower().split()
        small = [form >= "a" for form in written]  # capitals come before all small letters in ASCII
    else:
        written = _WORD.findall(unicodedata.normalize("NFC", text))
        words = [word.lower().translate(_FOLDED) for word in written]
        # A word that begins with a folded letter passes for a capitalised one: so the model was taught.
        small = [word[0] == form[0] for word, form in zip(words, written, strict=True)]
    count = sum(small)
    if count == len(words) or text.isupper():
        return words, [1.0] * len(words)
    weights = [
        1.0 if is_small else ACRONYM_WEIGHT if form.isupper() else NAME_WEIGHT
        for is_small, form in zip(small, written, strict=True)
    ]
    if count < _LOWER_WORDS:
        weights = [ACRONYM_WEIGHT if weight == ACRONYM_WEIGHT else 1.0 for weight in weights]
    elif not small[0]:
        weights[0] = ACRONYM_WEIGHT if written[0].isupper() and len(written[0]) > 1 else 1.0
    return words, weights


def hash_words(words: Sequence[str], bits: int) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
    """The hashed n-grams of words, each word also as a whole.

    Args:
        words: as :func:`words_of` gives them, none empty, at least one.
        bits: buckets are numbered ``0 .. 2**bits - 1``.

    Returns:
        The buckets of all n-grams of all words, word after word, and where each word's begin (as
        ``numpy.add.reduceat`` wants them): shapes ``(n_grams,)`` and ``(len(words),)``.
    """
    joined = "".join(f"{_BEGIN}{word}{_END}" for word in words)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    starts = np.flatnonzero(codes == ord(_BEGIN))
    owner = np.cumsum(codes == ord(_BEGIN)) - 1
    hashed = np.zeros(len(codes), dtype=np.uint32)
    buckets = [_spread(_whole_word_hash(codes, starts, owner), 0, bits)]
    owners = [np.arange(len(words))]
    for order in range(1, _ORDERS + 1):
        size = len(codes) - order + 1
        if size <= 0:
            break
        hashed = (hashed[:size] ^ codes[order - 1 :]) * _PRIME
        inside = owner[:size] == owner[order - 1 :]
        if order == 1:
            inside = codes > ord(_END)  # the marks alone say nothing
        buckets.append(_spread(hashed[inside], order, bits))
        owners.append(owner[:size][inside])
    owned = np.concatenate(owners)
    by_word = np.argsort(owned, kind="stable")
    return np.concatenate(buckets)[by_word], np.searchsorted(owned[by_word], np.arange(len(words)))


def _whole_word_hash(
    codes: NDArray[np.uint32], starts: NDArray[np.intp], owner: NDArray[np.intp]
) -> NDArray[np.uint32]:
    """One hash a word: the sum of its characters' hashes, each mixed with its place in the word."""
    place = (np.arange(len(codes)) - starts[owner]).astype(np.uint32)
    mixed = (codes ^ (place * np.uint32(_GOLDEN))) * _MIX
    mixed ^= mixed >> np.uint32(15)
    mixed *= _PRIME
    summed: NDArray[np.uint32] = np.add.reduceat(mixed, starts, dtype=np.uint32)
    return summed


def _spread(hashed: NDArray[np.uint32], order: int, bits: int) -> NDArray[np.uint32]:
    """Hashes to buckets, each order its own way."""
    mixed = (hashed + np.uint32(order * _GOLDEN & 0xFFFFFFFF)) * _MIX
    mixed ^= mixed >> np.uint32(13)
    mixed *= _MIX_2
    mixed ^= mixed >> np.uint32(16)
    return mixed >> np.uint32(32 - bits)
