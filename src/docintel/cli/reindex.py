"""``docintel reindex``: vectors for all commitments of a library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from docintel.cli.common import DEFAULT_LIBRARY, LibraryOption, counted, say
from docintel.cli.opening import opened_library


def reindex(
    encoder: Annotated[
        str | None,
        typer.Option(
            metavar="MODEL", help="A sentence-transformers model, by folder or name; searches need it too."
        ),
    ] = None,
    passages: Annotated[
        bool | None,
        typer.Option(
            "--passages/--no-passages",
            help="In place of encoding: keep the prose of all documents to be searched, or drop it.",
        ),
    ] = None,
    library: LibraryOption = DEFAULT_LIBRARY,
) -> None:
    """Encode the commitments that have no vectors yet, or those of another encoder. Stop it at any time.

    Example: docintel reindex --library city.db
    """
    if passages is not None:
        _keep_passages(library, wanted=passages)
        return
    from docintel.cli.vectors import encode  # noqa: PLC0415 - kept out of --help
    from docintel.encoder import load_encoder  # noqa: PLC0415 - the same

    with opened_library(library, writable=True) as opened, _resumable():
        done = encode(opened, load_encoder(encoder), anew=True)
    say(f"Encoded {counted(done, 'commitment')}." if done else "Nothing to encode.")


def _keep_passages(library: str, *, wanted: bool) -> None:
    with opened_library(library, writable=True) as opened, _resumable():
        added = sum(opened.keep_passages(wanted=wanted))
    say(f"Added {counted(added, 'passage')}." if wanted else "The library keeps no passages any more.")


@contextmanager
def _resumable() -> Iterator[None]:
    """Each document is done in a transaction of its own."""
    try:
        yield
    except KeyboardInterrupt:
        say("What was done is kept; run the same command again to go on.")
        raise
