"""``docintel saved``: the searches that are kept under a name."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli.common import DEFAULT_LIBRARY, AsJson, LibraryOption, one_line, print_json, say
from docintel.cli.opening import opened_library

if TYPE_CHECKING:
    from docintel.library import SearchRequest


def saved(
    remove: Annotated[str | None, typer.Option(metavar="NAME", help="Take this one out.")] = None,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """List the searches saved with docintel search --save NAME; run one with --saved NAME.

    Example: docintel saved --remove roads
    """
    with opened_library(library, writable=remove is not None) as opened:
        if remove is not None:
            opened.remove_search(remove)
            say(f"Removed {one_line(remove)}.")
            return
        found = opened.saved_searches()
    if as_json:
        print_json({name: asdict(request) for name, request in found.items()})
        return
    for name, request in found.items():
        typer.echo(f"{typer.style(one_line(name), bold=True)}: {one_line(_told(request))}")


def _told(request: SearchRequest) -> str:
    """The search as it would be typed, but for quotes."""
    years = [f"--year {first or ''}..{'' if last == 9999 else last}" for first, last in request.filters.years]
    values = {name: value for name, value in asdict(request.filters).items() if name != "years"}
    given = [f"--{name} {value}" for name, several in values.items() for value in several]
    usual = (("mode", request.mode, "keyword"), ("sort", request.sort, "score"), ("like", request.like, None))
    given += [f"--{name} {value}" for name, value, default in usual if value != default]
    return " ".join(part for part in (request.query, *given, *years) if part) or "everything"
