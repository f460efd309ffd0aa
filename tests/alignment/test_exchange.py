"""TMX and XLIFF: what is written can be read back, with the structure that the standards ask for."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from docintel.alignment import align
from docintel.alignment.exchange import tmx, write_xliff, xliff
from docintel.parallel import Release
from tests.alignment.corpus import load, perturbed
from tests.alignment.oracle import Oracle

#: TMX 1.4b, the part that we write: the order and the attributes that its DTD requires.
DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #REQUIRED>
<!ELEMENT header (note|prop|ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
 segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
 srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)> <!ELEMENT tu ((note|prop)*, tuv+)> <!ATTLIST tu tuid CDATA #IMPLIED>
<!ELEMENT tuv ((note|prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)> <!ELEMENT note (#PCDATA)> <!ELEMENT ude EMPTY>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
"""
NAMESPACE = {"x": "urn:oasis:names:tc:xliff:document:2.0"}


def release(seed: int | None = None) -> Release:
    base = load("tourism") if seed is None else perturbed(load("tourism"), seed, ("drop",))
    return align(base.sentences(), Oracle(base))


def test_tmx_is_valid_and_has_every_language() -> None:
    root = etree.fromstring(tmx(release()))
    dtd = etree.DTD(__import__("io").StringIO(DTD))
    assert dtd.validate(root), dtd.error_log
    units = root.findall("body/tu")
    assert len(units) == len(load("tourism").links)
    assert [v.get("{http://www.w3.org/XML/1998/namespace}lang") for v in units[0]][1:] == ["id", "jv", "en"]
    assert units[1].findtext("tuv/seg") == load("tourism").texts["id"][1]


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


def test_a_third_language_is_written_beside(tmp_path: Path) -> None:
    written = write_xliff(release(), tmp_path / "release.xlf")
    assert [path.name for path in written] == ["release.xlf", "release.en.xlf"]
    assert [etree.parse(path).getroot().get("trgLang") for path in written] == ["jv", "en"]
