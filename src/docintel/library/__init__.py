"""Where documents are stored and found again. All SQL is in this package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docintel.library.filters import Filters, parse_years
from docintel.library.library import Library
from docintel.library.opening import file_of, open_library
from docintel.library.searching import Found, Hit, Mode, SearchRequest

if TYPE_CHECKING:
    from docintel.library.record import Record, make_record

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


def __getattr__(name: str) -> Any:
    """What only writing needs is imported when it is asked for: a search should start at once."""
    if name in ("Record", "make_record"):
        from docintel.library import record  # noqa: PLC0415 - see above

        return getattr(record, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
