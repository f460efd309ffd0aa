"""pdfium's functions that are asked for each letter or word, with addresses as plain numbers.

The prototypes of pypdfium2 make a ctypes object of every pointer, and a box has four fields to read: together
that takes twice as long as what pdfium itself does.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from typing import Any

import pypdfium2.raw as pdfium

SIDES = 4  # of a box


def address(pointer: Any) -> int:
    """Where what a handle or a pointer to a function points to lies; 0 for none."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


_box_of = _plain(
    pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)

#: ``object_of(textpage, i)``: the address of the text object that draws a character of the text page at this
#: address; None where pdfium added the character.
object_of = _plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)


def boxes_of(textpage: int, letters: Sequence[int]) -> Iterable[tuple[float, float, float, float]]:
    """The loose boxes of characters: left, top, right and bottom in PDF coordinates.

    Args:
        textpage: the address of their text page.
        letters: their positions on it.
    """
    sides = (ctypes.c_float * (SIDES * len(letters)))()
    start, size = ctypes.addressof(sides), SIDES * ctypes.sizeof(ctypes.c_float)
    for i, at in zip(letters, range(start, start + size * len(letters), size), strict=True):
        _box_of(textpage, i, at)
    values = iter(sides[:])
    return zip(values, values, values, values, strict=True)
