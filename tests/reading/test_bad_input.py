"""Every bad file is one clear sentence that names it; nothing else ever comes out of reading."""

# ruff: noqa: E501 - a table of cases reads best with one case a line
from __future__ import annotations

import contextlib
import functools
import io
import os
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel import errors
from docintel.reading import find_reader, read
from docintel.settings import Settings

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + bytes(50)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 4
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
XML = '<?xml version="1.0" encoding="UTF-8"?>'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@functools.cache
def make_docx(text: str = "Pemerintah akan membangun taman pada 2026.") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(archive: bytes, name: str, content: bytes | None) -> bytes:
    """The archive with one part replaced, or left out."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        if content is not None:
            new.writestr(name, content)
    return stream.getvalue()


def lying_archive(archive: bytes, name: str) -> bytes:
    """The archive with the declared sizes of a part set to 10 bytes, as bombs do."""
    data = bytearray(archive)
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            names = 30 if signature == b"PK\x03\x04" else 46
            if data[at + names : at + names + len(name)] == name.encode():
                data[at + offset : at + offset + 4] = struct.pack("<I", 10)
    return bytes(data)


BAD: dict[str, tuple[str, bytes, type[errors.DocumentError], str]] = {
    "empty": ("a.txt", b"", errors.EmptyDocumentError, "empty"),
    "jpeg": ("a.pdf", JPEG, errors.UnsupportedTypeError, "image/jpeg"),
    "png": ("a.docx", PNG, errors.UnsupportedTypeError, "image/png"),
    "rtf": ("a.doc", b"{\\rtf1\\ansi Halo}", errors.UnsupportedTypeError, "DOCX"),
    "old office": ("a.doc", OLE, errors.UnsupportedTypeError, "DOCX"),
    "encrypted office": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), errors.EncryptedDocumentError, "password"),
    "binary": ("a.txt", bytes(range(256)) * 20, errors.UnsupportedTypeError, "binary"),
    "zip": ("a.docx", with_part(with_part(make_docx(), "[Content_Types].xml", None), "x", b"x"),
            errors.UnsupportedTypeError, "unpack"),
    "cut docx": ("a.docx", make_docx()[:9000], errors.BrokenDocumentError, "again"),
    "docx without document": ("a.docx", with_part(make_docx(), "word/document.xml", None), errors.BrokenDocumentError, "Word"),
    "docx without body": ("a.docx", with_part(make_docx(), "word/document.xml", f"{XML}<w:document {WORD}/>".encode()),
                          errors.BrokenDocumentError, "body"),
    "docx with broken xml": ("a.docx", with_part(make_docx(), "word/document.xml", b"<w:document><w:"),
                             errors.BrokenDocumentError, "damaged"),
    "docx without text": ("a.docx", make_docx(""), errors.BrokenDocumentError, "no text"),
    "html without text": ("a.html", b"<!doctype html><html><script>x=1</script></html>", errors.BrokenDocumentError, "HTML"),
    "html of comments": ("a.html", b"<!-- a --><!doctype html><!-- b -->", errors.BrokenDocumentError, "HTML"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "error", "word"), BAD.values(), ids=BAD)
def test_bad_files(
    tmp_path: Path, name: str, content: bytes, error: type[errors.DocumentError], word: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error) as raised:
        read(path, Settings())
    message = str(raised.value)
    assert str(path) in message
    assert word in message
    assert "\n" not in message
    assert message.endswith(".")


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, tmp_path / "none.txt" / "below"):
        with pytest.raises(errors.NotFoundError, match=path.name):
            read(path, Settings())


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.NotFoundError):
        read(tmp_path / "pipe", Settings())


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rahasia")
    path.chmod(0)
    with pytest.raises(errors.UnreadableError, match=r"a\.txt"):
        read(path, Settings())


@pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="needs a file that the system refuses to read"
)
def test_a_file_that_fails_while_it_is_read() -> None:
    with pytest.raises(errors.UnreadableError, match="/proc/self/mem"):
        read(Path("/proc/self/mem"), Settings())


def test_a_file_that_vanishes_between_sniffing_and_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Pemerintah akan membangun taman.")

    def vanish(source: object) -> object:
        path.unlink()
        return find_reader(source)  # type: ignore[arg-type]

    monkeypatch.setattr("docintel.reading.find_reader", vanish)
    with pytest.raises(errors.NotFoundError, match=r"a\.txt"):
        read(path, Settings())


def test_limits_of_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kota " * 1000)
    with pytest.raises(errors.TooLargeError, match="max_file_bytes"):
        read(path, Settings(max_file_bytes=4999))
    with pytest.raises(errors.TooLargeError, match="max_text_characters"):
        read(path, Settings(max_text_characters=4999))
    assert len(read(path, Settings(max_text_characters=5000, max_file_bytes=5000)).text) == 5000
    path.write_text("é" * 5000)  # the limit counts characters, not bytes
    assert len(read(path, Settings(max_text_characters=5000)).text) == 5000
    path.write_bytes(("Kota " * 1000).encode("utf-16"))
    with pytest.raises(errors.TooLargeError, match="max_text_characters"):
        read(path, Settings(max_text_characters=4999))


@pytest.mark.parametrize("part", ["word/document.xml", "word/media/image1.png"])
@pytest.mark.parametrize("lying", [False, True], ids=["honest", "lying"])
def test_a_zip_bomb_is_measured_by_what_comes_out(tmp_path: Path, part: str, lying: bool) -> None:
    archive = with_part(make_docx(), part, bytes(5_000_000))
    path = tmp_path / "bomb.docx"
    path.write_bytes(lying_archive(archive, part) if lying else archive)
    with pytest.raises((errors.TooLargeError, errors.BrokenDocumentError), match=r"bomb\.docx"):
        read(path, Settings(max_unpacked_bytes=1_000_000))


def test_markup_has_the_limit_of_text(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(make_docx("Kota " * 100_000))
    with pytest.raises(errors.TooLargeError, match="max_text_characters"):
        read(path, Settings(max_text_characters=400_000))


def test_entities_of_hostile_xml_stay_closed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("RAHASIA")
    xml = (
        f'{XML}<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        f"<w:document {WORD}><w:body><w:p><w:r><w:t>Halo &e; dunia</w:t></w:r></w:p></w:body></w:document>"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(with_part(make_docx(), "word/document.xml", xml.encode()))
    try:
        text = read(path, Settings()).text
    except errors.DocumentError:
        return
    assert "RAHASIA" not in text


@settings(max_examples=100, deadline=None)
@given(
    head=st.sampled_from(
        [b"", b"PK\x03\x04", b"<html>", b"{\\rtf", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0", b"abc "]
    ),
    data=st.binary(max_size=400),
)
def test_any_bytes_give_a_document_or_a_document_error(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.bin"
    path.write_bytes(head + data)
    try:
        document = read(path, Settings())
    except errors.DocumentError:
        return
    assert all(0 <= block.start <= block.end <= len(document.text) for block in document.blocks)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_damaged_docx_gives_a_document_or_a_document_error(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    with zipfile.ZipFile(io.BytesIO(make_docx())) as archive:
        part = data.draw(
            st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
        )
        content = archive.read(part)
    at = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 30))
    content = content[:at] + data.draw(st.binary(max_size=10)) + content[at + length :]
    path = tmp_path_factory.mktemp("any") / "a.docx"
    path.write_bytes(with_part(make_docx(), part, content))
    with contextlib.suppress(errors.DocumentError):
        read(path, Settings())


def test_deflated_rubbish_in_a_part(tmp_path: Path) -> None:
    archive = bytearray(make_docx())
    at = archive.find(b"word/document.xml") + 40
    archive[at : at + 20] = zlib.compress(b"rubbish")[:20].ljust(20, b"\x00")
    path = tmp_path / "a.docx"
    path.write_bytes(archive)
    with pytest.raises(errors.BrokenDocumentError):
        read(path, Settings())
