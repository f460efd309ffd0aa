"""``docintel align``: which sentences of the versions of a release belong together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli.common import AsJson, Files, console, print_json, say
from docintel.cli.writing import check_outputs, writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docintel.parallel import Finding, Release
    from docintel.types import Warning

Encoder = Annotated[
    str | None,
    typer.Option(
        "--encoder", metavar="FOLDER_OR_NAME", help="Use this sentence-transformers model instead of our own."
    ),
]
Tmx = Annotated[
    Path | None, typer.Option("--tmx", metavar="FILE", help="Write a translation memory (TMX 1.4).")
]
Xliff = Annotated[
    Path | None,
    typer.Option(
        "--xliff",
        metavar="FILE",
        help="Write XLIFF 2.1; a third language goes to FILE with .en before the ending.",
    ),
]
Html = Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write one page, side by side.")]


def align(
    files: Files,
    as_json: AsJson = False,
    tmx: Tmx = None,
    xliff: Xliff = None,
    html: Html = None,
    encoder: Encoder = None,
) -> None:
    """Align a release in two or three languages, sentence by sentence: one file, or one a language.

    Example: docintel align release.id.txt release.jv.txt release.en.txt --html release.html
    """
    from docintel.parallel_json import release_json  # noqa: PLC0415 - kept out of --help
    from docintel.pipeline_parallel import align_files  # noqa: PLC0415 - the same

    targets: dict[str, Path | None] = {"tmx": tmx, "xliff": xliff, "html": html}
    check_outputs(places(targets), files)
    release, warnings = align_files(files, encoder=encoder)
    tell_warnings(warnings)
    write_files(release, (), files, targets)
    if as_json:
        print_json(release_json(release))
    else:
        print_groups(release)


def places(targets: Mapping[str, Path | None]) -> list[Path | None]:
    """All files that may be written: an XLIFF has one beside it for a third language, whichever that is."""
    from docintel.alignment.exchange import xliff_beside  # noqa: PLC0415 - kept out of --help
    from docintel.parallel import LANGUAGES  # noqa: PLC0415 - the same

    xliff = targets["xliff"]
    beside = [xliff_beside(xliff, lang) for lang in LANGUAGES] if xliff else []
    return [*targets.values(), *beside]


def tell_warnings(warnings: Sequence[Warning]) -> None:
    """One line for each thing that could not be taken into account, on standard error."""
    for warning in warnings:
        say(f"docintel: {warning.message}")


def write_files(
    release: Release, findings: Sequence[Finding], files: list[Path], targets: dict[str, Path | None]
) -> None:
    """Write the formats that were asked for; an unwritable file is one clear sentence."""
    from docintel.alignment.exchange import tmx, xliff_files  # noqa: PLC0415 - kept out of --help
    from docintel.verification.html_report import html_page  # noqa: PLC0415 - the same

    for kind, path in targets.items():
        if path is None:
            continue
        if kind == "tmx":
            contents = {path: tmx(release)}
        elif kind == "xliff":
            contents = xliff_files(release, path)
        else:
            title = ", ".join(file.name for file in files)
            contents = {path: html_page(release, findings, title).encode()}
        for place, content in contents.items():
            with writing(place, not_over=files) as file:
                file.write(content)


def print_groups(release: Release) -> None:
    """A table of the groups, one column a language."""
    from rich.table import Table  # noqa: PLC0415 - only readable output needs it

    table = Table("no.", *release.sentences, "score", show_lines=True)
    for number, group in enumerate(release.groups, 1):
        cells = [" ".join(s.text for s in release.members(group, lang)) or "–" for lang in release.sentences]
        table.add_row(f"{number}{'*' if group.crossing else ''}", *cells, f"{group.score:.2f}")
    console().print(table, markup=False)
