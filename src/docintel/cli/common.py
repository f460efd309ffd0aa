"""What the commands share: JSON out, failures told, the exit codes of the contract."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docintel.errors import DocumentError

if TYPE_CHECKING:
    from rich.console import Console

EXIT_DONE = 0
EXIT_FINDINGS = 1  # done, with findings or with some documents failed
EXIT_NOTHING = 2  # wrong usage or nothing could be done

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files to read.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON value and nothing else.")]
LibraryOption = Annotated[
    str,
    typer.Option(
        "--library",
        envvar="DOCINTEL_LIBRARY",
        metavar="FILE_OR_URL",
        help="Where the ingested documents live.",
    ),
]
DEFAULT_LIBRARY = "docintel.db"
# What ingest and watch share.
Workers = Annotated[
    int | None, typer.Option(min=0, help="Processes. Default: one a core; 0: none but this one.")
]
Seconds = Annotated[float | None, typer.Option(min=0.1, help="Time limit for one document.")]
Memory = Annotated[float | None, typer.Option(min=0.25, help="GiB that one worker may take.")]
Ocr = Annotated[bool, typer.Option("--ocr/--no-ocr", help="Read scanned pages with Tesseract.")]
Vectors = Annotated[
    bool, typer.Option("--vectors/--no-vectors", help="Encode what is new, to search it by meaning.")
]
Log = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Add a line of JSON for each document to this file.")
]


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be done: ``failures[]`` of the contract."""

    path: str
    code: str
    message: str

    @classmethod
    def of(cls, path: Path, error: DocumentError) -> Failure:
        """The failure that ``error`` is for the document at ``path``."""
        return cls(str(path), error.code, str(error))

    def json(self) -> dict[str, str]:
        """As the contract writes it."""
        return {"path": self.path, "code": self.code, "message": self.message}


def print_json(value: Any) -> None:
    """Write one JSON value in UTF-8 to standard output, whatever the locale says."""
    data = json.dumps(value, ensure_ascii=False, indent=None).encode("utf-8", "replace")
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


def say(message: str) -> None:
    """A line for the person, on standard error."""
    typer.echo(message, err=True)


def safe(text: str) -> str:
    """Text that can not command a terminal, whatever a document or a file name has in it."""
    return "".join(char if char.isprintable() else " " for char in text)


def one_line(text: str) -> str:
    """One line of a document's text, safe for a terminal."""
    return " ".join(safe(text).split())


def counted(number: int, what: str) -> str:
    """A number of things: "1 file", "2 files"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def years_of(first: int | None, last: int | None) -> str:
    """The span of a commitment as "2025–2029", "2025", "–2030" or nothing."""
    if first == last:
        return "" if first is None else str(first)
    return f"{'' if first is None else first}–{'' if last is None else last}"


def tell_failures(failures: Sequence[Failure]) -> None:
    """One line for each failed document, on standard error."""
    for failure in failures:
        say(f"docintel: {failure.message}")


def exit_code(done: int, failed: int) -> int:
    """0 when nothing failed, 1 when some did, 2 when nothing could be done."""
    if not failed:
        return EXIT_DONE
    return EXIT_FINDINGS if done else EXIT_NOTHING


def console() -> Console:
    """A console on standard output: colours and the terminal's width there, plain text when piped."""
    from rich.console import Console  # noqa: PLC0415 - only readable output needs it

    class Ours(Console):
        def on_broken_pipe(self) -> None:  # rich would leave with 1, which says that there are findings
            raise BrokenPipeError

    plain = not sys.stdout.isatty()
    return Ours(highlight=False, soft_wrap=plain, width=160 if plain else None)


def shown_path(path: str) -> str:
    """A path as a person at this folder would write it."""
    here = os.getcwd() + os.sep  # noqa: PTH109 - a str may hold any file name
    return path.removeprefix(here)
