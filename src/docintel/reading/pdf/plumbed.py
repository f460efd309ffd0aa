"""The second reader: pdfplumber, for pages whose letters pdfium can not map.

pdfminer resolves fonts by other ways (CMaps of its own, names of glyphs), and often knows what pdfium does
not. It is 10 to 50 times slower, so only such pages come here.
"""

from __future__ import annotations

from pathlib import Path

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

    try:
        with pdfplumber.open(path, pages=[number]) as pdf:
            page = pdf.pages[0]
            found = page.extract_words(x_tolerance_ratio=0.2, extra_attrs=["fontname"])
            page.close()
    except Exception:
        return ()
    plain = Frame(frame.x0, frame.y0, frame.width, frame.height, frame.rotation, frame.rotation)
    words = []
    for i, item in enumerate(found):
        text = str(item["text"])
        if CID in text:
            continue
        x0, top, x1, bottom = (float(item[key]) for key in ("x0", "top", "x1", "bottom"))
        if frame.turn != frame.rotation:
            back = Frame(0, 0, *plain.size, rotation=0, turn=(frame.turn - frame.rotation) % 360)
            x0, top, x1, bottom = back.read(x0, plain.size[1] - bottom, x1, plain.size[1] - top)
        bold = "bold" in str(item["fontname"]).casefold()
        middle = ((x0 + x1) / 2, (top + bottom) / 2)
        words.append(Word(text, x0, top, x1, bottom, bottom - top, bold, i, middle))
    return tuple(words)
