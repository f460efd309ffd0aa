"""A PDF becomes a Document: pages one by one, then what only all pages together tell."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

from docintel.errors import BrokenDocumentError, EncryptedDocumentError, TimeLimitError, TooLargeError
from docintel.reading.pdf.assemble import assemble
from docintel.reading.pdf.layout import PageLayout, lay_out
from docintel.reading.pdf.pages import PageReader
from docintel.reading.pdf.salvage import with_pages
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Document
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
        pdf = _salvaged(source)
        if pdf is not None:
            notes = Notes()
            notes.add("damaged", DAMAGED.format(len(pdf)), None)
            title, pages = _read(source, pdf, settings, notes)
        if not any(page.readable for page in pages):
            raise BrokenDocumentError(
                f"{source.path}: not one page of the PDF can be opened: get it again from its source."
            )
    _tell_of_missing_end(source, pages, notes)
    return assemble(source, title, pages, notes)


def _read(
    source: Source, pdf: pypdfium2.PdfDocument, settings: Settings, notes: Notes
) -> tuple[str | None, list[PageLayout]]:
    """The title in the metadata, and all pages; the file is closed then."""
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
        reader = PageReader(source.path, pdf, settings, notes.add)
        return _title(pdf), list(_pages(reader, count, settings, notes))
    finally:
        pdf.close()


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
    try:
        return pypdfium2.PdfDocument(source.path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise EncryptedDocumentError(
                f"{source.path}: the PDF is locked with a password: remove it"
                " (for example with qpdf --decrypt) and try again."
            ) from error
        pdf = _salvaged(source)
        if pdf is None:
            raise BrokenDocumentError(
                f"{source.path}: the PDF is damaged and can not be opened:"
                " get it again from where it came from."
            ) from error
        notes.add("damaged", DAMAGED.format(len(pdf)), None)
        return pdf


def _salvaged(source: Source) -> pypdfium2.PdfDocument | None:
    """What pages of a damaged file can still be opened."""
    data = with_pages(source.path.read_bytes())
    if data is None:
        return None
    try:
        pdf = pypdfium2.PdfDocument(data)
        return pdf if len(pdf) else None
    except pypdfium2.PdfiumError:
        return None


def _title(pdf: pypdfium2.PdfDocument) -> str | None:
    try:
        title = str(pdf.get_metadata_value("Title")).strip()
    except (pypdfium2.PdfiumError, ValueError):
        return None
    return title or None


def _pages(reader: PageReader, count: int, settings: Settings, notes: Notes) -> Iterator[PageLayout]:
    """Each page laid out by itself; one that fails is empty and has a warning."""
    started = time.monotonic()
    late = False
    for number in range(1, count + 1):
        before = time.monotonic()
        if late or before - started > settings.document_seconds:
            if not late:
                notes.add(
                    "document_time", f"Reading stopped before page {number}: the file took too long.", number
                )
            late = True
            yield PageLayout(number, readable=False)
            continue
        try:
            page = reader.read(number)
            if time.monotonic() - before > settings.page_seconds:
                notes.add(
                    "page_time", f"Page {number} took too long: its tables were not looked for.", number
                )
                yield lay_out(page, tables=False)
            else:
                layout = lay_out(page, tables=True)
                if layout.crowded:
                    message = f"Page {number} has more rules than a table has: no tables were looked for."
                    notes.add("page_too_complex", message, number)
                yield layout
        except pypdfium2.PdfiumError:
            notes.add("page_broken", f"Page {number} is damaged and can not be read.", number)
            yield PageLayout(number, readable=False)
        except Exception as error:
            notes.add(
                "page_failed", f"Page {number} could not be read ({type(error).__name__}: {error}).", number
            )
            yield PageLayout(number, readable=False)
