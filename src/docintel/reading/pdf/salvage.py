"""A PDF that lost its end, and with it the list of its pages, gets a new list of the pages that are there.

pdfium finds objects again without the cross-reference table, but needs a catalogue. Word and Excel write each
page beside its content, so that a file cut in half holds the first half of its pages.
"""

from __future__ import annotations

import re
import zlib

PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
START = re.compile(rb"(?:^|[\r\n\s])(\d{1,9})\s+(\d{1,5})\s+obj\b")
STREAM_OF_OBJECTS = re.compile(rb"/Type\s*/ObjStm")
LENGTHS = re.compile(rb"/(N|First)\s+(\d{1,9})")
MAX_PAGES = 20_000
MAX_UNPACKED = 64 * 1024**2  # of one stream of objects


def with_pages(data: bytes) -> bytes | None:
    """The file with a new catalogue at its end, or None when no page is found in it."""
    pages: dict[int, bytes] = {}
    highest = 0
    starts = [(m.start(1), int(m.group(1)), int(m.group(2)), m.end()) for m in START.finditer(data)]
    moved: list[bytes] = []
    for k, (_, number, generation, begin) in enumerate(starts):
        end = starts[k + 1][0] if k + 1 < len(starts) else len(data)
        highest = max(highest, number)
        head = data[begin : min(end, begin + 4096)]
        body = head.split(b"stream", 1)[0]
        if PAGE.search(body) and b"endobj" in data[begin:end]:
            pages[number] = b"%d %d R" % (number, generation)
        elif STREAM_OF_OBJECTS.search(body):
            for inner, text in _unpacked(data[begin:end]):
                highest = max(highest, inner)
                if PAGE.search(text):
                    pages[inner] = b"%d 0 R" % inner
                moved.append(b"%d 0 obj\n%s\nendobj\n" % (inner, text))
    if not pages:
        return None
    kids = list(pages.values())[:MAX_PAGES]
    tail = (
        b"\n%s%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n"
        b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n"
        b"trailer\n<</Root %d 0 R/Size %d>>\nstartxref\n0\n%%%%EOF\n"
    )
    tree, root = highest + 1, highest + 2
    return _closed(data) + tail % (
        b"".join(moved),
        tree,
        len(kids),
        b" ".join(kids),
        root,
        tree,
        root,
        root + 1,
    )


def _closed(data: bytes) -> bytes:
    """The file without the object that its end cuts, or with its stream ended: it would swallow the rest."""
    end = data.rfind(b"endobj") + len(b"endobj")
    rest = data[end:]
    if b"endstream" in rest:
        return data + b"\nendobj\n"
    return data + b"\nendstream\nendobj\n" if b"stream" in rest else data[:end]


def _unpacked(text: bytes) -> list[tuple[int, bytes]]:
    """The objects of a compressed stream of objects with their numbers; none when it is damaged."""
    head, _, rest = text.partition(b"stream")
    found = {key: int(value) for key, value in LENGTHS.findall(head)}
    if set(found) != {b"N", b"First"}:
        return []
    try:
        inside = zlib.decompressobj().decompress(rest.lstrip(b"\r\n"), MAX_UNPACKED)
    except zlib.error:
        return []
    numbers = inside[: found[b"First"]].split()
    if len(numbers) < 2 * found[b"N"] or not all(value.isdigit() for value in numbers):
        return []
    pairs = [(int(numbers[2 * k]), int(numbers[2 * k + 1])) for k in range(found[b"N"])]
    ends = [offset for _, offset in pairs[1:]] + [len(inside) - found[b"First"]]
    first = found[b"First"]
    return [(number, inside[first + a : first + b]) for (number, a), b in zip(pairs, ends, strict=True)]
