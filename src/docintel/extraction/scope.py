"""What of a document is read, and in which language: the blocks that are not silent, cut at the segments."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from docintel.types import SILENT_KINDS, BBox, Block, BlockKind, Document, Lang, Segment


class Piece(NamedTuple):
    """A stretch of one block in one language; ``table`` and ``header`` say where in a table it stands.

    A named tuple, as there is one for each cell: it is made in a third of the time of a frozen dataclass.
    """

    start: int
    end: int
    lang: Lang
    kind: BlockKind
    page: int | None = None
    bbox: BBox | None = None
    level: int | None = None
    table: int | None = None
    header: bool = False


def pieces(document: Document, segments: tuple[Segment, ...]) -> list[Piece]:
    """The pieces of a document in the order of the text; one piece where a document has no blocks."""
    blocks = [
        block for block in document.blocks if block.kind not in SILENT_KINDS and block.end > block.start
    ]
    if not document.blocks and document.text:
        blocks = [Block(0, len(document.text), "paragraph")]
    starts = [segment.start for segment in segments]
    found = []
    for block in sorted(blocks, key=lambda block: (block.start, block.end)):
        header = block.table is not None and (block.row or 0) < document.tables[block.table].header_rows
        for start, end, lang in _languages(block, segments, starts):
            found.append(
                Piece(start, end, lang, block.kind, block.page, block.bbox, block.level, block.table, header)
            )
    return found


def _languages(block: Block, segments: tuple[Segment, ...], starts: list[int]) -> list[tuple[int, int, Lang]]:
    """The stretches of a block by language; what no segment covers goes with the stretch before it."""
    position = max(bisect_right(starts, block.start) - 1, 0)
    stretches: list[tuple[int, int, Lang]] = []
    cursor, lang = block.start, segments[position].lang if segments else "und"
    while position < len(segments) and segments[position].start < block.end:
        segment = segments[position]
        if segment.start > cursor and segment.lang != lang:
            stretches.append((cursor, segment.start, lang))
            cursor = segment.start
        lang = segment.lang
        position += 1
    stretches.append((cursor, block.end, lang))
    return stretches


#: The page and the bbox of the block that holds an offset.
Locate = Callable[[int], tuple[int | None, BBox | None]]


def locator(scope: list[Piece]) -> Locate:
    """A function that says where on the pages an offset stands."""
    starts = [piece.start for piece in scope]

    def locate(offset: int) -> tuple[int | None, BBox | None]:
        position = bisect_right(starts, offset) - 1
        return (scope[position].page, scope[position].bbox) if position >= 0 else (None, None)

    return locate
