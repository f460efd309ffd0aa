"""A PDF file opened: as it is, or by those of its pages that are found in it when it is damaged."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from docintel.reading.pdf.salvage import with_pages


def opened(path: Path, damaged: bool) -> pypdfium2.PdfDocument:
    """The file, to be closed by the caller; ``damaged``: with a new list of the pages that are whole.

    Raises:
        OSError, pypdfium2.PdfiumError: when it can not be opened.
    """
    if not damaged:
        return pypdfium2.PdfDocument(path)
    data = with_pages(path.read_bytes())
    if data is None:
        raise pypdfium2.PdfiumError("no page is found")
    return pypdfium2.PdfDocument(data)


def is_locked(error: pypdfium2.PdfiumError) -> bool:
    """Could it not be opened because it needs a password?"""
    return getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold()
