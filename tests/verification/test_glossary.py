"""Names and terms of a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from docintel.errors import UsageError
from docintel.verification import Options, verify
from docintel.verification.glossary import read_glossary
from tests.verification.making import Row, release

ROW: Row = {
    "id": "Aplikasi Sapawarga sudah dipakai.",
    "jv": "Aplikasi Sapawarga sampun dipunagem.",
    "en": "The Citizen Greeting application is in use.",
}
TBX = """<?xml version="1.0"?><martif type="TBX"><text><body><termEntry>
<langSet xml:lang="id"><tig><term>Sapawarga</term></tig></langSet>
<langSet xml:lang="jav"><tig><term>Sapawarga</term></tig></langSet>
<langSet xml:lang="en-GB"><tig><term>Citizen Hello</term></tig></langSet>
</termEntry></body></text></martif>"""


def kinds(path: Path) -> set[tuple[str, str]]:
    found = verify(release([ROW]), Options(glossary=path, spelling=False))
    return {(finding.kind, finding.severity) for finding in found}


def test_a_term_translated_by_no_known_name(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,jv,en\nSapawarga,Sapawarga,Citizen Hello|Hello Citizen\n", encoding="utf-8")
    assert ("term", "warning") in kinds(path)
    path.write_text("id,jv,en\nSapawarga,Sapawarga,Citizen Greeting\n", encoding="utf-8")
    assert kinds(path) == set()


def test_a_programme_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("kind,id,jv,en\nprogram,Sapawarga,Sapawarga,Citizen Hello\n", encoding="utf-8")
    assert ("program", "error") in kinds(path)


def test_tbx(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(TBX, encoding="utf-8")
    assert ("term", "warning") in kinds(path)
    assert read_glossary(path)[0].names == {
        "id": ("Sapawarga",),
        "jv": ("Sapawarga",),
        "en": ("Citizen Hello",),
    }


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"one,two\n1,2\n", "columns id, jv, en"),
        (b"<martif><text>", "well-formed"),
        (b"id,en\n\xff\xfe,x", "UTF-8"),
    ],
)
def test_a_file_that_is_no_list_of_terms_is_one_sentence(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(data)
    with pytest.raises(UsageError, match=says):
        read_glossary(path)
    with pytest.raises(UsageError, match="can not be read"):
        read_glossary(tmp_path / "none.csv")
