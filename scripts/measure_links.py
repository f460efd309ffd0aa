"""Links on copies of ``corpora/parallel`` whose sentences were dropped, merged or swapped, or a version cut.

    python scripts/measure_links.py seen|blind|all [--langs id,en] [--copies N] [--wrong]

Strict F1 of whole groups, over all releases and copies; see ``evaluation/reshaped.py`` for what is changed.
"""

from __future__ import annotations

import argparse

from docintel.alignment import align
from docintel.parallel import Release
from docintel.types import Lang
from evaluation.releases import Key, Parallel, releases
from evaluation.reshaped import CHANGES, Reshaped, reshaped
from measure_releases import Remembering


def groups_of(copy: Reshaped, release: Release) -> tuple[set[Key], set[Key]]:
    """The expected groups and those that were made, in the order of the versions."""
    langs = list(copy.versions)
    gold = {tuple(link[lang] for lang in langs) for link in copy.gold}
    return gold, {tuple(group.positions.get(lang, ()) for lang in langs) for group in release.groups}


def strict_f1(
    chosen: list[Parallel], change: str, copies: int, encoder: Remembering, *, wrong: bool
) -> float:
    """Of ``copies`` copies of each release, changed in one way; ``wrong`` lists the groups that differ."""
    hits = total = 0
    for parallel in chosen:
        for seed in range(copies):
            copy = reshaped(parallel, change, seed)
            gold, made = groups_of(copy, align(copy.versions, encoder))
            hits += len(gold & made)
            total += len(gold) + len(made)
            for sign, rest in (("-", gold - made), ("+", made - gold)) if wrong else ():
                for group in sorted(rest):
                    texts = [
                        copy.versions[k][i].text[:50]
                        for k, g in zip(copy.versions, group, strict=True)
                        for i in g
                    ]
                    print(f"  {parallel.name} {change} {seed} {sign}{group} {' | '.join(texts)}")
    return 2 * hits / total


def main() -> None:
    """Print one line a change."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("half", choices=("seen", "blind", "all"))
    parser.add_argument("--langs", default="id,jv,en")
    parser.add_argument("--copies", type=int, default=8, help="of each release and change")
    parser.add_argument("--wrong", action="store_true", help="list the groups that differ")
    arguments = parser.parse_args()
    langs: tuple[Lang, ...] = tuple(arguments.langs.split(","))
    chosen = [release.only(langs) for release in releases(arguments.half)]
    encoder = Remembering()
    for change in CHANGES:
        if len(langs) == 2 and change.endswith("in two"):
            continue  # both versions changed alike are not changed
        figure = strict_f1(chosen, change, arguments.copies, encoder, wrong=arguments.wrong)
        print(f"{change:16} strict F1 {figure:.4f}", flush=True)


if __name__ == "__main__":
    main()
