"""The training pairs of the encoder, from the public data sets and from a lexicon that we wrote.

Javanese with an English translation hardly exists in public, and krama not at all: so Indonesian sentences
are put into Javanese word by word, with a dictionary that the Indonesian–Javanese pairs teach (IBM model 1
near the diagonal) and with ``lexicon.tsv`` (Indonesian, ngoko, krama, English). The result is no good
Javanese, but its words are, and so an English sentence meets Javanese words in its own context.
"""

from __future__ import annotations

import csv
import math
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HELD_OUT_TALPCO = 200
_HELD_OUT_VALID = 300


@dataclass(frozen=True)
class Group:
    """One meaning in some of the languages; ``kind`` says which data set it is of."""

    kind: str
    texts: dict[str, str]


@dataclass(frozen=True)
class Lexicon:
    """Word by word: from Indonesian to ngoko and to krama, from ngoko to krama; keys in lower case."""

    ngoko: dict[str, list[str]]
    krama: dict[str, list[str]]
    raise_ngoko: dict[str, list[str]]
    english: list[tuple[str, str, str, str]]


def read_groups(data: Path) -> tuple[list[Group], list[Group]]:
    """All parallel groups of the data folder, those to train on and those held out for tuning."""
    train, held = [], []
    for part in ("train", "valid"):
        with (data / f"nusa-writes/kalimat-mt-jav-{part}.csv").open(encoding="utf-8", newline="") as file:
            rows = [Group("nusa", {"id": r["ind_text"], "jv": r["tgt_text"]}) for r in csv.DictReader(file)]
        held += rows[:_HELD_OUT_VALID] if part == "valid" else []
        train += rows[_HELD_OUT_VALID:] if part == "valid" else rows
    sides = {lang: _numbered(data / f"talpco/{name}.txt") for lang, name in _TALPCO.items()}
    common = sorted(sides["id"].keys() & sides["jv"].keys() & sides["en"].keys())
    talpco = [Group("talpco", {lang: sides[lang][key] for lang in sides}) for key in common]
    random.Random(1).shuffle(talpco)  # noqa: S311 - no secret depends on it
    held += talpco[:_HELD_OUT_TALPCO]
    train += talpco[_HELD_OUT_TALPCO:]
    for line in (data / "sentences/id-en.tsv").read_text(encoding="utf-8").splitlines():
        indonesian, english = line.split("\t")
        train.append(Group("news", {"id": indonesian, "en": english}))
    return train, held


_TALPCO = {"id": "ind", "jv": "jav", "en": "eng"}


def _numbered(path: Path) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())


def read_english(data: Path) -> list[str]:
    """English sentences without a translation: what the student learns from the teacher alone."""
    return [t for t in (data / "sentences/en.txt").read_text(encoding="utf-8").splitlines() if len(t) > 20]


def read_javanese(data: Path) -> list[str]:
    """Javanese paragraphs without a translation, for the vocabulary."""
    texts = []
    for path in sorted((data / "nusa-writes").glob("alinea-*-jav-train.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            texts += [row["text"] for row in csv.DictReader(file)]
    return texts


def learn_dictionary(groups: list[Group], rounds: int = 4) -> dict[str, list[str]]:
    """Indonesian words with their likely ngoko translations: IBM model 1, near the diagonal only."""
    pairs = []
    for group in groups:
        if "id" in group.texts and "jv" in group.texts:
            source, target = (_WORD.findall(group.texts[lang].lower())[:60] for lang in ("id", "jv"))
            if source and target:
                pairs.append((source, target))
    chance: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        counts: dict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for source, target in pairs:
            for j, word in enumerate(target):
                near = [
                    (other, chance.get(other, {}).get(word, 1e-4) if chance else 1.0)
                    for i, other in enumerate(source)
                    if abs(i / len(source) - j / len(target)) < 0.15 + 1.5 / len(source)
                ]
                total = sum(value for _, value in near) or 1.0
                for other, value in near:
                    counts[other][word] += value / total
        chance = {
            word: {other: n / sum(row.values()) for other, n in row.items() if n > 0.05}
            for word, row in counts.items()
        }
    seen = Counter(word for source, _ in pairs for word in source)
    return {
        word: best
        for word, row in chance.items()
        if seen[word] >= 3
        and (best := [o for o, p in sorted(row.items(), key=lambda x: -x[1])[:3] if p >= 0.2])
    }


def read_lexicon(path: Path, learned: dict[str, list[str]]) -> Lexicon:
    """``lexicon.tsv`` over the ``learned`` dictionary: what a person wrote goes first."""
    ngoko = dict(learned)
    krama: dict[str, list[str]] = {}
    raised: dict[str, list[str]] = {}
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        indonesian, low, high, english = (cell.split("|") for cell in line.split("\t"))
        ngoko[indonesian[0].lower()] = low
        krama[indonesian[0].lower()] = high
        for word in low:
            raised.setdefault(word.lower(), high)
        rows.append((indonesian[0], low[0], high[0], english[0]))
    return Lexicon(ngoko, krama, raised, rows)


def substitute(text: str, table: dict[str, list[str]], share: float, dice: random.Random) -> str:
    """Each word that ``table`` knows is replaced with chance ``share``; capitals are kept."""

    def replace(match: re.Match[str]) -> str:
        word = match.group()
        choices = table.get(word.lower())
        if not choices or dice.random() > share:
            return word
        new = dice.choice(choices)
        return new[:1].upper() + new[1:] if word[0].isupper() else new

    return _WORD.sub(replace, text)


def kramanise(text: str, lexicon: Lexicon, dice: random.Random, source: str) -> str:
    """``text`` (``source`` is its language, id or jv) in something like krama: words, endings, passives."""
    if source == "id":
        text = substitute(text, lexicon.krama, 0.95, dice)
        text = substitute(text, lexicon.ngoko, 0.6, dice)
    text = substitute(text, lexicon.raise_ngoko, 0.9, dice)
    text = re.sub(r"\bdi(?=[bcdghjklmnprstw]\w{3,})", "dipun", text)
    text = re.sub(r"(?<=\w{3})ake\b", "aken", text)
    return re.sub(r"(?<=\w{3}[bcdgjklmnprst])nya\b", "ipun", text)


def variant(group: Group, lexicon: Lexicon, dice: random.Random) -> dict[str, str]:
    """The texts of ``group`` for one epoch: an invented Javanese side where it has none or by chance."""
    texts = dict(group.texts)
    roll = dice.random()
    if "jv" not in texts:
        if roll < 0.5:
            texts["jv"] = kramanise(texts["id"], lexicon, dice, "id")
        else:
            texts["jv"] = substitute(texts["id"], lexicon.ngoko, 0.9, dice)
    elif roll < 0.2:
        texts["jv"] = kramanise(texts["jv"], lexicon, dice, "jv")
    if dice.random() < 0.1:
        texts = {lang: text.lower() for lang, text in texts.items()}
    return texts


def schedule(groups: list[Group], batch: int, epochs: int, seed: int) -> list[list[Group]]:
    """Batches of similar length, so that the negatives are hard and the padding is small."""
    dice = random.Random(seed)  # noqa: S311 - no secret depends on it
    batches = []
    for _ in range(epochs):
        order = list(groups)
        dice.shuffle(order)
        for start in range(0, len(order), batch * 16):
            window = sorted(order[start : start + batch * 16], key=lambda g: len(g.texts.get("id", "")))
            parts = [window[i : i + batch] for i in range(0, len(window), batch)]
            batches += [part for part in parts if len(part) > batch // 2]
    dice.shuffle(batches)
    return batches


def warmup(step: int, total: int, first: int) -> float:
    """The share of the full learning rate at ``step``: up in ``first`` steps, then down as a cosine."""
    if step < first:
        return (step + 1) / first
    return 0.5 * (1 + math.cos(math.pi * (step - first) / max(1, total - first)))
