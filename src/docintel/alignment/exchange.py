"""Groups as TMX 1.4 and XLIFF 2.1, for the tools that translators use.

Written with lxml directly: translate-toolkit writes pairs of languages, and a release has three.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from docintel.parallel import Release
from docintel.types import Lang

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
_TOOL = "docintel"


def _text(release: Release, place: int, lang: Lang) -> str:
    """The sentences of one group as one line; XML knows no control characters."""
    joined = " ".join(sentence.text for sentence in release.members(release.groups[place], lang))
    return " ".join("".join(c if c.isprintable() else " " for c in joined).split())


def tmx(release: Release) -> bytes:
    """A translation memory: one unit a group, one variant a language that the group has."""
    langs = list(release.sentences)
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": _TOOL,
        "creationtoolversion": "1",
        "segtype": "sentence",
        "o-tmf": _TOOL,
        "adminlang": "en",
        "srclang": langs[0],
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    for place, group in enumerate(release.groups):
        present = [lang for lang in langs if group.positions.get(lang)]
        if len(present) < 2:
            continue  # a unit of a translation memory with one language translates nothing
        unit = etree.SubElement(body, "tu", tuid=str(place + 1))
        etree.SubElement(unit, "prop", type="x-score").text = f"{group.score:.4f}"
        for lang in present:
            variant = etree.SubElement(unit, "tuv", {_XML_LANG: lang})
            etree.SubElement(variant, "seg").text = _text(release, place, lang)
    return _bytes(root)


def xliff(release: Release, source: Lang, target: Lang) -> bytes:
    """A bilingual file: one unit a group that has the source language; a missing target is left out."""
    root = etree.Element(
        f"{{{_XLIFF}}}xliff", {"version": "2.1", "srcLang": source, "trgLang": target}, nsmap={None: _XLIFF}
    )
    original = release.sentences[source][0].path if release.sentences[source] else ""
    file = etree.SubElement(root, f"{{{_XLIFF}}}file", id="f1", original=Path(original).name)
    for place, group in enumerate(release.groups):
        if not group.positions.get(source):
            continue
        unit = etree.SubElement(file, f"{{{_XLIFF}}}unit", id=f"u{place + 1}")
        state = "translated" if group.positions.get(target) else "initial"
        segment = etree.SubElement(unit, f"{{{_XLIFF}}}segment", id="s1", state=state)
        etree.SubElement(segment, f"{{{_XLIFF}}}source").text = _text(release, place, source)
        if group.positions.get(target):
            etree.SubElement(segment, f"{{{_XLIFF}}}target").text = _text(release, place, target)
    return _bytes(root)


def xliff_files(release: Release, path: Path) -> dict[Path, bytes]:
    """What ``path`` holds, from the first language to the second, and beside it a file for a third language.

    XLIFF holds one target language a file: for ``release.xlf`` the third language is in ``release.en.xlf``.
    """
    langs: Sequence[Lang] = list(release.sentences)
    return {
        path if target == langs[1] else xliff_beside(path, target): xliff(release, langs[0], target)
        for target in langs[1:]
    }


def xliff_beside(path: Path, target: Lang) -> Path:
    """Where the XLIFF of a third language is, beside ``path``."""
    return path.with_suffix(f".{target}{path.suffix}")


def _bytes(root: etree._Element) -> bytes:
    result: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return result
