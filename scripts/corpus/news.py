"""News pages: an article of ours inside the page of a portal, with everything that surrounds one."""

from __future__ import annotations

import html
from pathlib import Path
from string import Template

from corpus.files import SOURCES, Files, Json, as_json, toml
from corpus.gold import expected

_FIELDS = ("title", "summary", "author", "published", "date", "slug", "caption", "today", "modified")


def paragraphs(source: Json) -> list[str]:
    """The article's paragraphs, without its title."""
    return [" ".join(part.split()) for part in source["text"].strip().split("\n\n")]


def page(source: Json, template: str) -> str:
    """The page: the template with the article in it, the advertisement after some paragraphs."""
    body = [f"<p>{html.escape(part, quote=False)}</p>" for part in paragraphs(source)]
    cut = source["advertisement_after"]
    fields = {name: html.escape(source[name]) for name in _FIELDS}
    return Template(template).substitute(fields, before="\n".join(body[:cut]), after="\n".join(body[cut:]))


def article(source: Json) -> str:
    """What a reader should take from the page: title and paragraphs; it may take the date and the caption.

    The offsets of the expected answers count in this text, one part a line.
    """
    return "\n".join([source["title"], source["date"], source["caption"], *paragraphs(source)]) + "\n"


def _one(path: Path) -> Files:
    source = toml(path)
    document = f"documents/{source['file']}"
    template = (path.parent / source["template"]).read_text(encoding="utf-8")
    gold = expected(source, article(source), document)
    gold["published"] = source["published"][:10]
    gold["not_in_it"] = source.get("not_in_it", [])
    return {document: page(source, template).encode(), f"gold/{source['id']}.json": as_json(gold)}


def news() -> Files:
    """The pages and their expected answers."""
    files: Files = {}
    for path in sorted((SOURCES / "news").glob("*.toml")):
        files |= _one(path)
    return files
