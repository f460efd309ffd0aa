"""docintel reads what Indonesian local governments promise, in Indonesian, Javanese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docintel.detection import detect

__all__ = ["detect"]


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is asked for: importing docintel itself costs nothing."""
    if name == "detect":
        from docintel.detection import detect  # noqa: PLC0415 - lazy, see above

        return detect
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
