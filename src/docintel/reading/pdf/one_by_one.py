"""The pages of a file, read and laid out one by one: what the process does that reads them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from docintel.reading.pdf.layout import TOP, Above, PageLayout, lay_out, without_tables
from docintel.reading.pdf.opened import opened
from docintel.reading.pdf.pages import PageReader
from docintel.reading.pdf.warned import Notes
from docintel.settings import Settings
from docintel.types import BBox


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages of a file, ``count`` in all. ``damaged``: it is opened by the pages that are found in it."""

    path: Path
    damaged: bool
    count: int
    settings: Settings

    def __call__(self, first: int) -> Iterator[tuple[PageLayout, Notes]]:
        """Each page from ``first`` (from 1) on, with what could not be read of it.

        Raises:
            OSError, pypdfium2.PdfiumError: when the file can not be opened any more.
        """
        above = TOP
        inherited: dict[BBox, BBox] = {}
        pdf = opened(self.path, self.damaged)
        try:
            for number in range(first, self.count + 1):
                said = Notes()
                reader = PageReader(self.path, pdf, self.settings, said.add, inherited)
                layout, above = _page(reader, number, said, above)
                yield layout, said
        finally:
            pdf.close()


def _page(reader: PageReader, number: int, notes: Notes, above: Above) -> tuple[PageLayout, Above]:
    """One page laid out, and how it ends; one that fails is empty, with a warning."""
    before = time.process_time()  # a machine that is busy with other things is no reason to lose tables
    try:
        page = reader.read(number)
        if time.process_time() - before > reader.settings.page_seconds:
            message = f"Page {number} took too long: its tables were not looked for."
            notes.add("page_time", message, number)
            return without_tables(page), TOP
        layout, last = lay_out(page, above)
        if layout.crowded:
            message = f"Page {number} has more rules than a table has: no tables were looked for."
            notes.add("page_too_complex", message, number)
        return layout, last
    except pypdfium2.PdfiumError:
        notes.add("page_broken", f"Page {number} is damaged and can not be read.", number)
    except Exception as error:
        notes.add(
            "page_failed", f"Page {number} could not be read ({type(error).__name__}: {error}).", number
        )
    return PageLayout(number, readable=False), TOP
