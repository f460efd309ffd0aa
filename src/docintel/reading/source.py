"""What a reader is given: a file that was sniffed and hashed, and how it comes to be one."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from docintel.errors import EmptyDocumentError, NotFoundError, TooLargeError, UnreadableError
from docintel.reading.sniff import HEAD_BYTES, media_type
from docintel.settings import Settings

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """One file. ``id`` is the sha256 of its bytes in hexadecimal, ``media_type`` by content."""

    path: Path
    id: str
    media_type: str
    size: int


def open_source(path: Path, settings: Settings) -> Source:
    """Read ``path`` once, in pieces: its hash, its size and what it is by content.

    Raises:
        NotFoundError: when it does not exist or is not a file.
        UnreadableError: when the operating system refuses to read it.
        EmptyDocumentError: when it has no bytes.
        TooLargeError: when it has more than ``settings.max_file_bytes``; found before it is read.
        UnsupportedTypeError: when its content is damaged beyond saying what it is.
    """
    limit = settings.max_file_bytes
    digest = hashlib.sha256()
    head, size = b"", 0
    try:
        check_file(path, limit)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                if size > limit:
                    raise _too_large(path, size, limit)
                head = head or chunk[:HEAD_BYTES]
    except OSError as error:
        raise as_document_error(path, error) from error
    if not size:
        raise EmptyDocumentError(f"{path} is empty (0 bytes): get the file again from where it came.")
    return Source(path, digest.hexdigest(), media_type(path, head), size)


def check_file(path: Path, limit: int) -> None:
    """Refuse, before it is read, what is no file or has more than ``limit`` bytes.

    Raises:
        NotFoundError: when it is no file.
        TooLargeError: when it has more bytes.
        OSError: when the operating system can not say.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        # A pipe or a device would block or never end.
        raise NotFoundError(f"{path} is not a file: give the file itself.")
    if status.st_size > limit:
        raise _too_large(path, status.st_size, limit)


def as_document_error(path: Path, error: OSError) -> NotFoundError | UnreadableError:
    """What an error of the operating system means for the user."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotFoundError(f"{path} does not exist (any more): check the name.")
    if isinstance(error, PermissionError):
        return UnreadableError(f"{path} may not be read by this user: change its permissions.")
    reason = error.strerror or type(error).__name__
    return UnreadableError(
        f"{path} cannot be read ({reason}): check the name, and the disk or network it lies on."
    )


def _too_large(path: Path, size: int, limit: int) -> TooLargeError:
    return TooLargeError(
        f"{path} has {size:,} bytes, more than the limit of {limit:,} (max_file_bytes): split it."
    )
