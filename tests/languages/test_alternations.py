"""No expression has the same alternative twice: a list that nobody can read has doubles."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as codes  # the parsed form has no public name
from re import _parser as parser
from types import ModuleType
from typing import Any

import pytest

import docintel

PACKAGES = ("languages", "reading", "detection", "extraction", "alignment", "verification")
#: These need spaCy, which takes seconds to import, and have no lists.
LEFT_OUT = ("spacy_components", "component", "spacy_language")
#: What a language without words of a kind gives: an expression that matches nothing.
NOTHING = str(list(parser.parse("(?!)")))
MODULES = [
    module.name
    for package in PACKAGES
    for module in pkgutil.walk_packages([f"{docintel.__path__[0]}/{package}"], f"docintel.{package}.")
    if module.name.rpartition(".")[2] not in LEFT_OUT
]


def branches(parsed: Any) -> Iterator[list[str]]:
    """The alternatives of every branch of a parsed expression."""
    if isinstance(parsed, tuple | list | parser.SubPattern):
        for item in parsed:
            if isinstance(item, tuple) and item[0] is codes.BRANCH:
                yield [str(list(alternative)) for alternative in item[1][1]]
            yield from branches(item)


def expressions(module: ModuleType) -> Iterator[tuple[str, str]]:
    """The name and text of each expression, and of each list of words that becomes one, in a module."""
    for name, value in vars(module).items():
        for item in value if isinstance(value, tuple | list) else (value,):
            pattern = getattr(item, "regex", item)  # a row of a table has it in a field
            text = pattern.pattern if isinstance(pattern, re.Pattern) else pattern
            if isinstance(text, str) and len(text) > 1 and "|" in text and not name.startswith("__"):
                yield name, text


def doubles(text: str) -> set[str]:
    try:
        parsed = parser.parse(text)
    except re.error:  # a piece of an expression
        return set()
    return {one for found in branches(parsed) for one in found if found.count(one) > 1} - {NOTHING}


@pytest.mark.parametrize("name", MODULES)
def test_no_alternative_stands_twice(name: str) -> None:
    module = importlib.import_module(name)
    assert {which: found for which, text in expressions(module) if (found := doubles(text))} == {}


def test_a_double_is_seen() -> None:
    assert doubles("(?:taman|jalan|taman)+")
    assert not doubles("(?:taman|jalan) (?:taman|pasar)")
