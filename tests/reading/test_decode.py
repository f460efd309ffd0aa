"""Encodings are found from the bytes."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.reading import read
from docintel.reading.decode import decode
from docintel.settings import Settings

TEXT = "“Kota cerdas” – janji Bupati: Rp 2,5 miliar … café é\nPembangunan dimulai pada 2026, kata Samuel."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    document = read(path, Settings())
    assert document.text == TEXT
    assert document.warnings == ()


def test_a_legacy_encoding_that_is_not_ours() -> None:
    russian = "Правительство города построит центр управления в следующем году. " * 20
    assert decode(russian.encode("cp1251"))[0] == russian


@pytest.mark.parametrize("first", ["plain", "accents"])
def test_a_legacy_encoding_is_found_wherever_its_letters_stand(first: str) -> None:
    plain = "Pembangunan taman kota dimulai. " * 10_000 + "Ã©\n"  # which are the bytes of an é in UTF-8
    accents = "Café Señor, façade. " * 1_000
    text = plain + accents if first == "plain" else accents + plain
    assert decode(text.encode("cp1252")) == (text, ())


@pytest.mark.parametrize(
    ("data", "lost"),
    [
        (TEXT.encode() + b"\xff ekor", 1),
        (TEXT.encode()[:-200] + "é".encode()[:1] + "… “dan” lagi".encode(), 1),
        (b"Anggaran Rp 5 miliar \xe2\x80\x93 sudah \xe2\x80", 1),
    ],
)
def test_invalid_utf8_is_read_with_a_warning(tmp_path: Path, data: bytes, lost: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    document = read(path, Settings())
    assert document.text == data.decode("utf-8", "replace")
    (warning,) = document.warnings
    assert (warning.stage, warning.code) == ("read", "encoding")
    assert f"({lost})" in warning.message


def test_newlines_and_form_feeds_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Satu.\r\nDua.\rTiga.\n\fEmpat.\r\n\f")
    document = read(path, Settings())
    assert document.text == "Satu.\r\nDua.\rTiga.\n\fEmpat.\r\n\f"
    assert document.pages == 2
    assert [(b.page, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "Satu."), (1, "Dua."), (1, "Tiga."), (2, "Empat."),
    ]  # fmt: skip


@given(st.text())
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if b"\x00" in data or data.startswith(marks):
        return
    assert decode(data, "iso-8859-1")[0] == data.decode("utf-8", "replace")


@given(st.binary())
def test_any_bytes_decode_to_something(data: bytes) -> None:
    text, _ = decode(data)
    assert isinstance(text, str)
