"""Plain text keeps its text exactly; blocks lie over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.reading import read
from docintel.settings import Settings

SHARED = Path(__file__).parents[3] / "shared"
REAL = sorted(SHARED.glob("seeds/*.txt")) + sorted(SHARED.glob("documents/*/*.txt"))
needs_shared = pytest.mark.skipif(not REAL, reason="the folder `shared` is not beside this checkout")


@needs_shared
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name[:7])
def test_text_of_real_documents_is_kept_exactly(path: Path) -> None:
    document = read(path, Settings())
    assert document.text == path.read_text("utf-8")
    ends = 0
    for block in document.blocks:
        assert ends <= block.start < block.end
        ends = block.end
    # Every character that is no white space lies in a block: nothing is lost.
    between = [
        document.text[a.end : b.start] for a, b in zip(document.blocks, document.blocks[1:], strict=False)
    ]
    assert not "".join(between).strip()


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t\f")


@given(st.text(LETTERS))
def test_any_text_is_kept_and_its_blocks_hold_all_of_it(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("text") / "a.txt"
    path.write_bytes(("Berita hari ini.\n" + text).encode())
    document = read(path, Settings())
    if document.media_type != "text/plain":
        return
    assert document.text == "Berita hari ini.\n" + text
    covered = "".join(document.text[block.start : block.end] for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.text.split())
