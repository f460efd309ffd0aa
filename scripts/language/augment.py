"""Synthetic text where public data is scarce: formal Javanese, neighbours, spellings, other languages."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")
_FOLDER = Path(__file__).parent
NEIGHBOURS = ("ban", "bjn", "ace", "nij")
#: Words of one register only, beside those that the lexicon gives.
_KRAMA_MORE = "kaliyan dateng menika meniko puniko kulo nggih niki niku napa pripun sakmenika mekaten lajeng"
_NGOKO_MORE = (
    "seko neng nang nong gak ra nggak wes uwis iso gawe nduwe gedhe sopo opo piye omahe teko lungo yo"
)


def _entries(name: str) -> Iterator[list[list[str]]]:
    """Each line of a lexicon: a list of alternatives a column."""
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [part.strip().split("/") for part in line.split(",")]


@cache
def _neighbour_tables() -> dict[str, dict[str, list[str]]]:
    """From Indonesian to each neighbour that we have no data for, and to formal Malay."""
    tables: dict[str, dict[str, list[str]]] = {name: {} for name in (*NEIGHBOURS, "zsm")}
    for indonesian, *others in _entries("lexicon-neighbours.txt"):
        for name, words in zip(NEIGHBOURS, others, strict=True):
            if words != ["-"]:
                tables[name][indonesian[0]] = words
    tables["zsm"] = {indonesian[0]: malay for indonesian, malay in _entries("lexicon-malay.txt")}
    return tables


def neighbour_from_indonesian(text: str, lang: str, chance: random.Random) -> str | None:
    """An Indonesian sentence with its common words exchanged for a neighbour's, and its affixes.

    None where less than a third (of Malay, a quarter) of the words could be exchanged.
    """
    table = _neighbour_tables()[lang]
    changed = total = 0

    def exchange(match: re.Match[str]) -> str:
        nonlocal changed, total
        word = match.group()
        total += 1
        known = table.get(word.lower())
        new = chance.choice(known) if known else _neighbour_affixes(word, lang)
        changed += new.lower() != word.lower()
        return new.capitalize() if word[0].isupper() and not word.isupper() else new

    result = _WORD.sub(exchange, text)
    return result if total > 2 and changed >= total / (4 if lang == "zsm" else 3) else None


_AFFIXES = {
    "ban": ((r"nya$", "ne"), (r"kan$", "ang"), (r"^ber(?=\w{3})", "ma"), (r"^me(?=\w{4})", "")),
    "bjn": ((r"e", "a"), (r"^bar(?=\w{3})", "ba"), (r"^tar(?=\w{3})", "ta"), (r"kan$", "akan")),
    "ace": ((r"nya$", "jih"), (r"^ber(?=\w{3})", "meu"), (r"^ter(?=\w{3})", "teu"), (r"^me(?=\w{4})", "peu")),
    "nij": ((r"nya$", "e"), (r"^ber(?=\w{3})", "ba"), (r"^me(?=\w{4})", "ma"), (r"kan$", "")),
    "zsm": ((r"itas$", "iti"), (r"isasi$", "isasi")),
}


def _neighbour_affixes(word: str, lang: str) -> str:
    if word.islower() and len(word) > 4:
        for pattern, new in _AFFIXES[lang]:
            word = re.sub(pattern, new, word)
    return word


@cache
def _lexicon() -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """Indonesian to ngoko, Indonesian to krama, ngoko (by its sound) to krama."""
    to_ngoko, to_krama, ngoko_to_krama = {}, {}, {}
    for indonesian, ngoko, krama in _entries("lexicon-javanese.txt"):
        to_ngoko[indonesian[0]], to_krama[indonesian[0]] = ngoko, krama
        for word in ngoko:
            ngoko_to_krama.setdefault(_by_sound(word), krama)
    return to_ngoko, to_krama, ngoko_to_krama


def _by_sound(word: str) -> str:
    """One key for the spellings of a word: opo and apa, dhuwur and duwur, wes and wis."""
    return (
        word.lower()
        .replace("o", "a")
        .replace("dh", "d")
        .replace("th", "t")
        .replace("è", "e")
        .replace("é", "e")
    )


@cache
def _register_tables() -> tuple[frozenset[str], frozenset[str]]:
    _, to_krama, ngoko_to_krama = _lexicon()
    krama = {_by_sound(part) for words in to_krama.values() for word in words for part in word.split()}
    krama |= {_by_sound(word) for word in _KRAMA_MORE.split()}
    ngoko = set(ngoko_to_krama) | {_by_sound(word) for word in _NGOKO_MORE.split()}
    return frozenset(krama - ngoko), frozenset(ngoko - krama)


def register_words(text: str) -> tuple[int, int]:
    """How many words of a Javanese text are krama alone, and how many ngoko alone."""
    krama_words, ngoko_words = _register_tables()
    krama = ngoko = 0
    for word in _WORD.findall(text.lower()):
        key = _by_sound(word)
        affixed = word.startswith("dipun") or (len(word) > 6 and word.endswith(("ipun", "aken")))
        krama += affixed or key in krama_words
        ngoko += key in ngoko_words
    return krama, ngoko


def javanese_from_indonesian(text: str, register: str, chance: random.Random) -> str | None:
    """An Indonesian sentence in Javanese dress: function words and common words exchanged, affixes too.

    This is how official releases read, Indonesian terms in a Javanese frame: "Pendekatan pembangunan daerah
    ngangge kerangka smart city". None where less than two fifths of the words could be exchanged.
    """
    to_ngoko, to_krama, _ = _lexicon()
    table = to_krama if register == "krama" else to_ngoko
    changed = total = 0

    def exchange(match: re.Match[str]) -> str:
        nonlocal changed, total
        word = match.group()
        total += 1
        if word.lower() in table:
            new = chance.choice(table[word.lower()])
        else:
            new = _affixes(word, register, chance)
        changed += new.lower() != word.lower()
        return new.capitalize() if word[0].isupper() and not word.isupper() else new

    result = _WORD.sub(exchange, text)
    return result if total > 2 and changed >= 0.4 * total else None


@cache
def _javanese_alone() -> frozenset[str]:
    to_ngoko, to_krama, _ = _lexicon()
    return frozenset(
        part
        for table in (to_ngoko, to_krama)
        for words in table.values()
        for word in words
        for part in word.split()
        if part not in to_ngoko
    )


def is_marked_javanese(text: str) -> bool:
    """Whether at least two fifths of the words are such as Indonesian does not have."""
    words = _WORD.findall(text.lower())
    marked = sum(
        word in _javanese_alone() or word.startswith("dipun") or word.endswith(("ake", "aken", "ipun"))
        for word in words
    )
    return marked > 0 and marked >= 0.4 * len(words)


def _affixes(word: str, register: str, chance: random.Random) -> str:
    """Indonesian affixes to Javanese ones on a word that the lexicon lacks; names are left alone."""
    if not word.islower() or len(word) < 6 or chance.random() < 0.2:
        return word
    polite = register == "krama"
    if word.endswith("nya"):
        stem = word[:-3]
        suffix = "ipun" if polite else "e"
        return stem + (("n" if stem[-1] in "aiueo" else "") + suffix)
    if word.endswith("kan"):
        word = word[:-3] + ("aken" if polite else "ake")
        word = re.sub("aa(?=ken?$)", "a", word)
    if word.startswith("di"):
        return ("dipun" if polite else "di") + word[2:]
    return re.sub(r"^me(?=[nm])|^ber", lambda found: "" if found.group() == "me" else "a", word)


def krama_from_ngoko(text: str, chance: random.Random) -> str | None:
    """A ngoko sentence in krama, word by word; None where less than a third could be exchanged."""
    _, _, table = _lexicon()
    changed = total = 0

    def exchange(match: re.Match[str]) -> str:
        nonlocal changed, total
        word = match.group()
        total += 1
        key = _by_sound(word)
        if key in table:
            new = chance.choice(table[key])
        elif key.endswith("ake") and len(word) > 5:
            new = word[:-3] + "aken"
        elif word.endswith("ne") and _by_sound(word[:-2]) in table:
            new = chance.choice(table[_by_sound(word[:-2])]) + "nipun"
        elif word.endswith("e") and _by_sound(word[:-1]) in table:
            new = chance.choice(table[_by_sound(word[:-1])]) + "ipun"
        elif re.fullmatch(r"[a-z]{4,}[^aiueo]e", word) and chance.random() < 0.7:
            new = word[:-1] + "ipun"
        else:
            new = word
        if re.match(r"di[a-z]{4}", new) and not new.startswith("dipun") and key not in table:
            new = "dipun" + new[2:]
        changed += new.lower() != word.lower()
        return new.capitalize() if word[0].isupper() else new

    result = _WORD.sub(exchange, text)
    return result if total > 2 and changed >= total / 3 else None


def respell(text: str, chance: random.Random) -> str:
    """Old and phonetic spellings of Javanese: meniko, moso, naliko; d and t for dh and th; ê for schwa."""
    if chance.random() < 0.8:
        text = re.sub(r"a([^\W\daiueo_]{1,3})a\b", r"o\1o", text)
        text = re.sub(r"([^\W\d_]{2,})a\b", r"\1o", text)
    if chance.random() < 0.6:
        text = text.replace("dh", "d").replace("th", "t")
    if chance.random() < 0.15:
        text = text.replace("e", "ê")
    if chance.random() < 0.2:
        text = re.sub(r"\bdipun(?=\w)", "dipun ", text)
    return text


def fragment(text: str, chance: random.Random) -> str | None:
    """Two to six words of a longer text, mostly from its beginning, as headings and table cells are short."""
    words = text.split()
    size = chance.choice((2, 3, 4, 4, 4, 5, 6))
    if len(words) <= size:
        return None
    start = 0 if chance.random() < 0.6 else chance.randrange(len(words) - size)
    return " ".join(words[start : start + size])


def recase(text: str, chance: random.Random) -> str:
    """The text in small letters, in capitals, or As A Heading."""
    return chance.choice((text.lower(), text.lower(), text.upper(), text.title()))


def insert_term(text: str, terms: list[str], chance: random.Random) -> str:
    """A borrowed term somewhere inside a sentence."""
    words = text.split()
    place = chance.randrange(1, len(words) + 1)
    return " ".join([*words[:place], chance.choice(terms), *words[place:]])


#: langdetect's Latin-script languages, grouped by kinship so that one linear class fits each.
WORLD = {
    "world-romance": ("ca", "es", "fr", "it", "pt", "ro"),
    "world-germanic": ("af", "da", "de", "nl", "no", "sv"),
    "world-slavic": ("cs", "hr", "lt", "lv", "pl", "sk", "sl"),
    "world-uralic-turkic": ("et", "fi", "hu", "tr"),
    "world-african": ("so", "sw"),
    "world-other": ("cy", "sq", "vi"),
    "world-tagalog": ("tl",),
}


def world_sentences(lang: str, count: int, chance: random.Random) -> list[str]:
    """Sentences of made-up words that follow langdetect's trigram counts of a language.

    The profile's trigrams (counted by langdetect's authors on Wikipedia, Apache 2.0) are walked as a Markov
    chain of second order from the mark of a word's beginning to that of its end.
    """
    profile = json.loads((files("langdetect") / "profiles" / lang).read_text(encoding="utf-8"))["freq"]
    following: dict[str, tuple[list[str], list[int]]] = {}
    for gram, number in profile.items():
        if len(gram) == 3:
            letters, counts = following.setdefault(gram[:2], ([], []))
            letters.append(gram[2])
            counts.append(number)
        elif len(gram) == 2 and gram[0] == " ":
            letters, counts = following.setdefault(" ", ([], []))
            letters.append(gram[1])
            counts.append(number)
    return [" ".join(_made_up(following, chance) for _ in range(chance.randint(4, 16))) for _ in range(count)]


def _made_up(following: dict[str, tuple[list[str], list[int]]], chance: random.Random) -> str:
    word = " "
    while len(word) < 16:
        choices = following.get(word[-2:])
        if choices is None:
            break
        letter = chance.choices(*choices)[0]
        if letter == " ":
            break
        word += letter
    return word.strip()
