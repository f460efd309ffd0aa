"""TMX and XLIFF: valid by their schemas, and read by a translator's tool as they were written."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from docintel.alignment import align
from docintel.alignment.exchange import tmx, xliff, xliff_files
from docintel.parallel import Group, Release
from docintel.types import Lang
from tests.alignment.corpus import load, perturbed
from tests.alignment.oracle import Oracle

SCHEMAS = Path(__file__).with_name("schemas")
NAMESPACE = {"x": "urn:oasis:names:tc:xliff:document:2.0"}


def release(seed: int | None = None) -> Release:
    base = load("tourism") if seed is None else perturbed(load("tourism"), seed, ("drop",))
    return align(base.sentences(), Oracle(base))


def test_tmx_is_valid_and_has_every_language() -> None:
    root = etree.fromstring(tmx(release()))
    dtd = etree.DTD(str(SCHEMAS / "tmx14.dtd"))
    assert dtd.validate(root), dtd.error_log
    units = root.findall("body/tu")
    assert len(units) == len(load("tourism").links)
    assert [v.get("{http://www.w3.org/XML/1998/namespace}lang") for v in units[0]][1:] == ["id", "jv", "en"]
    assert units[1].findtext("tuv/seg") == load("tourism").texts["id"][1]


def test_xliff_is_valid() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "xliff-core-2.0.xsd"))
    for target in ("jv", "en"):
        root = etree.fromstring(xliff(release(2), "id", target))
        assert schema.validate(root), schema.error_log
    root.set("srcLang", "no language")
    root[0].attrib.pop("id")
    assert not schema.validate(root)


def test_a_translators_tool_reads_the_same_sentences() -> None:
    changed = release(2)
    both = [g for g in changed.groups if g.positions["id"] and g.positions["en"]]
    memory = tmxfile(sourcelanguage="id", targetlanguage="en")
    memory.parse(tmx(changed))
    pairs = [(unit.source, unit.target) for unit in memory.units if unit.target]
    expected = [(said(changed, g, "id"), said(changed, g, "en")) for g in both]
    assert [pair for pair in pairs if pair in expected] == expected
    bilingual = Xliff2File()
    bilingual.parse(xliff(changed, "id", "en"))
    read = [(str(unit.source), str(unit.target or "")) for unit in bilingual.units]
    assert read == [
        (said(changed, g, "id"), said(changed, g, "en")) for g in changed.groups if g.positions["id"]
    ]


def said(changed: Release, group: Group, lang: Lang) -> str:
    return " ".join(sentence.text for sentence in changed.members(group, lang))


def test_xliff_has_source_and_target_and_leaves_a_missing_target_out() -> None:
    changed = release(2)
    root = etree.fromstring(xliff(changed, "id", "en"))
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "id", "en")
    segments = root.findall(".//x:unit/x:segment", NAMESPACE)
    without = [s for s in segments if s.find("x:target", NAMESPACE) is None]
    assert len(segments) == sum(bool(g.positions["id"]) for g in changed.groups)
    assert len(without) == sum(bool(g.positions["id"]) and not g.positions["en"] for g in changed.groups) > 0
    assert {s.get("state") for s in without} == {"initial"}
    ids = [unit.get("id") for unit in root.findall(".//x:unit", NAMESPACE)]
    assert len(set(ids)) == len(ids)


def test_a_third_language_is_written_beside() -> None:
    files = xliff_files(release(), Path("release.xlf"))
    assert [path.name for path in files] == ["release.xlf", "release.en.xlf"]
    assert [etree.fromstring(data).get("trgLang") for data in files.values()] == ["jv", "en"]
