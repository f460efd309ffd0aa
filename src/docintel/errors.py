"""Exceptions that end a document or a command, each with an exit code and a sentence that says what to do.

What ends only a page, a table or a value is no exception but a ``types.Warning``.
"""

from __future__ import annotations

from typing import ClassVar


class DocintelError(Exception):
    """Base of all errors that a user may see. ``str(error)`` is one sentence: file, cause, what to do."""

    #: A short stable key for programs (``failures[].code`` of the contract).
    code: ClassVar[str] = "error"
    #: What the process exits with when this error ends the command (see the contract).
    exit_code: ClassVar[int] = 2


class UsageError(DocintelError):
    """The command was asked for something it can not do."""

    code = "usage"


class DocumentError(DocintelError):
    """One document can not be processed; the others go on."""

    code = "document"


class NotFoundError(DocumentError):
    """The file does not exist, vanished, or is not a file."""

    code = "not_found"


class UnreadableError(DocumentError):
    """The operating system refuses to let the file be read."""

    code = "unreadable"


class EmptyDocumentError(DocumentError):
    """The file has no bytes."""

    code = "empty"


class UnsupportedTypeError(DocumentError):
    """The content is of no type that a reader knows, whatever the name says."""

    code = "unsupported_type"


class BrokenDocumentError(DocumentError):
    """The file is of a known type and damaged beyond reading."""

    code = "broken"


class EncryptedDocumentError(DocumentError):
    """The file needs a password."""

    code = "encrypted"


class TooLargeError(DocumentError):
    """The file, or what it unpacks to, is over a limit of the settings."""

    code = "too_large"


class TimeLimitError(DocumentError):
    """The file took longer than the settings allow."""

    code = "time_limit"


class LibraryError(DocintelError):
    """The library can not be opened, read or written."""

    code = "library"


class NotALibraryError(LibraryError):
    """The file is something else than a docintel library."""

    code = "not_a_library"


class NewerLibraryError(LibraryError):
    """The library was written by a newer docintel."""

    code = "newer_library"


class DamagedLibraryError(LibraryError):
    """What is in the library can not be read any more."""

    code = "damaged_library"


class ServerError(LibraryError):
    """The database server can not be reached, refuses the user, or went away."""

    code = "server"


class LibraryFullError(LibraryError):
    """The disk is full; what was stored before is kept."""

    code = "disk_full"


class LibraryBusyError(LibraryError):
    """Another process is writing to the library."""

    code = "library_busy"


class ModelError(DocintelError):
    """A trained artefact is missing or damaged."""

    code = "model"
