"""Where documents are stored and found again. All SQL is in this package."""

from __future__ import annotations

from docintel.library.filters import Filters, parse_years
from docintel.library.library import Library
from docintel.library.opening import open_library
from docintel.library.record import Record, make_record
from docintel.library.searching import Found, Hit, SearchRequest

__all__ = [
    "Filters",
    "Found",
    "Hit",
    "Library",
    "Record",
    "SearchRequest",
    "make_record",
    "open_library",
    "parse_years",
]
