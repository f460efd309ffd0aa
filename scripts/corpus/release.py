"""Releases in three languages: one text, one file a language, and a variant with planted differences."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.files import SOURCES, Files, Json, as_json, toml
from corpus.gold import SourceError, expected

LANGS = ("id", "jv", "en")
#: In each language, the groups' sentences; a group that a language lacks is empty.
Groups = list[dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a release: the groups, which of them begin paragraphs, their order per language."""

    name: str
    groups: Groups
    paragraphs: list[bool]
    planted: list[Json] = field(default_factory=list)

    def order(self, lang: str) -> list[int]:
        """The groups in the order of the language's text; a planted ``after`` moves one."""
        order = list(range(len(self.groups)))
        for item in self.planted:
            if item["lang"] == lang and "after" in item:
                order.remove(item["group"])
                order.insert(order.index(item["after"]) + 1, item["group"])
        return order


def plant(groups: Groups, differences: list[Json]) -> Groups:
    """The groups with the words of every difference: replaced, a sentence dropped or added.

    Raises:
        SourceError: when the old words do not stand in the group.
    """
    changed = [{lang: list(group[lang]) for lang in LANGS} for group in groups]
    for item in differences:
        sentences = changed[item["group"]][item["lang"]]
        old, new = item.get("old"), item.get("new", "")
        if old is None:
            sentences += [new] if new else []
            continue
        holders = [i for i, sentence in enumerate(sentences) if old in sentence]
        if len(holders) != 1:
            raise SourceError(f"{old!r} stands in {len(holders)} sentences of group {item['group']}")
        sentences[holders[0]] = sentences[holders[0]].replace(old, new).strip()
        changed[item["group"]][item["lang"]] = [sentence for sentence in sentences if sentence]
    return changed


class _Writer:
    """Text that grows by sentences, and where each stands in it."""

    def __init__(self) -> None:
        self.text = ""
        self.offsets: dict[str, list[list[int]]] = {lang: [] for lang in LANGS}

    def language(self, lang: str, version: Version) -> list[list[int]]:
        """Write one language; for each group the positions of its sentences."""
        positions: list[list[int]] = [[] for _ in version.groups]
        for place in version.order(lang):
            for i, sentence in enumerate(version.groups[place][lang]):
                if self.text and not self.text.endswith("\n"):
                    self.text += "\n" if version.paragraphs[place] and i == 0 else " "
                positions[place].append(len(self.offsets[lang]))
                self.offsets[lang].append([len(self.text), len(self.text) + len(sentence)])
                self.text += sentence
        self.text += "\n"
        return positions


def _differences(planted: list[Json], positions: dict[str, list[list[int]]]) -> list[Json]:
    return [
        {
            "kind": item["kind"],
            "what": item["what"],
            "sent": positions[item["lang"]][item["group"]] or positions["id"][item["group"]],
            "group": item["group"],
            "lang": item["lang"],
        }
        for item in planted
    ]


def write(version: Version) -> tuple[Files, str]:
    """One version as one text and as three, each with its alignment; and the one text."""
    files: Files = {}
    whole, whole_positions = _Writer(), {}
    parts, part_positions, offsets = {}, {}, {}
    for lang in LANGS:
        whole.text += "\n" if whole.text else ""
        whole_positions[lang] = whole.language(lang, version)
        part = _Writer()
        part_positions[lang] = part.language(lang, version)
        parts[lang] = f"documents/{version.name}.{lang}.txt"
        files[parts[lang]] = part.text.encode()
        offsets[lang] = part.offsets[lang]
    files[f"documents/{version.name}.txt"] = whole.text.encode()
    for suffix, source, sentences, positions in (
        ("", f"documents/{version.name}.txt", whole.offsets, whole_positions),
        ("-files", parts, offsets, part_positions),
    ):
        value: dict[str, Any] = {
            "id": f"align-{version.name}{suffix}",
            "source": source,
            "sentences": sentences,
            "links": [{lang: positions[lang][i] for lang in LANGS} for i in range(len(version.groups))],
            "discrepancies": _differences(version.planted, positions),
            "notes": "",
        }
        files[f"gold/align-{version.name}{suffix}.json"] = as_json(value)
    return files, whole.text


def _one(path: Path) -> Files:
    source = toml(path)
    groups = [{lang: group[lang] for lang in LANGS} for group in source["groups"]]
    paragraphs = [group.get("paragraph", False) for group in source["groups"]]
    files, text = write(Version(path.stem, groups, paragraphs))
    wrong = Version(source["planted_name"], plant(groups, source["planted"]), paragraphs, source["planted"])
    files |= write(wrong)[0]
    if "gold" in source:
        source["languages"] = [[lang, groups[0][lang][0]] for lang in LANGS]
        gold = expected(source, text, f"documents/{path.stem}.txt")
        files[f"gold/{source['id']}.json"] = as_json(gold)
    return files


def releases() -> Files:
    """The releases, their variants with planted differences, and the expected answers."""
    files: Files = {}
    for path in sorted((SOURCES / "release").glob("*.toml")):
        files |= _one(path)
    return files
