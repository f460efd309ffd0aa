"""Opening a library for a command, and what a person sees where it has to be indexed anew first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from docintel.cli.common import say
from docintel.cli.counting import counting

if TYPE_CHECKING:
    from docintel.library import Library


@contextmanager
def opened_library(library: str, *, create: bool = False, writable: bool = False) -> Iterator[Library]:
    """The library; the arguments are those of ``open_library``, and so are the errors."""
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    with _indexing() as show:
        found = open_library(library, create=create, writable=writable, indexing=show)
    with found:
        yield found


@contextmanager
def _indexing() -> Iterator[Callable[[int, int], None]]:
    shown: list[Callable[[int], None]] = []
    with ExitStack() as bar:

        def show(done: int, held: int) -> None:
            if not shown:
                say(
                    "The library was indexed by another version of the stemmer: its documents are indexed "
                    f"anew first ({held}). It can be searched meanwhile."
                )
                shown.append(bar.enter_context(counting("index", held)))
            shown[0](done)

        try:
            yield show
        except KeyboardInterrupt:
            if shown:
                say("Its old index is kept; the next command that writes begins anew.")
            raise
    if shown:
        say("Indexed anew.")
