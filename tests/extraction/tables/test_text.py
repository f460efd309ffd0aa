"""Cells as one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.extraction.tables.text import collapse, squeeze, vocabulary

WORDS = vocabulary("pengembangan koperasi pengelolaan kegiatan jalan")


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("Pengembanga\nn Koperasi", "Pengembangan Koperasi"),
        ("penge-\nlolaan jalan", "pengelolaan jalan"),
        ("kegiatan-\nkegiatan", "kegiatan-kegiatan"),
        ("Bogor -\nPurwakarta", "Bogor - Purwakarta"),
        ("Pemeliharaan jalan\ndi kota", "Pemeliharaan jalan di kota"),
        ("jalan  \n\n  kota", "jalan kota"),
        ("- Jumlah a\n- Jumlah b", "- Jumlah a - Jumlah b"),
    ],
)
def test_collapse(raw: str, line: str) -> None:
    assert collapse(raw, WORDS) == line


@given(st.text(alphabet="aB -\n\t.", max_size=40))
def test_nothing_is_added_and_only_hyphens_are_lost(raw: str) -> None:
    assert squeeze(collapse(raw, WORDS)).replace("-", "") == squeeze(raw).replace("-", "")
    assert "\n" not in collapse(raw, WORDS)
