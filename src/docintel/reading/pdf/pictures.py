"""Pictures on pages that have text too: a pasted scan, a slide, a table as an image.

Logos, photographs and maps must not cost the seconds that Tesseract takes, so pictures are first looked at in
few pixels: text is bands of many sharp edges, about as high as letters, rows without any between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from math import inf
from typing import TYPE_CHECKING, Any

from docintel.reading.pdf.model import Page, Picture, Word
from docintel.types import BBox

if TYPE_CHECKING:
    from PIL.Image import Image

LOOK = 1.5  # pixels a point of the first look: enough to see that there are letters
SMALLEST = 0.05  # of the page's area: smaller ones are logos, stamps and icons
TOUCH = 1.0  # points: scanners and printers cut pictures into strips that meet
MOST = 400  # pictures of a page; what has more is a drawing of tiles
EDGE = 40  # levels of grey between a letter and its paper at least
STRIP = 72.0  # points: so wide are the strips in which rows without edges are looked for
LETTERS = 8  # edges of a row of letters across a strip at least, beside those of rules
LOW, HIGH = 3.0, 30.0  # points: the height of a line of text
#: Such bands in all strips, and the share of the rows with edges that belong to them: text has the first,
#: text among photographs and shapes (a slide) the second. Maps have none, photographs few.
ENOUGH = ((6, 0.4), (30, 0.12))
RULED = 0.8  # of the pixels above each other are edges of a rule that runs down
PAD = 1.0  # points around words that are covered
ALIKE = 0.75  # of the letters of both are the same
LONG = 5  # letters of a word that may differ
NEAR = 36.0  # points: a word and its double are not further apart, up and down, than twice this


def whole_pictures(page: Page) -> list[BBox]:
    """The pictures of a page, those that touch as one, cut off at the page's edges."""
    width, height = page.frame.size
    found: list[BBox] = []
    for image in sorted((picture.box for picture in page.images), key=_area, reverse=True)[:MOST]:
        box = (max(image[0], 0.0), max(image[1], 0.0), min(image[2], width), min(image[3], height))
        if box[0] >= box[2] or box[1] >= box[3]:
            continue
        while touching := [one for one in found if _touch(one, box)]:
            found = [one for one in found if one not in touching]
            box = around([box, *touching])
        found.append(box)
    return found


def share(box: BBox, size: tuple[float, float]) -> float:
    """The share of a page that a box covers, 0 to 1."""
    return _area(box) / max(size[0] * size[1], 1.0)


def filled(box: BBox, pictures: Iterable[Picture], size: tuple[float, float]) -> float:
    """The share of a page that the pictures within a box cover, 0 to 1: a frame of strips covers little."""
    inside = (within(picture.box, box) for picture in pictures)
    return min(share(box, size), sum(share(image, size) for image in inside))


def density(box: BBox, pictures: Iterable[Picture]) -> float:
    """The most pixels a point that a picture within a box has of its own; endless without any."""
    inside = [picture.density for picture in pictures if _area(within(picture.box, box)) > 0]
    return max(inside, default=inf)


def within(box: BBox, outer: BBox) -> BBox:
    """The part of a box that lies within another; without area when none does."""
    x0, top = max(box[0], outer[0]), max(box[1], outer[1])
    return (x0, top, max(min(box[2], outer[2]), x0), max(min(box[3], outer[3]), top))


def around(boxes: Iterable[BBox]) -> BBox:
    """The box around all of them."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return (min(x0), min(top), max(x1), max(bottom))


def _area(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _touch(one: BBox, two: BBox) -> bool:
    return (
        one[0] <= two[2] + TOUCH
        and two[0] <= one[2] + TOUCH
        and one[1] <= two[3] + TOUCH
        and two[1] <= one[3] + TOUCH
    )


def covered(image: Image, words: Sequence[Word], scale: float, origin: Sequence[float] = (0.0, 0.0)) -> Image:
    """The picture of a page with its own words painted over in the colour around each.

    Args:
        image: the drawn page.
        words: of its text layer.
        scale: pixels a point.
        origin: x and y of the picture's first pixel on the page, in points.
    """
    import numpy  # noqa: PLC0415 - pictures alone need it
    from PIL import Image as Pictures  # noqa: PLC0415 - the same

    pixels = numpy.array(image.convert("L"))
    for word in words:
        first = (word.x0 - origin[0], word.top - origin[1])
        last = (word.x1 - origin[0], word.bottom - origin[1])
        left, top = (max(int((value - PAD) * scale), 0) for value in first)
        right, bottom = (max(int((value + PAD) * scale) + 1, 0) for value in last)
        patch = pixels[top:bottom, left:right]
        if patch.size:
            patch[:] = numpy.median(numpy.concatenate((patch[0], patch[-1])))
    return Pictures.fromarray(pixels)


def holds_text(image: Image, scale: float = LOOK) -> bool:
    """Does a picture look like lines of text?

    Args:
        image: grey, in few pixels.
        scale: pixels a point.
    """
    import numpy  # noqa: PLC0415 - pictures alone need it

    grey = numpy.asarray(image, dtype=numpy.int16)
    edges = numpy.abs(numpy.diff(grey, axis=1)) >= EDGE
    edges &= ~_upright(edges, int(HIGH * scale))
    wide = int(STRIP * scale)
    lines = within = busy = 0
    for left in range(0, max(edges.shape[1] - wide // 2, 1), wide):
        counts = edges[:, left : left + wide].sum(axis=1)
        heights = [end - start for start, end in _bands(counts, scale)]
        lines += len(heights)
        within += sum(heights)
        busy += int((counts > 1).sum())
    return any(lines >= count and within >= part * busy for count, part in ENOUGH)


def _upright(edges: Any, tall: int) -> Any:
    """The edges that go on up and down for more than the height of letters: rules cross every row of text."""
    import numpy  # noqa: PLC0415 - pictures alone need it

    sums = numpy.pad(numpy.cumsum(edges, axis=0, dtype=numpy.int32), ((1, 0), (0, 0)))
    rows = numpy.arange(len(edges))
    first = numpy.clip(rows - tall // 2, 0, max(len(edges) - tall, 0))
    return sums[numpy.minimum(first + tall, len(edges))] - sums[first] >= RULED * tall


def _bands(counts: Any, scale: float) -> list[tuple[int, int]]:
    """First and last row of each stretch of rows with edges that is as high as a line of text."""
    import numpy  # noqa: PLC0415 - pictures alone need it

    steps = numpy.flatnonzero(numpy.diff((counts > 1).astype(numpy.int8), prepend=0, append=0))
    return [
        (int(start), int(end))
        for start, end in zip(steps[::2], steps[1::2], strict=True)
        if LOW * scale <= end - start <= HIGH * scale and counts[start:end].max() >= LETTERS
    ]


def without_doubles(read: Sequence[Word], own: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a picture less those that the text over it says too, one for one, the nearest first.

    Such a text layer may be what OCR sees, or lie beside where the picture shows the same.

    Args:
        read: by OCR.
        own: the words of the text layer over the picture.
    """
    left: dict[int, Word] = dict(enumerate(own))
    kept = _unpaired(read, left, lambda word, other: word.text.casefold() == other.text.casefold())
    kept = _unpaired(kept, left, lambda word, other: _alike(word.text, other.text))
    return tuple(kept)


def _unpaired(read: Sequence[Word], own: dict[int, Word], same: Callable[[Word, Word], bool]) -> list[Word]:
    """The words that have no partner near them; those of ``own`` that are one are taken out of it.

    Only words on lines beside each other are compared, so that the time hardly grows with the picture.
    """
    lines: dict[int, list[int]] = {}
    for j, word in own.items():
        lines.setdefault(int(word.middle // NEAR), []).append(j)
    pairs = sorted(
        (abs(word.middle - own[j].middle) + abs(word.x0 - own[j].x0), i, j)
        for i, word in enumerate(read)
        for line in range(int(word.middle // NEAR) - 1, int(word.middle // NEAR) + 2)
        for j in lines.get(line, ())
        if same(word, own[j])
    )
    doubles: set[int] = set()
    for _, i, j in pairs:
        if i not in doubles and j in own:
            doubles.add(i)
            del own[j]
    return [word for i, word in enumerate(read) if i not in doubles]


def _alike(one: str, two: str) -> bool:
    """Are both one word, but for letters that OCR takes for others? Figures and short words must be alike."""
    one, two = one.casefold(), two.casefold()
    if one == two:
        return True
    if min(len(one), len(two)) < LONG or any(letter.isdigit() for letter in one + two):
        return False
    pair = SequenceMatcher(None, one, two)
    return pair.real_quick_ratio() >= ALIKE and pair.quick_ratio() >= ALIKE and pair.ratio() >= ALIKE
