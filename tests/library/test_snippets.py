"""Snippets: the stretch that shows why something was found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docintel.library.snippets import snippet

LONG = "awal " * 100 + "jalan lingkar utara " + "tengah " * 100 + "jalan " + "akhir " * 50


def test_the_stretch_with_the_most_words_is_shown() -> None:
    found = snippet(LONG, frozenset({"jalan", "lingkar", "utara"}), "id")
    assert "jalan lingkar utara" in found.text
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert [found.text[a:b] for a, b in found.highlights] == ["jalan", "lingkar", "utara"]


def test_without_a_hit_the_beginning_is_shown() -> None:
    found = snippet(LONG, frozenset({"lain"}), "id")
    assert found.text.startswith("awal awal")
    assert found.highlights == ()


def test_it_is_one_line() -> None:
    assert snippet("a\n b\t\tc", frozenset(), "id").text == "a b c"


@given(st.text(st.characters(exclude_categories=()), max_size=600), st.integers(20, 300))
def test_any_text_has_a_snippet(text: str, length: int) -> None:
    found = snippet(text, frozenset({"a", "b"}), "und", length)
    assert len(found.text) <= length + 2
    line = " ".join(text.split())
    assert found.text.strip("…") in line
    for start, end in found.highlights:
        assert 0 <= start < end <= len(found.text)
