"""The taxonomy of dimensions: a TOML file that ships with the package, extended or replaced by a user's."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from docintel.errors import UsageError
from docintel.languages.dates import alternatives


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension: what names it, the topics that speak of it without naming it, and what only looks so."""

    key: str
    label: tuple[tuple[str, str], ...] = ()  # (language, name) for people
    names: tuple[str, ...] = ()
    names_in_context: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    no_topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """Dimensions in the order of the file, the phrases of their context, and the openers of bare names.

    Compared by identity: what is compiled of one is looked up for every piece of a document.
    """

    dimensions: tuple[Dimension, ...]
    context: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def load_taxonomy(path: Path | None = None) -> Taxonomy:
    """The shipped taxonomy, extended or (``replace = true``) replaced by the file at ``path``.

    Raises:
        UsageError: when the file can not be read or is no taxonomy.
    """
    shipped = _taxonomy(tomllib.loads((files(__package__) / "taxonomy.toml").read_text(encoding="utf-8")))
    if path is None:
        return shipped
    try:
        value = tomllib.loads(path.read_text(encoding="utf-8"))
        own = _taxonomy(value)
    except OSError as error:
        raise UsageError(
            f"The taxonomy {path} can not be read ({error.strerror}): check the path."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, AttributeError, TypeError, KeyError) as error:
        raise UsageError(
            f"The taxonomy {path} is not as docs/extraction.md describes ({error}): correct it."
        ) from error
    return own if value.get("replace") else _extended(shipped, own)


def name_expression(names: tuple[str, ...]) -> str:
    """A regular expression for any of the names; a space stands for white space or a hyphen."""
    return alternatives(list(names)).replace(r"\s+", r"[\s\-–]+")


def _taxonomy(value: dict[str, Any]) -> Taxonomy:
    context = value.get("context", {})
    dimensions = tuple(_dimension(key, item) for key, item in value["dimensions"].items())
    return Taxonomy(dimensions, tuple(context.get("phrases", ())), tuple(context.get("openers", ())))


def _dimension(key: str, item: dict[str, Any]) -> Dimension:
    label = item.get("label", {})
    keys = ("names", "names_in_context", "bare", "topics", "no_topics")
    lists = {name: _strings(item.get(name, ())) for name in keys}
    pairs = {"en": label} if isinstance(label, str) else dict(label)
    return Dimension(key, tuple(pairs.items()), **lists)


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or not all(isinstance(item, str) for item in value):
        raise TypeError("names and topics are lists of strings")
    return tuple(value)


def _extended(shipped: Taxonomy, own: Taxonomy) -> Taxonomy:
    merged = {dimension.key: dimension for dimension in shipped.dimensions}
    for new in own.dimensions:
        old = merged.get(new.key, Dimension(new.key))
        merged[new.key] = Dimension(
            new.key,
            tuple({**dict(old.label), **dict(new.label)}.items()),
            old.names + new.names,
            old.names_in_context + new.names_in_context,
            old.bare + new.bare,
            old.topics + new.topics,
            old.no_topics + new.no_topics,
        )
    return Taxonomy(
        tuple(merged.values()), shipped.context + own.context, tuple({*shipped.openers, *own.openers})
    )
