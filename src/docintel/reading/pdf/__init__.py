"""PDF: pages looked at one by one, tables joined over their pages, scans read by OCR."""

from docintel.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
