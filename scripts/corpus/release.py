"""The release in three languages: one text, one file a language, and a variant with planted differences."""

from __future__ import annotations

from typing import Any

from corpus.files import SOURCES, Files, Json, as_json, toml
from corpus.gold import SourceError, expected

LANGS = ("id", "jv", "en")
#: In each language, the groups' sentences; a group that a language lacks is empty.
Groups = list[dict[str, list[str]]]


def plant(groups: Groups, differences: list[Json]) -> Groups:
    """The groups with every difference made: the old words replaced, a sentence dropped or added.

    Raises:
        SourceError: when the old words do not stand in the group.
    """
    changed = [{lang: list(group[lang]) for lang in LANGS} for group in groups]
    for item in differences:
        sentences = changed[item["group"]][item["lang"]]
        old, new = item.get("old"), item.get("new", "")
        if old is None:
            sentences.append(new)
            continue
        holders = [i for i, sentence in enumerate(sentences) if old in sentence]
        if len(holders) != 1:
            raise SourceError(f"release: {old!r} stands in {len(holders)} sentences of group {item['group']}")
        sentences[holders[0]] = sentences[holders[0]].replace(old, new).strip()
        changed[item["group"]][item["lang"]] = [sentence for sentence in sentences if sentence]
    return changed


class _Writer:
    """Text that grows by sentences, and where each stands in it."""

    def __init__(self) -> None:
        self.text = ""
        self.offsets: dict[str, list[list[int]]] = {lang: [] for lang in LANGS}

    def language(self, lang: str, groups: Groups, breaks: list[bool]) -> list[list[int]]:
        """Write one language; for each group the positions of its sentences."""
        positions: list[list[int]] = []
        for group, paragraph in zip(groups, breaks, strict=True):
            places = []
            for i, sentence in enumerate(group[lang]):
                if self.text and not self.text.endswith("\n"):
                    self.text += "\n" if paragraph and i == 0 else " "
                places.append(len(self.offsets[lang]))
                self.offsets[lang].append([len(self.text), len(self.text) + len(sentence)])
                self.text += sentence
            positions.append(places)
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


def write(name: str, groups: Groups, breaks: list[bool], planted: list[Json]) -> tuple[Files, str]:
    """One version of the release as one text and as three, each with its alignment; and the one text."""
    files: Files = {}
    whole, whole_positions = _Writer(), {}
    parts, part_positions, offsets = {}, {}, {}
    for lang in LANGS:
        whole.text += "\n" if whole.text else ""
        whole_positions[lang] = whole.language(lang, groups, breaks)
        part = _Writer()
        part_positions[lang] = part.language(lang, groups, breaks)
        parts[lang] = f"documents/{name}.{lang}.txt"
        files[parts[lang]] = part.text.encode()
        offsets[lang] = part.offsets[lang]
    files[f"documents/{name}.txt"] = whole.text.encode()
    for suffix, source, sentences, positions in (
        ("", f"documents/{name}.txt", whole.offsets, whole_positions),
        ("-files", parts, offsets, part_positions),
    ):
        value: dict[str, Any] = {
            "id": f"align-{name}{suffix}",
            "source": source,
            "sentences": sentences,
            "links": [{lang: positions[lang][i] for lang in LANGS} for i in range(len(groups))],
            "discrepancies": _differences(planted, positions),
            "notes": "",
        }
        files[f"gold/align-{name}{suffix}.json"] = as_json(value)
    return files, whole.text


def release() -> Files:
    """The documents of the release, the variant with planted differences, and the expected answers."""
    source = toml(SOURCES / "release" / "release.toml")
    groups = [{lang: group[lang] for lang in LANGS} for group in source["groups"]]
    breaks = [group.get("paragraph", False) for group in source["groups"]]
    files, text = write("401-rilis-sedulur", groups, breaks, [])
    variant, _ = write(
        "402-rilis-sedulur-keliru", plant(groups, source["planted"]), breaks, source["planted"]
    )
    source["languages"] = [[lang, groups[0][lang][0]] for lang in LANGS]
    gold = expected(source, text, "documents/401-rilis-sedulur.txt")
    return files | variant | {"gold/401.json": as_json(gold)}
