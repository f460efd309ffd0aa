"""Copies of a release with sentences dropped, merged or swapped, or a version cut short, and their links.

Three places of a release are changed, apart from each other, one in each language; only the languages that a
change names are rewritten, so the links of the copy are known.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docintel.parallel import LANGUAGES, Sentence
from docintel.types import Lang
from evaluation.releases import Parallel

Link = dict[Lang, tuple[int, ...]]
#: A summary keeps so many of the sentences; a version that was cut ends after so many.
_SUMMARY, _CUT = 0.35, 0.6


@dataclass(frozen=True, slots=True)
class Reshaped:
    """The versions of a copy and which of their sentences belong together."""

    versions: dict[Lang, tuple[Sentence, ...]]
    gold: list[Link]


@dataclass(frozen=True, slots=True)
class _Unit:
    """One sentence of a version: the old sentences in it, by position, and its text and paragraph."""

    old: tuple[int, ...]
    text: str
    paragraph: int


Units = dict[Lang, list[_Unit]]


def reshaped(release: Parallel, change: str, seed: int) -> Reshaped:
    """One copy of ``release``; ``change`` is a key of :data:`CHANGES`."""
    dice = random.Random(f"{seed} {change} {release.name}")  # noqa: S311 - the same copies every time
    units = {
        lang: [_Unit((i,), s.text, s.paragraph) for i, s in enumerate(version)]
        for lang, version in release.versions().items()
    }
    CHANGES[change](release, units, dice)
    return Reshaped(
        {lang: tuple(_sentences(lang, made)) for lang, made in units.items()}, _gold(release, units)
    )


def _sentences(lang: Lang, units: Sequence[_Unit]) -> list[Sentence]:
    made, place = [], 0
    for unit in units:
        made.append(Sentence(lang, place, place + len(unit.text), unit.text, f"{lang}.txt", unit.paragraph))
        place += len(unit.text) + 1
    return made


def _gold(release: Parallel, units: Units) -> list[Link]:
    """The rows of the release in the positions of the copy; what a merged sentence joins is one link."""
    new = {
        lang: {old: place for place, unit in enumerate(made) for old in unit.old}
        for lang, made in units.items()
    }
    whole: list[dict[Lang, set[int]]] = []
    for row in release.gold():
        link = {lang: {new[lang][i] for i in row.get(lang, ()) if i in new[lang]} for lang in units}
        same = [other for other in whole if any(other[lang] & link[lang] for lang in units)]
        whole = [other for other in whole if other not in same]
        whole.append({lang: set().union(link[lang], *(other[lang] for other in same)) for lang in units})
    return [
        part
        for link in whole
        for part in _parted({k: tuple(sorted(v)) for k, v in link.items()}, release, units)
    ]


def _parted(link: Link, release: Parallel, units: Units) -> list[Link]:
    """A link of equally many sentences in each language is as many links, but for merged sentences."""
    sizes = {len(places) for places in link.values() if places}
    whole = any(len(units[lang][i].old) > 1 for lang, places in link.items() for i in places)
    if len(sizes) != 1 or whole:
        return [link] if sizes else []
    return [{k: places[i : i + 1] for k, places in link.items()} for i in range(sizes.pop())]


def _places(release: Parallel, units: Units, dice: random.Random) -> list[int]:
    """Three rows, each with a next one, no two of them neighbours; every row has one sentence a language."""
    plain = [
        row
        for row in range(len(release.rows) - 1)
        if all(len(r.get(lang, [])) == 1 for r in release.rows[row : row + 2] for lang in units)
    ]
    chosen: list[int] = []
    for row in dice.sample(plain, k=len(plain)):
        if len(chosen) < len(LANGUAGES) and all(abs(row - other) > 2 for other in chosen):
            chosen.append(row)
    return chosen


def _at(release: Parallel, lang: Lang, row: int) -> int:
    """The position in ``lang`` of a row's sentence."""
    return release.gold()[row][lang][0]


def _drop(release: Parallel, units: Units, lang: Lang, row: int) -> None:
    units[lang] = [unit for unit in units[lang] if _at(release, lang, row) not in unit.old]


def _swap(release: Parallel, units: Units, lang: Lang, row: int) -> None:
    at = next(i for i, unit in enumerate(units[lang]) if _at(release, lang, row) in unit.old)
    one, two = units[lang][at : at + 2]
    units[lang][at : at + 2] = [
        _Unit(two.old, two.text, one.paragraph),
        _Unit(one.old, one.text, two.paragraph),
    ]


def _merge(release: Parallel, units: Units, lang: Lang, row: int) -> None:
    at = next(i for i, unit in enumerate(units[lang]) if _at(release, lang, row) in unit.old)
    one, two = units[lang][at : at + 2]
    text = f"{one.text.rstrip('.')}; {two.text}"
    units[lang][at : at + 2] = [_Unit(one.old + two.old, text, one.paragraph)]


Edit = Callable[[Parallel, Units, Lang, int], None]


def _each(*edits: Edit, langs: int = 1) -> Callable[[Parallel, Units, random.Random], None]:
    """Each place is edited in one language, or the same way in ``langs`` of them."""

    def change(release: Parallel, units: Units, dice: random.Random) -> None:
        order = dice.sample(list(units), k=len(units))
        for number, row in enumerate(_places(release, units, dice)):
            edit = dice.choice(edits)
            for offset in range(langs):
                edit(release, units, order[(number + offset) % len(order)], row)

    return change


def _summary(release: Parallel, units: Units, dice: random.Random) -> None:
    lang = dice.choice(list(units))
    kept = sorted(dice.sample(range(len(units[lang])), k=max(2, round(_SUMMARY * len(units[lang])))))
    units[lang] = [units[lang][i] for i in kept]


def _cut(release: Parallel, units: Units, dice: random.Random) -> None:
    lang = dice.choice(list(units))
    units[lang] = units[lang][: round(_CUT * len(units[lang]))]


#: What a copy may be; ``mixed`` drops, merges and swaps in one copy.
CHANGES: dict[str, Callable[[Parallel, Units, random.Random], None]] = {
    "dropped": _each(_drop),
    "merged": _each(_merge),
    "merged in two": _each(_merge, langs=2),
    "swapped": _each(_swap),
    "swapped in two": _each(_swap, langs=2),
    "mixed": _each(_drop, _merge, _swap),
    "summary": _summary,
    "cut": _cut,
}
