"""``docintel programs`` and ``docintel timeline``: the programs of the library, and one of them by year."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli import filter_options as of
from docintel.cli.common import (
    DEFAULT_LIBRARY,
    AsJson,
    LibraryOption,
    console,
    counted,
    print_json,
    shown_path,
    years_of,
)
from docintel.types import Amount
from docintel.wording import sum_said, with_unit

if TYPE_CHECKING:
    from docintel.library.timelines import Promise, Timeline

_NO_DISAGREEMENT = "No two documents give other numbers for the same activity, indicator, unit and year."


def programs(  # noqa: PLR0913 - one parameter an option
    *,
    program: of.Program = None,
    dimension: of.Dimension = None,
    year: of.Year = None,
    lang: of.Lang = None,
    actor: of.Actor = None,
    document: of.InDocument = None,
    region: of.Region = None,
    limit: Annotated[int, typer.Option(min=1, help="Programs to list.")] = 50,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """List the programs that commitments are made under, those with the most first.

    Example: docintel programs --year 2025..2029
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    wanted = of.filters(
        {
            **{"program": program, "dimension": dimension, "year": year},
            **{"lang": lang, "actor": actor, "document": document, "region": region},
        }
    )
    with open_library(library) as opened:
        of.check_dimensions(opened, wanted)
        found = opened.programs(wanted, limit)
    if as_json:
        print_json([asdict(item) for item in found])
        return
    out = console()
    for item in found:
        years = years_of(item.first_year, item.last_year)
        span = f", {years}" if years else ""
        told = f"{counted(item.commitments, 'commitment')} in {counted(item.documents, 'document')}{span}"
        out.print(f"{' '.join(item.name.split())}: {told}", markup=False)


def timeline(
    program: Annotated[str, typer.Argument(help="A program's name, or words that only one has.")],
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """Show what was promised under a program for which year, and where two documents disagree.

    Example: docintel timeline "Program Jalur Hijau"
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    with open_library(library) as opened:
        found = opened.timeline(program)
    if as_json:
        print_json(asdict(found))
    else:
        _print(found)


def _print(found: Timeline) -> None:
    out = console()
    out.print(" ".join(found.program.split()), style="bold", markup=False)
    year: int | str | None = ""
    for promise in found.promises:
        if promise.year != year:
            year = promise.year
            out.print(str(year or "without a year"), style="bold cyan")
        out.print(f"  {_told(promise)}", markup=False)
        out.print(f"    {_place(promise)}", style="dim", markup=False)
    if not found.disagreements and len({promise.document.id for promise in found.promises}) > 1:
        out.print(_NO_DISAGREEMENT, style="dim", markup=False)
    for item in found.disagreements:
        out.print(f"{item.year}: the documents disagree about {item.what}", style="bold red", markup=False)
        for promise in item.promises:
            out.print(f"  {_value(promise)}: {_place(promise)}", markup=False)


def _told(promise: Promise) -> str:
    said = " – ".join(
        dict.fromkeys(
            " ".join(part.split()) for part in (promise.activity, promise.indicator, _value(promise)) if part
        )
    )
    return said if promise.until is None else f"{said} ({years_of(promise.year, promise.until)})"


def _value(promise: Promise) -> str:
    """What is promised with its currency or unit."""
    if promise.kind == "amount":
        return sum_said(Amount(promise.text, promise.value, promise.unit), promise.lang)
    return with_unit(promise.text, promise.unit)


def _place(promise: Promise) -> str:
    page = "" if promise.page is None else f", page {promise.page}"
    return f"{shown_path(promise.document.path)}{page}"
