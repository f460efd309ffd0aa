"""A file whose lines are texts of their own: decoded and cut, whatever it looks like."""

from __future__ import annotations

from pathlib import Path

from docintel.reading.decode import decode
from docintel.reading.source import as_document_error, check_file
from docintel.settings import Settings


def read_lines(path: Path, settings: Settings) -> list[str]:
    """The lines of ``path`` in order, without their ends; a last line need not end.

    The type is not sniffed and nothing is left out: a line may look like HTML, hold control characters or be
    empty, and is a text all the same. A file without bytes has no lines.

    Raises:
        NotFoundError: when it does not exist or is not a file.
        UnreadableError: when the operating system refuses to read it.
        TooLargeError: when it has more than ``settings.max_file_bytes``.
    """
    try:
        check_file(path, settings.max_file_bytes)
        data = path.read_bytes()
    except OSError as error:
        raise as_document_error(path, error) from error
    text, _ = decode(data)
    text = text.removeprefix("\ufeff")
    if not text:
        return []
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
