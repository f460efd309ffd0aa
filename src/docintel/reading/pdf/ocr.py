"""Pages without text are read by Tesseract, where it is installed, through pytesseract."""

from __future__ import annotations

import shutil
from functools import cache
from typing import Any

from docintel.reading.pdf.model import Frame, Word

LANGUAGES = ("ind", "jav", "eng")
SCALE = 300 / 72  # Tesseract is trained on 300 dots an inch
MAX_PIXELS = 40_000_000  # a page of 5 m by 5 m is drawn smaller
LINE_LEVEL = 4  # of Tesseract's table: page, block, paragraph, line, word
LEAST = 25.0  # confidence in percent; below it Tesseract sees letters in pictures


@cache
def available() -> tuple[str, ...]:
    """The languages that can be read here; empty when Tesseract or its data are missing."""
    if shutil.which("tesseract") is None:
        return ()
    try:
        import pytesseract  # noqa: PLC0415 - only scans need it

        installed = set(pytesseract.get_languages(config=""))
    except (ImportError, OSError, RuntimeError):
        return ()
    return tuple(lang for lang in LANGUAGES if lang in installed)


def scale_for(width: float, height: float) -> float:
    """How many pixels a point gets, bounded for huge pages."""
    area = max(width * height, 1.0)
    return float(min(SCALE, (MAX_PIXELS / area) ** 0.5))


def read_image(image: Any, frame: Frame, scale: float, seconds: float) -> tuple[Word, ...]:
    """The words of a page's picture, with boxes in points and confidence.

    Args:
        image: the drawn page, a PIL image.
        frame: its size in points is that of the page as it is read.
        scale: pixels a point.
        seconds: Tesseract is stopped after so long.

    Raises:
        RuntimeError: when Tesseract fails or takes too long.
    """
    import pytesseract  # noqa: PLC0415 - only scans need it

    data = pytesseract.image_to_data(
        image,
        lang="+".join(available()),
        config="--psm 3",
        timeout=max(seconds, 1.0),
        output_type=pytesseract.Output.DICT,
    )
    words = []
    width, height = frame.size
    top = bottom = 0.0
    for i, text in enumerate(data["text"]):
        confidence = float(data["conf"][i])
        if data["level"][i] == LINE_LEVEL:  # all words of a line get its height: they differ by their letters
            top = max(data["top"][i] / scale, 0.0)
            bottom = min((data["top"][i] + data["height"][i]) / scale, height)
        if not text.strip() or confidence < LEAST:
            continue
        x0 = max(data["left"][i] / scale, 0.0)
        x1 = min((data["left"][i] + data["width"][i]) / scale, width)
        words.append(
            Word(
                text.strip(),
                x0,
                top,
                x1,
                bottom,
                bottom - top,
                False,
                i,
                ((x0 + x1) / 2, (top + bottom) / 2),
                confidence / 100,
            )
        )
    return tuple(words)
