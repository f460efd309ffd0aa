"""A PDF becomes a Document: pages one by one, then what only all pages together tell."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pypdfium2

from docintel.errors import (
    BrokenDocumentError,
    EncryptedDocumentError,
    ModelError,
    TimeLimitError,
    TooLargeError,
)
from docintel.languages.id.known import is_word
from docintel.reading.pdf.apart import Limits, read_apart
from docintel.reading.pdf.assemble import assemble
from docintel.reading.pdf.layout import PageLayout
from docintel.reading.pdf.one_by_one import Pages
from docintel.reading.pdf.opened import is_locked, opened
from docintel.reading.pdf.process import Lost
from docintel.reading.pdf.warned import Notes
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Document

DAMAGED = "The file is damaged: only the {} pages that are whole were read."
TAIL = 4096  # bytes in which a whole file has its end marker


def read_pdf(source: Source, settings: Settings) -> Document:
    """Read a PDF file: text, blocks and tables over pages, scans by OCR.

    Raises:
        EncryptedDocumentError: when it needs a password.
        BrokenDocumentError: when not one page can be opened.
        TimeLimitError: when not one page could be read in time.
        TooLargeError: when it has more pages than the settings allow.
    """
    notes = Notes()
    title, pages = _read(source, settings, notes)
    if not any(page.readable for page in pages):
        codes = {note.code for note in notes.notes}
        if "document_time" in codes:
            raise TimeLimitError(
                f"{source.path}: not one page could be read in time: raise document_seconds."
            )
        if "damaged" not in codes:
            notes = Notes()
            title, pages = _read(source, settings, notes, damaged=True)
        if not any(page.readable for page in pages):
            raise BrokenDocumentError(
                f"{source.path}: not one page of the PDF can be opened: get it again from its source."
            )
    _tell_of_missing_end(source, pages, notes)
    if any(page.pieces for page in pages):
        _tell_of_missing_words(notes)
    return assemble(source, title, pages, notes)


def _read(
    source: Source, settings: Settings, notes: Notes, damaged: bool = False
) -> tuple[str | None, list[PageLayout]]:
    """The title in the metadata, and all pages.

    Args:
        source: the file.
        settings: the limits.
        notes: collects what could not be read.
        damaged: only its whole pages are looked for; they are anyway where it can not be opened.
    """
    try:
        pdf = opened(source.path, damaged)
    except pypdfium2.PdfiumError as error:
        if is_locked(error):
            raise EncryptedDocumentError(
                f"{source.path}: the PDF is locked with a password: remove it"
                " (for example with qpdf --decrypt) and try again."
            ) from error
        if not damaged:
            return _read(source, settings, notes, damaged=True)
        raise BrokenDocumentError(
            f"{source.path}: the PDF is damaged and can not be opened: get it again from where it came from."
        ) from error
    try:
        count, title = len(pdf), _title(pdf)
    finally:
        pdf.close()
    if count == 0:
        raise BrokenDocumentError(
            f"{source.path}: the PDF has no pages: get it again from where it came from."
        )
    if count > settings.max_pages:
        raise TooLargeError(
            f"{source.path}: the PDF has {count} pages and {settings.max_pages} are allowed: split it."
        )
    if damaged:
        notes.add("damaged", DAMAGED.format(count), None)
    # The process that reads may have begun in another folder.
    return title, list(_pages(Pages(source.path.absolute(), damaged, count, settings), notes))


def _tell_of_missing_words(notes: Notes) -> None:
    """Warn where the lists are missing that words which narrow cells break are told by."""
    try:
        is_word("dan")
    except ModelError as error:
        notes.add("model", f"Words that narrow cells break stay apart: {error}", None)


def _tell_of_missing_end(source: Source, pages: list[PageLayout], notes: Notes) -> None:
    """Warn of a file without its end marker: pages that are empty may have lost their content."""
    with source.path.open("rb") as file:
        file.seek(max(source.size - TAIL, 0))
        if b"%%EOF" in file.read():
            return
    empty = [page.number for page in pages if not page.lines and not page.pieces]
    if empty and not any(note.code == "damaged" for note in notes.notes):
        message = (
            f"The file is cut off at its end: {len(empty)} pages are empty, the first is page {empty[0]}."
        )
        notes.add("damaged", message, empty[0])


def _title(pdf: pypdfium2.PdfDocument) -> str | None:
    try:
        title = str(pdf.get_metadata_value("Title")).strip()
    except (pypdfium2.PdfiumError, ValueError):
        return None
    return title or None


def _pages(pages: Pages, notes: Notes) -> Iterator[PageLayout]:
    """Every page in order; those that are lost or come too late are empty and have a warning."""
    count, settings = pages.count, pages.settings
    limits = Limits(settings.page_seconds, settings.document_seconds, settings.page_memory_bytes)
    started = time.monotonic()
    number = 0
    reading = read_apart(pages, count, limits) if settings.document_seconds > 0 else iter(())
    for item in reading:
        number += 1
        if isinstance(item, Lost):
            notes.add(*_lost(item, settings))
            yield PageLayout(number, readable=False)
        else:
            layout, said = item
            notes.extend(said)
            yield layout
        if time.monotonic() - started > settings.document_seconds:
            break
    if number < count:
        message = f"Reading stopped before page {number + 1}: the file took too long."
        notes.add("document_time", message, number + 1)
        yield from (PageLayout(late, readable=False) for late in range(number + 1, count + 1))


def _lost(page: Lost, settings: Settings) -> tuple[str, str, int]:
    """The warning for a page whose process was ended or ended itself."""
    number = page.number
    if page.how is None:
        limit = f"{settings.page_seconds:g} seconds"
        return "page_time", f"Page {number} took longer than {limit} and was left out.", number
    memory = settings.page_memory_bytes / 1024**3
    message = (
        f"Page {number} was left out: it broke the PDF library ({page.how}),"
        f" or needs more than {memory:.3g} GiB of memory."
    )
    return "page_broken", message, number
