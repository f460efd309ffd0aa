"""Giving commitments their vectors, with a bar on a terminal: for ``ingest`` and ``reindex``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docintel.cli.common import say
from docintel.cli.counting import counting

if TYPE_CHECKING:
    from docintel.encoder import Encoder
    from docintel.library import Library


def encode(library: Library, encoder: Encoder, *, anew: bool) -> int:
    """Encode what has no vector; ``anew``: or one of another encoder. How many commitments that was."""
    total = library.unencoded(encoder, anew=anew)
    if not total:
        return 0
    done = 0
    with counting("vectors", total) as show:
        for count in library.encode(encoder, anew=anew):
            done += count
            show(done)
    return done


def tell_of_others(library: Library, encoder: Encoder) -> None:
    """Say that some vectors are another encoder's, and what to do."""
    left = library.unencoded(encoder, anew=True)
    if left:
        say(
            f"{left} commitments have vectors of another encoder and are found by their words alone: "
            "docintel reindex encodes them anew."
        )
