"""The trilingual releases that we wrote, and copies of them with sentences dropped, merged or swapped.

A release is a file of lines "Indonesian, tab, Javanese, tab, English"; an empty line ends a paragraph.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from docintel.parallel import LANGUAGES, Sentence
from docintel.types import Lang

FOLDER = Path(__file__).with_name("releases")
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.tsv")))

Links = set[tuple[tuple[int, ...], ...]]


@dataclass
class Parallel:
    """Sentences of each language and which belong together (positions in the order of LANGUAGES)."""

    texts: dict[Lang, list[str]]
    paragraphs: dict[Lang, list[int]]
    links: list[dict[Lang, list[int]]]

    def sentences(self) -> dict[Lang, tuple[Sentence, ...]]:
        result: dict[Lang, tuple[Sentence, ...]] = {}
        for lang, texts in self.texts.items():
            place, made = 0, []
            for text, paragraph in zip(texts, self.paragraphs[lang], strict=True):
                made.append(Sentence(lang, place, place + len(text), text, f"{lang}.txt", paragraph))
                place += len(text) + 1
            result[lang] = tuple(made)
        return result

    def gold(self) -> Links:
        return {tuple(tuple(link.get(lang, [])) for lang in LANGUAGES) for link in self.links}


def load(name: str) -> Parallel:
    texts: dict[Lang, list[str]] = {lang: [] for lang in LANGUAGES}
    paragraphs: dict[Lang, list[int]] = {lang: [] for lang in LANGUAGES}
    links: list[dict[Lang, list[int]]] = []
    paragraph = 0
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line:
            paragraph += 1
            continue
        for lang, text in zip(LANGUAGES, line.split("\t"), strict=True):
            texts[lang].append(text)
            paragraphs[lang].append(paragraph)
        links.append({lang: [len(texts[lang]) - 1] for lang in LANGUAGES})
    return Parallel(texts, paragraphs, links)


def joined(names: tuple[str, ...]) -> Parallel:
    """Several releases one after the other."""
    whole = Parallel({k: [] for k in LANGUAGES}, {k: [] for k in LANGUAGES}, [])
    for number, name in enumerate(names):
        part = load(name)
        shift = {lang: len(whole.texts[lang]) for lang in LANGUAGES}
        for lang in LANGUAGES:
            whole.texts[lang] += part.texts[lang]
            whole.paragraphs[lang] += [number * 100 + p for p in part.paragraphs[lang]]
        whole.links += [
            {lang: [i + shift[lang] for i in places] for lang, places in link.items()} for link in part.links
        ]
    return whole


def perturbed(
    release: Parallel,
    seed: int,
    changes: tuple[str, ...] = ("drop", "merge", "swap"),
    langs: tuple[Lang, ...] = LANGUAGES,
) -> Parallel:
    """A copy in which each of ``langs`` had a sentence dropped, merged or swapped with the next, apart."""
    dice = random.Random(seed)
    links = [{lang: list(places) for lang, places in link.items()} for link in release.links]
    texts = {lang: list(items) for lang, items in release.texts.items()}
    paragraphs = {lang: list(items) for lang, items in release.paragraphs.items()}
    places = dice.sample(range(0, len(links) - 1, 2), k=3)
    for lang, at in zip(langs, places, strict=False):
        units = [[i] for i in range(len(release.texts[lang]))]  # each unit: old positions in one sentence
        kind = dice.choice(changes)
        if kind == "drop":
            del units[at]
        elif kind == "swap":
            units[at], units[at + 1] = units[at + 1], units[at]
        else:
            units[at : at + 2] = [[at, at + 1]]
        texts[lang] = [
            " ".join(_inner(release.texts[lang][i], i == unit[-1]) for i in unit) for unit in units
        ]
        paragraphs[lang] = [release.paragraphs[lang][unit[0]] for unit in units]
        new = {old: place for place, unit in enumerate(units) for old in unit}
        for link in links:
            link[lang] = sorted({new[i] for i in link[lang] if i in new})
    return Parallel(texts, paragraphs, _joined_where_shared(links))


def _joined_where_shared(links: list[dict[Lang, list[int]]]) -> list[dict[Lang, list[int]]]:
    """A merge in one language joins the groups of all."""
    whole: list[dict[Lang, list[int]]] = []
    for link in links:
        same = [other for other in whole if any(set(other[k]) & set(link[k]) for k in LANGUAGES)]
        whole = [other for other in whole if other not in same]
        parts = [*same, link]
        whole.append({k: sorted({i for part in parts for i in part[k]}) for k in LANGUAGES})
    return [link for link in whole if any(link.values())]


def _inner(text: str, last: bool) -> str:
    """A sentence inside a merged one ends with a semicolon, so that no splitter parts it."""
    return text if last else text.rstrip(".") + ";"


def strict_f1(found: Links, gold: Links) -> float:
    """F1 of whole groups."""
    hits = len(found & gold)
    return 2 * hits / (len(found) + len(gold)) if found or gold else 1.0
