"""Text and blocks grow together here, so that every block's offsets hold its text by construction."""

from __future__ import annotations

from dataclasses import replace

from docintel.types import Block, BlockKind

PARAGRAPH_BREAK = "\n\n"
LINE_BREAK = "\n"
CELL_BREAK = "\t"


def block(kind: BlockKind = "paragraph") -> Block:
    """A block that has no place yet; give it to :meth:`TextBuilder.append`."""
    return Block(0, 0, kind)


class TextBuilder:
    """Collects the text of a document and the blocks that point into it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def __len__(self) -> int:
        """Characters so far."""
        return self._length

    def append(self, text: str, like: Block, separator: str = LINE_BREAK) -> Block:
        """Add ``text`` after ``separator`` (none at the very start) as a block that is otherwise ``like``.

        Returns:
            The block with its offsets.
        """
        if self._length:
            self.gap(separator)
        placed = replace(like, start=self._length, end=self._length + len(text))
        self._parts.append(text)
        self._length += len(text)
        self._blocks.append(placed)
        return placed

    def gap(self, text: str) -> None:
        """Add text that belongs to no block, such as the form feed between pages."""
        self._parts.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """All text so far."""
        return "".join(self._parts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks so far, in the order of the text."""
        return tuple(self._blocks)
