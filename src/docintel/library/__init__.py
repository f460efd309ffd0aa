"""Where documents are stored and found again. All SQL is in this package."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docintel.library.filters import Filters, parse_years
    from docintel.library.library import Library
    from docintel.library.opening import file_of, open_library
    from docintel.library.record import Record, make_record
    from docintel.library.searching import Found, Hit, Mode, SearchRequest

__all__ = [
    "Filters",
    "Found",
    "Hit",
    "Library",
    "Mode",
    "Record",
    "SearchRequest",
    "file_of",
    "make_record",
    "open_library",
    "parse_years",
]

_MODULES = {
    **dict.fromkeys(("Filters", "parse_years"), "filters"),
    **dict.fromkeys(("Found", "Hit", "Mode", "SearchRequest"), "searching"),
    **dict.fromkeys(("Record", "make_record"), "record"),
    **dict.fromkeys(("file_of", "open_library"), "opening"),
    "Library": "library",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is: a search makes no records, a worker of ingest needs no SQL."""
    if name in _MODULES:
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
