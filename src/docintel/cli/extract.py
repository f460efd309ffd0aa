"""``docintel extract``: what files promise, without a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docintel.cli.common import (
    AsJson,
    Failure,
    Files,
    console,
    exit_code,
    print_json,
    safe,
    tell_failures,
)
from docintel.cli.writing import check_outputs, writing
from docintel.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from docintel.types import Result


Html = Annotated[
    Path | None,
    typer.Option(
        "--html", metavar="FILE", help="Write one page: the text of one file, what was found marked."
    ),
]


def extract(files: Files, as_json: AsJson = False, html: Html = None) -> None:
    """Find programs, dimensions, years and commitments in files, each with its place.

    Example: docintel extract masterplan.pdf --html masterplan.html
    """
    from docintel.contract import result_json  # noqa: PLC0415 - kept out of --help
    from docintel.pipeline import process  # noqa: PLC0415 - the same

    _check_page(files, html)
    items: list[dict[str, Any]] = []
    failures: list[Failure] = []
    for path in files:
        try:
            result = process(path)
        except DocumentError as error:
            failure = Failure.of(path, error)
            failures.append(failure)
            items.append({"path": str(path), "error": failure.json()})
            continue
        if html:
            _write_page(result, path, html)
        if as_json:
            items.append(result_json(result, str(path)))
        else:
            print_result(result, str(path))
    if as_json:
        print_json(items)
    tell_failures(failures)
    raise typer.Exit(exit_code(len(files) - len(failures), len(failures)))


def _check_page(files: list[Path], html: Path | None) -> None:
    """Refuse, before anything is read, what ``--html`` can not do."""
    if html is None:
        return
    if len(files) > 1:
        raise UsageError(f"--html writes the page of one file, and {len(files)} are named: name one.")
    check_outputs([html], files)


def _write_page(result: Result, path: Path, html: Path) -> None:
    from docintel.coverage import coverage, sentence  # noqa: PLC0415 - only a page needs it
    from docintel.reports import extraction_html  # noqa: PLC0415 - the same

    page = extraction_html(result, path.name, [sentence(coverage(result.document))])
    with writing(html, not_over=[path]) as file:
        file.write(page.encode())


def print_result(result: Result, path: str) -> None:
    """A readable table of the commitments of one document, and a line of what else was found."""
    from docintel.cli.commitment_table import commitment_table  # noqa: PLC0415 - kept out of --help
    from docintel.contract import own_evidence  # noqa: PLC0415 - the same
    from docintel.coverage import coverage, sentence  # noqa: PLC0415 - the same

    out = console()
    mentions = result.mentions
    placed = [
        (next((evidence.page for evidence in own_evidence(item) if evidence.page), None), item)
        for item in result.commitments
    ]
    paged = any(page is not None for page, _ in placed)
    out.print(commitment_table(placed, title=path, paged=paged))
    out.print(
        f"{len(result.commitments)} commitments, {len(mentions.programs)} mentions of programs, "
        f"{len(mentions.dimensions)} of dimensions, {len(mentions.years)} of years",
        markup=False,
    )
    out.print(sentence(coverage(result.document)), markup=False)
    for warning in result.warnings:
        out.print(f"warning: {safe(warning.message)}", markup=False)
