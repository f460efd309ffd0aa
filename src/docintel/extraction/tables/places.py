"""Values that know where they stand: the text of a value and its places in the document."""

from __future__ import annotations

from dataclasses import dataclass

from docintel.extraction.tables.grid import Cell
from docintel.types import BBox, Block, Document, Evidence


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the document's text on one page."""

    start: int
    end: int
    page: int | None
    bbox: BBox | None


@dataclass(frozen=True, slots=True)
class Located:
    """A value on one line with all its places (two where a page break cuts its cell)."""

    text: str
    places: tuple[Place, ...]

    def evidence(self, document: Document, field: str) -> list[Evidence]:
        """One entry for each place."""
        return [
            Evidence(
                field, document.text[place.start : place.end], place.start, place.end, place.page, place.bbox
            )
            for place in self.places
        ]


def place_of(document: Document, block: Block) -> Place:
    """The place of a block without the white space around its text."""
    text = document.text[block.start : block.end]
    start = block.start + len(text) - len(text.lstrip())
    return Place(start, start + len(text.strip()), block.page, block.bbox)


def located(document: Document, block: Block) -> Located:
    """One block as a value."""
    place = place_of(document, block)
    return Located(" ".join(document.text[place.start : place.end].split()), (place,))


def locate(document: Document, cell: Cell, text: str | None = None) -> Located:
    """The whole cell as a value; blocks without text have no place unless they are all there is."""
    places = tuple(place_of(document, block) for block in cell.blocks)
    filled = tuple(place for place in places if place.end > place.start)
    return Located(cell.text if text is None else text, filled or places[:1])


def within(document: Document, cell: Cell, start: int, end: int, text: str) -> Located:
    """A part of a cell, by offsets into the document's text."""
    for block in cell.blocks:
        if block.start <= start and end <= block.end:
            return Located(text, (Place(start, end, block.page, block.bbox),))
    return locate(document, cell, text)
