"""Plain-text documents: announcements, news, releases, posts and excerpts of plans, one source each."""

from __future__ import annotations

import textwrap
from pathlib import Path

from corpus.files import SOURCES, Files, Json, as_json, toml
from corpus.gold import expected


def body(source: Json) -> str:
    """The document's text; with ``wrap`` its paragraphs are broken into lines of that many characters."""
    text: str = source["text"].strip("\n") + "\n"
    if "wrap" not in source:
        return text
    width = source["wrap"]
    lines = (
        textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    return "\n".join("\n".join(part) for part in lines).rstrip("\n") + "\n"


def _one(path: Path) -> Files:
    source = toml(path)
    text, document = body(source), f"documents/{path.stem}.txt"
    return {document: text.encode(), f"gold/{source['id']}.json": as_json(expected(source, text, document))}


def texts() -> Files:
    """The documents and their expected answers."""
    files: Files = {}
    for path in sorted((SOURCES / "texts").glob("*.toml")):
        files |= _one(path)
    return files
