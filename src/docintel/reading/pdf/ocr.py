"""Pages without text are read by Tesseract, where it is installed, through pytesseract."""

from __future__ import annotations

import math
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from docintel.reading.pdf.model import Word

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGES = ("ind", "jav", "eng")
SCALE = 300 / 72  # Tesseract is trained on 300 dots an inch
MAX_PIXELS = 40_000_000  # a page of 5 m by 5 m is drawn smaller
COLUMNS, BLOCK = 3, 6  # Tesseract's page segmentation modes: columns of text found, or one block
LINE_LEVEL = 4  # of Tesseract's table: page, block, paragraph, line, word
LARGE = 1.7  # usual heights: such a line is a title
RULE = "|"  # what is left of upright rules; plans write none
SLOWER = 5.0  # times the processor's time by the clock: the machine may be busy with other things
THREADS = "OMP_THREAD_LIMIT"  # a variable of the environment that OpenMP heeds
LEAST = 25.0  # confidence in percent; below it Tesseract sees letters in pictures


def available() -> tuple[str, ...]:
    """The languages that can be read here; empty when Tesseract or its data are missing."""
    return _languages_of(shutil.which("tesseract"))


@cache
def _languages_of(program: str | None) -> tuple[str, ...]:
    """What is known of a program stays known; one that is missing may be installed while ``watch`` runs."""
    if program is None:
        return ()
    try:
        import pytesseract  # noqa: PLC0415 - only scans need it

        installed = set(pytesseract.get_languages(config=""))
    except (ImportError, OSError, RuntimeError):
        return ()
    return tuple(lang for lang in LANGUAGES if lang in installed)


def scale_for(width: float, height: float, pixels: int = MAX_PIXELS) -> float:
    """How many pixels a point gets, bounded by so many ``pixels`` for huge pages."""
    area = max(width * height, 1.0)
    return float(min(SCALE, (pixels / area) ** 0.5))


def read_image(
    image: Image, size: tuple[float, float], scale: float, seconds: float, table: bool = False
) -> tuple[Word, ...]:
    """The words of a page's picture, with boxes in points and confidence.

    Args:
        image: the drawn page, its lines level.
        size: width and height in points; words are cut off there.
        scale: pixels a point.
        seconds: of the processor's time; Tesseract is stopped after them, or after some times as many by the
            clock, so that what it reads does not depend on what else the machine does.
        table: read it as one block: looking for columns, Tesseract loses lone digits in narrow ones.

    Raises:
        TimeoutError: when Tesseract takes too long.
        RuntimeError: when it fails.
    """
    import pytesseract  # noqa: PLC0415 - only scans need it

    seconds = max(seconds, 1.0)
    try:
        with _one_thread(), _processor_time(seconds):
            data = pytesseract.image_to_data(
                image,
                lang="+".join(available()),
                config=f"--psm {BLOCK if table else COLUMNS}",
                timeout=seconds * SLOWER,
                output_type=pytesseract.Output.DICT,
            )
    except pytesseract.TesseractError as error:
        if error.status == -getattr(signal, "SIGXCPU", 0):
            raise _too_long(seconds) from error
        raise
    except RuntimeError as error:  # so pytesseract says that its timeout is over
        raise _too_long(seconds) from error
    words = []
    width, height = size
    heights = _line_heights(data)
    middle = tall = 0.0
    for i, text in enumerate(data["text"]):
        confidence = float(data["conf"][i])
        if data["level"][i] == LINE_LEVEL:
            middle, tall = data["top"][i] + data["height"][i] / 2, heights[i]
        said = text.strip().strip(RULE)
        if not said or confidence < LEAST:
            continue
        left = data["left"][i]
        box = (left, middle - tall / 2, left + data["width"][i], middle + tall / 2)
        x0, top, x1, bottom = (value / scale for value in box)
        x0, top, x1, bottom = max(x0, 0.0), max(top, 0.0), min(x1, width), min(bottom, height)
        anchor = ((x0 + x1) / 2, (top + bottom) / 2)
        words.append(Word(said, x0, top, x1, bottom, tall / scale, False, i, anchor, confidence / 100))
    return tuple(words)


def _too_long(seconds: float) -> TimeoutError:
    return TimeoutError(f"it took more than {math.ceil(seconds)} seconds")


@contextmanager
def _one_thread() -> Iterator[None]:
    """What is started meanwhile takes one thread, unless the user has said otherwise.

    Tesseract's threads wait for each other more than they work: with one a scan takes a third of the time.
    """
    if THREADS in os.environ:
        yield
        return
    os.environ[THREADS] = "1"
    try:
        yield
    finally:
        os.environ.pop(THREADS, None)


@contextmanager
def _processor_time(seconds: float) -> Iterator[None]:
    """What is started meanwhile may take so many seconds of the processor's time.

    The limit is this process's for that time, too: there is none where it does not handle the signal that
    it may get, as the process does that pages are read in.
    """
    if not hasattr(signal, "SIGXCPU") or not callable(signal.getsignal(signal.SIGXCPU)):
        yield
        return
    import resource  # noqa: PLC0415 - not on Windows

    before = resource.getrlimit(resource.RLIMIT_CPU)
    bounds = [size for size in (*before, math.ceil(seconds)) if size != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_CPU, (min(bounds), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, before)


def _line_heights(data: dict[str, list[Any]]) -> dict[int, float]:
    """The height of each line; those of the running text get one, as they differ by their letters only."""
    lines = [i for i, level in enumerate(data["level"]) if level == LINE_LEVEL]
    heights = sorted(float(data["height"][i]) for i in lines)
    usual = heights[len(heights) // 2] if heights else 0.0
    return {
        i: usual if 0.5 * usual <= data["height"][i] <= LARGE * usual else float(data["height"][i])
        for i in lines
    }
