"""Whose document it is, where its top says so: who speaks, is asked, publishes it or has written the plan."""

from __future__ import annotations

import re
from collections.abc import Container

from docintel.extraction.actors import find_actors
from docintel.extraction.cue_expressions import words_of_all
from docintel.extraction.scope import Piece

#: Characters at the top of a document in which its kind and its owner stand.
_TOP = 400
#: In these the owner says "we", or is meant where nobody is named; news have none.
_KIND = re.compile(rf"(?<!\w)(?:{words_of_all('OWNED')})(?!\w)", re.IGNORECASE)
Place = tuple[int, int]


def owner_of(text: str, scope: list[Piece], acronyms: Container[str]) -> Place | None:
    """Where the one agency or office that owns the document is named; None where no kind or several are.

    Args:
        text: the document's text, without accents.
        scope: its pieces in order.
        acronyms: those that it defines for agencies.
    """
    top = [piece for piece in scope if piece.start < _TOP]
    kind = next((piece for piece in top if _KIND.search(text, piece.start, min(piece.end, _TOP))), None)
    if kind is None:
        return None
    for piece in top:
        if piece.start < kind.start:
            continue
        end = min(piece.end, _TOP)
        found = find_actors(text[piece.start : end], piece.lang, (), acronyms)
        if found:
            start, stop, _ = found[0]
            return (piece.start + start, piece.start + stop) if len(found) == 1 else None
    return None
