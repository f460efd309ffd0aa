"""Pages that hang or crash the PDF library, or take all memory: they are named, the others are read."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docintel.errors import TimeLimitError
from docintel.reading.pdf import apart
from docintel.reading.pdf.apart import Limits, Lost, read_apart

from .drawing import load

pytestmark = pytest.mark.skipif(not apart.can_fork(), reason="needs fork")
LIMITS = Limits(page_seconds=0.0, seconds=60.0, memory_bytes=256 * 1024**2)


def bomb(path: Path, depth: int) -> Path:
    """Two pages; the first draws a form ten times, which draws a form ten times, and so on."""
    kinds = [f"/Resources<</XObject<</F {n} 0 R>>>>" for n in range(8, 7 + depth)]
    forms = [(f"/Type/XObject/Subtype/Form/BBox[0 0 600 900]{kind}", "/F Do " * 10) for kind in kinds]
    forms.append(("/Type/XObject/Subtype/Form/BBox[0 0 600 900]", "0 0 10 10 re f "))
    streams = [("", "BT /A 12 Tf 50 700 Td (Halaman kedua tetap terbaca.) Tj ET"), *forms, ("", "/F Do")]
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{}/Font<</A 4 0 R>>>>/Contents {} 0 R>>"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
        page.format("/XObject<</F 7 0 R>>", 7 + depth),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        page.format("", 6),
        *(f"<<{head}/Length {len(text)}>>\nstream\n{text}\nendstream" for head, text in streams),
    ]
    body = "".join(f"{n} 0 obj\n{text}\nendobj\n" for n, text in enumerate(objects, start=1))
    path.write_text(f"%PDF-1.5\n{body}trailer\n<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF\n", "ascii")
    return path


def test_a_page_of_forms_in_forms_is_left_out_in_time(tmp_path: Path) -> None:
    started = time.monotonic()
    document = load(bomb(tmp_path / "bomb.pdf", 9), page_seconds=0.1)
    assert [(note.code, note.page) for note in document.warnings] == [("page_time", 1)]
    assert "0.1 seconds" in document.warnings[0].message
    assert "Halaman kedua tetap terbaca." in document.text
    assert time.monotonic() - started < 20


def test_a_page_that_needs_too_much_memory_is_left_out(tmp_path: Path) -> None:
    document = load(bomb(tmp_path / "bomb.pdf", 9), page_memory_bytes=64 * 1024**2)
    assert [(note.code, note.page) for note in document.warnings] == [("page_broken", 1)]
    assert "memory" in document.warnings[0].message
    assert "Halaman kedua tetap terbaca." in document.text


def test_the_limit_of_the_document_ends_a_page_that_hangs(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(TimeLimitError, match="document_seconds"):
        load(bomb(tmp_path / "bomb.pdf", 9), document_seconds=0.5)
    assert time.monotonic() - started < 20


def pages(first: int) -> Iterator[int]:
    """Pages 1 to 6: the second one dies, the fourth hangs."""
    for number in range(first, 7):
        if number == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 4:
            time.sleep(60)
        yield number


def test_each_page_that_dies_or_hangs_is_lost_alone() -> None:
    assert list(read_apart(pages, 6, LIMITS)) == [1, Lost(2, "SIGKILL"), 3, Lost(4), 5, 6]


def test_nobody_is_left_behind() -> None:
    def who(_first: int) -> Iterator[int]:
        while True:
            yield os.getpid()

    reading = read_apart(who, 6, LIMITS)
    process = next(reading)
    assert process != os.getpid()
    reading.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_large_pages_come_whole() -> None:
    def large(first: int) -> Iterator[bytes]:
        for number in range(first, 4):
            yield bytes([number]) * 3_000_000

    assert [len(set(page)) for page in read_apart(large, 3, LIMITS)] == [1, 1, 1]
