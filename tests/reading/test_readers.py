"""Types by content, readers by type, other people's readers too."""

# ruff: noqa: E501 - real lines are long
from __future__ import annotations

import io
import zipfile
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from docintel.coverage import coverage, sentence
from docintel.errors import UnsupportedTypeError
from docintel.reading import READERS, Source, read
from docintel.reading.sniff import media_type
from docintel.settings import Settings
from docintel.types import Block, Document, Table


def archive(*names: str, **contents: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name in names:
            file.writestr(name, contents.get(name, b"x"))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.4\n", "application/pdf"),
        (b"junk before\n%PDF-1.7", "application/pdf"),
        (b"x" * 2000 + b"%PDF-1.7", "text/plain"),
        (b"  <!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><html>", "text/html"),
        (b"\xef\xbb\xbf<html lang=id>", "text/html"),
        ("<!doctype html><p>a".encode("utf-16"), "text/html"),
        (b"<?xml version='1.0'?>\n<!-- a --><html xmlns='x'>", "text/html"),
        (b"<script>var a</script><html><body>", "text/html"),
        (b"Kota <b>cerdas</b> dibangun", "text/plain"),
        (b"---\ntitle: Kota\n---\n", "text/plain"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (archive("[Content_Types].xml", "word/document.xml"), "docx"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
        (archive("mimetype", mimetype=b"application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
        (archive("a.txt"), "application/zip"),
        (archive("a.txt")[:-10], "application/x-broken-zip"),
        (b"PK\x03\x04", "application/x-broken-zip"),
    ],
)  # fmt: skip
def test_media_types(tmp_path: Path, content: bytes, expected: str) -> None:
    names = {
        "docx": "wordprocessingml.document",
        "xlsx": "spreadsheetml.sheet",
        "pptx": "presentationml.presentation",
    }
    path = tmp_path / "a.jpeg"
    path.write_bytes(content)
    found = media_type(path, content[:65536])
    assert found.endswith(names.get(expected, expected))


@pytest.mark.parametrize(
    ("content", "kind"),
    [("Pemerintah akan membangun taman.", "plain text"), ("<html><p>Halaman tidak ada", "a web page")],
)
def test_the_suffix_decides_nothing_and_is_told_where_it_is_wrong(
    tmp_path: Path, content: str, kind: str
) -> None:
    codes = {}
    for name in ("a.pdf", "a.txt", "a"):
        (tmp_path / name).write_text(content)
        document = read(tmp_path / name, Settings())
        assert document.media_type in ("text/plain", "text/html")
        codes[name] = [note.code for note in document.warnings if f" is {kind} " in note.message]
    assert codes == {"a.pdf": ["misnamed"], "a.txt": [], "a": []}


def read_rtf(source: Source, settings: Settings) -> Document:
    return Document(source.id, source.media_type, "dari luar", None, "", ())


def test_another_packages_reader_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 Halo}")
    with pytest.raises(UnsupportedTypeError):
        read(path, Settings())
    entry = EntryPoint("application/rtf", f"{__name__}:read_rtf", "docintel.readers")
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group, name: [entry] if name == entry.name else []
    )
    assert read(path, Settings()).title == "dari luar"


def test_every_built_in_reader_can_be_called(tmp_path: Path) -> None:
    for kind in READERS:
        with pytest.raises(Exception, match=r"gone|no|No"):
            READERS[kind](Source(tmp_path / "gone", "0" * 64, kind, 1), Settings())


def test_coverage() -> None:
    text = "Judul\n\ncid (cid:12) \ufffd\uf0fc\n\nkepala\n\na\tb"
    spans = [text.index(part) for part in ("Judul", "cid", "kepala", "a\tb")]
    document = Document(
        "0" * 64, "application/pdf", None, None, text,
        (
            Block(spans[0], spans[0] + 5, "heading", page=1),
            Block(spans[1], spans[1] + 15, "paragraph", page=2, origin="ocr"),
            Block(spans[2], spans[2] + 6, "header", page=2),
            Block(spans[3], spans[3] + 1, "table_cell", page=4, table=0, row=0, column=0),
        ),
        (Table(1, 2, 0, (4,)),),
        pages=4,
    )  # fmt: skip
    found = coverage(document)
    assert (found.pages, found.pages_with_text, found.empty_pages) == (4, (1, 2, 4), (3,))
    assert (found.pages_with_tables, found.pages_by_ocr) == ((4,), (2,))
    assert (found.tables, found.tables_without_header) == (1, (0,))
    assert (found.unmapped_characters, found.unmapped_pages) == (3, (2,))
    assert found.silent_characters == 6
    assert sentence(found) == (
        "Read: text on 3 of 4 pages, 1 table (page 4), 1 without a header, 1 page by OCR (page 2), "
        "nothing (page 3), 3 characters of unknown letters (page 2)."
    )


def test_the_sentence_on_coverage_names_no_page_where_the_format_has_none() -> None:
    cell = Block(0, 1, "table_cell", table=0, row=0, column=0)
    document = Document("0" * 64, "text/html", None, None, "abc", (cell,), (Table(1, 1, 0, ()),))
    assert sentence(coverage(document)) == "Read: 3 characters, 1 table, 1 without a header."


def test_the_sentence_on_coverage_gives_pages_as_ranges_and_stays_short() -> None:
    blocks = tuple(Block(0, 1, "paragraph", page=page) for page in (1, 5, 6, 30))
    document = Document("0" * 64, "application/pdf", None, None, "a", blocks, pages=31)
    assert sentence(coverage(document)) == "Read: text on 4 of 31 pages, nothing (pages 2-4, 7-29, 31)."
    odd = tuple(Block(0, 1, "paragraph", page=page) for page in range(1, 41, 2))
    long = sentence(coverage(Document("0" * 64, "application/pdf", None, None, "a", odd, pages=40)))
    assert long.endswith("nothing (pages 2, 4, 6, 8, 10, 12, 14, 16, …).")
