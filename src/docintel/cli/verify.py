"""``docintel verify``: does every version of a release say the same."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from docintel.cli.align import Encoder, Html, Tmx, Xliff, places, tell_warnings, write_files
from docintel.cli.common import (
    EXIT_DONE,
    EXIT_FINDINGS,
    AsJson,
    Files,
    console,
    one_line,
    print_json,
    say,
)
from docintel.cli.writing import check_outputs, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docintel.parallel import Finding


_BEGINNING = 120  # letters of a sentence that tell which it is


class FailOn(StrEnum):
    """From which severity on the command exits with 1."""

    error = "error"
    warning = "warning"


def verify(  # noqa: PLR0913, PLR0917 - the options of a command are its parameters
    files: Files,
    as_json: AsJson = False,
    html: Html = None,
    tmx: Tmx = None,
    xliff: Xliff = None,
    encoder: Encoder = None,
    glossary: Annotated[
        Path | None,
        typer.Option(
            "--glossary", metavar="FILE", help="Names and terms of your own: CSV (id, jv, en) or TBX."
        ),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Leave out the findings accepted there.")
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option("--write-baseline", metavar="FILE", help="Accept all that is found now, in this file."),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Exit with 1 from this severity on.")
    ] = FailOn.error,
) -> None:
    """Check that every language of a release says the same: one file, or one a language.

    Example: docintel verify release.txt --html release.html
    """
    from docintel import parallel_json  # noqa: PLC0415 - kept out of --help
    from docintel.pipeline_parallel import verify_files  # noqa: PLC0415 - the same
    from docintel.verification import Options  # noqa: PLC0415 - the same

    targets: dict[str, Path | None] = {"tmx": tmx, "xliff": xliff, "html": html}
    read = [*files, *([glossary] if glossary else [])]
    check_outputs([*places(targets), write_baseline], read)
    check_outputs(places(targets), [baseline] if baseline else [])  # it may be written anew
    accepted = parallel_json.read_baseline(baseline) if baseline else frozenset()
    if accepted is None:
        say(
            f"docintel: {baseline} was written by another version of docintel and accepts nothing here: "
            "write it anew with --write-baseline."
        )
        accepted = frozenset()
    result = verify_files(files, encoder=encoder, options=Options(glossary=glossary))
    findings = [f for f in result.findings if parallel_json.fingerprint(f, result.release) not in accepted]
    tell_warnings(result.warnings)
    if len(findings) < len(result.findings):
        say(f"docintel: {len(result.findings) - len(findings)} accepted findings are left out.")
    write_files(result.release, findings, files, targets)
    if write_baseline:
        with writing(write_baseline, not_over=read) as file:
            file.write(parallel_json.baseline_of(result.findings, result.release))
    if as_json:
        value = parallel_json.release_json(result.release)
        print_json({**value, "findings": [parallel_json.finding_json(f) for f in findings]})
    else:
        _print_findings(findings)
    grave = {"error"} if fail_on is FailOn.error else {"error", "warning"}
    raise typer.Exit(EXIT_FINDINGS if any(f.severity in grave for f in findings) else EXIT_DONE)


def _print_findings(findings: Sequence[Finding]) -> None:
    from rich.table import Table  # noqa: PLC0415 - only readable output needs it

    if not findings:
        console().print("The versions say the same, as far as can be seen.", markup=False)
        return
    table = Table("severity", "kind", "passage", "languages", "what")
    for finding in findings:
        passage = str(finding.group + 1)
        table.add_row(finding.severity, finding.kind, passage, ", ".join(finding.langs), _told(finding))
    console().print(table, markup=False)


def _told(finding: Finding) -> str:
    """The message, and of what one language lacks how it begins in another."""
    if finding.quoted is None:
        return finding.message
    text = finding.evidence[finding.quoted].text
    return f"{finding.message} “{shorten(one_line(text), _BEGINNING, placeholder=' …')}”"
