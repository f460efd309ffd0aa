"""Commitments in prose: sentences, yearly series and missions of a document, in the order of the text."""

from __future__ import annotations

from docintel.extraction.drafts import finish, world_of
from docintel.extraction.listed import mission_draft, row_draft
from docintel.extraction.missions import apart, find_missions
from docintel.extraction.prose import sentence_drafts
from docintel.extraction.scope import Piece, locator, pieces
from docintel.extraction.series import find_series
from docintel.extraction.taxonomy import load_taxonomy
from docintel.extraction.trees import find_trees
from docintel.settings import Settings
from docintel.types import Commitment, Document, Mentions, Segment

#: Kinds of blocks whose sentences may promise something; headings say it again below themselves.
_PROSE = frozenset({"paragraph", "list_item", "caption", "footnote"})


def prose_commitments(
    document: Document, segments: tuple[Segment, ...], mentions: Mentions, settings: Settings
) -> tuple[Commitment, ...]:
    """All commitments of a document that stand outside its tables, and those of performance trees.

    Raises:
        UsageError: when the taxonomy of the settings can not be read.
    """
    everything = pieces(document, segments)
    scope = prose_pieces(document.text, everything)
    world = world_of(document, scope, mentions, load_taxonomy(settings.taxonomy))
    rows = [
        *find_series(world.plain, scope),
        *find_trees(world.plain, everything, mentions.years),
    ]
    missions = find_missions(world.plain, scope, mentions.years)
    prose = sentences_among(scope, [*(row.piece for row in rows), *(mission.piece for mission in missions)])
    drafts = [
        *(row_draft(world, row) for row in rows),
        *(mission_draft(world, mission) for mission in missions),
        *sentence_drafts(world, prose),
    ]
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    locate = locator(everything)
    return tuple(finish(draft, document, ordinal, locate) for ordinal, draft in enumerate(drafts))


def prose_pieces(text: str, everything: list[Piece]) -> list[Piece]:
    """Those of a document's pieces that stand outside tables, each mission with a number by itself."""
    return apart(text, [piece for piece in everything if piece.table is None])


def sentences_among(scope: list[Piece], listed: list[Piece]) -> list[Piece]:
    """The pieces whose sentences may promise something: no headings, and not what is ``listed`` already."""
    known = {(piece.start, piece.end) for piece in listed}
    return [piece for piece in scope if piece.kind in _PROSE and (piece.start, piece.end) not in known]
