"""The filters that search and export share."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.errors import UsageError

if TYPE_CHECKING:
    from docintel.library import Filters, Library

_LANGS = ("id", "jv", "en", "und")
_KINDS = ("prose", "table")
_SEE = "docintel search --facets --limit 0 shows what there is"
_STATUSES = ("planned", "ongoing", "done", "missed", "dropped", "stated")

Program = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Words of a program's name.")]
Dimension = Annotated[list[str] | None, typer.Option(metavar="KEY", help="Such as mobility or governance.")]
Year = Annotated[list[str] | None, typer.Option(metavar="A[..B]", help="2025, 2025..2029, 2025.. or ..2029.")]
Lang = Annotated[list[str] | None, typer.Option(metavar="LANG", help="id, jv, en or und.")]
Actor = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Words of an actor's name.")]
InDocument = Annotated[
    list[str] | None, typer.Option("--document", metavar="DOC", help="An id, a path, or words of a title.")
]
Region = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Words of the city, regency or province that a document is about."),
]
Kind = Annotated[list[str] | None, typer.Option(metavar="KIND", help="prose or table.")]
Status = Annotated[list[str] | None, typer.Option(metavar="STATUS", help=", ".join(_STATUSES) + ".")]


def filters(options: dict[str, list[str] | None]) -> Filters:
    """The filters of the command's options; one given twice is either.

    Raises:
        UsageError: when a value is none that there is.
    """
    from docintel.library import Filters, parse_years  # noqa: PLC0415 - kept out of --help

    values = {name: tuple(given or ()) for name, given in options.items()}
    for name, allowed in (("lang", _LANGS), ("kind", _KINDS), ("status", _STATUSES)):
        for value in values.get(name, ()):
            if value not in allowed:
                raise UsageError(f"--{name} {value} is not known: use {', '.join(allowed)}.")
    years = tuple(parse_years(text) for text in values.pop("year", ()))
    return Filters(years=years, **values)


def unmet(library: Library, wanted: Filters) -> tuple[str, ...]:
    """A sentence for each filter that lets no commitment through whatever the others are."""
    from docintel.library import Filters, SearchRequest  # noqa: PLC0415 - kept out of --help

    found = []
    for item in fields(Filters):
        values = getattr(wanted, item.name)
        alone = SearchRequest(filters=replace(Filters(), **{item.name: values}), limit=0)
        if values and not library.search(alone).total:
            told = "the years asked for" if item.name == "years" else f"--{item.name} {' or '.join(values)}"
            found.append(f"No commitment has {told}: {_SEE}.")
    return tuple(found)


def check_dimensions(library: Library, wanted: Filters) -> None:
    """That every dimension asked for is one of the library or of the taxonomy.

    Raises:
        UsageError: for one that is none, with those that there are: a misspelling is not "nothing found".
    """
    missing = [name for name in wanted.dimension if name.lower() not in library.dimensions()]
    if not missing:
        return
    from docintel.extraction.taxonomy import load_taxonomy  # noqa: PLC0415 - for a misspelling alone

    known = [dimension.key for dimension in load_taxonomy().dimensions]
    for name in missing:
        if name.lower() not in known:
            there = ", ".join(sorted(library.dimensions().union(known)))
            raise UsageError(f"--dimension {name} is not known: use {there}.")
