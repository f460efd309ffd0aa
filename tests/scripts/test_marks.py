"""Texts with marked names give back the text and the names, and say when a mark is left open."""

from __future__ import annotations

import pytest

from programs.marks import unmarked


def test_marks_are_taken_out_and_told() -> None:
    found = unmarked("Warga memakai [[Si Peta]] dan ((PKH)). [[Si Peta]] ada di ((Mal (MPP))).")
    assert found.text == "Warga memakai Si Peta dan PKH. Si Peta ada di Mal (MPP)."
    assert found.programs == ("Si Peta",)
    assert found.optional == ("PKH", "Mal (MPP)")


def test_a_name_over_two_lines_is_told_in_one() -> None:
    found = unmarked("lewat [[Program Desa\nCerdas]]")
    assert (found.text, found.programs) == ("lewat Program Desa\nCerdas", ("Program Desa Cerdas",))


@pytest.mark.parametrize("text", ["lewat [[Si Peta", "lewat Si Peta]]", "lewat ((PKH"])
def test_an_open_mark_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="near 'lewat"):
        unmarked(text)
