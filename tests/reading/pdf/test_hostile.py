"""Files made to hang or to fill the memory: the page that does is left out, the other one is read."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from docintel.reading.pdf import apart

from .drawing import load

MEMORY = 64 * 1024**2  # bytes, for reading
NEXT = b"BT /A 12 Tf 50 700 Td (Halaman kedua tetap terbaca.) Tj ET"
TEXT = b"BT /A 12 Tf 50 700 Td (Halaman pertama.) Tj ET"


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(data), data)


def saved(path: Path, objects: list[bytes]) -> Path:
    """The objects as a file, without a table of where they are."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, text) for n, text in enumerate(objects, start=1))
    path.write_bytes(b"%%PDF-1.5\n%strailer\n<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (body, len(objects) + 1))
    return path


def two_pages(path: Path, content: bytes, page: bytes = b"", catalog: bytes = b"") -> Path:
    """A file whose second page says so; ``content`` is the first one's stream, 8 0 R a form in itself."""
    box = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</A 5 0 R>>/XObject<</F 8 0 R>>>>"
    )
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 8 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
        box + b"/Contents 7 0 R%s>>" % page,
        box + b"/Contents 6 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream(NEXT),
        content,
        stream(b"/F Do /F Do", form),
    ]
    return saved(path, objects)


def bomb(unit: bytes, megabytes: int) -> bytes:
    """A stream that unpacks to so much."""
    packer = zlib.compressobj(9)
    piece = unit * (1024**2 // len(unit))
    packed = b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()
    return stream(packed, b"/Filter/FlateDecode")


@pytest.mark.skipif(not apart.can_fork(), reason="needs fork")
@pytest.mark.parametrize(
    "content",
    [stream(b"/F Do"), bomb(b"0 0 m 9 9 l S ", 96), bomb(b"BT /A 9 Tf 9 9 Td (a) Tj ET ", 96)],
    ids=["a form that draws itself", "a bomb of paths", "a bomb of text"],
)
def test_a_page_that_fills_the_memory_is_left_out(tmp_path: Path, content: bytes) -> None:
    document = load(two_pages(tmp_path / "bom.pdf", content), page_memory_bytes=MEMORY)
    assert [(note.code, note.page) for note in document.warnings] == [("page_broken", 1)]
    assert document.text == "\fHalaman kedua tetap terbaca."


def test_scripts_are_not_run(tmp_path: Path) -> None:
    script = b"/S/JavaScript/JS(while\\(true\\){})"
    page = b"/AA<</O<<%s>>>>" % script
    document = load(two_pages(tmp_path / "js.pdf", stream(TEXT), page, b"/OpenAction<<%s>>" % script))
    assert (document.text, document.warnings) == ("Halaman pertama.\fHalaman kedua tetap terbaca.", ())


@pytest.mark.parametrize(
    "content",
    [stream(b"q " * 200_000 + TEXT), b"<</Length 7 0 R>>\nstream\n" + TEXT + b"\nendstream"],
    ids=["states that nothing closes", "a stream as long as itself"],
)
def test_what_never_ends_ends(tmp_path: Path, content: bytes) -> None:
    document = load(two_pages(tmp_path / "tanpa-akhir.pdf", content))
    assert document.text == "Halaman pertama.\fHalaman kedua tetap terbaca."


def test_a_tree_of_pages_that_holds_itself(tmp_path: Path) -> None:
    path = two_pages(tmp_path / "pohon.pdf", stream(TEXT))
    path.write_bytes(path.read_bytes().replace(b"/Count 2/Kids[3 0 R", b"/Count 3/Kids[2 0 R 3 0 R"))
    document = load(path)
    assert "Halaman pertama." in document.text
    assert {note.code for note in document.warnings} == {"page_broken"}


def test_ten_thousand_pages(tmp_path: Path) -> None:
    count = 10_000
    kids = b" ".join(b"%d 0 R" % n for n in range(5, 5 + count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s>>"
    last = page % b"/Resources<</Font<</A 3 0 R>>>>/Contents 4 0 R"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream(NEXT),
        *[page % b""] * (count - 1),
        last,
    ]
    document = load(saved(tmp_path / "panjang.pdf", objects))
    assert document.pages == count
    assert [(block.page, block.kind) for block in document.blocks] == [(count, "paragraph")]
