"""The typer app and the one place where an error becomes a sentence and an exit code.

Command modules import nothing heavy at their top, so that ``docintel --help`` answers at once.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from docintel.cli import (
    EXIT_INTERRUPTED,
    align,
    backup,
    detect,
    doctor,
    export,
    extract,
    forget,
    ingest,
    programs,
    reindex,
    saved,
    search,
    show,
    stats,
    verify,
    watch,
)
from docintel.errors import DocintelError

EXIT_UNEXPECTED = 2


class _Commands(TyperGroup):
    """Ends on Ctrl-C with a sentence, and quietly where nobody reads on: typer does neither."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _leave("Interrupted.", EXIT_INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output went away (``| head``): not an error, and nothing can be said to it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)


app = typer.Typer(
    name="docintel",
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: importing rich would double the time of --help
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(detect.detect)
app.command()(extract.extract)
app.command()(ingest.ingest)
app.command()(watch.watch)
app.command()(reindex.reindex)
app.command()(search.search)
app.command()(saved.saved)
app.command()(show.show)
app.command()(stats.stats)
app.command()(export.export)
app.command()(programs.programs)
app.command()(programs.timeline)
app.command()(forget.forget)
app.command()(backup.backup)
app.command()(doctor.doctor)
app.command()(align.align)
app.command()(verify.verify)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 - needed for this option alone

        typer.echo(f"docintel {version('docintel')}")
        raise typer.Exit


@app.callback()
def root(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error. May stand anywhere.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read what local governments promise: ingest plans, search commitments, verify releases."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with the exit code of the contract.

    Args:
        arguments: without the program's name; ``sys.argv`` when None.
    """
    # Imports make many objects that all stay: looking for garbage among them took a fifth of a search.
    gc.set_threshold(100_000)
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    debug = _take_debug(arguments) or bool(os.environ.get("DOCINTEL_DEBUG"))
    try:
        app(arguments, prog_name="docintel")
    except DocintelError as error:
        if debug:
            raise
        _leave(str(error), error.exit_code)
    except MemoryError:
        _leave("There is not enough memory for this; give fewer or smaller files.", EXIT_UNEXPECTED)
    except Exception as error:  # whatever it is, a user gets a sentence
        if debug:
            raise
        _leave(
            f"docintel met an error of its own ({type(error).__name__}: {error}). "
            "Run it again with --debug and report what it prints.",
            EXIT_UNEXPECTED,
        )


def _take_debug(arguments: list[str]) -> bool:
    """Remove ``--debug`` from wherever it stands before ``--``; True if it was there."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    found = "--debug" in arguments[:end]
    arguments[:end] = [argument for argument in arguments[:end] if argument != "--debug"]
    return found


def _leave(message: str, code: int) -> NoReturn:
    typer.echo(f"docintel: {message}", err=True)
    sys.exit(code)
