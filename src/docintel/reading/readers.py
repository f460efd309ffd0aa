"""The table of readers by media type, and what the user is told of types that none of them reads."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from docintel.errors import BrokenDocumentError, DocumentError, EncryptedDocumentError, UnsupportedTypeError
from docintel.reading import sniff
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Document

Reader = Callable[[Source, Settings], Document]

#: Entry point group of other people's readers: the name of the entry point is the media type.
ENTRY_POINTS = "docintel.readers"


def _lazy(module: str, function: str) -> Reader:
    """A reader whose module is imported at its first use: nobody waits for libraries of other formats."""

    def reader(source: Source, settings: Settings) -> Document:
        return cast("Reader", getattr(import_module(module), function))(source, settings)

    return reader


READERS: dict[str, Reader] = {
    sniff.PDF: _lazy("docintel.reading.pdf", "read_pdf"),
    sniff.TEXT: _lazy("docintel.reading.text", "read_text"),
    sniff.HTML: _lazy("docintel.reading.html", "read_html"),
    sniff.DOCX: _lazy("docintel.reading.docx", "read_docx"),
    sniff.XLSX: _lazy("docintel.reading.xlsx", "read_xlsx"),
    sniff.PPTX: _lazy("docintel.reading.pptx", "read_pptx"),
}

# What a file is and what to do about it, by the start of its media type; the first that matches is told.
_ADVICE: tuple[tuple[str, str], ...] = (
    ("image/", "is an image ({type}), not a document: make a PDF of it, then its text is read by OCR"),
    ("video/", "is a video ({type}), not a document: give the text itself"),
    ("application/rtf", "is in Rich Text Format, which is not read: save it as DOCX or PDF"),
    (
        sniff.OLE,
        "is in an old Office format (DOC, XLS or PPT), which is not read: save it as DOCX, XLSX or PDF",
    ),
    (
        "application/vnd.oasis.opendocument",
        "is in OpenDocument format, which is not read: save it as DOCX or PDF",
    ),
    ("application/epub", "is an e-book (EPUB), which is not read: convert it to PDF or HTML"),
    ("application/zip", "is an archive (ZIP): unpack it and give the files in it"),
    ("application/gzip", "is an archive (gzip): unpack it and give the files in it"),
    ("application/x-7z", "is an archive (7z): unpack it and give the files in it"),
    ("application/vnd.rar", "is an archive (RAR): unpack it and give the files in it"),
    ("multipart/", "is a web archive (MHTML), which is not read: save the page as HTML or PDF"),
    ("application/postscript", "is PostScript, which is not read: convert it to PDF"),
    ("application/json", "is data for programs (JSON), not a document: give the documents themselves"),
    ("text/x-source-code", "is program code, not a document: give the documents themselves"),
    ("text/x-log", "is the log of a program, not a document: give the documents themselves"),
    ("application/vnd.sqlite3", "is an SQLite database, not a document: give the documents themselves"),
    ("", "is binary and of no type that can be read: give it as PDF, DOCX, HTML or plain text"),
)


def find_reader(source: Source) -> Reader:
    """The reader for the type of ``source``: a built-in one, or another installed package's.

    Raises:
        BrokenDocumentError: when it is a zip file that can not be opened.
        EncryptedDocumentError: when it is an Office file behind a password.
        UnsupportedTypeError: when there is none, with what the file is and what to do.
    """
    if reader := READERS.get(source.media_type):
        return reader
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and hardly ever needed

    for entry in entry_points(group=ENTRY_POINTS, name=source.media_type):
        return cast("Reader", entry.load())
    raise _no_reader(source)


def _no_reader(source: Source) -> DocumentError:
    path, kind = source.path, source.media_type
    if kind == sniff.BROKEN_ZIP:
        return BrokenDocumentError(
            f"{path} begins as an Office or ZIP file and is cut off or damaged: get the file again."
        )
    if kind == sniff.OLE_ENCRYPTED:
        return EncryptedDocumentError(f"{path} needs a password: save it without one.")
    advice = next(text for start, text in _ADVICE if kind.startswith(start))
    return UnsupportedTypeError(f"{path} {advice.format(type=kind)}.")
