"""Small helpers over half-open spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Taken:
    """Places that are taken; a place is taken once. Each question costs the logarithm of their number."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` overlaps a place that is taken."""
        position = bisect_right(self._ends, start)
        return position < len(self._starts) and self._starts[position] < end

    def take(self, start: int, end: int) -> bool:
        """Take ``[start, end)``; False, and nothing is taken, when it overlaps a taken place."""
        if self.meets(start, end):
            return False
        position = bisect_left(self._starts, start)
        self._starts.insert(position, start)
        self._ends.insert(position, end)
        return True


def trim(text: str, start: int, end: int, extra: str = "") -> tuple[int, int]:
    """``[start, end)`` without white space (and the characters of ``extra``) at either side."""
    while start < end and (text[start].isspace() or text[start] in extra):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in extra):
        end -= 1
    return start, end
