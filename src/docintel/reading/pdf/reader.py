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
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Document
from docintel.types import Warning as Note


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
    pdf = _open(source)
    try:
        count = len(pdf)
        if count == 0:
            raise BrokenDocumentError(
                f"{source.path}: the PDF has no pages: get it again from where it came from."
            )
        if count > settings.max_pages:
            raise TooLargeError(
                f"{source.path}: the PDF has {count} pages and {settings.max_pages} are allowed: split it,"
                " or raise max_pages."
            )
        title = _title(pdf)
        pages = list(_pages(PageReader(source.path, pdf, settings, notes.add), count, settings, notes))
    finally:
        pdf.close()
    if not any(page.readable for page in pages):
        if any(note.code == "document_time" for note in notes.notes):
            raise TimeLimitError(
                f"{source.path}: not one page could be read in time: raise document_seconds."
            )
        raise BrokenDocumentError(
            f"{source.path}: not one page of the PDF can be opened: get it again from its source."
        )
    return assemble(source, title, pages, notes)


def _open(source: Source) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(source.path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise EncryptedDocumentError(
                f"{source.path}: the PDF is locked with a password: remove it"
                " (for example with qpdf --decrypt) and try again."
            ) from error
        raise BrokenDocumentError(
            f"{source.path}: the PDF is damaged and can not be opened: get it again from where it came from."
        ) from error


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
                yield lay_out(page, tables=True)
        except pypdfium2.PdfiumError:
            notes.add("page_broken", f"Page {number} is damaged and can not be read.", number)
            yield PageLayout(number, readable=False)
        except Exception as error:
            notes.add(
                "page_failed", f"Page {number} could not be read ({type(error).__name__}: {error}).", number
            )
            yield PageLayout(number, readable=False)
