"""``docintel export``: the commitments as a file for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli import filter_options as of
from docintel.cli.common import DEFAULT_LIBRARY, LibraryOption, say
from docintel.cli.writing import check_outputs, writing
from docintel.errors import UsageError

if TYPE_CHECKING:
    from docintel.library import Filters, Library

_FORMATS = ("jsonl", "csv", "xlsx", "parquet")


def export(  # noqa: PLR0913 - one parameter an option
    *,
    kind_of_file: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="jsonl, csv, xlsx or parquet. Default: as the file's name ends.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write. Default: standard output.")
    ] = None,
    program: of.Program = None,
    dimension: of.Dimension = None,
    year: of.Year = None,
    lang: of.Lang = None,
    actor: of.Actor = None,
    document: of.InDocument = None,
    region: of.Region = None,
    kind: of.Kind = None,
    status: of.Status = None,
    library: LibraryOption = DEFAULT_LIBRARY,
) -> None:
    """Write commitments to a file, ordered by document and place.

    Example: docintel export --format xlsx --output commitments.xlsx --year 2025..2029
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    kind_of_file = kind_of_file or (output.suffix[1:].lower() if output else "jsonl")
    if kind_of_file not in _FORMATS:
        raise UsageError(f"The format {kind_of_file!r} is not known: use --format {', '.join(_FORMATS)}.")
    wanted = of.filters(
        {
            **{"program": program, "dimension": dimension, "year": year, "lang": lang},
            **{"actor": actor, "document": document, "region": region, "kind": kind, "status": status},
        }
    )
    with open_library(library) as opened:
        of.check_dimensions(opened, wanted)
        if output is None:
            if kind_of_file in ("xlsx", "parquet") and sys.stdout.isatty():
                raise UsageError(f"{kind_of_file} can not be shown on a terminal: name a file with --output.")
            _write(opened, wanted, kind_of_file, None)
        else:
            check_outputs([output], opened.paths())
            count = _write(opened, wanted, kind_of_file, output)
            say(f"{count} {'commitment' if count == 1 else 'commitments'} written to {output}.")


def _write(library: Library, wanted: Filters, kind: str, output: Path | None) -> int:
    """Write to standard output, or to a new file that takes the old one's place when it is whole."""
    from docintel.library.exporting import write_export  # noqa: PLC0415 - kept out of --help

    rows = library.export(wanted)
    if output is None:
        count = write_export(rows, kind, sys.stdout.buffer)  # type: ignore[arg-type] # checked above
        sys.stdout.buffer.flush()
        return count
    with writing(output) as file:
        return write_export(rows, kind, file)  # type: ignore[arg-type] # checked above
