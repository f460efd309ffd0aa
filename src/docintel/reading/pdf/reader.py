"""A PDF becomes a Document: pages one by one, then what only all pages together tell."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

from docintel.errors import (
    BrokenDocumentError,
    EncryptedDocumentError,
    ModelError,
    TimeLimitError,
    TooLargeError,
)
from docintel.languages.id.known import is_word
from docintel.reading.pdf.apart import Limits, Lost, read_apart
from docintel.reading.pdf.assemble import assemble
from docintel.reading.pdf.layout import TOP, Above, PageLayout, lay_out, without_tables
from docintel.reading.pdf.pages import PageReader
from docintel.reading.pdf.salvage import with_pages
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import BBox, Document
from docintel.types import Warning as Note

DAMAGED = "The file is damaged: only the {} pages that are whole were read."
TAIL = 4096  # bytes in which a whole file has its end marker


@dataclass(slots=True)
class Notes:
    """Collects what could not be done; pages without OCR become one warning for the file."""

    notes: list[Note] = field(default_factory=list)
    without_ocr: list[int] = field(default_factory=list)

    def add(self, code: str, message: str, page: int | None) -> None:
        """Take a warning of the reading stage."""
        if code == "ocr_missing" and page is not None:
            self.without_ocr.append(page)
        else:
            self.notes.append(Note("read", code, message, page))

    def extend(self, other: Notes) -> None:
        """Take all that another one collected."""
        self.notes.extend(other.notes)
        self.without_ocr.extend(other.without_ocr)

    def all(self) -> tuple[Note, ...]:
        """All warnings, that about OCR last."""
        if not self.without_ocr:
            return tuple(self.notes)
        count = len(self.without_ocr)
        message = (
            f"{count} page{'s are pictures' if count > 1 else ' is a picture'} without text"
            f" (first: page {self.without_ocr[0]}): "
            "install Tesseract with the languages ind, jav and eng to read them."
        )
        return (*self.notes, Note("read", "ocr_missing", message, self.without_ocr[0]))


def read_pdf(source: Source, settings: Settings) -> Document:
    """Read a PDF file: text, blocks and tables over pages, scans by OCR.

    Raises:
        EncryptedDocumentError: when it needs a password.
        BrokenDocumentError: when not one page can be opened.
        TimeLimitError: when not one page could be read in time.
        TooLargeError: when it has more pages than the settings allow.
    """
    notes = Notes()
    title, pages = _read(source, _open(source, notes), settings, notes)
    if not any(page.readable for page in pages):
        if any(note.code == "document_time" for note in notes.notes):
            raise TimeLimitError(
                f"{source.path}: not one page could be read in time: raise document_seconds."
            )
        data = with_pages(source.path.read_bytes())
        if data is not None and (found := _count(data)):
            notes = Notes()
            notes.add("damaged", DAMAGED.format(found), None)
            title, pages = _read(source, pypdfium2.PdfDocument(data), settings, notes)
        if not any(page.readable for page in pages):
            raise BrokenDocumentError(
                f"{source.path}: not one page of the PDF can be opened: get it again from its source."
            )
    _tell_of_missing_end(source, pages, notes)
    if any(page.pieces for page in pages):
        _tell_of_missing_words(notes)
    return assemble(source, title, pages, notes)


def _read(
    source: Source, pdf: pypdfium2.PdfDocument, settings: Settings, notes: Notes
) -> tuple[str | None, list[PageLayout]]:
    """The title in the metadata, and all pages.

    Args:
        source: the file.
        pdf: the open file, closed at the end; each process that reads pages has a copy of it as it is now.
        settings: the limits.
        notes: collects what could not be read.
    """

    def pages(first: int) -> Iterator[tuple[PageLayout, Notes]]:
        above = TOP
        inherited: dict[BBox, BBox] = {}
        for number in range(first, count + 1):
            said = Notes()
            reader = PageReader(source.path, pdf, settings, said.add, inherited)
            layout, above = _page(reader, number, said, above)
            yield layout, said

    try:
        count = len(pdf)
        if count == 0:
            raise BrokenDocumentError(
                f"{source.path}: the PDF has no pages: get it again from where it came from."
            )
        if count > settings.max_pages:
            raise TooLargeError(
                f"{source.path}: the PDF has {count} pages and {settings.max_pages} are allowed: split it."
            )
        return _title(pdf), list(_pages(pages, count, settings, notes))
    finally:
        pdf.close()


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


def _open(source: Source, notes: Notes) -> pypdfium2.PdfDocument:
    """The file opened, or what of its pages can still be opened."""
    try:
        return pypdfium2.PdfDocument(source.path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise EncryptedDocumentError(
                f"{source.path}: the PDF is locked with a password: remove it"
                " (for example with qpdf --decrypt) and try again."
            ) from error
        data = with_pages(source.path.read_bytes())
        count = _count(data) if data is not None else 0
        if data is None or not count:
            raise BrokenDocumentError(
                f"{source.path}: the PDF is damaged and can not be opened:"
                " get it again from where it came from."
            ) from error
        notes.add("damaged", DAMAGED.format(count), None)
        return pypdfium2.PdfDocument(data)


def _count(data: bytes) -> int:
    """The pages of a file; 0 when it can not be opened."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return 0
    try:
        return len(pdf)
    finally:
        pdf.close()


def _title(pdf: pypdfium2.PdfDocument) -> str | None:
    try:
        title = str(pdf.get_metadata_value("Title")).strip()
    except (pypdfium2.PdfiumError, ValueError):
        return None
    return title or None


def _pages(
    pages: Callable[[int], Iterator[tuple[PageLayout, Notes]]], count: int, settings: Settings, notes: Notes
) -> Iterator[PageLayout]:
    """Every page in order; those that are lost or come too late are empty and have a warning."""
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
