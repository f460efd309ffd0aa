"""What is an Indonesian word."""

from __future__ import annotations

import pytest

from docintel.languages.id.known import is_word


@pytest.mark.parametrize("word", ["penyelenggaraan", "pemberdayaan", "kepulauan", "pengarusutamaan", "kerja"])
def test_words_and_forms_of_roots(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("part", ["penyel", "enggar", "aan", "pember", "pengembanga", "kepul"])
def test_parts_of_words_are_none(part: str) -> None:
    assert not is_word(part)
