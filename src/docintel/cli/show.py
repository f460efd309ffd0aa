"""``docintel show``: one document of the library, page by page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docintel.cli.common import (
    DEFAULT_LIBRARY,
    AsJson,
    LibraryOption,
    console,
    one_line,
    print_json,
    safe,
    say,
    shown_path,
)
from docintel.cli.writing import writing
from docintel.errors import UsageError
from docintel.wording import format_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docintel.library.documents import Stored
    from docintel.library.searching import DocumentRef


def show(  # noqa: PLR0913 - one parameter an option
    document: Annotated[
        str, typer.Argument(help="An id or its beginning, a path, or words of a title or of a file's name.")
    ],
    *,
    page: Annotated[int | None, typer.Option(min=1, help="This page alone.")] = None,
    tables: Annotated[bool, typer.Option("--tables", help="Show the tables as they stand.")] = False,
    kind: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="Of --tables: csv or xlsx. Default: as FILE ends."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write --tables. Default: standard output.")
    ] = None,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """Show what was found in one document, page by page.

    Example: docintel show masterplan.pdf --page 12
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    kind = (kind or (output.suffix[1:] if output else "")).lower() or None
    if (kind or output) and (not tables or kind not in ("csv", "xlsx") or as_json):
        raise UsageError(
            "--format is csv or xlsx, or --output FILE is named so; both go with --tables, not with --json."
        )
    with open_library(library) as opened:
        found = one_document(opened.find_documents(document), document, opened.target)
        stored = opened.document(found.id)
    if as_json:
        print_json(_json(stored, page))
        return
    if kind is not None:
        _write_tables(stored, page, kind, output)
        return
    _print_head(stored)
    if tables:
        _print_tables(stored, page)
    else:
        _print_pages(stored, page)


def one_document(found: Sequence[DocumentRef], reference: str, library: str) -> DocumentRef:
    """The one of ``found`` that ``reference`` means; UsageError when it is none or several."""
    if not found:
        raise UsageError(f"No document of {library} is or is called {reference!r}: see docintel search.")
    if len(found) > 1:
        some = ", ".join(f"{shown_path(item.path)} ({item.id[:8]})" for item in found[:5])
        more = f" and {len(found) - 5} more" if len(found) > 5 else ""
        raise UsageError(f"{reference!r} may be {some}{more}: name one by its path or id.")
    return found[0]


def _json(stored: Stored, page: int | None) -> dict[str, Any]:
    def here(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [item for item in items if page in (None, item.get("page"))]

    return {
        "document": {**stored.document, "paths": list(stored.paths), "pipeline": stored.pipeline},
        "segments": here(stored.segments),
        **{name: here(stored.mentions[name]) for name in ("programs", "dimensions", "years")},
        "commitments": [{**item, "page": at} for at, item in stored.commitments if page in (None, at)],
        "tables": [table for table in stored.tables if page is None or page in table["pages"]],
        "warnings": here(stored.warnings),
        "coverage": stored.coverage,
    }


def _print_head(stored: Stored) -> None:
    out = console()
    document = stored.document
    out.print(one_line(document["title"] or shown_path(document["path"])), style="bold", markup=False)
    facts = [shown_path(path) for path in stored.paths]
    facts += [f"id {document['id'][:12]}", format_said(document["media_type"])]
    if document["pages"]:
        facts.append(f"{document['pages']} pages")
    if document["published"]:
        facts.append(f"published {document['published']}")
    facts.append(", ".join(f"{lang} {share:.0%}" for lang, share in document["languages"].items()))
    out.print(one_line(" · ".join(fact for fact in facts if fact)), style="dim", markup=False)
    out.print(_coverage(stored), style="dim", markup=False)


def _coverage(stored: Stored) -> str:
    from docintel.coverage import Coverage, sentence  # noqa: PLC0415 - kept out of --help

    if stored.coverage is None:
        return "What was read of it is not stored: an older version ingested it. Ingest it again to see it."
    return sentence(Coverage(**stored.coverage))


def _print_pages(stored: Stored, page: int | None) -> None:
    out = console()
    found: dict[int | None, dict[str, list[Any]]] = {}
    for name in ("programs", "dimensions", "years"):
        for mention in stored.mentions[name]:
            found.setdefault(mention["page"], {}).setdefault(name, []).append(mention)
    for at, commitment in stored.commitments:
        found.setdefault(at, {}).setdefault("commitments", []).append(commitment)
    for warning in stored.warnings:
        found.setdefault(warning["page"], {}).setdefault("warnings", []).append(warning)
    for at in sorted(found, key=lambda number: number or 0):
        if page in (None, at):
            out.print()
            out.print("The document" if at is None else f"Page {at}", style="bold cyan")
            _print_page(found[at])


def _print_page(found: dict[str, list[Any]]) -> None:
    from docintel.cli.commitment_table import commitment_table  # noqa: PLC0415 - kept out of --help
    from docintel.contract import commitment_from_json  # noqa: PLC0415 - the same

    out = console()
    for name, key in (("programs", "name"), ("dimensions", "dimension"), ("years", "text")):
        values = dict.fromkeys(one_line(str(item[key])) for item in found.get(name, []))
        if values:
            out.print(f"  {name}: {', '.join(values)}", markup=False)
    for warning in found.get("warnings", []):
        out.print(f"  {safe(warning['message'])}", style="yellow", markup=False)
    if found.get("commitments"):
        items = ((None, commitment_from_json(item)) for item in found["commitments"])
        out.print(commitment_table(items))


def _print_tables(stored: Stored, page: int | None) -> None:
    from rich.table import Table  # noqa: PLC0415 - only readable output needs it

    from docintel.library.table_export import grid_of  # noqa: PLC0415 - kept out of --help

    out = console()
    for number, table in _numbered(stored, page):
        pages = ", ".join(map(str, table["pages"]))
        title = f"Table {number}, page {pages}" + (f": {table['caption']}" if table["caption"] else "")
        shown = Table(title=_cell(title), title_justify="left", show_lines=True, show_header=False)
        for row in grid_of(table):
            shown.add_row(*(_cell(text) for text in row))
        out.print(shown)
    if not stored.tables:
        out.print("No table was found in it.")


def _numbered(stored: Stored, page: int | None) -> list[tuple[int, dict[str, Any]]]:
    """The tables, or those on one page, with their numbers."""
    return [
        (number, table)
        for number, table in enumerate(stored.tables, start=1)
        if page is None or page in table["pages"]
    ]


def _write_tables(stored: Stored, page: int | None, kind: str, output: Path | None) -> None:
    from docintel.library.table_export import write_tables  # noqa: PLC0415 - kept out of --help

    found = _numbered(stored, page)
    if output is None:
        if kind == "xlsx" and sys.stdout.isatty():
            raise UsageError("xlsx can not be shown on a terminal: name a file with --output.")
        write_tables(found, kind, sys.stdout.buffer)  # type: ignore[arg-type] # checked above
        sys.stdout.buffer.flush()
        return
    with writing(output, not_over=stored.paths) as file:
        count = write_tables(found, kind, file)  # type: ignore[arg-type] # checked above
    say(f"{count} {'table' if count == 1 else 'tables'} written to {output}.")


def _cell(text: str) -> Any:
    from rich.text import Text  # noqa: PLC0415 - only readable output needs it

    # Not markup, whatever brackets the document has.
    return Text("\n".join(safe(line) for line in text.split("\n")))
