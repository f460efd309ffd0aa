"""The second reader: pdfplumber, for pages whose letters pdfium can not map.

pdfminer resolves fonts by other ways (CMaps of its own, names of glyphs), and often knows what pdfium does
not. It is 10 to 50 times slower, so only such pages come here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docintel.reading.pdf.model import Frame, Word

CID = "(cid:"


def plumbed_words(path: Path, number: int, frame: Frame) -> tuple[Word, ...]:
    """The words of a page by pdfplumber, in the frame of the page as it is read; empty when it fails.

    Args:
        path: the file.
        number: the page, from 1.
        frame: boxes are turned where the text was drawn sideways.
    """
    import pdfplumber  # noqa: PLC0415 - most documents never need it, and it takes a third of a second
    from pdfplumber.utils.text import extract_words  # noqa: PLC0415 - the same

    try:
        with pdfplumber.open(path, pages=[number]) as pdf:
            page = pdf.pages[0]
            letters = [_upright(letter, frame) for letter in page.chars if CID not in letter["text"]]
            page.close()
        found = extract_words(letters, x_tolerance_ratio=0.2, extra_attrs=["fontname"])
    except Exception:
        # Whatever it fails at: the words of pdfium stay, and the page's warning ``unmapped`` with them.
        return ()
    words = []
    for i, item in enumerate(found):
        x0, top, x1, bottom = (float(item[key]) for key in ("x0", "top", "x1", "bottom"))
        bold = "bold" in str(item["fontname"]).casefold()
        middle = ((x0 + x1) / 2, (top + bottom) / 2)
        words.append(Word(str(item["text"]), x0, top, x1, bottom, bottom - top, bold, i, middle))
    return tuple(words)


def _upright(letter: dict[str, Any], frame: Frame) -> dict[str, Any]:
    """A letter of pdfplumber where it stands on the page as it is read."""
    x0, top, x1, bottom = (float(letter[key]) for key in ("x0", "top", "x1", "bottom"))
    if frame.turn != frame.rotation:
        shown = Frame(0, 0, frame.width, frame.height, frame.rotation, frame.rotation).size
        back = Frame(0, 0, *shown, rotation=0, turn=(frame.turn - frame.rotation) % 360)
        x0, top, x1, bottom = back.read(x0, shown[1] - bottom, x1, shown[1] - top)
    place = {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "doctop": top}
    return {**letter, **place, "width": x1 - x0, "height": bottom - top, "upright": True}
