"""What could not be done on a file's pages, collected."""

from __future__ import annotations

from dataclasses import dataclass, field

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
