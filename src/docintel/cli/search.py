"""``docintel search``: commitments by words, meaning and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from docintel.cli import filter_options as of
from docintel.cli.common import (
    DEFAULT_LIBRARY,
    AsJson,
    LibraryOption,
    one_line,
    print_json,
    safe,
    say,
    shown_path,
    years_of,
)
from docintel.errors import UsageError

if TYPE_CHECKING:
    from docintel.library import Found, Hit, Mode
    from docintel.library.facets import Counts
    from docintel.library.snippets import Snippet

_MODES = ("keyword", "semantic", "hybrid")


def search(  # noqa: PLR0913 - one parameter an option
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUERY", help='Words, "a phrase", begin*, OR, NOT. None lists all.'),
    ] = None,
    *,
    program: of.Program = None,
    dimension: of.Dimension = None,
    year: of.Year = None,
    lang: of.Lang = None,
    actor: of.Actor = None,
    document: of.InDocument = None,
    kind: of.Kind = None,
    status: of.Status = None,
    limit: Annotated[int, typer.Option(min=0, help="Hits to show.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="Hits to skip.")] = 0,
    mode: Annotated[
        str, typer.Option(help="keyword; semantic: by meaning, across languages; hybrid: both.")
    ] = "keyword",
    like: Annotated[
        str | None, typer.Option(metavar="ID", help="Find what is like this commitment, in place of a query.")
    ] = None,
    encoder: Annotated[
        str | None, typer.Option(metavar="MODEL", help="The encoder that the library was encoded with.")
    ] = None,
    facets: Annotated[
        bool, typer.Option("--facets", help="Count programs, years and so on of all that is found.")
    ] = False,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """Search the commitments of the library.

    Example: docintel search "smart city" --year 2025..2029 --dimension mobility
    """
    from docintel.library import SearchRequest, open_library  # noqa: PLC0415 - kept out of --help

    if mode not in _MODES:
        raise UsageError(f"--mode {mode} is not known: use {', '.join(_MODES)}.")
    wanted = of.filters(
        {
            **{"program": program, "dimension": dimension, "year": year, "lang": lang},
            **{"actor": actor, "document": document, "kind": kind, "status": status},
        }
    )
    words = " ".join(query or ())
    if words and like is not None:
        raise UsageError("Give a query or --like, not both.")
    request = SearchRequest(words, wanted, limit, offset, cast("Mode", mode), like, encoder)
    with open_library(library) as opened:
        of.check_dimensions(opened, wanted)
        found = opened.search(request)
        counted = opened.facets(request) if facets else None
    for notice in found.notices:
        say(notice)
    if as_json:
        print_json(_json(found) if counted is None else {**_json(found), "facets": _facets_json(counted)})
        return
    _print(found, offset)
    if counted is not None:
        _print_facets(counted)


def _json(found: Found) -> dict[str, Any]:
    return {
        "total": found.total,
        "hits": [
            {
                "score": hit.score,
                "commitment": hit.commitment,
                "document": {
                    "id": hit.document.id,
                    "title": hit.document.title,
                    "path": hit.document.path,
                },
                "page": hit.page,
                "snippet": hit.snippet.text,
                "highlights": [list(span) for span in hit.snippet.highlights],
            }
            for hit in found.hits
        ],
        "corrected": found.corrected,
        "any_word": found.any_word,
    }


def _print(found: Found, offset: int) -> None:
    """Without rich, which takes as long to import as the search itself: colours are enough here."""
    for typed, used in found.corrected.items():
        say(f"No document has the word {typed}: searched for {used}.")
    if found.any_word:
        say("No commitment has all these words: these have some of them.")
    for number, hit in enumerate(found.hits, start=offset + 1):
        typer.echo(_heading(number, hit))
        typer.echo(f"    {_marked(hit.snippet)}")
        page = "" if hit.page is None else f", page {hit.page}"
        typer.echo(typer.style(f"    {one_line(shown_path(hit.document.path))}{page}", dim=True))
    last = offset + len(found.hits)
    shown = f", {offset + 1} to {last} shown" if found.hits and len(found.hits) < found.total else ""
    typer.echo(f"{found.total} {'commitment' if found.total == 1 else 'commitments'}{shown}.")


def _facets_json(counted: Counts) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [{"value": value, "count": count} for value, count in values]
        for name, values in counted.items()
    }


def _print_facets(counted: Counts) -> None:
    for name, values in counted.items():
        if values:
            told = ", ".join(f"{one_line(str(value))} {count}" for value, count in values)
            typer.echo(f"{name}: {told}")


def _heading(number: int, hit: Hit) -> str:
    item = hit.commitment
    name = " – ".join(one_line(text) for text in (item["program"], item["activity"]) if text)
    facts = [
        years_of(item["start_year"], item["end_year"]),
        item["status"],
        item["lang"],
        *item["dimensions"],
    ]
    told = typer.style(" · ".join(one_line(fact) for fact in facts if fact), fg="cyan")
    return f"{number}. {typer.style(name, bold=True)}  {told}" if name else f"{number}. {told}"


def _marked(snippet: Snippet) -> str:
    """The snippet with what was searched for in colour."""
    parts, at = [], 0
    for start, end in snippet.highlights:
        parts += [
            safe(snippet.text[at:start]),
            typer.style(safe(snippet.text[start:end]), fg="yellow", bold=True),
        ]
        at = end
    return "".join([*parts, safe(snippet.text[at:])])
