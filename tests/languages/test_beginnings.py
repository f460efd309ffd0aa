"""Expressions tried only at the words that they may begin with find what a search finds."""

import re
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.languages.beginnings import Expressions, beginnings
from docintel.languages.en import cues as english
from docintel.languages.id import cues as indonesian
from docintel.languages.jv import cues as javanese

_TEXTS = Path(__file__).parents[2] / "corpora" / "documents"

_SOURCES = {
    "listed": r"(?<![\w-])(?:akan|bakal|siap (?:ber|di|me)\w+|(?:me)?luncurkan|optimis\w*)(?!\w)",
    "behind": r"(?<![\w-])(?:(?<!not )plans? to|(?!plan)[pb]\w{3,}|uji ?coba)(?!\w)",
    "relative": r"\b(?:yang|agar)\s+(?:akan|bakal)\b",
    "opening": r"^\W*(?:tahap|pe[a-z]{3,}an)\b",
}
_EXPRESSIONS = {name: re.compile(source, re.IGNORECASE) for name, source in _SOURCES.items()}
_WORDS = [
    "akan", "AKAN", "bakal", "siap", "berlari", "luncurkan", "meluncurkan", "optimistis", "not", "plan",
    "plans", "to", "bapak", "uji", "ujicoba", "coba", "yang", "agar", "tahap", "pembangunan", "ſiap",
    "3akan", "x-akan",
]  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("akan|bakal", {"akan", "bakal"}),
        ("(?:me)?luncurkan", {"melunc", "luncur"}),
        (r"plans? to|due (?:in|by)", {"plan", "due"}),
        ("(?<!not )(?:is|are) to(?! be)", {"is", "are"}),
        (r"[a-z]{3,}ed|held", {"", "held"}),
        (r"(?:b|c(?:d|e))f", {"bf", "c"}),
        (r"(?:ab)+c", {""}),
    ],
)
def test_beginnings(expression: str, expected: set[str]) -> None:
    assert beginnings(expression) == expected


@given(st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from([" ", "  ", "-", ", ", "\n"]))))
def test_places_are_those_of_a_search(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    searched = {name: expression.search(text) for name, expression in _EXPRESSIONS.items()}
    assert Expressions(_EXPRESSIONS).places(text) == {
        name: match.start() for name, match in searched.items() if match
    }


@pytest.mark.parametrize("cues", [indonesian, javanese, english])
def test_cues_are_found_where_a_search_finds_them(cues: ModuleType) -> None:
    expressions = {
        name: re.compile(rf"(?<![\w-])(?:{value})(?!\w)", re.IGNORECASE)
        for name, value in vars(cues).items()
        if name.isupper() and isinstance(value, str)
    }
    walk, found = Expressions(expressions), set()
    for path in sorted(_TEXTS.glob("*.txt"))[::3]:
        for line in path.read_text(encoding="utf-8").splitlines():
            places = walk.places(line)
            searched = {name: expression.search(line) for name, expression in expressions.items()}
            assert places == {name: match.start() for name, match in searched.items() if match}
            found |= set(places)
    assert len(found) > len(expressions) // 2
